package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Span;

/**
 * Paragraphs that are quotations and signed: behind a dash, "“The gate is shut.” — Ada Lorn, Tern Radio", or, as in a round-up
 * of voices, by a line of its own below, "Ada Lorn, Tern Radio".
 */
final class SignedQuotations {

    private static final double SURE = 0.85;

    /** The closing mark, a dash, and who signs, to the paragraph's end. */
    private static final Pattern SIGNATURE =
            Pattern.compile("[”\"»] ?(?:[—–]|--?) ?((?:\\p{Ll}[\\p{L}-]{1,15} ){0,4}\\p{Lu}[^\\n“”\"«»!?]{2,90})$");

    /** "Ada Lorn, Tern Radio": nothing else on the line. */
    private static final Pattern SIGNER = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,4}, (?:the )?\\p{Lu}[\\p{L}\\d.&'’-]*(?: [\\p{L}\\d.&'’-]+){0,4}(?<!\\.)");

    /** A round-up has so many signed voices. */
    private static final int VOICES = 2;

    private static final String OPENING = "“\"«";
    private static final String CLOSING = "”\"»";

    private final Article article;

    SignedQuotations(Article article) {
        this.article = article;
    }

    List<Attribution> find() {
        String text = article.page().text();
        List<Attribution> found = new ArrayList<>();
        for (Block block : article.blocks()) {
            Span span = block.span().trim(text);
            if (!block.kind().isStory()
                    || block.kind() == Block.Kind.TITLE
                    || span.isEmpty()
                    || OPENING.indexOf(text.charAt(span.start())) < 0) {
                continue;
            }
            int close = span.end() - 1;
            while (close > span.start() && CLOSING.indexOf(text.charAt(close)) < 0) {
                close--;
            }
            Matcher signature = SIGNATURE.matcher(text).region(Math.max(span.start() + 1, close), span.end());
            if (close > span.start() + 1 && signature.lookingAt()) {
                Span signer = new Span(signature.start(1), signature.end(1));
                found.add(
                        new Attribution(List.of(signer), List.of(), List.of(new Span(span.start(), close + 1)), SURE));
            }
        }
        List<Attribution> below = signedBelow();
        found.addAll(below.size() < VOICES ? List.of() : below);
        return found;
    }

    /** Quotations whose last paragraph a line with a name and an outlet follows. */
    private List<Attribution> signedBelow() {
        String text = article.page().text();
        List<Attribution> found = new ArrayList<>();
        List<Span> quoted = new ArrayList<>();
        for (Block block : article.blocks()) {
            Span span = block.span().trim(text);
            if (!block.kind().isStory() || block.kind() == Block.Kind.TITLE || span.isEmpty()) {
                quoted.clear();
                continue;
            }
            boolean closed = !quoted.isEmpty()
                    && CLOSING.indexOf(text.charAt(quoted.getLast().end() - 1)) >= 0;
            if (closed && SIGNER.matcher(span.of(text)).matches()) {
                found.add(new Attribution(List.of(span), List.of(), List.copyOf(quoted), SURE));
                quoted.clear();
            } else if (OPENING.indexOf(text.charAt(span.start())) >= 0) {
                if (closed) {
                    quoted.clear();
                }
                quoted.add(span);
            } else {
                quoted.clear();
            }
        }
        return found;
    }
}
