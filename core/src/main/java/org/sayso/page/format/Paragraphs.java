package org.sayso.page.format;

import java.util.Locale;
import java.util.Set;

/** Puts a document's text together, a line a paragraph with an empty line between. */
final class Paragraphs {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder open = new StringBuilder();

    void append(String words) {
        open.append(words);
    }

    void append(char c) {
        open.append(c);
    }

    boolean isOpen() {
        return !open.toString().isBlank();
    }

    String openText() {
        return open.toString().strip();
    }

    /**
     * Goes on with the next line of the same paragraph. A hyphen at the end is dropped where the word goes on in small
     * letters, unless what stands before it is one of {@code hyphenated}.
     */
    void join(String line, Set<String> hyphenated) {
        int end = open.length();
        boolean hyphen = end > 1
                && (open.charAt(end - 1) == '-' || open.charAt(end - 1) == '\u00ad' || open.charAt(end - 1) == '\u2010')
                && Character.isLetter(open.charAt(end - 2));
        if (!hyphen) {
            open.append(' ').append(line);
            return;
        }
        int start = end - 1;
        while (start > 0 && Character.isLetter(open.charAt(start - 1))) {
            start--;
        }
        String before = open.substring(start, end - 1).toLowerCase(Locale.ROOT);
        boolean compound = start > 0 && open.charAt(start - 1) == '-';
        if (Character.isLowerCase(line.codePointAt(0)) && !hyphenated.contains(before) && !compound) {
            open.setLength(end - 1);
        }
        open.append(line);
    }

    /** Ends a paragraph; an empty one leaves nothing. */
    void end() {
        String paragraph = open.toString().strip();
        if (!paragraph.isEmpty()) {
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            text.append(paragraph);
        }
        open.setLength(0);
    }

    /** The text, and below it the notes that stood in its sentences. */
    String text(Paragraphs notes) {
        end();
        notes.end();
        if (!notes.text.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(notes.text);
        }
        return text();
    }

    String text() {
        end();
        return text.isEmpty() ? "" : text + "\n";
    }
}
