package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A toll that is read wrongly sets two pages against each other that agree. */
class CountingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The storm killed 12 people                                  | people/DEAD 12-12
            The storm killed 12.                                        | people/DEAD 12-12
            at least 12 people were killed                              | people/DEAD 12-Infinity
            no fewer than nine dead                                     | people/DEAD 9-Infinity
            no more than nine people died                               | people/DEAD 0-9
            up to forty-two people are missing                          | people/MISSING 0-42
            about 40 people were hurt                                   | people/HURT 30-50
            between 300 and 320 people were killed                      | people/DEAD 300-320
            100 to 130 people died                                      | people/DEAD 100-130
            the storm killed 500 people                                 | people/DEAD 450-550
            hundreds of people died                                     | people/DEAD 200-9999
            two dozen people died                                       | people/DEAD 24-24
            1,429 people were killed                                    | people/DEAD 1429-1429
            killing three and wounding 19                               | people/DEAD 3-3; people/HURT 19-19
            twelve of the people on board drowned                       | people/DEAD 12-12
            the toll rose to 12                                         | people/DEAD 12-12
            he was 40 years old when he died                            |
            a storm on June 21, killing the keeper                      |
            a fire in 2033 killed the keeper                            |
            the storm cost $12 million and a death                      |
            shells fell 700 yards off, wounding the keeper              |
            a ship with 40 cabins sank. The keeper died                 |
            """)
    void howManyAreToldOf(String text, String counted) {
        String read = Counting.of(text, Words.of(text)).stream()
                .map(of -> "%s %s-%s".formatted(of.what(), number(of.least()), number(of.most())))
                .reduce((one, other) -> one + "; " + other)
                .orElse(null);
        assertThat(read).isEqualTo(counted);
    }

    private static String number(double value) {
        return value == Double.POSITIVE_INFINITY ? "Infinity" : String.valueOf(Math.round(value));
    }
}
