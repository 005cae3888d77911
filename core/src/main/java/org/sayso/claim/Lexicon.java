package org.sayso.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The word lists beside this class, read once: what words mean alike, what says nothing, what denies. */
final class Lexicon {

    static final Lexicon ENGLISH = new Lexicon();

    private final Set<String> stopWords = new HashSet<>();
    private final Set<String> negations = new HashSet<>();
    private final Map<String, String> bases = new HashMap<>();
    private final Map<String, String> concepts = new HashMap<>();
    private final Map<String, String> opposites = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();

    private Lexicon() {
        for (String row : rows("stopwords.txt")) {
            stopWords.addAll(List.of(row.split(" +", -1)));
        }
        for (String row : rows("negations.txt")) {
            negations.addAll(List.of(row.split(" +", -1)));
        }
        for (String row : rows("irregular.txt")) {
            int colon = row.indexOf(':');
            for (String form : row.substring(colon + 1).trim().split(" +", -1)) {
                bases.put(form, row.substring(0, colon));
            }
        }
        List<String> rows = rows("concepts.txt");
        rows.forEach(row -> concept(row, false));
        rows.forEach(row -> concept(row, true));
        for (String row : rows("countries.txt")) {
            int colon = row.indexOf(':');
            for (String name : row.substring(colon + 1).trim().split(" +", -1)) {
                countries.putIfAbsent(name.replace('_', ' '), "#" + row.substring(0, colon));
            }
        }
    }

    /** A word's own row goes before another row's word of the same stem. */
    private void concept(String row, boolean stems) {
        int colon = row.indexOf(':');
        int tilde = row.indexOf('~');
        String name = "=" + row.substring(0, colon);
        String words = row.substring(colon + 1, tilde < 0 ? row.length() : tilde);
        for (String word : words.trim().split(" +", -1)) {
            concepts.putIfAbsent(stems ? Stemmer.stem(word) : word, name);
        }
        if (tilde >= 0) {
            String other = "=" + row.substring(tilde + 1).trim();
            opposites.put(name, other);
            opposites.putIfAbsent(other, name);
        }
    }

    boolean isStopWord(String folded) {
        return stopWords.contains(folded);
    }

    boolean isNegation(String folded) {
        return negations.contains(folded);
    }

    /** What a word is compared by: its meaning's name ("=kill") or its stem. */
    String term(String folded) {
        String concept = concepts.get(folded);
        if (concept != null) {
            return concept;
        }
        String base = bases.getOrDefault(folded, folded);
        concept = concepts.get(base);
        if (concept != null) {
            return concept;
        }
        String stem = Stemmer.stem(base);
        return concepts.getOrDefault(stem, stem);
    }

    /** The country a name as it stands means ("Moscow", "Russian": "#ru"), null where it is none. */
    @Nullable
    String country(String name) {
        return countries.get(name);
    }

    /** The meaning opposite to one, null where there is none: "=mourn" to "=celebrate". */
    @Nullable
    String opposite(String term) {
        return opposites.get(term);
    }

    private static List<String> rows(String file) {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::trim)
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + file, e);
        }
    }
}
