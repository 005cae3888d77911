package org.sayso.cli;

import java.nio.file.Path;
import org.sayso.casefile.CaseFile;
import picocli.CommandLine.Option;

/** A command on a case that is there already. */
abstract class CaseCommand extends SaysoCommand {

    @Option(
            names = "--case",
            paramLabel = "DIR",
            required = true,
            description = "The case: a folder made by `sayso read`.")
    @SuppressWarnings("NullAway.Init")
    Path caseFolder;

    final CaseFile openCase() {
        return CaseFile.open(caseFolder);
    }
}
