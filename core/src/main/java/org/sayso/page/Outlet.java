package org.sayso.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Block.Kind;
import org.sayso.text.Span;

/**
 * Finds who publishes the page: what the user gives, the metadata, the copyright line, a newspaper's name in the header
 * and footer, the agency in the dateline, the name its address spells, the address's host. Null rather than a guess.
 */
final class Outlet {

    /** What newspapers, agencies and stations call themselves. */
    private static final Set<String> PAPER = Set.of(
            "post",
            "times",
            "news",
            "herald",
            "tribune",
            "gazette",
            "journal",
            "guardian",
            "press",
            "agency",
            "observer",
            "chronicle",
            "mail",
            "telegraph",
            "wire",
            "radio",
            "television",
            "tv",
            "courier",
            "mirror",
            "independent",
            "examiner",
            "inquirer",
            "standard",
            "dispatch",
            "register",
            "globe",
            "sun",
            "star",
            "echo",
            "argus",
            "monitor",
            "broadcasting",
            "daily",
            "weekly",
            "review",
            "bulletin",
            "sentinel",
            "mercury",
            "advertiser",
            "record",
            "voice",
            "express",
            "today",
            "zeitung",
            "tagblatt",
            "presse",
            "newswire",
            "stack",
            "exchange",
            "reporter",
            "messenger");

    private static final Set<String> NO_OUTLET = Set.of(
            "breaking",
            "latest",
            "world",
            "top",
            "local",
            "business",
            "sports",
            "more",
            "related",
            "read",
            "about",
            "contact",
            "our",
            "your",
            "all",
            "get",
            "follow",
            "subscribe",
            "share",
            "this",
            "special",
            "live",
            "video",
            "politics",
            "fake",
            "previous",
            "next",
            "what's",
            "what’s",
            "apple",
            "google",
            "amazon",
            "facebook");

    private static final Set<String> FIRM = Set.of(
            "inc",
            "ltd",
            "llc",
            "limited",
            "gmbh",
            "ag",
            "corp",
            "corporation",
            "company",
            "co",
            "plc",
            "group",
            "holdings",
            "publishing",
            "publications",
            "sa");

    private Outlet() {}

    static @Nullable Found find(Draft draft) {
        String given = draft.page.given().outlet();
        if (given != null) {
            return new Found(given, null);
        }
        String site = SiteName.of(draft);
        if (site != null) {
            return new Found(site, null);
        }
        Found told = copyright(draft);
        if (told == null) {
            told = header(draft);
        }
        if (told == null) {
            told = agency(draft);
        }
        if (told == null) {
            told = HostName.find(draft);
        }
        return told == null ? host(draft) : told;
    }

    /** "© 2021 The Harbour Post. All rights reserved", "Copyright Port Agency 2020", "(c) PORT-AGENCY 2019". */
    private static @Nullable Found copyright(Draft draft) {
        for (int i = draft.size() - 1; i >= 0; i--) {
            String line = draft.text(i);
            String lower = line.toLowerCase(Locale.ROOT);
            int mark = lower.lastIndexOf('©');
            mark = mark < 0 ? lower.indexOf("copyright") : mark;
            mark = mark < 0 && lower.startsWith("(c) ") ? 0 : mark;
            if (mark < 0
                    || line.length() > 400
                    || lower.contains("image copyright")
                    || lower.contains("photo")
                    || (Captions.isCreditOnly(line) && !hasYear(line))) {
                continue;
            }
            Span name = name(line, mark);
            if (name != null && isOutlet(draft, i, name.of(line)) && (hasYear(line) || lower.contains("reserved"))) {
                int start = draft.span(i).start();
                Span span = new Span(start + name.start(), start + name.end());
                return new Found(span.of(draft.page.text()), span);
            }
        }
        return null;
    }

    /** The owner of the rights is often a firm: its name is the outlet's where it sounds so, or stands elsewhere too. */
    private static boolean isOutlet(Draft draft, int line, String name) {
        Set<String> words = Words.content(name);
        if (words.isEmpty() || words.stream().anyMatch(FIRM::contains)) {
            return false;
        }
        if (words.stream().anyMatch(PAPER::contains)) {
            return true;
        }
        int start = draft.storyStart();
        Dateline dateline = start < 0 ? null : Dateline.of(draft.page.text(), draft.span(start));
        if (dateline != null && dateline.agency() != null) {
            return words.containsAll(Words.content(dateline.agency().of(draft.page.text())));
        }
        for (int i = 0; i < Math.min(draft.size(), 200); i++) {
            if (i != line
                    && draft.text(i).length() < 100
                    && Words.content(draft.text(i)).containsAll(words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasYear(String line) {
        return Words.of(line).stream().anyMatch(w -> w.length() == 4 && (w.startsWith("19") || w.startsWith("20")));
    }

    /** The run of capitalised words after the mark, years and "Copyright" left out. */
    private static @Nullable Span name(String line, int mark) {
        int start = -1;
        int end = -1;
        int at = mark;
        while (at < line.length()) {
            while (at < line.length() && !Character.isLetterOrDigit(line.charAt(at))) {
                if (start >= 0 && ".|•·,;(".indexOf(line.charAt(at)) >= 0) {
                    return new Span(start, end);
                }
                at++;
            }
            int stop = at;
            while (stop < line.length()
                    && (Character.isLetterOrDigit(line.charAt(stop)) || "-'’&".indexOf(line.charAt(stop)) >= 0)) {
                stop++;
            }
            String word = line.substring(at, stop);
            String lower = word.toLowerCase(Locale.ROOT);
            boolean skip = word.isEmpty()
                    || Character.isDigit(word.charAt(0))
                    || lower.equals("copyright")
                    || lower.equals("c")
                    || lower.equals("by")
                    || lower.equals("all");
            boolean small =
                    !skip && Character.isLowerCase(word.charAt(0)) && !lower.equals("of") && !lower.equals("and");
            if (start >= 0 && (skip || small)) {
                return new Span(start, end);
            }
            if (!skip && !small) {
                start = start < 0 ? at : start;
                end = stop;
            }
            at = Math.max(stop, at + 1);
        }
        return start < 0 ? null : new Span(start, end);
    }

    /** A newspaper's name that stands at least three times in what surrounds the story, or once alone on the first lines. */
    private static @Nullable Found header(Draft draft) {
        List<Found> names = new ArrayList<>();
        int start = draft.storyStart();
        for (int i = 0; i < draft.size() && i < start; i++) {
            if (draft.kind(i) == Kind.BOILERPLATE) {
                papers(draft, i, names);
            }
        }
        for (int i = Math.max(0, draft.storyEnd()); i < draft.size(); i++) {
            if (draft.kind(i) == Kind.BOILERPLATE) {
                papers(draft, i, names);
            }
        }
        Found best = null;
        int most = 2;
        for (Found name : names) {
            Set<String> words = Words.content(name.value());
            int count = (int) names.stream()
                    .filter(other -> Words.content(other.value()).containsAll(words))
                    .count();
            boolean masthead =
                    name.span() != null && draft.lines.getFirst().span().equals(name.span());
            if (count + (masthead ? 2 : 0) > most) {
                most = count + (masthead ? 2 : 0);
                best = name;
            }
        }
        return best;
    }

    /** Runs of two to four capitalised words with a newspaper's word among them. */
    private static void papers(Draft draft, int line, List<Found> into) {
        String text = draft.text(line);
        if (text.length() > 400) {
            return;
        }
        int at = 0;
        while (at < text.length()) {
            int end = at;
            int words = 0;
            boolean paper = false;
            int place = at;
            while (place < text.length()) {
                int stop = place;
                while (stop < text.length()
                        && (Character.isLetterOrDigit(text.charAt(stop)) || "-'’".indexOf(text.charAt(stop)) >= 0)) {
                    stop++;
                }
                if (stop == place || !Character.isUpperCase(text.charAt(place))) {
                    break;
                }
                String word = text.substring(place, stop).toLowerCase(Locale.ROOT);
                if (NO_OUTLET.contains(word)) {
                    break;
                }
                words++;
                end = stop;
                if (PAPER.contains(word) && words > 1) {
                    paper = true;
                    break;
                }
                place = stop < text.length() && text.charAt(stop) == ' ' ? stop + 1 : text.length();
            }
            if (paper && words <= 4) {
                int start = draft.span(line).start();
                Span span = new Span(start + at, start + end);
                into.add(new Found(span.of(draft.page.text()), span));
            }
            at = Math.max(end, at);
            while (at < text.length() && text.charAt(at) != ' ') {
                at++;
            }
            at++;
        }
    }

    /** "PORT LISMORE, March 3 (Port Agency) –", "PORT LISMORE, March 3. /PORT/." */
    private static @Nullable Found agency(Draft draft) {
        int first = draft.storyStart();
        if (first < 0) {
            return null;
        }
        Dateline dateline = Dateline.of(draft.page.text(), draft.span(first));
        if (dateline == null || dateline.agency() == null) {
            return null;
        }
        return new Found(dateline.agency().of(draft.page.text()), dateline.agency());
    }

    private static @Nullable Found host(Draft draft) {
        String host = HostName.host(draft);
        return host == null ? null : new Found(host, null);
    }
}
