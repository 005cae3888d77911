package org.sayso.page.format;

import java.util.List;
import org.sayso.page.Markup;
import org.sayso.page.Metadata;

/**
 * What a file's bytes say: the page's text, extracted once, and what stands beside it.
 *
 * @param remarks what went wrong and was done about it, a line each without the page's name
 */
public record Extract(String text, Markup markup, List<String> remarks) {

    public Extract {
        remarks = List.copyOf(remarks);
    }

    /** Text whose format knows nothing of its lines. */
    static Extract plain(String text, Metadata metadata, List<String> remarks) {
        return new Extract(text, new Markup(List.of(), metadata), remarks);
    }
}
