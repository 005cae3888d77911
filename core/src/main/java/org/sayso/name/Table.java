package org.sayso.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word tables that stand beside the classes: one row a line, "#" for remarks. */
final class Table {

    private Table() {}

    static List<String> lines(String resource) {
        try (InputStream in = open(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + resource + " cannot be read", e);
        }
    }

    static InputStream open(String resource) {
        InputStream in = Table.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("the table " + resource + " is missing beside " + Table.class.getName());
        }
        return in;
    }
}
