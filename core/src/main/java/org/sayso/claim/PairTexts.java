package org.sayso.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.claim.Words.Word;
import org.sayso.text.Span;
import org.sayso.text.Table;

/**
 * The words of two statements to be read together: of a long one the sentence that has most in common with the other, so
 * that what the two are set against each other for is not lost in a speech.
 */
final class PairTexts {

    /** Words that are read whole. */
    private static final int SHORT = 40;

    /** "denied the two allegations of last week": so many words say nothing else. */
    private static final int OF_CHARGE = 8;

    private static final Set<String> CHARGE = Table.words(PairTexts.class, "turns.tsv", "charge");
    private static final Set<String> FALSE = Table.words(PairTexts.class, "turns.tsv", "false");

    private final PageWords pages;

    PairTexts(PageWords pages) {
        this.pages = pages;
    }

    ReadPair of(Carrier a, Carrier b) {
        return new ReadPair(a.pageId(), words(a, b), b.pageId(), words(b, a));
    }

    /** Whether its matter stands before it: "denied the reports". */
    boolean pointsBack(Carrier carrier) {
        return Anaphora.pointsBack(page(carrier).text(), carrier.content()) || (carrier.denies() && isOfTold(carrier));
    }

    /** Whether it is of what somebody told, and says no more of it: "the union's claims". */
    boolean isOfTold(Carrier denial) {
        return Anaphora.isOfTold(page(denial).text(), denial.content());
    }

    /** Whether a denial says nothing of what it denies but that somebody was charged with it: "denied the allegations". */
    boolean isOfCharge(Carrier denial) {
        int words = 0;
        boolean charge = false;
        for (Span span : denial.content()) {
            for (Word word : Words.of(page(denial).text(), span)) {
                words++;
                charge |= CHARGE.contains(word.folded());
            }
        }
        return charge
                && words <= OF_CHARGE
                && !Anaphora.pointsThere(page(denial).text(), denial.content());
    }

    /** Whether its words negate, deny or call untrue anything. */
    boolean isAgainstAnything(Carrier carrier) {
        for (Span span : carrier.content()) {
            List<Word> words = Words.of(page(carrier).text(), span);
            if (words.stream()
                            .anyMatch(
                                    word -> Lexicon.ENGLISH.isNegation(word.folded()) || FALSE.contains(word.folded()))
                    || CueWords.isOfDenying(words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the page that tells both turns from the one to the other. */
    boolean turns(Carrier a, Carrier b) {
        return Exchange.isNear(a, b) && Exchange.isTurn(page(a), a, b);
    }

    /** The word of the one, else of the other, that is compared by a term; the term itself where neither has it as a word. */
    String word(Carrier one, Carrier other, String term) {
        for (Carrier carrier : List.of(one, other)) {
            String page = page(carrier).text();
            for (Span span : carrier.content()) {
                for (Word word : Words.of(page, span)) {
                    if (Stemmer.stem(word.folded()).equals(term)) {
                        return word.folded();
                    }
                }
            }
        }
        return term;
    }

    private String words(Carrier one, Carrier other) {
        String page = page(one).text();
        if (one.words() <= SHORT) {
            return joined(page, one.content());
        }
        Set<String> wanted = telling(other);
        String best = "";
        double most = -1;
        for (Span piece : pieces(one)) {
            Set<String> shared = new HashSet<>();
            List<Word> words = Words.of(page, piece);
            for (Word word : words) {
                if (wanted.contains(Stemmer.stem(word.folded()))) {
                    shared.add(word.folded());
                }
            }
            if (words.size() > 2 && shared.size() > most) {
                most = shared.size();
                best = page.substring(piece.start(), piece.end());
            }
        }
        return best.isEmpty() ? joined(page, one.content()) : flat(best);
    }

    /** Its content cut at the ends of sentences. */
    private List<Span> pieces(Carrier carrier) {
        List<Span> pieces = new ArrayList<>();
        PageWords.Text page = page(carrier);
        for (Span span : carrier.content()) {
            for (int i = carrier.sentence(); i < page.sentences(); i++) {
                Span sentence = page.sentence(i);
                if (sentence.start() >= span.end()) {
                    break;
                }
                int from = Math.max(span.start(), sentence.start());
                int to = Math.min(span.end(), sentence.end());
                if (from < to) {
                    pieces.add(new Span(from, to));
                }
            }
        }
        return pieces;
    }

    private Set<String> telling(Carrier carrier) {
        Set<String> stems = new HashSet<>();
        String page = page(carrier).text();
        for (Span span : carrier.content()) {
            for (Word word : Words.of(page, span)) {
                if (!Lexicon.ENGLISH.isStopWord(word.folded())) {
                    stems.add(Stemmer.stem(word.folded()));
                }
            }
        }
        return stems;
    }

    private PageWords.Text page(Carrier carrier) {
        return pages.of(carrier.pageId());
    }

    private static String joined(String page, List<Span> spans) {
        StringBuilder words = new StringBuilder();
        for (Span span : spans) {
            words.append(words.isEmpty() ? "" : " ").append(page, span.start(), span.end());
        }
        return flat(words.toString());
    }

    /** Without line breaks, the quotation marks around it, and commas left at its ends. */
    private static String flat(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && isEdge(words.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(words.charAt(to - 1))) {
            to--;
        }
        return words.substring(from, to).replace('\n', ' ').replace('\r', ' ');
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || "\"“”‘’,;:".indexOf(c) >= 0;
    }
}
