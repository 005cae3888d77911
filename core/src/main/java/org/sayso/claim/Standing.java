package org.sayso.claim;

/** What a claim rests on, as far as the pages tell. Counts, never a verdict. */
public enum Standing {
    /** Only in pages' own voice: nobody is said to have said it. */
    OWN_VOICE("own voice"),
    ONE_ORIGIN("one origin"),
    SEVERAL_ORIGINS("several origins"),
    /** Some say it, some deny it. */
    CONTESTED("contested"),
    /** Later confirmed, acknowledged or admitted by another than who said it first. */
    CONFIRMED("confirmed"),
    /** Taken back by who said it. */
    WITHDRAWN("withdrawn"),
    /** The pages hold only its denial. */
    DENIED("denied");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** As outputs write it: "several origins". */
    public String label() {
        return label;
    }
}
