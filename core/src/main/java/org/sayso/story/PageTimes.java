package org.sayso.story;

import java.util.List;

/**
 * What one page adds to the timeline: it rests on the page, and on who its names are across the pages.
 *
 * @param told its publication and what was said on a day
 * @param events what happened on a day, in its order, to be joined with what other pages tell
 */
public record PageTimes(List<TimelineEntry> told, List<DatedEvent> events) {

    public PageTimes {
        told = List.copyOf(told);
        events = List.copyOf(events);
    }
}
