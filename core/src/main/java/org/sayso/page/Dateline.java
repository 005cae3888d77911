package org.sayso.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * The place, day and agency that open a story.
 *
 * <pre>
 * Dateline ::= PLACE (',' Day)? '.'? (('(' | '/') Agency (')' | '/') '.'?)? ('-' | '–' | '—')
 * PLACE    ::= words of capitals, with ',' and '/' between
 * </pre>
 *
 * "PORT LISMORE, March 3 (Port Agency) –", "PORT LISMORE, March 3. /PORT/.", "PORT LISMORE/HOLM (Port Agency) -".
 *
 * @param extent from the place to the dash
 * @param agency the agency's name, null where none stands there
 */
record Dateline(Span extent, @Nullable Span agency) {

    private static final int REACH = 110;

    /** "New Lismore, March 3, 2031 –": a place in small letters needs its day. */
    private static final Pattern DATED = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]{1,20}(?: \\p{Lu}[\\p{L}.'’-]{1,20}){0,3}, \\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}(?:, \\d{4})? ?[–—-] ");

    static @Nullable Dateline of(String text, Span line) {
        int start = line.start();
        int limit = Math.min(line.end(), start + REACH);
        if (start < limit && text.charAt(start) == '(') {
            start++;
        }
        int capitals = start;
        while (capitals < limit
                && (Character.isUpperCase(text.charAt(capitals)) || " ./'’-".indexOf(text.charAt(capitals)) >= 0)) {
            capitals++;
        }
        boolean placed =
                (capitals - start >= 4 && Character.isUpperCase(text.charAt(start))) || isDated(text, start, limit);
        int dash = dash(text, start, limit);
        Span agency = agency(text, start, limit);
        if (agency != null
                && (placed || agency.start() - start < 60)
                && (dash > 0 || text.charAt(agency.end()) == '/')) {
            int end = dash > agency.end() ? dash : agency.end() + 1;
            return new Dateline(new Span(start, Math.min(end, line.end())), agency);
        }
        return placed && dash > 0 && dash - start < 70 && text.charAt(capitals) != '\0'
                ? new Dateline(new Span(start, dash), null)
                : null;
    }

    private static boolean isDated(String text, int start, int limit) {
        return DATED.matcher(text).region(start, limit).lookingAt();
    }

    private static int dash(String text, int start, int limit) {
        for (int i = start + 3; i + 1 < limit; i++) {
            char c = text.charAt(i);
            if ((c == '–' || c == '—' || c == '-')
                    && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == ')')
                    && text.charAt(i + 1) == ' ') {
                return i + 1;
            }
        }
        return -1;
    }

    private static @Nullable Span agency(String text, int start, int limit) {
        for (int i = start + 3; i < limit; i++) {
            char c = text.charAt(i);
            boolean bracket = c == '(';
            boolean slash = c == '/' && text.charAt(i - 1) == ' ';
            if (!bracket && !slash) {
                continue;
            }
            int end = text.indexOf(bracket ? ')' : '/', i + 1);
            boolean name = end > i + 1 && end < limit && end - i < 40 && Character.isUpperCase(text.charAt(i + 1));
            return name ? new Span(i + 1, end) : null;
        }
        return null;
    }
}
