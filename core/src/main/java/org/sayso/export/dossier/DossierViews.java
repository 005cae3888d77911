package org.sayso.export.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.answer.Answer;
import org.sayso.claim.LostAttribution;
import org.sayso.export.Labels;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.story.TimelineEntry;

/** Puts the dossier together; the pages' texts come last, when every place that is quoted is known. */
final class DossierViews {

    private final Quoter quoter;
    private final Selection selection;
    /** The pages in full. */
    private final List<Reading> shown;

    private final Set<String> shownIds;

    DossierViews(Story story, Selection selection) {
        this.selection = selection;
        if (selection.isAll()) {
            quoter = new Quoter(story);
            shown = quoter.pages();
        } else {
            Set<String> pages = selection.shownPages(story);
            quoter = new Quoter(story, new FileAnchors(story, pages));
            shown = quoter.pages().stream()
                    .filter(page -> pages.contains(page.page().id()))
                    .toList();
        }
        shownIds = shown.stream().map(page -> page.page().id()).collect(Collectors.toSet());
    }

    /** @param split ids of marks that lie in several pieces are added here */
    DossierView of(List<Answer> answers, String title, Set<String> split) {
        List<QuestionView> questions = new QuestionViews(quoter).of(answers);
        Story story = quoter.story();
        List<ClaimViews.Group> claims = new ClaimViews(quoter).groups(claim -> selection.shows(story, claim));
        List<TimelineEntry> entries = story.timeline().stream()
                .filter(entry -> shownIds.contains(entry.pageId()))
                .toList();
        TimelineView timeline = entries.isEmpty() ? null : new TimelinePainter(quoter, entries).paint();
        List<NameView> names = new NameViews(quoter).of(selection.shownNames(story, shownIds));
        List<PageView> pages = new ArrayList<>();
        List<DossierView.HeadRow> head = new ArrayList<>();
        for (Reading reading : shown) {
            pages.add(page(reading, split));
            head.add(head(reading));
        }
        return new DossierView(
                Shown.text(title),
                selected(claims),
                counts(claims, names),
                head,
                questions,
                claims,
                timeline,
                names,
                pages);
    }

    /** How much of the case it is; empty where it is all of it. */
    private String selected(List<ClaimViews.Group> claims) {
        int claimed = claims.stream().mapToInt(group -> group.claims().size()).sum();
        return selection.isAll()
                ? ""
                : "A selection: %d of %s in full, %d of %s. What other pages say to the same is quoted without a way to its place."
                        .formatted(
                                shown.size(),
                                Shown.count(quoter.pages().size(), "page", "pages"),
                                claimed,
                                Shown.count(quoter.story().claims().size(), "claim", "claims"));
    }

    private List<String> counts(List<ClaimViews.Group> claims, List<NameView> names) {
        int statements = 0;
        for (Reading reading : shown) {
            statements += reading.statements().size();
        }
        int claimed = claims.stream().mapToInt(group -> group.claims().size()).sum();
        return List.of(
                Shown.count(shown.size(), "page", "pages"),
                Shown.count(statements, "statement", "statements"),
                Shown.count(claimed, "claim", "claims"),
                Shown.count(names.size(), "person or body", "people and bodies"));
    }

    private DossierView.HeadRow head(Reading reading) {
        Article article = reading.article();
        return new DossierView.HeadRow(
                quoter.anchors().page(reading.page().id()),
                quoter.label(reading.page().id()),
                article.title() == null ? "" : Shown.text(article.title().value()),
                Shown.text(reading.page().name()),
                Quoter.day(reading),
                PageView.basis(article.published()),
                article.captured() == null ? "" : Shown.days(article.captured()),
                reading.statements().size());
    }

    private PageView page(Reading reading, Set<String> split) {
        Article article = reading.article();
        String id = reading.page().id();
        List<String> facts = new ArrayList<>();
        String day = Quoter.day(reading);
        facts.add(day.isEmpty() ? "day not known" : day + " (" + PageView.basis(article.published()) + ")");
        if (article.captured() != null) {
            facts.add("saved on " + Shown.days(article.captured()));
        }
        facts.add(Labels.of(article.kind()));
        facts.add(Shown.count(reading.statements().size(), "statement", "statements"));
        String foreign = article.foreign();
        if (foreign != null) {
            facts.add(foreign);
        }
        List<LostAttribution> lost = quoter.story().lostAttributions().stream()
                .filter(one -> one.place().pageId().equals(id))
                .toList();
        if (!lost.isEmpty()) {
            facts.add(Shown.count(lost.size(), "attribution lost", "attributions lost"));
        }
        facts.add(Shown.text(reading.page().name()));
        boolean titleShown = article.blocks().stream().anyMatch(block -> block.kind() == Block.Kind.TITLE);
        return new PageView(
                quoter.anchors().pageId(id),
                quoter.label(id),
                article.title() == null ? "" : Shown.text(article.title().value()),
                titleShown,
                article.language(),
                facts,
                new PageText(quoter, reading, lost, split).blocks());
    }
}
