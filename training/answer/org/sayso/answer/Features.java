package org.sayso.answer;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sayso.casefile.CaseFile;
import org.sayso.model.SentenceEncoder;
import org.sayso.story.Story;
import org.sayso.text.CodePoints;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what {@link Relevance} sees of the best matches of every question: {@code Features CASE QUESTIONS OUT}. */
public final class Features {

    public static void main(String[] args) throws Exception {
        Story story = CaseFile.open(Path.of(args[0])).story();
        Index index = new Index(story);
        Vectors vectors = new Vectors(SentenceEncoder::shared);
        Relevance relevance = new Relevance(vectors, index);
        Inquiry inquiry = new Inquiry(story, index, vectors);
        JsonMapper json = new JsonMapper();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
            int number = 0;
            for (String text : Files.readAllLines(Path.of(args[1]))) {
                Question question = Question.of(text, index);
                List<Match> best = inquiry.able(question, inquiry.scored(question));
                for (Relevance.Seen seen : relevance.seen(question, best)) {
                    Passage passage = seen.match().passage();
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

    private Features() {}
}
