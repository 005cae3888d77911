package org.sayso.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sayso.casefile.PageState;
import org.sayso.claim.Claim;
import org.sayso.name.CaseEntity;
import org.sayso.reading.Reading;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;

/** What a request names: what is wished for, and the page, place, claim or name that its address gives. */
final class Addressed {

    private Addressed() {}

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

    /** Whether somebody who uses Sayso asks for it, and no foreign page through their browser. */
    static boolean isOurs(Context context) {
        String site = context.header("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }
}
