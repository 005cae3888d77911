package org.sayso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.name.NameDecision;
import org.sayso.name.NameDecision.PageRef;
import org.sayso.name.NameDecision.Subject;
import org.sayso.name.NameType;

/** What a person decided about names comes back from the case as it went in. */
class NameDecisionsKeptTest {

    private static final Subject MONA =
            new Subject(List.of("Mona Tarrow", "M. Tarrow"), NameType.PERSON, new PageRef("p-1", "echo.txt"));
    private static final Subject KVH = new Subject(List.of("KVH"), NameType.ORGANISATION, null);

    @TempDir
    Path folder;

    @Test
    void everyKindOfDecisionComesBackAsItWasMade() {
        CaseFile file = CaseFile.openOrCreate(folder);
        List<NameDecision> made = List.of(
                new NameDecision.Merge(MONA, KVH),
                new NameDecision.Split(MONA, "M. Tarrow", null),
                new NameDecision.Split(MONA, null, new PageRef("p-2", "ledger.txt")),
                new NameDecision.Rename(KVH, "Kelvar Harbourers"),
                new NameDecision.Retype(KVH, NameType.GROUP));
        made.forEach(decision -> file.nameDecisions().make(decision, "because"));
        assertThat(CaseFile.open(folder).nameDecisions().holding()).isEqualTo(made);
    }

    @Test
    void aDecisionTakenBackHoldsNoMore() {
        CaseFile file = CaseFile.openOrCreate(folder);
        long id = file.nameDecisions().make(new NameDecision.Rename(KVH, "Kelvar"), null);
        file.decisions().undo(id);
        assertThat(file.nameDecisions().holding()).isEmpty();
    }

    @Test
    void aDecisionThatThisVersionDoesNotKnowIsNamed() {
        CaseFile file = CaseFile.openOrCreate(folder);
        file.decisions().make("names.swap", Map.of("names", "KVH", "type", "group"), null, null);
        assertThatThrownBy(() -> file.nameDecisions().holding()).hasMessageContaining("decision 1 (names.swap)");
    }
}
