package org.sayso.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sayso.export.StoryJson;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        header = "Write everything a case holds in one document.",
        description = "The JSON is described by docs/schema/export.schema.json.")
final class Export extends CaseCommand {

    /** What it can be written as. */
    enum Format {
        JSON
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "One of: ${COMPLETION-CANDIDATES}. Default: json.")
    Format format = Format.JSON;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to. Default: standard output.")
    @Nullable
    Path file;

    @Override
    int run(Terminal terminal) throws IOException {
        Story story = StoryCommand.story(openCase());
        if (file == null) {
            write(story, terminal.out());
        } else {
            try (Writer out = Files.newBufferedWriter(file)) {
                write(story, out);
            } catch (IOException e) {
                throw new UsageException("[%s] cannot be written: %s".formatted(file, e.getMessage()));
            }
        }
        return ExitCode.DONE;
    }

    private void write(Story story, Writer out) throws IOException {
        switch (format) {
            case JSON -> new StoryJson(story).write(out);
        }
    }
}
