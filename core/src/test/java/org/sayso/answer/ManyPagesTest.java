package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.TestReadings;
import org.sayso.name.NameType;
import org.sayso.reading.Reading;
import org.sayso.story.FerryStory;
import org.sayso.story.Story;

/** The ferry's four pages among many others of the same coast, where some sentence matches any question. */
class ManyPagesTest {

    private static final int OTHERS = 32;

    private final Story story = Story.of(pages());
    private final Asker asker = new Asker(story);

    private static List<Reading> pages() {
        List<Reading> pages = new ArrayList<>(FerryStory.pages());
        for (int i = 0; i < OTHERS; i++) {
            TestReadings page = TestReadings.page("q-" + i, "Coast Paper " + i, "2031-04-%02d".formatted(1 + i % 28))
                    .named("lorn", NameType.PERSON, "Ada Lorn", "Lorn")
                    .named("pell", NameType.PERSON, "Jory Pell", "Pell");
            for (int k = 0; k < 4; k++) {
                page.own("Pell, a baker of ward %d, lives with his wife and two children by the quay.".formatted(i))
                        .own("A hotel of %d rooms stands beside the harbour of ward %d.".formatted(20 + k, i))
                        .own("Lorn spoke of the weather in ward %d.".formatted(i))
                        .own("Fishing boats left the quay at dawn.");
            }
            pages.add(page.read());
        }
        return pages;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many children does Ada Lorn have?",
                "Which hotel did Tomas Brecht stay at?",
                "Who forged the licence of the Selkie?",
                "Why did Ada Lorn resign?",
                "When did Tomas Brecht sell the hotel?"
            })
    void whatNoPageTellsIsNotAnsweredByWhatIsToldOfOthers(String question) {
        assertThat(asker.ask(question).answered()).as(question).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why did the Selkie sink?",
                "How many passengers died on the Selkie?",
                "Was the bow door of the Selkie left open?"
            })
    void whatAFewPagesTellIsStillAnswered(String question) {
        assertThat(asker.ask(question).answered()).as(question).isTrue();
    }

    @Test
    void onlyTheChosenPagesAnswer() {
        List<List<String>> asked = new ArrayList<>();
        Asker chosen = new Asker(story, (words, most) -> {
            asked.add(words);
            return List.of("p-2", "p-1", "no-such-page");
        });
        Answer answer = chosen.ask("Why did the Selkie sink?");
        assertThat(answer.answered()).isTrue();
        assertThat(pagesOf(answer)).isSubsetOf("p-1", "p-2");
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst()).contains("Selkie", "sink").doesNotContain("the", "Why");
    }

    @Test
    void theOrderInWhichPagesAreChosenChangesNothing() {
        List<String> pages = new ArrayList<>(List.of("p-1", "p-2", "p-3", "p-4"));
        Answer first = new Asker(story, (words, most) -> List.copyOf(pages)).ask("Why did the Selkie sink?");
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Collections.shuffle(pages, new Random(seed));
        Answer again = new Asker(story, (words, most) -> List.copyOf(pages)).ask("Why did the Selkie sink?");
        assertThat(again).as("-Dsayso.seed=%d", seed).isEqualTo(first);
    }

    @Test
    void whatWasAskedOfOtherPagesBeforeChangesNothing() {
        List<List<String>> choices = List.of(
                List.of("p-1"), List.of("p-2"), List.of("p-3"), List.of("p-4"), List.of("p-1", "p-2"), List.of("p-3"));
        List<String> now = new ArrayList<>();
        Asker one = new Asker(story, (words, most) -> List.copyOf(now));
        for (int round = 0; round < 2; round++) {
            for (List<String> choice : choices) {
                now.clear();
                now.addAll(choice);
                assertThat(one.ask("Why did the Selkie sink?"))
                        .isEqualTo(new Asker(story, (words, most) -> choice).ask("Why did the Selkie sink?"));
            }
        }
    }

    /** Else who asks first of many pages waits for what everybody later finds ready. */
    @Test
    void rehearsingAsksOfThoseWhomMostPagesName() {
        List<String> asked = new ArrayList<>();
        rehearsed(asked);
        assertThat(asked).anyMatch(words -> words.contains("Lorn")).anyMatch(words -> words.contains("Pell"));
    }

    /** Else a server that is to stop, or to show pages newly read, goes on asking. */
    @Test
    void rehearsingEndsWhereItIsInterrupted() {
        List<String> asked = new ArrayList<>();
        Thread.currentThread().interrupt();
        try {
            rehearsed(asked);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(asked).isEmpty();
    }

    private void rehearsed(List<String> asked) {
        new Asker(story, (words, most) -> {
                    asked.add(String.join(" ", words));
                    return List.of("p-1");
                })
                .rehearse();
    }

    @Test
    void whereNoPageHasAWordNothingIsAnswered() {
        Answer answer = new Asker(story, (words, most) -> List.of()).ask("Why did the Selkie sink?");
        assertThat(answer.answered()).isFalse();
        assertThat(answer.nearest()).isEmpty();
    }

    private static Set<String> pagesOf(Answer answer) {
        Set<String> pages = new HashSet<>();
        answer.accounts().forEach(account -> account.evidence().forEach(one -> pages.add(one.pageId())));
        return pages;
    }
}
