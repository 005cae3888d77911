package org.sayso.page;

import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * One of the posts a page is made of, as its markup marks it off: a comment below an article, a post of a forum, an
 * entry of a live blog. A post may hold others: what lies in none of those is its own.
 *
 * @param span all of it, its signature and its buttons too
 * @param author as the markup names one
 * @param date as the page's markup writes it, ISO 8601 for the most part
 * @param score its votes
 * @param parent index of the post it answers, which stands before it
 */
public record Post(
        Span span,
        Kind kind,
        @Nullable String author,
        @Nullable String date,
        @Nullable Integer score,
        @Nullable Integer parent) {

    /** What sort of post. */
    public enum Kind {
        /** Below an article, an answer or another comment. */
        COMMENT,
        /** Of a thread: the first asks or opens, the others answer. */
        THREAD,
        /** What an outlet adds to a story that goes on. */
        LIVE
    }
}
