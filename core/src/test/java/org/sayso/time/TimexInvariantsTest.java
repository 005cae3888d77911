package org.sayso.time;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a page holds, findings lie in it, in order, with values that can be read. -Dsayso.seed=N runs one again. */
class TimexInvariantsTest {

    private static final String[] WORDS =
            ("the last next this past coming early late mid - beginning of end in on at by since until from to and or 's ' “ ” \" ( ) , . : ; … "
                            + "January March May Dec. Friday Monday Sept 3 4th 31 29 2018 1999 2000 1980s '90s 00:30 8:30 am p.m. GMT +3 UTC "
                            + "two a an half few several dozens days week weeks month years decade century morning night noon midnight overnight "
                            + "ago later earlier before after every each per daily weekly annual following same previous that year quarter first "
                            + "summer weekend today yesterday tomorrow tonight Ramadan 13 Rajab 1439 Tir 04/12/2017 2017-12-04T10:00:00Z "
                            + "20180315 /2018/mar/15/ said will was old aged 10-year 2014-16 99999999999 ٣ 𝟛 é\n \n will")
                    .split(" ", -1);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyTextCanBeRead(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(120); i > 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(6) == 0 ? "" : " ");
        }
        String[] days = {"", "2018-04-12", "2019-10", "2020-02-27/2020-03-03", "2019"};
        Told.timexes(text.toString(), days[random.nextInt(days.length)]);
    }

    static LongStream seeds() {
        Long seed = Long.getLong("sayso.seed");
        return seed != null ? LongStream.of(seed) : new Random().longs(300);
    }
}
