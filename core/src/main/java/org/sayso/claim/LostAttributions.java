package org.sayso.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.claim.Words.Word;
import org.sayso.name.Mention;
import org.sayso.page.Block;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * Finds what a page says in its own voice that the same page, or another of the case, has on somebody's word.
 *
 * <pre>
 * Repeats ::= a sentence of the page's own, nearly all of whose weighty words stand in one sentence of a statement
 * Follows ::= a statement's sentence, then in its paragraph ("It" | "This" | "That" | …) Verb, short, naming nobody
 * </pre>
 *
 * A statement's sentence is compared only where it shares a rare word, so that the work grows with the pages.
 */
public final class LostAttributions {

    /** Share of a sentence's weight that the statement must say. */
    private static final double MOST = 0.8;

    /** Share of the statement's weight that the sentence must say. */
    private static final double SOME = 0.3;

    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "our", "my", "us", "me", "im", "weve", "ive");

    /** Weight that must be shared: about two rare words and a name. */
    private static final double ENOUGH = 6;

    private static final int LEAST_WORDS = 2;

    /** A word of so many statements leads to none of them. */
    private static final int COMMON = 60;

    /** Words of a sentence that goes on with the one before. */
    private static final int SHORT = 12;

    private static final Set<String> POINTS_BACK = Set.of("it", "this", "that", "these", "those", "they");
    private static final Set<String> VERBS = Set.of(
            "was", "were", "is", "are", "would", "could", "had", "has", "will", "can", "must", "might", "may", "wasnt",
            "isnt");

    /** Stems of words that many sentences have: two of these alone say nothing in common. */
    private static final Set<String> LIGHT = Set.of(
            "come",
            "came",
            "go",
            "went",
            "gone",
            "get",
            "got",
            "make",
            "made",
            "take",
            "took",
            "taken",
            "give",
            "gave",
            "see",
            "saw",
            "seen",
            "know",
            "knew",
            "find",
            "found",
            "put",
            "left",
            "leav",
            "leave",
            "day",
            "year",
            "time",
            "week",
            "month",
            "friday",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "saturday",
            "sunday",
            "mondai",
            "peopl",
            "people",
            "man",
            "men",
            "woman",
            "women",
            "way",
            "thing",
            "new",
            "first",
            "last",
            "one");

    private final Cast cast;

    public LostAttributions(Cast cast) {
        this.cast = cast;
    }

    /** One sentence of one statement's content. */
    private record Piece(StatementRef ref, Map<String, Term.Kind> terms, boolean negated) {}

    /** In the order of pages and places; the same for the same readings in the same order. */
    public List<LostAttribution> find(List<Reading> readings) {
        TermReader reader = new TermReader(cast);
        List<Piece> pieces = new ArrayList<>();
        for (Reading reading : readings) {
            pieces(reading, reader, pieces);
        }
        Map<String, List<Integer>> byTerm = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            for (String term : pieces.get(i).terms().keySet()) {
                byTerm.computeIfAbsent(term, key -> new ArrayList<>()).add(i);
            }
        }
        List<LostAttribution> lost = new ArrayList<>();
        for (Reading reading : readings) {
            String page = reading.page().id();
            for (int at : OwnSentences.of(reading)) {
                Span span =
                        reading.sentences().get(at).span().trim(reading.page().text());
                LostAttribution repeats = repeats(reading, new Place(page, span), reader, pieces, byTerm);
                LostAttribution found = repeats == null ? follows(reading, at, new Place(page, span)) : repeats;
                if (found != null) {
                    lost.add(found);
                }
            }
        }
        return List.copyOf(lost);
    }

    private static void pieces(Reading reading, TermReader reader, List<Piece> pieces) {
        String text = reading.page().text();
        for (Statement statement : reading.statements()) {
            if (!OwnSentences.isAttributed(statement)) {
                continue;
            }
            StatementRef ref = new StatementRef(reading.page().id(), statement.id());
            for (Span content : statement.content()) {
                for (Span sentence : sentences(reading, content)) {
                    Map<String, Term.Kind> terms = terms(reader.read(reading, List.of(sentence)));
                    if (terms.size() >= LEAST_WORDS) {
                        pieces.add(new Piece(ref, terms, isNegated(text, sentence)));
                    }
                }
            }
        }
    }

    private static List<Span> sentences(Reading reading, Span content) {
        List<Span> parts = new ArrayList<>();
        List<Sentence> sentences = reading.sentences();
        for (int i = Sentence.firstBehind(sentences, content.start());
                i < sentences.size() && sentences.get(i).span().start() < content.end();
                i++) {
            Span sentence = sentences.get(i).span();
            parts.add(new Span(Math.max(sentence.start(), content.start()), Math.min(sentence.end(), content.end())));
        }
        return parts;
    }

    private static Map<String, Term.Kind> terms(List<Term> read) {
        Map<String, Term.Kind> terms = new LinkedHashMap<>();
        read.forEach(term -> terms.putIfAbsent(term.key(), term.kind()));
        return terms;
    }

    private static boolean isNegated(String text, Span span) {
        return Words.of(text, span).stream().anyMatch(word -> Lexicon.ENGLISH.isNegation(word.folded()));
    }

    private static @Nullable LostAttribution repeats(
            Reading reading, Place place, TermReader reader, List<Piece> pieces, Map<String, List<Integer>> byTerm) {
        Map<String, Term.Kind> terms = terms(reader.read(reading, List.of(place.span())));
        double all = 0;
        Set<Integer> near = new HashSet<>();
        for (Map.Entry<String, Term.Kind> term : terms.entrySet()) {
            List<Integer> with = byTerm.getOrDefault(term.getKey(), List.of());
            all += weight(term.getValue(), with.size(), pieces.size());
            if (term.getValue() == Term.Kind.WORD && with.size() <= COMMON) {
                near.addAll(with);
            }
        }
        if (all < ENOUGH || isFirstPerson(reading.page().text(), place.span())) {
            return null;
        }
        boolean negated = isNegated(reading.page().text(), place.span());
        LostAttribution best = null;
        for (int i : near.stream().sorted().toList()) {
            Piece piece = pieces.get(i);
            if (piece.negated() != negated) {
                continue;
            }
            double shared = 0;
            int words = 0;
            int names = 0;
            boolean counts = true;
            for (Map.Entry<String, Term.Kind> term : terms.entrySet()) {
                boolean has = piece.terms().containsKey(term.getKey());
                counts &= has || term.getValue() != Term.Kind.NUMBER;
                if (has) {
                    shared += weight(
                            term.getValue(),
                            byTerm.getOrDefault(term.getKey(), List.of()).size(),
                            pieces.size());
                    words += term.getValue() == Term.Kind.WORD && !LIGHT.contains(term.getKey()) ? 1 : 0;
                    names += term.getValue() == Term.Kind.NAME ? 1 : 0;
                }
            }
            double score = Math.round(1000 * shared / all) / 1000.0;
            boolean enough = words > LEAST_WORDS || (words == LEAST_WORDS && names > 0);
            if (counts
                    && enough
                    && shared >= ENOUGH
                    && score >= MOST
                    && shared >= SOME * weight(piece, byTerm, pieces.size())
                    && isBetter(best, score, piece, place)) {
                best = new LostAttribution(place, piece.ref(), LostAttribution.Kind.REPEATS, score);
            }
        }
        return best;
    }

    private static double weight(Piece piece, Map<String, List<Integer>> byTerm, int pieces) {
        double weight = 0;
        for (Map.Entry<String, Term.Kind> term : piece.terms().entrySet()) {
            weight += weight(
                    term.getValue(),
                    byTerm.getOrDefault(term.getKey(), List.of()).size(),
                    pieces);
        }
        return weight;
    }

    /** "We must do more": somebody speaks, be it that the page forgot the marks. */
    private static boolean isFirstPerson(String text, Span span) {
        return Words.of(text, span).stream().anyMatch(word -> FIRST_PERSON.contains(word.folded()));
    }

    /** The more alike; of two alike the page's own. */
    private static boolean isBetter(@Nullable LostAttribution best, double score, Piece piece, Place place) {
        return best == null
                || score > best.score()
                || (score == best.score()
                        && piece.ref().pageId().equals(place.pageId())
                        && !best.from().pageId().equals(place.pageId()));
    }

    private static double weight(Term.Kind kind, int with, int pieces) {
        double rarity = 0.5 + Math.log((Math.max(pieces, 50) + 1) / (with + 0.5));
        return kind == Term.Kind.NAME ? rarity / 2 : rarity;
    }

    /** A short sentence that points back to what somebody was said to have said right before it, in one paragraph. */
    private static @Nullable LostAttribution follows(Reading reading, int at, Place place) {
        List<Sentence> sentences = reading.sentences();
        String text = reading.page().text();
        List<Word> words = Words.of(text, place.span());
        if (at == 0
                || sentences.get(at - 1).block() != sentences.get(at).block()
                || words.size() < 4
                || words.size() > SHORT
                || !POINTS_BACK.contains(words.getFirst().folded())
                || !VERBS.contains(words.get(1).folded())
                || words.stream().anyMatch(word -> word.isNumber() || Lexicon.ENGLISH.isNegation(word.folded()))
                || names(reading, place.span())) {
            return null;
        }
        Block block = reading.article().blockAt(place.span().start());
        Span before = sentences.get(at - 1).span();
        Statement said = null;
        for (Statement statement : new StatementIndex(reading.statements()).in(before)) {
            int length = covered(statement.content(), before)
                    + covered(statement.source(), before)
                    + covered(statement.cue(), before);
            if (OwnSentences.isAttributed(statement)
                    && statement.extent().end() <= before.end() + 2
                    && length * 2 >= before.length()) {
                said = statement;
            }
        }
        boolean caption = block != null && block.kind() == Block.Kind.CAPTION;
        return said == null || caption
                ? null
                : new LostAttribution(
                        place, new StatementRef(reading.page().id(), said.id()), LostAttribution.Kind.FOLLOWS, 0.5);
    }

    private static int covered(List<Span> spans, Span sentence) {
        int covered = 0;
        for (Span span : spans) {
            covered += Math.max(0, Math.min(span.end(), sentence.end()) - Math.max(span.start(), sentence.start()));
        }
        return covered;
    }

    private static boolean names(Reading reading, Span span) {
        for (Mention mention : reading.names().mentions()) {
            if (span.contains(mention.span())) {
                return true;
            }
        }
        return false;
    }
}
