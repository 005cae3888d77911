package org.sayso.attribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sayso.text.Span;
import org.sayso.text.Table;

/**
 * Tells what a page gives to somebody as said, thought or judged from what it only touches on beside somebody's name: an
 * act ("lifted the ban"), a plan, a thing looked at. A logistic regression over cue, content and source; its weights stand
 * in {@code marginal-weights.tsv}, {@code training/marginal} tells how they were learnt.
 */
final class Marginals {

    /** What is looked at. */
    enum Feature {
        /** Always 1. */
        BIAS,
        /** Log odds of the statement's confidence. */
        CONFIDENCE,
        /** "said": a word of saying is in the cue. */
        SAYING,
        /** "opposed": one of judging, wanting or fearing is. */
        STANCE,
        /** "lifted": one of doing is, and none of the two above; what it is done to is no clause. */
        ACT,
        /** The same, and it stands without quotation marks. */
        ACT_ON,
        /** "would", "should": nobody said it yet. */
        MODAL,
        /** How many words the cue has. */
        CUE_WORDS,
        /** Nothing stands as cue. */
        NO_CUE,
        /** All of it is quoted. */
        DIRECT,
        /** A part of it is. */
        MIXED,
        /** "… that the gate was open". */
        THAT,
        /** A finite auxiliary stands in it, and no "who" or "which" before that. */
        CLAUSE,
        /** Three words at most. */
        SHORT,
        /** A person, by name. */
        NAMED,
        /** A text that speaks. */
        DOCUMENT,
        /** "we", "everyone". */
        ANYBODY,
        /** It is asked, in a sentence that says so. */
        ASKED,
        /** It is not said: a silence. */
        SILENCE
    }

    /** Below this chance, it is marginal. */
    private static final double LEAST = 0.3;

    private static final double SUREST = 0.98;

    private static final int FEW_WORDS = 3;

    private static final Set<String> STANCES = Table.words(Marginals.class, "word-sets.tsv", "stances");
    private static final Set<String> ACTS = Table.words(Marginals.class, "word-sets.tsv", "acts");
    private static final Set<String> ANYBODY = Table.words(Marginals.class, "word-sets.tsv", "anybody");

    private static final Set<String> MODALS =
            Set.of("will", "would", "may", "might", "could", "can", "must", "should", "'ll", "’ll");

    private static final Set<String> FINITE = Set.of(
            "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must",
            "should", "do", "does", "did", "be", "been");

    private static final Set<String> RELATIVES = Set.of("who", "which", "whom", "whose", "that", "where");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_'’]+");

    private static final Map<Feature, Double> WEIGHTS = weights();

    private Marginals() {}

    private static Map<Feature, Double> weights() {
        Map<Feature, Double> weights = new EnumMap<>(Feature.class);
        for (String[] row : Table.rows(Marginals.class, "marginal-weights.tsv")) {
            weights.put(Feature.valueOf(row[0]), Double.valueOf(row[1]));
        }
        return weights;
    }

    /** Whether a careful reader would hardly say that the page gives this to somebody as theirs. */
    static boolean has(String text, Statement statement) {
        if (statement.polarity() == Polarity.DECLINES) {
            // "could not be reached": a silence is told as such
            return false;
        }
        double sum = 0;
        for (Map.Entry<Feature, Double> seen : features(text, statement).entrySet()) {
            sum += WEIGHTS.getOrDefault(seen.getKey(), 0.0) * seen.getValue();
        }
        return 1 / (1 + Math.exp(-sum)) < LEAST;
    }

    /** What is seen of a statement; what is not there is 0. */
    static Map<Feature, Double> features(String text, Statement statement) {
        List<String> cue = words(text, statement.cue());
        List<String> content = words(text, statement.content());
        boolean saying = cue.stream().anyMatch(Cues.ALL::isListed);
        boolean stance = cue.stream().anyMatch(STANCES::contains);
        boolean that = !content.isEmpty() && content.getFirst().equals("that");
        boolean clause = that || isClause(content);
        boolean act = !saying && !stance && !clause && cue.stream().anyMatch(ACTS::contains);
        double sure = Math.clamp(statement.confidence(), 1 - SUREST, SUREST);
        Map<Feature, Double> seen = new EnumMap<>(Feature.class);
        seen.put(Feature.BIAS, 1.0);
        seen.put(Feature.CONFIDENCE, Math.log(sure / (1 - sure)));
        seen.put(Feature.CUE_WORDS, (double) cue.size());
        note(seen, Feature.SAYING, saying);
        note(seen, Feature.STANCE, stance);
        note(seen, Feature.ACT, act);
        note(seen, Feature.ACT_ON, act && statement.manner() == Manner.INDIRECT);
        note(seen, Feature.MODAL, cue.stream().anyMatch(MODALS::contains));
        note(seen, Feature.NO_CUE, cue.isEmpty());
        note(seen, Feature.DIRECT, statement.manner() == Manner.DIRECT);
        note(seen, Feature.MIXED, statement.manner() == Manner.MIXED);
        note(seen, Feature.THAT, that);
        note(seen, Feature.CLAUSE, clause);
        note(seen, Feature.SHORT, content.size() <= FEW_WORDS);
        note(seen, Feature.NAMED, statement.sourceClass() == SourceClass.NAMED);
        note(seen, Feature.DOCUMENT, statement.sourceClass() == SourceClass.DOCUMENT);
        note(seen, Feature.ANYBODY, ANYBODY.contains(String.join(" ", words(text, statement.source()))));
        note(seen, Feature.ASKED, !cue.isEmpty() && statement.polarity() == Polarity.QUESTIONS);
        note(seen, Feature.SILENCE, statement.polarity() == Polarity.DECLINES);
        return seen;
    }

    private static void note(Map<Feature, Double> seen, Feature feature, boolean is) {
        if (is) {
            seen.put(feature, 1.0);
        }
    }

    private static boolean isClause(List<String> content) {
        for (String word : content) {
            if (isFinite(word) || RELATIVES.contains(word)) {
                return isFinite(word);
            }
        }
        return false;
    }

    private static boolean isFinite(String word) {
        return FINITE.contains(word) || word.endsWith("n't") || word.endsWith("n’t");
    }

    private static List<String> words(String text, List<Span> spans) {
        return spans.stream()
                .flatMap(span -> WORD.matcher(span.of(text)).results())
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
