package org.sayso.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sayso.answer.Answer;
import org.sayso.answer.Asker;
import org.sayso.casefile.CaseFile;
import org.sayso.export.dossier.Dossier;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        header = "Write the dossier: one HTML file that opens by double click, without a network.",
        description =
                "Every page with its statements and their chains, names, claims, timeline, and the questions asked.")
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

    @Override
    int run(Terminal terminal) {
        CaseFile caseFile = openCase();
        write(StoryCommand.story(caseFile), questions.isEmpty() ? caseFile.questions() : questions, title(), file);
        terminal.print("Dossier: " + file);
        return ExitCode.DONE;
    }

    private String title() {
        Path name = caseFolder.toAbsolutePath().normalize().getFileName();
        return name == null ? "case" : name.toString();
    }

    static void write(Story story, List<String> questions, String title, Path file) {
        Asker asker = new Asker(story);
        List<Answer> answers = questions.stream().map(asker::ask).toList();
        try (Writer out = Files.newBufferedWriter(file)) {
            Dossier.write(story, answers, title, out);
        } catch (IOException e) {
            throw new UsageException("[%s] cannot be written: %s".formatted(file, e.getMessage()));
        }
    }
}
