package org.sayso.search;

import org.jspecify.annotations.Nullable;
import org.sayso.attribution.SourceClass;
import org.sayso.time.Days;

/**
 * What is searched for. Everything given must hold.
 *
 * @param words what the user wrote, in the grammar of docs/commands.md; empty for everything
 * @param in where: in pages or in statements
 * @param everywhere menus and adverts too
 * @param outlet words of the publisher's name
 * @param published within these days
 * @param by whose words or knowledge, in any spelling
 * @param sourceClass of the origin
 * @param said within these days
 */
public record Request(
        String words,
        In in,
        boolean everywhere,
        @Nullable String outlet,
        @Nullable Days published,
        @Nullable String by,
        @Nullable SourceClass sourceClass,
        Hands hands,
        @Nullable Days said) {

    /** What is found. */
    public enum In {
        PAGES,
        STATEMENTS
    }

    /** Links between publisher and origin, both ends included. */
    public record Hands(int least, int most) {
        public static final Hands ANY = new Hands(0, Integer.MAX_VALUE);
    }

    /** Words alone, in pages. */
    public static Request of(String words) {
        return new Request(words, In.PAGES, false, null, null, null, null, Hands.ANY, null);
    }

    public Request in(In where) {
        return new Request(words, where, everywhere, outlet, published, by, sourceClass, hands, said);
    }
}
