package org.sayso.input.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Reads the pages in a ZIP archive. Nothing is written to disk, so a member called {@code ../../x} is only a name. In a web
 * archive packed as WACZ the pages are in its WARC files; the lists beside them are no pages.
 */
final class ZipReader {

    private ZipReader() {}

    /** From a file: by its list of members, as the archive's maker meant it. */
    static void read(Container container, Path file) throws IOException, InterruptedException {
        ZipFile opened;
        try {
            opened = new ZipFile(file.toFile());
        } catch (ZipException e) {
            cut(container, file, e);
            return;
        }
        try (ZipFile zip = opened) {
            List<? extends ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
            if (entries.stream().map(ZipEntry::getName).distinct().count() < entries.size()) {
                // By its list only the last of two members of one name can be had.
                try (InputStream in = Files.newInputStream(file)) {
                    read(container, in);
                }
                return;
            }
            boolean wacz = entries.stream().anyMatch(entry -> isWarcOfWacz(entry.getName()));
            Set<String> companions = SavedPages.companions(
                    entries.stream().map(ZipEntry::getName).toList());
            for (ZipEntry entry : entries) {
                if (!isPage(entry, wacz) || SavedPages.isIn(companions, entry.getName())) {
                    continue;
                }
                Container inner = container.inner(entry.getName());
                if (isEncrypted(zip, entry)) {
                    inner.broken("is locked with a password: unpack it yourself");
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    Unpacker.unpack(inner, container.budget.unpacked(in));
                } catch (ZipException e) {
                    inner.broken(Unpacker.why(e));
                }
            }
            if (entries.isEmpty()) {
                throw new UnpackException("is an empty ZIP archive");
            }
        }
    }

    /** An archive without its list, which stands at the end: what came before the cut is read member after member. */
    private static void cut(Container container, Path file, ZipException why) throws IOException, InterruptedException {
        try (InputStream in = Files.newInputStream(file)) {
            if (members(container, in) == 0) {
                throw why;
            }
        }
        throw new UnpackException("is cut short, its list of members is missing: it was not saved whole");
    }

    /** From a stream: member after member. */
    static void read(Container container, InputStream in) throws IOException, InterruptedException {
        if (members(container, in) == 0) {
            throw new UnpackException("is an empty ZIP archive");
        }
    }

    private static int members(Container container, InputStream in) throws IOException, InterruptedException {
        ZipInputStream zip = new ZipInputStream(in);
        int members = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            members++;
            if (isPage(entry, entry.getName().startsWith("archive/") && isWarcOfWacz(entry.getName()))) {
                Unpacker.unpack(container.inner(entry.getName()), container.budget.unpacked(new Open(zip)));
            }
        }
        return members;
    }

    private static boolean isWarcOfWacz(String name) {
        return name.startsWith("archive/") && (name.endsWith(".warc.gz") || name.endsWith(".warc"));
    }

    /** What people and their systems put beside pages is left out: folders, hidden files, the Mac's resource forks. */
    private static boolean isPage(ZipEntry entry, boolean wacz) {
        String name = entry.getName();
        if (entry.isDirectory() || name.startsWith("__MACOSX/") || isLeft(name)) {
            return false;
        }
        return !wacz || isWarcOfWacz(name);
    }

    private static boolean isLeft(String name) {
        for (int at = 0; at < name.length(); at = name.indexOf('/', at) + 1) {
            int end = name.indexOf('/', at);
            if (SavedPages.isLeft(name.substring(at, end < 0 ? name.length() : end))) {
                return true;
            }
            if (end < 0) {
                return false;
            }
        }
        return false;
    }

    private static boolean isEncrypted(ZipFile zip, ZipEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            return in == null;
        } catch (IOException e) {
            return String.valueOf(e.getMessage()).contains("encrypted");
        }
    }

    /** A member's bytes; closing them leaves the archive open. */
    private static final class Open extends java.io.FilterInputStream {

        Open(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The archive goes on with its next member.
        }
    }
}
