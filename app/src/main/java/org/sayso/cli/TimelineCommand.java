package org.sayso.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Place;
import org.sayso.export.StoryJson;
import org.sayso.export.TimelineCsv;
import org.sayso.export.TimelineJs;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.story.TimelineEntry;
import org.sayso.story.TimelineFilter;
import org.sayso.time.Days;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "timeline",
        header = "Lay the story out by day: what happened, what was said, what was published.",
        footer = {
            "",
            "Examples:",
            "  sayso timeline --case ferry --kind event --from 2031-05 --to 2031-06-14",
            "  sayso timeline --case ferry --about \"Ada Lorn\"",
            "  sayso timeline --case ferry --format timelinejs > timeline.json"
        })
final class TimelineCommand extends StoryCommand {

    /** How the list is written. */
    enum Format {
        TEXT,
        JSON,
        CSV,
        TIMELINEJS
    }

    @Option(names = "--kind", paramLabel = "KIND", description = "Only these: ${COMPLETION-CANDIDATES}.")
    TimelineEntry.@Nullable Kind kind;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = InputOptions.DaysConverter.class,
            description = "Not before. A vague entry counts where its interval reaches.")
    @Nullable
    Days from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = InputOptions.DaysConverter.class,
            description = "Not after.")
    @Nullable
    Days to;

    @Option(
            names = "--about",
            paramLabel = "NAME",
            description = "Only what names this one, in any spelling, or is said by it.")
    @Nullable
    String about;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; text by default, --json is --format json.")
    Format format = Format.TEXT;

    @Override
    int run(Terminal terminal) {
        Story story = story(openCase());
        List<TimelineEntry> entries = new TimelineFilter(kind, from, to, about).of(story);
        fetchAhead(story, entries.size());
        switch (json ? Format.JSON : format) {
            case TEXT -> {
                entries.forEach(entry -> print(terminal, story, entry));
                terminal.print(entries.size() == 1 ? "1 entry" : entries.size() + " entries");
            }
            case JSON -> printList(terminal, "timeline", entries, new StoryJson(story)::timelineEntry);
            case CSV -> terminal.printRaw(csv(story, entries).stripTrailing());
            case TIMELINEJS ->
                terminal.printRaw(new TimelineJs(story).of(entries).toPrettyString());
        }
        return ExitCode.DONE;
    }

    private static String csv(Story story, List<TimelineEntry> entries) {
        StringBuilder table = new StringBuilder();
        try {
            new TimelineCsv(story).write(entries, table);
        } catch (IOException e) {
            throw new UncheckedIOException("a table in memory cannot fail to be written", e);
        }
        return table.toString();
    }

    private static void print(Terminal terminal, Story story, TimelineEntry entry) {
        Place place = entry.place();
        terminal.print("%-21s %-11s %s  (%s%s)"
                .formatted(
                        entry.days(),
                        entry.label(),
                        Terminal.oneLine(story.quote(place)),
                        where(story, place),
                        entry.statement() == null ? "" : ", " + byWhom(story, entry)));
        entry.also()
                .forEach(also -> terminal.print(
                        "%33s also %s  (%s)".formatted("", Terminal.oneLine(story.quote(also)), where(story, also))));
        entry.otherwise()
                .forEach(other -> terminal.print("%33s but %s: %s  (%s)"
                        .formatted(
                                "",
                                other.days(),
                                Terminal.oneLine(story.quote(other.place())),
                                where(story, other.place()))));
    }

    private static String byWhom(Story story, TimelineEntry entry) {
        var ref = entry.statement();
        var statement = ref == null ? null : story.statement(ref);
        return statement == null ? "" : Chains.of(statement.chain());
    }

    private static String where(Story story, Place place) {
        Reading reading = story.reading(place.pageId());
        if (reading == null) {
            throw new IllegalStateException("the timeline names a page the story does not have: " + place.pageId());
        }
        return Chains.place(reading, place.span().start());
    }
}
