package org.sayso.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Entity;
import org.sayso.name.Mention;
import org.sayso.text.Span;

/** What stands at places of a page, for the index: words with their stems beside them, or names. Offsets are of the page's text, in UTF-16 code units. */
final class PlacedTerms extends TokenStream {

    /** So far apart that no phrase reaches from one piece into the next. */
    private static final int BETWEEN_PIECES = 100;

    private record Placed(String term, int start, int end, int step) {}

    private final List<Placed> terms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private int next;

    private PlacedTerms(List<Placed> terms) {
        this.terms = terms;
    }

    /** The words of some places of {@code text}; the places in its order. */
    static PlacedTerms words(Analyzer analyzer, String text, List<Span> places) {
        List<Placed> found = new ArrayList<>();
        Stems stems = new Stems();
        for (Span place : places) {
            int step = found.isEmpty() ? 1 : BETWEEN_PIECES;
            for (Placed word : words(analyzer, place.of(text))) {
                int start = place.start() + word.start;
                int end = place.start() + word.end;
                found.add(new Placed(word.term, start, end, Math.max(step, word.step)));
                String stem = stems.of(word.term);
                if (stem != null) {
                    found.add(new Placed(stem, start, end, 0));
                }
                step = 1;
            }
        }
        return new PlacedTerms(found);
    }

    /** The words of a text that stands at no place of the page: the user gave it. */
    static PlacedTerms nowhere(Analyzer analyzer, String text) {
        List<Placed> found = new ArrayList<>();
        for (Placed word : words(analyzer, text, List.of(new Span(0, text.length()))).terms) {
            found.add(new Placed(word.term, 0, 0, word.step));
        }
        return new PlacedTerms(found);
    }

    /** The folded words of a text. */
    static List<String> folded(Analyzer analyzer, String text) {
        return words(analyzer, text).stream().map(Placed::term).toList();
    }

    private static List<Placed> words(Analyzer analyzer, String text) {
        List<Placed> found = new ArrayList<>();
        try (TokenStream in = analyzer.tokenStream("", text)) {
            CharTermAttribute word = in.addAttribute(CharTermAttribute.class);
            OffsetAttribute at = in.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute by = in.addAttribute(PositionIncrementAttribute.class);
            in.reset();
            while (in.incrementToken()) {
                if (!word.isEmpty()) {
                    found.add(new Placed(word.toString(), at.startOffset(), at.endOffset(), by.getPositionIncrement()));
                }
            }
            in.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Every form of the one who is named, at each place where any of them stands. */
    static PlacedTerms names(List<Mention> mentions, Map<String, Entity> entities) {
        List<Placed> found = new ArrayList<>();
        for (Mention mention : mentions) {
            Entity entity = entities.get(mention.entity());
            int step = 1;
            for (String name : entity == null ? List.<String>of() : entity.names()) {
                found.add(
                        new Placed(name, mention.span().start(), mention.span().end(), step));
                step = 0;
            }
        }
        return new PlacedTerms(found);
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        @Nullable Placed placed = next < terms.size() ? terms.get(next++) : null;
        if (placed == null) {
            return false;
        }
        term.append(placed.term);
        offset.setOffset(placed.start, placed.end);
        step.setPositionIncrement(placed.step);
        return true;
    }
}
