package org.sayso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sayso.text.Sentence;
import org.sayso.text.SentenceSplitter;
import org.sayso.text.Span;
import org.sayso.time.Days;
import org.sayso.time.Timex;
import org.sayso.time.TimexFinder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Scores time expressions as TempEval-3 does: spans strictly (equal) and relaxed (overlapping, one to one), and of the
 * relaxed matches those with the gold's type and value.
 *
 * <pre>
 * TimexScore [--errors] FOLDER...
 * </pre>
 *
 * A folder holds a case ({@code gold.json} beside {@code pages/}) or articles in the CAT XML of the MEANTIME corpus, of
 * which only the sentences up to the last annotated one count (the corpus annotates each article's beginning).
 */
public final class TimexScore {

    private record Gold(Span span, String type, String value, boolean optional) {}

    private record Article(
            String name, String text, List<Span> blocks, Days published, List<Gold> gold, List<Span> ignored) {}

    private final TimexFinder finder = new TimexFinder();
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final boolean errors;
    private int gold;
    private int found;
    private int strict;
    private int relaxed;
    private int typed;
    private int valued;

    private TimexScore(boolean errors) {
        this.errors = errors;
    }

    /** Prints one table row a folder. */
    public static void main(String[] args) throws Exception {
        boolean errors = Stream.of(args).anyMatch("--errors"::equals);
        System.out.println("folder\tgold\tfound\tstrict P R F1\trelaxed P R F1\ttype F1\tvalue F1");
        for (String arg : args) {
            if (!arg.startsWith("--")) {
                TimexScore score = new TimexScore(errors);
                for (Article article : read(Path.of(arg))) {
                    score.add(article);
                }
                System.out.println(arg + "\t" + score.row());
            }
        }
    }

    private static List<Article> read(Path folder) throws IOException, SAXException, ParserConfigurationException {
        if (Files.exists(folder.resolve("gold.json"))) {
            return ofCase(folder);
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        List<Article> articles = new ArrayList<>();
        for (Path file : files) {
            articles.add(ofCat(file));
        }
        return articles;
    }

    private void add(Article article) {
        List<Sentence> sentences = splitter.split(article.text(), article.blocks());
        List<Timex> timexes = new ArrayList<>(finder.find(article.text(), sentences, offset -> article.published()));
        timexes.removeIf(timex -> article.ignored().stream().anyMatch(span -> span.overlaps(timex.span())));
        List<Timex> free = new ArrayList<>(timexes);
        int optional = 0;
        for (Gold one : article.gold()) {
            Timex match = free.stream()
                    .filter(timex -> timex.span().overlaps(one.span()))
                    .max(Comparator.comparing((Timex timex) -> timex.span().equals(one.span()))
                            .thenComparing(timex -> same(timex.value(), one.value()))
                            .thenComparing(timex -> -timex.span().start()))
                    .orElse(null);
            if (match != null) {
                free.remove(match);
            }
            if (one.optional()) {
                optional += match == null ? 0 : 1;
                continue;
            }
            gold++;
            if (match == null) {
                say(article, "missed", one.span(), "", one.value());
                continue;
            }
            relaxed++;
            strict += match.span().equals(one.span()) ? 1 : 0;
            typed += one.type().isEmpty() || match.type().name().equals(one.type()) ? 1 : 0;
            boolean right = same(match.value(), one.value());
            valued += right ? 1 : 0;
            if (!right) {
                say(article, "value", match.span(), match.value(), one.value());
            } else if (!match.span().equals(one.span())) {
                say(
                        article,
                        "span",
                        match.span(),
                        match.span().of(article.text()),
                        one.span().of(article.text()));
            }
        }
        found += timexes.size() - optional;
        for (Timex timex : free) {
            say(article, "spurious", timex.span(), timex.value(), "");
        }
    }

    private void say(Article article, String what, Span span, String ours, String theirs) {
        if (errors) {
            String before = article.text().substring(Math.max(0, span.start() - 40), span.start());
            String after =
                    article.text().substring(span.end(), Math.min(article.text().length(), span.end() + 40));
            System.out.println("%s\t%s\t%s [%s] %s\tours %s\tgold %s"
                    .formatted(article.name(), what, before, span.of(article.text()), after, ours, theirs)
                    .replace('\n', ' '));
        }
    }

    private static boolean same(String ours, String theirs) {
        return plain(ours).equals(plain(theirs));
    }

    /** Zone and {@code :00} aside, {@code 06XX} as {@code 06}. */
    private static String plain(String value) {
        String plain = value.toUpperCase(Locale.ROOT);
        int time = plain.indexOf('T');
        if (time > 0 && plain.length() > time + 5) {
            plain = plain.substring(0, time + 6);
        }
        return plain.replaceAll("^(\\d\\d)XX$", "$1").replaceAll("^(\\d\\d\\d)X$", "$1");
    }

    private String row() {
        return "%d\t%d\t%s\t%s\t%s\t%s"
                .formatted(gold, found, prf(strict), prf(relaxed), percent(f1(typed)), percent(f1(valued)));
    }

    private String prf(int right) {
        return percent(right / (double) Math.max(1, found)) + " " + percent(right / (double) Math.max(1, gold)) + " "
                + percent(f1(right));
    }

    private double f1(int right) {
        return 2.0 * right / Math.max(1, gold + found);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }

    private static List<Article> ofCase(Path folder) throws IOException {
        JsonNode root = new ObjectMapper().readTree(Files.readString(folder.resolve("gold.json")));
        List<Article> articles = new ArrayList<>();
        for (JsonNode page : root.get("pages")) {
            String file = page.get("page").asString();
            boolean complete = false;
            for (JsonNode name : root.get("complete_pages")) {
                complete |= name.asString().equals(file);
            }
            if (!complete) {
                continue;
            }
            String text = Files.readString(folder.resolve("pages").resolve(file));
            List<Gold> gold = new ArrayList<>();
            for (JsonNode date : root.get("dates")) {
                if (date.get("page").asString().equals(file)) {
                    String words = date.get("text").asString();
                    int start = text.offsetByCodePoints(0, date.get("offset").asInt());
                    gold.add(new Gold(
                            new Span(start, start + words.length()),
                            "",
                            date.get("value").asString(),
                            date.has("optional") && date.get("optional").asBoolean()));
                }
            }
            List<Span> ignored = new ArrayList<>();
            for (JsonNode line : root.get("boilerplate")) {
                String words = line.get("text").asString();
                for (int at = text.indexOf(words);
                        line.get("page").asString().equals(file) && at >= 0;
                        at = text.indexOf(words, at + words.length())) {
                    ignored.add(new Span(at, at + words.length()));
                }
            }
            articles.add(new Article(file, text, lines(text), published(page), gold, ignored));
        }
        return articles;
    }

    private static Days published(JsonNode page) {
        JsonNode day = page.get("published");
        JsonNode range = page.get("published_range");
        if (day != null && !day.isNull()) {
            return Days.parse(day.asString());
        }
        return range == null
                ? null
                : Days.parse(range.get(0).asString() + "/" + range.get(1).asString());
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Span line = new Span(start, end).trim(text);
            if (!line.isEmpty()) {
                lines.add(line);
            }
            start = end + 1;
        }
        return lines;
    }

    private static Article ofCat(Path file) throws IOException, SAXException, ParserConfigurationException {
        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        NodeList tokens = xml.getElementsByTagName("token");
        NodeList marks = xml.getElementsByTagName("TIMEX3");
        int lastSentence = -1;
        for (String tag : List.of("TIMEX3", "EVENT_MENTION", "ENTITY_MENTION")) {
            NodeList annotations = xml.getElementsByTagName(tag);
            for (int i = 0; i < annotations.getLength(); i++) {
                for (int token : anchors((Element) annotations.item(i))) {
                    lastSentence = Math.max(lastSentence, sentenceOf(tokens, token));
                }
            }
        }
        StringBuilder text = new StringBuilder();
        List<Span> blocks = new ArrayList<>();
        Span[] places = new Span[tokens.getLength() + 1];
        int sentence = -1;
        int blockStart = 0;
        for (int i = 0; i < tokens.getLength(); i++) {
            Element token = (Element) tokens.item(i);
            int own = Integer.parseInt(token.getAttribute("sentence"));
            if (own > lastSentence) {
                break;
            }
            String words = token.getTextContent();
            if (own != sentence) {
                if (sentence >= 0) {
                    blocks.add(new Span(blockStart, text.length()));
                    text.append("\n\n");
                }
                blockStart = text.length();
                sentence = own;
            } else if (!words.matches("[,.;:?!)%]|'s|''|n't|'")
                    && !text.toString().endsWith("(")
                    && !text.toString().endsWith("$")) {
                text.append(' ');
            }
            int start = text.length();
            text.append(words.equals("``") || words.equals("''") ? "\"" : words);
            places[i + 1] = new Span(start, text.length());
        }
        blocks.add(new Span(blockStart, text.length()));
        List<Gold> gold = new ArrayList<>();
        Days published = null;
        for (int i = 0; i < marks.getLength(); i++) {
            Element mark = (Element) marks.item(i);
            if (mark.getAttribute("functionInDocument").equals("CREATION_TIME")) {
                published = Days.parse(mark.getAttribute("value"));
            }
            List<Integer> anchors = anchors(mark);
            if (!anchors.isEmpty()) {
                Span span = places[anchors.getFirst()].cover(places[anchors.getLast()]);
                gold.add(new Gold(span, mark.getAttribute("type"), mark.getAttribute("value"), false));
            }
        }
        gold.sort(Comparator.comparing(Gold::span));
        return new Article(file.getFileName().toString(), text.toString(), blocks, published, gold, List.of());
    }

    private static int sentenceOf(NodeList tokens, int id) {
        return Integer.parseInt(((Element) tokens.item(id - 1)).getAttribute("sentence"));
    }

    private static List<Integer> anchors(Element mark) {
        NodeList anchors = mark.getElementsByTagName("token_anchor");
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < anchors.getLength(); i++) {
            ids.add(Integer.parseInt(((Element) anchors.item(i)).getAttribute("t_id")));
        }
        ids.sort(null);
        return ids;
    }
}
