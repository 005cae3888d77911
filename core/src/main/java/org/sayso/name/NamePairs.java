package org.sayso.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** "the Lorn-Moss summit": two people whom the page also names apart, not one of a double name. */
final class NamePairs {

    private NamePairs() {}

    static List<Spotted> without(String page, List<Spotted> spotted) {
        Set<String> last = new HashSet<>();
        for (Spotted name : spotted) {
            String words = name.span().of(page);
            if (name.type() == NameType.PERSON && words.indexOf(' ') > 0) {
                last.add(words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
                // "Kim Jong-un", who is Mr Kim
                last.add(words.substring(0, words.indexOf(' ')).toLowerCase(Locale.ROOT));
            }
        }
        return spotted.stream()
                .filter(name -> name.type() != NameType.PERSON
                        || !areTwo(name.span().of(page).toLowerCase(Locale.ROOT), last))
                .toList();
    }

    private static boolean areTwo(String words, Set<String> last) {
        int hyphen = words.replace('–', '-').indexOf('-');
        return hyphen > 0
                && words.indexOf(' ') < 0
                && last.contains(words.substring(0, hyphen))
                && last.contains(words.substring(hyphen + 1));
    }
}
