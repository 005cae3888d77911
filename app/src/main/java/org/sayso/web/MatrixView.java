package org.sayso.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sayso.casefile.Hypothesis;
import org.sayso.casefile.Hypothesis.Speaks;
import org.sayso.claim.Claim;
import org.sayso.export.dossier.Shown;

/** Hypotheses as columns, the claims set against them as rows; the hypothesis that least speaks against comes first. */
record MatrixView(List<Column> columns, List<Row> rows, List<Choice> choices) {

    private static final int LETTERS = 220;
    private static final int CHOICES = 200;

    /** A claim to choose. */
    record Choice(String id, String words) {}

    /** @param speaksFor "2 to 3 origins in 2 claims" */
    record Column(String words, String speaksFor, String against) {}

    /**
     * A claim with how it bears on each hypothesis.
     *
     * @param id its number now; empty where no page says it any more
     * @param exact its words to the letter, by which it is known again
     */
    record Row(String id, String href, String words, String exact, String standing, String origins, List<Cell> cells) {}

    /** @param speaks "for", "against", "neither"; empty where nothing was decided */
    record Cell(String hypothesis, String speaks, String why) {}

    MatrixView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        choices = List.copyOf(choices);
    }

    static MatrixView of(Edition edition, List<Hypothesis> hypotheses) {
        List<Column> columns = new ArrayList<>();
        Map<String, Hypothesis.Mark> claims = new LinkedHashMap<>();
        for (Hypothesis hypothesis : hypotheses) {
            columns.add(new Column(
                    hypothesis.words(),
                    weight(hypothesis.weight(Speaks.FOR)),
                    weight(hypothesis.weight(Speaks.AGAINST))));
            hypothesis.marks().forEach(mark -> claims.putIfAbsent(key(mark), mark));
        }
        List<Row> rows = new ArrayList<>();
        claims.forEach((key, mark) -> rows.add(row(edition, mark, cells(hypotheses, key))));
        return new MatrixView(columns, rows, choices(edition));
    }

    /** The contested first, as the board has them; none while they are not worked out. */
    private static List<Choice> choices(Edition edition) {
        return !edition.hasClaims()
                ? List.of()
                : edition.shelves().values().stream()
                        .flatMap(List::stream)
                        .limit(CHOICES)
                        .map(claim -> new Choice(
                                claim.id(), Shown.brief(edition.story().quote(claim.text()), LETTERS)))
                        .toList();
    }

    private static String key(Hypothesis.Mark mark) {
        Claim claim = mark.claim();
        return claim == null ? "gone " + mark.words() : claim.id();
    }

    private static List<Cell> cells(List<Hypothesis> hypotheses, String key) {
        List<Cell> cells = new ArrayList<>();
        for (Hypothesis hypothesis : hypotheses) {
            Hypothesis.Mark mark = hypothesis.marks().stream()
                    .filter(one -> key(one).equals(key))
                    .reduce((first, last) -> last)
                    .orElse(null);
            cells.add(
                    mark == null
                            ? new Cell(hypothesis.words(), "", "")
                            : new Cell(
                                    hypothesis.words(),
                                    word(mark.speaks()),
                                    Shown.text(Objects.requireNonNullElse(
                                            mark.decision().why(), ""))));
        }
        return cells;
    }

    private static Row row(Edition edition, Hypothesis.Mark mark, List<Cell> cells) {
        Claim claim = mark.claim();
        if (claim == null) {
            return new Row("", "", Shown.brief(mark.words(), LETTERS), "", "no page says it any more", "", cells);
        }
        String words = Shown.text(edition.story().quote(claim.text())).strip();
        return new Row(
                claim.id(),
                "/claims/" + Wish.encoded(claim.id()),
                Shown.brief(words, LETTERS),
                words,
                claim.standing().label(),
                origins(claim.bounds()),
                cells);
    }

    static String word(Speaks speaks) {
        return switch (speaks) {
            case FOR -> "for";
            case AGAINST -> "against";
            case NEITHER -> "neither";
        };
    }

    private static String origins(Claim.Bounds bounds) {
        return "%s %s".formatted(bounds, bounds.most() == 1 ? "origin" : "origins");
    }

    private static String weight(Hypothesis.Weight weight) {
        return weight.claims() == 0
                ? "nothing"
                : origins(weight.origins()) + " in " + Shown.count(weight.claims(), "claim", "claims");
    }
}
