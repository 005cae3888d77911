package org.sayso.web;

import io.javalin.http.Context;
import org.sayso.export.dossier.Shown;

/** What stands around each view: its title, where it is among the others, and the addresses of its data. */
final class Frames {

    private final Desk desk;
    private final Assets assets;

    Frames(Desk desk, Assets assets) {
        this.desk = desk;
        this.assets = assets;
    }

    Frame of(Context context, String title, String here) {
        Wish wish = Addressed.wish(context);
        String query = context.queryString();
        String rest = query == null ? "" : "?" + query;
        String path = context.path();
        String list = here.equals("pages") ? "/pages" : "/" + here;
        boolean one = path.lastIndexOf('/') > 0;
        String id = one && !path.startsWith("/p/") ? Wish.encoded(path.substring(path.lastIndexOf('/') + 1)) : "";
        return switch (here) {
            case "claims" -> of(title, here, "/api/claims/" + id, "/statements.csv?claim=" + id);
            case "names" ->
                one
                        ? of(title, here, "/api" + list + "/" + id, "/statements.csv?by=" + id)
                        : of(title, here, "/api" + list + rest, list + ".csv" + rest);
            case "pages", "statements", "timeline", "network", "matrix", "decisions" ->
                of(title, here, "/api" + list + rest, list + ".csv" + rest);
            case "search" ->
                SearchView.isAsked(wish)
                        ? of(title, here, "/api/search" + rest, "/search.csv" + rest)
                        : of(title, here, "", "");
            case "ask" ->
                wish.has("q")
                        ? of(title, here, "/api/ask" + rest, "/ask.csv" + rest)
                        : of(title, here, "/api/questions", "");
            case "compare" -> of(title, here, "/api/compare" + rest, "");
            default -> of(title, here, "", "");
        };
    }

    Frame of(String title, String here, String json, String csv) {
        return new Frame(title, Shown.text(desk.title()), here, json, csv, assets.stamp());
    }

    /** Around what somebody sees who may not see the case. */
    Frame closed() {
        return Frame.closed(assets.stamp());
    }
}
