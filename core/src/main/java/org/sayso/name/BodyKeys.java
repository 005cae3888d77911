package org.sayso.name;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What names of bodies, groups and places come down to, so that one body's names are equal: "state:Oman" for "Muscat"
 * that acts, "outlet:Associated Press" for "AP", "body:Oman:foreign ministry" for "Oman’s Ministry of Foreign Affairs".
 */
final class BodyKeys {

    private static final Set<String> LEGAL =
            Set.of("inc ltd llc plc co corp corporation company limited gmbh ag sa".split(" ", -1));
    private static final Set<String> BRITISH =
            Set.of("defence", "organisation", "centre", "labour", "organisations", "programme");

    /** "Staff Union of the Port Board" is the "Port Board Staff Union"; with banks and universities the order tells. */
    private static final Set<String> OF_HEADS = Set.of(
            ("ministry department union council committee commission bureau board society association federation "
                            + "institute agency chamber court guild league assembly parliament government embassy party "
                            + "academy")
                    .split(" ", -1));

    private final States states;
    private final Bodies bodies;

    BodyKeys(States states, Bodies bodies) {
        this.states = states;
        this.bodies = bodies;
    }

    /**
     * A body's own words and the state it is said to belong to.
     *
     * @param rest the words as they stand, without the state's
     */
    private record Own(String base, @Nullable String state, String rest) {}

    /** @param acting whether the place acts as a government does where it is named */
    String of(String name, NameType type, boolean acting) {
        String text = withoutThe(Cluster.tidy(name));
        String state = states.state(text, States.Part.NAME);
        if (state == null) {
            state = states.state(text, States.Part.SEAT);
        }
        if (state == null && acting) {
            state = states.state(text, States.Part.CAPITAL);
        }
        if (state != null) {
            return "state:" + state;
        }
        Bodies.Known known = bodies.find(text);
        if (known != null) {
            return (known.outlet() ? "outlet:" : "known:") + known.name();
        }
        Own own = own(text);
        Bodies.Known home =
                own.state() == null || own.rest().indexOf(' ') == own.rest().lastIndexOf(' ')
                        ? null
                        : bodies.find(own.rest());
        if (home != null) {
            return (home.outlet() ? "outlet:" : "known:") + home.name();
        }
        if (own.state() != null && own.base().equals("government")) {
            return "state:" + own.state();
        }
        return switch (type) {
            case ORGANISATION -> "body:" + (own.state() == null ? "" : own.state()) + ":" + own.base();
            case GROUP -> "group:" + own.base();
            case PLACE, PERSON -> "place:" + Spelling.plain(text);
        };
    }

    /** Cuts "Omani", "Oman’s" or "of Oman" away and keeps the state apart. */
    private Own own(String text) {
        String[] words = text.replace("’", "'").split(" ", -1);
        for (int n = Math.min(3, words.length - 1); n >= 1; n--) {
            String front = String.join(" ", List.of(words).subList(0, n));
            boolean owner = front.endsWith("'s");
            String bare = owner ? front.substring(0, front.length() - 2) : front;
            String state = states.state(bare, States.Part.NAME);
            if (state == null) {
                state = states.state(bare, States.Part.ADJECTIVE);
            }
            if (state == null && owner) {
                state = states.state(bare, States.Part.CAPITAL);
            }
            if (state != null) {
                String rest = String.join(" ", List.of(words).subList(n, words.length));
                return new Own(base(inState(rest)), state, rest);
            }
        }
        int of = text.lastIndexOf(" of ");
        if (of > 0) {
            String state = states.state(withoutThe(text.substring(of + 4)), States.Part.NAME);
            if (state != null) {
                return new Own(base(text.substring(0, of)), state, text.substring(0, of));
            }
        }
        return new Own(base(text), null, text);
    }

    /** "embassy in Muscat" is the "embassy in Oman". */
    private String inState(String rest) {
        int in = rest.indexOf(" in ");
        String state = in < 0 ? null : states.state(withoutThe(rest.substring(in + 4)), States.Part.CAPITAL);
        String land = in < 0 ? null : states.state(withoutThe(rest.substring(in + 4)), States.Part.NAME);
        String whole = state == null ? land : state;
        return whole == null ? rest : rest.substring(0, in + 4) + whole;
    }

    private static String base(String text) {
        StringBuilder out = new StringBuilder();
        for (String word : Spelling.plain(
                        text.replace("'s", "").replace("’s", "").replace(".", ""))
                .split(" ", -1)) {
            if (word.equals("the") || (LEGAL.contains(word) && out.length() > 0)) {
                continue;
            }
            out.append(out.isEmpty() ? "" : " ").append(american(word));
        }
        String base = out.toString();
        int of = base.indexOf(" of ");
        if (of > 0 && OF_HEADS.contains(base.substring(base.lastIndexOf(' ', of - 1) + 1, of))) {
            String front = base.substring(0, of);
            String rest = base.substring(of + 4);
            return (front.equals("ministry") ? rest.replace("foreign affairs", "foreign") : rest) + " " + front;
        }
        return base;
    }

    private static String american(String word) {
        if (!BRITISH.contains(word)) {
            return word;
        }
        return switch (word) {
            case "defence" -> "defense";
            case "centre" -> "center";
            case "labour" -> "labor";
            case "programme" -> "program";
            default -> word.replace("isation", "ization");
        };
    }

    static String withoutThe(String text) {
        return text.length() > 4 && text.regionMatches(true, 0, "the ", 0, 4) ? text.substring(4) : text;
    }
}
