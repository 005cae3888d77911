package org.sayso.cli;

import org.sayso.casefile.Verification;
import picocli.CommandLine.Command;

@Command(
        name = "verify",
        header = "Check a case: every kept byte, every page's text, every place in it.",
        description = "Exit code 0: all sound. 3: the case is damaged, each damage on a line.")
final class Verify extends CaseCommand {

    @Override
    int run(Terminal terminal) {
        Verification.Result result = Verification.of(openCase());
        result.problems().forEach(terminal::tell);
        terminal.print("%d pages, %d places compared, %d problems"
                .formatted(result.pages(), result.places(), result.problems().size()));
        return result.problems().isEmpty() ? ExitCode.DONE : ExitCode.CASE_UNUSABLE;
    }
}
