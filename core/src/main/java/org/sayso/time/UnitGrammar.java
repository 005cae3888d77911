package org.sayso.time;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.time.Meaning.Found;
import org.sayso.time.Meaning.Part;
import org.sayso.time.Meaning.Turn;

/**
 * What is said with a unit: a turn of it, a distance, a length, a frequency.
 *
 * <pre>
 * Turned   ::= Part? (Turn | 'the' StoryTurn | 'that' | 'same') UNIT | 'the' UNIT ('before' | 'after')
 * Away     ::= Number UNIT ('ago' | 'earlier' | 'later' | 'before' | 'after' | 'from' 'now' | 'on')
 * Lasting  ::= ('the'? ('past' | 'last' | 'next' | 'coming'))? Number ('-' | WORD)? UNITS (('or' | 'and' | 'to') UNITS)? ('and' 'a' 'half')?
 * Vague    ::= 'recent' UNITS | 'the'? 'coming' UNITS ('and' UNITS)? | UNITS 'ago'
 * Repeated ::= 'daily' | … | ('every' | 'each') (Number? UNIT | WEEKDAY) | WEEKDAYs | Number UNIT 'per'
 * </pre>
 */
final class UnitGrammar {

    private static final Map<String, Turn> STORY_TURNS = Map.of(
            "following",
            Turn.AFTER,
            "next",
            Turn.AFTER,
            "previous",
            Turn.BEFORE,
            "preceding",
            Turn.BEFORE,
            "same",
            Turn.SAME,
            "subsequent",
            Turn.AFTER,
            "very same",
            Turn.SAME);
    private static final Map<String, String> FREQUENCIES = Map.ofEntries(
            Map.entry("daily", "P1D"),
            Map.entry("nightly", "P1D"),
            Map.entry("weekly", "P1W"),
            Map.entry("biweekly", "P2W"),
            Map.entry("fortnightly", "P2W"),
            Map.entry("monthly", "P1M"),
            Map.entry("quarterly", "P3M"),
            Map.entry("yearly", "P1Y"),
            Map.entry("annual", "P1Y"),
            Map.entry("annually", "P1Y"),
            Map.entry("biennial", "P2Y"),
            Map.entry("hourly", "PT1H"));
    private static final Set<String> BACK = Set.of("ago", "earlier", "before", "previously", "prior");
    private static final Set<String> ON = Set.of("later", "after", "afterwards", "afterward", "hence", "on");
    private static final Set<String> SPANS =
            Set.of("past", "last", "next", "coming", "first", "previous", "following", "final");
    /** Where "the week" means the week the story is in. */
    private static final Set<String> BEFORE_THE_UNIT = Set.of("throughout", "during", "later", "earlier");

    private static final Set<String> AGE = Set.of("old", "olds");

    private final Pieces pieces;

    UnitGrammar(Pieces pieces) {
        this.pieces = pieces;
    }

    static boolean canStart(Piece piece) {
        return NumberGrammar.canStart(piece)
                || YearGrammar.turn(piece) != null
                || piece.is("the")
                || piece.is("that")
                || Unit.of(piece) != null
                || FREQUENCIES.containsKey(piece.lower())
                || piece.is("every")
                || piece.is("each")
                || piece.is("recent")
                || piece.is("early")
                || piece.is("late")
                || piece.is("same")
                || piece.is("per")
                || piece.is("mid")
                || piece.is("end")
                || piece.is("beginning")
                || isWeekdays(piece);
    }

    @Nullable
    Found at(int i) {
        Found found = away(i);
        if (found == null) {
            found = vague(i);
        }
        if (found == null) {
            found = turned(i);
        }
        if (found == null) {
            found = repeated(i);
        }
        return found == null ? lasting(i) : found;
    }

    private @Nullable Found turned(int start) {
        int i = start;
        Part part = Part.WHOLE;
        Part named = YearGrammar.part(pieces, pieces.at(i).is("the") ? i + 1 : i);
        if (named != Part.WHOLE) {
            i += pieces.at(i).is("the") ? 2 : 1;
            i += pieces.at(i).is("of") || pieces.at(i).is("-") ? 1 : 0;
            part = named;
        }
        boolean article = pieces.at(i).is("the");
        i += article ? 1 : 0;
        Piece first = pieces.at(i);
        Unit bare = Unit.of(first);
        if (bare != null && article && !Unit.isPlural(first) && !bare.isClock()) {
            return bareTurn(start, i, bare, part);
        }
        Turn turn = article || first.is("same") ? STORY_TURNS.get(first.lower()) : YearGrammar.turn(first);
        turn = !article && first.is("that") ? Turn.SAME : turn;
        if (article && turn == null) {
            turn = YearGrammar.turn(first);
        }
        if (first.is("same")
                && !article
                && !pieces.at(i - 1).is("that")
                && !pieces.at(i - 1).is("this")) {
            turn = null;
        }
        if (turn == null) {
            return null;
        }
        i++;
        if (pieces.at(i).is("same")
                || pieces.at(i).is("very")
                || pieces.at(i).is("past")
                || pieces.at(i).is("coming")
                || (pieces.at(i).is("calendar") && Unit.of(pieces.at(i + 1)) != null)) {
            i++;
        }
        Piece name = pieces.at(i);
        if (name.is("weekend")) {
            return new Found(new Meaning.Weekend(turn), start, i + 1);
        }
        Unit unit = Unit.of(name);
        if (unit == null || unit.isClock() || Unit.isPlural(name) || unit == Unit.NIGHT || isCapitalisedName(i)) {
            return null;
        }
        if (unit == Unit.DAY && (turn == Turn.THIS || turn == Turn.LAST)) {
            return null;
        }
        if (pieces.at(i + 1).is("-")
                && pieces.at(i + 1).isGlued()
                && !turn.isOfStory()
                && pieces.at(i + 2).isWord()
                && !pieces.at(i + 2).is("end")) {
            return null;
        }
        if (article && turn == Turn.LAST) {
            return first.is("past")
                    ? new Found(new Meaning.Lasting(unit.period(Quantity.ONE)), start, i + 1)
                    : new Found(new Meaning.Turned(unit, turn, part), start, i + 1);
        }
        int end = i + 1;
        if (pieces.at(end).is("-") && pieces.at(end + 1).is("end")) {
            end += 2;
            part = Part.LATE;
        }
        return new Found(new Meaning.Turned(unit, turn, part), start, end);
    }

    /** "the year before", "the end of the week", "throughout the week" */
    private @Nullable Found bareTurn(int start, int i, Unit unit, Part part) {
        Piece after = pieces.at(i + 1);
        boolean ends = isClauseEnd(i + 2);
        if (after.is("before") || after.is("earlier") || after.is("previous")) {
            return ends ? new Found(new Meaning.Turned(unit, Turn.BEFORE, part), start, i + 2) : null;
        }
        if ((after.is("after") || after.is("later")) && ends) {
            return new Found(new Meaning.Turned(unit, Turn.AFTER, part), start, i + 2);
        }
        if (unit == Unit.DAY || unit == Unit.NIGHT || isCapitalisedName(i)) {
            return null;
        }
        if (part != Part.WHOLE) {
            return unit == Unit.WEEK || unit == Unit.MONTH || unit == Unit.YEAR
                    ? new Found(new Meaning.Turned(unit, Turn.THIS, part), start, i + 1)
                    : null;
        }
        boolean led = BEFORE_THE_UNIT.contains(pieces.at(start - 1).lower())
                || (pieces.at(start - 1).is("in")
                        && BEFORE_THE_UNIT.contains(pieces.at(start - 2).lower()));
        return led && unit != Unit.DECADE && unit != Unit.CENTURY
                ? new Found(new Meaning.Turned(unit, Turn.SAME, part), start, i + 1)
                : null;
    }

    private boolean isClauseEnd(int i) {
        Piece piece = pieces.at(i);
        return (!piece.isWord() && !piece.isNumber() && !piece.is("\""))
                || piece.is("and")
                || piece.is("but")
                || piece.is("when")
                || piece.is("in")
                || piece.is("at")
                || piece.is("by")
                || piece.is("as")
                || piece.is("while")
                || piece.is("he")
                || piece.is("she")
                || piece.is("they")
                || piece.is("on")
                || piece.is("was")
                || piece.is("were")
                || piece.is("had")
                || piece.is("with")
                || piece.is("because")
                || piece.is("for");
    }

    /** "The Week", "60 Minutes": a capital within a sentence makes a name of a unit. */
    private boolean isCapitalisedName(int i) {
        Piece piece = pieces.at(i);
        return piece.letters() == Piece.Letters.CAPITALISED && i > 0 && !isTitleCase(i);
    }

    private boolean isTitleCase(int i) {
        return pieces.at(i - 1).isWord()
                && pieces.at(i - 1).isCapitalised()
                && !pieces.at(i - 1).is("the")
                && NumberGrammar.canStart(pieces.at(i - 1))
                && pieces.at(i + 1).isWord();
    }

    private @Nullable Found away(int i) {
        NumberGrammar.Match number = NumberGrammar.at(pieces, i);
        int at = number == null ? i : number.end();
        Quantity count = number == null ? Quantity.SOME : number.quantity();
        at += pieces.at(at).is("full")
                        || pieces.at(at).is("whole")
                        || pieces.at(at).is("long")
                        || pieces.at(at).is("short")
                        || pieces.at(at).is("more")
                ? 1
                : 0;
        Unit unit = Unit.of(pieces.at(at));
        if (unit == null || (number == null && !Unit.isPlural(pieces.at(at))) || isCapitalisedName(at)) {
            return null;
        }
        int end = at + 1;
        if (pieces.at(end).is("and")
                && pieces.at(end + 1).is("a")
                && pieces.at(end + 2).is("half")) {
            count = new Quantity(count.value() + 0.5);
            end += 3;
        }
        Piece where = pieces.at(end);
        boolean fromNow = where.is("from") && pieces.at(end + 1).is("now");
        if (fromNow) {
            return new Found(new Meaning.Away(count, unit, false, false), i, end + 2);
        }
        boolean back = BACK.contains(where.lower());
        boolean on = ON.contains(where.lower());
        if (!back && !on) {
            return null;
        }
        if (where.is("ago")) {
            boolean openEnded = count.isVague();
            Meaning meaning = openEnded ? new Meaning.Vague("PAST_REF") : new Meaning.Away(count, unit, true, false);
            return new Found(meaning, i, end + 1);
        }
        boolean loose = where.is("before") || where.is("after") || where.is("on") || where.is("prior");
        if ((loose && (!isClauseEnd(end + 1) || where.is("on")))
                || pieces.at(end + 1).is("than")) {
            return null;
        }
        return count.isVague()
                ? new Found(new Meaning.Lasting(unit.period(count)), i, at + 1)
                : new Found(new Meaning.Away(count, unit, back, true), i, end + 1);
    }

    private @Nullable Found vague(int start) {
        int i = pieces.at(start).is("the") || pieces.at(start).is("more") ? start + 1 : start;
        Piece first = pieces.at(i);
        boolean recent = first.is("recent");
        boolean coming = first.is("coming");
        Unit unit = Unit.of(pieces.at(i + 1));
        if ((!recent && !coming) || unit == null || !Unit.isPlural(pieces.at(i + 1))) {
            return null;
        }
        int end = unitsEnd(i + 1);
        return new Found(new Meaning.Vague(recent ? "PAST_REF" : "FUTURE_REF"), start, end);
    }

    /** After "weeks", or "weeks and months". */
    private int unitsEnd(int i) {
        boolean linked = pieces.at(i + 1).is("and")
                || pieces.at(i + 1).is("or")
                || pieces.at(i + 1).is("to");
        return linked && Unit.of(pieces.at(i + 2)) != null && Unit.isPlural(pieces.at(i + 2)) ? i + 3 : i + 1;
    }

    private @Nullable Found lasting(int start) {
        int i = start;
        boolean article = pieces.at(i).is("the");
        i += article ? 1 : 0;
        boolean spanned = SPANS.contains(pieces.at(i).lower());
        i += spanned ? 1 : 0;
        if (article && !spanned) {
            return null;
        }
        NumberGrammar.Match number = NumberGrammar.at(pieces, i);
        if (number == null && (spanned ? !Unit.isPlural(pieces.at(i)) : i != start)) {
            return null;
        }
        int at = number == null ? i : number.end();
        boolean hyphen = pieces.at(at).is("-");
        at += hyphen
                        || pieces.at(at).is("full")
                        || pieces.at(at).is("whole")
                        || pieces.at(at).is("more")
                        || pieces.at(at).is("long")
                        || pieces.at(at).is("consecutive")
                        || pieces.at(at).is("straight")
                ? 1
                : 0;
        Unit unit = Unit.of(pieces.at(at));
        if (unit == null) {
            return null;
        }
        boolean plural = Unit.isPlural(pieces.at(at));
        Quantity count = number == null ? Quantity.SOME : number.quantity();
        boolean abbreviated = pieces.at(at).length() < 4 && unit.isClock();
        boolean one = number != null && (pieces.at(i).is("a") || pieces.at(i).is("an"));
        if ((number == null && !plural)
                || isCapitalisedName(at)
                || (abbreviated && !pieces.at(i).isNumber())) {
            return null;
        }
        if (one
                && (unit == Unit.SECOND
                        || (unit == Unit.DAY && pieces.at(at + 1).is("when"))
                        || unit == Unit.NIGHT)) {
            return null;
        }
        if (number == null && isLoose(at)) {
            return null;
        }
        int end = unitsEnd(at);
        if (isAge(i, at) || (pieces.at(i - 1).is("$") || pieces.at(i - 1).is("."))) {
            return null;
        }
        if (pieces.at(end).is("and")
                && pieces.at(end + 1).is("a")
                && pieces.at(end + 2).is("half")) {
            count = new Quantity(count.value() + 0.5);
            end += 3;
        }
        if (pieces.at(end).is("-") && pieces.at(end + 1).is("long")) {
            end += 2;
        } else if (pieces.at(end).is("'") && pieces.at(end).isGlued()) {
            int s = pieces.at(end + 1).is("s") && pieces.at(end + 1).isGlued() ? 2 : 1;
            end += pieces.at(end + s).is("time") ? s + 1 : 0;
        }
        String value = unit.period(count);
        if (one && isRate(start)) {
            return new Found(new Meaning.Repeated(value), start, end);
        }
        return new Found(new Meaning.Lasting(value), start, end);
    }

    /** "in those days", "these days", "school years", "the days since": no length is said. */
    private boolean isLoose(int at) {
        Piece before = pieces.at(at - 1);
        return before.is("these")
                || before.is("those")
                || before.is("his")
                || before.is("her")
                || before.is("their")
                || before.is("my")
                || before.is("our")
                || before.is("its")
                || before.is("-")
                || before.is("early")
                || before.is("late")
                || before.is("s")
                || before.is("school")
                || before.is("light")
                || before.is("office")
                || before.is("business")
                || before.is("working")
                || before.is("opening")
                || before.is("formative")
                || before.is("teenage")
                || pieces.at(at).length() < 4
                || (pieces.at(at).is("seconds") && !before.is("for"));
    }

    /** A person's age is not a time: "66-year-old", "aged 12 years", "is 40 years old" (but "around 60 years old" is a length). */
    private boolean isAge(int number, int unit) {
        int i = unit + 1;
        if (pieces.at(i).is("-") && AGE.contains(pieces.at(i + 1).lower())) {
            return true;
        }
        boolean about = pieces.at(number - 1).is("around")
                || pieces.at(number - 1).is("about")
                || pieces.at(number - 1).is("nearly")
                || pieces.at(number - 1).is("over")
                || pieces.at(number - 1).is("than")
                || number == unit;
        boolean old = AGE.contains(pieces.at(i).lower())
                || (pieces.at(i).is("of") && pieces.at(i + 1).is("age"));
        return (old && !about)
                || pieces.at(number - 1).is("aged")
                || pieces.at(number - 1).is("age");
    }

    /** "15 a year", "twice a week", "$3 million a day" */
    private boolean isRate(int start) {
        Piece before = pieces.at(start - 1);
        return before.isNumber()
                || before.is("twice")
                || before.is("once")
                || before.is("times")
                || before.is("million")
                || before.is("billion")
                || before.is("hours")
                || before.is("days");
    }

    private @Nullable Found repeated(int i) {
        Piece first = pieces.at(i);
        String frequency = FREQUENCIES.get(first.lower());
        if (frequency != null) {
            Piece next = pieces.at(i + 1);
            boolean name = first.isCapitalised() && (i > 0 || (next.isWord() && next.isCapitalised()));
            return name ? null : new Found(new Meaning.Repeated(frequency), i, i + 1);
        }
        if (isWeekdays(first) && first.isCapitalised()) {
            DayOfWeek day = weekdays(first);
            return day == null ? null : new Found(new Meaning.Repeated("XXXX-WXX-" + day.getValue()), i, i + 1);
        }
        Unit per = first.is("per") ? Unit.of(pieces.at(i + 1)) : null;
        if (per != null && per != Unit.SECOND) {
            return new Found(new Meaning.Repeated(per.period(Quantity.ONE)), i, i + 2);
        }
        if (!first.is("every") && !first.is("each")) {
            return null;
        }
        int at = i + 1;
        at += pieces.at(at).is("single") ? 1 : 0;
        DayOfWeek day = CalendarNames.englishWeekday(pieces.at(at));
        if (day != null) {
            return new Found(new Meaning.Repeated("XXXX-WXX-" + day.getValue()), i, at + 1);
        }
        int month = CalendarNames.englishMonth(pieces.at(at));
        if (month > 0 && pieces.at(at).isCapitalised()) {
            return new Found(new Meaning.Repeated("XXXX-%02d".formatted(month)), i, at + 1);
        }
        DayPart part = DayPart.of(pieces.at(at));
        if (part != null) {
            return new Found(new Meaning.Repeated("XXXX-XX-XX" + part.value()), i, at + 1);
        }
        boolean other = pieces.at(at).is("other") || pieces.at(at).is("second");
        NumberGrammar.Match number = other ? null : NumberGrammar.at(pieces, at);
        Quantity count = other ? new Quantity(2) : number == null ? Quantity.ONE : number.quantity();
        at = other ? at + 1 : number == null ? at : number.end();
        Unit unit = Unit.of(pieces.at(at));
        return unit == null || (number == null && Unit.isPlural(pieces.at(at)))
                ? null
                : new Found(new Meaning.Repeated(unit.period(count)), i, at + 1);
    }

    private static boolean isWeekdays(Piece piece) {
        return piece.isWord() && piece.lower().endsWith("days") && weekdays(piece) != null;
    }

    private static @Nullable DayOfWeek weekdays(Piece plural) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (plural.lower().length() == day.name().length() + 1
                    && plural.lower().startsWith(day.name().toLowerCase(java.util.Locale.ROOT))) {
                return day;
            }
        }
        return null;
    }
}
