package org.sayso.model;

/** Says of two texts whether the second follows from the first, or cannot be true beside it. */
@FunctionalInterface
public interface Judge {

    /** The same two texts in the same order are always judged alike. */
    Verdict judge(String premise, String other);
}
