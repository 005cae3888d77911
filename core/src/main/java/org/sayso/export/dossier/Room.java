package org.sayso.export.dossier;

import java.util.List;

/**
 * How much of a claim is shown: of one that hundreds carry a list of claims has only the first, and its own page a part at a
 * time. Lists are handed over in the order in which they are shown, each once; for one view, and one thread.
 */
final class Room {

    private static final int ORIGINS_IN_A_LIST = 4;
    private static final int EACH_IN_A_LIST = 2;
    private static final int STEPS_IN_A_LIST = 4;

    private final int from;
    private final int most;
    private final int each;
    private final int steps;
    private int origins;
    private int passed;
    private int shown;

    private Room(int from, int most, int origins, int each, int steps) {
        this.from = from;
        this.most = most;
        this.origins = origins;
        this.each = each;
        this.steps = steps;
    }

    /** Those from one on. */
    Room(int from, int most) {
        this(from, most, Integer.MAX_VALUE, Integer.MAX_VALUE, most);
    }

    static Room inAList() {
        return new Room(0, Integer.MAX_VALUE, ORIGINS_IN_A_LIST, EACH_IN_A_LIST, STEPS_IN_A_LIST);
    }

    /** Those of an origin that find room. */
    <T> List<T> ofAnOrigin(List<T> carriers) {
        if (origins == 0) {
            passed += carriers.size();
            return List.of();
        }
        List<T> room = of(carriers);
        if (!room.isEmpty()) {
            origins--;
        }
        return room;
    }

    /** Those of a list that find room. */
    <T> List<T> of(List<T> carriers) {
        int first = Math.clamp((long) from - passed, 0, carriers.size());
        int last = Math.clamp((long) from + most - passed, first, carriers.size());
        List<T> room = carriers.subList(first, Math.min(last, (int) Math.min((long) first + each, last)));
        passed += carriers.size();
        shown += room.size();
        return room;
    }

    /** As many moments as carriers, beside them. */
    <T> List<T> steps(List<T> all) {
        int first = Math.min(from, all.size());
        return all.subList(first, (int) Math.min((long) first + steps, all.size()));
    }

    /** So many of those handed over found no room. */
    int leftOut() {
        return passed - shown;
    }
}
