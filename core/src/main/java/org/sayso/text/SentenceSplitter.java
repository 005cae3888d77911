package org.sayso.text;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts blocks into sentences: ICU4J's sentence breaks (Unicode Standard Annex 29), corrected where news text needs it:
 *
 * <ul>
 *   <li>no break after titles, initials and abbreviations that go on: "Maj.-Gen. Holm", "J. R. Vann", "the U.S. Navy";
 *   <li>none before a small letter: "“Go!” he said", "Why? he asked";
 *   <li>closing quotation marks and brackets stay with their sentence, opening ones with the next;
 *   <li>a break where the space was lost ("over.She") and before a sentence that starts with a number;
 *   <li>a single line break is mere wrapping, an empty line ends the sentence.
 * </ul>
 */
public final class SentenceSplitter {

    private static final String CLOSERS = "\"'”’»)]}";

    private static final String OPENERS = "“‘«([{";

    private final Tokenizer tokenizer = new Tokenizer();

    /** The sentences of the blocks, in order, without white space at their ends; {@code Sentence.block} counts in {@code blocks}. */
    public List<Sentence> split(String text, List<Span> blocks) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        List<Sentence> sentences = new ArrayList<>();
        for (int block = 0; block < blocks.size(); block++) {
            Span span = blocks.get(block).trim(text);
            int start = span.start();
            for (int length : lengths(breaks, text.substring(span.start(), span.end()))) {
                Span sentence = new Span(start, start + length).trim(text);
                start += length;
                if (!sentence.isEmpty()) {
                    sentences.add(new Sentence(sentence, block, tokenizer.tokens(text, sentence)));
                }
            }
        }
        return sentences;
    }

    private static List<Integer> lengths(BreakIterator breaks, String text) {
        List<Integer> lengths = new ArrayList<>();
        String unwrapped = unwrap(text);
        breaks.setText(unwrapped);
        breaks.first();
        int start = 0;
        int from = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            for (int inner = lostBreak(unwrapped, from, end); inner > 0; inner = lostBreak(unwrapped, inner, end)) {
                lengths.add(inner - start);
                start = inner;
                from = inner;
            }
            int place = afterNote(unwrapped, beforeOpeners(unwrapped, start, end));
            if (end == unwrapped.length()) {
                lengths.add(end - start);
            } else if (place > start && isBreak(unwrapped, start, place)) {
                lengths.add(place - start);
                start = place;
            }
            from = Math.max(from, end);
        }
        return lengths;
    }

    /** The same length of text, with single line breaks made spaces. */
    private static String unwrap(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        StringBuilder unwrapped = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            int lines = 0;
            while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                char c = text.charAt(end);
                if (c == '\n' || (c == '\r' && (end + 1 == text.length() || text.charAt(end + 1) != '\n'))) {
                    lines++;
                }
                end++;
            }
            if (lines == 1) {
                for (int i = at; i < end; i++) {
                    unwrapped.setCharAt(i, ' ');
                }
            }
            at = Math.max(end, at + 1);
        }
        return unwrapped.toString();
    }

    /** Whether a sentence ends before {@code end}, where ICU4J thinks so. */
    private static boolean isBreak(String text, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            if (text.charAt(last - 1) == '\n' || text.charAt(last - 1) == '\r') {
                return true;
            }
            last--;
        }
        if (last == start) {
            return false;
        }
        if (isOnlyClosers(text, end)) {
            return false;
        }
        int next = text.codePointAt(end);
        if (Character.isLowerCase(next)) {
            return false;
        }
        int dot = last - 1;
        while (dot > start && CLOSERS.indexOf(text.charAt(dot)) >= 0) {
            dot--;
        }
        return text.charAt(dot) != '.' || dot != last - 1 || !Abbreviations.goesOn(text, start, dot);
    }

    /** A piece without a word, such as a closing mark after a space, is no sentence. */
    private static boolean isOnlyClosers(String text, int from) {
        int at = from;
        while (at < text.length() && CLOSERS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at == text.length() || (at > from && text.charAt(at) == '\n');
    }

    /** ICU4J counts an opening bracket right after the stop to the sentence before: "over.[1] She". */
    private static int beforeOpeners(String text, int start, int end) {
        int at = end;
        while (at > start && OPENERS.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** A note's number stays with the sentence it notes: "over.[1] | She left." */
    private static int afterNote(String text, int at) {
        int place = at;
        while (place > 0
                && place < text.length()
                && text.charAt(place) == '['
                && !Character.isWhitespace(text.charAt(place - 1))) {
            int end = place + 1;
            while (end < text.length() && end - place < 5 && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end == place + 1 || end == text.length() || text.charAt(end) != ']') {
                break;
            }
            place = end + 1;
        }
        return place;
    }

    /** The first break in {@code (from, to)} that ICU4J does not see, or −1: "over.She", "over. 25 men". */
    private static int lostBreak(String text, int from, int to) {
        for (int dot = text.indexOf('.', from + 1); dot >= 0 && dot + 2 < to; dot = text.indexOf('.', dot + 1)) {
            if (!endsWord(text, dot)) {
                continue;
            }
            int next = dot + 1;
            while (next < to && CLOSERS.indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            int gap = next;
            while (next < to && text.charAt(next) == ' ') {
                next++;
            }
            if (next + 1 >= to) {
                return -1;
            }
            boolean glued = gap == next
                    && Character.isUpperCase(text.charAt(next))
                    && Character.isLowerCase(text.charAt(next + 1));
            boolean number = next > gap && Character.isDigit(text.charAt(next)) && !isListNumber(text, next);
            if ((glued || number) && !Abbreviations.goesOn(text, from, dot) && !isHost(text, dot)) {
                return next;
            }
        }
        return -1;
    }

    private static boolean endsWord(String text, int dot) {
        return dot > 1
                && (Character.isLowerCase(text.charAt(dot - 1))
                        || Character.isDigit(text.charAt(dot - 1))
                        || CLOSERS.indexOf(text.charAt(dot - 1)) >= 0)
                && (Character.isLetter(text.charAt(dot - 2)) || Character.isDigit(text.charAt(dot - 2)));
    }

    /** "p. 5", "approx. 30": a short small word before the number is more likely an abbreviation. */
    private static boolean isListNumber(String text, int next) {
        int dot = text.lastIndexOf('.', next);
        int start = dot;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return dot > start && dot - start < 3;
    }

    private static boolean isHost(String text, int dot) {
        int start = dot;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1)) && dot - start < 40) {
            start--;
        }
        String word = text.substring(start, dot);
        return word.contains("/") || word.contains("@") || word.startsWith("www");
    }
}
