package org.sayso.claim;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * The texts of pages and where their sentences are, in half the room that they take as they are: all are held while claims
 * are made, and few are looked at again.
 */
final class PageWords {

    private final Map<String, Kept> pages = new HashMap<>();

    private static final class Kept {
        final byte[] text;
        /** Whether that is UTF-8. */
        final boolean whole;
        /** Where each sentence starts and ends, in UTF-16 code units. */
        final int[] bounds;

        Kept(byte[] text, boolean whole, int[] bounds) {
            this.text = text;
            this.whole = whole;
            this.bounds = bounds;
        }
    }

    /** A page's text, and where its sentences are. */
    static final class Text {
        private final String text;
        private final int[] bounds;

        private Text(String text, int[] bounds) {
            this.text = text;
            this.bounds = bounds;
        }

        String text() {
            return text;
        }

        int sentences() {
            return bounds.length / 2;
        }

        Span sentence(int i) {
            return new Span(bounds[2 * i], bounds[2 * i + 1]);
        }
    }

    static PageWords of(List<Reading> readings) {
        PageWords words = new PageWords();
        readings.forEach(words::add);
        return words;
    }

    void add(Reading reading) {
        String text = reading.page().text();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean whole = new String(bytes, StandardCharsets.UTF_8).equals(text);
        List<Sentence> sentences = reading.sentences();
        int[] bounds = new int[2 * sentences.size()];
        for (int i = 0; i < sentences.size(); i++) {
            bounds[2 * i] = sentences.get(i).span().start();
            bounds[2 * i + 1] = sentences.get(i).span().end();
        }
        pages.put(reading.page().id(), new Kept(whole ? bytes : units(text), whole, bounds));
    }

    Text of(String page) {
        Kept kept = pages.get(page);
        if (kept == null) {
            throw new IllegalArgumentException("No page %s among those read".formatted(page));
        }
        String text = kept.whole ? new String(kept.text, StandardCharsets.UTF_8) : ofUnits(kept.text);
        return new Text(text, kept.bounds);
    }

    /** Half a surrogate pair, as broken pages have it, is lost in UTF-8. */
    private static byte[] units(String text) {
        byte[] units = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            units[2 * i] = (byte) (text.charAt(i) >>> 8);
            units[2 * i + 1] = (byte) text.charAt(i);
        }
        return units;
    }

    private static String ofUnits(byte[] units) {
        char[] text = new char[units.length / 2];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) (units[2 * i] << 8 | (units[2 * i + 1] & 0xFF));
        }
        return new String(text);
    }
}
