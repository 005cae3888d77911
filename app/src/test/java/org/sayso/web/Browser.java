package org.sayso.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real headless Chromium, driven over the W3C WebDriver protocol. */
final class Browser implements AutoCloseable {

    /** Keys by the code points WebDriver knows them by. */
    static final String ENTER = "\uE007";

    static final String ESCAPE = "\uE00C";
    static final String TAB = "\uE004";
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration FIRST_PICTURE = Duration.ofSeconds(3);

    private final Process driver;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String session;

    private Browser(Process driver, int port, Path chromium) throws Exception {
        this.driver = driver;
        base = "http://127.0.0.1:" + port;
        until("the driver answers", () -> {
            try {
                return call("GET", "/status", null).get("ready").asBoolean();
            } catch (IllegalStateException e) {
                return false;
            }
        });
        Map<String, Object> options = Map.of(
                "binary", chromium.toString(),
                "args",
                        List.of(
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--window-size=1300,900"));
        JsonNode started = call(
                "POST",
                "/session",
                Map.of(
                        "capabilities",
                        Map.of(
                                "alwaysMatch",
                                Map.of("goog:chromeOptions", options, "goog:loggingPrefs", Map.of("browser", "ALL")))));
        session = "/session/" + started.get("sessionId").asString();
    }

    /** Starts one, or has the test skipped where there is none. */
    static Browser start() throws Exception {
        Path driver = found("chromedriver");
        Path chromium = found("chromium", "chromium-browser", "google-chrome");
        assumeTrue(
                driver != null && chromium != null,
                "skipped: no browser here (Debian: apt install chromium chromium-driver)");
        // the driver takes a free port itself: one looked up here could be taken by another before it listens
        Process process = new ProcessBuilder(driver.toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        int port = port(process);
        try {
            return new Browser(process, port, chromium);
        } catch (Exception | AssertionError e) {
            process.destroy();
            throw e;
        }
    }

    /** Where the driver says that it listens; what it says afterwards is read and dropped, so that it never waits for a reader. */
    private static int port(Process process) throws IOException {
        BufferedReader says = process.inputReader();
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            Matcher told =
                    Pattern.compile("started successfully on port (\\d+)").matcher(line);
            if (told.find()) {
                Thread.ofPlatform().daemon().start(() -> drop(says));
                return Integer.parseInt(told.group(1));
            }
        }
        throw new IllegalStateException("the driver ended without saying where it listens");
    }

    private static void drop(Reader says) {
        try {
            says.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // the driver was ended
        }
    }

    private static @Nullable Path found(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private JsonNode call(String method, String path, @Nullable Object body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(Duration.ofSeconds(90))
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(
                                            JsonMapper.shared().writeValueAsString(body)));
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode value = JsonMapper.shared().readTree(response.body()).get("value");
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(value.get("message").asString());
            }
            return value;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void open(String address) {
        call("POST", session + "/url", Map.of("url", address));
    }

    String address() {
        return call("GET", session + "/url", null).asString();
    }

    void back() {
        call("POST", session + "/back", Map.of());
    }

    void size(int width, int height) {
        call("POST", session + "/window/rect", Map.of("width", width, "height", height));
    }

    /** Waits for the page's first picture, for before it Chromium drops what is pressed; not long, some pages are never painted. */
    private void untilPainted() {
        long end = System.nanoTime() + FIRST_PICTURE.toNanos();
        while (System.nanoTime() < end
                && !run("return performance.getEntriesByType('paint').length > 0")
                        .asBoolean()) {
            pause();
        }
    }

    /** Presses keys one after another, wherever the focus is. */
    void keys(String keys) {
        untilPainted();
        List<Map<String, String>> actions = new ArrayList<>();
        keys.codePoints().mapToObj(Character::toString).forEach(key -> {
            actions.add(Map.of("type", "keyDown", "value", key));
            actions.add(Map.of("type", "keyUp", "value", key));
        });
        call(
                "POST",
                session + "/actions",
                Map.of("actions", List.of(Map.of("type", "key", "id", "keys", "actions", actions))));
    }

    /** Moves the focus by the tabulator to what it should be on. */
    void tabTo(String css) {
        for (int i = 0; i < 400; i++) {
            if (run("return document.activeElement.matches(arguments[0])", css).asBoolean()) {
                return;
            }
            keys(TAB);
        }
        throw new AssertionError("the tabulator never comes to " + css);
    }

    /** Gives a file to a field for files. */
    void choose(String css, Path file) {
        String id = call("POST", session + "/element", Map.of("using", "css selector", "value", css))
                .get(ELEMENT)
                .asString();
        call(
                "POST",
                session + "/element/" + id + "/value",
                Map.of("text", file.toAbsolutePath().toString()));
    }

    /** A step of dragging over the middle of the window what another program holds: files, or with none a text. */
    void drag(String step, List<Path> files) {
        List<Map<String, String>> items =
                files.isEmpty() ? List.of(Map.of("mimeType", "text/plain", "data", "dragged words")) : List.of();
        Map<String, Object> data = Map.of(
                "items",
                items,
                "files",
                files.stream().map(file -> file.toAbsolutePath().toString()).toList(),
                "dragOperationsMask",
                1);
        call(
                "POST",
                session + "/goog/cdp/execute",
                Map.of(
                        "cmd",
                        "Input.dispatchDragEvent",
                        "params",
                        Map.of("type", step, "x", 500, "y", 400, "data", data)));
    }

    /** Pretends a screen of that size, also one that no window can be as narrow as; 0 for the window's own. */
    void screen(int width, int height) {
        Map<String, Object> size = Map.of("width", width, "height", height, "deviceScaleFactor", 0, "mobile", false);
        call(
                "POST",
                session + "/goog/cdp/execute",
                Map.of("cmd", "Emulation.setDeviceMetricsOverride", "params", size));
    }

    /** Dresses the page as for paper, or as for the screen again. */
    void print(boolean paper) {
        call(
                "POST",
                session + "/goog/cdp/execute",
                Map.of("cmd", "Emulation.setEmulatedMedia", "params", Map.of("media", paper ? "print" : "")));
    }

    /** What a script returns. */
    JsonNode run(String script, Object... arguments) {
        return call("POST", session + "/execute/sync", Map.of("script", script, "args", List.of(arguments)));
    }

    /** What a script gives to its last argument, a function. */
    JsonNode await(String script) {
        return call("POST", session + "/execute/async", Map.of("script", script, "args", List.of()));
    }

    boolean has(String css) {
        return run("return document.querySelector(arguments[0]) !== null", css).asBoolean();
    }

    /** The text of the first such element; empty where there is none. */
    String text(String css) {
        return run("const e = document.querySelector(arguments[0]); return e ? e.textContent.trim() : ''", css)
                .asString();
    }

    /** What the browser complained of since it was last asked: broken policies, failed scripts. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (JsonNode entry : call("POST", session + "/se/log", Map.of("type", "browser"))) {
            String message = entry.get("message").asString();
            if (entry.get("level").asString().equals("SEVERE") && !message.contains("status of 404")) {
                complaints.add(message);
            }
        }
        return complaints;
    }

    byte[] picture() {
        return Base64.getDecoder()
                .decode(call("GET", session + "/screenshot", null).asString());
    }

    /** Waits until something is so. */
    void until(String what, Supplier<Boolean> so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.get()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void untilThere(String css) {
        until(css + " is there", () -> has(css));
    }

    @Override
    public void close() {
        try {
            call("DELETE", session, null);
        } finally {
            driver.destroy();
        }
    }
}
