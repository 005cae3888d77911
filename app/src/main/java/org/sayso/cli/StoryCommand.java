package org.sayso.cli;

import java.util.List;
import java.util.function.Function;
import org.sayso.casefile.CaseFile;
import org.sayso.story.Story;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A command that shows something of all the pages of a case together, as text or JSON. */
abstract class StoryCommand extends CaseCommand {

    @Option(names = "--json", description = "Print JSON. Places count Unicode code points into the page's text.")
    boolean json;

    static Story story(CaseFile caseFile) {
        return caseFile.story(new ClaimProgress());
    }

    /** {@code {"name": [...]}}, one item a line. */
    static <T> void printList(Terminal terminal, String name, List<T> items, Function<T, ? extends JsonNode> toJson) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> list.add(toJson.apply(item)));
        terminal.printRaw(JsonNodeFactory.instance.objectNode().set(name, list).toPrettyString());
    }
}
