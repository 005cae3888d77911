package org.sayso.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Manner;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.claim.LostAttribution;
import org.sayso.export.Labels;
import org.sayso.export.StatementsCsv;
import org.sayso.export.StoryJson;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.text.Span;
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
            "  sayso statements --case ferry --unnamed --said 2031-06",
            "  sayso statements --case ferry --lost"
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

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            description = "Only those of such a source: named, unnamed, group, outlet, document, net-user, not-stated.")
    @Nullable
    String sourceClass;

    @Option(
            names = "--polarity",
            paramLabel = "POLARITY",
            description = "Only those that do this: asserts, denies, declines (a silence), questions.")
    @Nullable
    String polarity;

    @Option(names = "--manner", paramLabel = "MANNER", description = "Only those told so: direct, mixed, indirect.")
    @Nullable
    String manner;

    @Option(
            names = "--via",
            paramLabel = "NAME",
            description = "Only those that came through this one's hands, in any spelling.")
    @Nullable
    String via;

    @Option(
            names = "--venue",
            paramLabel = "WORDS",
            description = "Only those said there or to them: the words the page has for it, in any case.")
    @Nullable
    String venue;

    @Option(names = "--basis", description = "Only those whose source is said to know it somehow.")
    boolean basis;

    @Option(
            names = "--audience",
            paramLabel = "WORDS",
            description = "Only those said to them: the words the page has for them, in any case.")
    @Nullable
    String audience;

    @Option(names = "--record", description = "Only those told on terms: on condition of anonymity, off the record.")
    boolean onTerms;

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

    @Option(
            names = "--lost",
            description =
                    "Instead: sentences a page says in its own voice, which it or another page has on somebody's word.")
    boolean lost;

    enum Format {
        TEXT,
        JSON,
        CSV
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; text by default, --json is --format json.")
    Format format = Format.TEXT;

    /** One of them, with its page. */
    private record Item(Reading reading, Statement statement) {}

    @Override
    int run(Terminal terminal) {
        var caseFile = openCase();
        List<String> pages = page == null ? List.of() : Pages.named(caseFile, page);
        checkLabel("--class", sourceClass, SourceClass.values());
        checkLabel("--polarity", polarity, Polarity.values());
        checkLabel("--manner", manner, Manner.values());
        HandsFilter handsFilter = HandsFilter.parse(hands);
        if (lost && format == Format.CSV) {
            throw new UsageException("--lost has no table: leave --format csv out, or write --format json");
        }
        json |= format == Format.JSON;
        Story story = story(caseFile);
        if (lost) {
            return lost(terminal, story, pages, handsFilter);
        }
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
        switch (json ? Format.JSON : format) {
            case TEXT -> {
                items.forEach(item -> print(terminal, item.reading, item.statement));
                terminal.print(items.size() + " statements");
            }
            case JSON -> {
                StoryJson writer = new StoryJson(story);
                printList(terminal, "statements", items, item -> writer.statement(item.reading, item.statement));
            }
            case CSV -> terminal.printRaw(csv(items).stripTrailing());
        }
        return ExitCode.DONE;
    }

    private static String csv(List<Item> items) {
        StringBuilder table = new StringBuilder();
        try (StatementsCsv csv = new StatementsCsv(table)) {
            for (Item item : items) {
                csv.write(item.reading, item.statement);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a table in memory cannot fail to be written", e);
        }
        return table.toString();
    }

    /** The filters are asked of the statement each sentence comes from, {@code --page} of the sentence. */
    private int lost(Terminal terminal, Story story, List<String> pages, HandsFilter handsFilter) {
        List<LostAttribution> found = new ArrayList<>();
        for (LostAttribution one : story.lostAttributions()) {
            Reading from = story.reading(one.from().pageId());
            Statement statement = story.statement(one.from());
            if (from != null
                    && statement != null
                    && (page == null || pages.contains(one.place().pageId()))
                    && handsFilter.takes(statement.hands())
                    && isWanted(story, from, statement)) {
                found.add(one);
            }
        }
        if (json) {
            StoryJson writer = new StoryJson(story);
            printList(terminal, "lostAttributions", found, writer::lostAttribution);
            return ExitCode.DONE;
        }
        for (LostAttribution one : found) {
            Reading reading = story.reading(one.place().pageId());
            Reading from = story.reading(one.from().pageId());
            Statement statement = story.statement(one.from());
            if (reading != null && from != null && statement != null) {
                terminal.print(Terminal.quoted(Terminal.oneLine(story.quote(one.place()))));
                terminal.print("    own voice · "
                        + Chains.place(reading, one.place().span().start()));
                terminal.print("    %s %s · %s · %s"
                        .formatted(
                                Labels.of(one.kind()),
                                Chains.of(statement.chain()),
                                Chains.place(from, statement.extent().start()),
                                one.from()));
            }
        }
        terminal.print(found.size() + " attributions lost");
        return ExitCode.DONE;
    }

    private boolean isWanted(Story story, Reading reading, Statement statement) {
        SourceClass origin = statement.origin().kind();
        Days saidOn = statement.saidOn() == null ? null : Days.parse(statement.saidOn());
        return (!unnamed || origin == SourceClass.UNNAMED || origin == SourceClass.NOT_STATED)
                && isLabelled(sourceClass, statement.sourceClass())
                && isLabelled(polarity, statement.polarity())
                && isLabelled(manner, statement.manner())
                && (via == null || story.isThrough(reading, statement, via))
                && (venue == null || hasWords(reading, statement.venue(), venue))
                && (audience == null || hasWords(reading, statement.audience(), audience))
                && (!onTerms || !statement.record().isEmpty())
                && (!basis || !statement.basis().isEmpty())
                && (!denies || statement.polarity() == Polarity.DENIES)
                && (said == null || (saidOn != null && said.contains(saidOn.first()) && said.contains(saidOn.last())))
                && (by == null || story.isBy(reading, statement, by));
    }

    private static boolean isLabelled(@Nullable String wanted, Enum<?> found) {
        return wanted == null || Labels.of(found).equals(wanted);
    }

    private static void checkLabel(String option, @Nullable String given, Enum<?>[] known) {
        List<String> labels = Arrays.stream(known).map(Labels::of).toList();
        if (given != null && !labels.contains(given)) {
            throw new UsageException(
                    "%s: there is no \"%s\": write one of %s".formatted(option, given, String.join(", ", labels)));
        }
    }

    private static boolean hasWords(Reading reading, List<Span> places, String words) {
        String asked = words.toLowerCase(Locale.ROOT);
        return places.stream()
                .anyMatch(span ->
                        reading.page().quote(span).toLowerCase(Locale.ROOT).contains(asked));
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
