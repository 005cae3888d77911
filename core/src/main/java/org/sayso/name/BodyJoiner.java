package org.sayso.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.name.NameJoiner.Bearer;
import org.sayso.name.NameJoiner.Joined;

/** Bodies, groups and places across pages: by the key of the fullest name, then by short forms that only one body has. */
final class BodyJoiner {

    private final NameForms forms;
    private final Map<String, String> folded = new HashMap<>();

    BodyJoiner(NameForms forms) {
        this.forms = forms;
    }

    List<Joined> join(List<Bearer> bodies) {
        Map<String, Joined> strong = new LinkedHashMap<>();
        Map<String, Set<String>> shorts = new HashMap<>();
        for (Bearer bearer : bodies) {
            String key = key(bearer.entity(), bearer.type());
            strong.computeIfAbsent(key, Joined::new).add(bearer, "same name");
            for (String name : bearer.entity().names()) {
                String other = fold(forms.key(name, bearer.type(), false));
                if (!other.equals(key)) {
                    shorts.computeIfAbsent(other, k -> new LinkedHashSet<>()).add(key);
                }
            }
        }
        for (String key : List.copyOf(strong.keySet())) {
            Set<String> targets = shorts.getOrDefault(key, Set.of());
            Joined joined = strong.get(key);
            if (targets.size() != 1 || joined == null) {
                continue;
            }
            String only = targets.iterator().next();
            Joined target = strong.get(only);
            if (target != null && target != joined && !key.startsWith("state:")) {
                joined.members
                        .keySet()
                        .forEach(bearer -> target.add(
                                bearer, "a short form of “" + only.substring(only.lastIndexOf(':') + 1) + "”"));
                strong.remove(key);
            }
        }
        return new ArrayList<>(strong.values());
    }

    /** The first of its names that is known or a state's, else the fullest. */
    private String key(Entity entity, NameType type) {
        boolean acts = entity.type() == NameType.ORGANISATION && type == NameType.ORGANISATION;
        for (String name : entity.names()) {
            String key = forms.key(name, type, acts);
            if (key.startsWith("state:") || key.startsWith("known:") || key.startsWith("outlet:")) {
                return key;
            }
        }
        return fold(forms.key(entity.name(), type, acts));
    }

    private String fold(String key) {
        return folded.computeIfAbsent(key, BodyJoiner::read);
    }

    private static String read(String key) {
        if (key.startsWith("state:") || key.startsWith("known:") || key.startsWith("outlet:")) {
            return key;
        }
        int colon = key.lastIndexOf(':');
        StringBuilder out = new StringBuilder(key.substring(0, colon + 1));
        for (Spelling.Part part : Spelling.parts(key.substring(colon + 1))) {
            out.append(part.folded()).append(' ');
        }
        return out.toString().trim();
    }
}
