package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.page.Article;
import org.sayso.page.Published;
import org.sayso.time.Days;
import org.sayso.time.Timex;
import org.sayso.time.TimexFinder;

class SayingDaysTest {

    private static final String[] NAMES = {"Ada Lorn/Lorn", "Tom Moss/Moss", "+Port Council/Council"};

    /** The page is of Thursday, 12 April 2018; a dash where no day is told. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // in the clause
                "Ada Lorn said on Monday the bridge was safe. | the bridge | 2018-04-09",
                "The bridge was safe, Ada Lorn said on Monday. | The bridge | 2018-04-09",
                "On Monday, Ada Lorn said the bridge was safe. | the bridge | 2018-04-09",
                "Ada Lorn said the bridge was shut on Monday. | the bridge | 2018-04-12",
                "Ada Lorn rejected that account of the bridge on Monday. | of the bridge | 2018-04-09",
                "Ada Lorn, who left in March, said the bridge was safe. | the bridge | 2018-04-12",
                "Since Monday Ada Lorn has said the bridge was safe. | the bridge | -",
                "Ada Lorn says the bridge of March 2011 was safe. | the bridge | -",
                "Ada Lorn defended the plan for the bridge, saying that the 2008 collapse was its cause. | the plan | 2018-04-12",
                // a clause with a time of its own, a time told of the source, a day to come
                "Although the port was built in 1931, Ada Lorn argued for years that the bridge was safe. | the bridge | 2018-04-12",
                "Ada Lorn, the pilot who left in March, said the bridge was safe. | the bridge | 2018-04-12",
                "Lawyers for the family of Tom Moss, the sailor lost in August, condemned the bridge. | the bridge | 2018-04-12",
                "Ada Lorn hopes that the bridge is open by Friday. | the bridge | -",
                "Ada Lorn showed the new bridge, first tested in January. | the new bridge | 2018-04-12",
                "Ada Lorn rejected the 1973 bridge law. | the 1973 | 2018-04-12",
                "It rained. Ada Lorn will serve until a vote is held in 2034. “The bridge is safe,” she said. | The bridge | -",
                "Ada Lorn said the bridge was safe, and Tom Moss promised to mend it in 2017. | the bridge | 2018-04-12",
                // the same source goes on
                "Ada Lorn said on Monday the road was shut.¶She added that the bridge was safe. | the bridge | 2018-04-09",
                "Ada Lorn said on Monday the road was shut.¶She has said that the bridge was safe. | the bridge | -",
                "Ada Lorn said the bridge was safe. The road was shut, she said on Monday. | the bridge | 2018-04-09",
                // what is told of her besides, or of long ago, does not go on
                "Ada Lorn, who in March told sailors the road was shut, said the bridge was safe. | the bridge | 2018-04-12",
                "Ada Lorn said last September the road was shut.¶It rained. It was cold. The town slept. “The bridge is safe,” Ada Lorn said. | The bridge | 2018-04-12",
                // the paragraph tells the day
                "Ada Lorn spoke to the crew on Monday. She promised that the bridge was safe. | the bridge | 2018-04-09",
                "Tom Moss left on Monday. The mayor told a friend that the bridge was safe. | the bridge | -",
                "Tom Moss drew up rules in May 2017. “The bridge is safe,” Ada Lorn said.¶She added that the road was shut. | the road | 2018-04-12",
                "In May 2017 a letter came. “The bridge is safe,” it read. | The bridge | 2017-05",
                // the story's day
                "The Port Council met on Wednesday.¶“The bridge is safe,” Ada Lorn said. | The bridge | 2018-04-11",
                "The Port Council met on Wednesday. It rained. The road was wet.¶“The bridge is safe,” Ada Lorn says. | The bridge | -",
                "The Port Council met on Wednesday.¶Ada Lorn has denied that the bridge was safe. | the bridge | -",
                // the year of what it was said in, but not of a thing told of; a time of its own that nobody knows
                "Ada Lorn said in a 2008 radio interview that the bridge was safe. | the bridge | 2008",
                "During the 2016 campaign Ada Lorn said that the bridge was safe. | the bridge | 2016",
                "Ada Lorn said the bridge was safe, and Tom Moss won in the 2016 election. | the bridge | 2018-04-12",
                "Ada Lorn said in a 2008 interview that the road was open.¶The mayor left. “The bridge is safe,” Ada Lorn said. | The bridge | 2018-04-12",
                "On the same day Ada Lorn said the bridge was safe. | the bridge | -",
                "Ada Lorn repeatedly promised that the bridge was safe. | the bridge | -",
                "Ada Lorn once joked that the bridge was safe. | the bridge | -",
                // a text of another day
                "An earlier report from October noted that¶Ada Lorn warned this week that the bridge was unsafe. | the bridge | 2017-10",
            })
    @DisplayName("a statement is of the day it was said on, and of none where the page does not tell")
    void dayOfSayingIsTheDayThePageTells(String text, String content, String expected) {
        String day = saidOn(text.replace('¶', '\n'), content);
        assertThat(day == null ? "-" : day).isEqualTo(expected);
    }

    private static @Nullable String saidOn(String text, String content) {
        TestPage page = TestPage.of(text, NAMES);
        Article bare = page.article();
        Days day = Days.of(LocalDate.of(2018, 4, 12));
        Article article = new Article(
                bare.page(),
                bare.kind(),
                bare.blocks(),
                null,
                null,
                bare.outlet(),
                new Published(day, Published.Basis.GIVEN, null),
                null,
                "en");
        List<Timex> timexes = new TimexFinder().find(text, page.sentences(), article.anchor());
        return new StatementResolver()
                .resolve(article, page.sentences(), page.names(), timexes, page.attributions()).stream()
                        .filter(s -> page.quote(s.content()).contains(content))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no statement about \"%s\"".formatted(content)))
                        .saidOn();
    }
}
