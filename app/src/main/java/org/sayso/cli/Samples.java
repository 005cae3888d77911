package org.sayso.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sample affair that travels in the program. */
final class Samples {

    private Samples() {}

    /** Lays the sample's pages and manifest out in {@code folder}. */
    static void copyTo(Path folder) throws IOException {
        URL place = Samples.class.getResource("samples/pages.tsv");
        if (place == null) {
            throw new IOException("the program was built without its samples");
        }
        try {
            URI uri = place.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    copy(parent(jar.provider().getPath(uri)), folder);
                }
            } else {
                copy(parent(Path.of(uri)), folder);
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static Path parent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IOException("no folder holds " + file);
        }
        return parent;
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            Path parent = copy.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
