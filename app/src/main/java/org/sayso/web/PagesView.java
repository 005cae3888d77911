package org.sayso.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.casefile.Decision;
import org.sayso.casefile.Grades;
import org.sayso.casefile.PageState;
import org.sayso.claim.Claim;
import org.sayso.export.Labels;
import org.sayso.export.dossier.ClaimViews.Shelf;
import org.sayso.export.dossier.PageView;
import org.sayso.export.dossier.Quoter;
import org.sayso.export.dossier.Shown;
import org.sayso.page.Article;
import org.sayso.reading.Reading;

/**
 * The pages of the case.
 *
 * @param empty whether the case has none at all
 * @param job what is being added just now; null for nothing
 */
record PagesView(
        String caseName,
        List<Count> counts,
        Leads leads,
        Slice<Row> rows,
        List<Failure> failures,
        boolean empty,
        Adding.@Nullable Job job) {

    /** How the list may be sorted. */
    static final List<String> SORTS = List.of("day", "outlet", "statements", "file");

    private static final int ROWS = 100;

    /**
     * How much there is of something.
     *
     * @param href where it is listed; empty where it is listed nowhere
     * @param telling whether one may well begin there
     */
    record Count(String says, String href, boolean telling) {}

    /** One page. */
    record Row(
            String id,
            String href,
            String label,
            String title,
            String file,
            String kind,
            String day,
            String basis,
            String captured,
            String grade,
            boolean unread,
            int statements) {}

    /** A page that could not be read. */
    record Failure(String id, String name, String why) {}

    static PagesView of(Desk desk, Edition edition, Wish wish, Adding.@Nullable Job job) {
        Slice<Reading> pages = Slice.of(PageList.of(desk, edition, wish), wish, ROWS);
        Set<String> seen = desk.seen();
        Map<String, PageState> states = desk.pages();
        Grades grades = Grades.of(desk.caseFile());
        List<Row> rows = new ArrayList<>();
        for (Reading page : pages.items()) {
            String id = page.page().id();
            PageState state = states.get(id);
            Decision grade = state == null ? null : grades.find(Grades.page(state));
            rows.add(row(edition, page, grade, !seen.contains(id)));
        }
        List<Failure> failures = new ArrayList<>();
        for (PageState page : states.values()) {
            if (page.kind() == PageState.Kind.UNREADABLE) {
                failures.add(new Failure(page.id(), Shown.text(page.name()), Shown.text(String.valueOf(page.why()))));
            }
        }
        return new PagesView(
                Shown.text(desk.title()),
                counts(edition),
                wish.isEmpty() ? Leads.of(edition) : new Leads(List.of(), false),
                new Slice<>(rows, pages.total(), pages.offset(), pages.limit()),
                failures,
                edition.story().readings().isEmpty(),
                job);
    }

    /** The claims that are contested, and those that only seem to be told by many, stand out: there the work begins. */
    private static List<Count> counts(Edition edition) {
        List<Count> counts = new ArrayList<>();
        counts.add(new Count(Shown.count(edition.story().readings().size(), "page", "pages"), "", false));
        counts.add(new Count(Shown.count(edition.statements(), "statement", "statements"), "/statements", false));
        if (edition.hasClaims()) {
            counts.add(new Count(
                    Shown.count(edition.story().claims().size(), "claim", "claims"), "/claims?shelf=several", false));
            Map<Shelf, List<Claim>> shelves = edition.shelves();
            int contested = shelves.getOrDefault(Shelf.CONTESTED, List.of()).size();
            int repeated = shelves.getOrDefault(Shelf.ONE_ORIGIN, List.of()).size();
            if (contested > 0) {
                counts.add(new Count(contested + " contested", "/claims?shelf=contested", true));
            }
            if (repeated > 0) {
                counts.add(new Count(
                        repeated + " told by several outlets from one origin", "/claims?shelf=one-origin", true));
            }
        }
        if (!edition.trouble().isEmpty()) {
            counts.add(new Count(Shown.text(edition.trouble()), "", false));
        }
        return counts;
    }

    private static Row row(Edition edition, Reading page, @Nullable Decision grade, boolean unread) {
        Article article = page.article();
        Quoter quoter = edition.quoter();
        String id = page.page().id();
        return new Row(
                id,
                edition.anchors().page(id),
                quoter.outlet(id),
                article.title() == null ? "" : Shown.text(article.title().value()),
                Shown.text(page.page().name()),
                Labels.of(article.kind()),
                Quoter.day(page),
                PageView.basis(article.published()),
                article.captured() == null ? "" : Shown.days(article.captured()),
                grade == null || grade.value() == null ? "" : grade.value(),
                unread,
                page.statements().size());
    }

    List<String> kinds() {
        return Arrays.stream(Article.Kind.values()).map(Labels::of).toList();
    }
}
