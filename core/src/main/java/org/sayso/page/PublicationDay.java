package org.sayso.page;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Block.Kind;
import org.sayso.page.Published.Basis;
import org.sayso.text.Span;
import org.sayso.time.CalendarDate;
import org.sayso.time.CalendarDates;
import org.sayso.time.Days;

/**
 * Finds the day the page speaks from, and tells it from the day it was saved.
 *
 * <p>Asked in turn: the user, the metadata, the date beside the title, the dateline, the address, the file's name, the
 * text itself, the archive it came in. A date is no publication day where its line says so ("updated", "retrieved"), or where the text refutes it:
 * "Friday, 3 January" fits no January near a clock of 2021.
 *
 * @param captured the day the page was saved, where a stamp tells
 */
record PublicationDay(
        @Nullable Published published, @Nullable Days captured) {

    private static final List<String> SAVED = List.of(
            "retrieved",
            "archived",
            "accessed",
            "captured",
            "saved on",
            "crawled",
            "snapshot",
            "printed on",
            "downloaded");

    private static final List<String> CHANGED =
            List.of("updated", "modified", "edited", "revised", "corrected", "update:");

    private static final List<String> SAID =
            List.of("published", "posted", "first published", "date:", "issued", "released", "pubdate");

    /** What makes a weekday one that is still to come, in the so many characters before it. */
    private static final List<String> AHEAD = List.of(" will ", " is to ", " are to ", " due ", " would ", " until ");

    private static final int AHEAD_REACH = 60;

    /** Days within which a weekday with its date must lie, ahead or behind, to speak of a header's year. */
    private static final int NEAR_AHEAD = 183;

    private static final int NEAR_BEHIND = 300;

    static PublicationDay find(Draft draft, int title) {
        return new Search(draft, title).find();
    }

    /** A thread speaks from the day its question was asked: where that is lost, from the first day stamped in it. */
    static PublicationDay ofThread(Draft draft, List<Block> blocks) {
        Days given = draft.page.given().published();
        Days archived = draft.page.given().captured();
        if (given != null) {
            return new PublicationDay(new Published(given, Basis.GIVEN, null), archived);
        }
        Days first = null;
        for (Block block : blocks) {
            if (block.kind() == Kind.QUESTION && block.date() != null) {
                return new PublicationDay(new Published(block.date(), Basis.HEADER, null), archived);
            }
            if (block.date() != null && (first == null || block.date().compareTo(first) < 0)) {
                first = block.date();
            }
        }
        return first == null ? find(draft, -1) : new PublicationDay(new Published(first, Basis.TEXT, null), archived);
    }

    /** A date of a line, with what it is worth. */
    private record Candidate(CalendarDate date, int line, int rank) {}

    private static final class Search {
        private final Draft draft;
        private final int title;
        private final int start;
        private final List<Candidate> headers = new ArrayList<>();
        private final List<CalendarDate> told = new ArrayList<>();
        private @Nullable Days saved;
        private @Nullable Days changed;

        Search(Draft draft, int title) {
            this.draft = draft;
            this.title = title;
            this.start = draft.storyStart();
        }

        PublicationDay find() {
            readStory();
            readHeaders();
            Days given = draft.page.given().published();
            Metadata metadata = draft.page.markup().metadata();
            Published metaDay = metadata(metadata.published());
            Published header = header();
            Published published = null;
            if (given != null) {
                published = new Published(given, Basis.GIVEN, spanOf(given));
            } else if (metaDay != null && !isRefuted(metaDay.days())) {
                published = metaDay;
            } else if (header != null) {
                published = header;
            }
            if (published == null) {
                published = dateline();
            }
            if (published == null) {
                published = named(draft.url(), Basis.ADDRESS);
            }
            if (published == null) {
                published = named(draft.page.name(), Basis.FILE_NAME);
            }
            if (published == null) {
                published = byText();
            }
            if (published == null && changed != null) {
                published = new Published(changed, Basis.HEADER, null);
            }
            Days archived = draft.page.given().captured();
            if (published == null && archived != null) {
                published = new Published(archived, Basis.CAPTURED, null);
            }
            return new PublicationDay(published, archived != null ? archived : captured(published));
        }

        /** The dates with a weekday that the story tells. */
        private void readStory() {
            int read = 0;
            for (int i = 0; i < draft.size() && read < 400; i++) {
                if (draft.isMain(i) && draft.chances[i] > 0) {
                    read++;
                    for (CalendarDate date : CalendarDates.find(draft.page.text(), draft.head(i))) {
                        if (date.weekday() != null && date.day() > 0) {
                            told.add(date);
                        }
                    }
                }
            }
        }

        private void readHeaders() {
            int stop = Math.min(draft.size(), Math.max(start + 2, title + 8));
            int end = draft.storyEnd();
            for (int i = 0; i < draft.size(); i++) {
                boolean top = i < stop && (i < 40 || i >= start - 20);
                boolean bottom = i >= end && i < end + 6;
                boolean short_ = draft.span(i).length() <= 160;
                if ((top || bottom || isLabelled(i)) && (short_ || (i < 3 && draft.kind(i) == Kind.BOILERPLATE))) {
                    readLine(i, top);
                }
            }
        }

        private boolean isLabelled(int i) {
            if (draft.span(i).length() > 160 || draft.isRunningStory(i)) {
                return false;
            }
            String lower = draft.text(i).toLowerCase(Locale.ROOT);
            return SAVED.stream().anyMatch(lower::contains)
                    || SAID.stream().anyMatch(lower::startsWith)
                    || CHANGED.stream().anyMatch(lower::startsWith);
        }

        private void readLine(int i, boolean top) {
            List<CalendarDate> dates = CalendarDates.find(draft.page.text(), draft.head(i));
            if (dates.isEmpty() || i == title) {
                return;
            }
            String line = draft.text(i);
            String lower = line.toLowerCase(Locale.ROOT);
            int from = draft.span(i).start();
            int before = 0;
            for (CalendarDate date : dates) {
                String lead = lower.substring(
                        Math.min(before, lower.length()),
                        Math.max(before, Math.min(lower.length(), date.span().start() - from)));
                before = date.span().end() - from;
                Days days = date.days();
                if (SAVED.stream().anyMatch(lead::contains)) {
                    saved = saved == null ? days : saved;
                } else if (CHANGED.stream().anyMatch(lead::contains)) {
                    changed = changed == null && top ? days : changed;
                } else if (lower.indexOf('©') < 0 && !lower.contains("copyright")) {
                    int rank = rank(i, line, lead, date, top);
                    if (rank > 0) {
                        headers.add(new Candidate(date, i, rank));
                    }
                }
            }
        }

        /** How likely a date is the page's own: the more beside the title and the less else on its line, the likelier. */
        private int rank(int i, String line, String lead, CalendarDate date, boolean top) {
            if (SAID.stream().anyMatch(lead::contains)) {
                return 12;
            }
            if (draft.lines.get(i).has(Markup.Trait.RELATED)) {
                return 0;
            }
            int rest = Words.count(line) - Words.count(date.span().of(draft.page.text()));
            if (draft.kind(i) == Kind.BYLINE) {
                return 11;
            }
            if (rest > 6 || draft.kind(i) == Kind.TITLE || draft.kind(i) == Kind.CAPTION) {
                return i < 3 && line.toLowerCase(Locale.ROOT).startsWith("date ") ? 3 : 0;
            }
            if (date.day() == 0) {
                return rest == 0 && title >= 0 && Math.abs(i - title) <= 3 ? 2 : 0;
            }
            if (title >= 0 && i > title && i <= title + 6) {
                return 10;
            }
            if (title >= 0 && i < title && title - i <= 2) {
                return 8;
            }
            if (start >= 0 && i < start && start - i <= 3) {
                return 7;
            }
            return top && i <= start ? 4 : top ? 0 : 1;
        }

        private @Nullable Published header() {
            Candidate best = null;
            for (Candidate candidate : headers) {
                Days days = days(candidate.date());
                if (days != null && !isRefuted(days) && (best == null || candidate.rank() > best.rank())) {
                    best = candidate;
                }
            }
            if (best == null) {
                return null;
            }
            Days days = days(best.date());
            return days == null
                    ? null
                    : new Published(days, Basis.HEADER, best.date().span());
        }

        /** The days of a date, its year taken from elsewhere on the page where it is not written. */
        private @Nullable Days days(CalendarDate date) {
            if (date.yearWritten()) {
                return date.days();
            }
            Integer year = yearOf(date);
            return year == null ? null : date.in(year);
        }

        /** The year that the copyright line names, or the only one the weekday fits among those the page names. */
        private @Nullable Integer yearOf(CalendarDate date) {
            List<Integer> named = new ArrayList<>();
            for (int i = 0; i < draft.size(); i++) {
                String line = draft.text(i);
                boolean copyright = line.indexOf('©') >= 0 || line.startsWith("(c)") || line.startsWith("Copyright");
                if (copyright && line.length() < 400) {
                    for (String word : Words.of(line)) {
                        if (isYear(word)) {
                            named.add(Integer.parseInt(word));
                        }
                    }
                }
            }
            if (named.size() == 1 && fits(date, named.getFirst())) {
                return named.getFirst();
            }
            for (Candidate other : headers) {
                if (other.date().yearWritten()
                        && other.date().day() > 0
                        && fits(date, other.date().year())) {
                    return other.date().year();
                }
            }
            return null;
        }

        private static boolean fits(CalendarDate date, @Nullable Integer year) {
            return year != null && date.yearsThatFit(year, year).size() == 1;
        }

        private static boolean isYear(String word) {
            return word.length() == 4
                    && (word.startsWith("19") || word.startsWith("20"))
                    && word.chars().allMatch(Character::isDigit);
        }

        /** Whether the story's weekdays with dates fit no year near the day. */
        private boolean isRefuted(Days days) {
            boolean asked = false;
            for (CalendarDate date : told) {
                Days own = date.days();
                if (own != null) {
                    if (own.first().isAfter(days.last().plusDays(400))) {
                        return true;
                    }
                    continue;
                }
                asked = true;
                for (int year = days.first().getYear() - 1; year <= days.first().getYear() + 1; year++) {
                    Days in = date.in(year);
                    if (in != null
                            && fits(date, year)
                            && isNear(in.first().toEpochDay() - days.first().toEpochDay())) {
                        return false;
                    }
                }
            }
            return asked;
        }

        private @Nullable Published dateline() {
            for (int i = Math.max(0, start - 2); i < draft.size() && i < start + 3; i++) {
                Dateline dateline = start < 0 ? null : Dateline.of(draft.page.text(), draft.span(i));
                if (dateline == null) {
                    continue;
                }
                for (CalendarDate date : CalendarDates.find(draft.page.text(), dateline.extent())) {
                    Days days = days(date);
                    if (days != null && date.day() > 0 && !isRefuted(days)) {
                        return new Published(days, Basis.DATELINE, date.span());
                    }
                }
            }
            return null;
        }

        private static @Nullable Published named(@Nullable String name, Basis basis) {
            if (name == null) {
                return null;
            }
            for (CalendarDate date : CalendarDates.find(name, new Span(0, name.length()))) {
                Days days = date.days();
                if (days != null && date.day() > 0 && isOfNow(days)) {
                    return new Published(days, basis, null);
                }
            }
            return null;
        }

        /** A page is of our time: "0001-01-01" is what a program writes where it knows no day. */
        private static boolean isOfNow(Days days) {
            return days.first().getYear() > 1980 && days.first().getYear() < 2100;
        }

        private static boolean isNear(long days) {
            return days <= NEAR_AHEAD && days >= -NEAR_BEHIND;
        }

        private static @Nullable Published metadata(@Nullable String value) {
            if (value == null || value.length() < 6) {
                return null;
            }
            Days days = value.length() >= 10 ? Days.parse(value.substring(0, 10)) : null;
            if (days == null) {
                List<CalendarDate> dates = CalendarDates.find(value, new Span(0, value.length()));
                days = dates.isEmpty() ? null : dates.getFirst().days();
            }
            return days == null || !isOfNow(days) ? null : new Published(days, Basis.METADATA, null);
        }

        /**
         * "Friday, 3 January" fits one year near those the page names: the page is of that day or the week after; a bare
         * weekday told as past ("on Sunday") moves the first day up.
         */
        private @Nullable Published byText() {
            LocalDate latest = null;
            CalendarDate last = null;
            for (CalendarDate date : told) {
                for (Candidate clock : headers) {
                    Days days = clock.date().days();
                    if (days == null || date.yearWritten()) {
                        continue;
                    }
                    int year = days.first().getYear();
                    for (int fit : date.yearsThatFit(year - 5, year)) {
                        Days in = date.in(fit);
                        if (in != null
                                && !in.first().isAfter(days.last())
                                && (latest == null || in.first().isAfter(latest))) {
                            latest = in.first();
                            last = date;
                        }
                    }
                }
            }
            if (latest == null || last == null) {
                return null;
            }
            LocalDate first = firstAfterWeekdays(latest);
            return new Published(new Days(first, latest.plusDays(7)), Basis.TEXT, last.span());
        }

        /** The latest of the bare weekdays told as past, in the week after the day. */
        private LocalDate firstAfterWeekdays(LocalDate day) {
            LocalDate first = day;
            for (int i = 0; i < draft.size(); i++) {
                if (!draft.isMain(i)) {
                    continue;
                }
                String line = draft.text(i);
                for (int ahead = 1; ahead <= 6; ahead++) {
                    LocalDate then = day.plusDays(ahead);
                    String name = then.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                    if (then.isAfter(first) && isToldAsPast(line, "on " + name)) {
                        first = then;
                    }
                }
            }
            return first;
        }

        /** "said on Tuesday", not "will open on Tuesday" */
        private static boolean isToldAsPast(String line, String day) {
            int at = line.indexOf(day);
            if (at < 0) {
                return false;
            }
            int end = at + day.length();
            boolean word = end >= line.length() || !Character.isLetter(line.charAt(end));
            String before = line.substring(Math.max(0, at - AHEAD_REACH), at);
            return word && AHEAD.stream().noneMatch(before::contains);
        }

        /** A stamp that says it is one; else a clock on the page's first lines that is not the page's day. */
        private @Nullable Days captured(@Nullable Published published) {
            if (saved != null) {
                return saved;
            }
            for (Candidate candidate : headers) {
                Days days = candidate.date().days();
                boolean clock = candidate.date().time() != null
                        || draft.text(candidate.line()).contains("GMT");
                if (days == null || days.equals(published == null ? null : published.days())) {
                    continue;
                }
                boolean later = published != null
                        && days.first().isAfter(published.days().last());
                if (isRefuted(days) || (later && (clock || candidate.rank() <= 4))) {
                    return days;
                }
            }
            return null;
        }

        private @Nullable Span spanOf(Days given) {
            for (Candidate candidate : headers) {
                if (given.equals(candidate.date().days())) {
                    return candidate.date().span();
                }
            }
            return null;
        }
    }
}
