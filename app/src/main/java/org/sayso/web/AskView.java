package org.sayso.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.export.dossier.Quote;

/**
 * A question and what the pages say to it.
 *
 * @param question empty where nothing was asked yet
 * @param noPages whether there is nothing to ask
 * @param claimsKnown false where the answer did not wait for the claims of many pages to be worked out
 * @param asked what was asked before, the last first
 * @param inPages what the pages themselves ask, where nothing was asked yet
 */
record AskView(
        String question,
        boolean noPages,
        @Nullable Content answer,
        boolean claimsKnown,
        List<String> asked,
        List<Quote> inPages) {

    AskView {
        asked = List.copyOf(asked);
        inPages = List.copyOf(inPages);
    }
}
