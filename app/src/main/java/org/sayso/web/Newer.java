package org.sayso.web;

import org.jspecify.annotations.Nullable;
import org.sayso.casefile.PageState;
import org.sayso.reading.Reading;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;

/** Finds the newer version of a page, and words of the older one in it. */
final class Newer {

    private static final int AROUND = 40;

    private Newer() {}

    /** Id of the newest version of a page that was superseded; null where it is the newest itself, or all are gone. */
    static @Nullable String version(Desk desk, String id) {
        PageState old = desk.pages().get(id);
        if (old == null || old.kind() != PageState.Kind.SUPERSEDED) {
            return null;
        }
        for (PageState page : desk.pages().values()) {
            if (page.address().equals(old.address()) && page.kind() == PageState.Kind.READ) {
                return page.id();
            }
        }
        return null;
    }

    /**
     * Where the words stand in the newest version: with the same words around them where there are several such places;
     * null where they are lost.
     */
    static Api.@Nullable Place find(Desk desk, Reading old, Span span) {
        String newer = version(desk, old.page().id());
        Reading now = newer == null ? old : desk.caseFile().reading(newer);
        String text = now.page().text();
        String words = old.page().quote(span);
        if (words.isBlank()) {
            return null;
        }
        int best = -1;
        int bestShared = -1;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int shared = shared(old.page().text(), span.start(), text, at);
            if (shared > bestShared) {
                best = at;
                bestShared = shared;
            }
        }
        if (best < 0) {
            return null;
        }
        Span points = new CodePoints(text).outward(new Span(best, best + words.length()));
        return new Api.Place(now.page().id(), points.start(), points.end());
    }

    /** How many letters before the two places are the same. */
    private static int shared(String one, int inOne, String other, int inOther) {
        int shared = 0;
        while (shared < AROUND
                && shared < inOne
                && shared < inOther
                && one.charAt(inOne - shared - 1) == other.charAt(inOther - shared - 1)) {
            shared++;
        }
        return shared;
    }
}
