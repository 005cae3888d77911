package org.sayso.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sayso.page.Given;
import org.sayso.page.PageReader;
import org.sayso.page.RawPage;
import org.sayso.reading.Reader;
import org.sayso.reading.Reading;

/** A day at the wrong kind of thing makes a reader look for what never happened. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineTest {

    private static final String PAGE = """
            Harbour board met over gate

            12 June 2031

            The harbour gate broke on Monday. Ada Lorn said Tuesday the gate had been painted in May. The high court in
            Tarnhaven will hear the case of the broken gate on 20 June. Few ships came.

            This story was updated on June 12 at 7:50 a.m.
            """;

    private List<String> events = List.of();

    @BeforeAll
    void read() throws Exception {
        Reading reading = new Reader()
                .read(new PageReader()
                        .read(new RawPage("gate.txt", PAGE.getBytes(StandardCharsets.UTF_8), Given.NOTHING)));
        Story story = Story.of(List.of(reading));
        events = story.timeline().stream()
                .filter(entry -> entry.kind() == TimelineEntry.Kind.EVENT)
                .map(entry -> entry.days() + " " + entry.label())
                .toList();
    }

    @Test
    void whatIsStillToComeForThePageIsMarked() {
        assertThat(events).contains("2031-06-20 event ahead", "2031-06-09 event");
    }

    @Test
    void whenSomethingWasSaidAndWhenThePageWasChangedIsNoEvent() {
        assertThat(events).noneMatch(event -> event.startsWith("2031-06-10") || event.startsWith("2031-06-12"));
    }
}
