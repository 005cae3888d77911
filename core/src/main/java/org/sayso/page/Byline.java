package org.sayso.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Block.Kind;
import org.sayso.text.Span;
import org.sayso.time.CalendarDates;

/**
 * Finds who wrote the story.
 *
 * <pre>
 * Byline ::= Opening? Name ((',' | '&amp;' | '|' | 'and') Name)* (',' Role)? ('|' Date)?
 * Name   ::= Capitalised (Particle | Initial | Capitalised){1,4}
 * </pre>
 *
 * Without an opening ("By", "Text:") the line must stand within a few lines of the title or beside the date.
 */
final class Byline {

    /** "By Ann Lee", "Text: Mara Lind", "Analysis by Bo Kim": longest first. */
    private static final List<String> OPENINGS = List.of(
            "written by ",
            "reported by ",
            "reporting by ",
            "analysis by ",
            "opinion by ",
            "story by ",
            "words by ",
            "text by ",
            "posted by ",
            "published by ",
            "text: ",
            "words: ",
            "author: ",
            "byline: ",
            "by: ",
            "by ",
            "from our correspondent ",
            "von ",
            "par ",
            "por ");

    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "de", "da", "di", "du", "van", "von", "der", "den", "bin", "ibn", "ben", "la", "le", "dos",
            "del", "ter");

    /** Capitalised words of section names and the like, which no person's name has. */
    private static final Set<String> NO_NAME = Set.of(
            "the",
            "news",
            "world",
            "politics",
            "business",
            "sport",
            "sports",
            "culture",
            "opinion",
            "middle",
            "east",
            "west",
            "north",
            "south",
            "home",
            "live",
            "latest",
            "europe",
            "africa",
            "asia",
            "america",
            "international",
            "national",
            "local",
            "health",
            "science",
            "technology",
            "weather",
            "travel",
            "life",
            "style",
            "money",
            "video",
            "photos",
            "top",
            "stories",
            "listen",
            "watch",
            "share",
            "menu",
            "search",
            "updated",
            "published",
            "press",
            "release",
            "statement",
            "immediate",
            "contact",
            "features",
            "analysis",
            "read",
            "more",
            "breaking",
            "exclusive",
            "special",
            "report",
            "image",
            "media",
            "photo",
            "font",
            "size",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "community",
            "previous",
            "next",
            "standards",
            "most",
            "popular",
            "related",
            "topics",
            "tags",
            "comments",
            "follow",
            "us",
            "sign",
            "in",
            "up",
            "log",
            "get",
            "short",
            "text",
            "audio",
            "about",
            "advertise",
            "close",
            "button",
            "switch",
            "to",
            "and",
            "for",
            "min",
            "of");

    private Byline() {}

    static @Nullable Found find(Draft draft, int title) {
        Metadata metadata = draft.page.markup().metadata();
        if (metadata.isLetter() && !metadata.authors().isEmpty()) {
            return new Found(metadata.authors().getFirst(), null);
        }
        int start = draft.storyStart();
        int anchor = title >= 0 ? title : Math.max(0, start - 1);
        int from = Math.max(0, (title >= 0 ? title - 3 : start - 8));
        int to = Math.min(draft.size(), Math.max(start + 2, anchor + 6));
        Found open = null;
        int line = -1;
        for (int i = from; i < to && open == null; i++) {
            if (i != title && startsLikeByline(draft.text(i))) {
                open = names(draft, i, opening(draft.text(i)));
                line = i;
            }
        }
        for (int i = from; i < to && open == null; i++) {
            if (i != title && isBeside(draft, i, title) && !startsLikeByline(draft.text(i))) {
                open = names(draft, i, 0);
                line = i;
            }
        }
        if (open == null) {
            line = farLine(draft, start);
            open = line < 0 ? null : names(draft, line, opening(draft.text(line)));
        }
        if (open != null && line >= 0 && Words.count(draft.text(line)) <= 24) {
            draft.mark(line, Kind.BYLINE);
        }
        String told = Authors.told(draft);
        if (told != null) {
            return open != null && Words.share(Words.content(open.value()), Words.content(told)) >= 0.5
                    ? open
                    : new Found(told, null);
        }
        return open;
    }

    static boolean startsLikeByline(String line) {
        int length = opening(line);
        return length > 0 && line.length() < 160 && nameEnd(line, length) > length;
    }

    /** Whether the line stands right below the title, or beside a line or words that tell the day. */
    private static boolean isBeside(Draft draft, int i, int title) {
        PageLine line = draft.lines.get(i);
        if (line.has(Markup.Trait.BYLINE) && !line.has(Markup.Trait.CAPTION) && !line.has(Markup.Trait.RELATED)) {
            return true;
        }
        if (title < 0) {
            return false;
        }
        boolean below = i == title + 1;
        boolean beside = i > title && i <= title + 4 && (isDay(draft, i) || isDay(draft, i - 1) || isDay(draft, i + 1));
        return below || beside;
    }

    private static boolean isDay(Draft draft, int i) {
        return i >= 0
                && i < draft.size()
                && Words.count(draft.text(i)) <= 16
                && !CalendarDates.find(draft.page.text(), draft.head(i)).isEmpty();
    }

    /** A byline with an opening, on a line of its own, after the story or inside: "Text: Mara Lind". */
    private static int farLine(Draft draft, int start) {
        for (int i = Math.min(draft.size(), draft.storyEnd() + 3) - 1; i > Math.max(0, start); i--) {
            String line = draft.text(i);
            if (line.length() < 90 && startsLikeByline(line) && !Words.endsSentence(line) && draft.chances[i] > 0) {
                return i;
            }
            if (line.length() < 90 && line.toLowerCase(Locale.ROOT).startsWith("text: ") && startsLikeByline(line)) {
                return i;
            }
        }
        return -1;
    }

    /** Length of the words that open a byline, 0 where none do. */
    private static int opening(String line) {
        String lower = line.substring(0, Math.min(line.length(), 40))
                .toLowerCase(Locale.ROOT)
                .replace('\u00a0', ' ');
        for (String opening : OPENINGS) {
            if (lower.startsWith(opening)) {
                return opening.length();
            }
        }
        return lower.startsWith("from our ") || lower.startsWith("by our ") ? correspondent(line) : 0;
    }

    /** "From our parliamentary correspondent Ann Lee", "By our own reporter Bo Kim": after what the writer is. */
    private static int correspondent(String line) {
        String lower = line.substring(0, Math.min(line.length(), 80)).toLowerCase(Locale.ROOT);
        for (String office : List.of("correspondent", "reporter", "editor", "staff", "bureau", "team")) {
            int at = lower.indexOf(" " + office);
            if (at > 0) {
                int end = at + 1 + office.length();
                return end < line.length() ? skipBlank(line, line.charAt(end) == ',' ? end + 1 : end) : 0;
            }
        }
        return 0;
    }

    private static @Nullable Found names(Draft draft, int line, int from) {
        String text = draft.text(line);
        int end = nameEnd(text, from);
        if (end <= from) {
            return null;
        }
        int rest = end;
        if (from == 0 && !isRestOfByline(text.substring(rest))) {
            return null;
        }
        int start = draft.span(line).start();
        end = from + Authors.nameLength(draft, text.substring(from, end));
        Span span = new Span(start + from, start + end).trim(draft.page.text());
        return new Found(span.of(draft.page.text()), span);
    }

    /** What may follow the names on their line: nothing, a role, a date, "in Port Lismore". */
    private static boolean isRestOfByline(String rest) {
        String stripped = rest.strip();
        if (stripped.isEmpty()) {
            return true;
        }
        return stripped.length() < 60 && "|,·•-–—(".indexOf(stripped.charAt(0)) >= 0;
    }

    /** Where a list of names that starts at {@code from} ends, or {@code from} where none starts there. */
    static int nameEnd(String text, int from) {
        int end = from;
        int at = from;
        int names = 0;
        while (names < 8) {
            int next = oneName(text, at);
            if (next <= at) {
                break;
            }
            end = next;
            names++;
            int joined = joiner(text, end);
            if (joined < 0) {
                break;
            }
            at = joined;
        }
        return end;
    }

    private static int joiner(String text, int at) {
        int next = skipBlank(text, at);
        if (text.startsWith("and ", next) || text.startsWith("und ", next)) {
            return skipBlank(text, next + 4);
        }
        if (next < text.length() && (text.charAt(next) == ',' || text.charAt(next) == '&')) {
            next = skipBlank(text, next + 1);
            return text.startsWith("and ", next) ? skipBlank(text, next + 4) : next;
        }
        return -1;
    }

    /** The end of one name of two to five words, or {@code at}. */
    private static int oneName(String text, int at) {
        int words = 0;
        int capitals = 0;
        int end = at;
        int place = at;
        while (place < text.length() && words < 5) {
            int stop = wordEnd(text, place);
            if (stop == place) {
                break;
            }
            String word = text.substring(place, stop);
            String lower = Words.fold(word);
            boolean capital = Character.isUpperCase(word.charAt(0));
            if (capital && (NO_NAME.contains(lower) || hasDigit(word))) {
                return words < 2 ? at : end;
            }
            if (!capital && (words == 0 || !PARTICLES.contains(lower))) {
                break;
            }
            words++;
            capitals += capital ? 1 : 0;
            end = stop < text.length() && text.charAt(stop) == '.' && stop - place <= 2 ? stop + 1 : stop;
            place = skipBlank(text, end);
            if (place == end) {
                break;
            }
        }
        return capitals >= 2 ? end : at;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || (end > at
                                && "-'’".indexOf(text.charAt(end)) >= 0
                                && end + 1 < text.length()
                                && Character.isLetter(text.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    private static int skipBlank(String text, int at) {
        int next = at;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\u00a0')) {
            next++;
        }
        return next;
    }
}
