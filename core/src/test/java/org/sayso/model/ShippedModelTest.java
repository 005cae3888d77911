package org.sayso.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ShippedModelTest {

    private static final ShippedModel MODEL = ShippedModel.ATTRIBUTION;

    @TempDir
    Path folder;

    @BeforeEach
    void say() {
        System.setProperty(ShippedModel.UNPACKED, folder.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty(ShippedModel.UNPACKED);
    }

    private static Set<String> inputs() throws OrtException {
        try (OrtSession session = MODEL.open()) {
            return session.getInputNames();
        }
    }

    @Test
    void anUnpackedModelIsTheShippedOneByteForByteAndOpens() throws IOException, OrtException {
        MODEL.unpack(folder);
        Path file = folder.resolve("attribution.onnx");
        try (var shipped = ShippedModelTest.class.getResourceAsStream("/org/sayso/model/attribution.onnx")) {
            assertThat(Files.readAllBytes(file)).isEqualTo(shipped.readAllBytes());
        }
        assertThat(inputs()).containsExactlyInAnyOrder("ids", "surface", "first");
    }

    @Test
    void aDamagedOrMissingUnpackedModelDoesNotKeepThePageFromBeingRead() throws IOException, OrtException {
        assertThat(inputs()).containsExactlyInAnyOrder("ids", "surface", "first");
        Files.write(folder.resolve("attribution.onnx"), new byte[] {8, 1, 2, 3});
        assertThat(inputs()).containsExactlyInAnyOrder("ids", "surface", "first");
    }
}
