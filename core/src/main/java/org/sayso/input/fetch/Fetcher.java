package org.sayso.input.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Fetches pages, one after another whoever asks. */
public final class Fetcher implements AutoCloseable {

    private static final String AGENT = "sayso";
    private static final int MOST_REDIRECTS = 5;
    private static final int NOT_MODIFIED = 304;
    private static final int MOST_ROBOTS = 512 << 10;
    private static final long LONGEST_PAUSE_MS = 30_000;

    /** A server that asks to be left alone for no longer is asked once more after that time. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final Duration LONGEST_REST = Duration.ofDays(7);

    private static final Pattern ESCAPED = Pattern.compile("%[0-9A-Fa-f]{2}");

    /** A page that was fetched: {@code address} is where it was found in the end. */
    public static final class Fetched {

        private final URI address;
        private final Answer answer;

        private Fetched(URI address, Answer answer) {
            this.address = address;
            this.answer = answer;
        }

        public URI address() {
            return address;
        }

        /** Nobody may change them. */
        public byte[] bytes() {
            return answer.body().bytes;
        }

        /** Whether the server says that nothing changed since the last visit: then there are no bytes. */
        public boolean isUnchanged() {
            return answer.status() == NOT_MODIFIED;
        }

        /** What to remember of it. */
        public Visit visit(@Nullable String announced) {
            return new Visit(answer.etag(), answer.lastModified(), announced);
        }
    }

    /** One answer: a page's bytes, or where to ask instead. */
    private record Answer(
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String lastModified,
            Duration rest,
            Body body) {}

    private static final class Body {
        private final byte[] bytes;

        private Body(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    private final Limits limits;
    private final Consumer<String> notes;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sayso-fetch-limit").factory());
    private final Map<String, BaseRobotRules> robots = new HashMap<>();
    private final Map<String, Long> lastAsked = new HashMap<>();
    private final Map<String, Instant> resting = new HashMap<>();

    /**
     * @param notes told what the user should see beside the page: a redirect, a line each
     */
    public Fetcher(Reach reach, Limits limits, Consumer<String> notes) {
        this(reach::allows, limits, notes);
    }

    /** @param reach which machines may be connected to */
    public Fetcher(Predicate<InetAddress> reach, Limits limits, Consumer<String> notes) {
        this.limits = limits;
        this.notes = notes;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PinnedResolver(reach))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout(limits.connect()))
                                .setSocketTimeout(timeout(limits.silence()))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(limits.silence()))
                        .setHardCancellationEnabled(true)
                        .build())
                .setUserAgent(AGENT)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

    /** The page at {@code address}, after at most five redirects. */
    public Fetched fetch(String address) throws FetchException, InterruptedException {
        return fetch(address, null);
    }

    /** The same, only if it changed since {@code before}. */
    public synchronized Fetched fetch(String address, @Nullable Visit before)
            throws FetchException, InterruptedException {
        long end = System.nanoTime() + limits.whole().toNanos();
        URI uri = uri(address);
        boolean waited = false;
        for (int redirects = 0; ; redirects++) {
            BaseRobotRules rules = robots(uri, end);
            if (!rules.isAllowed(uri.toString())) {
                if (rules.isDeferVisits()) {
                    throw new FetchException("is on a site whose robots.txt cannot be had now: try again later", true);
                }
                throw new FetchException(
                        "is closed to programs by the site's robots.txt: save it in your browser and give the file");
            }
            Answer answer = ask(uri, limits.mostBytes(), false, end, before);
            boolean soon = !answer.rest().isZero() && answer.rest().compareTo(LONGEST_WAIT) <= 0;
            if (soon && !waited) {
                waited = true;
                resting.put(origin(uri), Instant.now().plus(answer.rest()));
                answer = ask(uri, limits.mostBytes(), false, end, before);
            }
            if (!answer.rest().isZero()) {
                resting.put(origin(uri), Instant.now().plus(answer.rest()));
                throw leftAlone(answer.rest());
            }
            if (answer.location() != null) {
                if (redirects == MOST_REDIRECTS) {
                    throw new FetchException("redirects more than %d times".formatted(MOST_REDIRECTS));
                }
                URI next = uri(resolve(uri, answer.location()));
                notes.accept("[%s] redirects to %s".formatted(uri, next));
                uri = next;
                continue;
            }
            boolean unchanged = before != null && answer.status() == NOT_MODIFIED;
            if (answer.status() != 200 && !unchanged) {
                int status = answer.status();
                throw new FetchException(
                        "is answered with status %d: %s"
                                .formatted(
                                        status,
                                        status == 401 || status == 402 || status == 403
                                                ? "save it in your browser and give the file"
                                                : "no page"),
                        status >= 500 || status == 408 || status == 425 || status == 429);
            }
            return new Fetched(uri, answer);
        }
    }

    private static boolean isBusy(int status) {
        return status == 429 || status == 503;
    }

    /** {@code Retry-After: 120}, or a day and time (RFC 9110, 10.2.3); nothing where it is neither. */
    private static Duration rest(@Nullable String retryAfter) {
        if (retryAfter == null) {
            return Duration.ZERO;
        }
        Duration rest;
        try {
            rest = retryAfter.strip().chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
                    : Duration.between(
                            Instant.now(),
                            ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException | NumberFormatException e) {
            return Duration.ZERO;
        }
        return rest.isNegative() ? Duration.ZERO : rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }

    private static FetchException leftAlone(Duration rest) {
        long seconds = Math.max(1, rest.toSeconds());
        return new FetchException(
                "is on a site that asks to be left alone for %s: try again then"
                        .formatted(
                                seconds < 120
                                        ? seconds + " seconds"
                                        : seconds < 7200 ? seconds / 60 + " minutes" : seconds / 3600 + " hours"),
                true,
                rest);
    }

    private static String resolve(URI from, String location) throws FetchException {
        try {
            // A header's bytes come as a character each; servers write UTF-8.
            byte[] bytes = location.getBytes(StandardCharsets.ISO_8859_1);
            String read = new String(bytes, StandardCharsets.UTF_8);
            return from.resolve(whole(read.indexOf('\uFFFD') < 0 ? read : location))
                    .toString();
        } catch (IllegalArgumentException e) {
            throw new FetchException("redirects to what is no address");
        }
    }

    private static URI uri(String address) throws FetchException {
        try {
            URI uri = new URI(whole(address));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new FetchException("points to %s:, only http and https addresses are fetched".formatted(scheme));
            }
            if (uri.getHost() == null || uri.getHost().isEmpty() || uri.getUserInfo() != null) {
                throw new FetchException("is no address of a page");
            }
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new URI(scheme + "://" + uri.getRawAuthority() + path + query);
        } catch (URISyntaxException e) {
            throw new FetchException("is no address of a page: " + e.getReason());
        } catch (IllegalArgumentException e) {
            throw new FetchException("is no address of a page: " + words(e));
        }
    }

    /** An address as people and careless servers write it, "http://bücher.example/schön|neu", as RFC 3986 has it. */
    private static String whole(String address) {
        int host = address.indexOf("://") < 0 ? 0 : address.indexOf("://") + 3;
        int path = host;
        while (host > 0 && path < address.length() && "/?#".indexOf(address.charAt(path)) < 0) {
            path++;
        }
        String authority = address.substring(host, path);
        StringBuilder whole = new StringBuilder(address.substring(0, host));
        whole.append(authority.chars().allMatch(c -> c < 0x80) ? authority : IDN.toASCII(authority));
        for (int i = path; i < address.length(); ) {
            int c = address.codePointAt(i);
            int length = Character.charCount(c);
            boolean bare = c == '%'
                    && !ESCAPED.matcher(address).region(i, address.length()).lookingAt();
            if (c > ' ' && c < 0x7F && !bare && "\"<>\\^`{|}".indexOf(c) < 0) {
                whole.append((char) c);
            } else {
                for (byte b : address.substring(i, i + length).getBytes(StandardCharsets.UTF_8)) {
                    whole.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            }
            i += length;
        }
        return whole.toString();
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** The site's rules for programs (RFC 9309): what a site that has none, or forbids to read them, allows is decided there too. */
    private BaseRobotRules robots(URI uri, long end) throws FetchException, InterruptedException {
        String origin = origin(uri);
        BaseRobotRules known = robots.get(origin);
        if (known != null) {
            return known;
        }
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        URI place = URI.create(origin + "/robots.txt");
        Answer answer = ask(place, MOST_ROBOTS, true, end, null);
        for (int redirects = 0; answer.location() != null && redirects < MOST_REDIRECTS; redirects++) {
            place = uri(resolve(place, answer.location()));
            answer = ask(place, MOST_ROBOTS, true, end, null);
        }
        BaseRobotRules rules = answer.status() == 200
                ? parser.parseContent(place.toString(), answer.body().bytes, "text/plain", List.of(AGENT))
                : parser.failedFetch(answer.status());
        robots.put(origin, rules);
        return rules;
    }

    /** @param cut whether more than {@code most} is left where it is, and no failure */
    private Answer ask(URI uri, int most, boolean cut, long end, @Nullable Visit before)
            throws FetchException, InterruptedException {
        Instant rested = resting.getOrDefault(origin(uri), Instant.EPOCH);
        Duration rest = Duration.between(Instant.now(), rested);
        if (rest.compareTo(LONGEST_WAIT) > 0) {
            throw leftAlone(rest);
        }
        if (rest.isPositive()) {
            Thread.sleep(rest.toMillis());
        }
        pause(origin(uri));
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw tooSlow();
        }
        HttpGet get = new HttpGet(uri);
        if (before != null && before.etag() != null) {
            get.setHeader("If-None-Match", before.etag());
        }
        if (before != null && before.lastModified() != null) {
            get.setHeader("If-Modified-Since", before.lastModified());
        }
        ScheduledFuture<?> limit = watchdog.schedule(get::cancel, left, TimeUnit.NANOSECONDS);
        try {
            ClassicHttpResponse response =
                    client.executeOpen(new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort()), get, null);
            try {
                int status = response.getCode();
                Header location = response.getFirstHeader("Location");
                if (status >= 300 && status < 400 && location != null) {
                    return new Answer(status, location.getValue(), null, null, Duration.ZERO, new Body(new byte[0]));
                }
                return new Answer(
                        status,
                        null,
                        value(response.getFirstHeader("ETag")),
                        value(response.getFirstHeader("Last-Modified")),
                        isBusy(status) ? rest(value(response.getFirstHeader("Retry-After"))) : Duration.ZERO,
                        new Body(body(response.getEntity(), most, cut, end)));
            } finally {
                leave(get, response);
            }
        } catch (PinnedResolver.OutOfReach e) {
            throw new FetchException(
                    "lies on this machine or in its own network (%s): give --allow-private if you mean it"
                            .formatted(uri.getHost()));
        } catch (UnknownHostException e) {
            throw new FetchException("is on no known host (%s)".formatted(uri.getHost()), true);
        } catch (SocketTimeoutException e) {
            throw System.nanoTime() >= end
                    ? tooSlow()
                    : new FetchException(
                            "did not answer for %d seconds"
                                    .formatted(limits.silence().toSeconds()),
                            true);
        } catch (SSLException e) {
            if (System.nanoTime() >= end) {
                throw tooSlow();
            }
            throw new FetchException(
                    String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("certificat")
                            ? "has a certificate that is not to be trusted: look at it in your browser, save it there and"
                                    + " give the file"
                            : "cannot be reached safely (TLS): " + words(e),
                    true);
        } catch (IOException | RuntimeException e) {
            if (System.nanoTime() >= end) {
                throw tooSlow();
            }
            if (Thread.interrupted() || isInterruption(e)) {
                throw new InterruptedException("interrupted while fetching " + uri);
            }
            throw new FetchException("cannot be fetched: " + words(e), true);
        } finally {
            limit.cancel(false);
        }
    }

    /** What was not read of an answer is not waited for. */
    private static void leave(HttpGet get, ClassicHttpResponse response) {
        get.cancel();
        try {
            response.close();
        } catch (IOException e) {
            // What was wanted of it has been read.
        }
    }

    private static String words(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** The client says in its own words that it was interrupted; the address is not to blame. */
    private static boolean isInterruption(Exception e) {
        return e instanceof CancellationException || e.getCause() instanceof InterruptedException;
    }

    private static @Nullable String value(@Nullable Header header) {
        return header == null ? null : header.getValue();
    }

    private byte[] body(@Nullable HttpEntity entity, int most, boolean cut, long end)
            throws IOException, FetchException {
        if (entity == null) {
            return new byte[0];
        }
        InputStream in = entity.getContent();
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
            body.write(buffer, 0, got);
            if (body.size() > most) {
                if (cut) {
                    return Arrays.copyOf(body.toByteArray(), most);
                }
                throw new FetchException("has more than %,d bytes, a page may have no more".formatted(most));
            }
            if (System.nanoTime() >= end) {
                throw tooSlow();
            }
        }
        return body.toByteArray();
    }

    private FetchException tooSlow() {
        return new FetchException(
                "did not come within %d seconds".formatted(limits.whole().toSeconds()), true);
    }

    /** One question a second to a host, or as seldom as its robots.txt asks for, up to every half minute. */
    private void pause(String origin) throws InterruptedException {
        BaseRobotRules rules = robots.get(origin);
        long asked = rules == null ? 0 : rules.getCrawlDelay();
        long wait = Math.max(limits.pause().toMillis(), Math.min(asked, LONGEST_PAUSE_MS));
        Long last = lastAsked.get(origin);
        if (last != null) {
            long left = wait - (System.nanoTime() - last) / 1_000_000;
            if (left > 0) {
                Thread.sleep(left);
            }
        }
        lastAsked.put(origin, System.nanoTime());
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            // Nothing is lost with a connection.
        }
    }
}
