package org.sayso.attribution;

/** What the source does with the content. */
public enum Polarity {
    ASSERTS,
    DENIES,
    /** "declined to comment", "refused to confirm" */
    DECLINES,
    QUESTIONS
}
