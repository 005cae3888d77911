package org.sayso.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps others out. On loopback a request must name this very machine (so a foreign page cannot reach the case under a
 * name of its own that it points here), and what changes the case must come from Sayso's own pages. Anywhere else a token is
 * asked for too.
 */
final class Guard {

    private static final String COOKIE = "sayso";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** Styles and scripts: nothing of the case is in them, and the page that refuses needs them. */
    private static final String PROGRAM = "/static/";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final String host;
    private final @Nullable String token;

    private Guard(String host, @Nullable String token) {
        this.host = host;
        this.token = token;
    }

    /** For a server at this address; one that others can reach gets a token. */
    static Guard of(String host) throws UnknownHostException {
        boolean alone = InetAddress.getByName(host).isLoopbackAddress();
        return alone ? new Guard(host, null) : withToken(host);
    }

    static Guard withToken(String host) {
        return new Guard(host, HexFormat.of().formatHex(random()));
    }

    private static byte[] random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** What opens the door, to be told to the user; null where none is needed. */
    @Nullable
    String token() {
        return token;
    }

    /** Lets a request pass, or ends it. */
    void check(Context context) {
        headers(context);
        if (context.path().startsWith(PROGRAM)
                && HARMLESS.contains(context.method().name())) {
            return;
        }
        String named = named(context.header("Host"));
        if (token == null && !isThisMachine(named)) {
            throw refused("Host: this server is only reached as localhost or 127.0.0.1");
        }
        if (!HARMLESS.contains(context.method().name())) {
            checkOrigin(context);
        }
        if (token != null) {
            checkToken(context, token);
        }
    }

    /** Where a form was sent from is told within the server alone: with no word of it browsers give no origin either. */
    private static void headers(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("X-Frame-Options", "DENY");
        context.header("Cache-Control", "no-store");
    }

    private boolean isThisMachine(String named) {
        return named.equals("localhost") || named.equals("127.0.0.1") || named.equals("[::1]") || named.equals(host);
    }

    /** A browser says where a request comes from; a program that does not is no browser, and nobody can lure it here. */
    private static void checkOrigin(Context context) {
        String origin = context.header("Origin");
        String site = context.header("Sec-Fetch-Site");
        String own = context.header("Host");
        boolean fromHere = origin == null || origin.equals("http://" + own) || origin.equals("https://" + own);
        if (!fromHere || (site != null && !site.equals("same-origin") && !site.equals("none"))) {
            throw refused("Origin: the case is changed from Sayso's own pages only");
        }
    }

    private void checkToken(Context context, String token) {
        String given = context.queryParam("token");
        if (given != null && same(given, token)) {
            Cookie cookie = new Cookie(COOKIE, token);
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.STRICT);
            cookie.setPath("/");
            context.cookie(cookie);
            return;
        }
        String bearer = context.header("Authorization");
        String kept = context.cookie(COOKIE);
        if ((kept == null || !same(kept, token)) && (bearer == null || !same(bearer, "Bearer " + token))) {
            throw new HttpResponseException(
                    HttpStatus.UNAUTHORIZED.getCode(),
                    "this case needs its token: open the address that `sayso serve` printed",
                    Map.of());
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String named(@Nullable String header) {
        String name = header == null ? "" : header.toLowerCase(Locale.ROOT);
        int port = name.lastIndexOf(':');
        return port > name.lastIndexOf(']') ? name.substring(0, port) : name;
    }

    private static HttpResponseException refused(String why) {
        return new HttpResponseException(HttpStatus.FORBIDDEN.getCode(), why, Map.of());
    }
}
