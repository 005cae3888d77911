package org.sayso.name;

import java.util.List;
import java.util.Set;
import org.sayso.text.Table;

/** Names that the words before them tell: "Prime Minister May", the magazine "The Tide", "(photo: RNA)". */
final class ToldNames {

    private static final Set<String> MONTHS = Set.of("may", "march", "april", "june", "august");
    private static final Set<String> PUBLICATIONS = Set.of(
            ("magazine newspaper daily weekly tabloid journal website platform portal broadcaster channel outlet "
                            + "newsletter programme podcast publication")
                    .split(" ", -1));
    private static final Set<String> CREDITS =
            Set.of("photo", "photos", "picture", "image", "credit", "foto", "courtesy");
    private static final Set<String> HOUSES = Set.of(
            "cathedral",
            "church",
            "basilica",
            "chapel",
            "abbey",
            "hospital",
            "college",
            "school",
            "palace",
            "gate",
            "mosque",
            "hall",
            "tomb");
    /** Words by which somebody is addressed or named, behind which a name must stand. */
    private static final Set<String> ADDRESSES = Set.of(
            "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mx", "mx.", "dr", "dr.", "sen", "sen.", "rep", "rep.",
            "gov", "gov.", "prof", "prof.", "sgt", "sgt.", "lt", "lt.", "capt", "capt.", "col", "col.", "gen", "gen.",
            "maj", "maj.", "adm", "adm.", "rev", "rev.");

    /** Bodies that are told apart by a number. */
    private static final Set<String> NUMBERED = Set.of(
            "circuit",
            "court",
            "fleet",
            "division",
            "brigade",
            "battalion",
            "regiment",
            "infantry",
            "corps",
            "squadron",
            "precinct",
            "army",
            "wing");

    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");

    private static final Set<String> SAINT = Set.of("saint", "st", "st.");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private static final Set<String> CALLINGS = Table.words(ToldNames.class, "word-sets.tsv", "callings");

    private static final Set<String> WHERE = Table.words(ToldNames.class, "word-sets.tsv", "before a place");

    private static final int MOST_WORDS = 4;

    private final Kinds kinds;
    private final Spots spots;

    ToldNames(Kinds kinds, Spots spots) {
        this.kinds = kinds;
        this.spots = spots;
    }

    void find(int line) {
        List<Word> row = spots.row(line);
        for (int i = 0; i + 1 < row.size(); i++) {
            findTitled(line, row, i);
            findAddressed(line, row, i);
            findNumbered(line, row, i);
            findPublication(line, row, i);
            findCredit(line, row, i);
            findOwned(line, row, i);
            findGivenBefore(line, row, i);
            findDescribed(line, row, i);
            findCalled(line, row, i);
            findJoined(line, row, i);
            findDescribedPlace(line, row, i);
        }
    }

    /** "Sen. Rand Tarrow": a word of no kind between a title and what was found of the name. */
    private void findGivenBefore(int line, List<Word> row, int i) {
        int given = i + 1 < row.size() && row.get(i + 1).text().equals(".") ? i + 2 : i + 1;
        Spotted name = given + 1 < row.size() ? spots.at(line, given + 1) : null;
        boolean titled = kinds.is(row.get(i).folded(), Kinds.TITLE)
                && row.get(i).isCapital()
                && name != null
                && name.type() == NameType.PERSON
                && name.first() == given + 1
                && name.last() == given + 1;
        if (titled && isFreeWord(line, row, given)) {
            spots.put(line, given, given + 1, NameType.PERSON);
        }
    }

    private boolean isFreeWord(int line, List<Word> row, int at) {
        return row.get(at).shape() == Word.Shape.CAPITAL
                && (kinds.of(row.get(at).folded()) & ~Kinds.GIVEN) == 0
                && spots.free(line, at, at);
    }

    /** "Najib Tarnish, interior ministry spokesperson, said": two capitals at a sentence's start, and an office between commas. */
    private void findDescribed(int line, List<Word> row, int i) {
        if (i != 0
                || row.size() < 6
                || !row.get(2).text().equals(",")
                || row.get(0).shape() != Word.Shape.CAPITAL
                || row.get(1).shape() != Word.Shape.CAPITAL
                || (kinds.of(row.get(0).folded()) & ~Kinds.GIVEN) != 0
                || kinds.is(row.get(1).folded(), Kinds.TITLE | Kinds.ORG | Kinds.OUTLET | Kinds.PLACE)) {
            return;
        }
        for (int at = 3; at < Math.min(row.size() - 1, 9); at++) {
            if (row.get(at + 1).text().equals(",")) {
                boolean office = kinds.is(row.get(at).folded(), Kinds.TITLE)
                        && row.get(at).shape() == Word.Shape.LOWER;
                if (office && holdsAll(line, 0, 1)) {
                    spots.put(line, 0, 1, NameType.PERSON);
                }
                return;
            }
        }
    }

    /** "the film star Mona Tarrow": two words in capitals behind what only a person is. */
    private void findCalled(int line, List<Word> row, int i) {
        if (row.get(i).shape() != Word.Shape.LOWER
                || !CALLINGS.contains(row.get(i).folded())
                || i + 2 >= row.size()) {
            return;
        }
        boolean longer = i + 3 < row.size() && row.get(i + 3).isCapital();
        if (!longer && isBareName(row, i + 1) && isBareName(row, i + 2) && isNoPerson(line, i + 1, i + 2)) {
            spots.put(line, i + 1, i + 2, NameType.PERSON);
        }
    }

    /** "Tomaz Verinal and Paolo Tarrow": who is joined to a person by a name like one. */
    private void findJoined(int line, List<Word> row, int i) {
        Spotted place = spots.at(line, i);
        boolean place2 = place != null
                && place.type() == NameType.PLACE
                && place.first() == i
                && place.last() == i + 1
                && i + 4 < row.size()
                && row.get(i + 2).folded().equals("and");
        Spotted other = place2 ? spots.at(line, i + 3) : null;
        if (other != null
                && other.type() == NameType.PERSON
                && other.first() == i + 3
                && other.last() == i + 4
                && isBareName(row, i)
                && isBareName(row, i + 1)
                && (i == 0 || !WHERE.contains(row.get(i - 1).folded()))) {
            spots.put(line, i, i + 1, NameType.PERSON);
        }
    }

    /** "HTV's Wolf Vesper", "According to Mona Verinal, the port's director,": a place by its words, a person by what stands beside. */
    private void findDescribedPlace(int line, List<Word> row, int i) {
        Spotted place = spots.at(line, i);
        boolean two = place != null
                && place.type() == NameType.PLACE
                && place.first() == i
                && place.last() == i + 1
                && isBareName(row, i)
                && isBareName(row, i + 1)
                && (i == 0 || !WHERE.contains(row.get(i - 1).folded()));
        if (!two) {
            return;
        }
        Spotted owner = i > 1 && row.get(i - 1).shape() == Word.Shape.POSSESSIVE ? spots.at(line, i - 2) : null;
        boolean ofAnOutlet = owner != null
                && owner.type() == NameType.ORGANISATION
                && row.get(owner.last()).shape() == Word.Shape.UPPER;
        if (ofAnOutlet || isOfficeBehind(row, i + 2)) {
            spots.put(line, i, i + 1, NameType.PERSON);
        }
    }

    /** ", HTV's harbour director," */
    private boolean isOfficeBehind(List<Word> row, int comma) {
        boolean opens = comma + 2 < row.size()
                && row.get(comma).text().equals(",")
                && (ARTICLES.contains(row.get(comma + 1).folded())
                        || row.get(comma + 2).shape() == Word.Shape.POSSESSIVE);
        boolean office = false;
        for (int at = comma + 2; opens && at < Math.min(row.size(), comma + 9); at++) {
            if (row.get(at).text().equals(",")) {
                return office;
            }
            office = kinds.is(row.get(at).folded(), Kinds.TITLE) && row.get(at).shape() == Word.Shape.LOWER;
        }
        return false;
    }

    private boolean isBareName(List<Word> row, int at) {
        return row.get(at).shape() == Word.Shape.CAPITAL
                && (kinds.of(row.get(at).folded()) & ~(Kinds.GIVEN | Kinds.PARTICLE)) == 0;
    }

    private boolean isNoPerson(int line, int first, int last) {
        for (int i = first; i <= last; i++) {
            Spotted name = spots.at(line, i);
            if (name != null && (name.type() == NameType.PERSON || name.first() < first || name.last() > last)) {
                return false;
            }
        }
        return true;
    }

    /** "Prime Minister May": a month's name after a title, and no day or year behind it. */
    private void findTitled(int line, List<Word> row, int i) {
        Word name = row.get(i + 1);
        boolean titled = row.get(i).shape() == Word.Shape.CAPITAL
                && kinds.is(row.get(i).folded(), Kinds.TITLE)
                && name.shape() == Word.Shape.CAPITAL
                && MONTHS.contains(name.folded());
        if (titled && !isNumber(row, i + 2) && spots.free(line, i + 1, i + 1)) {
            spots.put(line, i + 1, i + 1, NameType.PERSON);
        }
    }

    /** "Ms. DeVorn": nothing but somebody's name stands behind such a word; "Mr. President" and "Madam Speaker" are no names. */
    private void findAddressed(int line, List<Word> row, int i) {
        int first = row.get(i + 1).text().equals(".") ? i + 2 : i + 1;
        if (!row.get(i).isCapital() || !ADDRESSES.contains(row.get(i).folded()) || first >= row.size()) {
            return;
        }
        Word name = row.get(first);
        boolean written = name.shape() == Word.Shape.CAPITAL || name.shape() == Word.Shape.MIXED;
        if (written && !kinds.is(name.folded(), Kinds.TITLE) && spots.free(line, first, first)) {
            Spotted behind = first + 1 < row.size() ? spots.at(line, first + 1) : null;
            boolean whole = behind != null && behind.type() == NameType.PERSON && behind.first() == first + 1;
            if (behind == null || whole) {
                spots.put(line, first, whole && behind != null ? behind.last() : first, NameType.PERSON);
            }
        }
    }

    /** "the 9th Circuit", "the 5th Fleet": one of several bodies of a kind, by its number. */
    private void findNumbered(int line, List<Word> row, int i) {
        Word body = row.get(i + 1);
        if (!isOrdinal(row.get(i)) || !body.isCapital()) {
            return;
        }
        Spotted found = spots.at(line, i + 1);
        if (found == null && NUMBERED.contains(body.folded())) {
            spots.put(line, i, i + 1, NameType.ORGANISATION);
        } else if (found != null && found.type() == NameType.ORGANISATION && found.first() == i + 1) {
            boolean one = false;
            for (int at = found.first(); at <= found.last(); at++) {
                one |= NUMBERED.contains(row.get(at).folded());
            }
            if (one) {
                spots.put(line, i, found.last(), NameType.ORGANISATION);
            }
        }
    }

    private static boolean isOrdinal(Word word) {
        String text = word.folded();
        return word.shape() == Word.Shape.NUMBER
                && text.length() > 2
                && ORDINAL_ENDINGS.contains(text.substring(text.length() - 2));
    }

    private static boolean isNumber(List<Word> row, int i) {
        return i < row.size() && row.get(i).shape() == Word.Shape.NUMBER;
    }

    /** "Saint Peter’s Square", "Queen Mary’s Hospital": a place or a house that is called after somebody. */
    private void findOwned(int line, List<Word> row, int i) {
        Spotted owner = spots.at(line, i);
        boolean owned = owner != null
                && owner.last() == i
                && owner.type() == NameType.PERSON
                && row.get(i + 1).shape() == Word.Shape.POSSESSIVE
                && i + 2 < row.size()
                && row.get(i + 2).shape() == Word.Shape.CAPITAL
                && (kinds.is(row.get(i + 2).folded(), Kinds.PLACE)
                        || HOUSES.contains(row.get(i + 2).folded()));
        if (owned && owner != null) {
            boolean saint = owner.first() > 0
                    && SAINT.contains(row.get(owner.first() - 1).folded());
            spots.put(line, saint ? owner.first() - 1 : owner.first(), i + 2, NameType.PLACE);
        }
    }

    /** the magazine The Tide; the platform "Tide". */
    private void findPublication(int line, List<Word> row, int i) {
        if (row.get(i).shape() != Word.Shape.LOWER
                || !PUBLICATIONS.contains(row.get(i).folded())) {
            return;
        }
        boolean quoted = "\"“„«'‘".contains(row.get(i + 1).text());
        int first = quoted ? i + 2 : i + 1;
        boolean article = first < row.size() && row.get(first).text().equals("The");
        if (first >= row.size() || !row.get(first).isCapital() || !(quoted || article)) {
            return;
        }
        int last = first;
        while (last + 1 < row.size()
                && last - first < MOST_WORDS
                && row.get(last + 1).isCapital()) {
            last++;
        }
        boolean closed = !quoted
                || (last + 1 < row.size()
                        && "\"”“»'’".contains(row.get(last + 1).text()));
        if (closed && (last > first || !article) && holdsAll(line, first, last)) {
            spots.put(line, first, last, NameType.ORGANISATION);
        }
    }

    /** Whether no name reaches over either end. */
    private boolean holdsAll(int line, int first, int last) {
        for (Spotted name : spots.names(line)) {
            boolean overlaps = name.first() <= last && first <= name.last();
            if (overlaps && (name.first() < first || name.last() > last)) {
                return false;
            }
        }
        return true;
    }

    /** "(photo: RNA)", "credit: MONA TARROW/RURITANIAN NEWS AGENCY/RNA": who took it, and for whom. */
    private void findCredit(int line, List<Word> row, int i) {
        if (!CREDITS.contains(row.get(i).folded()) || !":".equals(row.get(i + 1).text())) {
            return;
        }
        int first = i + 2;
        for (int at = first; at <= row.size(); at++) {
            if (at < row.size() && row.get(at).isCapital()) {
                continue;
            }
            if (at > first && at - first <= MOST_WORDS) {
                credit(line, row, first, at - 1);
            }
            if (at >= row.size() || !"/".equals(row.get(at).text())) {
                return;
            }
            first = at + 1;
        }
    }

    private void credit(int line, List<Word> row, int first, int last) {
        boolean letters = first == last && row.get(first).shape() == Word.Shape.UPPER;
        boolean body = kinds.is(row.get(last).folded(), Kinds.OUTLET | Kinds.ORG);
        if ((letters || body) && spots.free(line, first, last)) {
            spots.put(line, first, last, NameType.ORGANISATION);
        } else if (last == first + 1 && spots.free(line, first, last)) {
            spots.put(line, first, last, NameType.PERSON);
        }
    }
}
