package org.sayso.attribution;

import java.util.List;
import java.util.Set;
import org.sayso.text.Quotation;
import org.sayso.text.Quotations;

/**
 * What a document says that somebody has read: "She had seen letters showing that the pier was sold". The document is the
 * source, having read it is the cue.
 */
final class SeenDocuments {

    private static final Set<String> SEEN = Set.of(
            "saw", "seen", "read", "reviewed", "viewed", "examined", "obtained", "received", "produced", "published");

    /** What goes on from a document to its words; "that" alone would as well be "the letter that he wrote". */
    private static final Set<String> TELLING = Set.of(
            "where",
            "showing",
            "saying",
            "stating",
            "indicating",
            "suggesting",
            "revealing",
            "alleging",
            "confirming",
            "warning",
            "describing");

    /** So many words may stand between the reading and the document: "a set of internal navy". */
    private static final int REACH = 7;

    private static final double SURE = 0.6;

    private final Words words;
    private final Quotations quotations;
    private final Contents contents;
    private final int last;
    private final SentenceFinds found;

    SeenDocuments(Words words, Quotations quotations, Contents contents, int last, SentenceFinds found) {
        this.words = words;
        this.quotations = quotations;
        this.contents = contents;
        this.last = last;
        this.found = found;
    }

    void find() {
        for (int i = 0; i + 3 < last; i++) {
            if (SEEN.contains(words.at(i)) && !found.hasCueAt(words.start(i))) {
                document(i);
            }
        }
    }

    private void document(int seen) {
        for (int i = seen + 1; i < Math.min(last - 2, seen + 1 + REACH); i++) {
            if (!words.isWord(i) || words.isAuxiliary(i)) {
                return;
            }
            SourceNouns.Noun noun = SourceNouns.of(words.at(i));
            boolean document = noun != null && noun.kind() == SourceNouns.Kind.DOCUMENT;
            if (document && TELLING.contains(words.at(i + 1))) {
                int from = words.at(i + 2).equals("that") ? i + 3 : i + 2;
                int to = end(seen, from);
                if (from < to) {
                    found.add(
                            List.of(words.span(seen + 1, i + 1)),
                            words.span(seen, seen + 1),
                            contents.after(words.start(from), words.end(to - 1)),
                            SURE);
                }
                return;
            }
        }
    }

    /** The end of the sentence, or of the quotation in which the reading is told: the comma before its mark is not told. */
    private int end(int seen, int from) {
        Quotation within = quotations.at(words.start(seen));
        int to = last;
        if (within != null) {
            to = from;
            while (to < last && words.end(to) <= within.inner().end()) {
                to++;
            }
        }
        return to > from && words.isComma(to - 1) ? to - 1 : to;
    }
}
