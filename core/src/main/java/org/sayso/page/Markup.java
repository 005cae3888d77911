package org.sayso.page;

import java.util.List;

/** What a page's format tells beside its text: nothing for plain text. */
public record Markup(List<String> todo) {

    public static final Markup NONE = new Markup(List.of());
}
