package org.sayso.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sayso.name.NameMatcher;

/**
 * How well the matcher tells one name in two spellings from two names: {@code java -cp … org.sayso.bench.NamePairs FOLDER}.
 * The folder has {@code nk_cases.csv} (labelled pairs), {@code name_variants_ofac.tsv} (a list's aliases, those marked as
 * variants count) and {@code hard_negatives_ofac.tsv}.
 */
public final class NamePairs {

    private record Pair(double score, boolean same) {}

    private NamePairs() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<Pair> labelled = new ArrayList<>();
        for (List<String> row : rows(folder.resolve("nk_cases.csv"), ',')) {
            labelled.add(new Pair(
                    NameMatcher.score(row.get(2), row.get(3)), row.get(4).equals("true")));
        }
        print("labelled pairs", labelled);
        List<Pair> list = new ArrayList<>();
        for (List<String> row : rows(folder.resolve("name_variants_ofac.tsv"), '\t')) {
            if (row.get(4).equals("1")) {
                list.add(new Pair(NameMatcher.score(row.get(2), row.get(3)), true));
            }
        }
        for (String line : Files.readAllLines(folder.resolve("hard_negatives_ofac.tsv"))) {
            String[] row = line.split("\t", -1);
            list.add(new Pair(NameMatcher.score(row[0], row[1]), false));
        }
        print("list variants and hard negatives", list);
    }

    private static void print(String name, List<Pair> pairs) {
        double best = 0;
        double at = 0;
        for (int i = 100; i < 200; i++) {
            double f1 = f1(pairs, i / 200.0);
            if (f1 > best) {
                best = f1;
                at = i / 200.0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d pairs, F1 %.3f at the matcher's own threshold %.2f, best %.3f at %.3f%n",
                name,
                pairs.size(),
                f1(pairs, NameMatcher.THRESHOLD),
                NameMatcher.THRESHOLD,
                best,
                at);
    }

    private static double f1(List<Pair> pairs, double threshold) {
        long found = pairs.stream().filter(pair -> pair.score() >= threshold).count();
        long right = pairs.stream()
                .filter(pair -> pair.score() >= threshold && pair.same())
                .count();
        long all = pairs.stream().filter(Pair::same).count();
        return found + all == 0 ? 0 : 2.0 * right / (found + all);
    }

    /** Without the header; a cell in quotation marks may hold the mark. */
    private static List<List<String>> rows(Path file, char mark) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        try (Reader in = Files.newBufferedReader(file)) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '"' && mark == ',') {
                    quoted = !quoted;
                } else if (!quoted && (c == mark || c == '\n')) {
                    row.add(cell.toString().strip());
                    cell.setLength(0);
                    if (c == '\n') {
                        rows.add(row);
                        row = new ArrayList<>();
                    }
                } else {
                    cell.append((char) c);
                }
            }
        }
        if (!cell.isEmpty()) {
            row.add(cell.toString().strip());
            rows.add(row);
        }
        return rows.subList(1, rows.size()).stream()
                .filter(cells -> cells.size() > 4)
                .toList();
    }
}
