package org.sayso.export.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Link;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.claim.Place;
import org.sayso.claim.StatementRef;
import org.sayso.page.Article;
import org.sayso.page.Published;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.text.Span;
import org.sayso.time.Days;

/** Quotes the pages, and calls pages, days and sources by the names the whole dossier uses. */
public final class Quoter {

    /** Below this, a statement is shown as unsure. */
    private static final double UNSURE = 0.5;

    private static final Comparator<Days> UNDATED_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private final Story story;
    private final Anchors anchors;
    private final List<Reading> pages;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> outlets = new HashMap<>();
    private final Map<StatementRef, String> markers = new HashMap<>();

    /** For one file with all pages in it. */
    public Quoter(Story story) {
        this(story, new FileAnchors(story));
    }

    public Quoter(Story story, Anchors anchors) {
        this.story = story;
        this.anchors = anchors;
        this.pages = story.readings().stream()
                .sorted(Comparator.comparing(Quoter::days, UNDATED_LAST)
                        .thenComparing(reading -> reading.page().name()))
                .toList();
        Map<String, Integer> counts = new HashMap<>();
        pages.forEach(reading -> counts.merge(outlet(reading), 1, Integer::sum));
        for (Reading reading : pages) {
            String outlet = outlet(reading);
            boolean shared = counts.getOrDefault(outlet, 0) > 1;
            String label = shared && !day(reading).isEmpty() ? outlet + ", " + day(reading) : outlet;
            labels.put(reading.page().id(), label);
            outlets.put(reading.page().id(), outlet);
            int number = 0;
            for (Statement statement : reading.statements()) {
                number++;
                markers.put(
                        new StatementRef(reading.page().id(), statement.id()),
                        Kind.of(statement.sourceClass()).letter() + number);
            }
        }
    }

    static @Nullable Days days(Reading reading) {
        Published published = reading.article().published();
        return published == null ? null : published.days();
    }

    private static String outlet(Reading reading) {
        Article article = reading.article();
        return Shown.text(
                article.outlet() == null
                        ? reading.page().name()
                        : article.outlet().value());
    }

    /** The day of a page; empty where it is not known. */
    public static String day(Reading reading) {
        Published published = reading.article().published();
        return published == null ? "" : Shown.days(published.days());
    }

    public Story story() {
        return story;
    }

    Anchors anchors() {
        return anchors;
    }

    /** By day, undated ones last. */
    public List<Reading> pages() {
        return pages;
    }

    public Reading page(String id) {
        return Objects.requireNonNull(story.reading(id), () -> "The story has no page " + id);
    }

    /** What the dossier calls a page: its outlet, with the day where two pages share one. */
    public String label(String pageId) {
        return labels.getOrDefault(pageId, pageId);
    }

    /** The day of a page, to stand beside its label; empty where that tells it already. */
    public String dayBeside(String pageId) {
        String day = day(page(pageId));
        return label(pageId).endsWith(day) ? "" : day;
    }

    /** Who published a page, or the page's name where it does not say. */
    public String outlet(String pageId) {
        return outlets.getOrDefault(pageId, pageId);
    }

    public Quote quote(Place place) {
        if (place.span().isEmpty()) {
            return new Quote(anchors.page(place.pageId()), List.of(), label(place.pageId()));
        }
        return new Quote(anchors.cite(place), List.of(words(place)), label(place.pageId()));
    }

    /** A statement's own words, piece by piece. */
    public Quote quote(String pageId, Statement statement) {
        List<Quote.Words> words = new ArrayList<>();
        for (Span piece : statement.content()) {
            words.add(words(new Place(pageId, piece)));
        }
        return new Quote(place(pageId, statement), words, label(pageId));
    }

    /** Id of a statement's words in its page's text. */
    String id(String pageId, Statement statement) {
        return anchors.id(new Place(pageId, statement.extent()));
    }

    /** Address of a statement's words. */
    public String place(String pageId, Statement statement) {
        return anchors.href(new Place(pageId, statement.extent()));
    }

    Quote.Words words(Place place) {
        return new Quote.Words(anchors.id(place), Shown.text(story.quote(place)));
    }

    List<Quote.Words> words(String pageId, List<Span> spans) {
        return spans.stream()
                .filter(span -> !span.isEmpty())
                .map(span -> words(new Place(pageId, span)))
                .toList();
    }

    public ChainView chain(String pageId, List<Link> chain) {
        List<ChainView.LinkView> links = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            Link link = chain.get(i);
            boolean shown = link.span() != null && !link.span().isEmpty();
            String href = shown ? anchors.cite(new Place(pageId, Objects.requireNonNull(link.span()))) : "";
            links.add(new ChainView.LinkView(
                    name(link), Kind.of(link.kind()), href, link.inferred() && i > 0, i == chain.size() - 1));
        }
        return new ChainView(links);
    }

    public static String name(Link link) {
        boolean nameless = link.kind() == SourceClass.NOT_STATED || link.name().isBlank();
        return nameless ? Kind.of(link.kind()).word() : Shown.brief(link.name(), 90);
    }

    public StatementView view(StatementRef ref, Statement statement) {
        String page = ref.pageId();
        return new StatementView(
                note(ref),
                place(page, statement),
                marker(ref),
                Kind.of(statement.sourceClass()),
                does(statement.polarity()),
                chain(page, statement.chain()),
                Shown.day(statement.saidOn()),
                words(page, statement.venue()),
                words(page, statement.basis()),
                words(page, statement.record()),
                statement.confidence() < UNSURE);
    }

    public String marker(StatementRef ref) {
        return markers.getOrDefault(ref, "?");
    }

    /** Id of a statement's note in the margin. */
    String note(StatementRef ref) {
        return anchors.note(ref);
    }

    public static String does(Polarity polarity) {
        return switch (polarity) {
            case ASSERTS -> "";
            case DENIES -> "denies";
            case DECLINES -> "declines";
            case QUESTIONS -> "questions";
        };
    }
}
