package org.sayso.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Link;
import org.sayso.claim.StatementRef;
import org.sayso.text.Span;

/**
 * A sentence of a page, word for word; with the one before it where it cannot be understood alone ("He denied it.").
 *
 * @param file the page's name
 * @param span in UTF-16 code units of the page's text; {@code text} is what stands there
 * @param statement the statement whose content the sentence mostly is; null in the page's own voice
 * @param chain from the publisher to the origin; empty in the page's own voice
 * @param also other pages' sentences that tell the same in nearly the same words; none has such of its own
 */
public record Evidence(
        String pageId,
        String file,
        Span span,
        String text,
        @Nullable StatementRef statement,
        List<Link> chain,
        List<Evidence> also) {

    public Evidence {
        chain = List.copyOf(chain);
        also = List.copyOf(also);
    }
}
