package org.sayso.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bodies named by whose they are, in capitals or not: {@code Body ::= Whose Modifier* Head ("in" | "to" Place)?}, as
 * in "Omani foreign ministry", "Oman’s parliament", "the Hartwell administration", "Omani embassy in Lisbon".
 */
final class Institutions {

    /** Words of a line that are one body's name. */
    record Phrase(int first, int last) {}

    private static final Set<String> HEADS =
            Set.of(("government administration ministry parliament embassy consulate senate congress army "
                            + "navy cabinet mission legation")
                    .split(" ", -1));
    private static final Set<String> OF_PERSONS = Set.of("government", "administration");
    private static final Set<String> MODIFIERS =
            Set.of(("foreign defence defense interior justice finance health oil energy trade "
                            + "intelligence security federal central national air agriculture environment education "
                            + "transport economy culture information affairs general")
                    .split(" ", -1));

    private final Kinds kinds;
    private final States states;

    Institutions(Kinds kinds, States states) {
        this.kinds = kinds;
        this.states = states;
    }

    List<Phrase> find(List<Word> row, Collection<Spotted> names) {
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 1; i < row.size(); i++) {
            if (!HEADS.contains(row.get(i).folded())) {
                continue;
            }
            int first = i;
            while (first > 0 && MODIFIERS.contains(row.get(first - 1).folded())) {
                first--;
            }
            boolean stately = first < i && row.get(i).folded().equals("ministry");
            Spotted land = stately ? ownerAfter(row, i, names) : null;
            if (land != null) {
                phrases.add(new Phrase(first, land.last()));
                continue;
            }
            Spotted owner = stately && first > 0 && row.get(first - 1).shape() == Word.Shape.POSSESSIVE
                    ? endingAt(names, first - 2)
                    : null;
            if (owner != null) {
                phrases.add(new Phrase(owner.first(), i));
                continue;
            }
            int start = whose(row, first, names, OF_PERSONS.contains(row.get(i).folded()) && first == i);
            if (start < 0) {
                if (first < i
                        && row.get(first).isCapital()
                        && row.get(i).folded().equals("ministry")) {
                    phrases.add(new Phrase(first, i));
                }
                continue;
            }
            phrases.add(new Phrase(start, seat(row, i, names)));
        }
        return phrases;
    }

    /** The land of "foreign ministry of Tarn"; only lands have such ministries, whatever it was taken for. */
    private static @Nullable Spotted ownerAfter(List<Word> row, int head, Collection<Spotted> names) {
        if (head + 2 >= row.size() || !row.get(head + 1).folded().equals("of")) {
            return null;
        }
        int at = row.get(head + 2).folded().equals("the") ? head + 3 : head + 2;
        for (Spotted name : names) {
            if (name.first() == at) {
                return name;
            }
        }
        return null;
    }

    /** Where the owner before {@code at} begins, or -1. */
    private int whose(List<Word> row, int at, Collection<Spotted> names, boolean ofPersons) {
        if (at == 0) {
            return -1;
        }
        Word before = row.get(at - 1);
        if (before.shape() == Word.Shape.POSSESSIVE) {
            Spotted owner = endingAt(names, at - 2);
            return owner != null && owner.type() == NameType.PLACE ? owner.first() : -1;
        }
        if (at > 1
                && before.isCapital()
                && row.get(at - 2).isCapital()
                && states.state(row.get(at - 2).text() + " " + before.text(), States.Part.ADJECTIVE) != null) {
            return at - 2;
        }
        if (kinds.is(before.folded(), Kinds.ADJECTIVE | Kinds.STATE) && before.isCapital()) {
            return at - 1;
        }
        Spotted owner = endingAt(names, at - 1);
        if (owner == null) {
            return -1;
        }
        boolean person = owner.type() == NameType.PERSON && ofPersons;
        return person || owner.type() == NameType.PLACE ? owner.first() : -1;
    }

    /** "in Lisbon", "to the United Nations" after an embassy or mission. */
    private static int seat(List<Word> row, int head, Collection<Spotted> names) {
        String word = row.get(head).folded();
        if ((!word.equals("embassy") && !word.equals("consulate")) || head + 2 >= row.size()) {
            return head;
        }
        String joint = row.get(head + 1).folded();
        if (!joint.equals("in") && !joint.equals("to")) {
            return head;
        }
        int at = row.get(head + 2).folded().equals("the") ? head + 3 : head + 2;
        for (Spotted name : names) {
            if (name.first() == at && name.type() == NameType.PLACE) {
                return name.last();
            }
        }
        return head;
    }

    private static @Nullable Spotted endingAt(Collection<Spotted> names, int word) {
        for (Spotted name : names) {
            if (name.last() == word) {
                return name;
            }
        }
        return null;
    }
}
