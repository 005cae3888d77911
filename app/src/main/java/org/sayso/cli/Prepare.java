package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sayso.model.ShippedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * What the launcher has done once, so that every later start is short: unpacks what would be unpacked at each start, and goes
 * through the usual commands on the sample, for the virtual machine to note what they load.
 */
@Command(
        name = "prepare",
        hidden = true,
        header =
                "Unpack models and native libraries into a folder and go through the usual commands, for quick starts.")
final class Prepare extends SaysoCommand {

    /** A few pages of the sample: a release, a thread, an outlet's own report. */
    private static final List<String> PAGES =
            List.of("01-estuary-authority.txt", "03-strand-post.txt", "04-quaysider.html");

    @Parameters(paramLabel = "DIR", description = "An empty folder.")
    Path folder = Path.of("");

    @Override
    int run(Terminal terminal) throws IOException {
        for (ShippedModel model : ShippedModel.values()) {
            model.unpack(folder);
        }
        for (NativeLibrary library : NativeLibrary.values()) {
            library.unpack(folder);
        }
        Path work = Files.createTempDirectory(folder, "work");
        try {
            for (List<String> command : commands(work)) {
                int code = Main.run(command.toArray(String[]::new), nowhere(), nowhere());
                if (code != ExitCode.DONE) {
                    terminal.tell("sayso %s ended with %d".formatted(String.join(" ", command), code));
                    return ExitCode.SOME_FAILED;
                }
            }
        } finally {
            delete(work);
        }
        return ExitCode.DONE;
    }

    private static List<List<String>> commands(Path work) throws IOException {
        Samples.copyTo(work);
        List<String> pages = PAGES.stream()
                .map(page -> work.resolve("pages").resolve(page).toString())
                .toList();
        String of = work.resolve("case").toString();
        List<String> read = new ArrayList<>(List.of("read", "--case", of));
        read.addAll(pages);
        return List.of(
                read,
                List.of("ask", "--case", of, "Why were gates 3 and 4 of the Wennet Gate open?"),
                List.of("statements", "--case", of, "--hands", ">=2"),
                List.of("claims", "--case", of),
                List.of("names", "--case", of),
                List.of("timeline", "--case", of),
                List.of("search", "--case", of, "gates"),
                List.of("status", "--case", of),
                List.of("text", "--case", of, PAGES.getFirst()),
                List.of("analyze", pages.getFirst()),
                List.of("export", "--case", of, "--format", "json"),
                List.of("remove", "--case", of, PAGES.getFirst()),
                List.of("read", "--case", of, pages.getFirst()),
                List.of("ask", "--case", of, "--json", "What happened to Yareq Odvelan?"));
    }

    private static PrintWriter nowhere() {
        return new PrintWriter(PrintWriter.nullWriter());
    }

    private static void delete(Path folder) throws IOException {
        List<Path> inside;
        try (var walk = Files.walk(folder)) {
            inside = walk.toList();
        }
        for (Path file : inside.reversed()) {
            Files.delete(file);
        }
    }
}
