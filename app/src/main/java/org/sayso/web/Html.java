package org.sayso.web;

import gg.jte.Content;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.function.Consumer;

/** Puts views into their frame and sends them. */
@SuppressWarnings("NullAway") // a template takes null where nobody listens to it
final class Html {

    static final HtmlInterceptor NOBODY = null;

    private Html() {}

    /** A part of a page, written when its turn comes. */
    static Content part(Consumer<HtmlTemplateOutput> part) {
        return output -> part.accept((HtmlTemplateOutput) output);
    }

    static void send(Context context, Frame frame, Content content) {
        send(context, part(output -> JtelayoutGenerated.render(output, NOBODY, frame, content)));
    }

    /** Without a frame: what is put into a page that is there already. */
    static void send(Context context, Content content) {
        StringOutput text = new StringOutput(1 << 15);
        content.writeTo(new OwaspHtmlTemplateOutput(text));
        context.html(text.toString());
    }
}
