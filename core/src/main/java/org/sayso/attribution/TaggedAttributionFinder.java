package org.sayso.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.AttributionLinker.Linked;
import org.sayso.model.Passage;
import org.sayso.model.ShippedModel;
import org.sayso.model.TagChain;
import org.sayso.model.TagModel;
import org.sayso.model.TagScores;
import org.sayso.model.TaggedSpan;
import org.sayso.model.Wordpieces;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds who says what with an encoder that learnt it from PolNeAR: it tags the words of sources, cues and contents, over
 * sentences and paragraphs, and links them. Where {@link AttributionFinder}s by rule need the verb to be on a list,
 * this one reads "insisted", "in Lorn's telling" or "was adamant" alike, and it says how sure it is.
 */
public final class TaggedAttributionFinder implements AttributionFinder, AutoCloseable {

    private static final String FOLDER = "/org/sayso/model/";

    private static final Comparator<Attribution> BY_CONTENT =
            Comparator.comparing(attribution -> attribution.content().getFirst());

    /** What somebody says there ends with the block. */
    private static final Set<Block.Kind> ENDING = EnumSet.of(Block.Kind.TITLE, Block.Kind.CAPTION);

    private final Wordpieces wordpieces;
    private final TagModel model;
    private final TagChain chain;
    private final LinkerWeights weights;
    private final AttributionLinker linker;
    /** The tags that open a span. */
    private final int[] opening;

    private TaggedAttributionFinder(ShippedModel shipped, Wordpieces wordpieces, LinkerWeights weights) {
        this.wordpieces = wordpieces;
        this.weights = weights;
        model = new TagModel(shipped, wordpieces, weights.limit());
        chain = new TagChain(weights.tags(), weights.transitions());
        linker = new AttributionLinker(weights);
        opening = IntStream.range(0, weights.tags().size())
                .filter(tag -> "BS".indexOf(weights.tags().get(tag).charAt(0)) >= 0)
                .toArray();
    }

    /** With the model shipped in the jar. Takes a third of a second: do it once. */
    public static TaggedAttributionFinder load() {
        try (InputStream vocabulary = resource("vocabulary.txt");
                InputStream json = resource("attribution.json")) {
            LinkerWeights weights = JsonMapper.shared().readValue(json, LinkerWeights.class);
            return new TaggedAttributionFinder(ShippedModel.ATTRIBUTION, Wordpieces.load(vocabulary), weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = TaggedAttributionFinder.class.getResourceAsStream(FOLDER + name);
        if (stream == null) {
            throw new IOException("The jar lacks " + FOLDER + name);
        }
        return stream;
    }

    @Override
    public List<Attribution> find(Article article, List<Sentence> sentences) {
        String text = article.page().text();
        List<Attribution> found = find(text, paragraphs(sentences));
        List<Attribution> astray =
                found.stream().filter(one -> isAstray(article, one)).toList();
        found.removeAll(astray);
        found.addAll(hidden(article, sentences, found, astray));
        found.sort(BY_CONTENT);
        return TrailingSayings.whole(text, sentences, found);
    }

    /** Whether a line of the page's day or its author is taken for the beginning of what somebody says below. */
    private static boolean isAstray(Article article, Attribution one) {
        return one.content().stream().anyMatch(piece -> {
            Block block = article.blockAt(piece.start());
            return block != null
                    && (block.kind() == Block.Kind.BYLINE || block.kind() == Block.Kind.DATELINE)
                    && !one.cue().isEmpty()
                    && !block.span().contains(one.cue().getFirst());
        });
    }

    /**
     * What a title or caption hides: a line without a full stop runs on into the paragraph below, and all of that becomes
     * its words. Such a paragraph is read again by itself, and so is what went astray into a line above.
     */
    private List<Attribution> hidden(
            Article article, List<Sentence> sentences, List<Attribution> found, List<Attribution> astray) {
        Stream<@Nullable Span> run =
                found.stream().flatMap(one -> one.content().stream()).map(piece -> below(article, piece));
        List<Span> covered = Stream.concat(run, astray.stream().flatMap(one -> one.cue().stream()))
                .filter(Objects::nonNull)
                .toList();
        if (covered.isEmpty()) {
            return List.of();
        }
        List<Sentence> again = sentences.stream()
                .filter(sentence -> covered.stream().anyMatch(sentence.span()::overlaps))
                .toList();
        return find(article.page().text(), paragraphs(again)).stream()
                .filter(one -> parts(one)
                        .noneMatch(part -> found.stream()
                                .flatMap(TaggedAttributionFinder::parts)
                                .anyMatch(other -> other.overlaps(part) && below(article, other) == null)))
                .toList();
    }

    private static Stream<Span> parts(Attribution one) {
        return Stream.of(one.source(), one.cue(), one.content()).flatMap(List::stream);
    }

    /** The part of a span that stands below the title or caption it begins in; null where it does not run on. */
    private static @Nullable Span below(Article article, Span span) {
        Block block = article.blockAt(span.start());
        return block != null && ENDING.contains(block.kind()) && block.span().end() < span.end()
                ? new Span(block.span().end(), span.end())
                : null;
    }

    /** In a text of which only the given paragraphs are read. */
    public List<Attribution> find(String text, List<Span> paragraphs) {
        Passage passage = new Passage(text, paragraphs, wordpieces);
        List<Attribution> out = new ArrayList<>();
        for (Linked linked : linker.link(tag(passage))) {
            TaggedSpan source = linked.source();
            TaggedSpan cue = linked.cue();
            out.add(new Attribution(
                    source == null ? List.of() : List.of(place(passage, source)),
                    cue == null ? List.of() : List.of(place(passage, cue)),
                    linked.contents().stream().map(span -> place(passage, span)).toList(),
                    linked.confidence()));
        }
        out.sort(BY_CONTENT);
        return out;
    }

    private TaggedPassage tag(Passage passage) {
        return new TaggedPassage(passage, score(passage), chain);
    }

    private TagScores score(Passage passage) {
        TagScores scores = model.score(passage);
        for (float[] emission : scores.emissions()) {
            for (int tag : opening) {
                emission[tag] += (float) weights.openingBonus();
            }
        }
        return scores;
    }

    /** Spans among so many words. */
    record Tagged(int words, List<TaggedSpan> spans) {}

    /** The words of a text, and the spans among them before they are linked. */
    Tagged tags(String text) {
        Passage passage = new Passage(text, List.of(new Span(0, text.length())), wordpieces);
        int[] path = chain.best(score(passage).emissions());
        return new Tagged(passage.size(), chain.spans(path));
    }

    private static Span place(Passage passage, TaggedSpan span) {
        return passage.span(span.first(), span.last());
    }

    /** Sentences of one block are read as one paragraph, with what stands between them. */
    private static List<Span> paragraphs(List<Sentence> sentences) {
        List<Span> out = new ArrayList<>();
        int block = -1;
        for (Sentence sentence : sentences) {
            if (sentence.block() == block && !out.isEmpty()) {
                out.add(out.removeLast().cover(sentence.span()));
            } else {
                out.add(sentence.span());
            }
            block = sentence.block();
        }
        return out;
    }

    @Override
    public void close() {
        model.close();
    }
}
