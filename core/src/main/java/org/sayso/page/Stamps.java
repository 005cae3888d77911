package org.sayso.page;

import java.util.ArrayList;
import java.util.List;
import org.sayso.text.Span;
import org.sayso.time.CalendarDate;
import org.sayso.time.CalendarDates;
import org.sayso.time.Days;
import org.sayso.time.Timex;

/**
 * The dates a page is stamped with outside its story: the header's day, the clock of the day it was saved, and in a thread
 * when each post was made ("Commented Jan 6, 2020 at 2:50"). Other dates of menus and adverts are none of the page's.
 */
public final class Stamps {

    /** Characters of a line that is a stamp and little else. */
    private static final int LONGEST = 80;

    private Stamps() {}

    /** The stamps in lines that are no story, in the order of the page. */
    public static List<Timex> of(Article article) {
        List<Timex> stamps = new ArrayList<>();
        String text = article.page().text();
        for (Block block : article.blocks()) {
            if (block.kind() != Block.Kind.BOILERPLATE || block.span().length() > 4 * LONGEST) {
                continue;
            }
            for (CalendarDate date : CalendarDates.find(text, block.span())) {
                Days days = date.days();
                if (days != null && date.day() > 0 && isStamp(article, block.span(), date, days)) {
                    String time = date.time();
                    stamps.add(new Timex(
                            date.span(),
                            time == null ? Timex.Type.DATE : Timex.Type.TIME,
                            time == null ? days.toString() : days + time,
                            days));
                }
            }
        }
        return List.copyOf(stamps);
    }

    private static boolean isStamp(Article article, Span line, CalendarDate date, Days days) {
        Published published = article.published();
        if (published != null && published.span() != null && published.span().overlaps(date.span())) {
            return true;
        }
        if (days.equals(article.captured()) && date.time() != null) {
            return true;
        }
        return article.kind() == Article.Kind.THREAD && date.time() != null && line.length() <= LONGEST;
    }
}
