package org.sayso.claim;

/** What a reader should know of a claim before trusting it: found by counting, never a verdict. */
public enum Mark {
    /** Nobody but unnamed sources, or none stated, is said to have said it. */
    ONLY_UNNAMED("only unnamed sources"),
    /** Who is named as having said it denies or withdraws it on a later day. */
    SOURCE_DENIES_LATER("its named source denies it later"),
    /** One page says it on its own authority, another gives it to somebody. */
    ATTRIBUTION_LOST("in a page's own voice, elsewhere attributed"),
    /** Outlets are each other's source for it. */
    CIRCULAR("outlets cite each other for it");

    private final String label;

    Mark(String label) {
        this.label = label;
    }

    /** As outputs write it: "only unnamed sources". */
    public String label() {
        return label;
    }
}
