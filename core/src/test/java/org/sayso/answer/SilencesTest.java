package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.attribution.Link;
import org.sayso.page.Given;
import org.sayso.page.RawPage;
import org.sayso.reading.PageResult;
import org.sayso.reading.Reader;
import org.sayso.story.Story;

/** Under "who did not say" stands who did not say: what somebody said there would be lost as an answer. */
class SilencesTest {

    private static final String PAGE = """
            Harbour council met over the flood

            12 June 2031

            A senior engineer said the council had known of the cracks in advance. Yet the town has no proof of the council’s \
            knowledge, said the engineer.

            Edric Tolvane declined to comment on whether the council had known of the cracks, but Ada Lorn said the council knew \
            nothing of them. Works minister Tom Moss offered no proof that the council had known of the cracks.
            """;

    private static List<Evidence> silences() {
        RawPage raw = new RawPage("flood.txt", PAGE.getBytes(StandardCharsets.UTF_8), Given.NOTHING);
        Story story = Story.of(List.of(((PageResult.Read) new Reader().read(raw)).reading()));
        return new Asker(story)
                .ask("Did the council know of the cracks in advance?")
                .silences();
    }

    @Test
    void thatThereIsNoProofIsSaidAndThatNoneWasOfferedIsNot() {
        assertThat(silences()).extracting(Evidence::text).noneMatch(text -> text.contains("town has no proof"));
        assertThat(silences()).extracting(Evidence::text).anyMatch(text -> text.contains("offered no proof"));
    }

    @Test
    void whoDidNotSayIsNamedAndNotWhoDid() {
        assertThat(silences())
                .filteredOn(one -> one.text().contains("declined"))
                .singleElement()
                .satisfies(one -> assertThat(one.chain())
                        .extracting(Link::name)
                        .contains("Edric Tolvane")
                        .doesNotContain("Ada Lorn"));
    }
}
