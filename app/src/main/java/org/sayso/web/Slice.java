package org.sayso.web;

import java.util.List;

/**
 * A part of a list, and how long the whole of it is.
 *
 * @param offset how many come before
 */
record Slice<T>(List<T> items, int total, int offset, int limit) {

    static final int MOST = 1000;

    Slice {
        items = List.copyOf(items);
    }

    /** The part an address asks for by {@code offset} and {@code limit}. */
    static <T> Slice<T> of(List<T> all, Wish wish, int usual) {
        int limit = Math.max(1, wish.number("limit", usual, MOST));
        int offset = Math.min(wish.number("offset", 0, Integer.MAX_VALUE), all.size());
        return new Slice<>(all.subList(offset, Math.min(all.size(), offset + limit)), all.size(), offset, limit);
    }

    boolean hasMore() {
        return offset + items.size() < total;
    }

    /** "1–60 of 312"; empty where all are here. */
    String says() {
        return items.size() == total ? "" : "%d–%d of %d".formatted(offset + 1, offset + items.size(), total);
    }

    int before() {
        return Math.max(0, offset - limit);
    }

    int after() {
        return offset + limit;
    }
}
