package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/sayso}, with scripts in the place of Java that write down what they are asked to do. */
class LauncherTest {

    private static final Path LAUNCHER = Path.of("..", "bin", "sayso");

    @TempDir
    Path folder;

    private Path lib;
    private Path asked;

    @BeforeEach
    void install() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here: the launcher is not tested");
        lib = Files.createDirectories(folder.resolve("sayso/lib"));
        asked = folder.resolve("asked");
        Files.createDirectories(folder.resolve("sayso/bin"));
        Files.copy(LAUNCHER, folder.resolve("sayso/bin/sayso"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(lib.resolve("sayso.jar"), "a jar");
        Files.setLastModifiedTime(
                lib.resolve("sayso.jar"), FileTime.from(Instant.now().minusSeconds(60)));
    }

    /** @param prepares what it does when told to prepare the folder {@code $last} */
    private Path java(String name, String release, String prepares) throws IOException {
        Path home = folder.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        if (!release.isEmpty()) {
            Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(release));
        }
        Files.writeString(java, """
                #!/bin/sh
                echo "%s $*" >>"%s"
                [ "$1" = -version ] && echo 'openjdk version "23.0.2" 2025-01-21' >&2
                for last; do :; done
                case "$*" in *" prepare "*) %s ;; *) echo ran ;; esac
                """.formatted(name, asked, prepares));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return java;
    }

    private record Ran(int code, String out, String err, List<String> asked) {}

    private Ran run(Path java, String... words) throws IOException, InterruptedException {
        Files.writeString(asked, "");
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = Stream.concat(
                        Stream.of(folder.resolve("sayso/bin/sayso").toString()), Stream.of(words))
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("SAYSO_JAVA", java.toString());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("SAYSO_JAVA_OPTS");
        int code = builder.start().waitFor();
        return new Ran(
                code,
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8),
                Files.readAllLines(asked));
    }

    private static final String MAKES_ALL = "echo noise; echo 1 >$last/classes; echo 1 >$last/libonnxruntime.so";

    @Test
    void theFirstStartPreparesAndEveryLaterOneStartsAtOnce() throws Exception {
        Path java = java("new", "25.0.3", MAKES_ALL);
        Ran first = run(java, "status", "--case", "x");
        assertThat(first.out()).isEqualTo("ran\n");
        assertThat(first.err()).isEmpty();
        assertThat(first.asked()).hasSize(2);
        assertThat(first.asked().getFirst()).contains("-XX:AOTCacheOutput=").contains(" prepare ");

        Ran second = run(java, "status", "--case", "x");
        Path ready = lib.resolve("ready-java25.0.3");
        assertThat(second.asked())
                .singleElement()
                .asString()
                .contains(
                        "-XX:AOTCache=" + ready.resolve("classes"),
                        "-Dsayso.unpacked=" + ready,
                        "-Donnxruntime.native.path=" + ready,
                        "sayso.jar status --case x");
        assertThat(lib)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("preparing"));
    }

    @Test
    void whatWasPreparedForAnOlderJarIsMadeAnew() throws Exception {
        Path java = java("new", "25.0.3", MAKES_ALL);
        run(java, "--version");
        Files.setLastModifiedTime(
                lib.resolve("sayso.jar"), FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run(java, "--version").asked()).anyMatch(line -> line.contains(" prepare "));
        assertThat(lib.resolve("ready-java25.0.3")).isDirectoryContaining("glob:**/classes");
    }

    @Test
    void whereItCannotBePreparedItRunsAllTheSameAndDoesNotTryEachTime() throws Exception {
        Path java = java("new", "25.0.3", "echo half >$last/attribution.onnx; exit 1");
        assertThat(run(java, "--version").out()).isEqualTo("ran\n");
        Ran second = run(java, "--version");
        assertThat(second.out()).isEqualTo("ran\n");
        assertThat(second.asked()).singleElement().asString().doesNotContain("AOTCache", "onnxruntime");
        assertThat(lib.resolve("ready-java25.0.3")).isEmptyDirectory();
    }

    @Test
    void anOlderJavaKeepsItsClassesInItsOwnWay() throws Exception {
        Path java = java("old", "21.0.2", MAKES_ALL);
        assertThat(run(java, "--version").asked().getFirst()).contains("-XX:ArchiveClassesAtExit=");
        assertThat(run(java, "--version").asked())
                .singleElement()
                .asString()
                .contains("-XX:SharedArchiveFile=")
                .doesNotContain("AOTCache");
    }

    @Test
    void aJavaWithoutAReleaseFileIsAskedForItsVersion() throws Exception {
        Path java = java("bare", "", MAKES_ALL);
        Ran ran = run(java, "--version");
        assertThat(ran.asked().getFirst()).contains("-version");
        assertThat(lib.resolve("ready-java23.0.2")).isDirectory();
    }

    @Test
    void aLongReadingIsCompiledFullyAndAShortCommandIsNot() throws Exception {
        Path java = java("new", "25.0.3", MAKES_ALL);
        run(java, "--version");
        assertThat(run(java, "ask", "--case", "x", "Why?").asked().getFirst()).contains("TieredStopAtLevel=1");
        assertThat(run(java, "read", "--case", "x", lib.toString()).asked().getFirst())
                .doesNotContain("TieredStopAtLevel");
    }
}
