package org.sayso.cli;

import java.util.ArrayList;
import java.util.List;
import org.sayso.casefile.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        header = "Take pages out of a case: their bytes and all that rests on them, and nothing else.")
final class Remove extends CaseCommand {

    @Parameters(arity = "1..*", paramLabel = "PAGE", description = "A page's id, name or address.")
    List<String> pages = List.of();

    @Override
    int run(Terminal terminal) {
        CaseFile caseFile = openCase();
        List<String> ids = new ArrayList<>();
        pages.forEach(page -> ids.addAll(Pages.named(caseFile, page)));
        caseFile.remove(ids);
        Read.index(caseFile);
        pages.forEach(page -> terminal.print("removed " + page));
        return ExitCode.DONE;
    }
}
