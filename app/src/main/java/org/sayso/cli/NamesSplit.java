package org.sayso.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.PageState;
import org.sayso.name.CaseEntity;
import org.sayso.name.NameDecision;
import org.sayso.name.NameMatcher;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "split",
        header = "Take one spelling of a name, or the name on one page, for somebody else.",
        description =
                "Without --page the spelling is somebody else on every page, also on pages to come. Who is split off stands"
                        + " alone; `sayso names merge` joins it with whom it belongs to.",
        footer = {
            "",
            "Examples:",
            "  sayso names split --case ferry \"Edda Tolvane\" \"E. Tolvane\"",
            "  sayso names split --case ferry \"Edda Tolvane\" --page 03-strand-post.txt"
        })
final class NamesSplit extends NamesCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "The name that joins too much: a spelling or an id.")
    @SuppressWarnings("NullAway.Init")
    String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SPELLING",
            description = "One of its spellings, as a page has it.")
    @Nullable
    String spelling;

    @Option(names = "--page", paramLabel = "PAGE", description = "Only on this page: its id, name or address.")
    @Nullable
    String page;

    @Override
    int run(Terminal terminal) {
        if (spelling == null && page == null) {
            throw new UsageException("say what is somebody else: one of the name's spellings, or --page PAGE");
        }
        CaseFile caseFile = openCase();
        Story story = StoryCommand.story(caseFile);
        CaseEntity entity = one(story, name);
        return decide(
                terminal,
                caseFile,
                story,
                new NameDecision.Split(
                        story.subject(entity),
                        spelling == null ? null : form(entity, spelling),
                        page == null ? null : page(caseFile, page)));
    }

    private static String form(CaseEntity entity, String spelling) {
        return entity.names().stream()
                .filter(name -> NameMatcher.plain(name).equals(NameMatcher.plain(spelling)))
                .findFirst()
                .orElseThrow(() -> new UsageException("%s is nowhere spelt “%s”: its spellings are %s"
                        .formatted(label(entity), spelling, String.join(" · ", entity.names()))));
    }

    private static NameDecision.PageRef page(CaseFile caseFile, String page) {
        List<PageState> found = caseFile.find(page).stream()
                .filter(state -> state.kind() == PageState.Kind.READ)
                .toList();
        if (found.size() != 1) {
            throw new UsageException(
                    found.isEmpty()
                            ? "no such page: %s".formatted(page)
                            : "%d pages are called %s: say which by its id".formatted(found.size(), page));
        }
        return new NameDecision.PageRef(found.getFirst().id(), found.getFirst().name());
    }
}
