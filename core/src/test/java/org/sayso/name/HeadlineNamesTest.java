package org.sayso.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where each word of a headline has a capital, a whole headline was taken for one body's name: it stood among the case's
 * names, and the people in it were not counted.
 */
class HeadlineNamesTest {

    private static final String BODY = """


            Mike Tarnow, the harbour minister, said on Monday that he had not known of the flood before the Coast Guard \
            called him. He will stay in office until the inquiry of the Harbour Ministry is over, Tarnow said.

            Hope Verinsky, who leads the opposition, blames him and is right about the warnings. She told Reuters that \
            NATO was asked for help.""";

    private static List<String> found(String headline) {
        String page = headline + BODY;
        return NameFinderTest.find(page).mentions().stream()
                .filter(mention -> mention.span().end() <= headline.length())
                .map(mention -> mention.span().of(page))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tarnow Denies Knowing Of Flood As Coast Guard Blames Harbour Ministry | Tarnow, Coast Guard, Harbour Ministry",
                "Minister Tarnow Will Stay Until Inquiry Is Over | Tarnow",
                "Mike Tarnow Is Right About Warnings | Mike Tarnow",
                "What Hope Verinsky Told Reuters About Flood Warnings | Hope Verinsky, Reuters",
                "After Flood, Little Hope For Harbour Workers: Verinsky | Verinsky",
                "Opposition Rescinds Its Warning As NATO Helps | NATO",
                "TARNOW DENIES KNOWING OF FLOOD AS COAST GUARD BLAMES HARBOUR MINISTRY | TARNOW, COAST GUARD, HARBOUR MINISTRY",
                "Anti-Flood Measures Were Known To All, Says Hope Verinsky | Hope Verinsky",
            })
    void onlyItsNamesAreNames(String headline, String names) {
        assertThat(found(headline)).containsExactly(names.split(", ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Flood Warnings Were Ignored, Says Dorian Ekvall | Dorian Ekvall",
                "Reuters Told Of Secret Talks In Lisbon | Reuters, Lisbon",
            })
    void whomTheStoryDoesNotNameIsStillFound(String headline, String names) {
        assertThat(found(headline)).containsExactly(names.split(", ", -1));
    }
}
