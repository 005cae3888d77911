package org.sayso.export.dossier;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.answer.Answer;
import org.sayso.story.Story;

/**
 * A whole case in one HTML file: opens by double click, loads nothing, can be read without scripts and printed.
 * The same story, answers and title give the same file.
 */
public final class Dossier {

    private Dossier() {}

    /** Writes the dossier as HTML, to be stored as UTF-8; does not close {@code out}. */
    public static void write(Story story, List<Answer> answers, String title, Writer out) throws IOException {
        write(story, answers, title, Selection.ALL, out);
    }

    /** The same of a part of the case. */
    public static void write(Story story, List<Answer> answers, String title, Selection selection, Writer out)
            throws IOException {
        Set<String> split = new TreeSet<>();
        DossierView view = new DossierViews(story, selection).of(answers, title, split);
        String style = Fragments.resource("dossier.css") + pieces(split);
        String script = Fragments.resource("dossier.js");
        try {
            render(view, style, script, new OwaspHtmlTemplateOutput(new WriterOutput(out)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    @SuppressWarnings("NullAway") // a template takes null where nobody listens to it
    private static void render(DossierView view, String style, String script, HtmlTemplateOutput output) {
        JtedossierGenerated.render(output, null, view, style, script, policy(style, script));
    }

    /** Marks every piece of what a link leads to, where it lies in several. */
    private static String pieces(Set<String> split) {
        StringBuilder css = new StringBuilder();
        for (String id : split) {
            css.append(":root:has(#")
                    .append(id)
                    .append(":target) .f-")
                    .append(id)
                    .append("{box-shadow:var(--hit)}\n");
        }
        return css.toString();
    }

    /** Nothing may be loaded from anywhere, and only these very styles and scripts run. */
    private static String policy(String style, String script) {
        return "default-src 'none'; style-src '%s'; script-src '%s'; img-src data:; base-uri 'none'; form-action 'none'"
                .formatted(hash(style), hash(script));
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
