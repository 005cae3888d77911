package org.sayso.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NothingIsSentTest {

    /** From 1.29 on onnxruntime tells its maker that it runs: whoever raises the version must see it here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "linux-x64/libonnxruntime.so",
                "linux-aarch64/libonnxruntime.so",
                "osx-aarch64/libonnxruntime.dylib"
            })
    void theModelRuntimeHasNoAddressToReportTo(String library) throws Exception {
        try (InputStream in = getClass().getResourceAsStream("/ai/onnxruntime/native/" + library)) {
            assertThat(in).as("another file name: put it right here").isNotNull();
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(bytes.contains("events.data.microsoft.com")).as(library).isFalse();
        }
    }
}
