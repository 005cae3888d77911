package org.sayso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.sayso.page.Given;
import org.sayso.page.Page;
import org.sayso.page.PageException;
import org.sayso.page.PageReader;
import org.sayso.page.RawPage;
import org.sayso.reading.Reader;
import org.sayso.reading.Reading;
import org.sayso.story.Story;

/** One pass over the sample affair (ten pages, some 5,000 words), from the repository's root: decoding, reading, joining. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ReadingBenchmark {

    private final PageReader pageReader = new PageReader();
    private final Reader reader = new Reader();
    private final List<RawPage> raw = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();

    @Setup
    public void load() throws IOException, PageException {
        List<Path> files;
        try (var list = Files.list(Path.of("samples", "pages"))) {
            files = list.sorted().toList();
        }
        for (Path file : files) {
            raw.add(new RawPage(file.getFileName().toString(), Files.readAllBytes(file), Given.NOTHING));
        }
        for (RawPage one : raw) {
            pages.add(pageReader.read(one));
        }
        for (Page page : pages) {
            readings.add(reader.read(page));
        }
    }

    @Benchmark
    public void decode(Blackhole hole) throws PageException {
        for (RawPage one : raw) {
            hole.consume(pageReader.read(one));
        }
    }

    @Benchmark
    public void read(Blackhole hole) {
        for (Page page : pages) {
            hole.consume(reader.read(page));
        }
    }

    @Benchmark
    public Story join() {
        return Story.of(readings);
    }
}
