package org.sayso.claim;

import org.sayso.text.Span;

/** Words of a page: {@code span} in UTF-16 code units of the page's text. */
public record Place(String pageId, Span span) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int byPage = pageId.compareTo(other.pageId);
        return byPage != 0 ? byPage : span.compareTo(other.span);
    }
}
