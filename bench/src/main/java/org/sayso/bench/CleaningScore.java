package org.sayso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.page.Cleaner;
import org.sayso.page.Given;
import org.sayso.page.Markup;
import org.sayso.page.Page;
import org.sayso.page.PageException;
import org.sayso.page.PageReader;
import org.sayso.page.RawPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well the story is told from the menus: precision, recall and F1 of shingles of four words against a gold text, the
 * mean over pages, as the article extraction benchmark counts them.
 *
 * <p>{@code CleaningScore FOLDER}: a folder with {@code html/*.html.gz} and {@code ground-truth.json}, which maps a page's
 * name to {@code {"articleBody": …}}. Each page is scored with its markup, and as bare text with every menu left in.
 */
public final class CleaningScore {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final int SHINGLE = 4;

    private CleaningScore() {}

    public static void main(String[] args) throws IOException, PageException {
        Path folder = Path.of(args[0]);
        JsonNode gold = new JsonMapper().readTree(Files.readString(folder.resolve("ground-truth.json")));
        PageReader reader = new PageReader();
        Cleaner cleaner = new Cleaner();
        Tally marked = new Tally();
        Tally bare = new Tally();
        Tally raw = new Tally();
        List<RawPage> pages = new ArrayList<>();
        try (var files = Files.list(folder.resolve("html"))) {
            for (Path file : files.sorted().toList()) {
                try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    pages.add(new RawPage(file.getFileName().toString(), in.readAllBytes(), Given.NOTHING));
                }
            }
        }
        for (RawPage one : pages) {
            Page page = reader.read(one);
            Page text = new Page(page.id(), page.name(), page.text(), Markup.NONE, Given.NOTHING);
            String body = gold.path(one.name().replace(".html.gz", ""))
                    .path("articleBody")
                    .asString();
            marked.add(body, story(cleaner.clean(page)));
            bare.add(body, story(cleaner.clean(text)));
            raw.add(body, page.text());
        }
        long start = System.nanoTime();
        for (RawPage one : pages) {
            cleaner.clean(reader.read(one));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println("HTML       " + marked);
        System.out.println("bare text  " + bare);
        System.out.println("all text   " + raw);
        System.out.printf("%.0f pages a second, one thread%n", pages.size() / seconds);
    }

    /** The story's own text: captions, titles, bylines and comments aside, as the gold has it. */
    private static String story(Article article) {
        StringBuilder text = new StringBuilder();
        for (Block block : article.blocks()) {
            switch (block.kind()) {
                case MAIN, QUOTATION, QUESTION, ANSWER ->
                    text.append(article.page().quote(block.span())).append('\n');
                case TITLE, BYLINE, DATELINE, CAPTION, COMMENT, BOILERPLATE -> {}
            }
        }
        return text.toString();
    }

    private static final class Tally {
        private double right;
        private double extra;
        private double missed;

        void add(String gold, String found) {
            Map<String, Integer> want = shingles(gold);
            Map<String, Integer> got = shingles(found);
            int both = 0;
            for (Map.Entry<String, Integer> shingle : want.entrySet()) {
                both += Math.min(shingle.getValue(), got.getOrDefault(shingle.getKey(), 0));
            }
            int over = got.values().stream().mapToInt(Integer::intValue).sum() - both;
            int under = want.values().stream().mapToInt(Integer::intValue).sum() - both;
            double all = Math.max(1, both + over + under);
            right += both / all;
            extra += over / all;
            missed += under / all;
        }

        private static Map<String, Integer> shingles(String text) {
            List<String> words = new ArrayList<>();
            Matcher match = WORD.matcher(text);
            while (match.find()) {
                words.add(match.group());
            }
            Map<String, Integer> counts = new HashMap<>();
            if (!words.isEmpty() && words.size() < SHINGLE) {
                counts.put(String.join(" ", words), 1);
            }
            for (int i = 0; i + SHINGLE <= words.size(); i++) {
                counts.merge(String.join(" ", words.subList(i, i + SHINGLE)), 1, Integer::sum);
            }
            return counts;
        }

        @Override
        public String toString() {
            double precision = right / (right + extra);
            double recall = right / (right + missed);
            return "P %.3f  R %.3f  F1 %.3f"
                    .formatted(precision, recall, 2 * precision * recall / (precision + recall));
        }
    }
}
