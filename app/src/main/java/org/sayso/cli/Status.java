package org.sayso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.PageState;
import org.sayso.export.Labels;
import org.sayso.search.CaseIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "status",
        header = "Say what is in a case: every page with its state, and why it could not be read.",
        footer = {"", "Example: sayso status --case ferry --failures"})
final class Status extends CaseCommand {

    @Option(names = "--failures", description = "Only what could not be read, with the reason.")
    boolean failures;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    int run(Terminal terminal) throws IOException {
        CaseFile caseFile = openCase();
        List<PageState> pages = caseFile.pages().stream()
                .filter(page -> !failures || page.kind() == PageState.Kind.UNREADABLE)
                .toList();
        Map<String, String> copies = caseFile.copies();
        if (json) {
            terminal.printRaw(json(caseFile, pages, copies).toPrettyString());
            return ExitCode.DONE;
        }
        for (PageState page : pages) {
            String copied = copies.get(page.id());
            terminal.print("%s  %-10s  %s%s%s"
                    .formatted(
                            page.id(),
                            Labels.of(page.kind()),
                            page.name(),
                            page.why() == null ? "" : ": " + page.why(),
                            copied == null ? "" : " (the same text as " + copied + ", counted once)"));
        }
        for (PageState.Kind kind : PageState.Kind.values()) {
            long count = pages.stream().filter(page -> page.kind() == kind).count();
            if (count > 0) {
                terminal.print("%d %s".formatted(count, Labels.of(kind)));
            }
        }
        if (!failures) {
            terminal.print("%s on disk".formatted(size(caseFile.folder())));
        }
        return ExitCode.DONE;
    }

    private static ObjectNode json(CaseFile caseFile, List<PageState> pages, Map<String, String> copies)
            throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("pages");
        for (PageState page : pages) {
            ObjectNode one = list.addObject();
            one.put("id", page.id());
            one.put("file", page.name());
            one.put("address", page.address());
            one.put("state", Labels.of(page.kind()));
            one.put("why", page.why());
            one.put("sameTextAs", copies.get(page.id()));
        }
        json.put("bytes", bytes(caseFile.folder()));
        json.put("searchIndex", Files.isDirectory(caseFile.folder().resolve(CaseIndex.FOLDER)));
        return json;
    }

    private static String size(Path folder) throws IOException {
        long bytes = bytes(folder);
        return bytes < 10_000_000 ? "%,d kB".formatted(bytes / 1000) : "%,d MB".formatted(bytes / 1_000_000);
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(
                            file -> Files.isRegularFile(file) ? file.toFile().length() : 0)
                    .sum();
        }
    }
}
