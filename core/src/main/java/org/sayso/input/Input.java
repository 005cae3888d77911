package org.sayso.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.sayso.page.Given;
import org.sayso.page.PageException;
import org.sayso.page.RawPage;

/** One page on its way to be read. */
public sealed interface Input {

    /** Larger pages are refused: no page of a story is, and everything later is kept in memory. */
    long MOST_BYTES = 20L << 20;

    /**
     * What outputs call it: the file's name, or its path below the folder that was given; a member of a container has its
     * own name after "!" ({@code crawl.warc.gz!https://…}).
     */
    String name();

    /** Where it is found again: an absolute path, with "!" and the member's name, or an address, or "-" for standard input. */
    String address();

    /** What the user, or a container's list of its members, says of it. */
    Given given();

    /** The bytes. A page that has none is named with the reason. */
    RawPage load() throws PageException;

    /** A file, not loaded yet: whoever reads the page loads it. */
    record Saved(String name, String address, Path file, Given given) implements Input {

        @Override
        public RawPage load() throws PageException {
            try {
                long size = Files.size(file);
                if (size > MOST_BYTES) {
                    throw new PageException(name, tooLarge("%,d".formatted(size)));
                }
                return new RawPage(name, Files.readAllBytes(file), given);
            } catch (NoSuchFileException e) {
                throw new PageException(name, "no such file");
            } catch (AccessDeniedException e) {
                throw new PageException(name, "may not be read: give yourself the right to (chmod u+r)");
            } catch (IOException e) {
                throw new PageException(name, "cannot be read: " + e.getMessage());
            }
        }
    }

    /** A page that came out of something else: a member of a container, a download, standard input. */
    record Loaded(String address, RawPage raw) implements Input {

        @Override
        public String name() {
            return raw.name();
        }

        @Override
        public Given given() {
            return raw.given();
        }

        @Override
        public RawPage load() {
            return raw;
        }
    }

    /** A page that is known to be there and cannot be had. */
    record Lost(String name, String address, Given given, String why) implements Input {

        @Override
        public RawPage load() throws PageException {
            throw new PageException(name, why);
        }
    }

    /** Why a page of so many bytes is refused. */
    static String tooLarge(String size) {
        return "has %s bytes, a page may have %,d: split it and give the parts".formatted(size, MOST_BYTES);
    }
}
