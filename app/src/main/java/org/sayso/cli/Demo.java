package org.sayso.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.answer.Asker;
import org.sayso.attribution.Statement;
import org.sayso.casefile.CaseFile;
import org.sayso.input.Inputs;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        header = "Read a sample affair, print its longest chains and the accounts of one question, write the dossier.",
        description =
                "The affair is invented: ten pages by outlets that do not exist, about one night in a place that does not.")
final class Demo extends SaysoCommand {

    private static final String QUESTION = "What happened to Yareq Odvelan?";
    private static final int CHAINS_SHOWN = 8;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Where to put the pages, the case and the dossier. Default: ${DEFAULT-VALUE}.")
    Path folder = Path.of("sayso-demo");

    @Override
    int run(Terminal terminal) throws Exception {
        Path pages = folder.resolve("pages");
        Samples.copyTo(folder);
        CaseFile caseFile = CaseFile.openOrCreate(folder.resolve("case"));
        Inputs inputs = Inputs.find(List.of(pages.toString()), null, null, null);
        int code = Read.read(terminal, caseFile, inputs, Runtime.getRuntime().availableProcessors());
        Story story = StoryCommand.story(caseFile);
        terminal.print("");
        terminal.print("Who said it, through whose hands (nearest the reader first):");
        longestChains(story).forEach(item -> {
            terminal.print("  " + Chains.of(item.statement.chain()));
            terminal.print("      " + Terminal.quoted(Chains.words(item.reading, item.statement)));
        });
        terminal.print("");
        Ask.print(terminal, story, Asker.ask(story, QUESTION));
        caseFile.asked(QUESTION);
        Path dossier = folder.resolve("dossier.html");
        Report.write(story, caseFile.questions(), "The night of the gates", dossier);
        terminal.print("");
        terminal.print("Dossier: %s".formatted(dossier));
        terminal.print("Next: sayso ask --case %s \"Why were gates 3 and 4 of the Wennet Gate open?\""
                .formatted(caseFile.folder()));
        return code;
    }

    /** A statement with its page. */
    private record Item(Reading reading, Statement statement) {}

    private static List<Item> longestChains(Story story) {
        List<Item> items = new ArrayList<>();
        for (Reading reading : story.readings()) {
            reading.statements().forEach(statement -> items.add(new Item(reading, statement)));
        }
        items.sort(Comparator.comparingInt((Item item) -> -item.statement.hands())
                .thenComparing(item -> item.reading.page().name())
                .thenComparing(item -> item.statement.extent()));
        return items.subList(0, Math.min(CHAINS_SHOWN, items.size()));
    }
}
