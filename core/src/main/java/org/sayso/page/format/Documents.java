package org.sayso.page.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Metadata;

/** What a document says of itself in its properties. */
final class Documents {

    private Documents() {}

    static Metadata metadata(@Nullable String title, @Nullable String author) {
        String headline = title == null || title.isBlank() ? null : title.strip();
        return new Metadata(
                headline,
                null,
                author == null || author.isBlank() ? List.of() : List.of(author.strip()),
                null,
                null,
                null,
                null,
                null,
                List.of(Metadata.DOCUMENT),
                "",
                null,
                false);
    }
}
