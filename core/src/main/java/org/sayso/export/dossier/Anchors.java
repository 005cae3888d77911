package org.sayso.export.dossier;

import java.util.NavigableSet;
import org.sayso.claim.Place;
import org.sayso.claim.StatementRef;
import org.sayso.text.Span;

/** Ids of places in the pages' texts, and the addresses that lead to them. */
public interface Anchors {

    /** Whether a page can be led to; of others words are quoted without a way to their place. */
    default boolean holds(String pageId) {
        return true;
    }

    /** What marks a name in a page's text for those who follow it to whom it means, as a class name; empty for nothing. */
    default String name(String pageId, String entity) {
        return "";
    }

    /** Id of a page's section. */
    String pageId(String pageId);

    /** Address of a page. */
    String page(String pageId);

    /** Address of a place, which the page's text will have from now on. */
    String cite(Place place);

    /** Address of a place, without asking for it. */
    String href(Place place);

    /** Id of a place in its page's text. */
    String id(Place place);

    /** Id of a statement's note in the margin. */
    String note(StatementRef ref);

    /** The places of a page that somebody points at, in its order. */
    NavigableSet<Span> cited(String pageId);
}
