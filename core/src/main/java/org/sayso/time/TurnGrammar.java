package org.sayso.time;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.time.Meaning.Found;
import org.sayso.time.Meaning.Part;
import org.sayso.time.Meaning.Turn;

/**
 * The one before, this one, the next one: from the page's day or, with an article, from the day the story has got to.
 *
 * <pre>
 * Turned ::= Part? (Turn Kind? UNIT | 'the' StoryTurn UNIT | 'that' 'same'? UNIT | 'this' 'same' UNIT)
 *          | 'the' UNIT ('before' | 'after')         where no clause follows
 *          | Part 'the' UNIT                         the end of the year
 *          | Within 'the' UNIT                       throughout the week, earlier in the day
 *          | UNIT "'s"? '-'? 'end'                   by week's end, year-end
 * Kind   ::= 'past' | 'coming' | 'calendar' | 'fiscal' | 'school' | 'academic' | 'financial'
 * </pre>
 */
final class TurnGrammar {

    private static final Map<String, Turn> STORY_TURNS = Map.of(
            "following",
            Turn.AFTER,
            "next",
            Turn.AFTER,
            "subsequent",
            Turn.AFTER,
            "previous",
            Turn.BEFORE,
            "preceding",
            Turn.BEFORE,
            "same",
            Turn.SAME);
    private static final Set<String> KINDS =
            Set.of("past", "coming", "calendar", "fiscal", "school", "academic", "financial", "same", "very");
    private static final Set<String> WITHIN = Set.of("throughout", "during", "later", "earlier", "early", "late");
    /** "over the last week" is a length, "the last week of May" is a week. */
    private static final Set<String> DURING = Set.of("over", "in", "during", "for", "within", "throughout");

    private final Pieces pieces;

    TurnGrammar(Pieces pieces) {
        this.pieces = pieces;
    }

    static boolean canStart(Piece piece) {
        return piece.is("the")
                || piece.is("that")
                || piece.is("same")
                || Turns.turn(piece) != null
                || Turns.isPart(piece)
                || Unit.of(piece) != null;
    }

    @Nullable
    Found at(int start) {
        int i = start;
        Part part = Turns.part(pieces.at(pieces.at(i).is("the") ? i + 1 : i));
        if (part != Part.WHOLE) {
            i += pieces.at(i).is("the") ? 2 : 1;
            i += pieces.at(i).is("of") || pieces.at(i).is("-") ? 1 : 0;
        }
        boolean article = pieces.at(i).is("the");
        i += article ? 1 : 0;
        Piece first = pieces.at(i);
        Unit bare = Unit.of(first);
        if (bare != null && !Unit.isPlural(first) && !bare.isClock()) {
            return article ? bare(start, i, bare, part) : end(start, i, bare);
        }
        Turn turn = turn(first, article, i);
        return turn == null ? null : turned(start, i, turn, part, article);
    }

    private @Nullable Turn turn(Piece first, boolean article, int i) {
        if (first.is("that")) {
            return article ? null : Turn.SAME;
        }
        if (first.is("same") && !article) {
            return pieces.at(i - 1).is("that") || pieces.at(i - 1).is("this") ? Turn.SAME : null;
        }
        Turn ofStory = article ? STORY_TURNS.get(first.lower()) : null;
        return ofStory == null ? Turns.turn(first) : ofStory;
    }

    private @Nullable Found turned(int start, int from, Turn turn, Part part, boolean article) {
        Piece first = pieces.at(from);
        int i = from + 1;
        boolean pastOne = pieces.at(i).is("past");
        while (KINDS.contains(pieces.at(i).lower()) && i < from + 3) {
            i++;
        }
        Piece name = pieces.at(i);
        if (name.is("weekend")) {
            return new Found(new Meaning.Weekend(pastOne ? Turn.LAST : turn), start, i + 1);
        }
        Unit unit = Unit.of(name);
        if (unit == null
                || unit.isClock()
                || Unit.isPlural(name)
                || unit == Unit.NIGHT
                || UnitNames.isName(pieces, i)) {
            return null;
        }
        if (unit == Unit.DAY && !turn.isOfStory()) {
            return null;
        }
        Piece after = pieces.at(i + 1);
        boolean compound = after.is("-")
                && after.isGlued()
                && pieces.at(i + 2).isWord()
                && !pieces.at(i + 2).is("end");
        if (compound && !turn.isOfStory()) {
            return null;
        }
        boolean span = article && (turn == Turn.LAST || turn == Turn.NEXT || first.is("next"));
        boolean length = span
                && (first.is("past") || DURING.contains(pieces.at(start - 1).lower()))
                && !after.is("of");
        if (length && part == Part.WHOLE && (unit != Unit.DAY || !first.is("next"))) {
            return new Found(new Meaning.Lasting(unit.period(Quantity.ONE)), start, i + 1);
        }
        boolean ends = after.is("-") && pieces.at(i + 2).is("end");
        return new Found(
                new Meaning.Turned(unit, pastOne && turn == Turn.THIS ? Turn.LAST : turn, ends ? Part.LATE : part),
                start,
                ends ? i + 3 : i + 1);
    }

    /** "the year before", "the end of the week", "throughout the week" */
    private @Nullable Found bare(int start, int i, Unit unit, Part part) {
        Piece after = pieces.at(i + 1);
        boolean ends = UnitNames.isClauseEnd(pieces, i + 2);
        if (ends && (after.is("before") || after.is("earlier"))) {
            return new Found(new Meaning.Turned(unit, Turn.BEFORE, part), start, i + 2);
        }
        if (ends && (after.is("after") || after.is("later"))) {
            return new Found(new Meaning.Turned(unit, Turn.AFTER, part), start, i + 2);
        }
        Piece before = pieces.at(start - 1);
        boolean in = before.is("in") && WITHIN.contains(pieces.at(start - 2).lower());
        if (unit == Unit.DAY && part == Part.WHOLE && in) {
            return new Found(new Meaning.Turned(unit, Turn.SAME, part), start, i + 1);
        }
        if (!isCalendar(unit) || UnitNames.isName(pieces, i) || after.is("-")) {
            return null;
        }
        if (part != Part.WHOLE) {
            return new Found(new Meaning.Turned(unit, Turn.THIS, part), start, i + 1);
        }
        boolean led = (WITHIN.contains(before.lower()) || in) && !after.is("of");
        Turn turn = in && unit == Unit.YEAR ? Turn.THIS : Turn.SAME;
        return led ? new Found(new Meaning.Turned(unit, turn, part), start, i + 1) : null;
    }

    private static boolean isCalendar(Unit unit) {
        return unit == Unit.WEEK || unit == Unit.MONTH || unit == Unit.YEAR;
    }

    /** "by week's end", "at year-end" */
    private @Nullable Found end(int start, int i, Unit unit) {
        int end = i + 1;
        if (pieces.at(end).is("'") && pieces.at(end + 1).is("s")) {
            end += 2;
        } else if (pieces.at(end).is("-") && pieces.at(end).isGlued()) {
            end++;
        } else {
            return null;
        }
        return isCalendar(unit)
                        && pieces.at(end).is("end")
                        && start == i
                        && !pieces.at(i - 1).is("a")
                ? new Found(new Meaning.Turned(unit, Turn.THIS, Part.LATE), start, end + 1)
                : null;
    }
}
