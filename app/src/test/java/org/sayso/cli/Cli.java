package org.sayso.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of the program, as a shell sees it. */
record Cli(int code, String out, String err) {

    /** The repository's sample affair. */
    static final Path SAMPLES = Path.of("..", "samples", "pages");

    static Cli run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
        int code = Main.run(words, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Cli(code, out.toString(), err.toString());
    }

    List<String> errors() {
        return err.lines().toList();
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
