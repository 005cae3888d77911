package org.sayso.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has: its streams and {@code --help}. */
abstract class SaysoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and stop.")
    boolean help;

    /** The command's results and its side remarks. */
    final Terminal terminal() {
        PrintWriter out = spec.commandLine().getOut();
        return new Terminal(out, spec.commandLine().getErr());
    }

    @Override
    public final Integer call() throws Exception {
        Terminal terminal = terminal();
        try {
            return run(terminal);
        } finally {
            terminal.out().flush();
        }
    }

    /** Does it; returns the exit code. */
    abstract int run(Terminal terminal) throws Exception;
}
