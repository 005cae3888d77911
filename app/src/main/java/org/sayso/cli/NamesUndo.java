package org.sayso.cli;

import org.sayso.casefile.CaseFile;
import org.sayso.casefile.Decision;
import org.sayso.casefile.NameDecisions;
import org.sayso.name.NameWhy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo",
        header = "Take a decision about names back; the list keeps it, marked.",
        footer = {"", "Example: sayso names undo --case ferry 3"})
final class NamesUndo extends CaseCommand {

    @Parameters(
            index = "0",
            paramLabel = "N",
            description = "The decision's number, as `sayso names decisions` lists it.")
    long id;

    @Override
    int run(Terminal terminal) {
        CaseFile caseFile = openCase();
        Decision decision = caseFile.decisions().all().stream()
                .filter(one -> one.id() == id && NameDecisions.isOne(one))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "no decision about names has the number %d: `sayso names decisions` lists them".formatted(id)));
        String words = Terminal.oneLine(NameWhy.words(NameDecisions.read(decision)));
        if (!decision.holds()) {
            terminal.print("%d was taken back already: %s".formatted(id, words));
            return ExitCode.DONE;
        }
        caseFile.decisions().undo(id);
        terminal.print("taken back: " + words);
        return ExitCode.DONE;
    }
}
