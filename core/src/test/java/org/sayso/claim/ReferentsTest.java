package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.TestReadings;
import org.sayso.claim.Referents.Referent;
import org.sayso.name.NameType;
import org.sayso.reading.Reading;
import org.sayso.story.Story;

class ReferentsTest {

    @Test
    void heIsWhomTheSentenceBeforeWasAbout() {
        assertThat(meant(page().own("Osk Marrow kept the lamp.")
                        .own("He liked the sea.")
                        .read()))
                .containsExactly("He=Osk Marrow");
    }

    @Test
    void heOutlivesSentencesWithoutAnybody() {
        assertThat(meant(page().own("Osk Marrow kept the lamp.")
                        .own("The sea was calm.")
                        .own("He liked the sea.")
                        .read()))
                .containsExactly("He=Osk Marrow");
    }

    @Test
    void heIsTheSpeakerOfReportedSpeech() {
        Reading reading = page().own("Osk Marrow kept the lamp.")
                .said("Tam Birch said he slept.", "Tam Birch", "said", "he slept")
                .read();
        assertThat(meant(reading)).containsExactly("he=Tam Birch");
    }

    @Test
    void heIsNotTheSpeakerOfQuotedWords() {
        Reading reading = page().own("Osk Marrow kept the lamp.")
                .said("“He slept badly then,” Tam Birch said.", "Tam Birch", "said", "He slept badly then,")
                .read();
        assertThat(meant(reading)).containsExactly("He=Osk Marrow");
    }

    @Test
    void theKeeperIsWhomThePagesCallSo() {
        Reading reading = page().own("The lamp was kept by the old keeper, Osk Marrow.")
                .own("Tam Birch came late.")
                .own("The keeper was asleep.")
                .read();
        assertThat(meant(reading)).contains("keeper=Osk Marrow");
    }

    private static TestReadings page() {
        return TestReadings.page("r-1", "The Gazette", "2033-02-02")
                .named("marrow", NameType.PERSON, "Osk Marrow", "Marrow")
                .named("birch", NameType.PERSON, "Tam Birch", "Birch");
    }

    /** Each word with the name of whom it means. */
    private static List<String> meant(Reading reading) {
        Story story = Story.of(List.of(reading));
        List<Referent> referents = Referents.of(reading, story.cast(), RoleNames.of(List.of(reading), story.cast()));
        return referents.stream()
                .map(referent -> reading.page().quote(referent.span()) + "="
                        + story.entities().stream()
                                .filter(entity -> referent.key().equals("@" + entity.id()))
                                .map(entity -> entity.names().getFirst())
                                .findFirst()
                                .orElse("?"))
                .toList();
    }
}
