package org.sayso.page;

import java.util.regex.Pattern;
import org.sayso.page.Block.Kind;

/**
 * What a mail holds beside its sender's words: the letter it answers, line by line after a ">", set in as HTML, or whole
 * below its header ("From: … Sent: … Subject: …"), and who wrote that ("On 3 March 2031 at 10:00, Bo Kim wrote:"); below
 * "--" the sender's card.
 */
final class Letters {

    private static final Pattern WROTE = Pattern.compile(
            "(?:On|Am|Le|El|Il|Op) .{6,160}\\b(?:wrote|writes|schrieb|écrit|escribió|scritto|schreef)\\b.{0,40}:");

    private static final Pattern FROM = Pattern.compile("(?:From|Von|De|Da|Van)\\s?: .{2,200}");

    private static final Pattern SENT =
            Pattern.compile("(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Inviato|Verzonden)\\s?: .*\\d.*");

    private static final Pattern SUBJECT =
            Pattern.compile("(?:Subject|Betreff|Objet|Asunto|Assunto|Oggetto|Onderwerp)\\s?:.*");

    /** The longest card. */
    private static final int CARD = 8;

    /** The longest header of a letter that stands in another. */
    private static final int HEADER = 8;

    private Letters() {}

    static void mark(Draft draft) {
        if (!draft.page.markup().metadata().isLetter()) {
            return;
        }
        boolean marked = !draft.page.markup().lines().isEmpty();
        int answered = draft.size();
        int i = 0;
        while (i < draft.size()) {
            String line = draft.text(i);
            int header = header(draft, i);
            if (header > 0) {
                answered = Math.min(answered, i);
                quote(draft, i, i + header);
                break;
            }
            boolean setIn = marked ? draft.lines.get(i).has(Markup.Trait.BLOCKQUOTE) : line.startsWith(">");
            if (!marked && line.equals("--")) {
                i = card(draft, i);
                continue;
            }
            if (setIn) {
                draft.mark(i, line.equals(">") ? Kind.BOILERPLATE : Kind.QUOTATION);
            } else if (WROTE.matcher(line).matches()) {
                draft.mark(i, Kind.BOILERPLATE);
                answered = Math.min(answered, i);
            }
            i++;
        }
        if (marked && answered < draft.size()) {
            // A letter that answers another has no menus.
            for (int own = 0; own < answered; own++) {
                if (draft.kind(own) == Kind.BOILERPLATE && Words.count(draft.text(own)) > 0) {
                    draft.mark(own, Kind.MAIN);
                }
            }
        }
    }

    /** How many lines from here are the header of a letter that follows, 0 where none begins. */
    private static int header(Draft draft, int line) {
        if (!FROM.matcher(draft.text(line)).matches()) {
            return 0;
        }
        boolean sent = false;
        for (int i = line + 1; i < Math.min(draft.size(), line + HEADER); i++) {
            sent |= SENT.matcher(draft.text(i)).matches();
            if (SUBJECT.matcher(draft.text(i)).matches()) {
                return sent ? i - line + 1 : 0;
            }
        }
        return 0;
    }

    private static void quote(Draft draft, int header, int letter) {
        for (int i = header; i < draft.size(); i++) {
            draft.mark(i, i < letter ? Kind.BOILERPLATE : Kind.QUOTATION);
        }
    }

    /** The sender's card, where a few lines from here are one; what comes after it. */
    private static int card(Draft draft, int line) {
        int end = line;
        while (end < draft.size()
                && !draft.text(end).startsWith(">")
                && !WROTE.matcher(draft.text(end)).matches()
                && header(draft, end) == 0) {
            end++;
        }
        if (end - line > CARD) {
            return line + 1;
        }
        for (int i = line; i < end; i++) {
            draft.mark(i, Kind.BOILERPLATE);
        }
        return end;
    }
}
