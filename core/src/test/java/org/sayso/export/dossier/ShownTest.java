package org.sayso.export.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.time.Days;

class ShownTest {

    @ParameterizedTest
    @CsvSource({
        "2031-05-03, 3 May 2031",
        "2031-05, May 2031",
        "2031, 2031",
        "2031-05-03/2031-05-07, 3–7 May 2031",
        "2031-04-28/2031-05-03, 28 April – 3 May 2031",
        "2030-12-28/2031-01-03, 28 December 2030 – 3 January 2031",
        "0611, 611",
        "1980-01-01/1988-12-31, 1980–1988",
        "2031-06-01/2031-08-31, June – August 2031",
        "2030-12-01/2031-02-28, December 2030 – February 2031",
        "2031-01-01/2031-06-15, 1 January – 15 June 2031"
    })
    void daysAreNeverMoreExactThanTheyAreKnown(String iso, String words) {
        assertThat(Shown.days(Objects.requireNonNull(Days.parse(iso)))).isEqualTo(words);
    }

    @Test
    void plainWordsStayAsTheyAre() {
        String words = "“Naïve”, said Əli — नमस्ते 🛳\tand\nwent; \u05E9\u05DC\u05D5\u05DD \u200F";
        assertThat(Shown.text(words)).isEqualTo(words);
    }

    @Test
    void controlsAreShownAndDirectionOverridesAreNot() {
        assertThat(Shown.text("a\u0000b\u0007c\r\nd\u007Fe\u202Ef\u0085g")).isEqualTo("a␀b␇c\nd␡e\uFFFDf\uFFFDg");
    }

    @Test
    void aNameFromRightToLeftDoesNotTurnTheDayBesideIt() {
        assertThat(Shown.isolated("דנה לוי")).isEqualTo("\u2068דנה לוי\u2069");
        assertThat(Shown.isolated("سامي (Sami)")).isEqualTo("\u2068سامي (Sami)\u2069");
        assertThat(Shown.isolated("Sami Adwan, 3 May")).isEqualTo("Sami Adwan, 3 May");
    }

    @Test
    void aHalfCharacterDoesNotBreakTheFile() {
        assertThat(Shown.text("x\uD83Dy\uDEF3z🛳")).isEqualTo("x\uFFFDy\uFFFDz🛳");
    }

    @Test
    void ofALongSpeechWholeWordsStandNearThePlace() {
        String speech = "the lamp was out and nobody on the quay had seen the pilot";
        assertThat(Shown.tail(speech, 20)).isEqualTo("… had seen the pilot");
        assertThat(Shown.head(speech, 20)).isEqualTo("the lamp was out and …");
        assertThat(Shown.tail(speech, 200)).isEqualTo(speech);
        assertThat(Shown.head(speech, 200)).isEqualTo(speech);
    }

    @Test
    void longWordsAreCutAtAWordAndNeverInsideACharacter() {
        assertThat(Shown.brief("the harbour master of the town", 14)).isEqualTo("the harbour…");
        assertThat(Shown.brief("🛳🛳🛳🛳🛳🛳", 6)).isEqualTo("🛳🛳…");
        assertThat(Shown.brief("  two\n lines ", 20)).isEqualTo("two lines");
    }
}
