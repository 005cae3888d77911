package org.sayso.attribution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.page.Published;
import org.sayso.text.Span;
import org.sayso.time.Days;
import org.sayso.time.Timex;

/** When it was said: a day, month or year named beside the cue, outside what is said; a comment's own day. */
final class SaidOn {

    /** Sentences in which a news page says what day it tells of. */
    private static final int OPENING = 8;

    private final PageView page;
    private final List<Timex> timexes;

    SaidOn(PageView page, List<Timex> timexes) {
        this.page = page;
        this.timexes = timexes.stream()
                .filter(timex -> timex.days() != null)
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .toList();
    }

    /** The time named in the clause, nearest to the cue; null where none is. */
    @Nullable
    String inClause(Clause clause) {
        Span sentence = clause.sentence().sentence().span();
        int cue = clause.cue().isEmpty() ? sentence.start() : clause.cue().start();
        Timex best = null;
        for (int i = firstAt(sentence.start());
                i < timexes.size() && timexes.get(i).span().start() < sentence.end();
                i++) {
            Timex timex = timexes.get(i);
            if (timex.type() == Timex.Type.DURATION || timex.type() == Timex.Type.SET || !clause.isFree(timex.span())) {
                continue;
            }
            if (best == null || distance(timex, cue) < distance(best, cue)) {
                best = timex;
            }
        }
        return best == null ? null : day(best.days());
    }

    /**
     * The day a news page tells of: the one its first sentences name, if it is the page's own or one of the two before;
     * else the page's own. Null where the page's day is not known, or the page is no piece of news.
     */
    @Nullable
    String ofStory() {
        Published published = page.article().published();
        boolean news =
                page.article().kind() == Article.Kind.ARTICLE || page.article().kind() == Article.Kind.RELEASE;
        if (published == null || !published.days().isOneDay() || !news) {
            return null;
        }
        LocalDate day = published.days().first();
        int opening = page.sentences().size() > OPENING
                ? page.sentences().get(OPENING).sentence().span().start()
                : page.text().length();
        for (Timex timex : timexes) {
            Days days = timex.days();
            if (timex.span().start() >= opening) {
                break;
            }
            if (days != null
                    && days.isOneDay()
                    && !days.first().isAfter(day)
                    && !days.first().isBefore(day.minusDays(2))) {
                return days.toString();
            }
        }
        return day.toString();
    }

    /** The day of the answer or comment a place is in. */
    @Nullable
    String ofComment(Span place) {
        Block block = page.article().blockAt(place.start());
        return block == null || block.date() == null ? null : day(block.date());
    }

    /** As exact as the days are: one day, a month, a year; null where they are none of these. */
    static @Nullable String day(@Nullable Days days) {
        if (days == null) {
            return null;
        }
        String value = days.toString();
        if (value.indexOf('/') < 0) {
            return value;
        }
        String first = days.first().toString();
        String last = days.last().toString();
        return first.substring(0, 7).equals(last.substring(0, 7))
                ? first.substring(0, 7)
                : first.substring(0, 4).equals(last.substring(0, 4)) ? first.substring(0, 4) : null;
    }

    private static int distance(Timex timex, int cue) {
        return timex.span().start() >= cue
                ? timex.span().start() - cue
                : cue - timex.span().end();
    }

    private int firstAt(int offset) {
        int low = 0;
        int high = timexes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (timexes.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
