package org.sayso.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Place;
import org.sayso.export.StoryJson;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.story.TimelineEntry;
import org.sayso.time.Days;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "timeline", header = "Lay the story out by day: what happened, what was said, what was published.")
final class TimelineCommand extends StoryCommand {

    @Option(names = "--kind", paramLabel = "KIND", description = "Only these: ${COMPLETION-CANDIDATES}.")
    TimelineEntry.@Nullable Kind kind;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = InputOptions.DaysConverter.class,
            description = "Not before.")
    @Nullable
    Days from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = InputOptions.DaysConverter.class,
            description = "Not after.")
    @Nullable
    Days to;

    @Override
    int run(Terminal terminal) {
        Story story = story(openCase());
        List<TimelineEntry> entries =
                story.timeline().stream().filter(this::isWanted).toList();
        if (json) {
            StoryJson writer = new StoryJson(story);
            printList(terminal, "timeline", entries, writer::timelineEntry);
        } else {
            entries.forEach(entry -> print(terminal, story, entry));
            terminal.print(entries.size() + " entries");
        }
        return ExitCode.DONE;
    }

    private boolean isWanted(TimelineEntry entry) {
        return (kind == null || entry.kind() == kind)
                && (from == null || !entry.days().last().isBefore(from.first()))
                && (to == null || !entry.days().first().isAfter(to.last()));
    }

    private static void print(Terminal terminal, Story story, TimelineEntry entry) {
        Reading reading = story.reading(entry.pageId());
        if (reading == null) {
            throw new IllegalStateException("the timeline names a page the story does not have: " + entry.pageId());
        }
        String words = Terminal.oneLine(story.quote(new Place(entry.pageId(), entry.span())));
        terminal.print("%-21s %-11s %s  (%s%s)"
                .formatted(
                        entry.days(),
                        entry.kind().label(),
                        words,
                        Chains.place(reading, entry.span().start()),
                        entry.also().isEmpty()
                                ? ""
                                : ", and %d more places".formatted(entry.also().size())));
    }
}
