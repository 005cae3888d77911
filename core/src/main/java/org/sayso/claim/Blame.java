package org.sayso.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Polarity;

/**
 * Who is held responsible is what contested affairs turn on: "Lornland was behind it", "we hold Lornland culpable" and
 * Lornland's own "no involvement" are one claim, whatever else the sentences tell. Such a carrier gets a term of its own
 * for the one it blames.
 */
final class Blame {

    static final String RESPONSIBLE = "=responsible";
    /** Before these stands who blames: "the attack that Lornland blamed on Hasmund". */
    private static final List<String> ACCUSING = List.of("blam", "accus", "attribut", "implicat");
    /**
     * Before these, or behind "of" and "by", stands who did it, after them what: "orchestrated attacks against Hasmund",
     * "responsible for the deaths of Hasmunders", "the role of Lornland".
     */
    private static final List<String> DOING = List.of(
            "orchestrat", "mastermind", "perpetrat", "responsib", "behind", "role", "involve", "complicit", "guilt");
    /** So many terms away may the blamed one stand. */
    private static final int REACH = 3;

    private static final double COUNTS = 1.5;

    private Blame() {}

    /** Adds the term for who is blamed, if anybody is; {@code read} are the terms of the content in order, at their places in {@code text}. */
    static void add(
            String text, List<Term> read, @Nullable Polarity polarity, SourceKey source, Map<String, Double> terms) {
        for (int i = 0; i < read.size(); i++) {
            if (!read.get(i).key().equals(RESPONSIBLE)) {
                continue;
            }
            String blamed = nearest(read, i, side(text, read.get(i)));
            if (blamed == null && polarity == Polarity.DENIES) {
                blamed = self(source);
            }
            if (blamed != null) {
                terms.put(RESPONSIBLE + blamed, COUNTS);
            }
        }
    }

    /** Who "had nothing to do with it", where nobody is named: the speaker. */
    static void addSelf(SourceKey source, Map<String, Double> terms) {
        String self = self(source);
        if (self != null && terms.keySet().stream().noneMatch(Blame::isBlamed)) {
            terms.put(RESPONSIBLE + self, COUNTS);
        }
    }

    static boolean isBlamed(String term) {
        return term.length() > RESPONSIBLE.length() && term.startsWith(RESPONSIBLE);
    }

    /** Whether both are about the responsibility of one and the same. */
    static boolean isOfOne(Carrier a, Carrier b) {
        return a.terms().keySet().stream()
                .anyMatch(term -> isBlamed(term) && b.terms().containsKey(term));
    }

    private enum Side {
        BEFORE,
        AFTER,
        ANY
    }

    private static Side side(String text, Term term) {
        String word = text.substring(term.span().start(), term.span().end()).toLowerCase(Locale.ROOT);
        if (ACCUSING.stream().anyMatch(word::startsWith)) {
            return Side.AFTER;
        }
        if (DOING.stream().noneMatch(word::startsWith)) {
            return Side.ANY;
        }
        boolean by = text.startsWith(" by ", term.span().end())
                || text.startsWith(" of ", term.span().end());
        return by ? Side.ANY : Side.BEFORE;
    }

    private static @Nullable String nearest(List<Term> read, int at, Side side) {
        for (int away = 1; away <= REACH; away++) {
            for (int i : places(at, away, side)) {
                if (i >= 0 && i < read.size() && read.get(i).kind() == Term.Kind.NAME) {
                    return read.get(i).key();
                }
            }
        }
        return null;
    }

    private static int[] places(int at, int away, Side side) {
        return switch (side) {
            case BEFORE -> new int[] {at - away};
            case AFTER -> new int[] {at + away};
            case ANY -> new int[] {at - away, at + away};
        };
    }

    /** A country goes before the office that speaks for it. */
    private static @Nullable String self(SourceKey source) {
        for (String name : source.names()) {
            if (name.charAt(0) == '#') {
                return name;
            }
        }
        return source.origin() == null ? null : "@" + source.origin();
    }
}
