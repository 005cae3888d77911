package org.sayso.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the words of headlines as a sentence would have them: "Mayor Blames Coast Guard" as "Mayor blames Coast Guard".
 * What the page writes in its sentences decides, then how newspapers mostly write the word. Where each word has a capital,
 * a capital tells nothing, and a run of them would be taken for one name.
 */
final class HeadlineCase {

    /** Tenths of a word's uses in small letters from which it is no name by itself. */
    private static final int ORDINARY = 6;

    /** A rare form of an ordinary word is as ordinary: "rescinds". */
    private static final List<String> ENDINGS = List.of("s", "es", "ed", "d", "ing");

    private static final int SHORT = 2;

    private final Lexicon lexicon;
    private final Kinds kinds;
    private final PageWords page;
    /** Pairs of words that stand with capitals side by side inside a sentence: "coast guard". */
    private final Set<String> pairs = new HashSet<>();

    /** @param page every line of it */
    HeadlineCase(PageWords page, Lexicon lexicon, Kinds kinds) {
        this.page = page;
        this.lexicon = lexicon;
        this.kinds = kinds;
        for (PageWords.Line line : page.lines()) {
            List<Word> words = line.words();
            for (int i = 1; !line.headline() && i < words.size(); i++) {
                if (words.get(i - 1).isCapital() && words.get(i).isCapital() && !PageWords.opens(words, i)) {
                    pairs.add(pair(words, i));
                }
            }
        }
    }

    private static String pair(List<Word> words, int second) {
        return words.get(second - 1).folded() + ' ' + words.get(second).folded();
    }

    /** The words of a headline, each at its place, with the letter case it has in a sentence. */
    List<Word> recast(List<Word> words) {
        boolean shouted = words.stream().noneMatch(word -> word.shape() == Word.Shape.CAPITAL);
        boolean[] names = new boolean[words.size()];
        for (int i = 0; i < names.length; i++) {
            Word word = words.get(i);
            boolean undecided = word.shape() == Word.Shape.CAPITAL || (shouted && word.shape() == Word.Shape.UPPER);
            names[i] = word.isCapital() && (!undecided || isName(word));
        }
        for (int i = 1; i < names.length; i++) {
            if (words.get(i - 1).isCapital() && words.get(i).isCapital() && pairs.contains(pair(words, i))) {
                names[i - 1] = true;
                names[i] = true;
            }
        }
        for (int i = names.length - 2; i >= 0; i--) {
            names[i] |= names[i + 1] && leads(words, i);
        }
        List<Word> recast = new ArrayList<>(words.size());
        for (int i = 0; i < names.length; i++) {
            Word word = words.get(i);
            Word.Shape shape = shape(word, names[i], shouted);
            recast.add(
                    shape == word.shape()
                            ? word
                            : new Word(word.start(), word.end(), word.text(), word.folded(), shape));
        }
        return recast;
    }

    private boolean isName(Word word) {
        String folded = word.folded();
        int lower = page.lowerUses(folded);
        int inside = page.insideUses(folded);
        return lower + inside == 0 ? !isOrdinary(folded) : inside > lower;
    }

    private boolean isOrdinary(String folded) {
        int share = lexicon.lowerShare(folded);
        if (share >= 0) {
            return share >= ORDINARY;
        }
        int hyphen = folded.lastIndexOf('-');
        if (hyphen > 0 && hyphen + 1 < folded.length()) {
            return isOrdinary(folded.substring(hyphen + 1)) && !isKnownName(folded.substring(0, hyphen));
        }
        for (String ending : ENDINGS) {
            String stem = folded.substring(0, Math.max(0, folded.length() - ending.length()));
            if (folded.endsWith(ending)
                    && stem.length() > SHORT
                    && (lexicon.lowerShare(stem) >= ORDINARY || lexicon.lowerShare(stem + "e") >= ORDINARY)) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnownName(String folded) {
        int share = lexicon.lowerShare(folded);
        return page.insideUses(folded) > page.lowerUses(folded) || (share >= 0 && share < ORDINARY);
    }

    /** A title or a given name before a name: "Justice Morrow", "Hope Morrow". */
    private boolean leads(List<Word> words, int at) {
        Word word = words.get(at);
        boolean leads = kinds.is(word.folded(), Kinds.TITLE) || kinds.is(word.folded(), Kinds.GIVEN);
        return leads && word.isCapital() && words.get(at + 1).isWord() && page.lowerUses(word.folded()) == 0;
    }

    private static Word.Shape shape(Word word, boolean name, boolean shouted) {
        boolean undecided = word.shape() == Word.Shape.CAPITAL || (shouted && word.shape() == Word.Shape.UPPER);
        if (!undecided) {
            return word.shape();
        }
        return name ? Word.Shape.CAPITAL : Word.Shape.LOWER;
    }
}
