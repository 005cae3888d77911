package org.sayso.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What full names must share to be compared at all: the sound of the surname, with the sound or the first letter of
 * another part; the two parts turned round; the same letters cut otherwise; the same consonants in a script without vowels.
 */
final class NameKeys {

    private NameKeys() {}

    /** @param abjad whether the case has names in such scripts at all */
    static Set<String> of(List<Spelling.Part> parts, boolean abjad) {
        Set<String> keys = new LinkedHashSet<>();
        Spelling.Part last = parts.getLast();
        StringBuilder whole = new StringBuilder();
        for (Spelling.Part part : parts) {
            whole.append(part.plain());
        }
        keys.add("=" + whole);
        if (last.isAbjad()) {
            keys.add("c" + Abjad.key(parts));
            return keys;
        }
        for (Spelling.Part part : parts.subList(0, parts.size() - 1)) {
            for (String surname : surnames(last)) {
                keys.add(surname + "/" + part.sound());
                keys.add(surname + "." + initial(part));
                for (Integer row : Spelling.nicknames(part.plain())) {
                    keys.add(surname + "~" + row);
                }
            }
        }
        if (parts.size() <= 3) {
            String first = parts.getFirst().sound();
            keys.add(first.compareTo(last.sound()) < 0 ? first + "<" + last.sound() : last.sound() + "<" + first);
        }
        if (abjad) {
            keys.add("c" + Abjad.key(parts));
        }
        return keys;
    }

    /** Its sound; that of "Yeltov" too for "Jeltov". */
    private static List<String> surnames(Spelling.Part surname) {
        return surname.plain().length() > 4 && surname.plain().charAt(0) == 'j'
                ? List.of(
                        surname.sound(),
                        Spelling.part("y" + surname.plain().substring(1)).sound())
                : List.of(surname.sound());
    }

    /** J, Y and vowels are one: "Jarim", "Yarim", "Iarim", "Evgeni". */
    private static char initial(Spelling.Part part) {
        char first = part.folded().charAt(0);
        return "jaiu".indexOf(first) >= 0 ? 'i' : first;
    }
}
