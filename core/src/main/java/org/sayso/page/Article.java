package org.sayso.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.time.Anchor;
import org.sayso.time.Days;

/**
 * A page cleaned: which spans of it are the story, and what it says of itself.
 *
 * @param outlet who publishes the page; null where neither the page nor the user says
 * @param captured the day the page was saved, where a stamp says so: never taken for the day it was published
 * @param language ISO 639-1
 */
public record Article(
        Page page,
        Kind kind,
        List<Block> blocks,
        @Nullable Found title,
        @Nullable Found byline,
        @Nullable Found outlet,
        @Nullable Published published,
        @Nullable Days captured,
        String language) {

    /** What sort of page it is. */
    public enum Kind {
        ARTICLE,
        THREAD,
        TRANSCRIPT,
        RELEASE,
        OTHER
    }

    public Article {
        blocks = List.copyOf(blocks);
    }

    /** What to tell a reader of a page that is not in English, the one language in which it is found who says what; else null. */
    public @Nullable String foreign() {
        String name = Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
        return language.equals("en") ? null : "in " + name + ": who says what is found in English alone";
    }

    /** The day each place of the page speaks from. */
    public Anchor anchor() {
        Days day = published == null ? null : published.days();
        return offset -> {
            Block block = blockAt(offset);
            return block != null && block.date() != null ? block.date() : day;
        };
    }

    /** The block that holds the offset (UTF-16 code units), or null between blocks. */
    public @Nullable Block blockAt(int offset) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Block block = blocks.get(middle);
            if (block.span().end() <= offset) {
                low = middle + 1;
            } else if (block.span().start() > offset) {
                high = middle - 1;
            } else {
                return block;
            }
        }
        return null;
    }
}
