package org.sayso.model;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The models that travel in the program. Each runs a call on the thread that makes it. Where the launcher has had them
 * unpacked ({@link #UNPACKED}) they are opened from there: inflating one takes longer than loading it.
 */
public enum ShippedModel {
    ATTRIBUTION("/org/sayso/model/attribution.onnx", "The tagger's model"),
    CONTRADICTION("/org/sayso/model/contradiction.onnx", "The judge of pairs"),
    SENTENCES("/all-minilm-l6-v2-q.onnx", "The sentence encoder");

    /** The system property that names the folder they were unpacked into; nothing is looked for elsewhere without it. */
    public static final String UNPACKED = "sayso.unpacked";

    private final String resource;
    private final String title;

    /** @param title what the model is called where it cannot be loaded */
    ShippedModel(String resource, String title) {
        this.resource = resource;
        this.title = title;
    }

    /** A session that may be shared by threads. */
    OrtSession open() {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession unpacked = openUnpacked(environment, options);
            return unpacked != null ? unpacked : environment.createSession(bytes(), options);
        } catch (OrtException e) {
            throw new IllegalStateException(title + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** Null where it is not unpacked, or what lies there is no model: the program has it in any case. */
    private @Nullable OrtSession openUnpacked(OrtEnvironment environment, OrtSession.SessionOptions options) {
        String folder = System.getProperty(UNPACKED);
        Path file = folder == null ? null : Path.of(folder, fileName());
        try {
            return file == null || !Files.isRegularFile(file)
                    ? null
                    : environment.createSession(file.toString(), options);
        } catch (OrtException e) {
            return null;
        }
    }

    /** Writes the model's file into a folder, under the name {@link #open} looks for. */
    public void unpack(Path folder) throws IOException {
        try (InputStream in = stream()) {
            Files.copy(in, folder.resolve(fileName()));
        }
    }

    private String fileName() {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    private byte[] bytes() {
        try (InputStream in = stream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream stream() {
        return Objects.requireNonNull(ShippedModel.class.getResourceAsStream(resource), resource);
    }
}
