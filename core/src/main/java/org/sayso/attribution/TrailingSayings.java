package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * "The master ordered his crew to leave, two sailors told the Echo": what a saying behind its words reports is the whole
 * clause before it, also where the tagger begins at "his crew".
 */
final class TrailingSayings {

    /** In words that are cut off from the clause: it does not begin at the sentence's start. */
    private static final String CUTS = ",:;\"“”„«»()[]–—";

    /** A clause has more characters, in UTF-16 code units. */
    private static final int SHORT = 25;

    private static final String ANONYMOUSLY = " condition of anonymity";

    /** Characters of "on the condition of ". */
    private static final int TERMS = 24;

    private static final Set<String> OPENERS =
            Set.of("but", "and", "so", "yet", "still", "or", "nor", "also", "then", "however", "meanwhile", "that");

    /** Findings on each side among which one must be that stands in the same sentence. */
    private static final int NEAR = 8;

    private TrailingSayings() {}

    /** @param found by the order of their contents */
    static List<Attribution> whole(String text, List<Sentence> sentences, List<Attribution> found) {
        List<Attribution> all = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            List<Attribution> near = found.subList(Math.max(0, i - NEAR), Math.min(found.size(), i + NEAR + 1));
            all.add(whole(text, sentences, found.get(i), near));
        }
        return List.copyOf(all);
    }

    private static Attribution whole(
            String text, List<Sentence> sentences, Attribution whole, List<Attribution> found) {
        Attribution a = withoutTerms(text, whole);
        if (a.content().size() != 1 || a.source().size() != 1 || a.cue().size() != 1) {
            return a;
        }
        Span content = a.content().getFirst();
        int behind = Math.min(a.source().getFirst().start(), a.cue().getFirst().start());
        Span sentence = sentenceAt(sentences, content.start());
        Span terms = sentence == null ? null : beforeTerms(text, sentence, a, behind, found);
        if (terms != null) {
            return new Attribution(a.source(), a.cue(), List.of(terms), a.confidence());
        }
        if (sentence == null || behind < content.end()) {
            return a;
        }
        if (!sentence.contains(a.cue().getFirst())) {
            Span own = clauseOf(text, sentences, a, behind, found);
            return own == null ? a : new Attribution(a.source(), a.cue(), List.of(own), a.confidence());
        }
        String between = text.substring(content.end(), behind);
        String before = text.substring(sentence.start(), content.start());
        boolean comma = between.strip().equals(",") || (between.isBlank() && endsInAComma(text, content));
        boolean clause = comma
                && !before.isBlank()
                && (before.chars().noneMatch(c -> CUTS.indexOf(c) >= 0)
                        || isCutInTheMiddle(text, sentence.start(), content.start(), a, found));
        boolean quoted = CUTS.indexOf(text.charAt(content.start())) >= 0;
        return clause && !quoted && !isOpener(before)
                ? new Attribution(
                        a.source(), a.cue(), List.of(new Span(sentence.start(), content.end())), a.confidence())
                : a;
    }

    /** Without a piece that tells on what terms it was told, where others tell what. */
    private static Attribution withoutTerms(String text, Attribution a) {
        List<Span> told = a.content().stream()
                .filter(piece -> !text.substring(Math.max(0, piece.start() - 2 * TERMS), piece.end())
                        .contains(ANONYMOUSLY))
                .toList();
        return told.isEmpty() || told.size() == a.content().size()
                ? a
                : new Attribution(a.source(), a.cue(), told, a.confidence());
    }

    /**
     * "21 people were killed, an officer told the Echo on condition of | anonymity": the clause before, where the tagger took
     * the terms for what was said; null elsewhere.
     */
    private static @Nullable Span beforeTerms(
            String text, Span sentence, Attribution a, int behind, List<Attribution> found) {
        Span content = a.content().getFirst();
        String before = text.substring(Math.max(0, content.start() - TERMS), content.start());
        String clause = text.substring(sentence.start(), Math.max(sentence.start(), behind))
                .stripTrailing();
        Span own = new Span(sentence.start(), sentence.start() + Math.max(0, clause.length() - 1));
        boolean terms = (before.endsWith("on condition of ") || before.endsWith("on the condition of "))
                || text.startsWith("on condition of", content.start());
        return terms
                        && clause.endsWith(",")
                        && clause.length() > SHORT
                        && found.stream()
                                .filter(other -> !other.equals(a))
                                .flatMap(other -> other.content().stream())
                                .noneMatch(own::overlaps)
                ? own
                : null;
    }

    /**
     * "Gunmen stormed the gate, the radio said." below a caption that the tagger took for what the radio said: the clause
     * before; null where there is none, or the words before are a quotation.
     */
    private static @Nullable Span clauseOf(
            String text, List<Sentence> sentences, Attribution a, int behind, List<Attribution> found) {
        Span sentence = sentenceAt(sentences, behind);
        Span content = a.content().getFirst();
        int at = Sentence.firstBehind(sentences, behind);
        boolean above = sentence != null
                && Sentence.firstBehind(sentences, content.start()) < at
                && sentences
                                .get(Sentence.firstBehind(sentences, content.start()))
                                .block()
                        != sentences.get(at).block();
        if (sentence == null || !above || "“\"".indexOf(text.charAt(content.start())) >= 0) {
            return null;
        }
        String before = text.substring(sentence.start(), behind).stripTrailing();
        Span own = new Span(sentence.start(), sentence.start() + Math.max(0, before.length() - 1));
        boolean clause = before.endsWith(",")
                && before.length() > SHORT
                && before.chars().noneMatch(c -> c != ',' && CUTS.indexOf(c) >= 0)
                && found.stream()
                        .filter(other -> !other.equals(a))
                        .flatMap(other -> other.content().stream())
                        .noneMatch(own::overlaps);
        return clause ? own : null;
    }

    /** "The master, who had slept, ordered his | crew to leave": commas alone, a small letter, and nobody else who says it. */
    private static boolean isCutInTheMiddle(String text, int start, int cut, Attribution a, List<Attribution> found) {
        String before = text.substring(start, cut);
        Span lost = new Span(start, cut);
        return Character.isLowerCase(text.charAt(cut))
                && !before.stripTrailing().endsWith(",")
                && before.chars().noneMatch(c -> c != ',' && CUTS.indexOf(c) >= 0)
                && found.stream()
                        .filter(other -> !other.equals(a))
                        .flatMap(other -> Stream.concat(
                                other.content().stream(), Stream.concat(other.cue().stream(), other.source().stream())))
                        .noneMatch(lost::overlaps);
    }

    private static boolean endsInAComma(String text, Span content) {
        int last = content.end() - 1;
        boolean closed = last > content.start() && "”\"".indexOf(text.charAt(last)) >= 0;
        return text.charAt(closed ? last - 1 : last) == ',';
    }

    private static boolean isOpener(String before) {
        return OPENERS.contains(before.strip().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Span sentenceAt(List<Sentence> sentences, int offset) {
        int at = Sentence.firstBehind(sentences, offset);
        return at < sentences.size() && sentences.get(at).span().start() <= offset
                ? sentences.get(at).span()
                : null;
    }
}
