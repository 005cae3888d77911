package org.sayso.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.export.StoryJson;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.time.Days;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "statements",
        header = "List who said what, each with its chain from the page's publisher to the origin.",
        footer = {
            "",
            "Examples:",
            "  sayso statements --case ferry --hands '>=3'",
            "  sayso statements --case ferry --unnamed --said 2031-06"
        })
final class Statements extends StoryCommand {

    @Option(
            names = "--hands",
            paramLabel = "N",
            description = "How many links between publisher and origin: 2, '>=3', '<2'.")
    @Nullable
    String hands;

    @Option(names = "--unnamed", description = "Only those whose origin is not named or not stated.")
    boolean unnamed;

    @Option(names = "--denies", description = "Only denials.")
    boolean denies;

    @Option(names = "--by", paramLabel = "NAME", description = "Only those of this source, in any spelling.")
    @Nullable
    String by;

    @Option(
            names = "--said",
            paramLabel = "DATE",
            converter = InputOptions.DaysConverter.class,
            description = "Only those said then: 2031-06-14, 2031-06, 2031, or first/last.")
    @Nullable
    Days said;

    @Option(names = "--page", paramLabel = "PAGE", description = "Only those of this page: its id, name or address.")
    @Nullable
    String page;

    /** One of them, with its page. */
    private record Item(Reading reading, Statement statement) {}

    @Override
    int run(Terminal terminal) {
        var caseFile = openCase();
        List<String> pages = page == null ? List.of() : Pages.named(caseFile, page);
        HandsFilter handsFilter = HandsFilter.parse(hands);
        Story story = story(caseFile);
        List<Item> items = new ArrayList<>();
        for (Reading reading : story.readings()) {
            if (page == null || pages.contains(reading.page().id())) {
                for (Statement statement : reading.statements()) {
                    if (handsFilter.takes(statement.hands()) && isWanted(story, reading, statement)) {
                        items.add(new Item(reading, statement));
                    }
                }
            }
        }
        if (json) {
            StoryJson writer = new StoryJson(story);
            printList(terminal, "statements", items, item -> writer.statement(item.reading, item.statement));
        } else {
            items.forEach(item -> print(terminal, item.reading, item.statement));
            terminal.print(items.size() + " statements");
        }
        return ExitCode.DONE;
    }

    private boolean isWanted(Story story, Reading reading, Statement statement) {
        SourceClass origin = statement.origin().kind();
        Days saidOn = statement.saidOn() == null ? null : Days.parse(statement.saidOn());
        return (!unnamed || origin == SourceClass.UNNAMED || origin == SourceClass.NOT_STATED)
                && (!denies || statement.polarity() == Polarity.DENIES)
                && (said == null || (saidOn != null && said.contains(saidOn.first()) && said.contains(saidOn.last())))
                && (by == null || story.isBy(reading, statement, by));
    }

    private static void print(Terminal terminal, Reading reading, Statement statement) {
        terminal.print(Chains.of(statement.chain()));
        terminal.print("    " + Terminal.quoted(Chains.words(reading, statement)));
        terminal.print("    %s · %s · %s/%s"
                .formatted(
                        Chains.manner(statement),
                        Chains.place(reading, statement.extent().start()),
                        reading.page().id(),
                        statement.id()));
    }
}
