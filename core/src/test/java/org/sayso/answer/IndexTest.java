package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sayso.page.Given;
import org.sayso.page.RawPage;
import org.sayso.reading.PageResult;
import org.sayso.reading.Reader;
import org.sayso.story.Story;

/** The sentences of a story as a question finds them, and in what pieces they are shown. */
class IndexTest {

    private static final String PAGE = """
            Keeper of Hest sells his boat

            By Nele Varga
            12 June 2031

            Osk Marrow kept the light of Hest for nine years. He sold his boat in May.

            Brida Teal bought the boat. The price was not made known. Nobody saw the boat leave.

            The light has been dark for a week. Osk Marrow has not been seen since then.
            """;

    private static List<Passage> passages() {
        RawPage raw = new RawPage("hest.txt", PAGE.getBytes(StandardCharsets.UTF_8), Given.NOTHING);
        return new Index(Story.of(List.of(((PageResult.Read) new Reader().read(raw)).reading()))).passages();
    }

    private static Passage passage(List<Passage> passages, String text) {
        return passages.stream()
                .filter(passage -> passage.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whomHeMeansIsNamedInWhatASentenceIsUnderstoodBy() {
        Passage passage = passage(passages(), "He sold his boat in May.");

        assertThat(passage.named()).isEqualTo("Osk Marrow sold Osk Marrow's boat in May.");
        assertThat(passage.text()).isEqualTo("He sold his boat in May.");
    }

    @Test
    void whatGoesOnIsShownInOnePieceWhereItsStrongestSentenceStands() {
        List<Passage> passages = passages();
        List<Selection.Chosen> chosen = Stream.of(
                        "Nobody saw the boat leave.",
                        "Osk Marrow has not been seen since then.",
                        "The price was not made known.")
                .map(text -> new Selection.Chosen(passage(passages, text), List.of(), List.of()))
                .toList();

        assertThat(Accounts.told(chosen, Set.of()))
                .extracting(Evidence::text)
                .containsExactly(
                        "The price was not made known. Nobody saw the boat leave.",
                        "Osk Marrow has not been seen since then.");
    }

    @Test
    void whatStandsBesideIsShownWithAChosenSentenceAndNotByItself() {
        List<Passage> passages = passages();
        Passage price = passage(passages, "The price was not made known.");
        Passage nobody = passage(passages, "Nobody saw the boat leave.");

        assertThat(Accounts.told(List.of(new Selection.Chosen(price, List.of(), List.of(nobody))), Set.of()))
                .extracting(Evidence::text)
                .containsExactly("The price was not made known. Nobody saw the boat leave.");
    }

    @Test
    void onlyTheNextSentenceGoesOn() {
        List<Passage> passages = passages();
        Passage kept = passage(passages, "Osk Marrow kept the light of Hest for nine years.");
        Passage sold = passage(passages, "He sold his boat in May.");
        Passage bought = passage(passages, "Brida Teal bought the boat.");

        assertThat(kept.goesOnIn(sold)).isTrue();
        assertThat(sold.goesOnIn(kept)).isFalse();
        assertThat(kept.goesOnIn(bought)).isFalse();
    }
}
