package org.sayso.name;

import java.util.List;
import java.util.Set;

/**
 * Two names that stand in one run: a body and the body of it ("the Coast Guard’s Diving Unit", "Revolutionary Harbour
 * Guard Corps Diving Unit" where the first is well known), a body and its event ("Harbour Party Spring Conference").
 */
final class NameSplitter {

    private static final Set<String> TELLING = Set.of("told", "tells", "telling", "tell");

    private static final Set<String> EVENTS = Set.of("forum", "rally", "gala", "meeting", "congress");
    /** Words that a known body needs before another body's words are taken for its part's. */
    private static final int LONG = 3;

    private final Kinds kinds;
    private final Bodies bodies;
    private final Spots spots;

    NameSplitter(Kinds kinds, Bodies bodies, Spots spots) {
        this.kinds = kinds;
        this.bodies = bodies;
        this.spots = spots;
    }

    void split(int line) {
        for (Spotted name : List.copyOf(spots.names(line))) {
            if (name.last() > name.first()
                    && name.type() != NameType.PLACE
                    && !isKnown(line, name.first(), name.last())) {
                splitTold(line, name);
            }
        }
        for (Spotted name : List.copyOf(spots.names(line))) {
            if (name.type() == NameType.ORGANISATION
                    && name.last() > name.first() + 1
                    && !isKnown(line, name.first(), name.last())) {
                split(line, name);
            }
        }
    }

    /** "told HTV Lorn had gone": an outlet known by its letters, and whom it was told of. */
    private void splitTold(int line, Spotted name) {
        List<Word> row = spots.row(line);
        Bodies.Known known = bodies.find(spots.text(line, name.first(), name.first()));
        boolean told = name.first() > 0
                && TELLING.contains(row.get(name.first() - 1).folded())
                && row.get(name.first()).shape() == Word.Shape.UPPER;
        if (known == null || !known.outlet() || !told) {
            return;
        }
        for (int i = name.first() + 1; i <= name.last(); i++) {
            if (row.get(i).shape() != Word.Shape.CAPITAL
                    || isKind(row.get(i), Kinds.ORG | Kinds.OUTLET | Kinds.PLACE | Kinds.STATE)) {
                return;
            }
        }
        spots.put(line, name.first(), name.first(), NameType.ORGANISATION);
        spots.put(line, name.first() + 1, name.last(), NameType.PERSON);
    }

    /** "Lorn Co and Vesper Inc", "the Lorn Herald and Vesper Review": two firms, two papers. */
    private boolean splitJoined(int line, Spotted name) {
        List<Word> row = spots.row(line);
        for (int at = name.first() + 1; at < name.last(); at++) {
            if (!row.get(at).folded().equals("and")) {
                continue;
            }
            boolean firms = NameEdges.FIRMS.contains(row.get(at - 1).folded());
            boolean papers = at > name.first() + 1
                    && at + 1 < name.last()
                    && isKind(row.get(at - 1), Kinds.PAPER)
                    && isKind(row.get(name.last()), Kinds.PAPER);
            boolean known = isKnown(line, name.first(), at - 1) && isKnown(line, at + 1, name.last());
            if (firms || papers || known) {
                spots.put(line, name.first(), at - 1, NameType.ORGANISATION);
                spots.put(line, at + 1, name.last(), NameType.ORGANISATION);
                return true;
            }
        }
        return false;
    }

    private void split(int line, Spotted name) {
        if (splitJoined(line, name)) {
            return;
        }
        List<Word> row = spots.row(line);
        for (int at = name.last(); at > name.first(); at--) {
            boolean owner = row.get(at).shape() == Word.Shape.POSSESSIVE;
            int end = at - 1;
            int next = owner ? at + 1 : at;
            if (next > name.last() || !row.get(next).isCapital()) {
                continue;
            }
            boolean known = isKnown(line, name.first(), end);
            boolean body = isKind(row.get(name.last()), Kinds.ORG);
            boolean event = isEvent(row.get(name.last())) && end > name.first();
            if (owner && body && (known || isKind(row.get(end), Kinds.ORG))) {
                spots.put(line, name.first(), end, NameType.ORGANISATION);
                spots.put(line, next, name.last(), NameType.ORGANISATION);
                return;
            }
            if (!owner && known && body && end - name.first() + 1 >= LONG) {
                spots.put(line, name.first(), end, NameType.ORGANISATION);
                spots.put(line, next, name.last(), NameType.ORGANISATION);
                return;
            }
            if (!owner && event && isKind(row.get(end), Kinds.ORG) && !isKind(row.get(name.last()), Kinds.ORG)) {
                spots.put(line, name.first(), end, NameType.ORGANISATION);
                return;
            }
        }
    }

    private boolean isKnown(int line, int first, int last) {
        return bodies.find(spots.text(line, first, last)) != null;
    }

    private boolean isKind(Word word, int kind) {
        return kinds.is(word.folded(), kind);
    }

    private boolean isEvent(Word word) {
        return isKind(word, Kinds.EVENT) || EVENTS.contains(word.folded());
    }
}
