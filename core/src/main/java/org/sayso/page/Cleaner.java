package org.sayso.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Article.Kind;

/**
 * Tells a page's story from what stands around it, and finds what the page says of itself. The page's text is never
 * changed: every line of it becomes a block of some kind. Immutable, for all threads.
 */
public final class Cleaner {

    private final StoryLines story;

    public Cleaner() {
        this(new StoryLines());
    }

    Cleaner(StoryLines story) {
        this.story = story;
    }

    /** The page as an article: its blocks in order, title, byline, outlet, day. */
    public Article clean(Page page) {
        List<PageLine> lines = PageLines.of(page);
        Draft draft = new Draft(page, lines, story.chances(page, lines));
        Posts posts = Posts.of(draft);
        @Nullable List<Block> marked = posts.thread();
        @Nullable List<Block> thread = marked == null ? Threads.read(draft) : marked;
        if (thread == null) {
            Interruptions.mark(draft);
            Captions.mark(draft);
            Letters.mark(draft);
            posts.mark();
        }
        int title = Headline.line(draft);
        Headline.mark(draft, title);
        Found byline = thread == null ? Byline.find(draft, title) : Threads.asker(thread);
        Standing.mark(draft, title);
        PublicationDay day =
                thread == null ? PublicationDay.find(draft, title) : PublicationDay.ofThread(draft, thread);
        return new Article(
                page,
                thread == null ? PageKind.of(draft) : Kind.THREAD,
                thread == null ? posts.signed() : thread,
                thread == null || title >= 0 ? Headline.found(draft, title) : Threads.title(page, thread),
                byline,
                Outlet.find(draft),
                day.published(),
                day.captured(),
                Language.of(draft));
    }
}
