package org.sayso.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sayso.text.Span;

/**
 * What a page's format tells beside its text: nothing for plain text.
 *
 * @param lines every line of the text, in order, with what the markup knows of it
 * @param posts comments, forum posts, entries of a live blog that the markup marks off, in the order of the page
 */
public record Markup(List<Line> lines, Metadata metadata, List<Post> posts) {

    public static final Markup NONE = new Markup(List.of(), Metadata.NONE);

    public Markup {
        lines = List.copyOf(lines);
        posts = List.copyOf(posts);
    }

    /** Of a page that is no collection of posts. */
    public Markup(List<Line> lines, Metadata metadata) {
        this(lines, metadata, List.of());
    }

    /**
     * One line: what stands in one block element.
     *
     * @param tag the block element ("p", "h1", "li", "td", "div")
     * @param traits what its elements and their class and id words say, and those around them
     * @param linkShare share of its characters inside links, 0 to 1
     * @param parentShare share of the page's running text that stands under the same parent element, 0 to 1
     * @param areaShare the same for the element around the parent
     */
    public record Line(
            Span span,
            String tag,
            Set<Trait> traits,
            float linkShare,
            float parentShare,
            float areaShare,
            Around around) {

        public boolean has(Trait trait) {
            return traits.contains(trait);
        }

        /** 1 to 6 for a heading, 0 for anything else. */
        public int heading() {
            return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))
                    ? tag.charAt(1) - '0'
                    : 0;
        }
    }

    /**
     * Where a line stands in the page's tree. The page's heart is the element with the most running text right inside it.
     *
     * @param parentLinks share of the characters under the parent element that stand in links
     * @param areaLinks the same for the element around the parent
     * @param inside share of the page's running text anywhere inside the parent
     * @param up levels from the heart up to the first element that holds both
     * @param down levels from there down to the line
     * @param twins how many parents in the page hold lines in elements of the same name and class as this, running text among them
     * @param twinShare share of the page's running text in those lines
     */
    public record Around(
            float parentLinks, float areaLinks, float inside, int up, int down, int twins, float twinShare) {}

    /** What elements, and words in their class, id, role and itemprop attributes, say of the text inside. */
    public enum Trait {
        NAV,
        ASIDE,
        FOOTER,
        HEADER,
        FIGURE,
        BLOCKQUOTE,
        LIST,
        TABLE,
        FORM,
        ARTICLE,
        MAIN,
        TIME,
        BODY,
        HEADLINE,
        BYLINE,
        DATE,
        DATELINE,
        CAPTION,
        CREDIT,
        COMMENT,
        QUESTION,
        ANSWER,
        SCORE,
        RELATED,
        SHARE,
        PROMO,
        TAGS,
        /** What a forum shows of an author beside each post. */
        SIGNATURE,
        BOLD;

        /** Bits are used while one page is read, never stored. */
        @SuppressWarnings("EnumOrdinal")
        public static Set<Trait> of(int bits) {
            Set<Trait> traits = EnumSet.noneOf(Trait.class);
            for (Trait trait : values()) {
                if ((bits & 1 << trait.ordinal()) != 0) {
                    traits.add(trait);
                }
            }
            return traits;
        }

        @SuppressWarnings("EnumOrdinal")
        public int bit() {
            return 1 << ordinal();
        }
    }
}
