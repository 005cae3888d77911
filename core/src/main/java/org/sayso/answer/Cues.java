package org.sayso.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.claim.Term;
import org.sayso.claim.TermReader;
import org.sayso.claim.Words.Word;
import org.sayso.text.Span;

/** Words that give a purpose, a number or a silence away. */
final class Cues {

    private static final Set<String> AT =
            Set.of("at", "in", "to", "from", "on", "near", "inside", "outside", "behind", "under", "beside", "off");
    /** Where somebody may be: "asleep at home". */
    private static final Set<String> WHEREABOUTS = Set.of(
            "abroad",
            "aboard",
            "airport",
            "apartment",
            "asleep",
            "barn",
            "barracks",
            "basement",
            "beach",
            "bed",
            "bench",
            "border",
            "boat",
            "bridge",
            "bus",
            "bush",
            "cabin",
            "cafe",
            "camp",
            "car",
            "cellar",
            "cemetery",
            "church",
            "clinic",
            "coast",
            "corridor",
            "countryside",
            "courthouse",
            "desk",
            "ditch",
            "drain",
            "embassy",
            "factory",
            "farm",
            "ferry",
            "field",
            "flat",
            "forest",
            "garage",
            "garden",
            "gate",
            "harbour",
            "harbor",
            "headquarters",
            "hill",
            "home",
            "hospital",
            "hotel",
            "house",
            "hut",
            "island",
            "jail",
            "kitchen",
            "lake",
            "lobby",
            "market",
            "mine",
            "ministry",
            "morgue",
            "mosque",
            "motorway",
            "museum",
            "office",
            "palace",
            "park",
            "pavement",
            "pier",
            "plane",
            "platform",
            "pond",
            "port",
            "prison",
            "pub",
            "quarry",
            "quay",
            "residence",
            "restaurant",
            "river",
            "riverbank",
            "road",
            "roadside",
            "roof",
            "room",
            "school",
            "ship",
            "shop",
            "shore",
            "sidewalk",
            "square",
            "station",
            "street",
            "synagogue",
            "temple",
            "theatre",
            "town",
            "train",
            "tunnel",
            "underpass",
            "university",
            "valley",
            "village",
            "warehouse",
            "wood",
            "woods",
            "work",
            "yard");
    /** After "to", these show a place or a person, not a purpose. */
    private static final Set<String> NO_PURPOSE = Set.of(
            "the", "a", "an", "his", "her", "their", "its", "our", "my", "your", "this", "that", "these", "those",
            "him", "them", "us", "me", "it", "some", "any", "no", "be", "have", "which", "whom", "what", "date", "more",
            "less");

    /** Before "to", these only complete themselves: "decided to", "is expected to". */
    private static final Set<String> COMPLEMENT = Set.of(
            "decided",
            "want",
            "wanted",
            "wants",
            "going",
            "able",
            "unable",
            "expected",
            "continue",
            "continued",
            "had",
            "has",
            "have",
            "threatened",
            "ordered",
            "vowed",
            "tried",
            "refused",
            "failed",
            "began",
            "agreed",
            "said",
            "likely",
            "ready",
            "used",
            "need",
            "needs",
            "according",
            "due",
            "appeared",
            "seems",
            "seemed",
            "announced",
            "plans",
            "planned",
            "intends",
            "asked",
            "urged",
            "told",
            "warned",
            "started",
            "helped",
            "happy",
            "close",
            "return",
            "wish",
            "wished",
            "allowed",
            "forced",
            "right",
            "response");

    private static final Set<String> NEGATIONS = Set.of(
            "no", "not", "never", "nobody", "none", "nothing", "neither", "nor", "without", "denied", "denies", "didnt",
            "wasnt", "werent", "isnt", "dont", "doesnt", "hasnt", "cannot", "refused", "denying");

    private static final Set<String> QUANTITIES = Set.of(
            "dozens",
            "dozen",
            "hundreds",
            "thousands",
            "millions",
            "scores",
            "several",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "hundred",
            "thousand",
            "million",
            "billion",
            "many",
            "few",
            "none",
            "half");
    /** "declined to comment", "could not be reached": first word, and one that must follow within a few. */
    private static final List<List<String>> SILENCES = List.of(
            List.of("declined", "comment"),
            List.of("declined", "say"),
            List.of("declined", "answer"),
            List.of("declined", "discuss"),
            List.of("declined", "confirm"),
            List.of("refused", "comment"),
            List.of("refused", "say"),
            List.of("refused", "answer"),
            List.of("not", "reached"),
            List.of("not", "respond"),
            List.of("not", "comment"),
            List.of("not", "answer"),
            List.of("not", "elaborate"),
            List.of("not", "immediately"),
            List.of("no", "comment"),
            List.of("without", "elaborating"),
            List.of("unavailable", "comment"));

    /** "offered no proof", but not "has no proof", which tells something. */
    private static final Set<String> GIVING = Set.of(
            "offered",
            "gave",
            "given",
            "provided",
            "presented",
            "cited",
            "produced",
            "supplied",
            "offering",
            "giving",
            "providing",
            "citing");

    private static final Set<String> GIVEN = Set.of("proof", "evidence", "details", "explanation", "reason");

    private static final List<String> CURRENCIES =
            List.of(" dollars", " euros", " pounds", " francs", " roubles", " rubles", " yen", " rupees", " crowns");

    private static final int OLDEST_DIGITS = 3;
    private static final int REACH = 6;
    /** "17 of the passengers": so far from its number may the counted stand. */
    private static final int COUNTED = 4;

    private Cues() {}

    private static boolean follows(List<Word> words, int i, Set<String> one) {
        for (int k = Math.max(0, i - 3); k < i; k++) {
            if (one.contains(words.get(k).folded())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word tells a place without naming it: "at home", "to his office". */
    static boolean isWhereabouts(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            boolean at = words.get(i).folded().equals("asleep") || follows(words, i, AT);
            if (at
                    && WHEREABOUTS.contains(words.get(i).folded())
                    && !words.get(i).isCapitalised()) {
                return true;
            }
        }
        return false;
    }

    /** "was there to plan": a purpose, and no part of "decided to plan"; the verbs of {@code but} are none. */
    static boolean isPurpose(List<Word> words, Set<String> but) {
        for (int i = 1; i + 1 < words.size(); i++) {
            Word next = words.get(i + 1);
            if (words.get(i).folded().equals("to")
                    && !next.isCapitalised()
                    && !next.isNumber()
                    && !NO_PURPOSE.contains(next.folded())
                    && !COMPLEMENT.contains(words.get(i - 1).folded())
                    && TermReader.read(next.text()).stream().noneMatch(term -> but.contains(term.key()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of some meanings stands under a negation: "there was no call", "nobody telephoned". */
    static boolean negates(List<Word> words, Set<String> meanings) {
        int negation = -REACH;
        for (int i = 0; i < words.size(); i++) {
            if (NEGATIONS.contains(words.get(i).folded())) {
                negation = i;
            } else if (i - negation <= COUNTED) {
                List<Word> rest = words.subList(i, i + 1);
                if (TermReader.read(rest.getFirst().text()).stream().anyMatch(term -> meanings.contains(term.key()))
                        || (meanings.contains("=telephone")
                                && rest.getFirst().folded().equals("call"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where somebody's years stand: "aged 47", "a 47-year-old", "Yared Olm, 47, said". */
    static List<Span> ages(String text, List<Word> words) {
        List<Span> ages = new ArrayList<>();
        int start = words.isEmpty() ? 0 : words.getFirst().span().start();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).isNumber() && isAge(text, words, i, start)) {
                ages.add(words.get(i).span());
            }
        }
        return ages;
    }

    private static boolean isAge(String text, List<Word> words, int i, int start) {
        String before = i == 0 ? "" : words.get(i - 1).folded();
        String after = i + 1 < words.size() ? words.get(i + 1).folded() : "";
        String second = i + 2 < words.size() ? words.get(i + 2).folded() : "";
        boolean years = after.equals("year") || after.equals("years");
        int at = words.get(i).span().start()
                - start
                + text.indexOf(words.getFirst().text());
        int end = at + words.get(i).text().length();
        boolean apart = i > 0
                && at >= 2
                && words.get(i).text().length() <= OLDEST_DIGITS
                && text.startsWith(", ", at - 2)
                && (end == text.length() || ",.;".indexOf(text.charAt(end)) >= 0)
                && words.get(i - 1).isCapitalised();
        return apart
                || before.equals("aged")
                || before.equals("turned")
                || (years && second.equals("old"))
                || words.get(i).folded().endsWith("-year-old");
    }

    /** "$3,500", "20 euros". */
    static boolean isSum(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if ("$£€¥".indexOf(text.charAt(i)) >= 0 && Character.isDigit(text.charAt(i + 1))) {
                return true;
            }
        }
        return CURRENCIES.stream().anyMatch(text::contains);
    }

    static boolean isNumber(List<Word> words) {
        return words.stream().anyMatch(word -> word.isNumber() || QUANTITIES.contains(word.folded()));
    }

    /** Whether a number stands right before what is counted, or a few words before. */
    static boolean counts(List<Word> words, String counted) {
        int number = -REACH;
        int deed = -2 * REACH;
        boolean done = Set.of("=die", "=kill", "=injure", "=arrest", "=poison").contains(counted);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if ((word.isNumber() || QUANTITIES.contains(word.folded())) && done && i - deed <= REACH) {
                return true;
            }
            if (done
                    && TermReader.read(word.text()).stream()
                            .anyMatch(term -> term.key().equals(counted))) {
                deed = i;
            }
            if (word.isNumber() || QUANTITIES.contains(word.folded())) {
                number = i;
            } else if (i - number <= (done ? REACH : COUNTED)) {
                List<Term> terms = TermReader.read(word.text());
                if (!terms.isEmpty() && terms.getFirst().key().equals(counted)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean isSilence(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).folded().equals("no") && follows(words, i, GIVING)) {
                for (int k = i + 1; k < Math.min(words.size(), i + COUNTED); k++) {
                    if (GIVEN.contains(words.get(k).folded())) {
                        return true;
                    }
                }
            }
            for (List<String> silence : SILENCES) {
                if (words.get(i).folded().equals(silence.getFirst())) {
                    for (int k = i + 1; k < words.size() && k <= i + REACH; k++) {
                        if (words.get(k).folded().equals(silence.getLast())) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }
}
