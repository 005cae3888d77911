package org.sayso.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.attribution.Attribution;
import org.sayso.attribution.AttributionFinder;
import org.sayso.attribution.RuleAttributionFinder;
import org.sayso.attribution.TaggedAttributionFinder;
import org.sayso.page.Article;
import org.sayso.page.Cleaner;
import org.sayso.page.Page;
import org.sayso.page.PageException;
import org.sayso.page.PageReader;
import org.sayso.page.RawPage;
import org.sayso.reading.Reader;
import org.sayso.text.SentenceSplitter;
import org.sayso.text.Span;
import tools.jackson.databind.json.JsonMapper;

/**
 * One way to find who says what beside the others: CPU milliseconds of its thread for 750 words of the same pages, warm, and
 * what it finds, for the scorer.
 *
 * <pre>
 * Beside rules|tagger|sayso|WEIGHTS|CLASS FOLDER PASSES FOUND.jsonl
 * </pre>
 *
 * {@code WEIGHTS} is a file of {@link TrainSurface}; {@code CLASS} any other {@link Peer} on the class path. Each is given the
 * page's whole text and does all that it needs itself. Warm: after it has read {@value #WARM_UP} words, as many as twenty
 * passes of {@link StageCost} over the sample, or has worked for a minute; no pass begins after two minutes of measuring.
 */
final class Beside {

    private static final int WARM_UP = 88_000;
    private static final long MINUTE = 60_000_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Beside() {}

    public static void main(String[] args) throws IOException, PageException, ReflectiveOperationException {
        Peer peer = peer(args[0]);
        List<Page> pages = new ArrayList<>();
        PageReader reader = new PageReader();
        for (RawPage raw : StageCost.pages(List.of(args[1]))) {
            pages.add(reader.read(raw));
        }
        int words =
                pages.stream().mapToInt(page -> StageCost.words(page.text())).sum();
        int passes = Integer.parseInt(args[2]);
        List<List<Attribution>> found = new ArrayList<>();
        warmUp(peer, pages);
        List<Long> spent = new ArrayList<>();
        long all = 0;
        while (spent.size() < passes && all < 2 * MINUTE) {
            spent.add(pass(peer, pages, found));
            all += spent.getLast();
        }
        double[] cost = spent.stream()
                .mapToDouble(nanos -> nanos / 1e6 * StageCost.WORDS / words)
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "%d pages, %d words, Java %s, %d passes: %.2f ms of CPU for %d words (%.2f to %.2f)%n",
                pages.size(),
                words,
                Runtime.version().feature(),
                cost.length,
                cost[cost.length / 2],
                StageCost.WORDS,
                cost[0],
                cost[cost.length - 1]);
        try (PrintStream out = new PrintStream(args[3], StandardCharsets.UTF_8)) {
            for (int i = 0; i < found.size(); i++) {
                for (Attribution one : found.get(i)) {
                    out.println(json(pages.get(i), one));
                }
            }
        }
    }

    private static void warmUp(Peer peer, List<Page> pages) {
        long until = THREADS.getCurrentThreadCpuTime() + MINUTE;
        int read = 0;
        for (int i = 0; read < WARM_UP && THREADS.getCurrentThreadCpuTime() < until; i = (i + 1) % pages.size()) {
            peer.find(pages.get(i));
            read += StageCost.words(pages.get(i).text());
        }
    }

    /** What reading all pages takes of this thread, in nanoseconds. */
    private static long pass(Peer peer, List<Page> pages, List<List<Attribution>> found) {
        found.clear();
        long before = THREADS.getCurrentThreadCpuTime();
        for (Page page : pages) {
            found.add(peer.find(page));
        }
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    private static Peer peer(String name) throws IOException, ReflectiveOperationException {
        return switch (name) {
            case "rules" -> finding(new RuleAttributionFinder());
            case "tagger" -> finding(TaggedAttributionFinder.load());
            case "sayso" ->
                page -> Reader.shared().read(page).attributed().stream()
                        .map(s -> new Attribution(s.source(), s.cue(), s.content(), s.confidence()))
                        .toList();
            default ->
                Files.exists(Path.of(name))
                        ? new SurfaceAttributions(SurfaceTagger.load(Path.of(name)))
                        : (Peer) Class.forName(name).getDeclaredConstructor().newInstance();
        };
    }

    /** One of Sayso's finders by itself, on the story. */
    private static Peer finding(AttributionFinder finder) {
        Cleaner cleaner = new Cleaner();
        SentenceSplitter splitter = new SentenceSplitter();
        return page -> {
            Article article = cleaner.clean(page);
            return finder.find(article, StageCost.storySentences(splitter, article));
        };
    }

    private static String json(Page page, Attribution one) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("doc", page.name().replaceFirst("\\.txt$", ""));
        line.put("source", inCodePoints(page.text(), one.source()));
        line.put("cue", inCodePoints(page.text(), one.cue()));
        line.put("content", inCodePoints(page.text(), one.content()));
        return JsonMapper.shared().writeValueAsString(line);
    }

    private static List<List<Integer>> inCodePoints(String text, List<Span> spans) {
        return spans.stream()
                .map(span -> List.of(text.codePointCount(0, span.start()), text.codePointCount(0, span.end())))
                .toList();
    }
}
