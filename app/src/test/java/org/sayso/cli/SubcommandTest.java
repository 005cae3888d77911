package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Command;

class SubcommandTest {

    @ParameterizedTest
    @EnumSource
    void eachIsCalledByTheNameItGivesItself(Subcommand command) {
        Command annotation = command.make().getClass().getAnnotation(Command.class);
        assertThat(annotation.name()).isEqualTo(command.word());

        Cli help = Cli.run(command.word(), "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("sayso " + command.word());
    }

    @Test
    void helpStillListsEveryCommandAPersonMayUse() {
        assertThat(Cli.run("--help").out().lines().map(String::strip))
                .extracting(line -> line.split("[ ,]", 2)[0])
                .containsAll(Arrays.stream(Subcommand.values())
                        .filter(command -> command != Subcommand.PREPARE)
                        .map(Subcommand::word)
                        .toList())
                .doesNotContain("prepare");
    }

    @Test
    void aMistypedCommandIsWrongUsageAndSaysWhichWasMeant() {
        Cli mistyped = Cli.run("statments");
        assertThat(mistyped.code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(mistyped.errors()).hasSize(1);
        assertThat(mistyped.err()).contains("statments");
    }
}
