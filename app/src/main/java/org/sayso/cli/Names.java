package org.sayso.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.export.Labels;
import org.sayso.export.StoryJson;
import org.sayso.name.CaseEntity;
import org.sayso.name.NameType;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "names", header = "List people, bodies, groups and places, one entry for all spellings of a name.")
final class Names extends StoryCommand {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only this name, in any spelling.")
    @Nullable
    String name;

    @Option(names = "--type", paramLabel = "TYPE", description = "Only these: ${COMPLETION-CANDIDATES}.")
    @Nullable
    NameType type;

    @Override
    int run(Terminal terminal) {
        Story story = story(openCase());
        List<CaseEntity> entities = (name == null ? story.entities() : story.entitiesNamed(name))
                .stream()
                        .filter(entity -> type == null || entity.type() == type)
                        .toList();
        if (json) {
            printList(terminal, "entities", entities, StoryJson::entity);
        } else {
            entities.forEach(entity -> print(terminal, entity));
            terminal.print(entities.size() + " names");
        }
        return ExitCode.DONE;
    }

    private static void print(Terminal terminal, CaseEntity entity) {
        String others = entity.names().stream()
                .filter(other -> !other.equals(entity.name()))
                .map(Terminal::oneLine)
                .collect(Collectors.joining(" · "));
        long pages = entity.members().stream()
                .map(CaseEntity.Member::page)
                .distinct()
                .count();
        terminal.print("%s  (%s, %s on %d %s)%s"
                .formatted(
                        Terminal.oneLine(entity.name()),
                        Labels.of(entity.type()),
                        entity.id(),
                        pages,
                        pages == 1 ? "page" : "pages",
                        others.isEmpty() ? "" : "  also: " + others));
        entity.roles().forEach(role -> terminal.print("    " + Terminal.oneLine(role)));
    }
}
