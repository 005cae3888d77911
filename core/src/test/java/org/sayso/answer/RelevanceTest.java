package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.TestReadings;
import org.sayso.model.SentenceEncoder;
import org.sayso.story.Story;

class RelevanceTest {

    /** Else every question waits until sentences are understood that say nothing of it. */
    @Test
    void whatAGlanceTakesForUnlikelyIsNotLookedAt() {
        TestReadings page = TestReadings.page("r-1", "The Gazette", "2031-04-02")
                .own("The ferry Selkie sank because its bow door was open.")
                .own("Its bow door was open because the lock had failed, so the Selkie sank within minutes.");
        for (int i = 0; i < 40; i++) {
            page.own("Was the ferry painted red in ward %d?".formatted(i));
        }
        Story story = Story.of(List.of(page.read()));
        Index index = new Index(story);
        Vectors vectors = Vectors.close(SentenceEncoder::shared);
        Question question = Question.of("Why did the ferry Selkie sink?", index);
        List<Match> scored = new Inquiry(story, index, vectors).scored(question);

        List<Relevance.Seen> seen = new Relevance(vectors, index).seen(question, scored);

        assertThat(scored).hasSizeGreaterThan(vectors.most());
        assertThat(seen).hasSizeLessThan(vectors.most());
        assertThat(seen)
                .extracting(one -> one.match().passage().text())
                .anyMatch(text -> text.startsWith("The ferry Selkie sank because"));
    }
}
