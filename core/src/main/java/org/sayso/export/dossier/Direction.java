package org.sayso.export.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Which way words run: the way most of their letters do. The first letter, which browsers go by, is often that of a name:
 * "נעמה said that …" runs from left to right.
 */
public final class Direction {

    private int left;
    private int right;

    /** "rtl" or "ltr", the value of {@code dir}; null where all of it runs from left to right and nothing is to be said. */
    public static @Nullable String of(CharSequence... words) {
        Direction direction = new Direction();
        for (CharSequence some : words) {
            direction.count(some);
        }
        return direction.told();
    }

    void count(CharSequence words) {
        for (int i = 0; i < words.length(); i++) {
            switch (Character.getDirectionality(words.charAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> left++;
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> right++;
                default -> {
                    // figures, signs and spaces run as what is around them
                }
            }
        }
    }

    @Nullable
    String told() {
        return right == 0 ? null : right > left ? "rtl" : "ltr";
    }
}
