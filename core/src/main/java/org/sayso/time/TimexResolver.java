package org.sayso.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.sayso.time.Meaning.Part;
import org.sayso.time.Meaning.Turn;

/**
 * Turns what the words say into days. Bare weekdays are the most recent, today included (right for nine of ten in news
 * text), months and days of a month the nearest in the direction of the tense; what hangs on the story takes the day the
 * {@link Narrative} has got to. Nothing is made more exact than its words.
 */
final class TimexResolver {

    /** A story steps back so far; what lies further before its day is rather the next year's. */
    private static final int NEAR_BACK_DAYS = 75;

    private static final long MOST_COUNTED = 4_000_000;

    private final Narrative story;

    TimexResolver(Narrative story) {
        this.story = story;
    }

    /** @param page the day the words are said on, null where nothing is known */
    Resolved resolve(Meaning meaning, @Nullable Days page, Tense tense) {
        return switch (meaning) {
            case Meaning.Written m -> written(m, page, tense);
            case Meaning.WrittenRange m -> range(m, page, tense);
            case Meaning.Years m -> years(m);
            case Meaning.Decade m -> Resolved.date("%03d".formatted(m.tens()), Unit.years(m.tens() * 10, 10));
            case Meaning.Century m ->
                Resolved.date("%02d".formatted(m.hundreds()), Unit.years(m.hundreds() * 100, 100));
            case Meaning.Month m -> month(m, page, tense);
            case Meaning.YearPart m -> yearPart(m, page, tense);
            case Meaning.Weekday m -> weekday(m, page, tense);
            case Meaning.NearDay m -> near(m, page);
            case Meaning.DayOfMonth m -> dayOfMonth(m, page, tense);
            case Meaning.Turned m -> turned(m, page);
            case Meaning.Weekend m -> weekend(m, page, tense);
            case Meaning.Away m -> away(m, page);
            case Meaning.Lasting m -> Resolved.open(Timex.Type.DURATION, m.value());
            case Meaning.Repeated m -> Resolved.open(Timex.Type.SET, m.value());
            case Meaning.Hour m -> hour(m, page);
            case Meaning.Vague m -> Resolved.open(Timex.Type.DATE, m.value());
            case Meaning.OtherCalendar m -> otherCalendar(m, page);
        };
    }

    private Resolved written(Meaning.Written m, @Nullable Days page, Tense tense) {
        CalendarDate date = m.date();
        Integer year = date.year();
        if (year != null) {
            Days days = date.days();
            if (date.day() == 0 && days != null) {
                return Resolved.date(Unit.MONTH.value(days.first()), part(days, m.part()));
            }
            return days == null
                    ? Resolved.date("XXXX-XX-XX", null)
                    : Resolved.date(days.first().toString(), days).at(date.time());
        }
        Days days = page == null && story.lender(null) == null ? null : nearest(date, page, tense);
        return days == null
                ? Resolved.date("XXXX-%02d-%02d".formatted(date.month(), date.day()), null)
                        .at(date.time())
                : Resolved.date(days.first().toString(), days).at(date.time());
    }

    /** The day of a month in the year that fits: weekday first, then the story's year, then the tense from the page's day. */
    private @Nullable Days nearest(CalendarDate date, @Nullable Days page, Tense tense) {
        Days lender = tense == Tense.FUTURE && page != null ? null : story.lender(page);
        Days from = lender == null ? page : lender;
        if (from == null) {
            return null;
        }
        LocalDate base = lender == null ? from.last() : from.first();
        Days best = null;
        double least = Double.MAX_VALUE;
        boolean bound = date.weekday() != null;
        for (int year : date.yearsThatFit(base.getYear() - (bound ? 11 : 1), base.getYear() + (bound ? 2 : 1))) {
            Days days = date.in(year);
            if (days == null) {
                continue;
            }
            double cost = cost(days.first().toEpochDay() - base.toEpochDay(), lender != null, tense);
            if (page != null && lender != null && days.first().isAfter(page.last())) {
                cost += 1000;
            }
            if (cost < least) {
                least = cost;
                best = days;
            }
        }
        return best;
    }

    /** How far a date is off; against the direction of the tense counts as much farther. */
    private static double cost(long ahead, boolean inStory, Tense tense) {
        if (inStory) {
            return ahead >= 0 ? ahead : -ahead * (ahead >= -NEAR_BACK_DAYS ? 1.15 : 4.0);
        }
        return switch (tense) {
            case PAST -> ahead <= 1 ? Math.abs(ahead) : ahead + 500.0;
            case FUTURE -> ahead >= 0 ? ahead : -ahead * 5.0;
            case OPEN -> ahead <= 0 ? -ahead : ahead * 2.5;
        };
    }

    private Resolved range(Meaning.WrittenRange m, @Nullable Days page, Tense tense) {
        Resolved last = written(new Meaning.Written(m.to(), Part.WHOLE), page, tense);
        Days to = last.days();
        if (to == null) {
            return Resolved.date(
                    "XXXX-%02d-%02d/XXXX-%02d-%02d"
                            .formatted(m.from().month(), m.from().day(), m.to().month(), m.to().day()),
                    null);
        }
        LocalDate end = to.first();
        LocalDate start =
                YearMonth.of(end.getYear(), m.from().month()).atDay(m.from().day());
        Days days = new Days(start, end);
        return Resolved.date(start + "/" + end, days);
    }

    private static Resolved years(Meaning.Years m) {
        Days days = Unit.years(m.first(), m.last() - m.first() + 1);
        return m.first() == m.last()
                ? Resolved.date("%04d".formatted(m.first()), part(days, m.part()))
                : Resolved.date("%04d/%04d".formatted(m.first(), m.last()), days);
    }

    private Resolved month(Meaning.Month m, @Nullable Days page, Tense tense) {
        Integer year = yearOf(m.ofYear(), page);
        if (year != null) {
            return month(YearMonth.of(year, m.month()), m.part());
        }
        Days told = m.turn() == Turn.SAME ? story.now() : null;
        if (told != null) {
            return month(nearestMonth(told, m.month(), page), m.part());
        }
        Days lender = m.turn() == Turn.BARE && (tense != Tense.FUTURE || page == null) ? story.lender(page) : null;
        if (lender != null) {
            return month(nearestMonth(lender, m.month(), page), m.part());
        }
        if (page == null) {
            return Resolved.date("XXXX-%02d".formatted(m.month()), null);
        }
        return Resolved.over(page, day -> month(month(m, YearMonth.from(day), tense), m.part()));
    }

    private static YearMonth nearestMonth(Days lender, int month, @Nullable Days page) {
        YearMonth base = YearMonth.from(lender.first());
        YearMonth same = base.withMonth(month);
        int ahead = same.getMonthValue() - base.getMonthValue();
        YearMonth nearest = ahead < -2 ? same.plusYears(1) : ahead > 9 ? same.minusYears(1) : same;
        return page != null && nearest.isAfter(YearMonth.from(page.last())) ? nearest.minusYears(1) : nearest;
    }

    private static YearMonth month(Meaning.Month m, YearMonth now, Tense tense) {
        YearMonth same = now.withMonth(m.month());
        return switch (m.turn()) {
            case LAST -> same.isBefore(now) ? same : same.minusYears(1);
            case NEXT -> same.isAfter(now) ? same : same.plusYears(1);
            case THIS -> same;
            case BARE, BEFORE, SAME, AFTER -> {
                int ahead = same.getMonthValue() - now.getMonthValue();
                if (tense == Tense.FUTURE) {
                    yield ahead < 0 ? same.plusYears(1) : same;
                }
                boolean soon = tense == Tense.OPEN && ahead > 0 && ahead <= 3;
                yield ahead > 0 && !soon ? same.minusYears(1) : same;
            }
        };
    }

    private static Resolved month(YearMonth month, Part part) {
        return Resolved.date(month.toString(), part(new Days(month.atDay(1), month.atEndOfMonth()), part));
    }

    /** The year that "last year", "that year" after a month means. */
    private @Nullable Integer yearOf(Turn turn, @Nullable Days page) {
        if (turn == Turn.BARE) {
            return null;
        }
        Days from = turn.isOfStory() ? story.now() : page;
        return from == null ? null : Integer.valueOf(from.last().getYear() + turn.step());
    }

    private Resolved yearPart(Meaning.YearPart m, @Nullable Days page, Tense tense) {
        Integer year = m.year() == null ? yearOf(m.ofYear(), page) : m.year();
        if (year != null) {
            return yearPart(m.code(), year);
        }
        if (page == null) {
            return Resolved.date("XXXX-" + (m.code().length() == 1 ? "QX" : m.code()), null);
        }
        if (m.code().equals("Q")) {
            return Resolved.over(page, day -> {
                LocalDate in = day.plusMonths(3L * m.turn().step());
                return yearPart("Q" + ((in.getMonthValue() + 2) / 3), in.getYear());
            });
        }
        return Resolved.over(page, day -> {
            int guess = day.getYear();
            Days days = days(m.code(), guess);
            int shift = switch (m.turn()) {
                case LAST -> days.last().isBefore(day) ? 0 : -1;
                case NEXT -> days.first().isAfter(day) ? 0 : 1;
                case THIS -> 0;
                case BARE, BEFORE, SAME, AFTER ->
                    tense == Tense.FUTURE
                            ? (days.last().isBefore(day) ? 1 : 0)
                            : (days.first().isAfter(day) && tense == Tense.PAST ? -1 : 0);
            };
            return yearPart(m.code(), guess + shift);
        });
    }

    private static Resolved yearPart(String code, int year) {
        return Resolved.date("%04d-%s".formatted(year, code), days(code, year));
    }

    /** Seasons of the northern half by whole months; winter is called after the year it ends in by its months, starts the December before. */
    private static Days days(String code, int year) {
        return switch (code) {
            case "SP" -> months(year, 3, 3);
            case "SU" -> months(year, 6, 3);
            case "FA" -> months(year, 9, 3);
            case "WI" -> months(year, 12, 3);
            case "H1" -> months(year, 1, 6);
            case "H2" -> months(year, 7, 6);
            default -> months(year, code.charAt(1) * 3 - '0' * 3 - 2, 3);
        };
    }

    private static Days months(int year, int month, int count) {
        YearMonth first = YearMonth.of(year, month);
        return new Days(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private Resolved weekday(Meaning.Weekday m, @Nullable Days page, Tense tense) {
        Days from = m.turn().isOfStory() ? story.now() : page;
        if (from == null) {
            return Resolved.date("XXXX-WXX-" + m.day().getValue(), null).at(m.time());
        }
        return Resolved.over(from, day -> weekday(day, m, tense));
    }

    private static Resolved weekday(LocalDate day, Meaning.Weekday m, Tense tense) {
        LocalDate found;
        if (m.ofWeek() != Turn.BARE) {
            found = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(m.ofWeek().step())
                    .with(TemporalAdjusters.nextOrSame(m.day()));
        } else {
            found = switch (m.turn()) {
                case LAST, BEFORE -> day.with(TemporalAdjusters.previous(m.day()));
                case NEXT, AFTER -> day.with(TemporalAdjusters.next(m.day()));
                case THIS ->
                    tense == Tense.PAST
                            ? day.with(TemporalAdjusters.previousOrSame(m.day()))
                            : day.with(TemporalAdjusters.nextOrSame(m.day()));
                case BARE, SAME ->
                    tense == Tense.FUTURE
                            ? day.with(TemporalAdjusters.nextOrSame(m.day()))
                            : day.with(TemporalAdjusters.previousOrSame(m.day()));
            };
        }
        String week = Unit.WEEK.value(found) + "-" + m.day().getValue();
        return new Resolved(Timex.Type.DATE, found.toString(), Days.of(found), week).at(m.time());
    }

    private static Resolved near(Meaning.NearDay m, @Nullable Days page) {
        if (page == null) {
            String value = m.days() == 0 ? "PRESENT_REF" : "XXXX-XX-XX";
            return m.time() == null
                    ? Resolved.date(value, null)
                    : Resolved.date("XXXX-XX-XX", null).at(m.time());
        }
        return Resolved.over(page, day -> {
            LocalDate found = day.plusDays(m.days());
            return Resolved.date(found.toString(), Days.of(found)).at(m.time());
        });
    }

    /** The latest such day up to the page's; the next one where the words look ahead. */
    private static Resolved dayOfMonth(Meaning.DayOfMonth m, @Nullable Days page, Tense tense) {
        if (page == null) {
            return Resolved.date("XXXX-XX-%02d".formatted(m.day()), null).at(m.time());
        }
        return Resolved.over(page, day -> {
            YearMonth month = YearMonth.from(day);
            int step = tense == Tense.FUTURE ? 1 : -1;
            for (int i = 0; i < 3; i++) {
                YearMonth in = month.plusMonths((long) i * step);
                boolean wrongSide = m.day() <= 28 + i
                        && in.isValidDay(m.day())
                        && (step < 0
                                ? in.atDay(m.day()).isAfter(day)
                                : in.atDay(m.day()).isBefore(day));
                if (in.isValidDay(m.day()) && !wrongSide) {
                    LocalDate found = in.atDay(m.day());
                    return Resolved.date(found.toString(), Days.of(found)).at(m.time());
                }
            }
            return Resolved.date("XXXX-XX-%02d".formatted(m.day()), null).at(m.time());
        });
    }

    private Resolved turned(Meaning.Turned m, @Nullable Days page) {
        Days from = m.turn().isOfStory() ? story.now() : page;
        boolean fine = !m.turn().isOfStory() || fits(m.unit());
        if (from == null || !fine) {
            return Resolved.date(
                    switch (m.unit()) {
                        case YEAR -> "XXXX";
                        case MONTH -> "XXXX-XX";
                        case WEEK, FORTNIGHT -> "XXXX-WXX";
                        case DECADE -> "XXX";
                        case CENTURY -> "XX";
                        default -> "XXXX-XX-XX";
                    },
                    null);
        }
        Days base = m.turn().isOfStory() ? Days.of(from.last()) : from;
        return Resolved.over(base, day -> {
            LocalDate in = m.unit().move(day, m.turn().step());
            return Resolved.date(m.unit().value(in), part(m.unit().around(in), m.part()));
        });
    }

    /** "the same day" cannot be told from a date that is only a month. */
    private boolean fits(Unit asked) {
        return !story.unit().isLongerThan(asked) || (asked == Unit.WEEK && story.unit() == Unit.MONTH);
    }

    private static Resolved weekend(Meaning.Weekend m, @Nullable Days page, Tense tense) {
        if (page == null) {
            return Resolved.date("XXXX-WXX-WE", null);
        }
        return Resolved.over(page, day -> {
            LocalDate saturday =
                    day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
            boolean ahead = saturday.isAfter(day);
            int shift = m.turn().step();
            if (m.turn() == Turn.LAST && day.getDayOfWeek().getValue() >= 6) {
                shift = -1;
            } else if (m.turn() == Turn.THIS && ahead && tense == Tense.PAST) {
                shift = -1;
            }
            LocalDate found = saturday.plusWeeks(shift);
            return Resolved.date(Unit.WEEK.value(found) + "-WE", new Days(found, found.plusDays(1)));
        });
    }

    private Resolved away(Meaning.Away m, @Nullable Days page) {
        Days from = m.ofStory() ? story.now() : page;
        Unit unit = m.unit() == Unit.FORTNIGHT ? Unit.WEEK : m.unit();
        boolean whole = m.count().isWhole();
        boolean exact = !m.ofStory() || !story.unit().isLongerThan(unit.isClock() ? Unit.DAY : unit);
        if (from == null || !exact) {
            return Resolved.date(
                    unit.isLongerThan(Unit.MONTH) ? "XXXX" : unit == Unit.MONTH ? "XXXX-XX" : "XXXX-XX-XX", null);
        }
        long count = Math.round(m.count().value()) * (m.back() ? -1 : 1);
        if (isOutOfReach(unit, from, count)) {
            return Resolved.date(m.back() ? "PAST_REF" : "FUTURE_REF", null);
        }
        if (unit.isClock()) {
            return from.isOneDay() ? Resolved.date(from.first() + "TXX", from) : Resolved.date("XXXX-XX-XXTXX", null);
        }
        Unit shown = m.ofStory() && unit == Unit.WEEK ? Unit.DAY : whole || unit != Unit.YEAR ? unit : Unit.YEAR;
        Days base = from;
        return Resolved.over(base, day -> {
            LocalDate found = m.unit().move(day, count);
            Unit as = shown == Unit.DAY && unit == Unit.WEEK && !base.isOneDay() ? Unit.WEEK : shown;
            return Resolved.date(as.value(found), as.around(found));
        });
    }

    /** "65 million years ago": no year of four digits. */
    private static boolean isOutOfReach(Unit unit, Days from, long count) {
        if (Math.abs(count) > MOST_COUNTED) {
            return true;
        }
        int first = unit.move(from.first(), count).getYear();
        int last = unit.move(from.last(), count).getYear();
        return first < 1 || last > 9999;
    }

    private Resolved hour(Meaning.Hour m, @Nullable Days page) {
        boolean bare = m.turn() == Turn.BARE;
        LocalDate clockDay = bare && (!story.isDayToldHere() || story.isNowSaying()) ? story.clockDay() : null;
        Days from = clockDay != null && (page == null || !clockDay.isAfter(page.last()))
                ? Days.of(clockDay)
                : story.now() == null || page == null || (bare && story.unit() != Unit.DAY) ? page : story.now();
        boolean night = bare && m.time().equals(DayPart.NIGHT.value());
        if (from == null || night || (m.turn().isOfStory() && story.unit() != Unit.DAY)) {
            return Resolved.date("XXXX-XX-XX", null).at(m.time());
        }
        int step = bare && story.isNightBefore(from, m.time()) ? 1 : m.turn().step();
        return Resolved.over(from, day -> {
            LocalDate found = day.plusDays(step);
            return Resolved.date(found.toString(), Days.of(found)).at(m.time());
        });
    }

    private static Resolved otherCalendar(Meaning.OtherCalendar m, @Nullable Days page) {
        if (m.year() != 0) {
            return shown(OtherCalendars.days(m.month(), m.year(), m.day()));
        }
        if (page == null || !page.isOneDay()) {
            return Resolved.date("XXXX", null);
        }
        Days best = OtherCalendars.days(
                m.month(), OtherCalendars.yearNear(m.month(), page.first().getYear()), m.day());
        for (int add = -1; add <= 2; add++) {
            int year = OtherCalendars.yearNear(m.month(), page.first().getYear()) + add;
            Days days = OtherCalendars.days(m.month(), year, m.day());
            if (distance(days, page.first()) < distance(best, page.first())) {
                best = days;
            }
        }
        return shown(best);
    }

    private static long distance(Days days, LocalDate day) {
        long ahead = days.first().toEpochDay() - day.toEpochDay();
        return ahead > 0 ? ahead * 2 : -ahead;
    }

    private static Resolved shown(Days days) {
        return Resolved.date(days.isOneDay() ? days.first().toString() : days.first() + "/" + days.last(), days);
    }

    /** The third of the days that "early", "mid" or "late" leaves. */
    private static Days part(Days days, Part part) {
        long third = (days.last().toEpochDay() - days.first().toEpochDay() + 1) / 3;
        return switch (part) {
            case WHOLE -> days;
            case EARLY -> new Days(days.first(), days.first().plusDays(third - 1));
            case MIDDLE -> new Days(days.first().plusDays(third), days.last().minusDays(third));
            case LATE -> new Days(days.last().minusDays(third - 1), days.last());
        };
    }
}
