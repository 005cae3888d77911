package org.sayso.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * An outlet's name by its address: outlets write their name into their host ("strandpost.example"), and the page shows it as
 * it is written ("STRAND POST", "The Strand Post").
 */
final class HostName {

    /** Parts of a host that name nobody: what most hosts begin or end with. */
    private static final Set<String> COMMON = Set.of(
            "www", "com", "org", "net", "edu", "gov", "int", "info", "co", "ac", "go", "news", "blog", "blogs", "m",
            "amp", "mobile", "edition", "en", "english", "web", "archive", "live", "online", "site", "media", "home");

    /** A name has no more words, and stands in a line that is not much longer. */
    private static final int MOST_WORDS = 5;

    private static final int FAR = 2_000;

    private HostName() {}

    /** The host of the page's address without "www."; null where the page has none. */
    static @Nullable String host(Draft draft) {
        String url = draft.url();
        String name = url == null ? draft.page.name() : url;
        if (!name.contains("://")) {
            return null;
        }
        try {
            String host = new URI(name.substring(Math.max(0, name.lastIndexOf('!') + 1))
                            .replace(' ', '-'))
                    .getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).startsWith("www.") ? host.substring(4) : host;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The parts of the host that may name the outlet, joined letters only. */
    private static Set<String> labels(Draft draft) {
        String host = host(draft);
        if (host == null) {
            return Set.of();
        }
        String[] parts = host.toLowerCase(Locale.ROOT).split("\\.", -1);
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < parts.length - 1; i++) {
            String label = letters(parts[i]);
            if (label.length() >= 3 && !COMMON.contains(label)) {
                labels.add(label);
            }
        }
        return labels;
    }

    /** The name as the page writes it, alone on one of its first lines, else in what surrounds its story, else in it; null where it does not. */
    static @Nullable Found find(Draft draft) {
        Set<String> labels = labels(draft);
        if (labels.isEmpty()) {
            return null;
        }
        Found masthead = masthead(draft, labels);
        if (masthead != null) {
            return masthead;
        }
        int most = Math.min(draft.size(), FAR);
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < most; i++) {
                if (pass == 0
                        ? draft.kind(i) == Block.Kind.BOILERPLATE
                        : draft.kind(i).isStory()) {
                    Span span = name(draft.text(i), labels);
                    if (span != null) {
                        int start = draft.span(i).start();
                        Span place = new Span(start + span.start(), start + span.end());
                        return new Found(place.of(draft.page.text()), place);
                    }
                }
            }
        }
        return null;
    }

    /** "The Caldrey Ledger" alone on one of the first lines, for the host "ledger": the name, or part of it, is the host. */
    private static @Nullable Found masthead(Draft draft, Set<String> labels) {
        for (int i = 0; i < Math.min(4, draft.size()); i++) {
            List<String> words = Words.of(draft.text(i));
            boolean capitals = words.stream()
                    .allMatch(word -> Character.isUpperCase(word.codePointAt(0))
                            || Words.fold(word).equals("of"));
            if (capitals
                    && words.size() >= 2
                    && words.size() <= MOST_WORDS
                    && (isName(draft, i)
                            || words.stream().anyMatch(word -> labels.contains(letters(Words.fold(word)))))) {
                return new Found(draft.text(i), draft.span(i));
            }
        }
        return null;
    }

    /** Whether the line is nothing but the outlet's name. */
    static boolean isName(Draft draft, int line) {
        String text = draft.text(line);
        if (text.length() > 60) {
            return false;
        }
        Set<String> labels = labels(draft);
        String all = letters(text.toLowerCase(Locale.ROOT));
        return labels.contains(all) || (all.startsWith("the") && labels.contains(all.substring(3)));
    }

    /** Whether the address spells the name: all of it, its beginning, or with an article more. */
    static boolean spells(Draft draft, String name) {
        String all = letters(name.toLowerCase(Locale.ROOT));
        String bare = all.startsWith("the") ? all.substring(3) : all;
        return bare.length() >= 3
                && labels(draft).stream()
                        .anyMatch(label -> label.startsWith(bare)
                                || label.equals(all)
                                || (label.length() > 3 && bare.startsWith(label)));
    }

    /** The first run of capitalised words whose letters are a label. */
    private static @Nullable Span name(String text, Set<String> labels) {
        int at = 0;
        while (at < text.length()) {
            if (!Character.isUpperCase(text.charAt(at)) || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
                at++;
                continue;
            }
            StringBuilder letters = new StringBuilder();
            int place = at;
            for (int words = 0; words < MOST_WORDS && place < text.length(); words++) {
                int end = place;
                while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                    letters.append(Character.toLowerCase(text.charAt(end)));
                    end++;
                }
                String all = letters.toString();
                if (labels.contains(all)) {
                    return new Span(at, end);
                }
                if (end == place
                        || letters.length() > 40
                        || end >= text.length()
                        || " -&'’".indexOf(text.charAt(end)) < 0) {
                    break;
                }
                place = end + 1;
            }
            at++;
        }
        return null;
    }

    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
