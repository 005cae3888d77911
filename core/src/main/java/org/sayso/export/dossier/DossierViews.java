package org.sayso.export.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.answer.Answer;
import org.sayso.export.Labels;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.reading.Reading;
import org.sayso.story.Story;

/** Puts the dossier together; the pages' texts come last, when every place that is quoted is known. */
final class DossierViews {

    private final Quoter quoter;

    DossierViews(Story story) {
        this.quoter = new Quoter(story);
    }

    /** @param split ids of marks that lie in several pieces are added here */
    DossierView of(List<Answer> answers, String title, Set<String> split) {
        List<QuestionView> questions = new QuestionViews(quoter).of(answers);
        List<ClaimViews.Group> claims = new ClaimViews(quoter).groups();
        TimelineView timeline = quoter.story().timeline().isEmpty() ? null : new TimelinePainter(quoter).paint();
        List<NameView> names = new NameViews(quoter).of(quoter.story().entities());
        List<PageView> pages = new ArrayList<>();
        List<DossierView.HeadRow> head = new ArrayList<>();
        for (Reading reading : quoter.pages()) {
            pages.add(page(reading, split));
            head.add(head(reading));
        }
        return new DossierView(
                Shown.text(title), counts(claims, names), head, questions, claims, timeline, names, pages);
    }

    private List<String> counts(List<ClaimViews.Group> claims, List<NameView> names) {
        int statements = 0;
        for (Reading reading : quoter.pages()) {
            statements += reading.statements().size();
        }
        int claimed = claims.stream().mapToInt(group -> group.claims().size()).sum();
        return List.of(
                Shown.count(quoter.pages().size(), "page", "pages"),
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
        long lost = quoter.story().lostAttributions().stream()
                .filter(one -> one.place().pageId().equals(id))
                .count();
        if (lost > 0) {
            facts.add(Shown.count((int) lost, "attribution lost", "attributions lost"));
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
                new PageText(quoter, reading, split).blocks());
    }
}
