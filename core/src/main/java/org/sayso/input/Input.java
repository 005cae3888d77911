package org.sayso.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Given;
import org.sayso.page.PageException;
import org.sayso.page.RawPage;

/**
 * One page to be read, not loaded yet.
 *
 * @param name what outputs call it: the file's name, or its path below the folder that was given
 * @param address where it is found again: an absolute path, or "-" for standard input
 * @param file null for standard input
 */
public record Input(String name, String address, @Nullable Path file, Given given) {

    /** Larger pages are refused: no page of a story is, and everything later is kept in memory. */
    public static final long MOST_BYTES = 20L << 20;

    /** The bytes, now. A file that is missing, locked away or too large is named with the reason. */
    public RawPage load() throws PageException {
        try {
            return new RawPage(name, file == null ? standardInput() : bytes(file), given);
        } catch (NoSuchFileException e) {
            throw new PageException(name, "no such file");
        } catch (AccessDeniedException e) {
            throw new PageException(name, "may not be read: give yourself the right to (chmod u+r)");
        } catch (IOException e) {
            throw new PageException(name, "cannot be read: " + e.getMessage());
        }
    }

    private byte[] bytes(Path path) throws IOException, PageException {
        long size = Files.size(path);
        if (size > MOST_BYTES) {
            throw tooLarge(size);
        }
        return Files.readAllBytes(path);
    }

    private byte[] standardInput() throws IOException, PageException {
        InputStream in = System.in;
        byte[] bytes = in.readNBytes(Math.toIntExact(MOST_BYTES + 1));
        if (bytes.length > MOST_BYTES) {
            throw tooLarge(bytes.length);
        }
        return bytes;
    }

    private PageException tooLarge(long size) {
        return new PageException(
                name, "has %,d bytes, a page may have %,d: split it and give the parts".formatted(size, MOST_BYTES));
    }
}
