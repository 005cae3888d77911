package org.sayso.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which body, group or place the names of one page mean. A body is known by its own words, whose it is and its initials:
 * "Omani Foreign Ministry", "Oman’s foreign ministry" and "the Foreign Ministry" are one, "Bank" and "Central Bank" two.
 */
final class BodyResolver {

    /** Said alone, these mean no body in particular. */
    private static final Set<String> VAGUE =
            Set.of("house city united media capital service services government administration inc ltd llc plc co"
                    .split(" ", -1));

    private static final Pattern NUMBERED = Pattern.compile("[: ](\\d{1,4}(?:st|nd|rd|th)) ");

    private final BodyKeys keys;
    private final Kinds kinds;
    private final @Nullable String outlet;
    private final Map<String, Cluster> clusters = new LinkedHashMap<>();

    /** @param outlet who publishes the page: "the Courier" on a page of the "Ketterby Courier" */
    BodyResolver(BodyKeys keys, Kinds kinds, @Nullable String outlet) {
        this.outlet = outlet;
        this.keys = keys;
        this.kinds = kinds;
    }

    /** @param acting offsets of places that act, as governments do */
    List<Cluster> resolve(List<Spotted> names, Set<Integer> acting) {
        Map<String, List<Spotted>> forms = new LinkedHashMap<>();
        for (Spotted name : names) {
            forms.computeIfAbsent(
                            keys.of(
                                    name.text(),
                                    name.type(),
                                    acting.contains(name.span().start())),
                            k -> new ArrayList<>())
                    .add(name);
        }
        Map<String, String> joined = joinOwned(forms.keySet());
        joinSeats(forms.keySet(), joined);
        joinInitials(forms, joined);
        joinParts(forms, joined);
        joinNumbered(forms.keySet(), joined);
        joinTails(forms.keySet(), joined);
        Set<String> own = ownShortForms(forms.keySet(), joined);
        forms.forEach((key, mentions) -> {
            Cluster cluster = clusters.computeIfAbsent(root(key, joined), k -> cluster(k, mentions.getFirst()));
            if (own.contains(key)) {
                cluster.alias = outlet;
            }
            for (Spotted mention : mentions) {
                cluster.add(mention);
                if (key.startsWith("state:")
                        && (acting.contains(mention.span().start()) || mention.type() == NameType.ORGANISATION)) {
                    cluster.type = NameType.ORGANISATION;
                }
            }
        });
        return new ArrayList<>(clusters.values());
    }

    /** "the Courier", where the page names its outlet in full only in its head. */
    private Set<String> ownShortForms(Set<String> keys, Map<String, String> joined) {
        Set<String> own = new HashSet<>();
        String name = outlet == null ? "" : base(outlet);
        for (String key : keys) {
            String base = key.startsWith("body::") ? key.substring(6) : "";
            boolean tail = !base.isEmpty() && !joined.containsKey(key) && name.endsWith(" " + base);
            if (tail && kinds.is(base, Kinds.OUTLET | Kinds.PAPER)) {
                own.add(key);
            }
        }
        return own;
    }

    private String base(String name) {
        String key = keys.of(name, NameType.ORGANISATION, false);
        return key.substring(key.lastIndexOf(':') + 1);
    }

    private static String root(String key, Map<String, String> joined) {
        String at = key;
        for (int i = 0; i < 5 && joined.containsKey(at); i++) {
            at = joined.getOrDefault(at, at);
        }
        return at;
    }

    private static Cluster cluster(String key, Spotted first) {
        String known = key.startsWith("known:") || key.startsWith("outlet:") || key.startsWith("state:")
                ? key.substring(key.indexOf(':') + 1)
                : null;
        Cluster cluster = new Cluster(first.type(), known);
        cluster.outlet = key.startsWith("outlet:");
        return cluster;
    }

    /** "foreign ministry" is the only foreign ministry of the page, whosesoever it is. */
    private static Map<String, String> joinOwned(Set<String> keys) {
        Map<String, List<String>> owned = new HashMap<>();
        for (String key : keys) {
            if (key.startsWith("body:") && !key.startsWith("body::")) {
                owned.computeIfAbsent(key.substring(key.indexOf(':', 5) + 1), k -> new ArrayList<>())
                        .add(key);
            }
        }
        Map<String, String> joined = new HashMap<>();
        for (String key : keys) {
            if (key.startsWith("body::")) {
                List<String> owners = owned.getOrDefault(key.substring(6), List.of());
                if (owners.size() == 1) {
                    joined.put(key, owners.getFirst());
                }
            }
        }
        return joined;
    }

    /** "Omani embassy" is the page's one "Omani embassy in Lisbon". */
    private static void joinSeats(Set<String> keys, Map<String, String> joined) {
        for (String key : keys) {
            if (!key.endsWith(":embassy") && !key.endsWith(":consulate")) {
                continue;
            }
            List<String> seats = keys.stream()
                    .filter(other -> other.startsWith(key + " in "))
                    .toList();
            if (seats.size() == 1) {
                joined.putIfAbsent(key, seats.getFirst());
            }
        }
    }

    /** "9th Circuit" is the page's one "9th U.S. Circuit Court of Appeals". */
    private static void joinNumbered(Set<String> keys, Map<String, String> joined) {
        Map<String, List<String>> numbered = new HashMap<>();
        for (String key : keys) {
            Matcher number = NUMBERED.matcher(key);
            if (number.find()) {
                numbered.computeIfAbsent(number.group(1), k -> new ArrayList<>())
                        .add(key);
            }
        }
        for (List<String> ofOneNumber : numbered.values()) {
            for (String key : ofOneNumber) {
                Set<String> own = words(key);
                List<String> longer = ofOneNumber.stream()
                        .filter(other -> !other.equals(key) && words(other).containsAll(own))
                        .toList();
                if (longer.size() == 1 && words(longer.getFirst()).size() > own.size()) {
                    joined.putIfAbsent(key, longer.getFirst());
                }
            }
        }
    }

    private static Set<String> words(String key) {
        return Set.copyOf(List.of(
                key.substring(key.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT).split(" ", -1)));
    }

    /** "HSB" is the page's one body whose words begin so. */
    private static void joinInitials(Map<String, List<Spotted>> forms, Map<String, String> joined) {
        Map<String, String> byInitials = new HashMap<>();
        forms.forEach((key, mentions) -> {
            for (Spotted mention : mentions) {
                String[] initials = initials(mention.text());
                for (String letters : initials) {
                    if (letters.length() >= 2) {
                        byInitials.merge(letters, key, (a, b) -> a.equals(b) ? a : "");
                    }
                }
            }
        });
        forms.forEach((key, mentions) -> {
            String text = mentions.getFirst().text().replace(".", "");
            if (text.length() >= 2
                    && text.length() <= 6
                    && text.equals(text.toUpperCase(Locale.ROOT))
                    && text.indexOf(' ') < 0) {
                String target = byInitials.getOrDefault(text, "");
                if (!target.isEmpty()
                        && !target.equals(key)
                        && (text.length() > 2 || !key.startsWith("known:"))
                        && !key.startsWith("state:")
                        && !target.startsWith("state:")) {
                    joined.putIfAbsent(key, target);
                }
            }
        });
    }

    /** Initials of capitalised words, with and without "of", and with the owner left out. */
    static String[] initials(String text) {
        StringBuilder capitals = new StringBuilder();
        StringBuilder all = new StringBuilder();
        int words = 0;
        for (String word : Cluster.tidy(text).split("[ -]", -1)) {
            if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
                continue;
            }
            words++;
            if (Character.isUpperCase(word.charAt(0))) {
                capitals.append(word.charAt(0));
            }
            all.append(Character.toUpperCase(word.charAt(0)));
        }
        return words < 2 ? new String[0] : new String[] {capitals.toString(), all.toString()};
    }

    /** "Tarn" is the agency of "Tarn News Agency": what follows are only words that many bodies bear. */
    private void joinParts(Map<String, List<Spotted>> forms, Map<String, String> joined) {
        Map<String, String> byFront = new HashMap<>();
        for (String key : forms.keySet()) {
            int colon = key.lastIndexOf(':');
            String base = key.substring(colon + 1).toLowerCase(Locale.ROOT);
            int cut = base.length();
            for (int blank = base.lastIndexOf(' '); blank > 0; blank = base.lastIndexOf(' ', blank - 1)) {
                String rest = base.substring(blank + 1, cut);
                if (!kinds.is(rest, Kinds.ORG | Kinds.OUTLET)) {
                    break;
                }
                cut = blank;
                String head = base.substring(base.lastIndexOf(' ', blank - 1) + 1, blank);
                if (kinds.is(head, Kinds.ORG) && !kinds.is(head, Kinds.OUTLET)) {
                    break; // "Salt Board" is no short form of "Salt Board Staff Union"
                }
                byFront.merge(base.substring(0, cut), key, (a, b) -> a.equals(b) ? a : "");
            }
        }
        for (String key : forms.keySet()) {
            String base = key.substring(key.lastIndexOf(':') + 1);
            String target = byFront.getOrDefault(base, "");
            if (key.startsWith("body:") && !target.isEmpty() && !target.equals(key) && !target.startsWith("state:")) {
                joined.putIfAbsent(key, target);
            }
        }
    }

    /** "the Guard" is the page's one "Harbour Guard": a short form of nothing but words that many bodies end on. */
    private void joinTails(Set<String> keys, Map<String, String> joined) {
        Map<String, String> byTail = new HashMap<>();
        for (String key : keys) {
            if (!key.startsWith("body:") && !key.startsWith("known:") && !key.startsWith("outlet:")) {
                continue;
            }
            String base = key.substring(key.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
            String root = root(key, joined);
            for (int blank = base.lastIndexOf(' '); blank > 0; blank = base.lastIndexOf(' ', blank - 1)) {
                int end = base.indexOf(' ', blank + 1);
                String word = base.substring(blank + 1, end < 0 ? base.length() : end);
                if (!kinds.is(word, Kinds.ORG | Kinds.OUTLET | Kinds.PAPER) || VAGUE.contains(word)) {
                    break;
                }
                byTail.merge(base.substring(blank + 1), root, (a, b) -> a.equals(b) ? a : "");
            }
        }
        for (String key : keys) {
            String target = byTail.getOrDefault(key.substring(key.lastIndexOf(':') + 1), "");
            if (key.startsWith("body::") && !target.isEmpty() && !target.equals(root(key, joined))) {
                joined.putIfAbsent(key, target);
            }
        }
    }
}
