package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareTest {

    @Test
    void goesThroughTheUsualCommandsAndLeavesOnlyWhatLaterStartsUse(@TempDir Path folder) throws IOException {
        Cli prepared = Cli.run("prepare", folder);
        assertThat(prepared.err()).isEmpty();
        assertThat(prepared.code()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("attribution.onnx", "contradiction.onnx", "all-minilm-l6-v2-q.onnx")
                    .allMatch(name -> name.endsWith(".onnx")
                            || name.equals(System.mapLibraryName("sqlitejdbc"))
                            || name.contains("onnxruntime"));
        }
    }
}
