package org.sayso.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/** The mentions of one person, body, group or place while a page is being resolved. */
final class Cluster {

    /** The well-known name where there is one: "Associated Press" for "AP". */
    final @Nullable String known;

    NameType type;
    boolean outlet;

    @Nullable
    Gender gender;

    /** A fuller name that stands outside the story: in the page's head. */
    @Nullable
    String alias;

    final List<Spotted> mentions = new ArrayList<>();
    final Map<String, Role> roles = new LinkedHashMap<>();
    private final TreeSet<Integer> fullAt = new TreeSet<>();
    private List<Spelling.Part> parts = List.of();

    Cluster(NameType type, @Nullable String known) {
        this.type = type;
        this.known = known;
    }

    void add(Spotted mention) {
        mentions.add(mention);
    }

    /** A full name of it at a place of the page: what a bare surname later can go back to. */
    void addFull(Spotted mention, List<Spelling.Part> full) {
        add(mention);
        fullAt.add(mention.span().start());
        if (full.size() > parts.size()) {
            parts = full;
        }
    }

    List<Spelling.Part> parts() {
        return parts;
    }

    boolean hasFullBefore(int offset) {
        return fullAt.floor(offset) != null;
    }

    int fullMentions() {
        return fullAt.size();
    }

    int firstFull() {
        return fullAt.isEmpty() ? Integer.MAX_VALUE : fullAt.first();
    }

    Span first() {
        Span first = mentions.getFirst().span();
        for (Spotted mention : mentions) {
            if (mention.span().compareTo(first) < 0) {
                first = mention.span();
            }
        }
        return first;
    }

    /** Distinct forms, the fullest first: most parts; of one part, the commonest ("Tarn" before its capital); then longest, then first on the page. */
    List<String> names() {
        List<Spotted> sorted = new ArrayList<>(mentions);
        sorted.sort((a, b) -> a.span().compareTo(b.span()));
        Map<String, Integer> forms = new LinkedHashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        if (alias != null) {
            forms.put(alias, 0);
        }
        for (Spotted mention : sorted) {
            forms.putIfAbsent(tidy(mention.text()), forms.size());
            uses.merge(tidy(mention.text()), 1, Integer::sum);
        }
        List<String> names = new ArrayList<>(forms.keySet());
        names.sort((a, b) -> {
            int byScript = Boolean.compare(Scripts.isLatin(b), Scripts.isLatin(a));
            if (byScript != 0) {
                return byScript;
            }
            int byParts =
                    Integer.compare(Spelling.parts(b).size(), Spelling.parts(a).size());
            if (byParts != 0) {
                return byParts;
            }
            int byUse = Spelling.parts(a).size() > 1
                    ? 0
                    : Integer.compare(uses.getOrDefault(b, 0), uses.getOrDefault(a, 0));
            if (byUse != 0) {
                return byUse;
            }
            int byLength = Integer.compare(b.length(), a.length());
            return byLength != 0 ? byLength : Integer.compare(forms.getOrDefault(a, 0), forms.getOrDefault(b, 0));
        });
        return names;
    }

    /** A line break inside a name is a blank. */
    static String tidy(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!blank) {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }
}
