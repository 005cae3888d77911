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

    @Test
    void namesBeforeColonsSpeakInATranscript() {
        assertThat(
                        found(
                                "LORN: We saw the boat.\nMOSS: When was that?\nLORN: At noon.\nMOSS: Who else saw it?\nIt was dark."))
                .contains("LORN > : > We saw the boat.", "MOSS > : > Who else saw it? … It was dark.");
    }

    private static List<String> found(String text) {
        TestPage page = TestPage.of(text);
        return page.attributions().stream()
                .map(a -> page.quote(a.source()) + " > " + page.quote(a.cue()) + " > " + page.quote(a.content()))
                .map(line -> line.replaceAll(" +", " ").strip())
                .collect(Collectors.toList());
    }
}
