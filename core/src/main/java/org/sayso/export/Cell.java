package org.sayso.export;

import org.jspecify.annotations.Nullable;

/** What stands in one cell of a table that is going to be opened in a spreadsheet. */
public final class Cell {

    private static final String OPENS_A_FORMULA = "=+-@\t\r";

    private Cell() {}

    /** Words that a spreadsheet would take for a formula, and run, are told to be text, by the mark that it knows for that. */
    public static @Nullable Object of(@Nullable Object content) {
        boolean formula = content instanceof CharSequence words
                && !words.isEmpty()
                && OPENS_A_FORMULA.indexOf(words.charAt(0)) >= 0;
        return formula ? "'" + content : content;
    }

    /** A row of them. */
    public static @Nullable Object[] row(@Nullable Object... contents) {
        @Nullable Object[] row = new Object[contents.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = of(contents[i]);
        }
        return row;
    }
}
