package org.sayso.cli;

import java.util.List;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.PageState;
import org.sayso.export.Labels;
import picocli.CommandLine.Command;

@Command(name = "status", header = "Say what is in a case: every page with its state, and why it could not be read.")
final class Status extends CaseCommand {

    @Override
    int run(Terminal terminal) {
        CaseFile caseFile = openCase();
        List<PageState> pages = caseFile.pages();
        for (PageState page : pages) {
            terminal.print("%s  %-10s  %s%s"
                    .formatted(
                            page.id(),
                            Labels.of(page.kind()),
                            page.name(),
                            page.why() == null ? "" : ": " + page.why()));
        }
        for (PageState.Kind kind : PageState.Kind.values()) {
            long count = pages.stream().filter(page -> page.kind() == kind).count();
            if (count > 0) {
                terminal.print("%d %s".formatted(count, Labels.of(kind)));
            }
        }
        return ExitCode.DONE;
    }
}
