package org.sayso.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.sayso.casefile.CaseFile;
import org.sayso.name.CaseEntity;
import org.sayso.name.Entity;
import org.sayso.name.NameJoiner;
import org.sayso.name.NameType;
import org.sayso.name.Names;
import org.sayso.name.PageNames;
import tools.jackson.databind.json.JsonMapper;

/**
 * What joining names across pages costs as the pages grow: {@code java -cp … org.sayso.bench.NamesScale
 * mixed-10000.jsonl.gz 1000 3000 10000}. To measure the joiner and not the reader, names are cut out of the articles
 * crudely: runs of capitalised words, the last word telling bodies, a lone word standing for the run that ends on it. Of a
 * case's folder in place of the articles, the names are those that were read; then the pages are also joined in another
 * order, and the entities must be the same.
 */
public final class NamesScale {

    private static final Set<String> BODIES = Set.of(
            ("University Department Party Police Court Council Bank Ministry Committee Company Association Institute Agency "
                            + "House Senate Union Times Post News Street")
                    .split(" ", -1));
    private static final int MOST_WORDS = 4;

    private NamesScale() {}

    public static void main(String[] args) throws IOException {
        int[] sizes = new int[args.length - 1];
        int most = 0;
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Integer.parseInt(args[i + 1]);
            most = Math.max(most, sizes[i]);
        }
        boolean read = Files.isDirectory(Path.of(args[0]));
        List<PageNames> pages = read ? stored(Path.of(args[0]), most) : pages(Path.of(args[0]), most);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        for (int size : sizes) {
            List<PageNames> some = pages.subList(0, Math.min(size, pages.size()));
            long entities = some.stream()
                    .mapToLong(page -> page.names().entities().size())
                    .sum();
            long start = clock.getCurrentThreadCpuTime();
            List<CaseEntity> names = new NameJoiner().join(some);
            double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
            int joined = names.size();
            List<PageNames> shuffled = new ArrayList<>(some);
            Collections.shuffle(shuffled, new Random(42));
            if (read && !Set.copyOf(new NameJoiner().join(shuffled)).equals(Set.copyOf(names))) {
                throw new IllegalStateException("%d pages in another order give other names".formatted(size));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d pages, %d entities of pages, %d of the case: %.2f s of CPU, %.3f ms a page%n",
                    some.size(),
                    entities,
                    joined,
                    seconds,
                    1000 * seconds / some.size());
        }
    }

    private static List<PageNames> stored(Path folder, int most) {
        return CaseFile.open(folder).readings().stream()
                .limit(most)
                .map(reading -> new PageNames(
                        reading.page().id(),
                        reading.page().name(),
                        reading.page().text(),
                        reading.names()))
                .toList();
    }

    private static List<PageNames> pages(Path file, int most) throws IOException {
        List<PageNames> pages = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null && pages.size() < most; line = in.readLine()) {
                String text = json.readTree(line).get("text").asString();
                pages.add(new PageNames("p-%06d".formatted(pages.size()), names(text)));
            }
        }
        return pages;
    }

    private static Names names(String text) {
        Map<String, List<String>> full = new LinkedHashMap<>();
        List<String> lone = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (String word : text.split("\\s+", -1)) {
            String bare = word.replaceAll("^\\W+|\\W+$", "");
            boolean capital = bare.length() > 1 && Character.isUpperCase(bare.charAt(0));
            if (capital) {
                run.add(bare);
            }
            boolean ends = !capital || run.size() == MOST_WORDS || !word.endsWith(bare);
            if (ends && !run.isEmpty()) {
                String name = String.join(" ", run);
                if (run.size() > 1) {
                    full.computeIfAbsent(name, key -> new ArrayList<>(List.of(key)));
                } else {
                    lone.add(name);
                }
                run.clear();
            }
        }
        Map<String, List<String>> byLast = new LinkedHashMap<>();
        full.forEach((name, forms) -> byLast.putIfAbsent(name.substring(name.lastIndexOf(' ') + 1), forms));
        for (String name : lone) {
            List<String> forms = byLast.get(name);
            if (forms != null && !forms.contains(name)) {
                forms.add(name);
            }
        }
        List<Entity> entities = new ArrayList<>();
        full.forEach((name, forms) -> entities.add(new Entity(
                "e" + (entities.size() + 1),
                BODIES.contains(name.substring(name.lastIndexOf(' ') + 1)) ? NameType.ORGANISATION : NameType.PERSON,
                name,
                forms,
                List.of(),
                false)));
        return new Names(List.of(), entities);
    }
}
