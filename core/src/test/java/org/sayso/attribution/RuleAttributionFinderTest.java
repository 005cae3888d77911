package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleAttributionFinderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ada Lorn said the bridge was safe. | Ada Lorn > said > the bridge was safe",
                "Ada Lorn said on Monday that the bridge was safe. | Ada Lorn > said > that the bridge was safe",
                "The minister, Ada Lorn, said the bridge was safe. | The minister, Ada Lorn > said > the bridge was safe",
                "The bridge was safe, Ada Lorn said. | Ada Lorn > said > The bridge was safe",
                "“The bridge is safe,” said Ada Lorn, the minister. | Ada Lorn, the minister > said > The bridge is safe",
                "“The bridge,” she said, “is safe.” | she > said > The bridge … is safe",
                "According to Ada Lorn, the bridge was safe. | Ada Lorn > According to > the bridge was safe",
                "On Monday Moss gave the port a key, Lorn said. | Lorn > said > On Monday Moss gave the port a key",
                "The bridge was safe, according to two officials. | two officials > according to > The bridge was safe",
                "Ada Lorn told Marine News that the bridge was safe. | Ada Lorn > told > that the bridge was safe",
                "The port accused the firm of fraud. | The port > accused > the firm of fraud",
                "The firm denied any part in the fire. | The firm > denied > any part in the fire",
                "The navy declined to comment on the fire. | The navy > declined > to comment on the fire",
                "The crew urged the owner to pay. | The crew > urged > to pay",
                "It was claimed that the ship was empty. | > was claimed > that the ship was empty",
                "The bridge was safe, according to Tide Watch, a group that counts boats. | Tide Watch, a group that counts boats > according to > The bridge was safe",
                "On Monday, according to Tide Watch, the bridge was safe. | Tide Watch > according to > the bridge was safe",
                "The envoy reportedly left the island. | > reportedly > The envoy … left the island",
                "The bridge was safe, the officials are cited as saying. | the officials > are cited as saying > The bridge was safe",
            })
    @DisplayName("source, cue and content are told apart wherever they stand")
    void tellsSourceCueAndContentApart(String text, String expected) {
        assertThat(found(text)).contains(expected);
    }

    @Test
    void anotherCueWithoutASubjectIsTheSameSources() {
        assertThat(found("Ada Lorn said the bridge was safe, adding that the road was shut."))
                .contains("Ada Lorn > said > the bridge was safe")
                .contains("Ada Lorn > adding > that the road was shut");
    }

    @Test
    void aQuotationThatFollowsInTheParagraphIsTheSpeakersToo() {
        assertThat(found("“The bridge is safe,” Ada Lorn said. “Nobody was hurt at all.”"))
                .contains("Ada Lorn > said > The bridge is safe … Nobody was hurt at all");
    }

    @Test
    void aQuotationWithoutACueIsFoundByItself() {
        assertThat(
                        found(
                                "Ada Lorn looked tired.\n“Nobody was hurt at the bridge,” and no more.\n“We all went home that night.”"))
                .anyMatch(a -> a.endsWith("> > We all went home that night"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        “He says the crews were not ready,” Ada Lorn said. | He > says > the crews were not ready
        Tom Moss fired back: “Guard the gate,” he wrote. | he > wrote > Guard the gate
        Mr. Moss, in an interview on Friday, said that the gate was shut. | Mr. Moss > said > that the gate was shut
        Lorn, who is a pilot at the port of Aldburgh, Varn, blamed the crews for it. | Lorn, who is a pilot at the port of Aldburgh, Varn > blamed > the crews for it
        The board a month later announced that the gate was shut. | The board > announced > that the gate was shut
        It is an old story Ada Lorn told of the sea, “the grey one.” | Ada Lorn > told > the grey one
        When my mother said the gate was shut, I laughed and said, “It never is.” | I > said > It never is
        The board moved from accusing nobody of neglect to naming two. | The board > accusing > nobody of neglect to naming two
        Moss said last week the crews were not ready. | Moss > said > the crews were not ready
        Moss had tweeted after the storm that people in Varn were dancing. | Moss > had tweeted > that people in Varn were dancing
        Moss called for the closure of gaps that help only the rich. | Moss > called > for the closure of gaps that help only the rich
        Moss said, “It is shut,” when Lorn rang him. | Moss > said > It is shut
        He showed them the boats, as one of them, Ada Lorn, reported. | He > showed > them the boats
        According to Lorn, whose report has been read at the port, the gate was shut. | Lorn > According to > the gate was shut
        The envoy informed the harbour board that the gate was shut. | The envoy > informed > that the gate was shut
        Moss said on Saturday night the gate was shut. | Moss > said > the gate was shut
        """)
    void whoSpeaksAndWhereTheWordsEnd(String text, String expected) {
        assertThat(found(text)).contains(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        Nobody believes what he said this week, the gate was shut. | said
        Aldburgh has a long history of welcoming sailors, Mayor Ted Lorn noted. | welcoming
        The port let some crews share boats when reporting figures. | reporting
        But according to the port, which is late, Moss asked for a log of it. | asked
        """)
    void nobodySpeaksThere(String text, String cue) {
        assertThat(found(text)).noneMatch(line -> line.contains("> " + cue + " >"));
    }

    private static List<String> found(String text) {
        TestPage page = TestPage.of(text);
        return page.attributions().stream()
                .map(a -> page.quote(a.source()) + " > " + page.quote(a.cue()) + " > " + page.quote(a.content()))
                .map(line -> line.replaceAll(" +", " ").strip())
                .collect(Collectors.toList());
    }
}
