package org.sayso.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * Something somebody said, on whose say-so it stands.
 *
 * @param id "s1", "s2", … in the order of the page
 * @param sourceEntity id of the page's entity the source is, resolved ("she" → "Ada Lorn"); null where it is none
 * @param confidence 0 to 1
 * @param chain from the page's publisher to the one whose words or knowledge it is; at least one link
 * @param setting how the source knows, where, to whom and on what terms it was said
 * @param saidOn {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}, the page's own day by default for a source's very
 *     words in news and for all of a release; null where the page does not tell
 */
public record Statement(
        String id,
        List<Span> content,
        List<Span> source,
        List<Span> cue,
        Manner manner,
        Polarity polarity,
        SourceClass sourceClass,
        @Nullable String sourceEntity,
        double confidence,
        List<Link> chain,
        Setting setting,
        @Nullable String saidOn) {

    public Statement {
        content = List.copyOf(content);
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        chain = List.copyOf(chain);
        if (content.isEmpty() || chain.isEmpty()) {
            throw new IllegalArgumentException("Statement %s needs content and a chain".formatted(id));
        }
    }

    /** How the source is said to know. */
    public List<Span> basis() {
        return setting.basis();
    }

    /** Where or to whom it was said. */
    public List<Span> venue() {
        return setting.venue();
    }

    /** To whom it was said. */
    public List<Span> audience() {
        return setting.audience();
    }

    /** On what terms it was said. */
    public List<Span> record() {
        return setting.record();
    }

    /** Links between the publisher and the origin. */
    public int hands() {
        return chain.size() - 1;
    }

    /** The one whose words or knowledge it is. */
    public Link origin() {
        return chain.getLast();
    }

    /** From the first word of the content to the last, with what stands between. */
    public Span extent() {
        return content.getFirst().cover(content.getLast());
    }
}
