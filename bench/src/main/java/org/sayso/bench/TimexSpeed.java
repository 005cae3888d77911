package org.sayso.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.sayso.text.Sentence;
import org.sayso.text.SentenceSplitter;
import org.sayso.text.Span;
import org.sayso.time.Days;
import org.sayso.time.TimexFinder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * CPU time of finding and resolving time expressions alone, on articles whose sentences are split beforehand.
 *
 * <pre>
 * TimexSpeed FILE.jsonl[.gz] [WORDS]
 * </pre>
 *
 * One object a line with the article's text in {@code text}; as many articles are read as hold WORDS words (200,000). The
 * articles are gone over several times; every run is printed, with the number of expressions found as a check.
 */
public final class TimexSpeed {

    private static final int RUNS = 6;

    private record Article(String text, List<Sentence> sentences) {}

    private TimexSpeed() {}

    public static void main(String[] args) throws IOException {
        int wanted = args.length > 1 ? Integer.parseInt(args[1]) : 200_000;
        List<Article> articles = new ArrayList<>();
        long words = read(Path.of(args[0]), wanted, articles);
        Days day = Days.of(LocalDate.of(2018, 4, 12));
        TimexFinder finder = new TimexFinder();
        System.out.printf("%d articles, %d words%n", articles.size(), words);
        for (int run = 1; run <= RUNS; run++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long found = 0;
            for (Article article : articles) {
                found += finder.find(article.text(), article.sentences(), offset -> day)
                        .size();
            }
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            System.out.printf("run %d: %.3f s of CPU, %d expressions%n", run, spent / 1e9, found);
        }
    }

    private static long read(Path file, long wanted, List<Article> into) throws IOException {
        SentenceSplitter splitter = new SentenceSplitter();
        long words = 0;
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && words < wanted; line = lines.readLine()) {
                JsonNode text = JsonMapper.shared().readTree(line).get("text");
                if (text == null || !text.isString()) {
                    continue;
                }
                String article = text.asString();
                List<Span> paragraphs = new ArrayList<>();
                int start = 0;
                while (start < article.length()) {
                    int end = article.indexOf('\n', start) < 0 ? article.length() : article.indexOf('\n', start);
                    paragraphs.add(new Span(start, end));
                    start = end + 1;
                }
                into.add(new Article(article, splitter.split(article, paragraphs)));
                words += article.split("\\s+").length;
            }
        }
        return words;
    }
}
