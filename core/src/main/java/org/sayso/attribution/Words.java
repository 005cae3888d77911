package org.sayso.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.text.Token;

/** A sentence as an array of words, with the small questions rules ask of them. Indexes count tokens. */
final class Words {

    private static final Set<String> BE =
            Set.of("is", "was", "are", "were", "be", "been", "being", "isn't", "wasn't", "aren't", "weren't");
    private static final Set<String> AUXILIARIES = Set.of(
            "is",
            "was",
            "are",
            "were",
            "be",
            "been",
            "being",
            "has",
            "have",
            "had",
            "having",
            "does",
            "do",
            "did",
            "will",
            "would",
            "can",
            "could",
            "may",
            "might",
            "shall",
            "should",
            "must",
            "wo",
            "ca",
            "n't",
            "n’t",
            "isn’t",
            "isn't",
            "wasn’t",
            "wasn't",
            "didn’t",
            "didn't",
            "doesn’t",
            "doesn't",
            "don’t",
            "don't",
            "hasn’t",
            "hasn't",
            "hadn’t",
            "hadn't",
            "won’t",
            "won't",
            "wouldn’t",
            "wouldn't",
            "couldn’t",
            "couldn't",
            "’ve",
            "'ve",
            "’d",
            "'d",
            "haven't",
            "haven’t");
    private static final Set<String> ADVERBS = Set.of(
            "not",
            "also",
            "just",
            "then",
            "later",
            "even",
            "still",
            "never",
            "often",
            "now",
            "further",
            "first",
            "once",
            "twice",
            "again",
            "already",
            "always",
            "long",
            "n't",
            "only",
            "both",
            "all",
            "each",
            "soon",
            "since",
            "himself",
            "herself",
            "itself",
            "themselves",
            "ever",
            "too",
            "previously",
            "instead",
            "thus");
    private static final Set<String> LY_NOUNS = Set.of(
            "family", "only", "ally", "july", "italy", "reply", "supply", "assembly", "monopoly", "bully", "fly");
    private static final Set<String> SUBORDINATORS = Set.of(
            "that",
            "because",
            "when",
            "while",
            "if",
            "but",
            "although",
            "though",
            "as",
            "since",
            "so",
            "or",
            "whether",
            "than",
            "where",
            "until",
            "unless",
            "which",
            "who",
            "whom",
            "yet",
            "how",
            "why",
            "what",
            "nor",
            "once",
            "whereas",
            "before",
            "after",
            "and");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of",
            "for",
            "in",
            "from",
            "at",
            "with",
            "to",
            "on",
            "near",
            "by",
            "about",
            "against",
            "under",
            "inside",
            "outside",
            "within",
            "between",
            "among",
            "over",
            "during",
            "into",
            "after",
            "before",
            "following",
            "amid",
            "despite",
            "through",
            "since",
            "until",
            "behind",
            "via",
            "without",
            "as",
            "like",
            "upon",
            "around",
            "toward",
            "towards",
            "across",
            "beside",
            "alongside",
            "besides",
            "beyond",
            "throughout",
            "above",
            "below",
            "onto",
            "regarding",
            "concerning");
    private static final Set<String> SUBJECT_PRONOUNS = Set.of(
            "he", "she", "they", "it", "we", "i", "you", "who", "some", "others", "many", "few", "several", "both");
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "his", "her", "their", "its", "this", "these", "those", "that", "any", "no", "some", "my",
            "our", "your", "one", "two", "three", "four", "five", "several", "many", "other", "another", "both");
    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "yesterday",
            "today",
            "tonight",
            "tomorrow",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "earlier",
            "later",
            "afterwards",
            "afterward",
            "recently");

    /** Past forms without "-ed" that take an object. */
    private static final Set<String> PASTS = Set.of(
            "made", "gave", "took", "sent", "held", "met", "left", "kept", "drew", "paid", "won", "lost", "brought",
            "broke", "chose", "built", "led", "bought", "sold", "struck", "hit", "shot", "saw", "got", "found",
            "became");

    private static final Set<String> NEGATIONS = Set.of("not", "never", "n't", "n’t");

    private static final Set<String> SAYINGS =
            Set.of("said", "says", "say", "told", "tells", "added", "adds", "wrote", "writes");

    private static final Set<String> RELATIVES = Set.of("who", "which", "whose", "whom");

    /** Tokens of a programme's title, and one. */
    private static final int TITLE = 8;

    /** Tokens of what is told between two commas. */
    private static final int ASIDE = 26;

    private static final String DIGITS = "0123456789";

    private final List<Token> tokens;
    private final String[] lower;
    private final Sentence sentence;

    Words(Sentence sentence) {
        this.sentence = sentence;
        tokens = sentence.tokens();
        lower = new String[tokens.size()];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = tokens.get(i).text().toLowerCase(Locale.ROOT);
        }
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return lower.length;
    }

    String at(int i) {
        return i >= 0 && i < lower.length ? lower[i] : "";
    }

    Token token(int i) {
        return tokens.get(i);
    }

    int start(int i) {
        return tokens.get(i).span().start();
    }

    int end(int i) {
        return tokens.get(i).span().end();
    }

    /** From the first of these tokens up to, not with, the last. */
    Span span(int from, int to) {
        return new Span(start(from), end(to - 1));
    }

    /** The token that holds or follows an offset; {@link #size()} where none does. */
    int indexAt(int offset) {
        int low = 0;
        int high = lower.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(middle) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean isWord(int i) {
        return i >= 0 && i < lower.length && (tokens.get(i).isWord() || (lower[i].length() > 1 && isPossessive(i)));
    }

    boolean isCapital(int i) {
        return isWord(i) && tokens.get(i).isCapitalised();
    }

    boolean isBe(int i) {
        return BE.contains(at(i));
    }

    boolean isAuxiliary(int i) {
        return AUXILIARIES.contains(at(i)) && !isPossessive(i) && !(i > 0 && isNameLike(i));
    }

    /** "May said", "Will added": a capital in mid-sentence makes a name of it. */
    private boolean isNameLike(int i) {
        return isCapital(i) && (at(i).equals("may") || at(i).equals("will"));
    }

    /** "May" before a verb is somebody. */
    private boolean isMonthName(int i) {
        return !at(i).equals("may")
                || isCapital(i - 1)
                || at(i - 1).equals("in")
                || DIGITS.contains(at(i + 1).isEmpty() ? "x" : at(i + 1).substring(0, 1));
    }

    boolean isAdverb(int i) {
        if ((at(i).equals("far") && at(i - 1).equals("so"))
                || (at(i).equals("so") && at(i + 1).equals("far"))) {
            return true;
        }
        String word = at(i);
        return ADVERBS.contains(word)
                || (word.endsWith("ly") && word.length() > 4 && !isCapital(i) && !LY_NOUNS.contains(word));
    }

    /** "not", "never": what it stands by is not so. */
    boolean isNegation(int i) {
        return NEGATIONS.contains(at(i));
    }

    boolean isSubordinator(int i) {
        return SUBORDINATORS.contains(at(i));
    }

    boolean isPreposition(int i) {
        return PREPOSITIONS.contains(at(i));
    }

    /** Behind a title in quotation marks, "“Harbour & Friends”", that opens at a token; -1 where none does. */
    int behindTitle(int mark) {
        if (!isQuoteMark(mark) || !isCapital(mark + 1)) {
            return -1;
        }
        for (int i = mark + 1; i < Math.min(size(), mark + TITLE); i++) {
            if (isQuoteMark(i)) {
                return isWord(i - 1) ? i + 1 : -1;
            }
            if (isWord(i) && !isCapital(i) && !isPreposition(i) && !isDeterminer(i) && !isSubordinator(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** "who", "which": what opens a clause about whatever stands before. */
    boolean isRelative(int i) {
        return RELATIVES.contains(at(i));
    }

    /** The comma that closes what another opens, "the pilot, who stood by on the pier, …"; the first itself where none does. */
    int behindAside(int comma, int last) {
        for (int i = comma + 2; i < Math.min(last, comma + ASIDE); i++) {
            if (isComma(i) && !at(i + 1).equals("and") && !at(i + 1).equals("or")) {
                return i;
            }
            if (isQuoteMark(i) || at(i).equals(";") || at(i).equals(":")) {
                return comma;
            }
        }
        return comma;
    }

    boolean isSubjectPronoun(int i) {
        return SUBJECT_PRONOUNS.contains(at(i))
                && !(isWord(i + 1) && "some many few several both".contains(at(i)) && !isVerbish(i + 1));
    }

    private boolean isVerbish(int i) {
        return isAuxiliary(i) || isAdverb(i) || at(i).endsWith("ed") || at(i).equals("say") || at(i).equals("said");
    }

    boolean isDeterminer(int i) {
        return DETERMINERS.contains(at(i)) || isPossessive(i);
    }

    boolean isPossessive(int i) {
        String word = at(i);
        return word.endsWith("’s")
                || word.endsWith("'s")
                || ((word.endsWith("s’") || word.endsWith("s'")) && word.length() > 2);
    }

    /** Whether it has this word, in small letters. */
    boolean hasSmall(String word) {
        for (int i = 0; i < size(); i++) {
            if (at(i).equals(word) && !isCapital(i)) {
                return true;
            }
        }
        return false;
    }

    /** A plain word of saying in a finite form. */
    boolean isSaying(int i) {
        return SAYINGS.contains(at(i)) && !isCapital(i);
    }

    /** "released a statement": a past form with its object right behind it. */
    boolean isFinite(int i) {
        String word = at(i);
        return !isCapital(i)
                && ((word.length() > 4 && word.endsWith("ed")) || PASTS.contains(word))
                && i > 0
                && isWord(i - 1)
                && !isDeterminer(i - 1)
                && !isPreposition(i - 1)
                && (at(i + 1).equals("a")
                        || at(i + 1).equals("an")
                        || at(i + 1).equals("the")
                        || at(i + 1).equals("his")
                        || at(i + 1).equals("its"));
    }

    boolean isDayWord(int i) {
        return DAYS.contains(at(i)) && isMonthName(i);
    }

    boolean isComma(int i) {
        return at(i).equals(",");
    }

    boolean isDash(int i) {
        return "–—-".contains(at(i)) && !at(i).isEmpty();
    }

    /** A quotation mark of any kind. */
    boolean isQuoteMark(int i) {
        String word = at(i);
        return (!word.isEmpty() && "“”„‟\"«»‘’'".contains(word)) || word.equals("''") || word.equals("``");
    }

    boolean isEnd(int i) {
        return i >= lower.length || ".!?;…".contains(at(i));
    }
}
