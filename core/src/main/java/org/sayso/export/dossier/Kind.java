package org.sayso.export.dossier;

import org.sayso.attribution.SourceClass;

/** How a source class looks: a word, and a letter and a class name that say the same where there is no colour. */
public enum Kind {
    NAMED("N", "named", "a person called by name"),
    UNNAMED("U", "unnamed", "nobody a reader could look up"),
    GROUP("G", "group", "an institution, a state, a set of people"),
    OUTLET("O", "outlet", "a news organisation"),
    DOCUMENT("D", "document", "a text that speaks: a report, a letter"),
    NET_USER("W", "net-user", "a user of the site: an answer or a comment"),
    NOT_STATED("?", "not-stated", "the page does not say whose word it is");

    private final String letter;
    private final String label;
    private final String meaning;

    Kind(String letter, String label, String meaning) {
        this.letter = letter;
        this.label = label;
        this.meaning = meaning;
    }

    public static Kind of(SourceClass source) {
        return switch (source) {
            case NAMED -> NAMED;
            case UNNAMED -> UNNAMED;
            case GROUP -> GROUP;
            case OUTLET -> OUTLET;
            case DOCUMENT -> DOCUMENT;
            case NET_USER -> NET_USER;
            case NOT_STATED -> NOT_STATED;
        };
    }

    public String letter() {
        return letter;
    }

    /** As a class name: "not-stated". */
    public String label() {
        return label;
    }

    /** In words: "not stated". */
    public String word() {
        return label.replace('-', ' ');
    }

    public String meaning() {
        return meaning;
    }
}
