package org.sayso.attribution;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Entity;

/** Whether "he" or "she" can mean somebody. */
enum Gender {
    HE,
    SHE;

    private static final Map<String, Gender> NAMES = names();

    /** By title ("Mrs Lorn") or first name ("Ada Lorn"); null where neither tells. */
    static @Nullable Gender of(Entity entity) {
        for (String name : entity.names()) {
            Gender gender = ofName(name);
            if (gender != null) {
                return gender;
            }
        }
        return ofName(entity.name());
    }

    private static @Nullable Gender ofName(String name) {
        String[] words = name.split("[\\s.]+", 8);
        for (int i = 0; i < words.length - 1; i++) {
            switch (words[i]) {
                case "Mr", "Sir", "Lord", "Herr", "King", "Prince", "Sheikh", "Ayatollah" -> {
                    return HE;
                }
                case "Mrs", "Ms", "Miss", "Dame", "Lady", "Frau", "Queen", "Princess" -> {
                    return SHE;
                }
                default -> {
                    Gender gender = NAMES.get(words[i]);
                    if (gender != null) {
                        return gender;
                    }
                }
            }
        }
        return null;
    }

    private static Map<String, Gender> names() {
        Map<String, Gender> names = new HashMap<>();
        for (String[] row : Table.rows("first-names.tsv")) {
            for (String name : row[1].split(" ", -1)) {
                names.put(name, row[0].equals("F") ? SHE : HE);
            }
        }
        return names;
    }
}
