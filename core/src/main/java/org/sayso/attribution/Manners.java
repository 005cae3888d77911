package org.sayso.attribution;

import org.sayso.text.Quotation;
import org.sayso.text.Span;

/** Whether the words are the source's own: all, some or none of the content's words stand in quotation marks. */
final class Manners {

    private Manners() {}

    static Manner of(PageView page, Attribution attribution, boolean netUser) {
        boolean given = netUser || !attribution.source().isEmpty();
        if (attribution.cue().isEmpty() && given) {
            return Manner.DIRECT;
        }
        if (attribution.cue().size() == 1
                && page.lower(attribution.cue().getFirst()).equals(":")
                && !attribution.source().isEmpty()) {
            return Manner.DIRECT;
        }
        int quoted = 0;
        int all = 0;
        for (Span piece : attribution.content()) {
            int i = piece.start();
            while (i < piece.end()) {
                if (!Character.isLetterOrDigit(page.text().charAt(i))) {
                    i++;
                    continue;
                }
                int end = i;
                while (end < piece.end()
                        && Character.isLetterOrDigit(page.text().charAt(end))) {
                    end++;
                }
                all++;
                if (inQuotation(page, i, attribution)) {
                    quoted++;
                }
                i = end;
            }
        }
        return quoted == 0 ? Manner.INDIRECT : quoted == all ? Manner.DIRECT : Manner.MIXED;
    }

    /** In a quotation that does not hold the cue too: what stands inside somebody else's quotation counts only if quoted again. */
    private static boolean inQuotation(PageView page, int offset, Attribution attribution) {
        Quotation outer = page.quotations().at(offset);
        if (outer == null) {
            return false;
        }
        boolean cueInside =
                attribution.cue().stream().anyMatch(c -> outer.inner().contains(c));
        return !cueInside || page.quotations().isNested(offset);
    }
}
