package org.sayso.attribution;

/** What a word of saying does with its content. */
enum CueKind {
    ASSERT,
    DENY,
    DECLINE,
    QUESTION
}
