package org.sayso.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim, with what a person may think of it.
 *
 * @param carriers which of those who carry or deny it are shown
 * @param words exactly its own
 * @param hypotheses those there are
 * @param decided what was decided just now; null for nothing
 */
record ClaimSheet(
        ClaimsView.Item item,
        Slice<?> carriers,
        String words,
        List<String> hypotheses,
        Content grade,
        @Nullable Content decided) {

    ClaimSheet {
        hypotheses = List.copyOf(hypotheses);
    }
}
