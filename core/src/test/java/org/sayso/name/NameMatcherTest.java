package org.sayso.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who searches a name in a spelling that no page has must still find it, and nobody else. */
class NameMatcherTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Qasem Rostami | Ghassem Rustami",
                "Muhammad Yusuf | Mohammed Youssef",
                "Yuri Karpenkov | Yuriy Karpenkoff",
                "Karim Abd al-Salam | Kareem Abdul-Salam",
                "'HARBI, Said al' | Sa’id al-Harbi",
                "Bill Hartwell | William Hartwell",
                "Mark T. Vesper | Mark Vesper",
                "Дмитрий Карпенков | Dmitry Karpenkov",
                "Şükrü Yıldız | Sukru Yildiz",
                "Luna Alharbi | Luna al-Harbi",
            })
    void oneNameInTwoSpellings(String a, String b) {
        assertThat(NameMatcher.score(a, b)).isGreaterThanOrEqualTo(NameMatcher.THRESHOLD);
        assertThat(NameMatcher.score(b, a)).isEqualTo(NameMatcher.score(a, b));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Abu Salam | Abdul-Salam",
                "Karim Rostami | Nasrin Rostami",
                "Mark Vesper | Mona Vasquez",
                "al-Harbani | Harban",
            })
    void twoNamesThatLookAlike(String a, String b) {
        assertThat(NameMatcher.score(a, b)).isLessThan(NameMatcher.THRESHOLD);
    }
}
