package org.sayso.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.input.Manifest;

/** The list of the pages, and what is added to it. */
final class CaseRoutes {

    private final Desk desk;
    private final Adding adding;
    private final Frames frames;

    CaseRoutes(Desk desk, Adding adding, Frames frames) {
        this.desk = desk;
        this.adding = adding;
        this.frames = frames;
    }

    void routes(RoutesConfig routes) {
        routes.get("/", this::pages);
        routes.post("/add", this::add);
        routes.get("/add/{job}", this::job);
    }

    private void pages(Context context) {
        Wish wish = Addressed.wish(context);
        Adding.Job job = wish.has("job") ? adding.job(wish.number("job", 0, Integer.MAX_VALUE)) : null;
        PagesView view = PagesView.of(desk, desk.edition(), wish, job);
        Html.send(
                context,
                frames.of(context, "Pages", "pages"),
                Html.part(out -> JtepagesGenerated.render(out, Html.NOBODY, view, wish)));
    }

    private void add(Context context) throws IOException {
        List<String> named = new ArrayList<>();
        for (UploadedFile file : context.uploadedFiles("files")) {
            if (!file.filename().isEmpty()) {
                try (InputStream in = file.content()) {
                    Path kept = adding.keep(file.filename(), in);
                    if (!kept.endsWith(Manifest.NAME)) {
                        named.add(kept.toString());
                    }
                }
            }
        }
        Wish form = new Wish(Map.of(
                "text", text(context, "text"),
                "address", text(context, "address"),
                "outlet", text(context, "outlet"),
                "published", text(context, "published")));
        if (form.has("text")) {
            byte[] bytes = form.text("text").getBytes(StandardCharsets.UTF_8);
            named.add(adding.keep(firstWords(form.text("text")) + ".txt", bytes).toString());
        }
        if (form.has("address")) {
            named.add(address(form.text("address")));
        }
        if (named.isEmpty()) {
            throw new Wish.Unreadable("Nothing to add: choose files, paste a text or give an address");
        }
        String outlet = form.has("outlet") ? form.text("outlet") : null;
        Adding.Job job = adding.start(named, outlet, form.days("published"));
        if (context.header("HX-Request") != null) {
            Html.send(context, Html.part(out -> JtejobGenerated.render(out, Html.NOBODY, job)));
        } else {
            context.redirect("/?job=" + job.id(), HttpStatus.SEE_OTHER);
        }
    }

    /** Never a path of this machine. */
    private static String address(String written) {
        String start = written.substring(0, Math.min(8, written.length())).toLowerCase(Locale.ROOT);
        if (!start.equals("https://") && !start.startsWith("http://")) {
            throw new Wish.Unreadable("“%s” is no address: it begins with https:// or http://".formatted(written));
        }
        return written;
    }

    private static String text(Context context, String name) {
        String given = context.formParam(name);
        return given == null ? "" : given;
    }

    private static String firstWords(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return "pasted "
                + line.substring(0, line.offsetByCodePoints(0, Math.min(40, line.codePointCount(0, line.length()))))
                        .replace('.', ' ')
                        .replace('/', ' ')
                        .replace('\\', ' ')
                        .strip();
    }

    private void job(Context context) {
        Wish wish = new Wish(Map.of("job", context.pathParam("job")));
        Adding.Job job = adding.job(wish.number("job", 0, Integer.MAX_VALUE));
        if (job == null) {
            throw new NotFoundResponse("no such job");
        }
        Html.send(context, Html.part(out -> JtejobGenerated.render(out, Html.NOBODY, job)));
    }
}
