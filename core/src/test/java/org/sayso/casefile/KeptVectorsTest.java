package org.sayso.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.SamplePages;
import org.sayso.claim.Cast;
import org.sayso.claim.ClaimGrouper;
import org.sayso.claim.ClaimWatch;
import org.sayso.claim.Judgement;
import org.sayso.claim.StatementVectors;
import org.sayso.model.SentenceEncoder;
import org.sayso.model.SmallVector;
import org.sayso.reading.Reading;

class KeptVectorsTest {

    @TempDir
    Path folder;

    private CaseFile file;
    private List<Reading> readings = List.of();

    @BeforeEach
    void readSomeSamples() throws Exception {
        file = CaseFile.openOrCreate(folder.resolve("case"));
        new Intake(file, 2).read(SamplePages.inputs().subList(0, 4), outcome -> {});
        readings = file.readings();
    }

    private List<List<SmallVector>> kept() {
        return new KeptVectors(file.database()).of(readings);
    }

    @Test
    void whatIsKeptIsWhatWouldBeMadeAnew() {
        List<List<SmallVector>> anew =
                StatementVectors.by(SentenceEncoder::shared).of(readings);
        assertThat(kept()).isEqualTo(anew);
        assertThat(kept()).as("the second time, from the file").isEqualTo(anew);
        assertThat(anew.stream().mapToInt(List::size).sum()).isPositive();
    }

    @Test
    void aPageOnceDoneIsNotEncodedAgain() {
        List<List<SmallVector>> before = kept();
        String page = readings.getFirst().page().id();
        file.database()
                .write(handle -> handle.execute(
                        "UPDATE statement_vectors SET vectors = zeroblob(length(vectors)) WHERE page = ?", page));
        List<List<SmallVector>> after = kept();
        assertThat(after.getFirst()).isNotEqualTo(before.getFirst()).hasSameSizeAs(before.getFirst());
        assertThat(after.subList(1, after.size())).isEqualTo(before.subList(1, before.size()));
    }

    @Test
    void whatIsDamagedOrOfAnotherEncoderIsMadeAgain() {
        List<List<SmallVector>> before = kept();
        file.database().write(handle -> handle.execute("UPDATE statement_vectors SET vectors = x'07'"));
        assertThat(kept()).isEqualTo(before);
        file.database()
                .write(
                        handle -> handle.execute(
                                "UPDATE statement_vectors SET made_from = 'older ' || made_from, vectors = zeroblob(length(vectors))"));
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void whoWaitsIsToldHowFarItIs() {
        List<String> told = new ArrayList<>();
        ClaimWatch watch = (part, pages, of) -> {
            if (part == ClaimWatch.Part.MEANING) {
                told.add(pages + " of " + of);
            }
        };
        new ClaimGrouper(
                        Cast.STRANGERS,
                        new KeptVectors(file.database()),
                        pairs -> pairs.stream().map(pair -> new Judgement(0, 0)).toList(),
                        watch)
                .group(readings);
        assertThat(told).containsExactly("0 of 4", "4 of 4");
    }

    @Test
    void aPageTakesItsVectorsAlong() {
        kept();
        List<String> ids = new ArrayList<>(file.pageIds());
        file.remove(ids.subList(0, 1));
        List<String> left = file.database()
                .with(handle -> handle.createQuery("SELECT page FROM statement_vectors")
                        .mapTo(String.class)
                        .list());
        assertThat(left).isNotEmpty().doesNotContain(ids.getFirst());
        assertThat(kept())
                .as("of a page that is gone they are made, and not kept")
                .isEqualTo(StatementVectors.by(SentenceEncoder::shared).of(readings));
    }

    @Test
    void allPagesAtOnceAreLoadedAsEachByItself() throws Exception {
        new Intake(file, 2).read(SamplePages.inputs(), outcome -> {});
        file.remove(List.of(file.pageIds().get(1)));
        assertThat(file.readings())
                .isEqualTo(file.pageIds().stream().map(file::reading).toList())
                .hasSizeGreaterThan(4);
    }
}
