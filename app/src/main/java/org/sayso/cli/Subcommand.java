package org.sayso.cli;

import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * What {@code sayso} can be told to do, in the order its help lists it. A command line knows only the one that is asked
 * for: describing all of them takes longer than most do.
 */
enum Subcommand {
    DEMO("demo", Demo::new),
    READ("read", Read::new),
    STATEMENTS("statements", Statements::new),
    CLAIMS("claims", ClaimsCommand::new),
    CORRECT("correct", CorrectCommand::new),
    GRADE("grade", GradeCommand::new),
    MATRIX("matrix", MatrixCommand::new),
    NAMES("names", Names::new),
    TIMELINE("timeline", TimelineCommand::new),
    ASK("ask", Ask::new),
    CHECK("check", Check::new),
    SERVE("serve", Serve::new),
    SEARCH("search", SearchCommand::new),
    REPORT("report", Report::new),
    EXPORT("export", Export::new),
    STATUS("status", Status::new),
    TEXT("text", Text::new),
    WATCH("watch", Watch::new),
    REMOVE("remove", Remove::new),
    VERIFY("verify", Verify::new),
    ANALYZE("analyze", Analyze::new),
    PREPARE("prepare", Prepare::new);

    private final String word;
    private final Supplier<SaysoCommand> maker;

    /** @param word the name its own annotation gives it too */
    Subcommand(String word, Supplier<SaysoCommand> maker) {
        this.word = word;
        this.maker = maker;
    }

    String word() {
        return word;
    }

    SaysoCommand make() {
        return maker.get();
    }

    /** Adds the one these arguments call, or all of them where they call none. */
    static void addTo(CommandLine cli, String... args) {
        for (Subcommand command : values()) {
            if (args.length > 0 && command.word.equals(args[0])) {
                cli.addSubcommand(command.word, command.make());
                return;
            }
        }
        for (Subcommand command : values()) {
            cli.addSubcommand(command.word, command.make());
        }
    }
}
