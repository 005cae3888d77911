package org.sayso.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.answer.Answer;
import org.sayso.answer.Asker;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.ClaimNames;
import org.sayso.export.dossier.Dossier;
import org.sayso.export.dossier.Selection;
import org.sayso.name.CaseEntity;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        aliases = "dossier",
        header = "Write the dossier: one HTML file that opens by double click, without a network.",
        description = {
            "Every page with its statements and their chains, names, claims, timeline, and the questions asked.",
            "With --page, --claim or --by only these: of a claim all pages that carry it, of a name the pages on which they say"
                    + " something, in full; of a page the claims it carries."
        },
        footer = {
            "",
            "Examples:",
            "  sayso report --case ferry --out dossier.html",
            "  sayso dossier --case ferry --claim c4 --by \"Ada Lorn\" --out lorn.html"
        })
final class Report extends CaseCommand {

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(
            names = "--ask",
            paramLabel = "QUESTION",
            description =
                    "Answer this question, and no others; may be given several times. Default: every question asked of the case.")
    List<String> questions = List.of();

    @Option(names = "--page", paramLabel = "PAGE", description = "This page; may be given several times.")
    List<String> pages = List.of();

    @Option(
            names = "--claim",
            paramLabel = "ID",
            description = "This claim, by the number that `sayso claims` gives it; may be given several times.")
    List<String> claims = List.of();

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "What this one says, in any spelling; may be given several times.")
    List<String> names = List.of();

    @Override
    int run(Terminal terminal) {
        CaseFile caseFile = openCase();
        Story story = StoryCommand.story(caseFile);
        Selection selection = selection(caseFile, story);
        List<String> asked = questions.isEmpty() && selection.isAll() ? caseFile.questions() : questions;
        write(story, asked, title(), selection, file);
        terminal.print("Dossier: " + file);
        return ExitCode.DONE;
    }

    private Selection selection(CaseFile caseFile, Story story) {
        Set<String> chosenPages = new HashSet<>();
        for (String page : pages) {
            Pages.named(caseFile, page).stream()
                    .filter(id -> story.reading(id) != null)
                    .forEach(chosenPages::add);
        }
        Set<String> chosenNames = new HashSet<>();
        for (String name : names) {
            List<CaseEntity> found = story.entitiesCalled(name);
            if (found.isEmpty()) {
                throw new UsageException("[%s] is no name of this case: `sayso names` lists them".formatted(name));
            }
            chosenNames.add(found.getFirst().id());
        }
        for (String claim : claims) {
            if (ClaimNames.numbered(story, claim).isEmpty()) {
                throw new UsageException("[%s] is no claim of this case: `sayso claims` lists them".formatted(claim));
            }
        }
        return new Selection(chosenPages, Set.copyOf(claims), chosenNames);
    }

    private String title() {
        Path name = caseFolder.toAbsolutePath().normalize().getFileName();
        return name == null ? "case" : name.toString();
    }

    static void write(Story story, List<String> questions, String title, Path file) {
        write(story, questions, title, Selection.ALL, file);
    }

    private static void write(Story story, List<String> questions, String title, Selection selection, Path file) {
        Asker asker = new Asker(story);
        List<Answer> answers = questions.stream().map(asker::ask).toList();
        try (Writer out = Files.newBufferedWriter(file)) {
            Dossier.write(story, answers, title, selection, out);
        } catch (IOException e) {
            throw new UsageException("[%s] cannot be written: %s".formatted(file, e.getMessage()));
        }
    }
}
