package org.sayso.claim;

import org.jspecify.annotations.Nullable;

/** Who is who across the pages of a story. */
@FunctionalInterface
public interface Cast {

    /** Nobody is joined across pages. */
    Cast STRANGERS = (pageId, entityId) -> pageId + "/" + entityId;

    /** The story-wide id of a page's entity; null where the page has no such entity. */
    @Nullable
    String entity(String pageId, String entityId);
}
