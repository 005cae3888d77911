package org.sayso.export.dossier;

import java.util.List;

/**
 * A statement beside the text it stands in.
 *
 * @param note id of the note
 * @param href id of its words
 * @param marker the sign that stands before its words: "U3"
 * @param does what the source does other than assert: "denies"; empty where it asserts
 * @param said the day; empty where the page does not tell
 * @param venue where or to whom, in the page's words
 * @param basis how the source is said to know
 * @param record on what terms: "on condition of anonymity"
 * @param unsure whether it is rather a guess
 */
public record StatementView(
        String note,
        String href,
        String marker,
        Kind kind,
        String does,
        ChainView chain,
        String said,
        List<Quote.Words> venue,
        List<Quote.Words> basis,
        List<Quote.Words> record,
        boolean unsure) {

    public StatementView {
        venue = List.copyOf(venue);
        basis = List.copyOf(basis);
        record = List.copyOf(record);
    }
}
