package org.sayso.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Article.Kind;
import org.sayso.time.CalendarDate;
import org.sayso.time.CalendarDates;
import org.sayso.time.Days;

/** Tells a page's story from what stands around it, and finds what the page says of itself. Immutable, for all threads. */
public final class Cleaner {

    private final StoryLines story = new StoryLines();

    /** The page as an article. */
    public Article clean(Page page) {
        List<PageLine> lines = PageLines.of(page);
        float[] chances = story.chances(page, lines);
        List<Block> blocks = new ArrayList<>();
        @Nullable
        Published published = page.given().published() == null
                ? null
                : new Published(page.given().published(), Published.Basis.GIVEN, null);
        Found title = null;
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            boolean main = StoryLines.isStory(chances[i]);
            if (title == null
                    && i < 8
                    && line.span().length() > 25
                    && !line.span().of(page.text()).endsWith(".")) {
                title = new Found(page.quote(line.span()), line.span());
                blocks.add(Block.of(line.span(), Block.Kind.TITLE));
                continue;
            }
            if (published == null && i < 15 && line.span().length() < 80) {
                for (CalendarDate date : CalendarDates.find(page.text(), line.span())) {
                    Days days = date.days();
                    if (days != null && published == null) {
                        published = new Published(days, Published.Basis.HEADER, date.span());
                    }
                }
            }
            blocks.add(Block.of(line.span(), main ? Block.Kind.MAIN : Block.Kind.BOILERPLATE));
        }
        String given = page.given().outlet();
        Found outlet = given == null ? null : new Found(given, null);
        return new Article(page, Kind.ARTICLE, blocks, title, null, outlet, published, null, "en");
    }
}
