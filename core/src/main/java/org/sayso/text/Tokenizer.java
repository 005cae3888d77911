package org.sayso.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into words and punctuation marks. Every character that is not white space belongs to exactly one token.
 *
 * <ul>
 *   <li>A word keeps its inner apostrophes and hyphens: {@code Mina'ib}, {@code O'Marra}, {@code al-Tavani},
 *       {@code didn't}.
 *   <li>The endings {@code 's 're 've 'll 'd 'm} are tokens of their own: {@code Lerma | ’s}.
 *   <li>Dotted abbreviations are one token with their last dot: {@code U.S.}, {@code a.m.}; so are titles
 *       ({@code Gen.}, {@code Mr.}, see {@link Abbreviations}) and initials before a name ({@code J.}).
 *   <li>A number keeps its separators: {@code 1,200.50}, {@code 12:30}.
 *   <li>Addresses and host names are one token: {@code https://a.example/b}, {@code harbourpost.com}.
 *   <li>Anything else stands alone, save runs of the same dot or hyphen ({@code ...}, {@code --}).
 * </ul>
 */
public final class Tokenizer {

    private static final Set<String> ENDINGS = Set.of("s", "re", "ve", "ll", "d", "m");

    private static final Set<String> DOMAINS =
            Set.of("com", "org", "net", "gov", "edu", "info", "eu", "uk", "io", "tv", "ru", "ir", "de", "fr", "int");

    /** The tokens of {@code text} inside {@code within}, in order. */
    public List<Token> tokens(String text, Span within) {
        List<Token> tokens = new ArrayList<>();
        int at = within.start();
        while (at < within.end()) {
            int point = text.codePointAt(at);
            if (isBlank(point)) {
                at += Character.charCount(point);
                continue;
            }
            int end = Math.min(within.end(), tokenEnd(text, at, within.end()));
            int ending = isWordPart(point) ? endingStart(text, at, end) : -1;
            if (ending > at) {
                add(tokens, text, at, ending);
                add(tokens, text, ending, end);
            } else {
                add(tokens, text, at, end);
            }
            at = end;
        }
        return tokens;
    }

    private static void add(List<Token> tokens, String text, int from, int to) {
        Span span = new Span(from, to);
        tokens.add(new Token(span, text.substring(from, to)));
    }

    private static int tokenEnd(String text, int at, int limit) {
        int point = text.codePointAt(at);
        if (isWordPart(point)) {
            int address = addressEnd(text, at, limit);
            if (address > at) {
                return address;
            }
            int dotted = Abbreviations.dottedEnd(text, at, limit);
            return dotted > at ? dotted : wordEnd(text, at, limit);
        }
        if (isApostrophe(text.charAt(at)) && isFreeEnding(text, at, limit)) {
            return wordEnd(text, at + 1, limit);
        }
        int end = at + Character.charCount(point);
        if (point == '.' || point == '-') {
            while (end < limit && text.charAt(end) == point) {
                end++;
            }
        }
        return end;
    }

    /** Whether an apostrophe that no word carries starts an ending, as after a closing quotation mark: {@code “Dawn”’s}. */
    private static boolean isFreeEnding(String text, int at, int limit) {
        if (at == 0 || isBlank(text.charAt(at - 1))) {
            return false;
        }
        return at + 1 < limit
                && text.charAt(at + 1) == 's'
                && (at + 2 >= limit || !isWordPart(text.codePointAt(at + 2)));
    }

    private static int wordEnd(String text, int start, int limit) {
        int at = start;
        while (at < limit) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (isWordPart(point)) {
                at = next;
            } else if (next < limit && joins(text, at, start)) {
                at = next;
            } else {
                break;
            }
        }
        if (at < limit && text.charAt(at) == '.' && Abbreviations.keepsDot(text, start, at)) {
            return at + 1;
        }
        return at;
    }

    /** Whether the mark at {@code at}, inside a word that began at {@code start}, belongs to the word. */
    private static boolean joins(String text, int at, int start) {
        if (at == start) {
            return false;
        }
        int before = text.codePointBefore(at);
        char mark = text.charAt(at);
        int after = text.codePointAt(at + 1);
        if (isApostrophe(mark) || isHyphen(mark)) {
            return isWordPart(before) && isWordPart(after);
        }
        if ((mark == ',' || mark == '.' || mark == ':') && Character.isDigit(before) && Character.isDigit(after)) {
            return mark != ',' || Character.isDigit(text.codePointAt(start));
        }
        if (mark == '.') {
            return Character.isLowerCase(before) && isDomain(text, at + 1);
        }
        return mark == '&' && Character.isUpperCase(before) && Character.isUpperCase(after);
    }

    private static boolean isDomain(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < 5 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return DOMAINS.contains(text.substring(start, end));
    }

    /** Where an ending such as {@code ’s} starts in the word, or −1. */
    private static int endingStart(String text, int start, int end) {
        for (int length = 1; length <= 2; length++) {
            int mark = end - length - 1;
            if (mark > start
                    && isApostrophe(text.charAt(mark))
                    && ENDINGS.contains(text.substring(mark + 1, end).toLowerCase(Locale.ROOT))) {
                return mark;
            }
        }
        return -1;
    }

    private static int addressEnd(String text, int at, int limit) {
        if (!text.startsWith("http://", at) && !text.startsWith("https://", at) && !text.startsWith("www.", at)) {
            return -1;
        }
        int end = at;
        while (end < limit && !isBlank(text.charAt(end)) && "\"“”<>)]}’".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > at + 4 && ".,;:!?'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    static boolean isWordPart(int point) {
        if (point < 128) {
            return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= '0' && point <= '9');
        }
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || point == 0xAD;
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == 'ʻ' || c == '‘' || c == '`' || c == '´';
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    static boolean isBlank(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || point == 0xFEFF
                || point == 0x200B
                || point < 32;
    }
}
