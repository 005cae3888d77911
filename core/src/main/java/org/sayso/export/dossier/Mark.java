package org.sayso.export.dossier;

import org.sayso.text.Span;

/**
 * A stretch of a page's text that looks or behaves in its own way.
 *
 * @param css class names
 * @param id of the element that holds its beginning; empty for none
 * @param title shown on hover; empty for none
 * @param marker the sign put before it ("U3"); empty for none
 * @param note id of the margin's note the sign leads to
 */
record Mark(Span span, String css, String id, String title, String marker, String note) {

    static Mark plain(Span span, String css) {
        return new Mark(span, css, "", "", "", "");
    }

    static Mark target(Span span, String id) {
        return new Mark(span, "at", id, "", "", "");
    }

    static Mark titled(Span span, String css, String title) {
        return new Mark(span, css, "", title, "", "");
    }
}
