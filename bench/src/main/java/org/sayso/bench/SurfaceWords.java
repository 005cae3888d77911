package org.sayso.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sayso.text.Quotation;
import org.sayso.text.Quotations;
import org.sayso.text.Sentence;
import org.sayso.text.SentenceSplitter;
import org.sayso.text.Span;
import org.sayso.text.Token;

/** A text's paragraphs, a line each, as words that know their sentence and whether they stand in quotation marks. */
final class SurfaceWords {

    /** One paragraph; a word's sentence is counted from the paragraph's first. */
    record Paragraph(List<Word> words) {}

    /**
     * One word or mark.
     *
     * @param folded in small letters, digits as one digit
     * @param shape "Xx" for "Lorn", "dd" for "1998": capitals, small letters and digits, runs as two
     */
    record Word(Span span, String folded, String shape, int sentence, Quoted quoted) {}

    /** Where a word stands to the outermost quotation marks. */
    enum Quoted {
        OUTSIDE,
        INSIDE,
        OPENING_MARK,
        CLOSING_MARK
    }

    private static final SentenceSplitter SPLITTER = new SentenceSplitter();

    private SurfaceWords() {}

    static List<Paragraph> of(String text) {
        List<Span> lines = lines(text);
        List<Quotation> quotations = Quotations.of(text, lines).outermost();
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        int block = 0;
        int sentenceOfBlock = 0;
        int next = 0;
        for (Sentence sentence : SPLITTER.split(text, lines)) {
            if (sentence.block() != block && !words.isEmpty()) {
                paragraphs.add(new Paragraph(List.copyOf(words)));
                words.clear();
                sentenceOfBlock = 0;
            }
            block = sentence.block();
            for (Token token : sentence.tokens()) {
                Span span = token.span();
                while (next < quotations.size() && quotations.get(next).outer().end() <= span.start()) {
                    next++;
                }
                Quoted quoted = next < quotations.size() ? quoted(quotations.get(next), span) : Quoted.OUTSIDE;
                words.add(new Word(span, folded(token.text()), shape(token.text()), sentenceOfBlock, quoted));
            }
            sentenceOfBlock++;
        }
        if (!words.isEmpty()) {
            paragraphs.add(new Paragraph(List.copyOf(words)));
        }
        return paragraphs;
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                Span line = new Span(start, i).trim(text);
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                start = i + 1;
            }
        }
        return lines;
    }

    private static Quoted quoted(Quotation quotation, Span word) {
        if (!quotation.outer().overlaps(word)) {
            return Quoted.OUTSIDE;
        }
        if (word.end() <= quotation.inner().start()) {
            return Quoted.OPENING_MARK;
        }
        return word.start() >= quotation.inner().end() ? Quoted.CLOSING_MARK : Quoted.INSIDE;
    }

    private static String folded(String word) {
        String folded = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        return Character.isDigit(folded.charAt(0)) ? "0" : folded;
    }

    private static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char kind =
                    Character.isUpperCase(c) ? 'X' : Character.isLowerCase(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
            int n = shape.length();
            if (n < 2 || shape.charAt(n - 1) != kind || shape.charAt(n - 2) != kind) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }
}
