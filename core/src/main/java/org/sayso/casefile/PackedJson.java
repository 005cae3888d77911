package org.sayso.casefile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Records as packed JSON, as what is derived is kept in a case. */
final class PackedJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PackedJson() {}

    /** Throws {@link JacksonException} where it cannot be told as JSON. */
    static byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            JSON.writeValue(out, value);
            out.finish();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /** Null where it is damaged, or of another make. */
    static <T> @Nullable T read(byte[] bytes, Class<T> as) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readValue(in, as);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            return null;
        }
    }
}
