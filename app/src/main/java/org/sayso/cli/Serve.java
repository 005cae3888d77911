package org.sayso.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.sayso.casefile.CaseFile;
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

    @Option(
            names = "--case",
            paramLabel = "DIR",
            required = true,
            description = "The case: a folder, made if it is not there.")
    @SuppressWarnings("NullAway.Init")
    Path caseFolder;

    @Option(names = "--port", paramLabel = "N", description = "0 takes a free one. Default: ${DEFAULT-VALUE}.")
    int port = 7711;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Where to listen. Default: ${DEFAULT-VALUE}.")
    String host = "127.0.0.1";

    @Override
    int run(Terminal terminal) throws Exception {
        CaseFile caseFile = CaseFile.openOrCreate(caseFolder);
        try (Server server = start(caseFile)) {
            terminal.print("Sayso is at " + server.address());
            terminal.out().flush();
            server.warm();
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            stopped.await();
        }
        return ExitCode.DONE;
    }

    private Server start(CaseFile caseFile) {
        try {
            return Server.start(caseFile, host, port);
        } catch (IOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
