package org.sayso.web;

import gg.jte.Content;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import io.javalin.router.EndpointNotFound;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sayso.answer.Answer;
import org.sayso.attribution.Statement;
import org.sayso.casefile.CaseException;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.Hypothesis;
import org.sayso.casefile.PageState;
import org.sayso.claim.Claim;
import org.sayso.claim.HeapFull;
import org.sayso.claim.Place;
import org.sayso.claim.StatementRef;
import org.sayso.export.dossier.ClaimView.CarrierView;
import org.sayso.export.dossier.ClaimViews;
import org.sayso.export.dossier.Dossier;
import org.sayso.export.dossier.Fragments;
import org.sayso.export.dossier.QuestionViews;
import org.sayso.export.dossier.Selection;
import org.sayso.export.dossier.Shown;
import org.sayso.input.Input;
import org.sayso.input.Manifest;
import org.sayso.name.CaseEntity;
import org.sayso.reading.Reading;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;
import tools.jackson.databind.node.JsonNodeFactory;

/** The case in a browser, and as a service under {@code /api}. */
public final class Server implements AutoCloseable {

    private static final int MOST_BATCH_MB = 400;
    private static final int STATEMENTS = 60;
    /** Of a claim by itself. */
    private static final int CARRIERS = 100;

    private static final int ASKED = 30;
    private static final String NOTHING = "Nothing is at this address";
    private static final String TOO_MUCH =
            "Nothing was added: a file may have %d MB, and all that is sent at once %d MB; send less at a time"
                    .formatted(Input.MOST_BYTES >> 20, MOST_BATCH_MB);

    private final Desk desk;
    private final Adding adding;
    private final Deciding deciding;
    private final Correcting correcting;
    private final Grading grading;
    private final Guard guard;
    private final Assets assets;
    private final Javalin javalin;
    private final String host;

    private Server(CaseFile caseFile, String host, int port, Guard guard) throws IOException {
        this.host = host;
        desk = new Desk(caseFile);
        adding = new Adding(desk);
        deciding = new Deciding(desk);
        correcting = new Correcting(desk);
        grading = new Grading(desk);
        this.guard = guard;
        assets = new Assets();
        javalin = Javalin.create(config -> configure(config, port));
    }

    /** Starts to answer; port 0 takes a free one. The story is put together before the first answer. */
    public static Server start(CaseFile caseFile, String host, int port) throws IOException {
        return start(caseFile, host, port, Guard.of(host));
    }

    static Server start(CaseFile caseFile, String host, int port, Guard guard) throws IOException {
        Server server = new Server(caseFile, host, port, guard);
        try {
            server.javalin.start();
        } catch (RuntimeException e) {
            server.close();
            throw new IOException(
                    e.getCause() instanceof BindException
                                    || String.valueOf(e.getMessage()).contains("in use")
                            ? "port %d of %s is taken: name another with --port".formatted(port, host)
                            : "cannot listen on %s port %d: %s".formatted(host, port, e.getMessage()),
                    e);
        }
        return server;
    }

    /** Where it is reached, with the token where one is needed. */
    public String address() {
        String token = guard.token();
        String name = host.contains(":") ? "[" + host + "]" : host;
        return "http://%s:%d/%s".formatted(name, javalin.port(), token == null ? "" : "?token=" + token);
    }

    /** Puts the story together now, rather than at the first asking; its claims are worked out behind the pages. */
    public void warm() {
        desk.fresh();
    }

    @Override
    public void close() {
        adding.close();
        javalin.stop();
        desk.close();
    }

    private void configure(JavalinConfig config, int port) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = host;
        config.jetty.port = port;
        config.jetty.multipartConfig.maxFileSize(Input.MOST_BYTES + 1, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(MOST_BATCH_MB, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.http.maxRequestSize = Input.MOST_BYTES;
        RoutesConfig routes = config.routes;
        routes.before(guard::check);
        routes.get("/static/{name}", assets::send);
        new Api(desk).routes(routes);
        new ViewJson(desk, correcting).routes(routes);
        routes.get("/", this::pages);
        routes.post("/p/{id}/unread", this::unread);
        routes.post("/add", this::add);
        routes.get("/add/{job}", this::job);
        routes.get("/p/{id}", this::page);
        routes.get("/p/{id}/s/{statement}", this::beside);
        routes.get("/compare", this::compare);
        routes.get("/ask", this::ask);
        routes.get("/claims", this::claims);
        routes.get("/claims/{id}", this::claim);
        routes.get("/statements", this::statements);
        routes.get("/names", this::names);
        routes.get("/names/{id}", this::name);
        routes.get("/timeline", this::timeline);
        routes.get("/network", this::network);
        routes.get("/search", this::search);
        routes.get("/decisions", this::decisions);
        routes.get("/p/{id}/edit", this::edit);
        routes.get("/matrix", this::matrix);
        deciding.routes(routes);
        correcting.routes(routes);
        grading.routes(routes);
        routes.get("/take", this::take);
        routes.get("/take/dossier.html", this::dossier);
        routes.get("/ask.csv", context -> Csv.answer(context, desk.edition(), wish(context)));
        routes.get("/pages.csv", context -> Csv.pages(context, desk, desk.edition(), wish(context)));
        routes.get("/matrix.csv", context -> Csv.matrix(context, grading.hypotheses(desk.edition())));
        routes.get(
                "/decisions.csv",
                context -> Csv.decisions(context, desk.caseFile().decisions().all()));
        routes.get("/search.csv", context -> Csv.search(context, desk, wish(context)));
        routes.get("/statements.csv", context -> Csv.statements(context, desk.edition(), wish(context)));
        routes.get("/claims.csv", context -> Csv.claims(context, desk.edition(), wish(context)));
        routes.get("/names.csv", context -> Csv.names(context, desk.edition(), wish(context)));
        routes.get("/timeline.csv", context -> Csv.timeline(context, desk.edition(), wish(context)));
        routes.get("/network.csv", context -> Csv.network(context, desk.edition()));
        routes.exception(Wish.Unreadable.class, (e, context) -> fail(context, 400, String.valueOf(e.getMessage())));
        routes.exception(Desk.NotYet.class, (e, context) -> {
            context.header("Refresh", "3").header("Retry-After", "3");
            fail(context, 503, String.valueOf(e.getMessage()));
        });
        routes.exception(HeapFull.class, (e, context) -> fail(context, 503, String.valueOf(e.getMessage())));
        routes.exception(CaseException.class, (e, context) -> fail(context, 503, String.valueOf(e.getMessage())));
        routes.exception(EndpointNotFound.class, (e, context) -> fail(context, 404, NOTHING));
        routes.exception(
                HttpResponseException.class,
                (e, context) -> fail(
                        context,
                        e.getStatus(),
                        e.getStatus() == HttpStatus.CONTENT_TOO_LARGE.getCode()
                                ? TOO_MUCH
                                : String.valueOf(e.getMessage())));
        // what a form with files is refused for, its size first of all
        routes.exception(
                ServletException.class,
                (e, context) -> fail(context, HttpStatus.CONTENT_TOO_LARGE.getCode(), TOO_MUCH));
        routes.exception(
                Exception.class,
                (e, context) -> fail(context, 500, "failed (%s): please report it with what you did".formatted(e)));
        routes.error(404, context -> {
            if (String.valueOf(context.result()).isEmpty() || "Not Found".equals(context.result())) {
                fail(context, 404, NOTHING);
            }
        });
    }

    /** One line, as JSON for the service and as a page for people. */
    private void fail(Context context, int status, String says) {
        context.status(status);
        if (context.path().startsWith("/api/")) {
            Api.send(context, JsonNodeFactory.instance.objectNode().put("error", says));
        } else {
            boolean refused = status == HttpStatus.UNAUTHORIZED.getCode() || status == HttpStatus.FORBIDDEN.getCode();
            Frame frame = refused ? Frame.closed(assets.stamp()) : frame("Not to be had", "", "", "");
            Html.send(
                    context,
                    frame,
                    Html.part(out -> JteerrorGenerated.render(out, Html.NOBODY, status, Shown.text(says), refused)));
        }
    }

    static Wish wish(Context context) {
        Map<String, String> given = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, values) -> {
            if (!name.equals("token") && !values.isEmpty()) {
                given.put(name, values.getFirst());
            }
        });
        return new Wish(given);
    }

    /** The page an address names, an older version too. */
    static Reading reading(Desk desk, Context context) {
        String id = context.pathParam("id");
        Reading reading = desk.edition().story().reading(id);
        if (reading != null) {
            return reading;
        }
        PageState kept = desk.pages().get(id);
        if (kept == null || kept.kind() != PageState.Kind.SUPERSEDED) {
            throw new NotFoundResponse("%s is no page of this case".formatted(id));
        }
        return desk.caseFile().reading(id);
    }

    /** Reads {@code 12-40}, in code points. */
    static Span span(Reading reading, String points) {
        int dash = points.indexOf('-');
        try {
            CodePoints inside = new CodePoints(reading.page().text());
            Span span = inside.inward(new Span(
                    Integer.parseInt(points.substring(0, Math.max(0, dash))),
                    Integer.parseInt(points.substring(dash + 1))));
            if (span.end() <= reading.page().text().length()) {
                return span;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new Wish.Unreadable(
                "c: \"%s\" is no place of this page: write start-end in code points".formatted(points));
    }

    private Frame frame(Context context, String title, String here) {
        Wish wish = wish(context);
        String query = context.queryString();
        String rest = query == null ? "" : "?" + query;
        String path = context.path();
        String list = here.equals("pages") ? "/pages" : "/" + here;
        boolean one = path.lastIndexOf('/') > 0;
        String id = one && !path.startsWith("/p/") ? Wish.encoded(path.substring(path.lastIndexOf('/') + 1)) : "";
        return switch (here) {
            case "claims", "names" ->
                one
                        ? frame(
                                title,
                                here,
                                "/api" + list + "/" + id,
                                "/statements.csv?" + (here.equals("claims") ? "claim=" : "by=") + id)
                        : frame(title, here, "/api" + list + rest, list + ".csv" + rest);
            case "pages", "statements", "timeline", "network", "matrix", "decisions" ->
                frame(title, here, "/api" + list + rest, list + ".csv" + rest);
            case "search" ->
                SearchView.isAsked(wish)
                        ? frame(title, here, "/api/search" + rest, "/search.csv" + rest)
                        : frame(title, here, "", "");
            case "ask" ->
                wish.has("q")
                        ? frame(title, here, "/api/ask" + rest, "/ask.csv" + rest)
                        : frame(title, here, "/api/questions", "");
            case "compare" -> frame(title, here, "/api/compare" + rest, "");
            default -> frame(title, here, "", "");
        };
    }

    private Frame frame(String title, String here, String json, String csv) {
        return new Frame(title, Shown.text(desk.title()), here, json, csv, assets.stamp());
    }

    private void pages(Context context) {
        Wish wish = wish(context);
        Adding.Job job = wish.has("job") ? adding.job(wish.number("job", 0, Integer.MAX_VALUE)) : null;
        PagesView view = PagesView.of(desk, desk.edition(), wish, job);
        Html.send(
                context,
                frame(context, "Pages", "pages"),
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

    private void page(Context context) {
        Edition edition = desk.edition();
        Reading reading = reading(desk, context);
        String id = reading.page().id();
        String newer = Newer.version(desk, id);
        Edition shown =
                edition.story().reading(id) != null ? edition : new Edition(org.sayso.story.Story.of(List.of(reading)));
        Wish wish = wish(context);
        if (isOurs(context)) {
            desk.see(id, true);
        }
        BesideView beside = null;
        if (wish.has("s")) {
            StatementRef ref = new StatementRef(id, wish.text("s"));
            beside = beside(shown, ref);
        }
        ReadingView view = ReadingView.of(
                shown,
                reading,
                newer == null ? "" : edition.anchors().page(newer),
                beside,
                newer == null ? grading.ofPage(id) : null,
                deciding.justDecided(wish, "/p/" + id));
        String page = "/api/pages/" + Wish.encoded(id);
        String json = wish.has("s") ? page + "/statements/" + Wish.encoded(wish.text("s")) : page;
        String title = view.title().isEmpty() ? view.label() : view.title();
        Html.send(
                context,
                newer == null
                        ? frame(title, "page", json, "/statements.csv?page=" + Wish.encoded(id))
                        : frame(title, "page", page, ""),
                Html.part(out -> JtereadingGenerated.render(out, Html.NOBODY, view)));
    }

    private void unread(Context context) {
        desk.see(context.pathParam("id"), false);
        context.redirect("/", HttpStatus.SEE_OTHER);
    }

    private void beside(Context context) {
        Edition edition = desk.edition();
        BesideView view = beside(edition, new StatementRef(context.pathParam("id"), context.pathParam("statement")));
        Html.send(context, Html.part(out -> JtebesideGenerated.render(out, Html.NOBODY, view)));
    }

    private BesideView beside(Edition edition, StatementRef ref) {
        Statement statement = Api.statement(edition, ref);
        Reading reading = edition.quoter().page(ref.pageId());
        Span place = edition.anchors().outward(new Place(ref.pageId(), statement.extent()));
        return BesideView.of(
                edition, ref, statement, correcting.speakerForm(reading, statement, place.start() + "-" + place.end()));
    }

    private void compare(Context context) {
        Edition edition = desk.edition();
        Wish wish = wish(context);
        List<StatementRef> refs = List.of(ViewJson.ref(edition, wish, "a"), ViewJson.ref(edition, wish, "b"));
        CompareView view = CompareView.of(edition, refs);
        Html.send(
                context,
                frame(context, "Side by side", "compare"),
                Html.part(out -> JtecompareGenerated.render(out, Html.NOBODY, view)));
    }

    private void ask(Context context) {
        Wish wish = wish(context);
        String question = wish.text("q");
        Edition edition = desk.edition();
        Content content = null;
        boolean claimsKnown = true;
        if (!question.isEmpty()) {
            Answer answer = edition.asker().ask(question);
            claimsKnown = answer.claimsKnown();
            content = Fragments.answer(new QuestionViews(edition.quoter()).view("question", answer));
            if (isOurs(context)) {
                desk.caseFile().asked(question);
            }
        }
        List<String> asked = desk.caseFile().questions().reversed().stream()
                .limit(ASKED)
                .map(Shown::text)
                .toList();
        AskView view = new AskView(Shown.text(question), content, claimsKnown, asked);
        Html.send(
                context,
                frame(context, question.isEmpty() ? "Ask" : question, "ask"),
                Html.part(out -> JteaskGenerated.render(out, Html.NOBODY, view)));
    }

    /** Whether somebody who uses Sayso asks for it, and no foreign page through their browser. */
    private static boolean isOurs(Context context) {
        String site = context.header("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    private void claims(Context context) {
        Wish wish = wish(context);
        Edition edition = desk.edition();
        ClaimsView view = ClaimsView.of(edition, wish, grading.claims(edition));
        Html.send(
                context,
                frame(context, "Claims", "claims"),
                Html.part(out -> JteclaimsGenerated.render(out, Html.NOBODY, view, wish)));
    }

    private void claim(Context context) {
        Edition edition = desk.edition();
        Claim claim = claim(edition, context.pathParam("id"));
        Wish wish = wish(context);
        Slice<?> carriers = Slice.of(Collections.nCopies(ClaimViews.carriers(claim), claim.id()), wish, CARRIERS);
        ClaimSheet view = new ClaimSheet(
                ClaimsView.item(edition, claim, carriers),
                carriers,
                Shown.text(edition.story().quote(claim.text())).strip(),
                grading.hypotheses(edition).stream().map(Hypothesis::words).toList(),
                grading.ofClaim(edition, claim),
                deciding.justDecided(wish, "/claims/" + claim.id()));
        Html.send(
                context,
                frame(context, "Claim " + claim.id(), "claims"),
                Html.part(out -> JteclaimGenerated.render(out, Html.NOBODY, view, wish)));
    }

    /** The claim of that number. */
    static Claim claim(Edition edition, String id) {
        Claim claim = edition.claim(id);
        if (claim == null) {
            throw new NotFoundResponse("%s is no claim of this case".formatted(id));
        }
        return claim;
    }

    /** The name of that id. */
    static CaseEntity entity(Edition edition, String id) {
        CaseEntity entity = edition.entity(id);
        if (entity == null) {
            throw new NotFoundResponse("%s is no name of this case".formatted(id));
        }
        return entity;
    }

    private void matrix(Context context) {
        Edition edition = desk.edition();
        MatrixView view = MatrixView.of(edition, grading.hypotheses(edition));
        Html.send(
                context,
                frame(context, "Hypotheses", "matrix"),
                Html.part(out -> JtematrixGenerated.render(out, Html.NOBODY, view)));
    }

    private void statements(Context context) {
        Edition edition = desk.edition();
        Wish wish = wish(context);
        Slice<StatementList.Item> slice = Slice.of(StatementList.of(edition, wish), wish, STATEMENTS);
        List<CarrierView> rows = slice.items().stream()
                .map(item -> edition.claimViews().carrier(item.ref(), item.statement()))
                .toList();
        CaseEntity by = edition.entity(wish.text("by"));
        Html.send(
                context,
                frame(context, "Statements", "statements"),
                Html.part(out -> JtestatementsGenerated.render(
                        out,
                        Html.NOBODY,
                        new Slice<>(rows, slice.total(), slice.offset(), slice.limit()),
                        wish,
                        by == null ? "" : Shown.text(by.name()))));
    }

    private void names(Context context) {
        Wish wish = wish(context);
        NamesView view = NamesView.of(desk.edition(), wish);
        Html.send(
                context,
                frame(context, "Names", "names"),
                Html.part(out -> JtenamesGenerated.render(out, Html.NOBODY, view, wish)));
    }

    private void name(Context context) {
        Edition edition = desk.edition();
        CaseEntity entity = entity(edition, context.pathParam("id"));
        Wish wish = wish(context);
        NameSheet view = NameSheet.of(
                edition,
                entity,
                wish,
                grading.ofName(entity),
                deciding.join(entity),
                deciding.justDecided(wish, "/names/" + entity.id()));
        Html.send(
                context,
                frame(context, view.name(), "names"),
                Html.part(out -> JtenameGenerated.render(out, Html.NOBODY, view, wish)));
    }

    private void timeline(Context context) {
        Wish wish = wish(context);
        TimelineSheet view = TimelineSheet.of(desk.edition(), wish);
        Html.send(
                context,
                frame(context, "Timeline", "timeline"),
                Html.part(out -> JtetimelineGenerated.render(out, Html.NOBODY, view, wish)));
    }

    private void network(Context context) {
        Wish wish = wish(context);
        NetworkView view = NetworkView.of(desk.edition(), wish);
        Html.send(
                context,
                frame(context, "Who cites whom", "network"),
                Html.part(out -> JtenetworkGenerated.render(out, Html.NOBODY, view, wish)));
    }

    private void search(Context context) {
        Wish wish = wish(context);
        SearchView view = SearchView.of(desk, wish);
        Frame frame = frame(context, wish.has("q") ? wish.text("q") : "Search", "search");
        Html.send(
                context,
                view.trouble().isEmpty() ? frame : frame.withoutData(),
                Html.part(out -> JtesearchGenerated.render(out, Html.NOBODY, view, wish)));
    }

    private void decisions(Context context) {
        Wish wish = wish(context);
        DecisionsView view = DecisionsView.of(desk.caseFile().decisions().all(), wish);
        Html.send(
                context,
                frame(context, "Decisions", "decisions"),
                Html.part(out -> JtedecisionsGenerated.render(out, Html.NOBODY, view, wish)));
    }

    private void edit(Context context) {
        Reading reading = reading(desk, context);
        Wish wish = wish(context);
        EditView view = correcting.edit(
                reading, wish, deciding.justDecided(wish, "/p/" + reading.page().id() + "/edit"));
        String json = "/api/pages/" + Wish.encoded(reading.page().id()) + "/parts";
        Html.send(
                context,
                frame("Put a page right", "page", json, ""),
                Html.part(out -> JteeditGenerated.render(out, Html.NOBODY, view, wish)));
    }

    private void take(Context context) {
        Html.send(
                context,
                frame(context, "Take away", "take"),
                Html.part(out -> JtetakeGenerated.render(out, Html.NOBODY)));
    }

    private void dossier(Context context) throws IOException {
        Edition edition = desk.edition();
        Selection selection = selection(edition, context);
        List<String> questions = selection.isAll() ? desk.caseFile().questions() : context.queryParams("ask");
        List<Answer> answers = questions.stream().map(edition.asker()::ask).toList();
        context.contentType("text/html; charset=utf-8");
        context.header("Content-Disposition", "attachment; filename=\"dossier.html\"");
        try (Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8)) {
            Dossier.write(edition.story(), answers, desk.title(), selection, out);
        }
    }

    /** What was chosen: pages and names by id, claims by a statement that makes them, or by number. What is gone is left out. */
    private static Selection selection(Edition edition, Context context) {
        Set<String> pages = new HashSet<>();
        for (String page : context.queryParams("page")) {
            if (edition.story().reading(page) != null) {
                pages.add(page);
            }
        }
        Set<String> claims = new HashSet<>();
        for (String claim : context.queryParams("claim")) {
            int slash = claim.lastIndexOf('/');
            if (slash > 0) {
                StatementRef ref = new StatementRef(claim.substring(0, slash), claim.substring(slash + 1));
                edition.claims(ref).forEach(one -> claims.add(one.id()));
            } else if (edition.claim(claim) != null) {
                claims.add(claim);
            }
        }
        Set<String> names = new HashSet<>();
        for (String name : context.queryParams("name")) {
            if (edition.entity(name) != null) {
                names.add(name);
            }
        }
        Selection selection = new Selection(pages, claims, names);
        boolean wanted = context.queryParamMap().keySet().stream().anyMatch(Set.of("page", "claim", "name")::contains);
        if (wanted && selection.isAll()) {
            throw new Wish.Unreadable("Nothing of what was chosen is in the case any more: choose again");
        }
        return selection;
    }
}
