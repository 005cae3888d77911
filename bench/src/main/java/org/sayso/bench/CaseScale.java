package org.sayso.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.sayso.casefile.CaseFile;
import org.sayso.reading.Reading;
import org.sayso.search.Request;
import org.sayso.search.Search;
import org.sayso.story.Story;

/**
 * What a case of many pages costs its user: {@code CaseScale CASE} searches it, loads it and works its story out, and
 * prints seconds and room after each step. Words to search for are drawn from the case itself, with a fixed seed. Nothing is
 * changed but what the case keeps for itself.
 */
public final class CaseScale {

    private static final int QUERIES = 200;
    private static final int HITS = 20;

    private static double cpu = cpu();
    private static long wall = System.nanoTime();

    private CaseScale() {}

    /** @param args a case's folder; "search" behind it for that alone */
    public static void main(String[] args) {
        CaseFile caseFile = CaseFile.open(Path.of(args[0]));
        lap("open, %d pages".formatted(caseFile.pageIds().size()));
        try (Search search = Search.open(caseFile)) {
            lap("search index in step");
            List<String> queries = queries(caseFile);
            times(search, queries);
            long[] warm = times(search, queries);
            Arrays.sort(warm);
            System.out.printf(
                    Locale.ROOT,
                    "search, %d queries, first %d hits: median %.1f ms of CPU, 95th percentile %.1f ms, slowest %.1f ms%n",
                    queries.size(),
                    HITS,
                    warm[warm.length / 2] / 1e6,
                    warm[warm.length * 95 / 100] / 1e6,
                    warm[warm.length - 1] / 1e6);
        }
        lap("search");
        if (args.length > 1) {
            return;
        }
        Story story = caseFile.story();
        lap("%d pages loaded".formatted(story.readings().size()));
        lap("%d names".formatted(story.entities().size()));
        lap("%d entries of the timeline".formatted(story.timeline().size()));
        lap("%d claims, %d relations"
                .formatted(story.claims().size(), story.relations().size()));
        lap("%d attributions lost".formatted(story.lostAttributions().size()));
    }

    /** Words, pairs of them, phrases and names, of pages drawn by lot. */
    private static List<String> queries(CaseFile caseFile) {
        Random random = new Random(42);
        List<String> ids = caseFile.pageIds();
        List<String> queries = new ArrayList<>();
        while (queries.size() < QUERIES) {
            Reading reading = caseFile.reading(ids.get(random.nextInt(ids.size())));
            String[] words = reading.page().text().split("\\W+");
            int at = random.nextInt(Math.max(1, words.length - 2));
            if (words.length < 4 || words[at].length() < 3 || words[at + 1].length() < 3) {
                continue;
            }
            queries.add(
                    switch (queries.size() % 4) {
                        case 0 -> words[at].toLowerCase(Locale.ROOT);
                        case 1 -> "\"%s %s\"".formatted(words[at], words[at + 1]);
                        case 2 -> words[at] + " " + words[random.nextInt(words.length)];
                        default ->
                            reading.names().entities().isEmpty()
                                    ? words[at]
                                    : "name:\"%s\""
                                            .formatted(reading.names()
                                                    .entities()
                                                    .getFirst()
                                                    .name()
                                                    .replace("\"", ""));
                    });
        }
        return queries;
    }

    /** Nanoseconds of CPU: they do not depend on what else the machine does. */
    private static long[] times(Search search, List<String> queries) {
        long[] times = new long[queries.size()];
        for (int i = 0; i < times.length; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            search.first(Request.of(queries.get(i)), HITS);
            times[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        }
        return times;
    }

    private static void lap(String what) {
        double cpuNow = cpu();
        long wallNow = System.nanoTime();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%-40s %8.1f s of CPU %8.1f s, heap %d MB%n",
                what,
                cpuNow - cpu,
                (wallNow - wall) / 1e9,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        cpu = cpuNow;
        wall = wallNow;
    }

    /** Seconds of all threads. */
    private static double cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : Double.NaN;
    }
}
