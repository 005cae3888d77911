package org.sayso.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Two texts as the judge of pairs sees them: their pieces, and how each word stands to the words of the other text. */
record TextPair(Side left, Side right) {

    /** A word that the other text does not have; has; has one that begins alike; a number it lacks; a number it has. */
    static final int MATCHES = 5;

    private static final int NONE = 0;
    private static final int SAME = 1;
    private static final int NEAR = 2;
    private static final int NUMBER = 3;
    private static final int SAME_NUMBER = 4;

    /** Letters that words must have in common to be near. */
    private static final int HEAD = 4;
    /** Pieces of both texts together, their marks aside. */
    private static final int LIMIT = 126;

    /** Pieces, and of each how its word matches. */
    static final class Side {
        private final int[] ids;
        private final int[] matches;

        private Side(int[] ids, int[] matches) {
            this.ids = ids;
            this.matches = matches;
        }

        int[] ids() {
            return ids;
        }

        int[] matches() {
            return matches;
        }
    }

    /** The longer text loses words at its end until both fit. */
    static TextPair of(Passage left, Passage right, Wordpieces wordpieces) {
        int a = left.size();
        int b = right.size();
        int ofLeft = pieces(left, a);
        int ofRight = pieces(right, b);
        while (ofLeft + ofRight > LIMIT) {
            if (ofLeft >= ofRight) {
                ofLeft -= left.pieces[--a].length;
            } else {
                ofRight -= right.pieces[--b].length;
            }
        }
        String[] leftWords = words(left, a);
        String[] rightWords = words(right, b);
        return new TextPair(side(left, leftWords, rightWords, ofLeft), side(right, rightWords, leftWords, ofRight));
    }

    private static int pieces(Passage passage, int words) {
        int sum = 0;
        for (int i = 0; i < words; i++) {
            sum += passage.pieces[i].length;
        }
        return sum;
    }

    private static String[] words(Passage passage, int count) {
        String[] words = new String[count];
        for (int i = 0; i < count; i++) {
            words[i] = Wordpieces.fold(passage.word(i));
        }
        return words;
    }

    private static Side side(Passage passage, String[] own, String[] other, int pieces) {
        Set<String> whole = new HashSet<>(Arrays.asList(other));
        Set<String> heads = new HashSet<>();
        for (String word : other) {
            if (word.length() >= HEAD) {
                heads.add(word.substring(0, HEAD));
            }
        }
        int[] ids = new int[pieces];
        int[] matches = new int[pieces];
        int at = 0;
        for (int i = 0; i < own.length; i++) {
            int match = match(own[i], whole, heads);
            for (int piece : passage.pieces[i]) {
                ids[at] = piece;
                matches[at++] = match;
            }
        }
        return new Side(ids, matches);
    }

    private static int match(String word, Set<String> whole, Set<String> heads) {
        boolean same = whole.contains(word);
        if (!word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9') {
            return same ? SAME_NUMBER : NUMBER;
        }
        if (same) {
            return SAME;
        }
        return word.length() >= HEAD && heads.contains(word.substring(0, HEAD)) ? NEAR : NONE;
    }
}
