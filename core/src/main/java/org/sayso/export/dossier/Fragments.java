package org.sayso.export.dossier;

import gg.jte.Content;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Parts of the dossier for other pages that show the same things in the same dress. */
@SuppressWarnings("NullAway") // a template takes null where nobody listens to it
public final class Fragments {

    private static final HtmlInterceptor NOBODY = null;

    private Fragments() {}

    private static Content html(Consumer<HtmlTemplateOutput> part) {
        return output -> part.accept((HtmlTemplateOutput) output);
    }

    /** A claim with its picture, carriers and denials. */
    public static Content claim(ClaimView claim) {
        return html(output -> JteclaimGenerated.render(output, NOBODY, claim));
    }

    /** A claim's words in their sentence. */
    public static Content sentence(ClaimView.Context text) {
        return html(output -> JtesentenceGenerated.render(output, NOBODY, text));
    }

    /** Somebody's words with their chain, an item of a list. */
    public static Content carrier(ClaimView.CarrierView carrier) {
        return html(output -> JtecarrierGenerated.render(output, NOBODY, carrier));
    }

    public static Content chain(ChainView chain) {
        return html(output -> JtechainGenerated.render(output, NOBODY, chain));
    }

    public static Content quote(Quote quote) {
        return html(output -> JtequoteGenerated.render(output, NOBODY, quote));
    }

    /** The accounts that answer a question, or that nothing does. */
    public static Content answer(QuestionView question) {
        return html(output -> JteanswerGenerated.render(output, NOBODY, question));
    }

    /** The timeline's picture. */
    public static Content line(TimelineView line) {
        return html(output -> JtelineGenerated.render(output, NOBODY, line));
    }

    /** A run of a page's text with its marks. */
    public static Content text(List<PageView.TextView> run) {
        return html(output -> JtetextGenerated.render(output, NOBODY, run));
    }

    /** A style or script of the dossier, by its file's name. */
    public static String resource(String name) throws IOException {
        try (InputStream in = Fragments.class.getResourceAsStream("/org/sayso/export/dossier/" + name)) {
            if (in == null) {
                throw new IllegalStateException("%s is missing from the jar".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
