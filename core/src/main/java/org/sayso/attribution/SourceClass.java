package org.sayso.attribution;

/** What kind of source stands at a link of a chain. */
public enum SourceClass {
    /** A person called by name. */
    NAMED,
    /** Nobody the reader could look up: "a senior official". */
    UNNAMED,
    /** An institution, state, company or set of people: "the ministry". */
    GROUP,
    /** A news organisation. */
    OUTLET,
    /** A text that speaks: "the report". */
    DOCUMENT,
    /** A user of the site: the author of an answer or a comment. */
    NET_USER,
    /** The page does not say whose word it is. */
    NOT_STATED
}
