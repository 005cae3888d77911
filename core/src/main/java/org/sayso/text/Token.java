package org.sayso.text;

/** One word or one punctuation mark, with its words kept at hand. */
public record Token(Span span, String text) {

    public boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }
}
