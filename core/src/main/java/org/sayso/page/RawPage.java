package org.sayso.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A page as the user gave it: bytes under a name. */
public final class RawPage {

    private final String name;
    private final byte[] bytes;
    private final Given given;

    /**
     * Keeps {@code bytes} as they are, without a copy: nobody may change them after.
     *
     * @param name the file's name or the address, what error messages and outputs call it
     */
    public RawPage(String name, byte[] bytes, Given given) {
        this.name = name;
        this.bytes = bytes;
        this.given = given;
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }

    public Given given() {
        return given;
    }

    /** The same name and bytes have the same id on every machine: "p-" and 12 hex digits of their SHA-256. */
    public String id() {
        MessageDigest digest = sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(bytes);
        return "p-" + HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    /** SHA-256 of the bytes alone, in hex: the key they are kept under. */
    public String contentHash() {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
