package org.sayso.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scraped pages glue names together, label pictures and name one body inside another: each name must stand by itself. */
class TwoNamesInOneRunTest {

    private static List<String> found(String page) {
        Names names = NameFinderTest.find(page);
        return names.mentions().stream()
                .map(mention ->
                        mention.type().name().charAt(0) + " " + mention.span().of(page))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what was glued
                "Mona Verinal spoke on Monday. Later Mona VerinalDonald Tarrow spoke to Donald Tarrow. | P Mona Verinal | P Donald Tarrow",
                "Senator Mona McVerinal spoke to Reuters on Monday. | P Mona McVerinal | O Reuters",
                "President Mona Tarrow Mona Ann TarrowWarrants are out said she knew. Tarrow left. Mona Tarrow left. | P Mona Tarrow | P Mona Ann Tarrow",
                "Former minister Mona Tarrow Mona Tarrow Verinsky: envoy was fired, he said. | P Mona Tarrow | P Verinsky",
                "Secretary Mike Tarrow Michael (Mike) Richard TarrowMona Verinal: no regrets said no. Tarrow left. Tarrow came back. | P Mike Tarrow | P Michael (Mike) Richard Tarrow",
                // labels of pictures
                "The report was read by Reuters. Reuters Image caption Mona Verinal left on Monday. | O Reuters | P Mona Verinal",
                // bodies in bodies
                "He joined the Ruritan Coast Guard’s Diving Unit Command in 2031. | O Ruritan Coast Guard | O Diving Unit Command",
                "She left the United Nations Security Council Staff Union in 2031. | O United Nations Security Council | O Staff Union",
                // an office between a town and who holds it, a verb between two bodies
                "San Juan Mayor Carmen Yulín Tarrow said the gate would be shut, and so did the port’s critics. | P San Juan | P Carmen Yulín Tarrow",
                "The Southern Law Center says Proud Boys is a hate group, one of several. | O Southern Law Center | O Proud Boys",
                "Secretary of Homeland Security Kirstjen Verinal went to Lisbon on Friday. She met Verinal’s staff, and Verinal left. | P Kirstjen Verinal | P Lisbon",
                "It could send a message, said former senior State Department official Evans Verinal on Friday. | O State Department | P Evans Verinal",
                // what the words before tell
                "Prime Minister May said on Tuesday that she would resign. | P May | P May",
                "The cover of the magazine The Tide showed a gate. | O The Tide | O The Tide",
                "The platform \"Tidewatch\" published it first. | O Tidewatch | O Tidewatch",
                "Divers at the gate. (Photo: RXNA) | O RXNA | O RXNA",
                "He told 60 Minutes about it. | O 60 Minutes | O 60 Minutes",
                "We know, said Mona Verinal of Friends for Harbour Reform. | P Mona Verinal | O Friends for Harbour Reform",
                "They are, said House Minority Whip Stenna Verinal of Tarnland. | P Stenna Verinal | P Stenna Verinal",
                "Sen. Rand Tarrow of Tarnland said no. | P Rand Tarrow | O Tarnland",
                "Najib Danish, interior ministry spokesperson, said a bomber came to Lisbon. | P Najib Danish | P Lisbon",
                "Rural Superintendent of Police Tathaga Verinal went to Lisbon. | P Tathaga Verinal | P Lisbon",
                "The Supreme Court on Wednesday ruled in Lisbon. | O Supreme Court | P Lisbon",
                "The Tarnhaven Journal Constitution told Reuters so. | O Tarnhaven Journal Constitution | O Reuters",
            })
    void eachIsFoundByItself(String page, String first, String second) {
        assertThat(found(page)).contains(first, second);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It was agreed in May 2031 in Lisbon. | P May",
                "The messages include jokes about Hurricane Maria victims. | P Hurricane Maria",
                "They remembered Hurricane Maria on Monday. | P Maria",
                "Work began in March and ended by May of this year. | P May",
                "The magazine The quick brown fox never sold. | O The quick",
            })
    void whatIsNoNameStaysNone(String page, String none) {
        assertThat(found(page)).doesNotContain(none);
    }
}
