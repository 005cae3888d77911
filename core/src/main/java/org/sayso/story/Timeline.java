package org.sayso.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.Statement;
import org.sayso.claim.Place;
import org.sayso.claim.StatementRef;
import org.sayso.claim.Term;
import org.sayso.claim.TermReader;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.page.Published;
import org.sayso.reading.Reading;
import org.sayso.story.TimelineEntry.Kind;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.time.Days;
import org.sayso.time.Timex;

/**
 * Lays a story out in time: what happened, what was said, what was published. A day on which something was said is no day
 * on which something happened: "on Monday" beside "said" makes no event.
 */
final class Timeline {

    private static final Set<String> BOUNDS = Set.of("since", "until", "till", "by");

    /** "This story was updated at 7:50 a.m.": of the page itself. */
    private static final Pattern NOTE =
            Pattern.compile("(?i)[^\\p{L}]*(?:(?:this|the) (?:report|story|article|post|page|piece) (?:was|has been) )?"
                    + "(?:(?:first|last|originally) )?(?:updated|published|posted|corrected|modified)"
                    + "(?::| (?:at|on|to)\\b| \\d)");

    private final TermReader termReader;

    Timeline(TermReader termReader) {
        this.termReader = termReader;
    }

    /** What one page adds. */
    PageTimes of(Reading reading) {
        List<TimelineEntry> told = new ArrayList<>();
        TimelineEntry publication = publication(reading);
        if (publication != null) {
            told.add(publication);
        }
        for (Statement statement : reading.statements()) {
            Days days = saidOn(statement);
            if (days != null) {
                told.add(new TimelineEntry(
                        days,
                        reading.page().id(),
                        statement.extent(),
                        Kind.STATEMENT,
                        ref(reading, statement),
                        List.of(),
                        List.of(),
                        false));
            }
        }
        List<DatedEvent> events = new ArrayList<>();
        events(reading, events);
        return new PageTimes(told, events);
    }

    /** The timeline of pages in the order of their ids. */
    static List<TimelineEntry> of(List<PageTimes> pages) {
        List<TimelineEntry> entries = new ArrayList<>();
        List<DatedEvent> events = new ArrayList<>();
        for (PageTimes page : pages) {
            entries.addAll(page.told());
            events.addAll(page.events());
        }
        entries.addAll(new EventGroups(events).entries());
        entries.sort(Comparator.comparing(TimelineEntry::days)
                .thenComparing(TimelineEntry::kind)
                .thenComparing(TimelineEntry::pageId)
                .thenComparing(TimelineEntry::span));
        return List.copyOf(entries);
    }

    private void events(Reading reading, List<DatedEvent> events) {
        TimedWords words = new TimedWords(reading);
        List<Timex> timexes = reading.timexes();
        int next = 0;
        for (Sentence sentence : reading.sentences()) {
            while (next < timexes.size()
                    && timexes.get(next).span().end() <= sentence.span().start()) {
                next++;
            }
            if (isHeader(reading, sentence)) {
                continue;
            }
            Set<Days> seen = new HashSet<>();
            for (int i = next;
                    i < timexes.size()
                            && timexes.get(i).span().start() < sentence.span().end();
                    i++) {
                DatedEvent event = event(reading, words, sentence.span(), timexes.get(i));
                if (event != null && seen.add(event.days())) {
                    events.add(event);
                }
            }
        }
    }

    /** "By Ada Lorn, 3 May 2031": the page's own day, which its publication tells already. */
    private static boolean isHeader(Reading reading, Sentence sentence) {
        Block.Kind kind = reading.article().blocks().get(sentence.block()).kind();
        Published published = reading.article().published();
        boolean own = published != null
                && published.span() != null
                && sentence.span().contains(published.span())
                && sentence.span().length() <= 2 * published.span().length();
        return kind == Block.Kind.BYLINE
                || kind == Block.Kind.DATELINE
                || own
                || NOTE.matcher(sentence.span().of(reading.page().text())).lookingAt();
    }

    private @Nullable DatedEvent event(Reading reading, TimedWords words, Span sentence, Timex timex) {
        Days days = timex.days();
        boolean lasting = timex.type() == Timex.Type.SET || timex.type() == Timex.Type.DURATION;
        if (days == null || lasting || isBound(reading.page().text(), timex.span())) {
            return null;
        }
        Statement told = words.toldIn(timex.span());
        if (told == null && words.isDayOfSaying(sentence, days)) {
            return null;
        }
        if (told != null && (told.polarity() != Polarity.ASSERTS || isWhenSaid(told, timex.span(), days))) {
            return null;
        }
        Span span = told == null ? sentence : words.pieceOf(told, timex.span(), sentence);
        Span shown = sentence.trim(reading.page().text());
        Set<String> terms = new HashSet<>();
        for (Term term : termReader.read(reading, List.of(span))) {
            if (!words.isTime(term.span())) {
                terms.add(term.key());
            }
        }
        return new DatedEvent(
                days,
                new Place(reading.page().id(), shown),
                told == null ? null : ref(reading, told),
                terms,
                isAhead(reading, days));
    }

    /** "The court will sit on Friday", where the page is of Tuesday. */
    private static boolean isAhead(Reading reading, Days days) {
        Published published = reading.article().published();
        return published != null && days.first().isAfter(published.days().last());
    }

    /** "said Wednesday the bridge was shut": a day at the head of what was said on it. */
    private static boolean isWhenSaid(Statement told, Span time, Days days) {
        Days said = saidOn(told);
        return days.equals(said) && told.content().getFirst().start() == time.start();
    }

    /** "until 31 October", "since Thursday": a day that ends or begins something, not one on which it happened. */
    private static boolean isBound(String text, Span time) {
        int end = time.start();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return BOUNDS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static StatementRef ref(Reading reading, Statement statement) {
        return new StatementRef(reading.page().id(), statement.id());
    }

    private static @Nullable Days saidOn(Statement statement) {
        return statement.saidOn() == null ? null : Days.parse(statement.saidOn());
    }

    private static @Nullable TimelineEntry publication(Reading reading) {
        Article article = reading.article();
        Published published = article.published();
        if (published == null) {
            return null;
        }
        Span span = published.span();
        if (span == null && article.title() != null) {
            span = article.title().span();
        }
        if (span == null) {
            span = reading.sentences().isEmpty()
                    ? new Span(0, 0)
                    : reading.sentences().getFirst().span();
        }
        return new TimelineEntry(
                published.days(), reading.page().id(), span, Kind.PUBLICATION, null, List.of(), List.of(), false);
    }
}
