package org.sayso.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayso.page.Block.Kind;

class ThreadsTest {

    private static final String THREAD = """
            12

            Last week the old pier of Port Lismore was closed. Nobody seems to say why it had to be that very day.

            Is there any source that tells who gave the order?

            3
              • 4
                The engineers had warned the council, so this is no surprise to anybody.
                – Bo Kim
                Commented Mar 6, 2021 at 2:50
              • @BoKim There was no warning in the papers I have seen. Commented Mar 6, 2021 at 4:36
              • 1
                Ask the harbour office.
                – oren_v
                Commented Mar 7, 2021 at 11:43

            2 Answers 2

            40

            The order came from the mayor, according to the Lismore Courier.

              • The council was told on Tuesday
              • The pier was closed on Wednesday

            1
            13

            I do not doubt that it was the region that asked for it, but I have no source.

            You must log in to answer this question.
            """;

    private final Article article = Pages.clean("thread.txt", THREAD);

    @Test
    void aThreadFallsIntoQuestionAnswersAndComments() {
        assertThat(article.kind()).isEqualTo(Article.Kind.THREAD);
        assertThat(Pages.of(article, Kind.QUESTION)).hasSize(2);
        assertThat(Pages.of(article, Kind.ANSWER)).hasSize(4);
        assertThat(Pages.of(article, Kind.COMMENT))
                .containsExactly(
                        "The engineers had warned the council, so this is no surprise to anybody.",
                        "@BoKim There was no warning in the papers I have seen.",
                        "Ask the harbour office.");
    }

    @Test
    void commentsCarryAuthorDayScoreAndWhatTheyAnswer() {
        Block first = comment(0);
        assertThat(first.author()).isEqualTo("Bo Kim");
        assertThat(String.valueOf(first.date())).isEqualTo("2021-03-06");
        assertThat(first.score()).isEqualTo(4);
        assertThat(article.blocks().get(parent(first)).kind()).isEqualTo(Kind.QUESTION);
        Block second = comment(1);
        assertThat(second.author()).isNull();
        assertThat(article.blocks().get(parent(second)).author()).isEqualTo("Bo Kim");
    }

    @Test
    void answersCarryTheirScore() {
        assertThat(article.blocks().stream()
                        .filter(b -> b.kind() == Kind.ANSWER)
                        .map(Block::score))
                .containsExactly(40, 40, 40, 13);
        assertThat(article.blocks().stream()
                        .filter(b -> b.kind() == Kind.QUESTION)
                        .map(Block::score))
                .containsOnly(12);
    }

    @Test
    void aThreadSpeaksFromItsFirstDay() {
        assertThat(String.valueOf(article.published())).contains("2021-03-06");
    }

    private Block comment(int n) {
        return article.blocks().stream()
                .filter(b -> b.kind() == Kind.COMMENT)
                .toList()
                .get(n);
    }

    private static int parent(Block block) {
        Integer parent = block.parent();
        return parent == null ? -1 : parent;
    }
}
