package org.sayso.name;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's full name with the everyday one in brackets: "Gregory (Greg) Ann Tarrow". It is one name, also where the
 * tagger took its first word for the end of the name before: "Greg Tarrow Gregory (Greg) Ann Tarrow".
 */
final class BracketedNames {

    /** Words behind the bracket. */
    private static final int LONGEST = 3;

    private final Kinds kinds;
    private final Spots spots;

    BracketedNames(Kinds kinds, Spots spots) {
        this.kinds = kinds;
        this.spots = spots;
    }

    void find(int line) {
        List<Word> row = spots.row(line);
        for (int open = 1; open + 3 < row.size(); open++) {
            boolean bracket =
                    row.get(open).text().equals("(") && row.get(open + 2).text().equals(")");
            if (!bracket || !isName(row, open - 1) || !isName(row, open + 1) || !isName(row, open + 3)) {
                continue;
            }
            int last = open + 3;
            while (last + 1 < row.size()
                    && last - open < 2 + LONGEST
                    && isName(row, last + 1)
                    && !Seams.isGlued(row, last + 1)) {
                last++;
            }
            String everyday = row.get(open + 1).folded();
            Spotted before = spots.at(line, open - 2);
            boolean told = before != null && tells(row, before, everyday);
            if (told || isEveryday(row.get(open - 1).folded(), everyday)) {
                spots.put(line, open - 1, last, NameType.PERSON);
                if (before != null && before.last() >= open - 1) {
                    spots.put(line, before.first(), open - 2, NameType.PERSON);
                }
            }
        }
    }

    private boolean isName(List<Word> row, int at) {
        Word word = row.get(at);
        return word.shape() == Word.Shape.CAPITAL && !kinds.is(word.folded(), Kinds.ORG | Kinds.OUTLET | Kinds.TITLE);
    }

    /** "Greg Tarrow" right before "Gregory (Greg) …". */
    private static boolean tells(List<Word> row, @Nullable Spotted before, String everyday) {
        return before != null
                && before.type() == NameType.PERSON
                && row.get(before.first()).folded().equals(everyday);
    }

    private boolean isEveryday(String given, String everyday) {
        return kinds.is(everyday, Kinds.GIVEN)
                && (Spelling.sameNickname(given, everyday) || kinds.is(given, Kinds.GIVEN));
    }
}
