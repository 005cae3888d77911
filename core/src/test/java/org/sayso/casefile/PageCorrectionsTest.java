package org.sayso.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.input.Input;
import org.sayso.page.Given;
import org.sayso.page.RawPage;
import org.sayso.reading.Reading;
import org.sayso.text.Span;

/** What a person put right in a page holds when it is read again, and is gone when it is taken back. */
class PageCorrectionsTest {

    private static final String ADDRESS = "/pages/tern.txt";

    private static final String TEXT = """
            Fire at the rope works

            14 June 2031

            "The doors were locked from outside," foreman Ilse Brandt said on Friday. Her brother Joss Amble was there.

            Mayor Edda Corrin visited the works in the afternoon. She said that nobody would lose a job.

            Sign up for our letter, said to be the best on the coast.
            """;

    @TempDir
    Path folder;

    private CaseFile read(String text) throws InterruptedException {
        CaseFile file = CaseFile.openOrCreate(folder);
        RawPage raw = new RawPage("tern.txt", text.getBytes(StandardCharsets.UTF_8), Given.NOTHING);
        new Intake(file, 1).read(List.of(new Input.Loaded(ADDRESS, raw)), outcome -> {});
        return file;
    }

    private static Reading only(CaseFile file) {
        assertThat(file.readings()).hasSize(1);
        return file.readings().getFirst();
    }

    private static Span words(Reading reading, String words) {
        int at = reading.page().text().indexOf(words);
        assertThat(at).as(words).isNotNegative();
        return new Span(at, at + words.length());
    }

    private static Statement saying(Reading reading, String words) {
        Span span = words(reading, words);
        return reading.statements().stream()
                .filter(statement -> statement.extent().overlaps(span))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody says " + words));
    }

    @Test
    void aStatementIsByWhomThePersonSaysUntilThatIsTakenBack() throws Exception {
        CaseFile file = read(TEXT);
        Reading before = only(file);
        Statement found = saying(before, "The doors were locked");
        assertThat(found.origin().name()).isEqualTo("Ilse Brandt");
        long number =
                file.pageCorrections().speaker(before.page(), found.extent(), "Joss Amble", "heard it on the tape");
        Reading now = only(file);
        Statement corrected = saying(now, "The doors were locked");
        assertThat(corrected.origin().name()).isEqualTo("Joss Amble");
        assertThat(corrected.sourceClass()).isEqualTo(SourceClass.NAMED);
        assertThat(now.names().entities())
                .anyMatch(entity -> entity.id().equals(corrected.sourceEntity())
                        && entity.names().contains("Joss Amble"));
        assertThat(corrected.content()).isEqualTo(found.content());
        assertThat(corrected.hands()).isEqualTo(found.hands());
        file.pageCorrections().undo(number);
        assertThat(only(file)).isEqualTo(before);
        assertThat(file.decisions().all())
                .singleElement()
                .satisfies(one -> assertThat(one.holds()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "an aide of Amble, UNNAMED",
        "two officials of the port, UNNAMED",
        "a report of Joss Amble, DOCUMENT",
        "de Amble, NAMED"
    })
    void whoeverIsDescribedIsNotTakenForWhomTheDescriptionNames(String who, SourceClass kind) throws Exception {
        CaseFile file = read(TEXT);
        Reading before = only(file);
        Span said = saying(before, "The doors were locked").extent();
        file.pageCorrections().speaker(before.page(), said, who, null);
        Statement corrected = saying(only(file), "The doors were locked");
        assertThat(corrected.sourceClass()).isEqualTo(kind);
        if (kind != SourceClass.NAMED) {
            assertThat(corrected.origin().name()).isEqualTo(who);
        }
    }

    @Test
    void severalHandsReplaceTheWholeChainBehindThePublisherAndNoneSaysThatThePageDoesNotTell() throws Exception {
        CaseFile file = read(TEXT);
        Reading before = only(file);
        Span said = saying(before, "The doors were locked").extent();
        file.pageCorrections().speaker(before.page(), said, "The Strand Post <- Joss Amble", null);
        assertThat(saying(only(file), "The doors were locked").chain().stream().map(link -> link.name()))
                .hasSize(3)
                .endsWith("The Strand Post", "Joss Amble");
        file.pageCorrections().speaker(before.page(), said, "", null);
        assertThat(saying(only(file), "The doors were locked").sourceClass()).isEqualTo(SourceClass.NOT_STATED);
    }

    @Test
    void wordsSetAsideGiveNoStatementAndWordsTakenInDo() throws Exception {
        CaseFile file = read(TEXT);
        Reading before = only(file);
        Span speech = words(before, "\"The doors were locked from outside,\" foreman Ilse Brandt said on Friday.");
        long number = file.pageCorrections().block(before.page(), speech, false, null);
        Reading now = only(file);
        assertThat(now.statements()).noneMatch(statement -> statement.extent().overlaps(speech));
        assertThat(now.sentences()).noneMatch(sentence -> sentence.span().overlaps(speech));
        // the rest of its paragraph stays what it was
        assertThat(now.names().entities()).anyMatch(entity -> entity.names().contains("Joss Amble"));
        Span letter = words(now, "Sign up for our letter, said to be the best on the coast.");
        file.pageCorrections().block(now.page(), letter, true, null);
        assertThat(only(file).sentences()).anyMatch(sentence -> sentence.span().overlaps(letter));
        file.pageCorrections().undo(number);
        assertThat(only(file).statements())
                .anyMatch(statement -> statement.extent().overlaps(speech));
    }

    @Test
    void aCorrectionHoldsInANewVersionOfThePageWhereverItsWordsAreNow() throws Exception {
        CaseFile file = read(TEXT);
        Reading before = only(file);
        file.pageCorrections()
                .speaker(before.page(), saying(before, "The doors were locked").extent(), "Joss Amble", null);
        file.pageCorrections()
                .block(before.page(), words(before, "She said that nobody would lose a job."), false, null);
        read("Corrected at noon\n\n" + TEXT.replace("Fire at", "Blaze at"));
        Reading now = only(file);
        assertThat(now.page().id()).isNotEqualTo(before.page().id());
        assertThat(saying(now, "The doors were locked").origin().name()).isEqualTo("Joss Amble");
        Span aside = words(now, "She said that nobody would lose a job.");
        assertThat(now.sentences()).noneMatch(sentence -> sentence.span().overlaps(aside));
        // and rests where they are gone
        read("Nothing of it is left\n\n14 June 2031\n\n\"We rebuild,\" Edda Corrin said.\n");
        assertThat(saying(only(file), "We rebuild").origin().name()).isEqualTo("Edda Corrin");
    }

    @Test
    void ofTheSameWordsAtTwoPlacesTheNearestIsMeant() throws Exception {
        String twice = """
                Tide notes

                14 June 2031

                "All is well," pilot Ilse Brandt said.

                The harbour was quiet until the evening bell.

                "All is well," pilot Ilse Brandt said.
                """;
        CaseFile file = read(twice);
        Reading before = only(file);
        int last = before.page().text().lastIndexOf("\"All is well");
        file.pageCorrections()
                .block(before.page(), new Span(last, before.page().text().length() - 1), false, null);
        Reading now = only(file);
        assertThat(now.sentences()).anyMatch(sentence -> sentence.span().contains(words(now, "All is well")));
        assertThat(now.sentences()).noneMatch(sentence -> sentence.span().end() > last);
    }

    @Test
    void aCaseWithCorrectionsIsSoundAndUnchangedPagesAreNotReadAgain() throws Exception {
        CaseFile file = read(TEXT);
        Reading before = only(file);
        file.pageCorrections()
                .speaker(before.page(), saying(before, "The doors were locked").extent(), "Joss Amble", null);
        Revision revision = file.revision();
        read(TEXT);
        assertThat(file.revision()).isEqualTo(revision);
        assertThat(Verification.of(file).problems()).isEmpty();
    }
}
