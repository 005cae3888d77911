package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.page.Given;
import org.sayso.page.RawPage;
import org.sayso.reading.PageResult;
import org.sayso.reading.Reader;
import org.sayso.story.Story;

/** What is chosen of the ranked, and what is shown beside it. */
class SelectionTest {

    private static final String PAGE = """
            Keeper of Hest sells his boat

            By Nele Varga
            12 June 2031

            The light went out on Friday. A storm had broken the glass. Nobody was on the rock. A crew sailed at noon. \
            They found the door open. The lamp was cold.
            """;

    private final Index index = index();
    private final Question question = Question.of("Why did the light go out?", index);

    private static Index index() {
        RawPage raw = new RawPage("hest.txt", PAGE.getBytes(StandardCharsets.UTF_8), Given.NOTHING);
        return new Index(Story.of(List.of(((PageResult.Read) new Reader().read(raw)).reading())));
    }

    /** Each as unlike the others as can be. */
    private List<Relevance.Ranked> ranked(Object... textsAndLikelihoods) {
        List<Relevance.Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < textsAndLikelihoods.length; i += 2) {
            Object text = textsAndLikelihoods[i];
            Passage passage = index.passages().stream()
                    .filter(one -> one.text().equals(text))
                    .findFirst()
                    .orElseThrow();
            float[] vector = new float[textsAndLikelihoods.length];
            vector[i] = 1;
            double likelihood = (double) textsAndLikelihoods[i + 1];
            ranked.add(new Relevance.Ranked(
                    Match.of(question, passage, index), new Meaning(vector, vector), likelihood, likelihood));
        }
        return ranked;
    }

    private static List<String> beside(Selection.Chosen chosen) {
        return chosen.beside().stream().map(Passage::text).toList();
    }

    @Test
    void whatStandsBesideAChosenSentenceNeedsLessToBeShown() {
        List<Selection.Chosen> chosen = Selection.of(
                question,
                ranked(
                        "The light went out on Friday.", 0.8,
                        "A storm had broken the glass.", 0.2,
                        "Nobody was on the rock.", 0.2,
                        "The lamp was cold.", 0.2));

        assertThat(chosen).extracting(one -> one.passage().text()).containsExactly("The light went out on Friday.");
        assertThat(beside(chosen.getFirst())).containsExactly("A storm had broken the glass.");
    }

    @Test
    void whatStandsBetweenTwoChosenIsShownOnce() {
        List<Selection.Chosen> chosen = Selection.of(
                question,
                ranked(
                        "The light went out on Friday.", 0.8,
                        "Nobody was on the rock.", 0.7,
                        "A storm had broken the glass.", 0.2));

        assertThat(chosen).hasSize(2);
        assertThat(beside(chosen.getFirst())).containsExactly("A storm had broken the glass.");
        assertThat(beside(chosen.getLast())).isEmpty();
    }

    @Test
    void whatIsHardlyLikelyIsNotShownBeside() {
        List<Selection.Chosen> chosen = Selection.of(
                question, ranked("The light went out on Friday.", 0.8, "A storm had broken the glass.", 0.1));

        assertThat(beside(chosen.getFirst())).isEmpty();
    }
}
