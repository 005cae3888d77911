package org.sayso.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells a place that acts as a government ("Muscat denied it") from one where something is ("in Muscat"). */
final class ActorWords {

    private static final Set<String> VERBS = Set.of(
            ("said says say told tells tell added adds spoke met wrote writes visited expressed has had have denied denies deny accused accuses accuse claimed claims "
                            + "claim warned warns insisted insists rejected rejects called calls wants wanted will "
                            + "would could should may might must condemned condemns blamed blames announced "
                            + "announces responded responds retaliated refused refuses demanded demands asked asks "
                            + "hopes hoped believes believed vowed vows imposed expelled expels backed backs "
                            + "supports supported ordered orders sent agreed agrees did does do was is were are "
                            + "considers considered sees saw remains maintains argued argues confirmed confirms "
                            + "dismissed dismisses threatened threatens urged urges summoned failed knows knew "
                            + "became made took gave used")
                    .split(" ", -1));
    private static final Set<String> WHERE =
            Set.of(("in near at outside inside around into across through throughout within visiting "
                            + "visited visit north south east west central downtown")
                    .split(" ", -1));
    private static final Set<String> TOWARDS =
            Set.of(("by against between accuse accused accusing blame blamed blaming on with told urged "
                            + "urging warned asked that for of and when if because but as")
                    .split(" ", -1));

    /** "the status of Muscat has changed": what stands before it does what the verb says. */
    private static final Set<String> OF =
            Set.of("of", "for", "with", "against", "on", "over", "to", "from", "about", "into", "towards", "toward");

    private static final Set<String> DEALING = Set.of("with", "against", "on", "towards", "toward");
    private static final Set<String> DEALINGS =
            Set.of(("contact contacts relations ties talks negotiations dialogue solidarity tension tensions links "
                            + "sanctions alliance deal pressure patience cooperation confrontation dispute")
                    .split(" ", -1));
    private static final Set<String> OFFICES =
            Set.of("envoy ambassador minister president premier spokesman spokeswoman spokesperson".split(" ", -1));

    /** Told of any town: "Muscat is home to". */
    private static final Set<String> BEING = Set.of("is", "are", "was", "were", "remains", "became");

    /** Behind these, what only somebody is: "Muscat is ready". */
    private static final Set<String> STANCES = Set.of(
            "ready",
            "willing",
            "unwilling",
            "prepared",
            "keen",
            "concerned",
            "angry",
            "furious",
            "accused",
            "opposed",
            "determined",
            "confident",
            "convinced");

    private ActorWords() {}

    /** "said", "denied", "will": what somebody does whose name stands before it. */
    static boolean isVerb(String folded) {
        return VERBS.contains(folded);
    }

    /** Offsets of the places that act. A capital needs a deed of its own on the page; a state only must not be a mere scene. */
    static Set<Integer> find(List<Spotted> names, PageWords words, States states, Kinds kinds) {
        Set<String> actors = new HashSet<>();
        Set<Integer> acting = new HashSet<>();
        for (Spotted name : names) {
            if (name.type() == NameType.PLACE && acts(name, words, kinds, isCapital(name, states))) {
                actors.add(name.text());
                acting.add(name.span().start());
            }
        }
        for (Spotted name : names) {
            if (name.type() == NameType.PLACE
                    && actors.contains(name.text())
                    && !isScene(name, words)
                    && isCapital(name, states)) {
                acting.add(name.span().start());
            }
        }
        return acting;
    }

    private static boolean isCapital(Spotted name, States states) {
        return states.state(name.text(), States.Part.CAPITAL) != null;
    }

    private static boolean acts(Spotted name, PageWords words, Kinds kinds, boolean capital) {
        List<Word> row = words.lines().get(name.line()).words();
        if (isScene(name, words)) {
            return false;
        }
        Word after = name.last() + 1 < row.size() ? row.get(name.last() + 1) : null;
        Word before = name.first() > 0 ? row.get(name.first() - 1) : null;
        boolean verb = after != null && VERBS.contains(after.folded()) && !(capital && isBeing(row, name.last() + 1));
        boolean towards = before != null && TOWARDS.contains(before.folded());
        boolean opens = before == null
                || (!OF.contains(before.folded())
                        && (towards || before.shape() == Word.Shape.MARK || before.shape() == Word.Shape.LOWER));
        boolean party = before != null
                && (before.folded().equals("between") || before.folded().equals("by"));
        return (verb && opens) || party || isDealtWith(row, name.first()) || sends(row, name.last(), kinds);
    }

    /** "is home to", but not "is considering", "is not ready" */
    private static boolean isBeing(List<Word> row, int verb) {
        if (!BEING.contains(row.get(verb).folded())) {
            return false;
        }
        for (int i = verb + 1; i < Math.min(row.size(), verb + 3); i++) {
            String word = row.get(i).folded();
            if (word.endsWith("ing") || STANCES.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** "contacts with Muscat", "sanctions against Muscat". */
    private static boolean isDealtWith(List<Word> row, int first) {
        return first > 1
                && DEALING.contains(row.get(first - 1).folded())
                && DEALINGS.contains(row.get(first - 2).folded());
    }

    /** "Muscat’s envoy", "Muscat’s foreign minister". */
    private static boolean sends(List<Word> row, int last, Kinds kinds) {
        if (last + 2 >= row.size() || row.get(last + 1).shape() != Word.Shape.POSSESSIVE) {
            return false;
        }
        Word next = row.get(last + 2);
        Word head = last + 3 < row.size() && !isOffice(next) ? row.get(last + 3) : next;
        return isOffice(head) && head.shape() == Word.Shape.LOWER && kinds.is(head.folded(), Kinds.TITLE);
    }

    private static boolean isOffice(Word word) {
        return OFFICES.contains(word.folded());
    }

    private static boolean isScene(Spotted name, PageWords words) {
        List<Word> row = words.lines().get(name.line()).words();
        int at = name.first() - 1;
        if (at >= 0 && row.get(at).folded().equals("the")) {
            at--;
        }
        return at >= 0 && WHERE.contains(row.get(at).folded());
    }
}
