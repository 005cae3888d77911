package org.sayso.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question and what the pages say to it.
 *
 * @param question empty where nothing was asked yet
 * @param claimsKnown false where the answer did not wait for the claims of many pages to be worked out
 * @param asked what was asked before, the last first
 */
record AskView(String question, @Nullable Content answer, boolean claimsKnown, List<String> asked) {

    AskView {
        asked = List.copyOf(asked);
    }
}
