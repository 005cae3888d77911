package org.sayso.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/** The names found so far, line by line; no two overlap. */
final class Spots {

    private final String page;
    private final PageWords words;
    private final List<TreeMap<Integer, Spotted>> lines = new ArrayList<>();

    Spots(String page, PageWords words) {
        this.page = page;
        this.words = words;
        words.lines().forEach(line -> lines.add(new TreeMap<>()));
    }

    int size() {
        return lines.size();
    }

    List<Word> row(int line) {
        return words.lines().get(line).words();
    }

    Collection<Spotted> names(int line) {
        return lines.get(line).values();
    }

    List<Spotted> all() {
        List<Spotted> all = new ArrayList<>();
        lines.forEach(line -> all.addAll(line.values()));
        return all;
    }

    void replaceAll(UnaryOperator<Spotted> change) {
        lines.forEach(line -> line.replaceAll((at, name) -> change.apply(name)));
    }

    /** The page's own words from one word of a line to another. */
    String text(int line, int first, int last) {
        return page.substring(row(line).get(first).start(), row(line).get(last).end());
    }

    @Nullable
    Spotted at(int line, int word) {
        var before = lines.get(line).floorEntry(word);
        return before != null && before.getValue().last() >= word ? before.getValue() : null;
    }

    boolean free(int line, int first, int last) {
        var before = lines.get(line).floorEntry(last);
        return before == null || before.getValue().last() < first;
    }

    /** Puts a name in, in place of whatever it overlaps. */
    void put(int line, int first, int last, NameType type) {
        lines.get(line).values().removeIf(name -> name.first() <= last && first <= name.last());
        Span span = new Span(row(line).get(first).start(), row(line).get(last).end());
        lines.get(line).put(first, new Spotted(line, first, last, span, span.of(page), type));
    }
}
