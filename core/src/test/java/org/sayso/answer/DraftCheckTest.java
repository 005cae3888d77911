package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sayso.SamplePages;
import org.sayso.answer.Quotation.Verdict;
import org.sayso.page.Given;
import org.sayso.page.RawPage;
import org.sayso.reading.PageResult;
import org.sayso.reading.Reader;
import org.sayso.reading.Reading;
import org.sayso.story.Story;

class DraftCheckTest {

    private static DraftCheck check;

    @BeforeAll
    static void readTheSample() throws Exception {
        check = new DraftCheck(new QuotationCheck(Story.of(SamplePages.readings())));
    }

    private static Reading draft(String text) {
        RawPage raw = new RawPage("draft.txt", text.getBytes(StandardCharsets.UTF_8), Given.NOTHING);
        return ((PageResult.Read) new Reader().read(raw)).reading();
    }

    private static final String DRAFT = """
            A night of water

            The director was firm. “No one in our control room opened a gate, and no one asked them to,” said Maren Okell.

            “More than 60 of our fellow citizens are dead,” minister Edric Tolvane told the Assembly.

            “The cellar was full of oranges and old clocks,” said Maren Okell.

            “You stayed dry and we did not,” said Edric Tolvane of the “long night”.
            """;

    /** The one who signs the article must see at once what may not be printed. */
    @Test
    void tellsWhatStandsWhatIsAlteredAndWhatHasNoSource() {
        List<DraftQuotation> found = check.of(draft(DRAFT));
        assertThat(found)
                .extracting(one -> one.checked().verdict())
                .containsExactly(Verdict.EXACT, Verdict.ALTERED, Verdict.ABSENT, Verdict.EXACT);
    }

    @Test
    void tellsThatTheWordsAreSomebodyElses() {
        List<DraftQuotation> found = check.of(draft(DRAFT));
        assertThat(found.getFirst().checked().bySpeaker()).isTrue();
        assertThat(found.getLast().by()).isEqualTo("Edric Tolvane");
        assertThat(found.getLast().checked().bySpeaker()).isFalse();
    }

    /** Else every "an official said" of a draft is told to be somebody else's. */
    @Test
    void whoIsNotNamedInTheDraftIsNotHeldAgainstWhomThePageNames() {
        DraftQuotation found = check.of(draft("“You stayed dry and we did not,” an engineer said."))
                .getFirst();
        assertThat(found.by()).isNull();
        assertThat(found.checked().verdict()).isEqualTo(Verdict.EXACT);
        assertThat(found.checked().bySpeaker()).isNull();
    }

    /** Else what a body says, spoken of as "it", is told to be somebody else's than "it". */
    @Test
    void itIsNobodyToBeHeldAgainstWhomThePageNames() {
        DraftQuotation found = check.of(
                        draft("Nothing of the kind would be heard. “You stayed dry and we did not,” it said."))
                .getFirst();
        assertThat(found.by()).isNull();
        assertThat(found.checked().bySpeaker()).isNull();
    }

    @Test
    void eachQuotationIsTheDraftsOwnWordsAtItsLine() {
        Reading draft = draft(DRAFT);
        List<String> lines = draft.page().text().lines().toList();
        for (DraftQuotation one : check.of(draft)) {
            String words = draft.page().quote(one.span());
            assertThat(words).isEqualTo(one.checked().quotation());
            assertThat(lines.get(one.line() - 1)).contains(words);
        }
    }

    @Test
    void aDraftWithoutQuotationsHasNothingToCheck() {
        assertThat(check.of(draft("Nobody is quoted in this “text” of mine."))).isEmpty();
    }
}
