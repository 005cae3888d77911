package org.sayso.attribution;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.text.Span;

/** Papers and agencies in the words of a source: "the Tarnhavener newspaper", "the RNA news agency", "records seen by the Echo". */
final class Press {

    /** Between an agency's name and what it is. */
    private static final Set<String> KINDS = Set.of("news", "press", "state");

    private static final Set<String> HANDING = Set.of("by", "to", "with");

    private static final Set<String> IRREGULAR = Set.of("seen", "got", "given", "sent", "shown", "read");

    private final PageView page;

    Press(PageView page) {
        this.page = page;
    }

    /** "the Tarnhavener newspaper": what stands in capitals before what it is. */
    boolean isCalledBeforeItsKind(Span span, Phrase phrase) {
        Words sentence = page.sentenceAt(span.start());
        int first = sentence.indexAt(span.start());
        int head = sentence.indexAt(Math.max(span.start(), span.end() - 1));
        return head - first >= 2
                && sentence.at(first).equals("the")
                && sentence.at(head).equals(phrase.head())
                && !sentence.isCapital(head)
                && sentence.isCapital(head - 1)
                && sentence.isCapital(first + 1)
                && page.mentionsIn(sentence.span(first, head)).stream()
                        .allMatch(name -> name.type() == NameType.ORGANISATION);
    }

    /** "the North’s official RNA news agency": the outlet whose name stands right before what it is; null where none does. */
    @Nullable
    Mention agencyBefore(Span span, Phrase phrase) {
        Words sentence = page.sentenceAt(span.start());
        int head = sentence.indexAt(Math.max(span.start(), span.end() - 1));
        while (head > 0
                && sentence.start(head) > span.start()
                && !sentence.at(head).equals(phrase.head())) {
            head--;
        }
        int before = KINDS.contains(sentence.at(head - 1)) ? head - 2 : head - 1;
        if (before < 0 || sentence.isPossessive(before)) {
            return null;
        }
        int end = sentence.end(before);
        return page.mentionsIn(span).stream()
                .filter(name -> page.isOutlet(name) && name.span().end() == end)
                .findFirst()
                .orElse(null);
    }

    /** "records obtained by the Echo", "letters shared with the Echo": the document's word, through the outlet. */
    boolean isHandedOn(Mention outlet, Span span) {
        Words sentence = page.sentenceAt(span.start());
        int at = sentence.indexAt(outlet.span().start());
        int before = sentence.at(at - 1).equals("the") ? at - 2 : at - 1;
        boolean handed =
                HANDING.contains(sentence.at(before)) && sentence.at(before - 1).endsWith("ed");
        return handed || (sentence.at(before).equals("by") && IRREGULAR.contains(sentence.at(before - 1)));
    }

    /** "the Harbour Echo newspaper": an outlet known by its name, right before what it is; null where there is none. */
    @Nullable
    Mention outletBefore(Span span, Phrase phrase) {
        return page.mentionsIn(span).stream()
                .filter(page::isOutlet)
                .filter(name -> page.text()
                        .substring(name.span().end(), span.end())
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(phrase.head()))
                .findFirst()
                .orElse(null);
    }
}
