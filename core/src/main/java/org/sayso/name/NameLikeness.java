package org.sayso.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How two names can be one's, in words a reader can check.
 *
 * @param kind what the one is to the other: "its surname", "its initials", "another spelling"
 * @param lines part by part, and how alike they are together
 */
record NameLikeness(String kind, List<String> lines) {

    static NameLikeness of(String a, String b, NameType type) {
        List<String> lines = new ArrayList<>();
        List<Spelling.Part> first = Spelling.parts(a);
        List<Spelling.Part> second = Spelling.parts(b);
        boolean turned = first.size() > second.size();
        List<Spelling.Part> few = turned ? second : first;
        List<Spelling.Part> many = turned ? first : second;
        boolean[] taken = new boolean[many.size()];
        for (Spelling.Part part : few) {
            int best = -1;
            for (int i = 0; i < many.size(); i++) {
                if (!taken[i]
                        && (best < 0
                                || NameMatcher.alike(part, many.get(i)) > NameMatcher.alike(part, many.get(best)))) {
                    best = i;
                }
            }
            if (best >= 0) {
                taken[best] = true;
                lines.add("“%s” and “%s”: %s"
                        .formatted(part.plain(), many.get(best).plain(), how(part, many.get(best))));
            }
        }
        for (int i = 0; i < many.size(); i++) {
            if (!taken[i]) {
                lines.add("“%s”: only in the longer name".formatted(many.get(i).plain()));
            }
        }
        double score = NameMatcher.score(a, b);
        lines.add(String.format(
                Locale.ROOT,
                "together: alike by %.2f, taken for one spelling from %.2f",
                score,
                NameMatcher.THRESHOLD));
        return new NameLikeness(kind(a, b, type, few, many), lines);
    }

    private static String kind(String a, String b, NameType type, List<Spelling.Part> few, List<Spelling.Part> many) {
        if (Spelling.plain(a).equals(Spelling.plain(b))) {
            return "the same letters";
        }
        if (type == NameType.PERSON) {
            if (few.size() == 1 && many.size() > 1) {
                return NameMatcher.alike(few.getFirst(), many.getLast()) >= 0.9 ? "the surname" : "a part of the name";
            }
            return "another spelling";
        }
        String letters = a.replace(".", "").toUpperCase(Locale.ROOT);
        for (String initials : BodyResolver.initials(b)) {
            if (initials.equals(letters)) {
                return "the initials";
            }
        }
        return few.size() < many.size() ? "a short form" : "another name of it";
    }

    private static String how(Spelling.Part a, Spelling.Part b) {
        if (a.plain().equals(b.plain())) {
            return "the same";
        }
        if (a.isAbjad() != b.isAbjad()) {
            return NameMatcher.alike(a, b) > 0.9 ? "the same consonants" : "other consonants";
        }
        if (a.isInitial() || b.isInitial()) {
            return NameMatcher.alike(a, b) > 0.8 ? "its initial" : "another initial";
        }
        if (a.folded().equals(b.folded())) {
            return "the same, romanised otherwise";
        }
        if (Spelling.sameNickname(a.plain(), b.plain())) {
            return "short for each other";
        }
        double alike = NameMatcher.alike(a, b);
        if (alike >= 0.9 && a.sound().equals(b.sound())) {
            return "sound alike";
        }
        return String.format(Locale.ROOT, alike >= 0.9 ? "nearly the same letters (%.2f)" : "differ (%.2f)", alike);
    }
}
