package org.sayso.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import org.sayso.casefile.CaseFile;
import org.sayso.story.Story;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A command that shows something of all the pages of a case together, as text or JSON. */
abstract class StoryCommand extends CaseCommand {

    /** More claims or entries of a timeline than these stand on most pages of a case. */
    private static final int MANY = 1000;

    private static final ObjectWriter PRETTY = JsonMapper.shared().writerWithDefaultPrettyPrinter();

    @Option(names = "--json", description = "Print JSON. Places count Unicode code points into the page's text.")
    boolean json;

    static Story story(CaseFile caseFile) {
        return caseFile.story(new ClaimProgress());
    }

    /** Where most pages are going to be shown, all at once come sooner than one after another. */
    static void fetchAhead(Story story, int shown) {
        if (shown > MANY) {
            story.readings();
        }
    }

    /** {@code {"name": [...]}}, each item made when it is written: of thousands of pages there are many. */
    static <T> void printList(Terminal terminal, String name, List<T> items, Function<T, ? extends JsonNode> toJson) {
        try (JsonGenerator out = PRETTY.createGenerator(new Staying(terminal.out()))) {
            out.writeStartObject();
            out.writeName(name);
            out.writeStartArray();
            items.forEach(item -> out.writeTree(toJson.apply(item)));
            out.writeEndArray();
            out.writeEndObject();
        }
        terminal.printRaw("");
    }

    /** Written to, and not closed with what writes to it. */
    private static final class Staying extends FilterWriter {
        Staying(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
