package org.sayso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    private final Tokenizer tokenizer = new Tokenizer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "Mina'ib met O’Marra of al-Tavani.   | Mina'ib_met_O’Marra_of_al-Tavani_.",
                "Lerma’s and Holm's men              | Lerma_’s_and_Holm_'s_men",
                "the officials’ plan                 | the_officials_’_plan",
                "“It’s over,” he didn't say.         | “_It_’s_over_,_”_he_didn't_say_.",
                "'Quiet,' she said                   | '_Quiet_,_'_she_said",
                "the U.S. Navy in the U.K.           | the_U.S._Navy_in_the_U.K.",
                "U.S.-led talks                      | U.S._-_led_talks",
                "at 5 p.m. on Monday                 | at_5_p.m._on_Monday",
                "Maj.-Gen. Arda J. Lerma             | Maj._-_Gen._Arda_J._Lerma",
                "Gen. Holm. He left                  | Gen._Holm_._He_left",
                "1,200.50 crowns at 12:30, 5%        | 1,200.50_crowns_at_12:30_,_5_%",
                "wait... no -- yes                   | wait_..._no_--_yes",
                "see https://a.example/b?c, please   | see_https://a.example/b?c_,_please",
                "harbourpost.com says                | harbourpost.com_says",
                "“The Dawn”’s editor                 | “_The_Dawn_”_’s_editor",
                "R&D at No. 5                        | R&D_at_No._5",
                "He said no. Then                    | He_said_no_._Then",
            })
    void cutsAsAReaderWould(String text, String tokens) {
        assertThat(words(text.strip())).isEqualTo(tokens.strip());
    }

    @Test
    void everyVisibleCharacterOfARandomTextIsInExactlyOneToken() {
        long seed = Long.getLong("sayso.seed", 42);
        Random random = new Random(seed);
        String alphabet = "aBé.,-'’“”\"! ?\n5:U.S\u00a0@&\ud83d\ude00الل…/";
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.appendCodePoint(alphabet.codePointAt(random.nextInt(alphabet.length())));
            }
            String page = text.toString();
            int at = 0;
            for (Token token : tokenizer.tokens(page, new Span(0, page.length()))) {
                assertThat(token.span().start()).as("seed %d", seed).isGreaterThanOrEqualTo(at);
                assertThat(token.text()).isEqualTo(token.span().of(page)).isNotBlank();
                assertThat(page.substring(at, token.span().start()).codePoints().allMatch(Tokenizer::isBlank))
                        .as("seed %d, nothing lost before %s in <%s>", seed, token, page)
                        .isTrue();
                at = token.span().end();
            }
        }
    }

    private String words(String text) {
        List<Token> tokens = tokenizer.tokens(text, new Span(0, text.length()));
        return tokens.stream().map(Token::text).collect(Collectors.joining("_"));
    }
}
