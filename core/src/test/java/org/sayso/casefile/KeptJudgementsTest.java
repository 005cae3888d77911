package org.sayso.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.SamplePages;
import org.sayso.claim.Judgement;
import org.sayso.claim.PairJudgements;
import org.sayso.claim.ReadPair;
import org.sayso.model.PairJudge;

class KeptJudgementsTest {

    @TempDir
    Path folder;

    private CaseFile file;
    private List<ReadPair> pairs = List.of();

    @BeforeEach
    void readSomeSamples() throws Exception {
        file = CaseFile.openOrCreate(folder.resolve("case"));
        new Intake(file, 2).read(SamplePages.inputs().subList(0, 3), outcome -> {});
        List<String> pages = new ArrayList<>(file.pageIds());
        pairs = List.of(
                new ReadPair(pages.get(0), "the gates were opened", pages.get(1), "the gates were never opened"),
                new ReadPair(pages.get(0), "the gates were opened", pages.get(2), "the gates were opened by hand"),
                new ReadPair(pages.get(1), "a mechanic heard it ring", pages.get(2), "no call was made"));
    }

    private List<Judgement> kept() {
        return new KeptJudgements(file.database()).of(pairs);
    }

    @Test
    void whatIsKeptIsWhatWouldBeMadeAnew() {
        List<Judgement> anew = PairJudgements.by(PairJudge::shared).of(pairs);
        assertThat(kept()).isEqualTo(anew);
        assertThat(kept()).as("the second time, from the file").isEqualTo(anew);
    }

    @Test
    void aPairOnceReadIsNotReadAgain() {
        kept();
        file.database().write(handle -> handle.execute("UPDATE pair_judgement SET excludes = 0.25, follows = 0.5"));
        assertThat(kept()).containsOnly(new Judgement(0.5, 0.25)).hasSize(pairs.size());
    }

    @Test
    void eitherPageTakesItsJudgementsAlong() {
        kept();
        file.remove(List.of(pairs.getFirst().pageA()));
        assertThat(rows()).isEqualTo(1);
        assertThat(kept())
                .as("of a page that is gone they are made, and not kept")
                .isEqualTo(PairJudgements.by(PairJudge::shared).of(pairs));
        assertThat(rows()).isEqualTo(1);
    }

    private int rows() {
        return file.database()
                .with(handle -> handle.createQuery("SELECT count(*) FROM pair_judgement")
                        .mapTo(Integer.class)
                        .one());
    }
}
