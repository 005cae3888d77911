package org.sayso.claim;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sayso.casefile.CaseFile;
import org.sayso.model.SentenceEncoder;
import org.sayso.model.SmallVector;
import org.sayso.reading.Reading;
import org.sayso.story.Story;

/**
 * Writes all pairs of a case's statements as {@link PairModel} sees them: {@code Pairs CASE OUT}. A row a pair: the two as
 * "page/statement", the {@link Places} of their contents, whether they are set apart (silent, or explaining one thing differently), then the features.
 */
final class Pairs {

    private Pairs() {}

    public static void main(String[] args) throws IOException {
        Story story = CaseFile.open(Path.of(args[0])).story();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
            List<Reading> readings = story.readings();
            CarrierFinder finder = new CarrierFinder(story.cast(), RoleNames.of(readings, story.cast()));
            List<Carrier> carriers = new ArrayList<>();
            List<SmallVector> vectors = new ArrayList<>();
            List<String> places = new ArrayList<>();
            List<List<SmallVector>> made =
                    StatementVectors.by(SentenceEncoder::shared).of(readings);
            for (int i = 0; i < readings.size(); i++) {
                int statement = 0;
                for (Carrier carrier : finder.find(readings.get(i), carriers.size())) {
                    carriers.add(carrier);
                    places.add(carrier.isSaid() ? Places.of(carrier, readings.get(i)) : "");
                    vectors.add(!carrier.isSaid() ? SmallVector.NONE : made.get(i).get(statement++));
                }
            }
            Likeness likeness = new Likeness(carriers);
            PairModel model = new PairModel(likeness, vectors);
            List<Carrier> said =
                    carriers.stream().filter(Carrier::isSaid).toList();
            for (int i = 0; i < said.size(); i++) {
                for (int j = i + 1; j < said.size(); j++) {
                    out.println(row(said.get(i), said.get(j), places, likeness, model));
                }
            }
        }
    }

    private static String row(Carrier a, Carrier b, List<String> places, Likeness likeness, PairModel model) {
        double alike = likeness.of(a, b);
        StringBuilder row = new StringBuilder("%s/%s\t%s/%s\t%s\t%s\t%d"
                .formatted(
                        a.pageId(),
                        a.ref().statementId(),
                        b.pageId(),
                        b.ref().statementId(),
                        places.get(a.index()),
                        places.get(b.index()),
                        PairModel.areApart(a, b) ? 1 : 0));
        for (PairModel.Feature feature : PairModel.Feature.values()) {
            if (feature != PairModel.Feature.BIAS) {
                row.append('\t').append(String.format(Locale.ROOT, "%.4f", model.value(feature, a, b, alike)));
            }
        }
        return row.toString();
    }
}
