package org.sayso.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be searched, by the name a user writes before the colon. */
enum Field {
    /** The words of the story; of a statement its content: {@code text:ferry}, the same as {@code ferry}. */
    TEXT(Kind.WORDS),
    /** Menus, adverts and the rest of the page. */
    REST(Kind.WORDS),
    TITLE(Kind.WORDS),
    BYLINE(Kind.WORDS),
    OUTLET(Kind.WORDS),
    /** The words that give a statement's source: {@code source:official}. */
    SOURCE(Kind.WORDS),
    /** Somebody or something named, in any spelling: {@code name:"Yarek Odvelan"}. */
    NAME(Kind.NAMES),
    /** Whose words or knowledge a statement is, in any spelling: {@code by:Odvelan}. */
    BY(Kind.NAMES),
    /** Everyone a statement came through, origin included, in any spelling: {@code through:"Halyard Wire"}. */
    THROUGH(Kind.NAMES),
    /** Of the origin: {@code class:unnamed}. */
    CLASS(Kind.EXACT),
    /** {@code polarity:denies}. */
    POLARITY(Kind.EXACT),
    /** {@code manner:direct}. */
    MANNER(Kind.EXACT),
    /** Links from publisher to origin: {@code hands:2}, {@code hands:[2 TO 9]}. */
    HANDS(Kind.NUMBER);

    /** How a field is searched. */
    enum Kind {
        WORDS,
        NAMES,
        EXACT,
        NUMBER
    }

    private final Kind kind;

    Field(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** What the index and the user call it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> of(String label) {
        return Arrays.stream(values())
                .filter(field -> field.label().equals(label.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Field::label).collect(Collectors.joining(", "));
    }
}
