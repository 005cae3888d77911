package org.sayso.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Quotation;
import org.sayso.text.Quotations;
import org.sayso.text.Span;

/** A quotation that fills its sentence and that no cue stands by: its speaker stands before it, or nowhere. */
final class FreeQuotations {

    /** Fewer words are a title or a term in quotation marks. */
    private static final int WORDS = 5;

    private final Article article;
    private final List<Words> sentences;
    private final Quotations quotations;
    private final Contents contents;

    FreeQuotations(Article article, List<Words> sentences, Quotations quotations, Contents contents) {
        this.article = article;
        this.sentences = sentences;
        this.quotations = quotations;
        this.contents = contents;
    }

    List<Attribution> find(List<Attribution> taken) {
        List<Attribution> found = new ArrayList<>();
        BitSet held = held(taken);
        int at = 0;
        for (Quotation quotation : quotations.outermost()) {
            while (at < sentences.size()
                    && sentences.get(at).sentence().span().end()
                            <= quotation.outer().start()) {
                at++;
            }
            if (at == sentences.size()) {
                break;
            }
            Words first = sentences.get(at);
            Block block = article.blockAt(quotation.outer().start());
            boolean thread = block != null && (block.kind() == Block.Kind.COMMENT || block.kind() == Block.Kind.TITLE);
            boolean starts = first.size() > 0
                    && Math.abs(first.start(0) - quotation.outer().start()) <= 1;
            if (thread
                    || !starts
                    || quotation.continues()
                    || words(quotation) < WORDS
                    || !endsItsSentence(quotation)
                    || overlaps(quotation, held)) {
                continue;
            }
            found.add(new Attribution(List.of(), List.of(), contents.whole(quotation), 0.6));
        }
        return found;
    }

    /** The characters some statement holds whose cue stands outside quotation marks. */
    private BitSet held(List<Attribution> taken) {
        BitSet held = new BitSet(article.page().text().length());
        for (Attribution a : taken) {
            if (a.cue().isEmpty() || !quotations.isQuoted(a.cue().getFirst().start())) {
                a.content().forEach(c -> held.set(c.start(), c.end()));
            }
        }
        return held;
    }

    private static boolean overlaps(Quotation quotation, BitSet held) {
        int next = held.nextSetBit(quotation.inner().start());
        return next >= 0 && next < quotation.inner().end();
    }

    private boolean endsItsSentence(Quotation quotation) {
        String text = article.page().text();
        int at = quotation.outer().end();
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '.')) {
            if (text.charAt(at) == '\n') {
                return true;
            }
            at++;
        }
        return at >= text.length()
                || (".!?…".indexOf(text.charAt(quotation.inner().end() - 1)) >= 0
                        && !Character.isLowerCase(text.charAt(at)))
                || text.charAt(quotation.outer().end()) == '.';
    }

    private int words(Quotation quotation) {
        int count = 0;
        boolean in = false;
        for (char c : quotation.inner().of(article.page().text()).toCharArray()) {
            boolean letter = Character.isLetterOrDigit(c);
            count += letter && !in ? 1 : 0;
            in = letter;
        }
        return count;
    }

    static boolean isFree(Attribution attribution) {
        return attribution.cue().isEmpty() && attribution.source().isEmpty();
    }

    static Span extent(Attribution attribution) {
        return attribution.content().getFirst().cover(attribution.content().getLast());
    }
}
