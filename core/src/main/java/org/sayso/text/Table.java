package org.sayso.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The word tables that stand beside the classes that use them: one row a line, cells parted by tabs, "#" for remarks. */
public final class Table {

    private Table() {}

    /**
     * The bytes of a table.
     *
     * @throws IllegalStateException where there is none of that name beside the class
     */
    public static InputStream open(Class<?> beside, String name) {
        InputStream in = beside.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the table " + name + " is missing beside " + beside.getName());
        }
        return in;
    }

    /** Its lines, without blank ones and remarks. */
    public static List<String> lines(Class<?> beside, String name) {
        try (InputStream in = open(beside, name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + name + " cannot be read", e);
        }
    }

    /** Its lines as cells. */
    public static List<String[]> rows(Class<?> beside, String name) {
        return lines(beside, name).stream().map(line -> line.split("\t", -1)).toList();
    }

    /**
     * The words of one set of a table of sets: its name, words with a blank between, an example. A set may fill several rows.
     *
     * @throws IllegalStateException where the table has no such set
     */
    public static Set<String> words(Class<?> beside, String name, String set) {
        Set<String> words = new HashSet<>();
        for (String[] row : rows(beside, name)) {
            if (row[0].equals(set)) {
                words.addAll(List.of(row[1].split(" ", -1)));
            }
        }
        if (words.isEmpty()) {
            throw new IllegalStateException("the table " + name + " has no set " + set);
        }
        return Set.copyOf(words);
    }
}
