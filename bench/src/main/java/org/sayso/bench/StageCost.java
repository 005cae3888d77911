package org.sayso.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sayso.attribution.Attribution;
import org.sayso.attribution.AttributionFinder;
import org.sayso.attribution.JointAttributionFinder;
import org.sayso.attribution.RuleAttributionFinder;
import org.sayso.attribution.StatementResolver;
import org.sayso.attribution.TaggedAttributionFinder;
import org.sayso.name.NameFinder;
import org.sayso.name.Names;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.page.Cleaner;
import org.sayso.page.Given;
import org.sayso.page.Page;
import org.sayso.page.PageException;
import org.sayso.page.PageReader;
import org.sayso.page.RawPage;
import org.sayso.reading.Reader;
import org.sayso.text.Sentence;
import org.sayso.text.SentenceSplitter;
import org.sayso.text.Span;
import org.sayso.time.Timex;
import org.sayso.time.TimexFinder;

/**
 * What reading costs, stage by stage: CPU milliseconds of the reading thread for 750 words, the program warm.
 *
 * <pre>
 * StageCost [--passes N] FOLDER...
 * </pre>
 *
 * Reads the text pages of the folders (default: {@code samples/pages}) N times (default 7) after twenty passes of
 * warming up (after three, what is not the tagger still costs a sixth more than after thirty), and prints the median over the passes with the least and the most. The stages are those of {@link Reader#read};
 * the last row is that method itself, whole. CPU time, not the clock: other work on the machine disturbs it little.
 */
public final class StageCost {

    private static final int WARM_UP = 20;
    static final int WORDS = 750;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final PageReader pageReader = new PageReader();
    private final Cleaner cleaner = new Cleaner();
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final NameFinder nameFinder = new NameFinder();
    private final TimexFinder timexFinder = new TimexFinder();
    private final TaggedAttributionFinder tagger = TaggedAttributionFinder.load();
    private final RuleAttributionFinder rules = new RuleAttributionFinder();
    private final StatementResolver resolver = new StatementResolver();
    private final Reader reader = new Reader();
    /** Nanoseconds of this pass, a stage. */
    private final Map<String, Long> spent = new LinkedHashMap<>();

    private StageCost() {}

    /** Prints the table. */
    public static void main(String[] args) throws IOException, PageException {
        int passes = 7;
        List<String> folders = new ArrayList<>(List.of(args));
        int at = folders.indexOf("--passes");
        if (at >= 0) {
            passes = Integer.parseInt(folders.get(at + 1));
            folders.subList(at, at + 2).clear();
        }
        new StageCost().measure(folders.isEmpty() ? List.of("samples/pages") : folders, passes);
    }

    private void measure(List<String> folders, int passes) throws IOException, PageException {
        List<RawPage> raw = pages(folders);
        long words = 0;
        for (RawPage page : raw) {
            words += words(pageReader.read(page).text());
        }
        Map<String, double[]> cost = new LinkedHashMap<>();
        for (int pass = -WARM_UP; pass < passes; pass++) {
            spent.clear();
            for (RawPage page : raw) {
                read(page);
            }
            for (var stage : spent.entrySet()) {
                if (pass >= 0) {
                    cost.computeIfAbsent(stage.getKey(), name -> new double[passes])[pass] =
                            stage.getValue() / 1e6 * WORDS / words;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d pages, %d words, Java %s, %d passes; CPU-ms for %d words: median (least to most)%n",
                raw.size(),
                words,
                Runtime.version().feature(),
                passes,
                WORDS);
        cost.forEach((stage, all) -> {
            Arrays.sort(all);
            System.out.printf(
                    Locale.ROOT, "%-28s %7.2f  (%.2f to %.2f)%n", stage, all[passes / 2], all[0], all[passes - 1]);
        });
    }

    private void read(RawPage raw) throws PageException {
        Page page = timed("decode", () -> decode(raw));
        Article article = timed("clean", () -> cleaner.clean(page));
        List<Sentence> sentences = timed("sentences", () -> storySentences(splitter, article));
        Names names = timed("names", () -> nameFinder.find(article, sentences));
        List<Timex> timexes = timed("dates", () -> timexFinder.find(page.text(), sentences, article.anchor()));
        List<Attribution> learnt = timed("attributions: tagger", () -> tagger.find(article, sentences));
        List<Attribution> ruled = timed("attributions: rules", () -> rules.find(article, sentences));
        AttributionFinder joint = new JointAttributionFinder((a, s) -> learnt, (a, s) -> ruled);
        List<Attribution> attributions = timed("attributions: joined", () -> joint.find(article, sentences));
        timed("statements", () -> resolver.resolve(article, sentences, names, timexes, attributions));
        timed("all but decode (Reader.read)", () -> reader.read(page));
    }

    private <T> T timed(String stage, Supplier<T> work) {
        long before = threads.getCurrentThreadCpuTime();
        T made = work.get();
        spent.merge(stage, threads.getCurrentThreadCpuTime() - before, Long::sum);
        return made;
    }

    private Page decode(RawPage raw) {
        try {
            return pageReader.read(raw);
        } catch (PageException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static List<Sentence> storySentences(SentenceSplitter splitter, Article article) {
        List<Span> blocks = article.blocks().stream().map(Block::span).toList();
        return splitter.split(article.page().text(), blocks).stream()
                .filter(s -> article.blocks().get(s.block()).kind().isStory())
                .toList();
    }

    static int words(String text) {
        return (int) SPACE.splitAsStream(text.strip()).count();
    }

    static List<RawPage> pages(List<String> folders) throws IOException {
        List<RawPage> out = new ArrayList<>();
        for (String folder : folders) {
            try (var list = Files.list(Path.of(folder))) {
                for (Path file :
                        list.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                    out.add(new RawPage(file.getFileName().toString(), Files.readAllBytes(file), Given.NOTHING));
                }
            }
        }
        return out;
    }
}
