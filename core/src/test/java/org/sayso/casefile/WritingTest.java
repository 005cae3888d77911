package org.sayso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one case: who has to wait is told for whom. */
class WritingTest {

    @TempDir
    Path folder;

    /** Opens the case named, begins to write, says so, and writes until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) {
            CaseFile.open(Path.of(args[0])).together(() -> {
                System.out.println("writing");
                System.out.flush();
                try {
                    Thread.sleep(600_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private Process holder(Path kept) throws Exception {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path arguments =
                Files.writeString(folder.resolve("java.args"), "-cp \"%s\"\n".formatted(path.replace("\\", "/")));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-D" + Writing.COMMAND + "=sayso read",
                        "--enable-native-access=ALL-UNNAMED",
                        "@" + arguments,
                        Holder.class.getName(),
                        kept.toString())
                .redirectError(folder.resolve("holder.err").toFile())
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.readLine())
                .as(Files.readString(folder.resolve("holder.err")))
                .isEqualTo("writing");
        return process;
    }

    @Test
    @Timeout(180)
    void whoeverWaitsIsToldForWhomUntilThatOneIsGone() throws Exception {
        Path kept = folder.resolve("case");
        CaseFile file = CaseFile.openOrCreate(kept);
        Process holder = holder(kept);
        try {
            assertThat(CaseFile.open(kept).questions()).as("readers go on").isEmpty();
            assertThatThrownBy(() -> file.asked("Who left the gate open?"))
                    .isInstanceOfSatisfying(
                            CaseException.class, e -> assertThat(e.isBusy()).isTrue())
                    .message()
                    .containsPattern("is being written by sayso read \\(process %d, since [-0-9]{10} [:0-9]{8}\\): wait"
                            .formatted(holder.pid()));
        } finally {
            holder.destroyForcibly().waitFor();
        }
        file.asked("Who left the gate open?");
        assertThat(file.questions()).as("the next can write at once").hasSize(1);
        assertThat(kept.resolve("case.writer")).as("nobody writes now").doesNotExist();
    }

    /** After a process was killed its number may be another's, who has nothing to do with the case. */
    @Test
    void aLineThatWasLeftBehindAccusesNobody() throws Exception {
        Path line = folder.resolve("case.writer");
        Writing writing = new Writing(line);
        assertThat(writing.begin()).isTrue();
        assertThat(writing.begin()).as("within itself").isFalse();
        String own = Files.readString(line);
        assertThat(new Writing(line).who())
                .contains("(process %d, since".formatted(ProcessHandle.current().pid()));
        String[] parts = own.split("\t", -1);
        for (String left : new String[] {
            own.replace(parts[1], "2001-01-01T00:00:00Z"),
            own.replaceFirst(parts[0], String.valueOf(Long.MAX_VALUE)),
            "",
            parts[0],
            "a\tb\tc\td"
        }) {
            Files.writeString(line, left);
            assertThat(new Writing(line).who()).as(left).isEqualTo("another process");
        }
        writing.end();
        assertThat(line).doesNotExist();
        assertThat(new Writing(line).who()).isEqualTo("another process");
    }
}
