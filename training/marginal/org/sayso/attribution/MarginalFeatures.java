package org.sayso.attribution;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sayso.page.Given;
import org.sayso.page.RawPage;
import org.sayso.reading.PageResult;
import org.sayso.reading.Reader;
import org.sayso.reading.Reading;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;

/** Every attribution of text pages with what is seen of it: file, id, content's start and end in code points, features. */
final class MarginalFeatures {

    private MarginalFeatures() {}

    public static void main(String[] files) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.println("file\tid\tstart\tend\t"
                + Arrays.stream(Marginals.Feature.values()).map(Enum::name).collect(Collectors.joining("\t")));
        for (String file : files) {
            Path path = Path.of(file);
            RawPage raw = new RawPage(path.getFileName().toString(), Files.readAllBytes(path), Given.NOTHING);
            if (Reader.shared().read(raw) instanceof PageResult.Read read) {
                print(out, path, read.reading());
            }
        }
        out.flush();
    }

    private static void print(PrintStream out, Path path, Reading reading) {
        CodePoints points = new CodePoints(reading.page().text());
        List<Statement> attributed = reading.attributed();
        for (Statement statement : attributed) {
            Map<Marginals.Feature, Double> seen = Marginals.features(reading.page().text(), statement);
            Span extent = points.outward(statement.extent());
            out.printf("%s\t%s\t%d\t%d\t", path.getFileName(), statement.id(), extent.start(), extent.end());
            out.println(Arrays.stream(Marginals.Feature.values())
                    .map(feature -> "%.4f".formatted(seen.getOrDefault(feature, 0.0)))
                    .collect(Collectors.joining("\t")));
        }
    }
}
