package org.sayso.name;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.name.NameJoiner.Bearer;

/**
 * Tells which full names of persons are forms of one: each is compared with those before it that share a key, the fullest
 * names first. What comes of it depends on the name, its bearers and its block, the names it is compared with, alone: a
 * name that was compared with the same block before is not compared again.
 */
final class FullNames {

    /**
     * No name is compared with more of one key, so that the work grows with the names and not with their square. Names
     * alike in sound share a narrow key besides the wide one, so that what is cut off is only the far-fetched.
     */
    private static final int MOST = 64;

    /** Of a fingerprint, in bytes: enough to tell all blocks of all cases apart. */
    private static final int PRINT = 12;

    /** What a name is that is a form of none. */
    private static final int NEW = -1;

    private final boolean abjad;
    private final Map<String, Integer> before;
    private final Map<String, Integer> now = new TreeMap<>();
    private final Map<String, List<Known>> byKey = new HashMap<>();
    private final MessageDigest digest = digest();
    private int compared;

    /** How alike parts are that were compared: the same two again and again. */
    private final Map<Two, Double> alike = new HashMap<>();

    /**
     * @param abjad whether the case has names in scripts without vowels at all
     * @param before by its fingerprint, which of its block a name was a form of when it was compared before
     */
    FullNames(boolean abjad, Map<String, Integer> before) {
        this.abjad = abjad;
        this.before = before;
    }

    private record Two(Spelling.Part a, Spelling.Part b) {
        @Override
        public int hashCode() {
            return 31 * a.plain().hashCode() + b.plain().hashCode();
        }

        double alike() {
            return NameMatcher.alike(a, b);
        }
    }

    /** A name that others are forms of. */
    private static final class Known {
        final int place;
        final String name;
        final List<Spelling.Part> parts;
        /** All parts in one word. */
        final String whole;

        final Set<String> pages = new HashSet<>();

        @Nullable
        Gender gender;

        Known(int place, String name, List<Spelling.Part> parts, String whole) {
            this.place = place;
            this.name = name;
            this.parts = parts;
            this.whole = whole;
        }
    }

    /**
     * For each name the place of the one whose form it is, its own where it is the first.
     *
     * @param names in the order in which they are to be joined, each with those who bear it
     */
    int[] formOf(List<List<Bearer>> names) {
        int[] forms = new int[names.size()];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = formOf(i, names.get(i));
        }
        return forms;
    }

    /** By its fingerprint, of each name that has a block which of that it is a form of. */
    Map<String, Integer> now() {
        return now;
    }

    /** How many names were compared now. */
    int compared() {
        return compared;
    }

    private int formOf(int place, List<Bearer> bearers) {
        String name = bearers.getFirst().entity().name();
        List<Spelling.Part> parts = Spelling.parts(name);
        Gender gender = gender(bearers);
        Set<String> keys = NameKeys.of(parts, abjad);
        List<Known> block = block(keys, bearers, parts, gender);
        int which = block.isEmpty() ? NEW : which(name, parts, block);
        Known known;
        if (which == NEW) {
            known = new Known(place, name, parts, joined(parts));
            for (String key : keys) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(known);
            }
        } else {
            known = block.get(which);
        }
        for (Bearer bearer : bearers) {
            known.pages.add(bearer.page());
        }
        known.gender = known.gender == null ? gender : known.gender;
        return known.place;
    }

    /** Of its block the one that a name is a form of: as it was found before, or found now. */
    private int which(String name, List<Spelling.Part> parts, List<Known> block) {
        String print = fingerprint(name, block);
        Integer found = before.get(print);
        if (found == null || found < NEW || found >= block.size()) {
            found = found(name, parts, block);
            compared++;
        }
        now.put(print, found);
        return found;
    }

    private int found(String name, List<Spelling.Part> parts, List<Known> block) {
        int best = NEW;
        double top = 0;
        boolean torn = false;
        String whole = joined(parts);
        for (int i = 0; i < block.size(); i++) {
            if (compatible(parts, whole, block.get(i))) {
                double score = NameMatcher.score(name, block.get(i).name);
                torn = best != NEW && Math.abs(score - top) < 0.005;
                if (score > top) {
                    top = score;
                    best = i;
                }
            }
        }
        return top < NameMatcher.THRESHOLD || torn ? NEW : best;
    }

    /** Of all that comparing looks at. */
    private String fingerprint(String name, List<Known> block) {
        StringBuilder all = new StringBuilder(name);
        for (Known known : block) {
            all.append('\n').append(known.name);
        }
        byte[] print = digest.digest(all.toString().getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().withoutPadding().encodeToString(Arrays.copyOf(print, PRINT));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Those that a name is to be compared with: not who is of the other gender, nor whom a page tells apart. */
    private List<Known> block(
            Set<String> keys, List<Bearer> bearers, List<Spelling.Part> parts, @Nullable Gender gender) {
        Set<Known> found = new LinkedHashSet<>();
        for (String key : keys) {
            List<Known> sharing = byKey.getOrDefault(key, List.of());
            found.addAll(sharing.subList(0, Math.min(MOST, sharing.size())));
        }
        found.removeIf(known -> (gender != null && known.gender != null && gender != known.gender)
                || areToldApart(bearers, parts, known));
        return List.copyOf(found);
    }

    /** Whether a page names both, and took them for two: then the like surname is another. */
    private static boolean areToldApart(List<Bearer> bearers, List<Spelling.Part> parts, Known known) {
        return !parts.getLast().folded().equals(known.parts.getLast().folded())
                && bearers.stream().anyMatch(bearer -> known.pages.contains(bearer.page()));
    }

    static @Nullable Gender gender(List<Bearer> bearers) {
        for (Bearer bearer : bearers) {
            if (bearer.entity().gender() != null) {
                return bearer.entity().gender();
            }
        }
        return null;
    }

    /** In the order of the names, or turned round as lists and East Asian papers write them. */
    private boolean compatible(List<Spelling.Part> few, String whole, Known known) {
        List<Spelling.Part> many = known.parts;
        return PersonResolver.isSame(few, many, alike(few.getLast(), many.getLast()))
                || whole.equals(known.whole)
                || (few.size() == many.size() && few.size() <= 3 && isWrittenAlike(few.reversed(), many));
    }

    /** Turned round, parts must be written alike: "Paul Ryland" is no "Roland Paul". */
    private boolean isWrittenAlike(List<Spelling.Part> a, List<Spelling.Part> b) {
        for (int i = 0; i < a.size(); i++) {
            if (alike(a.get(i), b.get(i)) < PersonResolver.WRITTEN_ALIKE) {
                return false;
            }
        }
        return true;
    }

    private double alike(Spelling.Part a, Spelling.Part b) {
        return a.plain().equals(b.plain()) ? 1 : alike.computeIfAbsent(new Two(a, b), Two::alike);
    }

    /** "Xi Jin Ping", "Xi Jinping". */
    private static String joined(List<Spelling.Part> parts) {
        StringBuilder out = new StringBuilder();
        parts.forEach(part -> out.append(part.plain()));
        return out.toString();
    }
}
