package org.sayso.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.ClaimNames;
import org.sayso.casefile.Decision;
import org.sayso.casefile.Grades;
import org.sayso.casefile.PageState;
import org.sayso.claim.Claim;
import org.sayso.name.CaseEntity;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "grade",
        header = "Keep your own grade of a page, a name or a claim; without one, list the grades.",
        description = {
            "A letter grades a source: A reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged.",
            "A digit grades what is said: 1 confirmed, 2 probably true, 3 possibly, 4 doubtful, 5 improbable, 6 cannot be judged.",
            "Grades are yours alone: Sayso never makes one, and nothing that it finds depends on them. Every grade ever given"
                    + " stays in the list, also one that was given anew or taken back."
        },
        footer = {
            "",
            "Examples:",
            "  sayso grade --case ferry \"Ada Lorn\" B --why \"was on the bridge\"",
            "  sayso grade --case ferry c12 B2 --why \"two logs agree\"",
            "  sayso grade --case ferry --undo 3"
        })
final class GradeCommand extends CaseCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "PAGE|NAME|CLAIM", description = "What is graded.")
    @Nullable
    String what;

    @Parameters(index = "1", arity = "0..1", paramLabel = "GRADE", description = "A letter, a digit or both: B, 2, B2.")
    @Nullable
    String grade;

    @Option(names = "--why", paramLabel = "WORDS", description = "Your reason, kept with the grade.")
    @Nullable
    String why;

    @Option(names = "--undo", paramLabel = "ID", description = "Take the grade of this number back.")
    @Nullable
    Long undo;

    @Override
    int run(Terminal terminal) {
        CaseFile caseFile = openCase();
        if (undo != null) {
            Decision decision = caseFile.decisions().all().stream()
                    .filter(one -> one.id() == undo && one.kind().equals(Grades.KIND))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("there is no grade %d: `sayso grade --case %s` lists them"
                            .formatted(undo, caseFile.folder())));
            caseFile.decisions().undo(decision.id());
            terminal.print("taken back: " + line(decision));
        } else if (what == null) {
            List<Decision> grades = caseFile.decisions().all().stream()
                    .filter(decision -> decision.kind().equals(Grades.KIND))
                    .toList();
            grades.forEach(decision -> terminal.print(line(decision)));
            terminal.print(grades.size() + " grades");
        } else {
            String given = Grades.grade(grade == null ? "" : grade);
            if (given == null) {
                throw new UsageException(
                        "cannot read the grade \"%s\": write a letter A to F, a digit 1 to 6, or both: B2"
                                .formatted(grade == null ? "" : grade));
            }
            long id = Grades.give(caseFile, about(caseFile, what), given, why);
            caseFile.decisions().all().stream()
                    .filter(decision -> decision.id() == id)
                    .forEach(decision -> terminal.print(line(decision)));
        }
        return ExitCode.DONE;
    }

    /** A claim by its number, a page by its name, or a name in any spelling; in that order. */
    private static Map<String, String> about(CaseFile caseFile, String what) {
        List<PageState> pages = caseFile.find(what);
        if (!pages.isEmpty()) {
            Pages.named(caseFile, what);
            return Grades.page(pages.getFirst());
        }
        Story story = StoryCommand.story(caseFile);
        Optional<Claim> claim = ClaimNames.numbered(story, what);
        if (claim.isPresent()) {
            return ClaimNames.about(story, claim.get());
        }
        List<CaseEntity> named = story.entitiesNamed(what);
        if (named.isEmpty()) {
            throw new UsageException("[%s] is no page, no claim and no name of this case".formatted(what));
        }
        return Grades.name(named.getFirst());
    }

    private static String line(Decision decision) {
        return "%d  %s  %s  %s%s%s"
                .formatted(
                        decision.id(),
                        decision.madeAt().toString().substring(0, 10),
                        decision.value(),
                        decision.about().entrySet().stream()
                                .map(entry -> entry.getKey() + " " + Terminal.quoted(entry.getValue()))
                                .collect(Collectors.joining(", ")),
                        decision.why() == null ? "" : "  because: " + Terminal.oneLine(decision.why()),
                        decision.holds() ? "" : "  (taken back)");
    }
}
