package org.sayso.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that lost the blank between them when a page was saved: "VerinalDonald", "VerinalThe". They are cut where a
 * capital follows a small letter, if the page writes the first half as a word by itself; "McAllister" stays whole.
 */
final class GluedWords {

    private static final int LEAST_FIRST = 3;
    private static final int LEAST_SECOND = 2;

    /** A first half that stands alone so often is a name that anything may have been glued to. */
    private static final int OFTEN = 3;
    /** Tenths of a word's uses in small letters from which it is no name: "YouTube" is one word. */
    private static final int ORDINARY = 5;

    private final Map<String, Integer> alone = new HashMap<>();
    private final Lexicon lexicon;

    /** @param lines all words of the page */
    GluedWords(List<List<Word>> lines, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (List<Word> line : lines) {
            for (Word word : line) {
                if (word.shape() == Word.Shape.CAPITAL) {
                    alone.merge(word.folded(), 1, Integer::sum);
                }
            }
        }
    }

    /** The same words, those that are two cut in two. */
    List<Word> cut(String page, List<Word> line) {
        List<Word> words = new ArrayList<>(line.size());
        for (Word word : line) {
            int at = word.shape() == Word.Shape.MIXED ? seam(page, word) : -1;
            if (at < 0) {
                words.add(word);
            } else {
                words.add(Word.of(page, word.start(), at));
                words.add(Word.of(page, at, word.end()));
            }
        }
        return words;
    }

    private int seam(String page, Word word) {
        for (int at = word.start() + LEAST_FIRST; at <= word.end() - LEAST_SECOND; at++) {
            boolean rises = Character.isLowerCase(page.charAt(at - 1)) && Character.isUpperCase(page.charAt(at));
            if (rises && isTwo(Word.of(page, word.start(), at), Word.of(page, at, word.end()))) {
                return at;
            }
        }
        return -1;
    }

    private boolean isTwo(Word first, Word second) {
        int uses = first.shape() == Word.Shape.CAPITAL ? alone.getOrDefault(first.folded(), 0) : 0;
        if (uses == 0 || lexicon.lowerShare(first.folded()) >= ORDINARY) {
            return false;
        }
        int hyphen = second.folded().indexOf('-');
        String head = hyphen > 0 ? second.folded().substring(0, hyphen) : second.folded();
        return alone.containsKey(head)
                || lexicon.frequency(head) > 0
                || (uses >= OFTEN && head.length() >= LEAST_FIRST);
    }
}
