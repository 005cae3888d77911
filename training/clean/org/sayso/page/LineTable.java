package org.sayso.page;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints what the line classifier sees of pages, for training: one JSON object a page, {@code {"page", "marked", "lines":
 * [text…], "features": [[…]…]}}, each HTML page twice, with its markup and as bare text.
 *
 * <p>{@code java -cp core/target/classes:… training/clean/org/sayso/page/LineTable.java FOLDER > lines.jsonl}
 */
public final class LineTable {

    private LineTable() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        List<Path> files;
        try (var all = Files.list(Path.of(args[0]))) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            Page page = new PageReader().read(new RawPage(file.getFileName().toString(), bytes(file), Given.NOTHING));
            out.println(row(page, true));
            Page bare = new Page(page.id(), page.name(), page.text(), Markup.NONE, Given.NOTHING);
            out.println(row(bare, false));
            List<PageLine> lines = PageLines.of(bare);
            float[] chances = new StoryLines().chances(bare, lines);
            int from = 0;
            while (from < chances.length - 1 && chances[from] == 0) {
                from++;
            }
            int to = chances.length;
            while (to > from + 1 && chances[to - 1] == 0) {
                to--;
            }
            // The same story as others hand it on: without a footer, without a menu, without either.
            out.println(row(crop(bare, lines, 0, to), false));
            out.println(row(crop(bare, lines, Math.max(0, from - 3), lines.size()), false));
            out.println(row(crop(bare, lines, Math.max(0, from - 2), to), false));
        }
        out.flush();
    }

    private static Page crop(Page page, List<PageLine> lines, int from, int to) {
        int start = lines.get(from).span().start();
        int end = lines.get(to - 1).span().end();
        return new Page(page.id(), page.name(), page.text().substring(start, end), Markup.NONE, Given.NOTHING);
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readAllBytes(file);
        }
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static String row(Page page, boolean marked) {
        JsonMapper json = new JsonMapper();
        ObjectNode row = json.createObjectNode();
        row.put("page", page.name().replaceAll("\\..*", ""));
        row.put("marked", marked);
        ArrayNode texts = row.putArray("lines");
        ArrayNode vectors = row.putArray("features");
        List<PageLine> lines = PageLines.of(page);
        LineFeatures features = new LineFeatures(page, lines);
        for (int i = 0; i < lines.size(); i++) {
            texts.add(lines.get(i).span().of(page.text()));
            float[] vector = new float[features.width()];
            features.vector(i, vector);
            ArrayNode numbers = vectors.addArray();
            for (float number : vector) {
                numbers.add(number);
            }
        }
        return json.writeValueAsString(row);
    }
}
