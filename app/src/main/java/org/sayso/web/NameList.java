package org.sayso.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.name.NameType;

/** The names an address asks for, the most mentioned first. */
final class NameList {

    private static final int LEAST_SPELT = 3;

    private NameList() {}

    /** By the letters in any of their spellings, or by any spelling of a whole name. */
    static List<Edition.Named> of(Edition edition, Wish wish) {
        String words = wish.text("q");
        String letters = words.toLowerCase(Locale.ROOT);
        NameType type = wish.one("type", NameType.class);
        boolean bodies = type == null && !wish.flag("places");
        Set<String> spelt = spelt(edition, words);
        Comparator<Edition.Named> order = wish.text("sort").equals("statements")
                ? Comparator.comparingInt(named -> -named.said())
                : Comparator.comparingInt(named -> -named.mentions());
        return edition.names().stream()
                .filter(named -> type == null || named.entity().type() == type)
                .filter(named -> !bodies || named.entity().type() != NameType.PLACE)
                .filter(named -> words.isEmpty()
                        || spelt.contains(named.entity().id())
                        || named.entity().names().stream().anyMatch(name -> PageList.has(name, letters)))
                .sorted(order)
                .toList();
    }

    /** Ids of whom words can be a spelling of. */
    static Set<String> spelt(Edition edition, String words) {
        Set<String> spelt = new HashSet<>();
        if (words.length() >= LEAST_SPELT) {
            edition.nameIndex().named(words).forEach(entity -> spelt.add(entity.id()));
        }
        return spelt;
    }
}
