package org.sayso.cli;

import java.io.PrintWriter;

/** Where a command writes. A page's words are printed without control characters: an escape sequence would reprogram the terminal. */
record Terminal(PrintWriter out, PrintWriter err) {

    private static final String MARKS = "\"“”„«»‘’'";

    /** A line of results. */
    void print(String line) {
        out.println(clean(line));
    }

    /** Results as they are, for files and pipes: JSON, a page's text. */
    void printRaw(String text) {
        out.println(text);
    }

    /** One line on what went wrong or is worth knowing, beside the results. */
    void tell(String line) {
        err.println("sayso: " + clean(line));
        err.flush();
    }

    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || isDirectional(c) ? ' ' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Overrides of the writing direction, which make a line read other than it is. */
    private static boolean isDirectional(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** One line of a page's words: line breaks and runs of blanks as one blank. */
    static String oneLine(String words) {
        return clean(words).strip().replaceAll("\\s+", " ");
    }

    /** A page's words in quotation marks, unless they stand in some already. */
    static String quoted(String words) {
        String line = oneLine(words);
        boolean marked = line.length() > 1
                && MARKS.indexOf(line.charAt(0)) >= 0
                && MARKS.indexOf(line.charAt(line.length() - 1)) >= 0;
        return marked ? line : "“" + line + "”";
    }
}
