package org.sayso.web;

import java.util.List;
import org.sayso.attribution.Statement;
import org.sayso.claim.Relation;
import org.sayso.claim.StatementRef;
import org.sayso.export.dossier.ChainView;
import org.sayso.export.dossier.Kind;
import org.sayso.export.dossier.Quoter;
import org.sayso.export.dossier.Shown;
import org.sayso.page.Block;
import org.sayso.reading.Reading;
import org.sayso.text.Span;

/** Two statements with the paragraphs they stand in. */
record CompareView(String says, List<Side> sides) {

    private static final int MOST_AROUND = 900;

    /** @param before what stands before the words in their paragraph */
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
            String before,
            String words,
            String after) {}

    static CompareView of(Edition edition, List<StatementRef> refs) {
        StatementRef first = refs.getFirst();
        String says = "";
        for (Relation relation : edition.relations(first)) {
            if (refs.contains(relation.a()) && refs.contains(relation.b())) {
                says = switch (relation.type()) {
                            case SAME_CLAIM -> "The same claim";
                            case CONTRADICTS -> "One speaks against the other";
                            case CONFIRMS -> "One confirms the other";
                            case REPEATS -> "One repeats the other";
                        }
                        + (relation.why().isEmpty() ? "" : ": " + Shown.text(relation.why()));
            }
        }
        if (says.isEmpty()) {
            boolean denied = edition.claims(first).stream()
                    .anyMatch(claim -> refs.stream().anyMatch(claim.deniedBy()::contains)
                            && refs.stream().anyMatch(claim.statements()::contains));
            says = denied ? "One says it, the other denies it" : "Two carriers of one claim";
        }
        return new CompareView(
                says, refs.stream().map(ref -> side(edition, ref)).toList());
    }

    private static Side side(Edition edition, StatementRef ref) {
        Quoter quoter = edition.quoter();
        Reading reading = quoter.page(ref.pageId());
        Statement statement = edition.story().statement(ref);
        if (statement == null) {
            throw new IllegalArgumentException("The story has no statement %s".formatted(ref));
        }
        String text = reading.page().text();
        Span words = statement.extent();
        Block first = reading.article().blockAt(words.start());
        Block last = reading.article().blockAt(Math.max(words.start(), words.end() - 1));
        Span around = first == null || last == null
                ? words
                : first.span().cover(last.span()).cover(words).trim(text);
        int from = Math.max(around.start(), words.start() - MOST_AROUND);
        int to = Math.min(around.end(), words.end() + MOST_AROUND);
        return new Side(
                quoter.place(ref.pageId(), statement),
                quoter.label(ref.pageId()),
                Quoter.day(reading),
                quoter.marker(ref),
                Kind.of(statement.sourceClass()),
                Quoter.does(statement.polarity()),
                quoter.chain(ref.pageId(), statement.chain()),
                Shown.day(statement.saidOn()),
                reading.article().language(),
                Shown.text(text.substring(Math.min(from, words.start()), words.start())),
                Shown.text(words.of(text)),
                Shown.text(text.substring(words.end(), Math.max(to, words.end()))));
    }
}
