package org.sayso.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.sayso.casefile.CaseFile;
import org.sayso.input.fetch.Reach;
import org.sayso.web.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        header = "Open the case in the browser; the same JSON as the commands under /api.",
        description = {
            "Only this machine can reach it. With --host others can, who know the token in the address it prints.",
            "Stop it with Ctrl-C."
        },
        footer = {"", "Example: sayso serve --case ferry"})
final class Serve extends SaysoCommand {

    static final int PORT = 7711;

    @Option(
            names = "--case",
            paramLabel = "DIR",
            required = true,
            description = "The case: a folder, made if it is not there.")
    @SuppressWarnings("NullAway.Init")
    Path caseFolder;

    @Option(names = "--port", paramLabel = "N", description = "0 takes a free one. Default: ${DEFAULT-VALUE}.")
    int port = PORT;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Where to listen. Default: ${DEFAULT-VALUE}.")
    String host = "127.0.0.1";

    @Option(names = "--open", description = "Open it in the browser too.")
    boolean open;

    @Option(
            names = "--allow-private",
            description = "Addresses that are added may lie on this machine and in its own network too.")
    boolean allowPrivate;

    @Override
    int run(Terminal terminal) throws Exception {
        return serve(terminal, caseFolder, host, port, open, allowPrivate ? Reach.ANY : Reach.PUBLIC);
    }

    /** Serves a case until the program is stopped. */
    static int serve(Terminal terminal, Path caseFolder, String host, int port, boolean open, Reach reach)
            throws Exception {
        CaseFile caseFile = CaseFile.openOrCreate(caseFolder);
        LastCase.use(caseFolder);
        try (Server server = start(caseFile, host, port, reach)) {
            String address = server.address();
            boolean opened = open && Window.open(address);
            terminal.print("Sayso is at " + address + (open && !opened ? " (open it in a browser)" : ""));
            terminal.out().flush();
            server.warm();
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            stopped.await();
        }
        return ExitCode.DONE;
    }

    private static Server start(CaseFile caseFile, String host, int port, Reach reach) {
        try {
            return Server.start(caseFile, host, port, reach);
        } catch (IOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
