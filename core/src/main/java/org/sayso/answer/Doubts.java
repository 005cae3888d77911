package org.sayso.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sayso.claim.Words.Word;

/**
 * Whether words say that something is not known, not shown or not believed: {@code doubts.tsv}, a row a sign. Asked "Was
 * there a leak?", "No proof was given" is an account of its own.
 */
final class Doubts {

    /** "no [such] proof": so many words may stand between the first two of a row. */
    private static final int BETWEEN = 1;

    private static final Map<String, List<List<String>>> BY_FIRST = load();

    private Doubts() {}

    static boolean isDoubt(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            for (List<String> sign : BY_FIRST.getOrDefault(words.get(i).folded(), List.of())) {
                for (int gap = 0; gap <= (sign.size() > 1 ? BETWEEN : 0); gap++) {
                    if (stands(sign, words, i, gap)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean stands(List<String> sign, List<Word> words, int at, int gap) {
        if (at + gap + sign.size() > words.size()) {
            return false;
        }
        for (int k = 1; k < sign.size(); k++) {
            if (!words.get(at + gap + k).folded().equals(sign.get(k))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<List<String>>> load() {
        Map<String, List<List<String>>> byFirst = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Doubts.class.getResourceAsStream("doubts.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)[0].split(" ", -1)))
                    .forEach(sign -> byFirst.computeIfAbsent(sign.getFirst(), key -> new ArrayList<>())
                            .add(sign));
            return byFirst;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
