package org.sayso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.casefile.CaseFile;

/**
 * Which case {@code sayso} alone opens: the one in this folder, the newest in a folder within it, or the one used last on a
 * terminal. The last is remembered in a file of one line in the user's state folder, and nowhere else.
 */
record LastCase(Path here, Path memory) {

    static LastCase ofUser() {
        String state = System.getenv("XDG_STATE_HOME");
        Path folder = state != null && !state.isBlank()
                ? Path.of(state)
                : Path.of(System.getProperty("user.home", "."), ".local", "state");
        return new LastCase(
                Path.of("").toAbsolutePath(), folder.resolve("sayso").resolve("last-case"));
    }

    /** Whether a person sits before it, as the launcher tells: nothing is remembered or opened for a script. */
    static boolean isForPerson() {
        return Boolean.getBoolean("sayso.person");
    }

    /** Remembers a case, if a person uses it; if that cannot be written nothing is lost but the memory. */
    static void use(Path caseFolder) {
        if (isForPerson()) {
            ofUser().remember(caseFolder);
        }
    }

    void remember(Path caseFolder) {
        try {
            Files.createDirectories(memory.toAbsolutePath().getParent());
            Files.writeString(memory, caseFolder.toAbsolutePath().normalize() + "\n");
        } catch (IOException e) {
            return;
        }
    }

    /** Null where there is none. */
    @Nullable
    Path find() {
        if (isCase(here)) {
            return here;
        }
        Path within = newestWithin();
        if (within != null) {
            return within;
        }
        try {
            List<String> lines = Files.exists(memory) ? Files.readAllLines(memory) : List.of();
            Path last = lines.isEmpty() ? null : Path.of(lines.getFirst());
            return last != null && isCase(last) ? last : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    private @Nullable Path newestWithin() {
        try (Stream<Path> folders = Files.list(here)) {
            return folders.filter(LastCase::isCase)
                    .max(Comparator.comparingLong(LastCase::changed).thenComparing(Comparator.naturalOrder()))
                    .orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean isCase(Path folder) {
        return Files.isRegularFile(folder.resolve(CaseFile.FILE));
    }

    private static long changed(Path folder) {
        try {
            return Files.getLastModifiedTime(folder.resolve(CaseFile.FILE)).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }
}
