package org.sayso.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.claim.Claim;
import org.sayso.claim.Relation;
import org.sayso.claim.StatementRef;
import org.sayso.export.Labels;
import org.sayso.export.dossier.ChainView;
import org.sayso.export.dossier.Direction;
import org.sayso.export.dossier.Kind;
import org.sayso.export.dossier.Quoter;
import org.sayso.export.dossier.Shown;
import org.sayso.page.Block;
import org.sayso.reading.Reading;
import org.sayso.text.Span;

/** Two statements with the paragraphs they stand in. */
record CompareView(String says, List<Side> sides) {

    private static final int MOST_AROUND = 900;

    /**
     * @param parts its words, piece by piece, and what stands around them in their paragraph
     * @param beside address of its page with all about it opened
     * @param citation its words with their source, to be copied
     */
    record Side(
            String href,
            String label,
            String day,
            String marker,
            Kind kind,
            String does,
            ChainView chain,
            String said,
            String language,
            List<Part> parts,
            String beside,
            String citation) {

        Side {
            parts = List.copyOf(parts);
        }

        /** Which way the text runs, as {@code dir} has it; null where nothing is to be said. */
        @Nullable
        String direction() {
            return Direction.of(parts.stream().map(Part::text).toArray(String[]::new));
        }
    }

    /** @param said whether the statement is these words */
    record Part(String text, boolean said) {}

    /**
     * What two statements are to each other.
     *
     * @param type a relation that was found ("contradicts"), "denies" where a claim has one against the other, else null
     * @param why what speaks for it, or null
     */
    record Bond(@Nullable String type, @Nullable String why, String says) {

        static Bond of(Edition edition, StatementRef first, StatementRef second) {
            List<StatementRef> refs = List.of(first, second);
            for (Relation relation : edition.relations(first)) {
                if (refs.contains(relation.a()) && refs.contains(relation.b())) {
                    String says = switch (relation.type()) {
                        case SAME_CLAIM -> "The same claim";
                        case CONTRADICTS -> "One speaks against the other";
                        case CONFIRMS -> "One confirms the other";
                        case REPEATS -> "One repeats the other";
                    };
                    String why = relation.why();
                    return why.isEmpty()
                            ? new Bond(Labels.of(relation.type()), null, says)
                            : new Bond(Labels.of(relation.type()), why, says + ": " + Shown.text(why));
                }
            }
            List<Claim> claims = edition.claims(first);
            boolean denied = claims.stream()
                    .anyMatch(claim -> refs.stream().anyMatch(claim.deniedBy()::contains)
                            && refs.stream().anyMatch(claim.statements()::contains));
            if (denied) {
                return new Bond("denies", null, "One says it, the other denies it");
            }
            boolean shared = claims.stream().anyMatch(edition.claims(second)::contains);
            return new Bond(
                    null, null, shared ? "Two carriers of one claim" : "Nothing was found that ties the two together");
        }
    }

    static CompareView of(Edition edition, List<StatementRef> refs) {
        return new CompareView(
                edition.claimsAtHand()
                        ? Bond.of(edition, refs.getFirst(), refs.getLast()).says()
                        : edition.withoutClaims(),
                refs.stream().map(ref -> side(edition, ref)).toList());
    }

    /** The part of the page in which a statement stands. */
    static Span around(Edition edition, StatementRef ref) {
        Reading reading = edition.quoter().page(ref.pageId());
        Span words = Api.statement(edition, ref).extent();
        Block first = reading.article().blockAt(words.start());
        Block last = reading.article().blockAt(Math.max(words.start(), words.end() - 1));
        return first == null || last == null
                ? words
                : first.span()
                        .cover(last.span())
                        .cover(words)
                        .trim(reading.page().text());
    }

    private static Side side(Edition edition, StatementRef ref) {
        Quoter quoter = edition.quoter();
        Reading reading = quoter.page(ref.pageId());
        Statement statement = Api.statement(edition, ref);
        String text = reading.page().text();
        Span words = statement.extent();
        Span around = around(edition, ref);
        int from = Math.max(around.start(), words.start() - MOST_AROUND);
        int to = Math.min(around.end(), words.end() + MOST_AROUND);
        return new Side(
                quoter.place(ref.pageId(), statement),
                quoter.label(ref.pageId()),
                quoter.dayBeside(ref.pageId()),
                quoter.marker(ref),
                Kind.of(statement.sourceClass()),
                Quoter.does(statement.polarity()),
                quoter.chain(ref.pageId(), statement.chain()),
                Shown.day(statement.saidOn()),
                reading.article().language(),
                parts(text, statement.content(), from, to),
                edition.anchors().beside(ref, statement),
                BesideView.citation(edition, reading, statement));
    }

    private static List<Part> parts(String text, List<Span> content, int from, int to) {
        List<Part> parts = new ArrayList<>();
        int at = from;
        for (Span piece : content) {
            parts.add(new Part(Shown.text(text.substring(Math.min(at, piece.start()), piece.start())), false));
            parts.add(new Part(Shown.text(piece.of(text)), true));
            at = piece.end();
        }
        parts.add(new Part(Shown.text(text.substring(at, Math.max(to, at))), false));
        parts.removeIf(part -> part.text().isEmpty());
        return parts;
    }
}
