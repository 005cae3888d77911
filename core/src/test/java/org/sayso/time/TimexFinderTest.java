package org.sayso.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimexFinderTest {

    /** The page is of Thursday, 12 April 2018. One row a kind of expression. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "The mayor said on Tuesday that it was over. | Tuesday=2018-04-10",
                "She resigned Thursday. | Thursday=2018-04-12",
                "The council will meet on Tuesday. | Tuesday=2018-04-17",
                "The most she seemed able to deliver on Tuesday was a smile. | Tuesday=2018-04-10",
                "They agreed to meet on Tuesday. | Tuesday=2018-04-17",
                "She left the talks just before the deadline on Tuesday. | Tuesday=2018-04-10",
                "Talks have been set up for Tuesday. | Tuesday=2018-04-17",
                "Talks had been set up for Tuesday. | Tuesday=2018-04-10",
                "The trial is to begin on Monday. | Monday=2018-04-16",
                "The court opens the hearing next Friday. | next Friday=2018-04-13",
                "He left last Thursday. | last Thursday=2018-04-05",
                "Wednesday's vote was close. | Wednesday=2018-04-11",
                "It rained on Friday last week. | Friday last week=2018-04-06",
                "Police came early Friday. | early Friday=2018-04-06",
                "On Wednesday morning they walked out. | Wednesday morning=2018-04-11TMO",
                "They met yesterday evening. | yesterday evening=2018-04-11TEV",
                "The bridge closes tomorrow. | tomorrow=2018-04-13",
                "The ferry sank on January 3. | January 3=2018-01-03",
                "The ferry sank on 29 December. | 29 December=2017-12-29",
                "The law takes effect on 1 May. | 1 May=2018-05-01",
                "The tax rose in December. | December=2017-12",
                "The tax will rise in December. | December=2018-12",
                "She was elected last March. | last March=2018-03",
                "He took office in January last year. | January last year=2017-01",
                "In mid-October the villa was sold. | mid-October=2017-10",
                "It began at the end of December. | the end of December=2017-12",
                "In early 2008 the bank failed. | early 2008=2008",
                "Earlier this month he fell ill. | this month=2018-04",
                "It was published last week. | last week=2018-W14",
                "The vote is next year. | next year=2019",
                "He moved here three years ago. | three years ago=2015",
                "He moved here two weeks ago. | two weeks ago=2018-W13",
                "She called two days ago. | two days ago=2018-04-10",
                "They knew months ago. | months ago=PAST_REF",
                "The rocks fell 5,000 years ago. | 5,000 years ago=PAST_REF",
                "It was found two decades ago. | two decades ago=199",
                "The party of the 1980s is gone. | the 1980s=198",
                "In the late 1990s prices fell. | the late 1990s=199",
                "A saint of the seventh century. | the seventh century=06",
                "Sales in the first quarter of 2018 grew. | the first quarter of 2018=2018-Q1",
                "It snowed last winter. | last winter=2017-WI",
                "In the summer of 2016 he quit. | the summer of 2016=2016-SU",
                "They won the 2014 election. | 2014=2014",
                "The war of 1980-1988 was long. | 1980-1988=1980/1988",
                "The fair runs from 3 to 5 January 2020. | 3 to 5 January 2020=2020-01-03/2020-01-05",
                "Between March and May 2018 it doubled. | March=2018-03; May 2018=2018-05",
                "He waited 18 months. | 18 months=P18M",
                "The 12-hour flight was late. | 12-hour=PT12H",
                "It took two and a half years. | two and a half years=P2.5Y",
                "Over the past three weeks nothing came. | the past three weeks=P3W",
                "They talked for hours. | hours=PTXH",
                "It was a decades-long quarrel. | decades-long=PXY",
                "Every Friday they march. | Every Friday=XXXX-WXX-5",
                "The weekly meeting was held. | weekly=P1W",
                "It flooded twice a year. | a year=P1Y",
                "At 18:00 UTC on Tuesday the engines stopped. | 18:00 UTC on Tuesday=2018-04-10T18:00Z",
                "They landed at 8:30 am, Harbour time, last Friday. | 8:30 am, Harbour time, last Friday=2018-04-06T08:30",
                "The Fourth of July parade was held. | Fourth of July=2017-07-04",
                "He was born on 13 Farvardin 1399. | 13 Farvardin 1399=2020-04-01",
                "It fell on 10 Muharram 1440. | 10 Muharram 1440=2018-09-20",
                "On Tuesday the lamp went out at ten minutes past two. | Tuesday=2018-04-10; ten minutes past two=2018-04-10T02:10",
                "On Tuesday the lamp went out at a quarter to six in the evening. | Tuesday=2018-04-10; a quarter to six in the evening=2018-04-10T17:45",
                "In July 2015 he was fired. He was charged that October. | July 2015=2015-07; that October=2015-10",
                "She said that October was cold. | October=2017-10",
                "On Tuesday it fell towards half past two. | Tuesday=2018-04-10; half past two=2018-04-10T02:30",
                "It rang at four o'clock in the afternoon. | four o'clock in the afternoon=2018-04-12T16:00",
                "At eleven in the morning the bus came. | eleven in the morning=2018-04-12T11:00",
                "On Tuesday at six the guard came. | Tuesday at six=2018-04-10T06:00",
                "Shortly before two on Tuesday morning the order came. | Shortly before two on Tuesday morning=2018-04-10T02:00",
                "It opened at 2 a.m. on Tuesday. | 2 a.m. on Tuesday=2018-04-10T02:00",
                "The gauge fell at 02:14 in the early hours of Tuesday, 10 April. | 02:14=2018-04-10T02:14; Tuesday, 10 April=2018-04-10",
                "From midnight on the 4th the river stood high. | midnight on the 4th=2018-04-04T00:00",
                "He is to address the council on Tuesday. | Tuesday=2018-04-17",
                "He is also set to travel to the pier on Tuesday. | Tuesday=2018-04-17",
                "She spoke after Monday's fire. “Today we mourn,” she said. | Monday=2018-04-09; Today=2018-04-12",
                "“Who saw it last night?” she said. “We come tonight,” he said. | last night=2018-04-11TNI; tonight=2018-04-12TNI",
            })
    void saysWhatTheWordsSay(String text, String expected) {
        assertThat(Told.in(text, "2018-04-12")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "The 66-year-old sailor was 40 years old then.",
                "She told \"60 Minutes\" and the Daily Echo and the Sunday Times.",
                "May said that she may march for the May government.",
                "Some 2000 people and 1,950 men came in $2015 cars.",
                "He now says it is the first time in Flight 2016.",
                "NBC's Today show called.",
                "She scored 2:1 in the second half of the match.",
                "They won by ten to two and met on the 14th floor.",
                "One of two in the crowd had ten of twelve.",
                "By our own reporter, 4 min read.",
            })
    void leavesAloneWhatIsNoTime(String text) {
        assertThat(Told.in(text, "2018-04-12")).isEmpty();
    }

    @Test
    void withoutAnyDayTheWeekdayIsAllThatIsKnown() {
        assertThat(Told.in("It ended on Wednesday. It began in March. He is back today.", null))
                .isEqualTo("Wednesday=XXXX-WXX-3; March=XXXX-03; today=PRESENT_REF");
    }

    @Test
    void anchorThatIsAMonthLeavesTheWeekOpen() {
        Timex wednesday = Told.timexes("They met on Wednesday.", "2019-10").getFirst();
        assertThat(wednesday.value()).isEqualTo("2019-WXX-3");
        assertThat(wednesday.days()).isEqualTo(Days.parse("2019-09-25/2019-10-30"));
    }

    @Test
    void anchorOfThreeDaysIsEnoughWhereTheyAgree() {
        assertThat(Told.in("They met on Sunday.", "2020-01-05/2020-01-07")).isEqualTo("Sunday=2020-01-05");
    }

    @Test
    void weekdayProvesTheYearAgainstAPageStampedAYearLate() {
        assertThat(Told.in("In the early hours of Friday, 3 January, the depot burnt.", "2021-01-15"))
                .isEqualTo("Friday, 3 January=2020-01-03");
    }

    @Test
    void monthAfterADatedEventIsTheStorysNotThePages() {
        assertThat(Told.in(
                        "The island shot down a balloon in June 2019. In December, a guard was killed. "
                                + "The envoy, who arrived on January 3, was told.",
                        "2021-03-03"))
                .isEqualTo("June 2019=2019-06; December=2019-12; January 3=2020-01-03");
    }

    @Test
    void weekdayBringsTheStoryBackToThePagesTime() {
        assertThat(Told.in(
                        "The lira is at its lowest since November 2016. On Tuesday it fell. The crisis began in March.",
                        "2018-08-09"))
                .isEqualTo("November 2016=2016-11; Tuesday=2018-08-07; March=2018-03");
    }

    @Test
    void storyIsFollowedFromDayToDay() {
        assertThat(Told.in(
                        "On March 4, 2018 a guard fell ill. On 7 March it was made public. Three days later the town was searched. "
                                + "The following month he left, and his wife the year before.",
                        "2019-08-19"))
                .isEqualTo("March 4, 2018=2018-03-04; 7 March=2018-03-07; Three days later=2018-03-10; "
                        + "The following month=2018-04; the year before=2017");
    }

    @Test
    void sameMonthIsTheOneLastTold() {
        assertThat(Told.in("In March 2015 he wrote. And the same month there were reports.", "2017-12-04"))
                .isEqualTo("March 2015=2015-03; the same month=2015-03");
    }

    @Test
    void pastedArticleSpeaksFromItsOwnMonth() {
        String page = """
                An earlier Courier report from October noted that
                The rebel leader demanded this week that the cabinet resign.
                But in a secret meeting on Wednesday he gave in.""";
        assertThat(Told.in(page, "2020-01-05")).isEqualTo("October=2019-10; this week=2019-WXX; Wednesday=2019-WXX-3");
    }

    @Test
    void sameDayThatIsTheDayToldAfterIt() {
        assertThat(Told.in(
                        "He spoke on Sunday. He was due to meet her on the same day that she was shot early on Friday.",
                        "2020-01-06"))
                .isEqualTo("Sunday=2020-01-05; the same day=2020-01-03; Friday=2020-01-03");
    }

    @Test
    void todayInAQuotationIsTheDayItWasSaid() {
        assertThat(Told.in("The envoy spoke on Monday.\n“It led to today’s decision,” she said.", "2018-03-27"))
                .isEqualTo("Monday=2018-03-26; today=2018-03-26");
    }

    @Test
    void weekdayInAQuotationOfOctoberIsOneOfOctober() {
        assertThat(Told.in(
                        "In an interview in October 2019 he said: “We met on Wednesday.” He died on Friday.",
                        "2020-01-06"))
                .isEqualTo("October 2019=2019-10; Wednesday=2019-WXX-3; Friday=2020-01-03");
    }

    @Test
    void whatLooksAheadIsAhead() {
        assertThat(Told.in(
                        "It won't be decided until Sept. 30. The vote may come as early as Wednesday.", "2014-02-11"))
                .isEqualTo("Sept. 30=2014-09-30; Wednesday=2014-02-12");
    }

    @Test
    void hoursAfterAnEveningAreOfTheNextDay() {
        assertThat(Told.in("The gate was closed at 21:40 on Thursday. Crews shut it at 04:15.", "2022-10-15"))
                .isEqualTo("21:40 on Thursday=2022-10-13T21:40; 04:15=2022-10-14T04:15");
    }

    @Test
    void hourHangsOnTheNightToldNotOnTheDayItWasToldOn() {
        assertThat(Told.in(
                        "The order came at 2 a.m. on Friday.\nA guard said on Monday that it rained.\n"
                                + "At Odvel the water fell at about 2:30 a.m.",
                        "2022-10-18"))
                .isEqualTo("2 a.m. on Friday=2022-10-14T02:00; Monday=2022-10-17; 2:30 a.m.=2022-10-14T02:30");
    }

    @Test
    void hourInSomebodysWordsIsNotOfTheDayTheyWereSpoken() {
        assertThat(Told.in("She said on Monday: “At ten minutes past two he took the key.”", "2022-10-18"))
                .isEqualTo("Monday=2022-10-17; ten minutes past two=XXXX-XX-XXT02:10");
    }

    @Test
    void whatHadBeenDoneBeforeADayIsNotOfADayAfterIt() {
        assertThat(Told.in("On Wednesday she wrote that he had spoken on Friday.", "2022-10-21"))
                .isEqualTo("Wednesday=2022-10-19; Friday=2022-10-14");
    }

    @Test
    void whoPastedATextSpeaksAgainOnThePagesDay() {
        String page = """
                One of them, the wire wrote on 15 October, had not seen it:
                The caller spoke of the river.
                So count the hands. He told the house on Monday that he knew nothing.""";
        assertThat(Told.in(page, "2022-10-20")).isEqualTo("15 October=2022-10-15; Monday=2022-10-17");
    }

    @Test
    void attacksOfSeptemberHaveTheirYear() {
        assertThat(Told.in("She spoke at the September 11 memorial.", "2016-09-14"))
                .isEqualTo("September 11=2001-09-11");
    }

    @Test
    void clockTimeTakesTheDayOfTheStory() {
        assertThat(Told.in(
                        "The prime minister was to meet him on Friday. “We were to meet at 08:30 in the morning,” he said.",
                        "2020-01-06"))
                .isEqualTo("Friday=2020-01-03; 08:30 in the morning=2020-01-03T08:30");
    }
}
