package org.sayso.name;

/** What a name names. A group is a set of people without a body's form: "the Yellow Vests", "the Kurds". */
public enum NameType {
    PERSON,
    ORGANISATION,
    GROUP,
    PLACE
}
