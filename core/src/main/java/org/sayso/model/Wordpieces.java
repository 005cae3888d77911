package org.sayso.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a word into the pieces of an uncased BERT vocabulary, longest first: {@code "Golpayegani"} is
 * {@code go ##lp ##ay ##ega ##ni}. Own code rather than a tokenizer library: words keep their exact places and it
 * loads in a tenth of the time.
 */
public final class Wordpieces {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> ids;
    private final int longest;
    private final int unknown;

    public Wordpieces(Iterable<String> vocabulary) {
        ids = new HashMap<>(1 << 16);
        int most = 0;
        for (String piece : vocabulary) {
            ids.put(piece, ids.size());
            most = Math.max(most, piece.length());
        }
        longest = most;
        unknown = id("[UNK]");
    }

    /** One piece a line, in the order of their ids. */
    public static Wordpieces load(InputStream stream) {
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Wordpieces(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of one piece, as {@code "[CLS]"}. */
    public int id(String piece) {
        Integer id = ids.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("The vocabulary has no piece '%s'".formatted(piece));
        }
        return id;
    }

    public int[] pieces(String word) {
        String folded = fold(word);
        Integer whole = ids.get(folded);
        if (whole != null) {
            return new int[] {whole};
        }
        int length = folded.length();
        if (length == 0 || folded.codePointCount(0, length) > LONGEST_WORD) {
            return new int[] {unknown};
        }
        int[] found = new int[length];
        int count = 0;
        int at = 0;
        while (at < length) {
            int end = Math.min(length, at + longest);
            Integer id = null;
            for (; end > at; end--) {
                id = ids.get(at == 0 ? folded.substring(0, end) : "##" + folded.substring(at, end));
                if (id != null) {
                    break;
                }
            }
            if (id == null) {
                return new int[] {unknown};
            }
            found[count++] = id;
            at = end;
        }
        return Arrays.copyOf(found, count);
    }

    /** Lower case, without accents. */
    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean ascii = true;
        for (int i = 0; i < lower.length() && ascii; i++) {
            ascii = lower.charAt(i) < 128;
        }
        if (ascii) {
            return lower;
        }
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(c ->
                        Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
