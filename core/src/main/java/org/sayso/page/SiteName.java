package org.sayso.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The outlet's name in what a page's metadata gives: {@code og:site_name} is meant for it, but holds addresses, accounts, slogans
 * and names with a slogan behind them, too.
 */
final class SiteName {

    /** What parts a name from a slogan: "Lismore Courier | All the news of the harbour". */
    private static final Pattern BARS = Pattern.compile(" [|–—-] ");

    private SiteName() {}

    /** The first name given that the host's address spells, else the first that is a name at all; null where none is. */
    static @Nullable String of(Draft draft) {
        Metadata metadata = draft.page.markup().metadata();
        List<String> names = new ArrayList<>();
        for (String given : new String[] {metadata.siteName(), metadata.publisher()}) {
            if (given != null && isName(given)) {
                String cut = withoutSlogan(draft, given);
                names.add(cut.startsWith("@") ? cut.substring(1) : cut);
            }
        }
        for (String name : names) {
            if (HostName.spells(draft, name)) {
                return written(draft, name);
            }
        }
        return names.isEmpty() ? null : names.getFirst();
    }

    /** The account or address that the host's letters are, "lismorecourier", as the page writes it: "The Lismore Courier". */
    private static String written(Draft draft, String name) {
        if (!name.chars().allMatch(c -> Character.isLowerCase(c) || Character.isDigit(c))) {
            return name;
        }
        Found shown = HostName.find(draft);
        return shown == null ? name : shown.value();
    }

    private static String withoutSlogan(Draft draft, String name) {
        String[] parts = BARS.split(name, -1);
        for (String part : parts) {
            if (HostName.spells(draft, part)) {
                return part.strip();
            }
        }
        return parts[0].isBlank() ? name : parts[0].strip();
    }

    /** An address is none. */
    private static boolean isName(String given) {
        return !given.contains("://") && !given.isBlank();
    }

    /** Whether the words are those of the outlet's name and nothing else, however they are written. */
    static boolean isSite(Draft draft, String words) {
        String name = of(draft);
        if (name == null) {
            return false;
        }
        Set<String> said = Set.of(HostName.letters(words.toLowerCase(Locale.ROOT)));
        String site = HostName.letters(name.toLowerCase(Locale.ROOT));
        return said.contains(site) || said.contains("the" + site);
    }
}
