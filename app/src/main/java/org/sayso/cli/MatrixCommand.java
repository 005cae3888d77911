package org.sayso.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.ClaimNames;
import org.sayso.casefile.Hypothesis;
import org.sayso.casefile.Hypothesis.Speaks;
import org.sayso.claim.Claim;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "matrix",
        header = "Set your hypotheses against claims, counted by independent origin, not by page.",
        description = {
            "You say which claims speak for a hypothesis and which against it; Sayso only counts. After the analysis of"
                    + " competing hypotheses, what speaks against counts most: the list begins with the hypothesis that least"
                    + " speaks against.",
            "Without --claim it shows the matrix."
        },
        footer = {
            "",
            "Examples:",
            "  sayso matrix --case ferry --hypothesis \"The door was left open\" --claim c4 --speaks for",
            "  sayso matrix --case ferry --hypothesis \"It struck a mine\" --claim c4 --speaks against --why \"…\"",
            "  sayso matrix --case ferry"
        })
final class MatrixCommand extends CaseCommand {

    @Option(
            names = "--hypothesis",
            paramLabel = "WORDS",
            description = "Yours, in your words; the same words mean the same.")
    @Nullable
    String hypothesis;

    @Option(names = "--claim", paramLabel = "ID", description = "A claim, by the number that `sayso claims` gives it.")
    @Nullable
    String claimId;

    @Option(names = "--speaks", paramLabel = "HOW", description = "${COMPLETION-CANDIDATES}, whatever the case.")
    @Nullable
    Speaks speaks;

    @Option(names = "--why", paramLabel = "WORDS", description = "Your reason, kept with it.")
    @Nullable
    String why;

    @Override
    int run(Terminal terminal) {
        CaseFile caseFile = openCase();
        Story story = StoryCommand.story(caseFile);
        if (claimId != null || speaks != null || hypothesis != null) {
            if (claimId == null || speaks == null || hypothesis == null) {
                throw new UsageException("--hypothesis, --claim and --speaks go together");
            }
            Claim claim = ClaimNames.numbered(story, claimId)
                    .orElseThrow(() ->
                            new UsageException("[%s] is no claim of this case: `sayso claims --case %s` lists them"
                                    .formatted(claimId, caseFile.folder())));
            Hypothesis.mark(caseFile, story, hypothesis, claim, speaks, why);
        }
        Hypothesis.of(caseFile, story).forEach(row -> print(terminal, row));
        return ExitCode.DONE;
    }

    private static void print(Terminal terminal, Hypothesis row) {
        terminal.print("%s  (for: %s; against: %s)"
                .formatted(
                        Terminal.quoted(row.words()),
                        origins(row.weight(Speaks.FOR)),
                        origins(row.weight(Speaks.AGAINST))));
        for (Hypothesis.Mark mark : row.marks()) {
            Claim claim = mark.claim();
            String why = mark.decision().why();
            terminal.print("    %-8s %s  (%s)%s"
                    .formatted(
                            mark.speaks().name().toLowerCase(Locale.ROOT),
                            Terminal.quoted(mark.words()),
                            claim == null
                                    ? "no page says it any more"
                                    : "%s; independent origins: %s".formatted(claim.id(), claim.bounds()),
                            why == null ? "" : "  because: " + Terminal.oneLine(why)));
        }
    }

    /** "2 to 3 origins in 2 claims". */
    private static String origins(Hypothesis.Weight weight) {
        return weight.claims() == 0
                ? "nothing"
                : "%s %s in %d %s"
                        .formatted(
                                weight.origins(),
                                weight.origins().most() == 1 ? "origin" : "origins",
                                weight.claims(),
                                weight.claims() == 1 ? "claim" : "claims");
    }
}
