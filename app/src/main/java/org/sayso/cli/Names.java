package org.sayso.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.casefile.CaseFile;
import org.sayso.export.Labels;
import org.sayso.export.StoryJson;
import org.sayso.name.CaseEntity;
import org.sayso.name.NameType;
import org.sayso.name.NameWhy;
import org.sayso.story.HeldRole;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "names",
        header = "List people, bodies, groups and places, one entry for all spellings of a name.",
        description =
                "Wrong joins are put right by the commands below; what you decide stays when pages come, go or are read again.",
        footer = {
            "",
            "Examples:",
            "  sayso names --case ferry",
            "  sayso names --case ferry \"Yarekh Odwelan\"",
            "  sayso names merge --case ferry \"Odvelan\" \"the ferryman\"",
            "  sayso names split --case ferry \"Edda Tolvane\" \"Tolvane\" --page 03-strand-post.txt"
        },
        subcommands = {
            NamesMerge.class,
            NamesSplit.class,
            NamesRename.class,
            NamesType.class,
            NamesWhy.class,
            NamesDecisions.class,
            NamesUndo.class
        })
final class Names extends SaysoCommand {

    /** Not required by picocli's own check, which would ask for it before a subcommand too. */
    @Option(names = "--case", paramLabel = "DIR", description = "The case: a folder made by `sayso read`.")
    @Nullable
    Path caseFolder;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only this name, in any spelling.")
    @Nullable
    String name;

    @Option(names = "--type", paramLabel = "TYPE", description = "Only these: ${COMPLETION-CANDIDATES}.")
    @Nullable
    NameType type;

    @Override
    int run(Terminal terminal) {
        if (caseFolder == null) {
            throw new UsageException("which case? say --case DIR");
        }
        Story story = StoryCommand.story(CaseFile.open(caseFolder));
        List<CaseEntity> entities = (name == null ? story.entities() : story.entitiesNamed(name))
                .stream()
                        .filter(entity -> type == null || entity.type() == type)
                        .toList();
        StoryCommand.fetchAhead(story, entities.size());
        if (json) {
            StoryCommand.printList(terminal, "entities", entities, new StoryJson(story)::name);
        } else {
            entities.forEach(entity -> print(terminal, story, entity));
            terminal.print(entities.size() + " names");
        }
        return ExitCode.DONE;
    }

    static void print(Terminal terminal, Story story, CaseEntity entity) {
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
        entity.decisions()
                .forEach(decision -> terminal.print("    decided: " + Terminal.oneLine(NameWhy.words(decision))));
        for (HeldRole held : story.roles(entity)) {
            terminal.print("    %-10s  %s%s"
                    .formatted(
                            held.day() == null ? "" : held.day(),
                            Terminal.oneLine(held.role()),
                            held.places().size() == 1
                                    ? ""
                                    : "  (" + held.places().size() + " pages)"));
        }
    }
}
