package org.sayso.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Attribution;
import org.sayso.bench.SurfaceWords.Paragraph;
import org.sayso.bench.SurfaceWords.Quoted;
import org.sayso.bench.SurfaceWords.Word;
import org.sayso.model.TaggedSpan;
import org.sayso.page.Page;
import org.sayso.text.Span;

/**
 * {@link SurfaceTagger} with the simplest linking: each content goes to the nearest cue, each cue to the nearest source, of
 * the sentence first, then of the paragraph. A quotation without a cue in its paragraph goes to the cue of the one before.
 */
final class SurfaceAttributions implements Peer {

    private final SurfaceTagger tagger;

    SurfaceAttributions(SurfaceTagger tagger) {
        this.tagger = tagger;
    }

    private static final class Said {
        private final List<Span> source;
        private final List<Span> cue;
        private final List<Span> content = new ArrayList<>();

        Said(List<Span> source, List<Span> cue) {
            this.source = source;
            this.cue = cue;
        }
    }

    @Override
    public List<Attribution> find(Page page) {
        Map<Span, Said> byCue = new LinkedHashMap<>();
        Said last = null;
        for (Paragraph paragraph : SurfaceWords.of(page.text())) {
            List<TaggedSpan> spans = tagger.spans(paragraph);
            for (TaggedSpan content : spans) {
                if (!content.label().equals("content")) {
                    continue;
                }
                TaggedSpan cue = nearest(paragraph, spans, content, "cue", other -> true);
                if (cue != null) {
                    last = byCue.computeIfAbsent(place(paragraph, cue), at -> said(paragraph, spans, cue));
                }
                if (last != null && (cue != null || isQuoted(paragraph, content))) {
                    last.content.add(place(paragraph, content));
                }
            }
        }
        return byCue.values().stream()
                .map(said -> new Attribution(said.source, said.cue, said.content, 1))
                .toList();
    }

    private static Said said(Paragraph paragraph, List<TaggedSpan> spans, TaggedSpan cue) {
        TaggedSpan source = nearest(paragraph, spans, cue, "source", other -> isSameSentence(paragraph, cue, other));
        return new Said(source == null ? List.of() : List.of(place(paragraph, source)), List.of(place(paragraph, cue)));
    }

    private static @Nullable TaggedSpan nearest(
            Paragraph paragraph, List<TaggedSpan> spans, TaggedSpan from, String role, Predicate<TaggedSpan> allowed) {
        return spans.stream()
                .filter(other -> other.label().equals(role))
                .filter(allowed)
                .min(Comparator.comparing((TaggedSpan other) -> !isSameSentence(paragraph, from, other))
                        .thenComparing(
                                other -> Math.max(from.first(), other.first()) - Math.min(from.last(), other.last())))
                .orElse(null);
    }

    private static boolean isSameSentence(Paragraph paragraph, TaggedSpan a, TaggedSpan b) {
        List<Word> words = paragraph.words();
        return words.get(a.first()).sentence() <= words.get(b.last() - 1).sentence()
                && words.get(b.first()).sentence() <= words.get(a.last() - 1).sentence();
    }

    private static boolean isQuoted(Paragraph paragraph, TaggedSpan span) {
        return paragraph.words().subList(span.first(), span.last()).stream()
                .anyMatch(word -> word.quoted() != Quoted.OUTSIDE);
    }

    private static Span place(Paragraph paragraph, TaggedSpan span) {
        List<Word> words = paragraph.words();
        return words.get(span.first()).span().cover(words.get(span.last() - 1).span());
    }
}
