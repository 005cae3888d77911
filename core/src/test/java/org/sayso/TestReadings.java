package org.sayso;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Link;
import org.sayso.attribution.Manner;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.Setting;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.name.Entity;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.name.Names;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.page.Found;
import org.sayso.page.Given;
import org.sayso.page.Markup;
import org.sayso.page.Page;
import org.sayso.page.Published;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.time.Days;
import org.sayso.time.Timex;

/**
 * Readings written by hand, one sentence a line.
 * Names are those announced before.
 */
public final class TestReadings {

    private final String id;
    private final String outlet;
    private final @Nullable Days published;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Timex> timexes = new ArrayList<>();
    private final Map<String, Entity> cast = new LinkedHashMap<>();

    private TestReadings(String id, String outlet, @Nullable String published) {
        this.id = id;
        this.outlet = outlet;
        this.published = published == null ? null : Days.parse(published);
    }

    public static TestReadings page(String id, String outlet, @Nullable String published) {
        return new TestReadings(id, outlet, published);
    }

    /** Somebody the page names, by every form it uses. */
    public TestReadings named(String entity, NameType type, String... forms) {
        cast.put(entity, new Entity(entity, type, forms[0], Arrays.asList(forms), List.of(), false));
        return this;
    }

    /** A sentence in the page's own voice. */
    public TestReadings own(String sentence) {
        add(sentence, Block.Kind.MAIN);
        return this;
    }

    /** A sentence with a day in it. */
    public TestReadings dated(String sentence, String words, String value) {
        Span span = add(sentence, Block.Kind.MAIN);
        int start = text.indexOf(words, span.start());
        timexes.add(new Timex(new Span(start, start + words.length()), Timex.Type.DATE, value, Days.parse(value)));
        return this;
    }

    /** A line of the page's furniture: no sentence of its own. */
    public TestReadings furniture(String line) {
        Span span = append(line);
        blocks.add(Block.of(span, Block.Kind.BOILERPLATE));
        return this;
    }

    /** A sentence that holds a statement of somebody, through {@code through} (outlets between the page and the source). */
    public TestReadings said(
            Polarity polarity, String sentence, String source, String cue, String content, String... through) {
        Span span = add(sentence, Block.Kind.MAIN);
        @Nullable
        Entity speaker = cast.values().stream()
                .filter(entity -> entity.names().contains(source))
                .findFirst()
                .orElse(null);
        List<Link> chain = new ArrayList<>();
        chain.add(new Link(outlet, SourceClass.OUTLET, null, null, false));
        for (String link : through) {
            chain.add(new Link(link, SourceClass.OUTLET, null, null, false));
        }
        SourceClass kind =
                source.isEmpty() ? SourceClass.NOT_STATED : speaker == null ? SourceClass.UNNAMED : SourceClass.NAMED;
        Span at = source.isEmpty() ? null : find(source, span);
        chain.add(new Link(
                speaker == null ? source : speaker.name(), kind, at, speaker == null ? null : speaker.id(), false));
        statements.add(new Statement(
                "s" + (statements.size() + 1),
                List.of(find(content, span)),
                at == null ? List.of() : List.of(at),
                cue.isEmpty() ? List.of() : List.of(find(cue, span)),
                Manner.INDIRECT,
                polarity,
                kind,
                speaker == null ? null : speaker.id(),
                1,
                chain,
                Setting.UNTOLD,
                published == null ? null : published.toString()));
        return this;
    }

    public TestReadings said(String sentence, String source, String cue, String content, String... through) {
        return said(Polarity.ASSERTS, sentence, source, cue, content, through);
    }

    private Span find(String words, Span within) {
        int start = text.indexOf(words, within.start());
        if (start < 0 || start + words.length() > within.end()) {
            throw new IllegalArgumentException("'%s' is not in the sentence".formatted(words));
        }
        return new Span(start, start + words.length());
    }

    private Span add(String sentence, Block.Kind kind) {
        Span span = append(sentence);
        sentences.add(new Sentence(span, blocks.size(), List.of()));
        blocks.add(Block.of(span, kind));
        return span;
    }

    private Span append(String line) {
        int start = text.length();
        text.append(line).append('\n');
        return new Span(start, start + line.length());
    }

    public Reading read() {
        String all = text.toString();
        Page page = new Page(id, id + ".txt", all, Markup.NONE, Given.NOTHING);
        Published day = published == null ? null : new Published(published, Published.Basis.GIVEN, null);
        Article article =
                new Article(page, Article.Kind.ARTICLE, blocks, null, null, new Found(outlet, null), day, null, "en");
        return new Reading(
                article, sentences, new Names(mentions(all), List.copyOf(cast.values())), timexes, statements);
    }

    private List<Mention> mentions(String all) {
        List<Mention> found = new ArrayList<>();
        for (Entity entity : cast.values()) {
            for (String form : entity.names()) {
                for (int at = all.indexOf(form); at >= 0; at = all.indexOf(form, at + 1)) {
                    Span span = new Span(at, at + form.length());
                    if (found.stream().noneMatch(mention -> mention.span().overlaps(span))) {
                        found.add(new Mention(span, entity.type(), entity.id()));
                    }
                }
            }
        }
        found.sort(java.util.Comparator.comparing(Mention::span));
        return found;
    }
}
