package org.sayso.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.claim.StatementRef;
import org.sayso.export.Labels;
import org.sayso.export.dossier.PageText;
import org.sayso.export.dossier.PageView;
import org.sayso.export.dossier.Quoter;
import org.sayso.export.dossier.Shown;
import org.sayso.export.dossier.StatementView;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.reading.Reading;

/**
 * One page to be read.
 *
 * @param returns places of carriage returns in code points: they are in the text and are not shown
 * @param before address of the page before in the list; empty for none
 * @param newer address of a newer version of the page; empty where this is the newest
 * @param beside what is open beside it
 * @param grade a person's grade of it; null for an older version
 * @param decided what was decided just now; null for nothing
 */
record ReadingView(
        String id,
        String label,
        String title,
        boolean titleShown,
        String day,
        String file,
        String language,
        List<String> facts,
        String returns,
        String before,
        String after,
        String newer,
        List<Part> parts,
        Map<String, Ties> tied,
        @Nullable BesideView beside,
        @Nullable Content grade,
        @Nullable Content decided) {

    /** So many characters a line of a wide window has. */
    private static final int A_LINE = 76;
    /** A part has at least so many lines, but for the last. */
    private static final int A_PART = 12;
    /** Parts with more lines are taken for that high until they are laid out. */
    private static final int MOST_LINES = 40;

    /**
     * Some of the text.
     *
     * @param lines how many it will have about
     */
    record Part(int lines, List<PageView.BlockView> blocks) {

        Part {
            blocks = List.copyOf(blocks);
        }

        /** The class that tells how high it will be. */
        String height() {
            return " l" + Math.min(MOST_LINES, lines);
        }
    }

    /** How many others say what a statement says, and how many otherwise. */
    record Ties(String says, boolean against) {}

    static ReadingView of(
            Edition edition,
            Reading reading,
            String newer,
            @Nullable BesideView beside,
            @Nullable Content grade,
            @Nullable Content decided) {
        Quoter quoter = edition.quoter();
        Article article = reading.article();
        String id = reading.page().id();
        String day = Quoter.day(reading);
        List<String> facts = new ArrayList<>();
        facts.add(day.isEmpty() ? "day not known" : day + " (" + PageView.basis(article.published()) + ")");
        if (article.byline() != null) {
            facts.add(Shown.text(article.byline().value()));
        }
        if (article.captured() != null) {
            facts.add("saved on " + Shown.days(article.captured()));
        }
        facts.add(Labels.of(article.kind()));
        facts.add(Shown.count(reading.statements().size(), "statement", "statements"));
        String foreign = article.foreign();
        if (foreign != null) {
            facts.add(foreign);
        }
        facts.add(Shown.text(reading.page().name()));
        List<Reading> pages = quoter.pages();
        int here = pages.indexOf(reading);
        Map<String, Ties> tied = new HashMap<>();
        for (Statement statement : reading.statements()) {
            StatementRef ref = new StatementRef(id, statement.id());
            tied.put(edition.anchors().note(ref), ties(edition, ref));
        }
        return new ReadingView(
                id,
                quoter.label(id),
                article.title() == null ? "" : Shown.text(article.title().value()),
                article.blocks().stream().anyMatch(block -> block.kind() == Block.Kind.TITLE),
                day,
                Shown.text(reading.page().name()),
                article.language(),
                facts,
                returns(edition, reading),
                here > 0 ? edition.anchors().page(pages.get(here - 1).page().id()) : "",
                here >= 0 && here + 1 < pages.size()
                        ? edition.anchors().page(pages.get(here + 1).page().id())
                        : "",
                newer,
                parts(new PageText(quoter, reading, edition.lostAttributions(id), new HashSet<>()).blocks()),
                tied,
                beside,
                grade,
                decided);
    }

    /** Not before the claims are worked out: the page can be read until then. */
    private static Ties ties(Edition edition, StatementRef ref) {
        if (!edition.hasClaims()) {
            return new Ties("more", false);
        }
        Company company = Company.of(edition, ref);
        Set<String> outlets = new HashSet<>();
        company.same()
                .forEach(
                        other -> outlets.add(edition.quoter().outlet(other.ref().pageId())));
        outlets.remove(edition.quoter().outlet(ref.pageId()));
        List<String> says = new ArrayList<>();
        if (!outlets.isEmpty()) {
            says.add("+" + Shown.count(outlets.size(), "outlet", "outlets"));
        } else if (!company.same().isEmpty()) {
            says.add("+" + Shown.count(company.same().size(), "place", "places"));
        }
        if (!company.against().isEmpty()) {
            says.add(company.against().size() + " otherwise");
        }
        return new Ties(
                says.isEmpty() ? "more" : String.join(", ", says),
                !company.against().isEmpty());
    }

    private static String returns(Edition edition, Reading reading) {
        String text = reading.page().text();
        int at = text.indexOf('\r');
        if (at < 0) {
            return "";
        }
        var points = edition.anchors().points(reading.page().id());
        StringJoiner places = new StringJoiner(" ");
        for (; at >= 0; at = text.indexOf('\r', at + 1)) {
            places.add(String.valueOf(points.outward(at)));
        }
        return places.toString();
    }

    /** The text in parts that the browser lays out one by one, when they come near its window. */
    private static List<Part> parts(List<PageView.BlockView> blocks) {
        List<Part> parts = new ArrayList<>();
        int begin = 0;
        int lines = 0;
        for (int i = 0; i < blocks.size(); i++) {
            lines += lines(blocks.get(i));
            if (lines >= A_PART || i + 1 == blocks.size()) {
                parts.add(new Part(lines, blocks.subList(begin, i + 1)));
                begin = i + 1;
                lines = 0;
            }
        }
        return parts;
    }

    /** How many lines a row will have about, with the space under it and what stands beside it. */
    private static int lines(PageView.BlockView block) {
        return block.kind().equals("folded")
                ? 1
                : 1
                        + Math.max(
                                1 + length(block.text()) / A_LINE,
                                2 * block.notes().size());
    }

    private static int length(List<PageView.TextView> run) {
        return run.stream()
                .mapToInt(text -> text.text().length() + length(text.inside()))
                .sum();
    }

    Ties ties(StatementView note) {
        return tied.getOrDefault(note.note(), new Ties("more", false));
    }

    String statement(StatementView note) {
        return Wish.encoded(note.note().substring("note-".length()));
    }
}
