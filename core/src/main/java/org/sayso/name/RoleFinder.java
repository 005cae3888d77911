package org.sayso.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * What stands beside a person's name: the office before it ("CIA director"), the apposition after it ("the harbour
 * minister"), and the title that tells man from woman.
 */
final class RoleFinder {

    private static final Set<String> MALE =
            Set.of(("mr sir lord king prince emperor baron duke father brother chairman spokesman "
                            + "congressman councilman sheikh imam rabbi ayatollah")
                    .split(" ", -1));
    private static final Set<String> FEMALE =
            Set.of(("mrs ms miss dame lady madam queen princess empress duchess baroness sister "
                            + "chairwoman spokeswoman congresswoman councilwoman")
                    .split(" ", -1));
    private static final Set<String> INNER = Set.of("of", "for", "the", "-", ".", "'s", "’s", "&");
    private static final Set<String> STARTS =
            Set.of("the a an former then ex acting one his her who head chief leader whose".split(" ", -1));
    private static final Set<String> QUALIFIERS =
            Set.of(("former then acting ex late prime foreign defence defense interior chief senior top "
                            + "deputy vice assistant national security press army navy air force police party "
                            + "opposition state supreme finance health justice general outgoing incoming house "
                            + "majority minority editor intelligence military government presidential")
                    .split(" ", -1));

    /** Words between an article and an office that say what it is of. */
    private static final int OF_WHAT = 2;

    private static final Set<String> WHOSE = Set.of("the", "a", "an", "'s", "’s", "its", "their");
    private static final Set<String> OVER = Set.of("former", "then", "acting", "ex", "late");
    private static final Set<String> NO_OFFICE = Set.of(
            "and", "or", "but", "that", "who", "which", "to", "in", "on", "at", "by", "with", "from", "as", "of", "for",
            "said", "says", "told", "when", "where", "while", "if", "because", "new", "what", "after", "before",
            "since", "during", "until", "than", "then", "same", "under", "against", "between", "not", "also");

    private final String page;
    private final PageWords words;
    private final Kinds kinds;
    private final Lexicon lexicon;

    RoleFinder(String page, PageWords words, Kinds kinds, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.page = page;
        this.words = words;
        this.kinds = kinds;
    }

    Map<Integer, Gender> genders(List<Spotted> persons) {
        Map<Integer, Gender> genders = new HashMap<>();
        for (Spotted person : persons) {
            Gender gender = gender(person);
            if (gender != null) {
                genders.put(person.span().start(), gender);
            }
        }
        return genders;
    }

    private @Nullable Gender gender(Spotted person) {
        List<Word> row = words.lines().get(person.line()).words();
        int at = person.first() - 1;
        if (at >= 0 && row.get(at).text().equals(".")) {
            at--;
        }
        if (at >= 0) {
            String title = row.get(at).folded();
            if (MALE.contains(title)) {
                return Gender.MALE;
            }
            if (FEMALE.contains(title)) {
                return Gender.FEMALE;
            }
        }
        if (person.last() > person.first()) {
            String given = row.get(person.first()).folded();
            return kinds.isMale(given) ? Gender.MALE : kinds.isFemale(given) ? Gender.FEMALE : null;
        }
        return null;
    }

    /** Keeps what stands before and after the mention as roles of its cluster. */
    void find(Spotted person, Cluster cluster) {
        for (Span span : new Span[] {before(person), after(person)}) {
            if (!span.isEmpty()) {
                String text = Cluster.tidy(span.of(page));
                cluster.roles.putIfAbsent(text, new Role(text, span));
            }
        }
    }

    private Span before(Spotted person) {
        List<Word> row = words.lines().get(person.line()).words();
        int from = person.first();
        boolean title = false;
        while (from > 0 && person.first() - from < 9) {
            Word word = row.get(from - 1);
            boolean isTitle = kinds.is(word.folded(), Kinds.TITLE);
            title |= isTitle;
            boolean office = isTitle
                    || QUALIFIERS.contains(word.folded())
                    || (word.isCapital() && title)
                    || (title && kinds.is(word.folded(), Kinds.ORG | Kinds.ADJECTIVE))
                    || INNER.contains(word.folded());
            boolean opening = PageWords.opens(row, from - 1)
                    && !isTitle
                    && lexicon.isCommon(word.folded())
                    && !QUALIFIERS.contains(word.folded());
            if (!office
                    || opening
                    || kinds.is(word.folded(), Kinds.TIME)
                    || (INNER.contains(word.folded()) && !title && !word.text().equals("."))) {
                break;
            }
            from--;
        }
        // "the death of Gen. X" is no office
        boolean inner = INNER.contains(row.get(from).folded());
        from = title && !inner ? ofWhat(row, from) : from;
        while (from < person.first() && INNER.contains(row.get(from).folded())) {
            from++;
        }
        int to = person.first();
        if (!title
                || from >= to
                || (to - from == 1 && isCourtesy(row.get(from).folded()))
                || (to - from == 2
                        && isCourtesy(row.get(from).folded())
                        && row.get(from + 1).text().equals("."))) {
            return new Span(0, 0);
        }
        return new Span(row.get(from).start(), row.get(to - 1).end());
    }

    /** "former works minister", "the island’s harbour minister": what the office is of, behind an article or "former". */
    private int ofWhat(List<Word> row, int office) {
        if (OVER.contains(row.get(office).folded())) {
            return office;
        }
        for (int at = office - 1; at >= 0 && office - at <= OF_WHAT + 1; at--) {
            Word word = row.get(at);
            String folded = word.folded();
            if (WHOSE.contains(folded)) {
                return at + 1;
            }
            if (OVER.contains(folded)) {
                return at;
            }
            // "Lorn's blaming former President Moss"
            boolean doing =
                    folded.endsWith("ing") && OVER.contains(row.get(at + 1).folded());
            if (doing
                    || word.shape() != Word.Shape.LOWER
                    || ActorWords.isVerb(folded)
                    || NO_OFFICE.contains(folded)
                    || kinds.is(folded, Kinds.TIME)) {
                return office;
            }
        }
        return office;
    }

    /** Whether a full stop only ends an initial or a title: "an aide to Mr. Lorn", "under Ada B. Lorn". */
    private boolean isShort(List<Word> row, int stop) {
        Word word = row.get(stop - 1);
        return row.get(stop).text().equals(".")
                && stop + 1 < row.size()
                && row.get(stop + 1).isCapital()
                && word.isCapital()
                && (word.text().length() == 1
                        || isCourtesy(word.folded())
                        || (word.text().length() < 4 && kinds.is(word.folded(), Kinds.TITLE)));
    }

    private static boolean isCourtesy(String folded) {
        return Set.of("mr", "mrs", "ms", "miss", "dr", "sir", "lady", "madam").contains(folded);
    }

    private Span after(Spotted person) {
        List<Word> row = words.lines().get(person.line()).words();
        int comma = person.last() + 1;
        if (comma + 1 >= row.size() || !row.get(comma).text().equals(",")) {
            return new Span(0, 0);
        }
        int from = comma + 1;
        Word first = row.get(from);
        if ((!STARTS.contains(first.folded())
                        && !kinds.is(first.folded(), Kinds.TITLE | Kinds.ADJECTIVE)
                        && !QUALIFIERS.contains(first.folded()))
                || first.folded().startsWith("who")) {
            return new Span(0, 0);
        }
        int to = from;
        while (to < row.size()
                && to - from < 14
                && (row.get(to).shape() != Word.Shape.MARK || row.get(to).text().equals("-") || isShort(row, to))) {
            to++;
        }
        boolean closed = to == row.size()
                || row.get(to).text().equals(",")
                || row.get(to).text().equals(".");
        boolean office = false;
        boolean another = false;
        boolean owned = false;
        for (int i = from; i < to; i++) {
            String word = row.get(i).folded();
            owned |= word.equals("'s") || word.equals("’s");
            another |= i - from < 2 && i + 1 < to && row.get(i + 1).text().equals(".") && isShort(row, i + 1);
            office |= i - from < 7 && (kinds.is(word, Kinds.TITLE) || word.equals("head") || word.equals("chief"));
            closed &= !ActorWords.isVerb(word);
        }
        // "Ada Lorn, Sen. Tom Moss of Holm and others" are several
        return closed && office && to > from && (owned || !another)
                ? new Span(row.get(from).start(), row.get(to - 1).end())
                : new Span(0, 0);
    }
}
