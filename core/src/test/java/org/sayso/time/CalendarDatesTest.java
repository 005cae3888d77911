package org.sayso.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.text.Span;

class CalendarDatesTest {

    /** Text; then each date found, as {@code words=days}, a time after a space, {@code ?} for days without a year. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Posted December 4, 2017 by staff | December 4, 2017=2017-12-04",
                "4 December 2017 | 4 December 2017=2017-12-04",
                "Dec. 4, 2017 13:57 | Dec. 4, 2017 13:57=2017-12-04 T13:57",
                "MARCH 3, 2021 13:57 | MARCH 3, 2021 13:57=2021-03-03 T13:57",
                "at 2017-12-04T10:00:00Z. | 2017-12-04T10:00:00Z=2017-12-04 T10:00Z",
                "15.01.2021 | 15.01.2021=2021-01-15",
                "25/12/2017 | 25/12/2017=2017-12-25",
                "12/25/2017 | 12/25/2017=2017-12-25",
                "idUS20180315 | 20180315=2018-03-15",
                "news/2018/mar/15/fire | 2018/mar/15=2018-03-15",
                "http://a.example/2018/03/fire | /2018/03=2018-03",
                "March 2018 | March 2018=2018-03",
                "in March, 2018 | March, 2018=2018-03",
                "Friday, 3 January | Friday, 3 January=?",
                "3rd of January 2020 | 3rd of January 2020=2020-01-03",
                "14:54 GMT15 January 2021 | 14:54 GMT15 January 2021=2021-01-15 T14:54Z",
                "Commented Jan 6, 2020 at 2:50 | Jan 6, 2020 at 2:50=2020-01-06 T02:50",
                "4:40am EDT, Sept. 22, 2020 | 4:40am EDT, Sept. 22, 2020=2020-09-22 T04:40",
                "le 4 décembre 2017 | 4 décembre 2017=2017-12-04",
                "am 4. Dezember 2017 | 4. Dezember 2017=2017-12-04",
                "el 4 de diciembre de 2017 | 4 de diciembre de 2017=2017-12-04",
                "4 декабря 2017 | 4 декабря 2017=2017-12-04",
                "Sunday, June 30, 2019. | Sunday, June 30, 2019=2019-06-30",
                "15-Jan-2021 | 15-Jan-2021=2021-01-15",
                "Tue, 05 Feb 2019 08:01:02 +0100 | Tue, 05 Feb 2019 08:01:02=2019-02-05 T08:01:02",
                "she may 4 times march 500 | ``",
                "March 4,500 people | ``",
                "Call 555-2017-11 or 1.2.3 | ``",
                "February 30, 2020 | ``",
            })
    void readsEveryUsualForm(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected);
    }

    @Test
    void dateThatCanBeReadTwoWaysSaysSo() {
        CalendarDate date = only("04/12/2017");
        assertThat(date.ambiguous()).isTrue();
        assertThat(date.days()).isEqualTo(Days.parse("2017-12-04"));
        assertThat(date.otherDays()).isEqualTo(Days.parse("2017-04-12"));
    }

    @Test
    void anotherDateOfThePageTellsTheOrder() {
        assertThat(found("04/12/2017 and 12/25/2017")).isEqualTo("04/12/2017=2017-04-12; 12/25/2017=2017-12-25");
    }

    @Test
    void weekdayTellsTheYear() {
        CalendarDate date = only("Friday, 3 January");
        assertThat(date.weekday()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(date.yearWritten()).isFalse();
        assertThat(date.yearsThatFit(2010, 2025)).containsExactly(2014, 2020, 2025);
    }

    @Test
    void wrongWeekdayIsSeen() {
        assertThat(only("Friday, 3 January 2021").weekdayFits()).isFalse();
    }

    @Test
    void lineEndPartsDates() {
        assertThat(found("12\nMarch 3, 2020")).isEqualTo("March 3, 2020=2020-03-03");
    }

    private static CalendarDate only(String text) {
        List<CalendarDate> dates = CalendarDates.find(text, new Span(0, text.length()));
        assertThat(dates).hasSize(1);
        return dates.getFirst();
    }

    private static String found(String text) {
        return CalendarDates.find(text, new Span(0, text.length())).stream()
                .map(date -> "%s=%s%s"
                        .formatted(
                                date.span().of(text),
                                date.days() == null ? "?" : date.days(),
                                date.time() == null ? "" : " " + date.time()))
                .collect(Collectors.joining("; "));
    }
}
