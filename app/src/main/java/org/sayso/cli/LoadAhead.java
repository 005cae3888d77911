package org.sayso.cli;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sayso.casefile.CaseFile;
import org.sayso.model.SentenceEncoder;
import org.sayso.reading.Reader;
import tools.jackson.databind.json.JsonMapper;

/** Loads what a command will surely need while its arguments are still being understood, on other processors. */
enum LoadAhead {
    CASE,
    JSON,
    READER,
    MEANING;

    private static final List<Thread> LOADING = new CopyOnWriteArrayList<>();

    private void load() {
        switch (this) {
            case CASE -> CaseFile.loadAhead();
            case JSON -> JsonMapper.shared();
            case READER -> Reader.shared();
            case MEANING -> SentenceEncoder.shared();
        }
    }

    /** Whatever fails here fails again where it is needed, and is told there. */
    private void start() {
        Thread thread = new Thread(this::load, "loading " + name());
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, why) -> {});
        LOADING.add(thread);
        thread.start();
    }

    /**
     * Waits for what is still being loaded. Native code that is cut short by the program's end crashes, and the user is shown that
     * instead of the one line that says why it ends so early.
     */
    static void end() {
        try {
            for (Thread thread : LOADING) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param args the program's arguments, the command first */
    static void of(String... args) {
        for (LoadAhead part : parts(args.length == 0 ? "" : args[0])) {
            part.start();
        }
    }

    private static List<LoadAhead> parts(String command) {
        return switch (command) {
            case "ask" -> List.of(CASE, MEANING, JSON);
            case "read" -> List.of(CASE, READER);
            case "analyze" -> List.of(READER);
            case "remove", "search", "status", "text" -> List.of(CASE);
            case "claims", "names", "statements", "timeline", "export", "report" -> List.of(CASE, JSON);
            default -> List.of();
        };
    }
}
