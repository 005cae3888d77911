package org.sayso.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.text.Span;

/**
 * The words of a page's story by sentence, and what the page as a whole shows of each: "Hope" is a name where the page
 * writes it with a capital inside sentences, an ordinary word where it also writes "hope".
 */
final class PageWords {

    /** One sentence: its words, and whether it is a headline in title case or capitals. */
    record Line(List<Word> words, boolean headline, int block) {}

    private static final class Uses {
        private int lower;
        private int inside;
        private int afterGiven;
        private int afterTitle;
    }

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Uses> uses = new HashMap<>();
    private final Kinds kinds;

    PageWords(Kinds kinds) {
        this.kinds = kinds;
    }

    static PageWords read(String page, List<Span> sentences, List<Integer> blocks, WordReader reader, Kinds kinds) {
        List<List<Word>> lines = new ArrayList<>(sentences.size());
        for (Span sentence : sentences) {
            lines.add(reader.read(page, sentence.start(), sentence.end()));
        }
        GluedWords glued = new GluedWords(lines, reader.lexicon());
        PageWords words = new PageWords(kinds);
        for (int i = 0; i < lines.size(); i++) {
            words.add(glued.cut(page, lines.get(i)), blocks.get(i));
        }
        HeadlineCase written = new HeadlineCase(words, reader.lexicon(), kinds);
        words.lines.replaceAll(
                line -> line.headline() ? new Line(written.recast(line.words()), false, line.block()) : line);
        return words;
    }

    void add(List<Word> words, int block) {
        Line line = new Line(List.copyOf(words), isHeadline(words), block);
        lines.add(line);
        for (int i = 0; i < words.size(); i++) {
            count(line, i);
        }
    }

    private void count(Line line, int i) {
        Word word = line.words().get(i);
        if (!word.isWord()) {
            return;
        }
        Uses seen = uses.computeIfAbsent(word.folded(), k -> new Uses());
        if (!word.isCapital()) {
            seen.lower++;
            return;
        }
        if (line.headline() || opens(line.words(), i)) {
            return;
        }
        seen.inside++;
        Word before = line.words().get(i - 1);
        if (before.isCapital() && kinds.is(before.folded(), Kinds.GIVEN)) {
            seen.afterGiven++;
        } else if (before.isCapital() && kinds.is(before.folded(), Kinds.TITLE)) {
            seen.afterTitle++;
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** Whether the word stands where every word has a capital: at the start, or after a colon, quotation mark or dash. */
    static boolean opens(List<Word> words, int i) {
        for (int at = i - 1; at >= 0; at--) {
            Word word = words.get(at);
            if (word.shape() == Word.Shape.MARK) {
                if (":.!?–—•*|".indexOf(word.text().charAt(0)) >= 0) {
                    return true;
                }
                if (",;/)".indexOf(word.text().charAt(0)) >= 0) {
                    return false;
                }
                if ("\"“”‘'«„[(".indexOf(word.text().charAt(0)) >= 0) {
                    return true;
                }
                continue;
            }
            return false;
        }
        return true;
    }

    /** What the page shows of a word, as a small number for the tagger. */
    int evidence(String folded) {
        Uses seen = uses.get(folded);
        if (seen == null) {
            return 0;
        }
        int lower = seen.lower == 0 ? 0 : seen.lower >= seen.inside ? 2 : 1;
        int inside = seen.inside == 0 ? 0 : seen.inside < 3 ? 1 : 2;
        int person = seen.afterGiven > 0 ? 2 : seen.afterTitle > 0 ? 1 : 0;
        return 1 + lower + 3 * inside + 9 * person;
    }

    int lowerUses(String folded) {
        Uses seen = uses.get(folded);
        return seen == null ? 0 : seen.lower;
    }

    int insideUses(String folded) {
        Uses seen = uses.get(folded);
        return seen == null ? 0 : seen.inside;
    }

    private static boolean isHeadline(List<Word> words) {
        int capital = 0;
        int lower = 0;
        for (Word word : words) {
            if (word.isCapital() && word.shape() != Word.Shape.CASELESS) {
                capital++;
            } else if (word.shape() == Word.Shape.LOWER && word.text().length() > 3) {
                lower++;
            }
        }
        boolean sentence = !words.isEmpty() && words.getLast().text().equals(".");
        return !sentence && capital >= 4 && capital >= 3 * lower;
    }
}
