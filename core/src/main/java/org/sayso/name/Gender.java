package org.sayso.name;

/** How a page speaks of a person: "Mr", "she". */
public enum Gender {
    MALE,
    FEMALE
}
