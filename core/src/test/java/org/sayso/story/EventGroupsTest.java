package org.sayso.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Place;
import org.sayso.text.Span;
import org.sayso.time.Days;

class EventGroupsTest {

    private static final String SINKING = "ferry sank harrow point night";

    @Test
    void whatOneOtherPageTellsVaguelyIsTheSameEvent() {
        List<TimelineEntry> entries =
                entries(event("p-1", "2031-05-01", SINKING), event("p-2", "2031-05", SINKING + " storm"));
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.days()).hasToString("2031-05-01");
            assertThat(entry.also()).extracting(Place::pageId).containsExactly("p-2");
        });
    }

    @Test
    void daysInDisputeStandSideBySide() {
        List<TimelineEntry> entries = entries(
                event("p-1", "2031-05-01", SINKING),
                event("p-2", "2031-05-02", SINKING),
                event("p-3", "2031-05-01", SINKING));
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().also()).extracting(Place::pageId).containsExactly("p-3");
        assertThat(entries.getFirst().otherwise())
                .extracting(dated -> dated.days() + " " + dated.place().pageId())
                .containsExactly("2031-05-02 p-2");
        assertThat(entries.getLast().otherwise())
                .extracting(dated -> dated.days() + " " + dated.place().pageId())
                .containsExactly("2031-05-01 p-1");
    }

    @Test
    void onePageThatTellsTheSameTwiceOfTwoDaysTellsOfTwoEvents() {
        assertThat(entries(event("p-1", "2031-05-01", SINKING), event("p-1", "2031-05-02", SINKING)))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.otherwise()).isEmpty());
    }

    @Test
    void otherWordsOnTheSameDayAreAnotherEvent() {
        assertThat(entries(
                        event("p-1", "2031-05-01", SINKING), event("p-2", "2031-05-01", "council raised harbour tax")))
                .hasSize(2);
    }

    @Test
    void whatOnePageExpectsAndAnotherTellsAsDoneIsDone() {
        assertThat(entries(event("p-1", "2031-05-01", SINKING, true), event("p-2", "2031-05-01", SINKING)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.label()).isEqualTo("event"));
        assertThat(entries(event("p-1", "2031-05-01", SINKING, true)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.label()).isEqualTo("event ahead"));
    }

    private static List<TimelineEntry> entries(DatedEvent... events) {
        return new EventGroups(new ArrayList<>(List.of(events))).entries();
    }

    private static DatedEvent event(String page, String days, String terms) {
        return event(page, days, terms, false);
    }

    private static DatedEvent event(String page, String days, String terms, boolean ahead) {
        Days parsed = Days.parse(days);
        if (parsed == null) {
            throw new IllegalArgumentException(days);
        }
        int at = days.hashCode() & 0xff;
        return new DatedEvent(parsed, new Place(page, new Span(at, at + 5)), null, Set.of(terms.split(" ", -1)), ahead);
    }
}
