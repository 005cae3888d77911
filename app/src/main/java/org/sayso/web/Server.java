package org.sayso.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import java.io.IOException;
import java.net.BindException;
import org.sayso.casefile.CaseFile;
import org.sayso.input.Input;
import org.sayso.input.fetch.Reach;

/** The case in a browser, and as a service under {@code /api}: starts, answers and ends. */
public final class Server implements AutoCloseable {

    static final int MOST_BATCH_MB = 400;

    private final Desk desk;
    private final Adding adding;
    private final Guard guard;
    private final Assets assets;
    private final Javalin javalin;
    private final String host;

    private Server(CaseFile caseFile, String host, int port, Guard guard, Reach reach) throws IOException {
        this.host = host;
        desk = new Desk(caseFile);
        adding = new Adding(desk, reach);
        this.guard = guard;
        assets = new Assets();
        javalin = Javalin.create(config -> configure(config, port));
    }

    /**
     * Starts to answer; port 0 takes a free one. The story is put together before the first answer.
     *
     * @param reach which machines the addresses that are added may be fetched from
     */
    public static Server start(CaseFile caseFile, String host, int port, Reach reach) throws IOException {
        return start(caseFile, host, port, Guard.of(host), reach);
    }

    static Server start(CaseFile caseFile, String host, int port, Guard guard, Reach reach) throws IOException {
        Server server = new Server(caseFile, host, port, guard, reach);
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
        Deciding deciding = new Deciding(desk);
        Correcting correcting = new Correcting(desk);
        Grading grading = new Grading(desk);
        Frames frames = new Frames(desk, assets);
        new Api(desk).routes(routes);
        new ViewJson(desk, correcting).routes(routes);
        new PictureJson(desk).routes(routes);
        new CaseRoutes(desk, adding, frames).routes(routes);
        new PageRoutes(desk, frames, deciding, correcting, grading).routes(routes);
        new StoryRoutes(desk, frames, deciding, grading).routes(routes);
        new TakeRoutes(desk, frames, grading).routes(routes);
        deciding.routes(routes);
        correcting.routes(routes);
        grading.routes(routes);
        new Refusals(frames).routes(routes);
    }
}
