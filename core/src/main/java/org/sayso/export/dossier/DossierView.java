package org.sayso.export.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the dossier's template shows.
 *
 * @param selected how much of the case it is; empty where it is all of it
 */
record DossierView(
        String title,
        String selected,
        List<String> counts,
        List<HeadRow> head,
        List<QuestionView> questions,
        List<ClaimViews.Group> claims,
        @Nullable TimelineView timeline,
        List<NameView> names,
        List<PageView> pages) {

    /**
     * A page in the list at the head.
     *
     * @param basis how its day is known
     * @param captured when it was saved; empty where no stamp says so
     */
    record HeadRow(
            String href,
            String label,
            String title,
            String file,
            String day,
            String basis,
            String captured,
            int statements) {}

    DossierView {
        counts = List.copyOf(counts);
        head = List.copyOf(head);
        questions = List.copyOf(questions);
        claims = List.copyOf(claims);
        names = List.copyOf(names);
        pages = List.copyOf(pages);
    }

    int claimCount() {
        return claims.stream().mapToInt(group -> group.claims().size()).sum();
    }
}
