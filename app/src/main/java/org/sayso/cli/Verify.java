package org.sayso.cli;

import java.util.ArrayList;
import java.util.List;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.Verification;
import org.sayso.search.CaseIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        header = "Check a case, and repair what can be made again from the pages' bytes.",
        description = {
            "Checks the file, every kept byte against its hash, every page's text against its bytes, every place against"
                    + " the text, every row that names another, and the search index against the case. A page whose bytes"
                    + " are whole is read again from them; the index is made anew.",
            "Exit code 0: all is sound (again). 3: something is lost, each on a line."
        })
final class Verify extends CaseCommand {

    @Option(names = "--check", description = "Only check; repair nothing.")
    boolean checkOnly;

    @Override
    int run(Terminal terminal) {
        CaseFile caseFile = openCase();
        Verification.Result result = verification(caseFile);
        List<String> problems = new ArrayList<>(result.problems());
        List<String> repaired = new ArrayList<>(result.repaired());
        CaseIndex index = CaseIndex.of(caseFile);
        (checkOnly ? problems : repaired).addAll(index.problems());
        if (!checkOnly) {
            if (!index.problems().isEmpty()) {
                index.delete();
            }
            Read.index(caseFile);
        }
        repaired.forEach(repair -> terminal.tell("repaired: " + repair));
        problems.forEach(terminal::tell);
        terminal.print("%d pages, %d places compared, %d problems%s"
                .formatted(
                        result.pages(),
                        result.places(),
                        problems.size(),
                        repaired.isEmpty() ? "" : ", " + repaired.size() + " repaired"));
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.CASE_UNUSABLE;
    }

    private Verification.Result verification(CaseFile caseFile) {
        try (Progress progress = Progress.growing("checking")) {
            return checkOnly
                    ? Verification.of(caseFile, progress::stepTo)
                    : Verification.repairing(caseFile, progress::stepTo);
        }
    }
}
