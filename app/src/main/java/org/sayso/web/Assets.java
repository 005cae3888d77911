package org.sayso.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sayso.export.dossier.Fragments;

/** The styles and scripts of the pages, all of them in the jar. */
final class Assets {

    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String HTMX = WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js";
    /** The parts of D3 that the pictures need, each after those it builds on. */
    private static final List<String> D3 = List.of(
            "selection/3.0.0",
            "dispatch/3.0.1",
            "timer/3.0.1",
            "color/3.1.0",
            "interpolate/3.0.1",
            "ease/3.0.1",
            "transition/3.0.1",
            "drag/3.0.0",
            "zoom/3.0.0",
            "brush/3.0.0");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String stamp;

    Assets() throws IOException {
        files.put("dossier.css", Fragments.resource("dossier.css").getBytes(StandardCharsets.UTF_8));
        files.put("htmx.js", bytes(HTMX));
        files.put("d3.js", d3());
        for (String name : new String[] {"web.css", "web.js", "network.js", "timeline.js", "theme.js", "icon.svg"}) {
            files.put(name, bytes("/org/sayso/web/" + name));
        }
        stamp = stamp(files);
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("%s is missing from the jar".formatted(resource));
            }
            return in.readAllBytes();
        }
    }

    private static byte[] d3() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String part : D3) {
            String name = part.substring(0, part.indexOf('/'));
            all.writeBytes(bytes(WEBJARS + "d3-" + part + "/dist/d3-" + name + ".min.js"));
            all.write('\n');
        }
        return all.toByteArray();
    }

    private static String stamp(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Changes with any of them. */
    String stamp() {
        return stamp;
    }

    void send(Context context) {
        String name = context.pathParam("name");
        byte[] file = files.get(name);
        if (file == null) {
            throw new NotFoundResponse("no such file: " + name);
        }
        context.header("Cache-Control", "private, max-age=31536000, immutable");
        context.contentType(TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        context.result(file);
    }
}
