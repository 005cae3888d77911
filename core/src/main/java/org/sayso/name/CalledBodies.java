package org.sayso.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Table;

/**
 * Names that the page itself calls a body: "the drugmaker Tarvance", "Marlow Reach, a shipping firm based in Tarnhaven,".
 * What a name looks like tells less.
 */
final class CalledBodies {

    private static final Set<String> BODIES = Table.words(CalledBodies.class, "word-sets.tsv", "called body");
    private static final Set<String> WHERE = Table.words(CalledBodies.class, "word-sets.tsv", "before a place");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "its", "their", "another", "one");
    /** Behind the noun of an apposition, where no comma ends it. */
    private static final Set<String> GOES_ON =
            Set.of("that", "which", "whose", "based", "owned", "run", "founded", "of", "for");

    /** Words of an apposition up to its noun. */
    private static final int WORDS = 7;

    private CalledBodies() {}

    /** The names' forms, as {@code form} makes them of their text. */
    static Set<String> of(Spots spots) {
        Set<String> forms = new HashSet<>();
        for (Spotted name : spots.all()) {
            boolean may = name.type() == NameType.PERSON || name.type() == NameType.PLACE;
            if (may && (isCalledBefore(spots, name) || isCalledBehind(spots, name))) {
                forms.add(NameSpread.form(name.text()));
            }
        }
        return forms;
    }

    /** "the insurance company Tarvance said", but not "company chief Ada Lorn" nor "the company. Lorn said" */
    private static boolean isCalledBefore(Spots spots, Spotted name) {
        List<Word> row = spots.row(name.line());
        int before = name.first() - 1;
        if (before < 1 || !isBody(row.get(before)) || isOwner(row, name.last() + 1)) {
            return false;
        }
        for (int i = before - 1; i >= Math.max(0, before - WORDS); i--) {
            if (ARTICLES.contains(row.get(i).folded()) || row.get(i).shape() == Word.Shape.POSSESSIVE) {
                return true;
            }
            if (!row.get(i).isWord()) {
                return false;
            }
        }
        return false;
    }

    /** "Marlow Reach, a shipping firm," but not "In Tarnhaven, a company …": where something is, it is not what it is. */
    private static boolean isCalledBehind(Spots spots, Spotted name) {
        List<Word> row = spots.row(name.line());
        int comma = name.last() + 1;
        boolean where =
                name.first() > 0 && WHERE.contains(row.get(name.first() - 1).folded());
        if (where
                || comma + 2 >= row.size()
                || !row.get(comma).text().equals(",")
                || !ARTICLES.contains(row.get(comma + 1).folded())) {
            return false;
        }
        for (int i = comma + 2; i < Math.min(row.size(), comma + 2 + WORDS); i++) {
            Word next = i + 1 < row.size() ? row.get(i + 1) : null;
            if (isBody(row.get(i)) && endsApposition(next)) {
                return true;
            }
            if (!row.get(i).isWord()
                    && !row.get(i).text().equals("-")
                    && row.get(i).shape() != Word.Shape.POSSESSIVE) {
                return false;
            }
        }
        return false;
    }

    private static boolean endsApposition(@Nullable Word next) {
        return next == null || ",.;:)".contains(next.text()) || GOES_ON.contains(next.folded());
    }

    private static boolean isOwner(List<Word> row, int at) {
        return at < row.size() && row.get(at).shape() == Word.Shape.POSSESSIVE;
    }

    private static boolean isBody(Word word) {
        return word.shape() == Word.Shape.LOWER && BODIES.contains(word.folded());
    }
}
