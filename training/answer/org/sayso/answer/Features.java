package org.sayso.answer;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.sayso.casefile.CaseFile;
import org.sayso.model.SentenceEncoder;
import org.sayso.story.Story;
import org.sayso.text.CodePoints;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what {@link Relevance} sees of the best matches of every question: {@code Features CASE QUESTIONS OUT}; with
 * {@code --glance} behind it what it sees at a glance, of more of them.
 */
public final class Features {

    public static void main(String[] args) throws Exception {
        Story story = CaseFile.open(Path.of(args[0])).story();
        Index index = new Index(story);
        Vectors vectors = Vectors.close(SentenceEncoder::shared);
        Relevance relevance = new Relevance(vectors, index);
        Inquiry inquiry = new Inquiry(story, index, vectors);
        JsonMapper json = new JsonMapper();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
            int number = 0;
            for (String text : Files.readAllLines(Path.of(args[1]))) {
                Question question = Question.of(text, index);
                List<Match> best = inquiry.able(question, inquiry.scored(question));
                for (Row seen : args.length > 3 ? glanced(relevance, question, best) : seen(relevance, question, best)) {
                    Passage passage = seen.passage();
                    CodePoints points = new CodePoints(passage.reading().page().text());
                    ObjectNode row = json.createObjectNode();
                    row.put("question", number);
                    row.put("asked", text);
                    row.put("file", passage.reading().page().name());
                    row.put("start", points.outward(passage.span().start()));
                    row.put("text", passage.text());
                    row.putPOJO("features", seen.features());
                    out.write(json.writeValueAsString(row));
                    out.newLine();
                }
                number++;
            }
        }
    }

    private record Row(Passage passage, List<Double> features) {}

    private static List<Row> seen(Relevance relevance, Question question, List<Match> bestFirst) {
        return relevance.seen(question, bestFirst).stream()
                .map(seen -> new Row(seen.match().passage(), seen.features()))
                .toList();
    }

    private static List<Row> glanced(Relevance relevance, Question question, List<Match> bestFirst) {
        List<Match> best = Relevance.glancedAt(bestFirst);
        List<List<Double>> glances = relevance.glances(question, best);
        return IntStream.range(0, best.size())
                .mapToObj(i -> new Row(best.get(i).passage(), glances.get(i)))
                .toList();
    }

    private Features() {}
}
