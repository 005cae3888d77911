package org.sayso.answer;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.sayso.casefile.CaseFile;
import org.sayso.model.SentenceEncoder;
import org.sayso.story.Story;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what {@link Relevance} sees of the best matches of every question: {@code Features CASE QUESTIONS OUT}. */
public final class Features {

    public static void main(String[] args) throws Exception {
        Story story = Story.of(CaseFile.open(Path.of(args[0])).readings());
        Index index = new Index(story);
        Relevance relevance = new Relevance(new Vectors(SentenceEncoder::shared), index);
        JsonMapper json = new JsonMapper();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
            int number = 0;
            for (String text : Files.readAllLines(Path.of(args[1]))) {
                Question question = Question.of(text, index);
                List<Match> best = index.passages().stream()
                        .map(passage -> Match.of(question, passage, index))
                        .sorted(Comparator.comparingDouble(Match::score).reversed()
                                .thenComparingInt(match -> match.passage().index()))
                        .toList();
                for (Relevance.Seen seen : relevance.seen(question, best)) {
                    Passage passage = seen.match().passage();
                    ObjectNode row = json.createObjectNode();
                    row.put("question", number);
                    row.put("file", passage.reading().page().name());
                    row.put("text", passage.text());
                    row.putPOJO("features", seen.features());
                    out.write(json.writeValueAsString(row));
                    out.newLine();
                }
                number++;
            }
        }
    }

    private Features() {}
}
