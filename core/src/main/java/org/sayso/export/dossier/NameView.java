package org.sayso.export.dossier;

import java.util.List;

/**
 * A person or body across the pages.
 *
 * @param variants other spellings and short forms
 * @param roles in the pages' words
 * @param decided what a person decided about it, in words
 * @param said by page, the signs of their statements
 */
public record NameView(
        String id,
        String name,
        String type,
        List<String> variants,
        List<String> decided,
        List<Quote> roles,
        List<Said> said,
        int mentions,
        int pages) {

    /** What one page has them say. */
    public record Said(String page, List<Sign> signs) {

        public Said {
            signs = List.copyOf(signs);
        }
    }

    /** A statement's sign; {@code href} leads to its words. */
    public record Sign(String marker, Kind kind, String href) {}

    public NameView {
        variants = List.copyOf(variants);
        decided = List.copyOf(decided);
        roles = List.copyOf(roles);
        said = List.copyOf(said);
    }
}
