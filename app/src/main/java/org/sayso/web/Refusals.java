package org.sayso.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.EndpointNotFound;
import jakarta.servlet.ServletException;
import org.sayso.casefile.CaseException;
import org.sayso.claim.HeapFull;
import org.sayso.export.dossier.Shown;
import org.sayso.input.Input;
import tools.jackson.databind.node.JsonNodeFactory;

/** Says in one line why something cannot be had: as JSON to scripts, as a page to people. */
final class Refusals {

    private static final String NOTHING = "Nothing is at this address";
    private static final String TOO_MUCH =
            "Nothing was added: a file may have %d MB, and all that is sent at once %d MB; send less at a time"
                    .formatted(Input.MOST_BYTES >> 20, Server.MOST_BATCH_MB);

    private final Frames frames;

    Refusals(Frames frames) {
        this.frames = frames;
    }

    void routes(RoutesConfig routes) {
        routes.exception(Wish.Unreadable.class, (e, context) -> fail(context, 400, String.valueOf(e.getMessage())));
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
            Frame frame = refused ? frames.closed() : frames.of("Not to be had", "", "", "");
            Html.send(
                    context,
                    frame,
                    Html.part(out -> JteerrorGenerated.render(out, Html.NOBODY, status, Shown.text(says), refused)));
        }
    }
}
