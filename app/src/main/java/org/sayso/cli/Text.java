package org.sayso.cli;

import java.util.List;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.PageState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "text", header = "Print a page's text, the one all places count in.")
final class Text extends CaseCommand {

    @Parameters(paramLabel = "PAGE", description = "A page's id, name or address.")
    String page = "";

    @Override
    int run(Terminal terminal) {
        CaseFile caseFile = openCase();
        List<String> ids = Pages.named(caseFile, page);
        for (PageState state : caseFile.pages()) {
            if (state.kind() == PageState.Kind.READ && ids.contains(state.id())) {
                terminal.out().print(caseFile.kept(state.id()).text());
                return ExitCode.DONE;
            }
        }
        throw new UsageException("[%s] could not be read: it has no text".formatted(page));
    }
}
