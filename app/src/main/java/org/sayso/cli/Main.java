package org.sayso.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.casefile.CaseException;
import org.sayso.casefile.Writing;
import org.sayso.claim.HeapFull;
import org.sayso.input.InputException;
import org.sayso.input.fetch.Reach;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code sayso}: exit code 0 done, 1 some inputs failed, 2 wrong usage, 3 the case is damaged or locked. */
@Command(
        name = "sayso",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "On whose say-so? Who said it, through whose hands it came, who says otherwise.",
        description = {
            "",
            "Reads the pages of a story on this machine and sends nothing anywhere. Everything it shows of them is their own"
                    + " words, at their place.",
            "",
            "Start with `sayso demo`, or with your own pages:",
            "  sayso read --case ferry pages/",
            "  sayso statements --case ferry --hands '>=3'",
            "  sayso ask --case ferry \"Why did the ferry turn back?\"",
            "  sayso serve --case ferry",
            "  sayso report --case ferry --out dossier.html",
            ""
        },
        footer = {
            "",
            "`sayso COMMAND --help` tells more. Exit codes: 0 done, 1 some inputs failed, 2 wrong usage, 3 the case is damaged or locked."
        })
public final class Main implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--case",
            paramLabel = "DIR",
            description =
                    "Without a command: opens this case in the browser. On a terminal `sayso` alone opens the case in this folder, the newest within it, or the one used last.")
    @Nullable
    Path caseFolder;

    public static void main(String[] args) {
        LoadAhead.of(args);
        System.setProperty(Writing.COMMAND, Subcommand.named(args));
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = run(args, out, err);
        out.flush();
        err.flush();
        LoadAhead.end();
        System.exit(code);
    }

    /** Pages are UTF-8 whatever the machine's locale. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** Does what the arguments say and returns the exit code. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine cli = new CommandLine(new Main());
        Subcommand.addTo(cli, args);
        cli.setOut(out).setErr(err);
        cli.setCaseInsensitiveEnumValuesAllowed(true);
        cli.setParameterExceptionHandler((e, arguments) -> usage(e, err));
        cli.setExecutionExceptionHandler((e, command, parsed) -> {
            new Terminal(out, err).tell(words(e));
            return code(e);
        });
        try {
            return cli.execute(args);
        } catch (OutOfMemoryError e) {
            long there = Runtime.getRuntime().maxMemory();
            new Terminal(out, err).tell(words(new HeapFull("the pages of this case", there)));
            return ExitCode.SOME_FAILED;
        }
    }

    private static int usage(ParameterException e, PrintWriter err) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        err.println("sayso: %s (`%s --help` tells more)"
                .formatted(Terminal.clean(String.valueOf(e.getMessage())), command));
        return ExitCode.WRONG_USAGE;
    }

    static String words(Exception e) {
        return switch (e) {
            case CaseException known -> String.valueOf(known.getMessage());
            case InputException known -> String.valueOf(known.getMessage());
            case UsageException known -> String.valueOf(known.getMessage());
            case HeapFull known -> String.valueOf(known.getMessage());
            default -> "failed (%s): please report it with what you did".formatted(e);
        };
    }

    private static int code(Exception e) {
        return switch (e) {
            case CaseException known -> ExitCode.CASE_UNUSABLE;
            case InputException known -> ExitCode.WRONG_USAGE;
            case UsageException known -> ExitCode.WRONG_USAGE;
            default -> ExitCode.SOME_FAILED;
        };
    }

    /** Alone: the case in the browser for a person at a terminal, what there is to say for anybody else. */
    @Override
    public Integer call() throws Exception {
        CommandLine line = spec.commandLine();
        Path chosen = caseFolder;
        if (chosen == null && LastCase.isForPerson()) {
            chosen = LastCase.ofUser().find();
        }
        if (chosen == null) {
            line.usage(line.getOut());
            return ExitCode.DONE;
        }
        return Serve.serve(
                new Terminal(line.getOut(), line.getErr()), chosen, "127.0.0.1", freePort(), true, Reach.PUBLIC);
    }

    /** The usual one, or any where another case is served on it already. */
    private static int freePort() {
        try (ServerSocket usual = new ServerSocket()) {
            usual.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Serve.PORT));
            return Serve.PORT;
        } catch (IOException e) {
            return 0;
        }
    }

    /** From the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"sayso " + (version == null ? "(development)" : version)};
        }
    }
}
