package org.sayso.time;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Sentence;
import org.sayso.time.Meaning.Found;
import org.sayso.time.Meaning.Turn;

/** One page's sentences read in order: which day each expression hangs on, and what it tells the next ones. */
final class PageReading {

    private static final Set<String> ASIDE = Set.of("since", "until", "till");

    private final String text;
    private final Anchor anchor;
    private final Narrative story = new Narrative();
    private final TimexResolver resolver = new TimexResolver(story);
    private final Quoting quoting = new Quoting();
    private final List<Sentence> sentences;
    private final SaidDay saidDay = new SaidDay();
    private @Nullable Days stamp;
    private boolean stampSought;
    private final QuotedText quotedText = new QuotedText();

    PageReading(String text, List<Sentence> sentences, Anchor anchor) {
        this.text = text;
        this.anchor = anchor;
        this.sentences = sentences;
    }

    void read(Sentence sentence, List<Timex> into) {
        story.nextSentence(sentence.block());
        Pieces pieces = Pieces.of(text, sentence.span());
        List<Found> found = SentenceGrammar.find(pieces);
        BitSet quoted = quoting.quoted(text, pieces, sentence.block());
        Days own = anchor.at(sentence.span().start());
        Days page = quotedText.dayAt(sentence, own == null ? stamp() : own);
        Days said = saidDay.in(sentence, pieces, found, quoted, one -> resolve(one, pieces, page, false));
        Days introduced = null;
        for (int f = 0; f < found.size(); f++) {
            Found one = found.get(f);
            Resolved resolved = resolve(
                    one, pieces, said != null && hangsOnSpeaker(one, quoted) ? said : page, quoted.get(one.start()));
            if (isCataphoric(one, pieces)) {
                Resolved later = firstDay(found, f + 1, pieces, page);
                resolved = later == null ? resolved : later;
            } else if (one.meaning() instanceof Meaning.Hour hour && isBeforeItsDay(one, pieces)) {
                Resolved later = firstDay(found, f + 1, pieces, page);
                resolved = later == null ? resolved : later.at(hour.time());
            }
            into.add(
                    new Timex(pieces.span(one.start(), one.end()), resolved.type(), resolved.value(), resolved.days()));
            tell(one, resolved, pieces, quoted.get(one.start()));
            if (resolved.days() != null && !quoted.get(one.start())) {
                story.tellSaying(SaidDay.isSaid(pieces, one));
            }
            if (resolved.type() == Timex.Type.TIME && resolved.days() != null && tellsClock(one.meaning())) {
                story.tellClock(resolved.days(), resolved.value());
            }
            Days days = resolved.days();
            if (days != null && resolved.type() == Timex.Type.DATE && QuotedText.introduces(pieces, one)) {
                introduced = days;
            }
        }
        quotedText.after(sentence, pieces, introduced);
    }

    /** Where the page tells no day, the first that something on it is stamped with. */
    private @Nullable Days stamp() {
        if (!stampSought) {
            stampSought = true;
            stamp = QuotedText.earliestStamp(text, sentences);
        }
        return stamp;
    }

    /** "02:14 on Friday" and hours that hang on such a day; not "this morning", which is about the telling. */
    private static boolean tellsClock(Meaning meaning) {
        return !(meaning instanceof Meaning.NearDay near) || near.days() < 0;
    }

    private static boolean hangsOnSpeaker(Found one, BitSet quoted) {
        boolean near = one.meaning() instanceof Meaning.Weekday
                || one.meaning() instanceof Meaning.NearDay
                || (one.meaning() instanceof Meaning.Turned turned
                        && !turned.turn().isOfStory())
                || (one.meaning() instanceof Meaning.Away away && !away.ofStory());
        return near && quoted.get(one.start());
    }

    private Resolved resolve(Found one, Pieces pieces, @Nullable Days page, boolean inQuotation) {
        if (inQuotation
                && one.meaning() instanceof Meaning.NearDay near
                && near.days() == 0
                && page != null
                && page.isOneDay()) {
            var said = story.deicticDay();
            if (said != null
                    && !said.isAfter(page.first())
                    && said.isAfter(page.first().minusDays(6))) {
                return resolver.resolve(one.meaning(), Days.of(said), Tense.OPEN);
            }
        }
        if (inQuotation
                && one.meaning() instanceof Meaning.Hour hour
                && hour.turn() == Turn.BARE
                && !story.tellsHours()) {
            return resolver.resolve(hour, null, Tense.OPEN);
        }
        Resolved resolved = resolver.resolve(one.meaning(), page, Tense.around(pieces, one.start(), one.end()));
        return isBeforeToldDay(one, pieces, resolved) ? weekBefore(one, resolved) : resolved;
    }

    /** "On Wednesday she wrote that he had left on Friday": what had been done before a day lies before it. */
    private boolean isBeforeToldDay(Found one, Pieces pieces, Resolved resolved) {
        Days now = story.now();
        Days days = resolved.days();
        return one.meaning() instanceof Meaning.Weekday weekday
                && weekday.turn() == Turn.BARE
                && weekday.ofWeek() == Turn.BARE
                && days != null
                && days.isOneDay()
                && now != null
                && now.isOneDay()
                && story.isDayToldHere()
                && days.first().isAfter(now.first())
                && pieces.isAnyBefore("had", one.start(), 8);
    }

    private Resolved weekBefore(Found one, Resolved resolved) {
        Days days = resolved.days();
        return days == null
                ? resolved
                : resolver.resolve(one.meaning(), Days.of(days.first().minusDays(1)), Tense.PAST);
    }

    /** "on the same day that he …": the day is told after it. */
    private static boolean isCataphoric(Found one, Pieces pieces) {
        Piece next = pieces.at(one.end());
        return one.meaning() instanceof Meaning.Turned turned
                && turned.turn() == Turn.SAME
                && (next.is("that") || next.is("as") || next.is("when") || next.is("in"));
    }

    /** "at 02:14 in the early hours of Friday": the day of the hour is told after it. */
    private static boolean isBeforeItsDay(Found one, Pieces pieces) {
        int i = one.end();
        boolean early = pieces.at(i + 2).is("early") || pieces.at(i + 2).is("small");
        return one.meaning() instanceof Meaning.Hour
                && pieces.at(i).is("in")
                && pieces.at(i + 1).is("the")
                && early
                && pieces.at(i + 3).is("hours")
                && pieces.at(i + 4).is("of");
    }

    private @Nullable Resolved firstDay(List<Found> found, int from, Pieces pieces, @Nullable Days page) {
        for (int f = from; f < found.size(); f++) {
            Resolved resolved = resolve(found.get(f), pieces, page, false);
            if (resolved.type() == Timex.Type.DATE
                    && resolved.days() != null
                    && resolved.days().isOneDay()) {
                return resolved;
            }
        }
        return null;
    }

    /** The day somebody may speak on: not one that they speak of, nor "Monday’s fire". */
    private void back(Days days, Found one, Pieces pieces, boolean inQuotation) {
        Piece behind = pieces.at(one.end());
        boolean speakable = !inQuotation && !behind.is("'") && !behind.is("’") && !behind.is("'s") && !behind.is("’s");
        story.back(days, speakable);
    }

    private void tell(Found one, Resolved resolved, Pieces pieces, boolean inQuotation) {
        Days days = resolved.days();
        if (days == null) {
            return;
        }
        boolean aside = ASIDE.contains(pieces.at(one.start() - 1).lower());
        switch (one.meaning()) {
            case Meaning.Written written -> {
                story.tell(days, written.date().day() == 0 ? Unit.MONTH : Unit.DAY);
                if (!aside
                        && (written.date().yearWritten() || story.lender(days) != null || story.lender(null) != null)) {
                    story.lend(days, !written.date().yearWritten());
                }
            }
            case Meaning.Month month -> {
                story.tell(days, Unit.MONTH);
                if (month.ofYear() == Turn.BARE && month.turn() == Turn.BARE && story.lender(null) != null) {
                    story.lend(days, true);
                }
            }
            case Meaning.Years years -> {
                if (!aside && years.first() == years.last()) {
                    story.tell(days, Unit.YEAR);
                }
            }
            case Meaning.Weekday weekday -> {
                story.tell(days, days.isOneDay() ? Unit.DAY : Unit.WEEK);
                if (!weekday.turn().isOfStory()) {
                    back(days, one, pieces, inQuotation);
                }
            }
            case Meaning.NearDay near -> {
                story.tell(days, Unit.DAY);
                back(days, one, pieces, inQuotation);
            }
            case Meaning.DayOfMonth of -> story.tell(days, Unit.DAY);
            case Meaning.Turned turned -> {
                story.tell(days, turned.unit());
                if (!turned.turn().isOfStory()) {
                    back(days, one, pieces, inQuotation);
                }
            }
            case Meaning.Away away -> {
                if (!away.unit().isClock()) {
                    story.tell(days, away.unit());
                }
            }
            case Meaning.WrittenRange range -> story.tell(days, Unit.DAY);
            case Meaning.OtherCalendar other -> story.tell(days, days.isOneDay() ? Unit.DAY : Unit.MONTH);
            case Meaning.YearPart part -> story.tell(days, Unit.YEAR);
            case Meaning.Weekend weekend -> story.tell(days, Unit.WEEK);
            case Meaning.Decade decade -> {}
            case Meaning.Century century -> {}
            case Meaning.Lasting lasting -> {}
            case Meaning.Repeated repeated -> {}
            case Meaning.Hour hour -> {
                Days now = story.now();
                if (days.isOneDay()
                        && now != null
                        && days.equals(Days.of(now.last().plusDays(1)))) {
                    story.tell(days, Unit.DAY);
                }
            }
            case Meaning.Vague vague -> {}
        }
    }
}
