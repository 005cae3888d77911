package org.sayso.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.casefile.CaseFile;
import org.sayso.export.Labels;
import org.sayso.name.CaseEntity;
import org.sayso.name.DecidedNames;
import org.sayso.name.NameDecision;
import org.sayso.name.NameWhy;
import org.sayso.story.Story;
import picocli.CommandLine.Option;

/** A command by which a person decides about names. */
abstract class NamesCommand extends CaseCommand {

    @Option(names = "--why", paramLabel = "REASON", description = "Your reason, kept with the decision.")
    @Nullable
    String why;

    /** The one entity the user means; several or none are told in one line. */
    static CaseEntity one(Story story, String name) {
        List<CaseEntity> found = story.entitiesCalled(name);
        if (found.isEmpty()) {
            throw new UsageException("no page names “%s”: `sayso names` lists all names".formatted(name));
        }
        if (found.size() > 1) {
            throw new UsageException("“%s” can be %s: say which by its id"
                    .formatted(
                            name,
                            found.stream().limit(5).map(NamesCommand::label).collect(Collectors.joining(", "))));
        }
        return found.getFirst();
    }

    /** {@code Edda Tolvane (E12ab34, person)}. */
    static String label(CaseEntity entity) {
        return "%s (%s, %s)".formatted(Terminal.oneLine(entity.name()), entity.id(), Labels.of(entity.type()));
    }

    /** Keeps the decision and says what came of it; one that can change nothing is not kept. */
    final int decide(Terminal terminal, CaseFile caseFile, Story before, NameDecision decision) {
        Story story = before.deciding(decision);
        DecidedNames.Outcome outcome = story.nameOutcomes().getLast();
        String words = Terminal.oneLine(NameWhy.words(decision));
        if (outcome.effect() != DecidedNames.Effect.APPLIED) {
            terminal.tell("%s: %s, nothing was kept".formatted(words, outcome.note()));
            return ExitCode.SOME_FAILED;
        }
        long id = caseFile.nameDecisions().make(decision, why);
        terminal.print(
                "%d  %s  (`sayso names undo --case %s %d` takes it back)".formatted(id, words, caseFile.folder(), id));
        story.entities().stream()
                .filter(entity -> entity.decisions().contains(decision))
                .forEach(entity -> Names.print(terminal, story, entity));
        return ExitCode.DONE;
    }
}
