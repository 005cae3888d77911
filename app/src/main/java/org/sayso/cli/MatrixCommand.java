package org.sayso.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.Decision;
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

    /** How a claim bears on a hypothesis. */
    enum Speaks {
        FOR,
        AGAINST,
        NEITHER
    }

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
            Map<String, String> about = new TreeMap<>(ClaimNames.about(story, claim));
            about.put("hypothesis", hypothesis);
            caseFile.decisions().make("matrix", about, speaks.name().toLowerCase(Locale.ROOT), why);
        }
        rows(caseFile).forEach((name, marks) -> print(terminal, story, name, marks));
        return ExitCode.DONE;
    }

    /** The last word on each claim, by hypothesis, in the order of the first word on it. */
    private static Map<String, List<Decision>> rows(CaseFile caseFile) {
        Map<Map<String, String>, Decision> last = new LinkedHashMap<>();
        for (Decision decision : caseFile.decisions().holding("matrix")) {
            last.put(decision.about(), decision);
        }
        Map<String, List<Decision>> rows = new LinkedHashMap<>();
        for (Decision decision : last.values()) {
            rows.computeIfAbsent(decision.about().getOrDefault("hypothesis", ""), name -> new ArrayList<>())
                    .add(decision);
        }
        List<Map.Entry<String, List<Decision>>> sorted = new ArrayList<>(rows.entrySet());
        Map<String, List<Decision>> ordered = new LinkedHashMap<>();
        sorted.sort(Comparator.comparingLong(row ->
                row.getValue().stream().filter(one -> says(one, Speaks.AGAINST)).count()));
        sorted.forEach(row -> ordered.put(row.getKey(), row.getValue()));
        return ordered;
    }

    private static boolean says(Decision decision, Speaks speaks) {
        return speaks.name().equalsIgnoreCase(decision.value());
    }

    private static void print(Terminal terminal, Story story, String hypothesis, List<Decision> marks) {
        terminal.print("%s  (for: %s; against: %s)"
                .formatted(
                        Terminal.quoted(hypothesis),
                        origins(story, marks, Speaks.FOR),
                        origins(story, marks, Speaks.AGAINST)));
        for (Decision mark : marks) {
            Claim claim = ClaimNames.find(story, mark.about());
            terminal.print("    %-8s %s  (%s)%s"
                    .formatted(
                            mark.value(),
                            Terminal.quoted(mark.about().getOrDefault("claim", "")),
                            claim == null
                                    ? "no page says it any more"
                                    : "%s; independent origins: %s".formatted(claim.id(), claim.bounds()),
                            mark.why() == null ? "" : "  because: " + Terminal.oneLine(mark.why())));
        }
    }

    /** "2 to 3 origins in 2 claims". */
    private static String origins(Story story, List<Decision> marks, Speaks speaks) {
        int least = 0;
        int most = 0;
        int claims = 0;
        for (Decision mark : marks) {
            Claim claim = says(mark, speaks) ? ClaimNames.find(story, mark.about()) : null;
            if (claim != null) {
                claims++;
                least += claim.bounds().least();
                most += claim.bounds().most();
            }
        }
        return claims == 0
                ? "nothing"
                : "%s %s in %d %s"
                        .formatted(
                                new Claim.Bounds(least, most),
                                most == 1 ? "origin" : "origins",
                                claims,
                                claims == 1 ? "claim" : "claims");
    }
}
