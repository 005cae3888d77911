package org.sayso.claim;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sayso.attribution.Statement;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.Kept;
import org.sayso.model.SmallVector;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.text.Span;
import tools.jackson.databind.json.JsonMapper;

/** Writes the pairs of a case's statements that are read together, one JSON object a line: {@code Opposed CASE OUT}. */
final class Opposed {

    private Opposed() {}

    public static void main(String[] args) throws IOException {
        CaseFile of = CaseFile.open(Path.of(args[0]));
        Story story = of.story();
        List<Reading> readings = story.readings();
        CarrierFinder finder = new CarrierFinder(story.cast(), RoleNames.of(readings, story.cast()));
        List<Carrier> carriers = new ArrayList<>();
        List<Reading> pages = new ArrayList<>();
        List<SmallVector> vectors = new ArrayList<>();
        List<List<SmallVector>> made = Kept.vectors(of).of(readings);
        for (int i = 0; i < readings.size(); i++) {
            int statement = 0;
            for (Carrier carrier : finder.find(readings.get(i), carriers.size())) {
                carriers.add(carrier);
                pages.add(readings.get(i));
                vectors.add(!carrier.isSaid() ? SmallVector.NONE : made.get(i).get(statement++));
            }
        }
        Likeness likeness = new Likeness(carriers);
        PairModel model = new PairModel(likeness, vectors);
        PairTexts texts = new PairTexts(PageWords.of(readings));
        JsonMapper json = new JsonMapper();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
            List<Candidates.Pair> pairs = Candidates.of(carriers, likeness, vectors, model, ClaimWatch.NOBODY);
            Contradictions contradictions =
                    new Contradictions(carriers, likeness, model, texts, Kept.judgements(of), ClaimWatch.NOBODY);
            List<Contradictions.Proposal> proposals = contradictions.proposals(pairs);
            List<Judgement> judged = contradictions.judged(proposals);
            for (int i = 0; i < proposals.size(); i++) {
                Contradictions.Proposal proposal = proposals.get(i);
                Candidates.Pair pair = proposal.pair();
                Carrier a = carriers.get(pair.a());
                Carrier b = carriers.get(pair.b());
                double odds = proposal.odds();
                Opposition.Reason why = proposal.reason();
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("a", a.ref().toString());
                row.put("b", b.ref().toString());
                row.put("placeA", Places.of(a, pages.get(pair.a())));
                row.put("placeB", Places.of(b, pages.get(pair.b())));
                row.put("odds", odds);
                row.put("why", why == null ? null : why.words());
                row.put("kind", why == null ? null : why.kind().name());
                ReadPair read = texts.of(a, b);
                row.put("textA", read.a());
                row.put("textB", read.b());
                Map<String, Double> values = new LinkedHashMap<>();
                for (Contradictions.Feature feature : Contradictions.Feature.values()) {
                    values.put(feature.name(), contradictions.value(feature, proposal, judged.get(i)));
                }
                row.put("values", values);
                row.put("A", side(a, pages.get(pair.a())));
                row.put("B", side(b, pages.get(pair.b())));
                out.println(json.writeValueAsString(row));
            }
        }
    }

    private static Map<String, Object> side(Carrier carrier, Reading reading) {
        String page = reading.page().text();
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("denies", carrier.denies());
        side.put("negated", List.copyOf(carrier.negated()));
        side.put("day", carrier.day());
        Statement statement = reading.statements().stream()
                .filter(of -> of.id().equals(carrier.ref().statementId()))
                .findFirst()
                .orElseThrow();
        side.put("said", statement.saidOn());
        side.put("file", reading.page().id());
        side.put("source", words(page, statement.source()));
        side.put("cue", words(page, statement.cue()));
        side.put("content", words(page, carrier.content()));
        Span extent = statement.extent();
        side.put("extent", page.substring(extent.start(), extent.end()));
        return side;
    }

    private static String words(String page, List<Span> spans) {
        StringBuilder words = new StringBuilder();
        for (Span span : spans) {
            words.append(words.isEmpty() ? "" : " … ").append(page, span.start(), span.end());
        }
        return words.toString();
    }
}
