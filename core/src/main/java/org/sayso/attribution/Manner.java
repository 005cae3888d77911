package org.sayso.attribution;

/** Whether the words are the source's own. */
public enum Manner {
    /** All of it in quotation marks. */
    DIRECT,
    /** A part of it in quotation marks. */
    MIXED,
    /** In the page's words. */
    INDIRECT
}
