package org.sayso.cli;

import java.util.List;
import org.sayso.name.CaseEntity;
import org.sayso.name.NameWhy;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "why",
        header = "Tell why two names are taken for one, or for two.",
        footer = {"", "Example: sayso names why --case ferry \"Yareq Odvelan\" \"Yarekh Odwelan\""})
final class NamesWhy extends StoryCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "A spelling or an id.")
    @SuppressWarnings("NullAway.Init")
    String first;

    @Parameters(index = "1", paramLabel = "OTHER", description = "A spelling or an id.")
    @SuppressWarnings("NullAway.Init")
    String second;

    @Override
    int run(Terminal terminal) {
        Story story = story(openCase());
        CaseEntity a = meant(story, first, second);
        CaseEntity b = meant(story, second, first);
        NameWhy why = story.why(first, a, second, b);
        if (json) {
            ObjectNode out = JsonNodeFactory.instance.objectNode();
            out.put("one", why.one());
            ArrayNode entities = out.putArray("entities");
            entities.add(a.id());
            if (!why.one()) {
                entities.add(b.id());
            }
            ArrayNode reasons = out.putArray("reasons");
            why.reasons().forEach(reasons::add);
            terminal.printRaw(out.toPrettyString());
        } else {
            terminal.print(
                    why.one()
                            ? "one: " + NamesCommand.label(a)
                            : "two: " + NamesCommand.label(a) + " and " + NamesCommand.label(b));
            why.reasons().forEach(reason -> terminal.print("    " + Terminal.oneLine(reason)));
        }
        return ExitCode.DONE;
    }

    /** Of several called exactly so, the one that the other name stands for too; of several that are like it, the most alike. */
    private static CaseEntity meant(Story story, String name, String other) {
        List<CaseEntity> found = story.entitiesCalled(name);
        boolean exact = found.stream().anyMatch(entity -> entity.isCalled(name));
        if (found.size() < 2 || exact) {
            List<CaseEntity> others = story.entitiesCalled(other);
            List<CaseEntity> both = found.stream()
                    .filter(entity -> others.stream().anyMatch(one -> one.id().equals(entity.id())))
                    .toList();
            return found.size() > 1 && both.size() == 1 ? both.getFirst() : NamesCommand.one(story, name);
        }
        return found.getFirst();
    }
}
