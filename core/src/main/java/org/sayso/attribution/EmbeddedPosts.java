package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Span;

/**
 * Posts of a network that a page carries, each with its signature behind it: "The gate is shut. — Ada Lorn (@adalorn) June
 * 14, 2031". The words are the signer's own, though no quotation mark stands around them.
 */
final class EmbeddedPosts {

    private static final double SURE = 0.9;

    /** A dash, who signs, their handle, and the day or the line's end. */
    private static final Pattern SIGNATURE = Pattern.compile(
            "[—–-] ?([^\\n—–(]{1,60}?) ?\\((@\\w{1,30})\\)(?= *(?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}, \\d{4}|\\d{1,2} \\p{Lu}\\p{L}{2,8} \\d{4}|\\n|$))");

    /** Behind the handle, where the post's day may stand. */
    private static final Pattern BEHIND =
            Pattern.compile("\\) *(?:\\p{L}{3,9}\\.? \\d{1,2}, \\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4})?");

    private static final Pattern LINK = Pattern.compile("(?:https?://|pic\\.twitter\\.com/)\\S{1,60}$");

    private final Article article;
    private final String text;

    EmbeddedPosts(Article article) {
        this.article = article;
        this.text = article.page().text();
    }

    List<Attribution> find() {
        List<Attribution> found = new ArrayList<>();
        List<Block> blocks = article.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!block.kind().isStory() || block.kind() == Block.Kind.TITLE) {
                continue;
            }
            int from = block.span().start();
            Matcher signature =
                    SIGNATURE.matcher(text).region(from, block.span().end());
            while (signature.find()) {
                Span words = words(from, signature.start());
                Span post = words.isEmpty() && from == block.span().start() ? above(i) : words;
                if (!post.isEmpty()) {
                    Span signer = new Span(signature.start(1), signature.end(1)).trim(text);
                    Span name = signer.isEmpty() ? new Span(signature.start(2), signature.end(2)) : signer;
                    found.add(new Attribution(List.of(name), List.of(), List.of(post), SURE));
                }
                Matcher behind = BEHIND.matcher(text)
                        .region(signature.end() - 1, block.span().end());
                from = behind.lookingAt() ? behind.end() : signature.end();
            }
        }
        return found;
    }

    /** What stands between, without the links at its end. */
    private Span words(int start, int end) {
        Span words = new Span(start, Math.max(start, end)).trim(text);
        Matcher link = LINK.matcher(words.of(text));
        while (link.find()) {
            words = new Span(words.start(), words.start() + link.start()).trim(text);
            link = LINK.matcher(words.of(text));
        }
        return words;
    }

    /** The signature fills its own block: the post is the quotation above it, or the paragraph. */
    private Span above(int block) {
        List<Block> blocks = article.blocks();
        int first = block;
        while (first > 0
                && blocks.get(first - 1).kind() == Block.Kind.QUOTATION
                && blocks.get(block).kind() == Block.Kind.QUOTATION) {
            first--;
        }
        if (first == block) {
            first--;
        }
        if (first < 0
                || !blocks.get(first).kind().isStory()
                || blocks.get(first).kind() == Block.Kind.TITLE) {
            return new Span(0, 0);
        }
        return words(
                blocks.get(first).span().start(), blocks.get(block - 1).span().end());
    }

    /** Whether a finding is such a post: nothing tells it but its signature. */
    static boolean isPost(String text, Attribution attribution) {
        if (!attribution.cue().isEmpty() || attribution.source().size() != 1) {
            return false;
        }
        int end = attribution.source().getFirst().end();
        return text.startsWith(" (@", end)
                || text.startsWith("(@", end)
                || text.charAt(attribution.source().getFirst().start()) == '@';
    }

    /** Whether what was found elsewise reads a post wrong: as somebody else's words, or across its end. */
    static boolean disturbs(Attribution post, Attribution other) {
        Span words = post.content().getFirst();
        Span signer = post.source().getFirst();
        boolean onSignature = other.content().stream().anyMatch(signer::overlaps)
                || other.cue().stream().anyMatch(signer::overlaps)
                || other.source().stream().anyMatch(signer::overlaps);
        boolean told = !other.source().isEmpty()
                && !other.cue().isEmpty()
                && words.contains(other.source().getFirst())
                && words.contains(other.cue().getFirst());
        // "Moss says the gate held — Harbour Radio (@harbour)": his words within the post
        boolean same = !told && Unfolding.likeness(post.content(), other.content()) >= 0.5;
        boolean across = other.content().stream().anyMatch(piece -> piece.overlaps(words) && !words.contains(piece));
        return onSignature || same || across;
    }
}
