package org.sayso.time;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.time.Meaning.Found;
import org.sayso.time.Meaning.Part;
import org.sayso.time.Meaning.Turn;

/**
 * Days and times of day.
 *
 * <pre>
 * Day     ::= Part? Date | OtherDate | Weekday | Near | OfDay
 * Weekday ::= Turn? 'early'? WEEKDAY ((Turn | 'the' 'previous') 'week')? Time?
 * Near    ::= ('today' | 'yesterday' | 'tomorrow' | 'tonight' | 'last' 'night' | 'this' DAYPART) Time?
 * OfDay   ::= ('the' | 'that' | 'the' 'next')? DAYPART | 'noon' | 'midnight' | 'overnight' | Clock
 * Time    ::= DAYPART | ('at' | ',')? Clock | 'at' ('noon' | 'midnight' | 'dawn')
 * Before  ::= (Clock ','? 'on'? | DAYPART 'of' | 'noon' 'on'?) (Date | Weekday | Near)
 * </pre>
 */
final class DayGrammar {

    private static final Map<String, Integer> NEAR = Map.of("today", 0, "yesterday", -1, "tomorrow", 1, "tonight", 0);

    /** Days that names are made of: "Black Friday", "Bloody Sunday"; and what follows a weekday in a paper's name. */
    private static final Set<String> NAMED_DAYS =
            Set.of("black", "bloody", "good", "ash", "holy", "palm", "cyber", "super", "maundy");

    private static final Set<String> PAPERS = Set.of(
            "times",
            "mail",
            "telegraph",
            "express",
            "mirror",
            "herald",
            "star",
            "post",
            "independent",
            "world",
            "mercury",
            "mass",
            "prayers",
            "prayer",
            "people",
            "business",
            "agreement",
            "club",
            "night");
    private static final Set<String> ATTACKS =
            Set.of("attack", "attacks", "terrorist", "terror", "hijackers", "memorial", "commission", "hijackings");

    /** Words a clock time without half, zone or date needs before it. */
    private static final Set<String> BEFORE_CLOCK = Set.of(
            "at", "by", "around", "until", "till", "from", "about", "before", "after", "since", "past", "between",
            "to");

    private static final Set<String> BEFORE_DAY = Set.of("on", "until", "till", "since", "of", "by", "from");
    private static final Set<String> AFTER_DAY = Set.of(
            "the", "a", "an", "he", "she", "it", "they", "we", "i", "and", "but", "when", "at", "that", "was", "were");

    private final Pieces pieces;
    private final OtherDates otherDates;

    DayGrammar(Pieces pieces) {
        this.pieces = pieces;
        otherDates = new OtherDates(pieces);
    }

    static boolean canStart(Piece piece) {
        return piece.isNumber()
                || piece.is("the")
                || piece.is("that")
                || piece.is("early")
                || piece.is("late")
                || piece.is("noon")
                || NumberGrammar.isOrdinalWord(piece)
                || piece.is("midnight")
                || piece.is("overnight")
                || piece.is("mid")
                || NEAR.containsKey(piece.lower())
                || Turns.turn(piece) != null
                || DayPart.of(piece) != null
                || CalendarNames.month(piece) > 0
                || CalendarNames.weekday(piece) != null
                || OtherCalendars.month(piece) != null
                || piece.is("beginning")
                || piece.is("end")
                || piece.is("start")
                || piece.is("middle");
    }

    @Nullable
    Found at(int i) {
        Found other = otherDates.at(i);
        if (other != null) {
            return other;
        }
        Found written = written(i);
        Found before = timeFirst(i);
        if (before != null && (written == null || before.end() > written.end())) {
            return before;
        }
        if (written != null) {
            return written;
        }
        Found weekday = weekday(i);
        if (weekday != null) {
            return weekday;
        }
        Found near = near(i);
        if (near == null) {
            near = dayOfMonth(i, null);
        }
        return near != null ? near : ofDay(i);
    }

    private @Nullable Found written(int start) {
        int i = start;
        Part part = Part.WHOLE;
        int the = pieces.at(i).is("the") ? 1 : 0;
        Part named = Turns.part(pieces.at(i + the));
        if (named != Part.WHOLE) {
            i += the + 1;
            boolean of = pieces.at(i).is("of") || pieces.at(i).is("-");
            i += of ? 1 : 0;
            part = named;
        } else if (the == 1 && pieces.at(i + 1).isNumber() && !pieces.at(i + 2).isGlued()) {
            return null;
        } else {
            i += the;
        }
        CalendarGrammar.Match match = CalendarGrammar.at(pieces, i);
        if (match == null) {
            return null;
        }
        CalendarDate date = match.date();
        boolean english = isEnglish(i, match.end());
        if (!english && (date.year() == null || date.day() == 0)) {
            return null;
        }
        if (date.year() == null && isName(i, match.end(), date)) {
            return null;
        }
        int end = match.end();
        if (isAttacks(date, i, end)) {
            date = new CalendarDate(date.span(), 2001, date.month(), date.day(), null, null, false);
        }
        if (date.day() > 0 && date.time() == null) {
            Suffix suffix = suffix(end);
            if (suffix != null) {
                date = new CalendarDate(
                        date.span(),
                        date.year(),
                        date.month(),
                        date.day(),
                        date.weekday(),
                        suffix.time(),
                        date.ambiguous());
                end = suffix.end();
            }
        }
        return new Found(
                new Meaning.Written(date, date.day() > 0 ? Part.WHOLE : part), date.day() > 0 ? i : start, end);
    }

    /** "the September 11 attacks" have their year without saying it. */
    private boolean isAttacks(CalendarDate date, int start, int end) {
        boolean before = (pieces.at(start - 1).is("of") || pieces.at(start - 1).is("on"))
                && ATTACKS.contains(pieces.at(start - 2).lower());
        boolean ofTerror = before
                || ATTACKS.contains(pieces.at(end).lower())
                || ATTACKS.contains(pieces.at(end + 1).lower());
        return date.year() == null && date.month() == 9 && date.day() == 11 && ofTerror;
    }

    private boolean isEnglish(int from, int to) {
        for (int i = from; i < to; i++) {
            Piece piece = pieces.at(i);
            if (CalendarNames.month(piece) > 0 && CalendarNames.englishMonth(piece) == 0) {
                return false;
            }
        }
        return true;
    }

    /** "Tell June 12 people came", "Boeing May 3" are rare; "May 5 Ways" and lower-case "may 4" are not dates. */
    private boolean isName(int from, int to, CalendarDate date) {
        Piece first = pieces.at(from);
        boolean monthFirst = CalendarNames.englishMonth(first) == date.month();
        return monthFirst
                && (!first.isCapitalised()
                        || pieces.at(to).is("%")
                        || (pieces.at(to).is("-")
                                && pieces.at(to + 1).isWord()
                                && pieces.at(to).isGlued()
                                && pieces.at(to + 1).is("year")));
    }

    private @Nullable Found weekday(int start) {
        int i = start;
        i += pieces.at(i).is("the") ? 1 : 0;
        Turn turn = Turns.turn(pieces.at(i));
        if (turn != null) {
            i += pieces.at(i + 1).is("past") || pieces.at(i + 1).is("coming") ? 2 : 1;
            turn = pieces.at(i - 1).is("past") ? Turn.LAST : turn;
        } else if (pieces.at(i).is("previous") || pieces.at(i).is("following")) {
            turn = pieces.at(i).is("previous") ? Turn.BEFORE : Turn.AFTER;
            i++;
        } else if (i > start && CalendarNames.englishWeekday(pieces.at(i)) == null) {
            return null;
        }
        if (pieces.at(i).is("early") || pieces.at(i).is("late") || pieces.at(i).is("mid")) {
            i += pieces.at(i + 1).is("-") ? 2 : 1;
        }
        Piece name = pieces.at(i);
        DayOfWeek day = CalendarNames.englishWeekday(name);
        if (day == null || name.length() < 6 || isNamed(i)) {
            return null;
        }
        int end = i + 1;
        Turn ofWeek = Turn.BARE;
        int at = pieces.at(end).is("of") ? end + 1 : end;
        Turn week = Turns.turn(pieces.at(at));
        if (week != null && pieces.at(at + 1).is("week")) {
            ofWeek = week;
            end = at + 2;
        }
        Suffix suffix = suffix(end);
        int first = turn == null && start < i && pieces.at(start).is("the") ? i : start;
        return new Found(
                new Meaning.Weekday(
                        day, turn == null ? Turn.BARE : turn, ofWeek, suffix == null ? null : suffix.time()),
                first,
                suffix == null ? end : suffix.end());
    }

    private boolean isNamed(int i) {
        Piece before = pieces.at(i - 1);
        Piece after = pieces.at(i + 1);
        boolean named = NAMED_DAYS.contains(before.lower()) && before.isCapitalised();
        boolean paper = PAPERS.contains(after.lower()) && after.isCapitalised();
        boolean programme = before.isWord()
                && before.isCapitalised()
                && i > 1
                && (after.is("\"")
                        || ((after.is(".") || after.is(",")) && pieces.at(i + 2).is("\"")));
        boolean mailOn = before.is("on") && pieces.at(i - 2).is("mail");
        return named || paper || mailOn || programme;
    }

    /** A time that follows a day. */
    private record Suffix(String time, int end) {}

    private @Nullable Suffix suffix(int end) {
        DayPart part = DayPart.of(pieces.at(end));
        if (part != null && pieces.at(end).gap() == Piece.Gap.SPACE) {
            return new Suffix(part.value(), end + 1);
        }
        int at = pieces.at(end).is("at")
                        || pieces.at(end).is(",")
                        || pieces.at(end).is("around")
                ? end + 1
                : end;
        at += pieces.at(at).is("around") || pieces.at(at).is("about") ? 1 : 0;
        ClockGrammar.Match clock = ClockGrammar.at(pieces, at);
        if (clock != null
                && (clock.time().minute() >= 0 || at > end || pieces.at(end).gap() == Piece.Gap.SPACE)) {
            return new Suffix(clock.time().value(), clock.end());
        }
        SpokenClock.Match spoken = at > end && !pieces.at(end).is(",") ? SpokenClock.afterDay(pieces, at) : null;
        if (spoken != null) {
            return new Suffix(spoken.time(), spoken.end());
        }
        String word = at > end || pieces.at(end).gap() == Piece.Gap.SPACE ? timeWord(pieces.at(at)) : null;
        return word == null ? null : new Suffix(word, at + 1);
    }

    private static @Nullable String timeWord(Piece piece) {
        return switch (piece.lower()) {
            case "noon", "midday" -> piece.isCapitalised() ? null : "T12:00";
            case "midnight" -> "T00:00";
            case "dawn", "sunrise" -> piece.isCapitalised() ? null : "TMO";
            case "dusk", "sunset" -> "TEV";
            default -> null;
        };
    }

    /** "8:30 am, Baghdad time, last Friday", "the morning of January 3", "noon on Friday" */
    private @Nullable Found timeFirst(int start) {
        int i = start + (pieces.at(start).is("the") ? 1 : 0);
        DayPart part = DayPart.of(pieces.at(i));
        ClockGrammar.Match clock = part == null && i == start ? ClockGrammar.at(pieces, i) : null;
        SpokenClock.Match spoken = clock == null && i == start ? SpokenClock.at(pieces, i) : null;
        String word = timeWord(pieces.at(i));
        String time;
        int end;
        if (clock != null) {
            time = clock.time().value();
            end = clock.end();
        } else if (spoken != null) {
            time = spoken.time();
            end = spoken.end();
        } else if (part != null && pieces.at(i + 1).is("of")) {
            time = part.value();
            end = i + 2;
        } else if (word != null) {
            time = word;
            end = i + 1;
        } else {
            return null;
        }
        if (clock != null
                && pieces.at(end).is("in")
                && pieces.at(end + 1).is("the")
                && DayPart.of(pieces.at(end + 2)) != null) {
            end += 3;
        }
        int at = pieces.at(end).is(",") ? end + 1 : end;
        at += pieces.at(at).is("on") || pieces.at(at).is("of") ? 1 : 0;
        CalendarGrammar.Match date = CalendarGrammar.at(pieces, at);
        if (date != null
                && date.date().day() > 0
                && date.date().time() == null
                && pieces.at(at).gap() != Piece.Gap.LINE) {
            CalendarDate d = date.date();
            return new Found(
                    new Meaning.Written(
                            new CalendarDate(d.span(), d.year(), d.month(), d.day(), d.weekday(), time, false),
                            Part.WHOLE),
                    start,
                    date.end());
        }
        Found weekday = weekday(at);
        if (weekday != null && weekday.meaning() instanceof Meaning.Weekday w) {
            String inPart = w.time() == null ? time : spoken == null ? null : SpokenClock.inPart(time, w.time());
            if (inPart != null) {
                return new Found(new Meaning.Weekday(w.day(), w.turn(), w.ofWeek(), inPart), start, weekday.end());
            }
        }
        Found near = near(at);
        if (near != null && near.meaning() instanceof Meaning.NearDay n && n.time() == null) {
            return new Found(new Meaning.NearDay(n.days(), time), start, near.end());
        }
        Found ofMonth = dayOfMonth(at, time);
        if (ofMonth != null) {
            return new Found(ofMonth.meaning(), start, ofMonth.end());
        }
        if (spoken != null) {
            return new Found(new Meaning.Hour(time, spoken.turn()), start, end);
        }
        if (clock == null && word == null) {
            return null;
        }
        boolean led = BEFORE_CLOCK.contains(pieces.at(start - 1).lower());
        boolean said =
                clock == null || led || clock.end() > start + 3 || clock.time().minute() < 0;
        return said ? new Found(new Meaning.Hour(time, Turn.BARE), start, end) : null;
    }

    /** "on the 14th": a day of a month that stands elsewhere. "The 14th floor" is none. */
    private @Nullable Found dayOfMonth(int start, @Nullable String time) {
        Piece number = pieces.at(start + 1);
        Piece ending = pieces.at(start + 2);
        boolean ordinal = pieces.at(start).is("the")
                && number.isNumber()
                && number.length() <= 2
                && ending.isGlued()
                && (ending.is("st") || ending.is("nd") || ending.is("rd") || ending.is("th"));
        Piece next = pieces.at(start + 3);
        boolean alone = (!next.isWord() && !next.isNumber() && !next.is("-")) || AFTER_DAY.contains(next.lower());
        boolean led = BEFORE_DAY.contains(pieces.at(start - 1).lower());
        return ordinal && alone && led && number.number() >= 1 && number.number() <= 31
                ? new Found(new Meaning.DayOfMonth(number.number(), time), start, start + 3)
                : null;
    }

    /** "NBC's Today", "the TODAY show", "the Tonight Show": a capital within a sentence that is not all capitals. */
    private boolean isProgramme(int i) {
        Piece before = pieces.at(i - 1);
        Piece after = pieces.at(i + 1);
        boolean shouting =
                before.letters() == Piece.Letters.UPPER && pieces.at(i).letters() == Piece.Letters.UPPER;
        boolean quotedAlone = before.is("\"") && after.is("\"");
        boolean named = before.isWord() || after.is("programme") || after.is("show") || quotedAlone;
        return before.is("usa") || (pieces.at(i).isCapitalised() && !shouting && named);
    }

    private @Nullable Found near(int i) {
        Piece first = pieces.at(i);
        Integer days = NEAR.get(first.lower());
        if (days != null) {
            if (isProgramme(i)) {
                return null;
            }
            if (first.is("tonight")) {
                return new Found(new Meaning.NearDay(0, DayPart.NIGHT.value()), i, i + 1);
            }
            Suffix suffix = suffix(i + 1);
            return new Found(
                    new Meaning.NearDay(days, suffix == null ? null : suffix.time()),
                    i,
                    suffix == null ? i + 1 : suffix.end());
        }
        DayPart part = DayPart.of(pieces.at(i + 1));
        if (first.is("last") && part == DayPart.NIGHT) {
            return new Found(new Meaning.NearDay(-1, DayPart.NIGHT.value()), i, i + 2);
        }
        if (first.is("this") && part != null) {
            return new Found(new Meaning.NearDay(0, part.value()), i, i + 2);
        }
        return null;
    }

    private @Nullable Found ofDay(int start) {
        Piece first = pieces.at(start);
        if (first.is("overnight")) {
            return new Found(new Meaning.Hour(DayPart.NIGHT.value(), Turn.BARE), start, start + 1);
        }
        int i = start;
        Turn turn = Turn.BARE;
        if (first.is("that") || first.is("the")) {
            i++;
            turn = first.is("that") ? Turn.SAME : Turn.BARE;
            switch (pieces.at(i).lower()) {
                case "next", "following" -> {
                    turn = Turn.AFTER;
                    i++;
                }
                case "previous" -> {
                    turn = Turn.BEFORE;
                    i++;
                }
                case "same" -> {
                    turn = Turn.SAME;
                    i++;
                }
                default -> {}
            }
        }
        DayPart part = DayPart.of(pieces.at(i));
        if (part == null || pieces.at(i).isCapitalised()) {
            return null;
        }
        if (turn == Turn.BARE) {
            Piece before = pieces.at(start - 1);
            boolean inThe = first.is("the") && (before.is("in") || before.is("during") || before.is("of"));
            boolean atNight = i == start && before.is("at") && part == DayPart.NIGHT;
            if (!inThe && !atNight) {
                return null;
            }
        }
        return new Found(new Meaning.Hour(part.value(), turn), start, i + 1);
    }
}
