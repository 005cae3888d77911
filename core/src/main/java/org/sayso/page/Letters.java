package org.sayso.page;

import java.util.regex.Pattern;
import org.sayso.page.Block.Kind;

/**
 * What a mail in plain text holds beside its sender's words: the letter it answers, line by line after a ">", and who wrote
 * that ("On 3 March 2031 at 10:00, Bo Kim wrote:"); below "--" the sender's card.
 */
final class Letters {

    private static final Pattern WROTE = Pattern.compile(
            "(?:On|Am|Le|El|Il|Op) .{6,160}\\b(?:wrote|writes|schrieb|écrit|escribió|scritto|schreef)\\b.{0,40}:");

    /** The longest card. */
    private static final int CARD = 8;

    private Letters() {}

    static void mark(Draft draft) {
        if (!draft.page.markup().metadata().types().contains(Metadata.MAIL)
                || !draft.page.markup().lines().isEmpty()) {
            return;
        }
        for (int i = 0; i < draft.size(); i++) {
            String line = draft.text(i);
            if (line.equals("--") && draft.size() - i <= CARD) {
                for (int below = i; below < draft.size(); below++) {
                    draft.mark(below, Kind.BOILERPLATE);
                }
                return;
            }
            if (line.startsWith(">")) {
                draft.mark(i, line.length() > 1 ? Kind.QUOTATION : Kind.BOILERPLATE);
            } else if (WROTE.matcher(line).matches()) {
                draft.mark(i, Kind.BOILERPLATE);
            }
        }
    }
}
