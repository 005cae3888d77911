package org.sayso.casefile;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jdbi.v3.core.Handle;
import org.sayso.page.RawPage;

/** The bytes of every page, as they were given, under the SHA-256 of their content. */
final class RawStore {

    private RawStore() {}

    static void keep(Handle handle, RawPage raw) {
        handle.createUpdate("INSERT OR IGNORE INTO raw (hash, size, deflated) VALUES (:hash, :size, :deflated)")
                .bind("hash", raw.contentHash())
                .bind("size", raw.bytes().length)
                .bind("deflated", deflate(raw.bytes()))
                .execute();
    }

    /** Drops the bytes under {@code hash} if no page needs them any more. */
    static void dropUnused(Handle handle, String hash) {
        handle.execute(
                "DELETE FROM raw WHERE hash = ? AND NOT EXISTS (SELECT 1 FROM page WHERE page.raw = raw.hash)", hash);
    }

    /** The bytes under {@code hash}; a case that has lost them is damaged. */
    static byte[] bytes(Handle handle, String hash) {
        return handle.createQuery("SELECT size, deflated FROM raw WHERE hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> inflate(row.getBytes("deflated"), row.getInt("size")))
                .one();
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(byte[] deflated, int size) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            byte[] bytes = new byte[size];
            int filled = 0;
            while (filled < size && !inflater.finished()) {
                int got = inflater.inflate(bytes, filled, size - filled);
                if (got == 0) {
                    break;
                }
                filled += got;
            }
            if (filled != size) {
                throw new CaseException("kept bytes are shorter than they were: the case is damaged");
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new CaseException("kept bytes cannot be unpacked: the case is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
