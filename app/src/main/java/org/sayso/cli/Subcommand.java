package org.sayso.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine;

/**
 * What {@code sayso} can be told to do, in the order its help lists it. A command line knows only the one that is asked
 * for: describing all of them takes longer than most do.
 */
enum Subcommand {
    DEMO,
    READ,
    STATEMENTS,
    CLAIMS,
    CORRECT,
    GRADE,
    MATRIX,
    NAMES,
    TIMELINE,
    ASK,
    CHECK,
    SERVE,
    SEARCH,
    REPORT,
    EXPORT,
    STATUS,
    TEXT,
    WATCH,
    REMOVE,
    VERIFY,
    ANALYZE,
    PREPARE;

    /** The name its own annotation gives it too. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    SaysoCommand make() {
        return switch (this) {
            case DEMO -> new Demo();
            case READ -> new Read();
            case STATEMENTS -> new Statements();
            case CLAIMS -> new ClaimsCommand();
            case CORRECT -> new CorrectCommand();
            case GRADE -> new GradeCommand();
            case MATRIX -> new MatrixCommand();
            case NAMES -> new Names();
            case TIMELINE -> new TimelineCommand();
            case ASK -> new Ask();
            case CHECK -> new Check();
            case SERVE -> new Serve();
            case SEARCH -> new SearchCommand();
            case REPORT -> new Report();
            case EXPORT -> new Export();
            case STATUS -> new Status();
            case TEXT -> new Text();
            case WATCH -> new Watch();
            case REMOVE -> new Remove();
            case VERIFY -> new Verify();
            case ANALYZE -> new Analyze();
            case PREPARE -> new Prepare();
        };
    }

    /** "sayso read" where these arguments call it, "sayso" where they call none. */
    static String named(String... args) {
        boolean called = args.length > 0
                && Arrays.stream(values()).anyMatch(command -> command.word().equals(args[0]));
        return called ? "sayso " + args[0] : "sayso";
    }

    /** Adds the one these arguments call, or all of them where they call none. */
    static void addTo(CommandLine cli, String... args) {
        for (Subcommand command : values()) {
            if (args.length > 0 && command.word().equals(args[0])) {
                cli.addSubcommand(command.word(), command.make());
                return;
            }
        }
        for (Subcommand command : values()) {
            cli.addSubcommand(command.word(), command.make());
        }
    }
}
