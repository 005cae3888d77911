package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.text.Quotations;
import org.sayso.text.Span;
import org.sayso.text.Table;

/**
 * Silences of one sentence, which no verb of saying tells: "could not be reached", "At no point did she discuss it", "No
 * proof was provided". The phrases stand in {@code silences.tsv}.
 */
final class Silences {

    private static final double SURE = 0.75;

    private record Silence(String who, List<String> opening, List<String> rest) {}

    private static final List<Silence> SILENCES = Table.rows(Silences.class, "silences.tsv").stream()
            .map(row -> new Silence(row[0], words(row[1]), words(row[2])))
            .toList();

    /** What would have been said, in "At no point did she …". */
    private static final Set<String> SPEAKING = Set.of(
            "discuss",
            "mention",
            "say",
            "explain",
            "name",
            "comment",
            "address",
            "speak",
            "tell",
            "refer",
            "answer",
            "confirm",
            "identify",
            "state",
            "acknowledge",
            "respond",
            "reveal",
            "disclose",
            "specify");

    /** What was not done, in "No proof was …". */
    private static final Set<String> GIVEN = Set.of(
            "provided",
            "given",
            "offered",
            "presented",
            "produced",
            "shown",
            "named",
            "supplied",
            "published",
            "disclosed",
            "released");

    private final Words words;
    private final Quotations quotations;
    private final Contents contents;
    private final int last;
    private final SentenceFinds found;

    Silences(Words words, Quotations quotations, Contents contents, int last, SentenceFinds found) {
        this.words = words;
        this.quotations = quotations;
        this.contents = contents;
        this.last = last;
        this.found = found;
    }

    /** Whether a cue with its content is one of "no proof … was provided", where nobody says anything. */
    static boolean isNobodys(String cue, String content) {
        String verb = cue.substring(cue.lastIndexOf(' ') + 1);
        return GIVEN.contains(verb)
                && SILENCES.stream()
                        .filter(silence -> silence.who().equals("nobody"))
                        .anyMatch(silence ->
                                content.startsWith("no " + silence.rest().getFirst()));
    }

    /** Whether a verb, in its plain form, is one of speaking. */
    static boolean isSpeaking(String verb) {
        return SPEAKING.contains(verb);
    }

    /** Whether the words of a cue are one of "could not be reached". */
    static boolean isSilence(String cue) {
        return SILENCES.stream()
                .filter(silence -> silence.who().equals("subject"))
                .anyMatch(silence -> cue.startsWith(String.join(" ", silence.opening()) + " ")
                        && cue.contains(" " + String.join(" ", silence.rest())));
    }

    /** Whether a cue opens one of "could not be reached". */
    static boolean isSilence(Words sentence, Span cue) {
        int at = sentence.indexAt(cue.start());
        return SILENCES.stream()
                .anyMatch(silence -> silence.who().equals("subject") && rest(sentence, silence, at) >= 0);
    }

    /** Where the words that go on with a silence begin, which opens at a token; -1 where it does not. */
    private static int rest(Words sentence, Silence silence, int at) {
        int from = opens(sentence, at, silence.opening());
        while (from >= 0 && sentence.isAdverb(from)) {
            from++;
        }
        return from < 0 || opens(sentence, from, silence.rest()) < 0 ? -1 : from;
    }

    /** Whether a cue is of "At no point did she discuss". */
    static boolean isInverted(Words sentence, int cue) {
        for (int i = Math.max(0, cue - 12); i < cue; i++) {
            for (Silence silence : SILENCES) {
                if (silence.who().equals("inverted")
                        && opens(sentence, i, silence.opening())
                                == i + silence.opening().size()
                        && sentence.isAuxiliary(i + silence.opening().size())
                        && SPEAKING.contains(sentence.at(cue))) {
                    return true;
                }
            }
        }
        return false;
    }

    void find() {
        for (int i = 0; i < last; i++) {
            for (Silence silence : SILENCES) {
                int behind = opens(words, i, silence.opening());
                if (behind < 0 || quotations.isQuoted(words.start(i))) {
                    continue;
                }
                switch (silence.who()) {
                    case "subject" -> subject(silence, i);
                    case "inverted" -> inverted(behind);
                    default -> nobody(silence, i, behind);
                }
            }
        }
    }

    /** "The owner could not be reached for comment." */
    private void subject(Silence silence, int at) {
        int from = rest(words, silence, at);
        Subjects.Phrase subject = from < 0 ? null : Subjects.leftOf(words, at, 0);
        if (subject == null || isTaken(at, from)) {
            return;
        }
        int end = clauseEnd(from);
        found.add(
                List.of(subject.in(words)),
                words.span(at, from),
                contents.after(words.start(from), words.end(end - 1)),
                SURE);
    }

    /** "At no point did she discuss the letter." */
    private void inverted(int behind) {
        if (!words.isAuxiliary(behind)) {
            return;
        }
        for (int i = behind + 2; i < Math.min(last, behind + 10); i++) {
            if (SPEAKING.contains(words.at(i)) && i + 1 < last && !isTaken(i, i + 1)) {
                found.add(
                        List.of(words.span(behind + 1, i)),
                        words.span(i, i + 1),
                        contents.after(words.start(i + 1), words.end(clauseEnd(i + 1) - 1)),
                        SURE);
                return;
            }
        }
    }

    /** "No proof of the plot was provided." */
    private void nobody(Silence silence, int at, int behind) {
        if (opens(words, behind, silence.rest()) < 0) {
            return;
        }
        for (int i = behind + 1; i < Math.min(last, behind + 14); i++) {
            if (words.isComma(i) || words.isQuoteMark(i)) {
                return;
            }
            if (GIVEN.contains(words.at(i)) && (words.isBe(i - 1) || words.isAdverb(i - 1)) && !isTaken(i, i + 1)) {
                int verb = CueFinder.groupStart(words, i);
                List<Span> content = new ArrayList<>(contents.after(words.start(at), words.end(verb - 1)));
                found.add(List.of(), words.span(verb, i + 1), content, SURE);
                return;
            }
        }
    }

    private boolean isTaken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (found.hasCueAt(words.start(i))) {
                return true;
            }
        }
        return false;
    }

    /** Behind the last token of the clause: at a comma, "and", "but", or the sentence's end. */
    private int clauseEnd(int from) {
        for (int i = from + 1; i < last; i++) {
            if (words.isComma(i)
                    || words.isDash(i)
                    || words.at(i).equals(";")
                    || words.at(i).equals(")")
                    || words.at(i).equals("but")
                    || (words.at(i).equals("and") && words.isAuxiliary(i + 1))) {
                return i;
            }
        }
        return last;
    }

    /** Behind the words of a phrase that stand at a token; -1 where they do not. */
    private static int opens(Words sentence, int at, List<String> phrase) {
        for (int i = 0; i < phrase.size(); i++) {
            if (!sentence.at(at + i).equals(phrase.get(i))) {
                return -1;
            }
        }
        return at + phrase.size();
    }

    private static List<String> words(String phrase) {
        return phrase.isEmpty() ? List.of() : List.of(phrase.split(" ", -1));
    }
}
