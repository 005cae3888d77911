package org.sayso.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    /** What a user gives, a manifest holds and the case keeps must come back as it was. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2031-06-14", "2031-02", "2032-02", "2031", "2031-06-12/2031-06-14", "2030-12-30/2031-01-02"})
    void aDayWrittenDownIsReadBack(String written) {
        Days days = Days.parse(written);
        assertThat(days).isNotNull();
        assertThat(days).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2031-13-01",
                "2031-02-30",
                "14.06.2031",
                "2031-06-14/2031-06-12",
                "2031-06-14T10:00"
            })
    void whatIsNoDayIsRefused(String written) {
        assertThat(Days.parse(written)).isNull();
    }
}
