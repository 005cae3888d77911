package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Quotation;
import org.sayso.text.Quotations;
import org.sayso.text.Span;

/**
 * Quotations whose speaker no verb beside them names: "in the words of Ada Lorn, “the gate is shut”", "in Lorn’s words, “it
 * is shut”", "Lorn made this line famous: “It is shut.”", and "“It is shut.” So said Ada Lorn", which may begin the next
 * paragraph.
 */
final class FramedQuotations {

    private static final double SURE = 0.8;

    /** Words between "in" and "words" that can be somebody. */
    private static final int LONGEST = 7;

    /** Words of "Added an aide to the mayor," before what is quoted. */
    private static final int OPENING = 24;

    /** Tokens of an aside between commas. */
    private static final int ASIDE = 5;

    private static final Set<String> PAST =
            Set.of("made", "gave", "took", "sent", "had", "put", "wrote", "sang", "got");

    private static final Set<String> SO = Set.of("so", "thus");

    private final List<Words> sentences;
    private final Quotations quotations;
    private final Contents contents;
    private final Cues cues;

    FramedQuotations(List<Words> sentences, Quotations quotations, Contents contents, Cues cues) {
        this.sentences = sentences;
        this.quotations = quotations;
        this.contents = contents;
        this.cues = cues;
    }

    List<Attribution> find() {
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Words words = sentences.get(i);
            for (int at = 0; at + 2 < words.size(); at++) {
                if (words.at(at).equals("in")) {
                    add(found, inTheWords(words, at));
                }
            }
            if (i > 0 && words.size() > 2 && SO.contains(words.at(0))) {
                add(found, soSaid(words, sentences.get(i - 1)));
            }
            add(found, introduced(words));
            add(found, opens(words));
            if (i > 0) {
                add(found, announced(sentences.get(i - 1), words));
            }
        }
        return found;
    }

    private static void add(List<Attribution> found, @Nullable Attribution attribution) {
        if (attribution != null) {
            found.add(attribution);
        }
    }

    private @Nullable Attribution inTheWords(Words words, int at) {
        boolean of = words.at(at + 1).equals("the")
                && words.at(at + 2).equals("words")
                && words.at(at + 3).equals("of");
        int from = of ? at + 4 : at + 1;
        int to = from;
        while (to < words.size() && to - from < LONGEST && (words.isWord(to) || words.isPossessive(to))) {
            if (!of && words.at(to).equals("words")) {
                break;
            }
            to++;
        }
        int behind = of ? to : to + 1;
        boolean owned = of || (words.at(to).equals("words") && to > from && isOwner(words, from, to));
        if (!owned || to == from || behind >= words.size()) {
            return null;
        }
        int quote = words.isComma(behind) ? behind + 1 : behind;
        Quotation quotation = quote < words.size() ? contents.startingAt(words.start(quote)) : null;
        if (quotation == null) {
            return null;
        }
        int end = !of && words.isPossessive(to - 1) && to - 1 > from && !words.isWord(to - 1) ? to - 1 : to;
        Span cue = of ? words.span(at, at + 4) : words.span(to, to + 1);
        return new Attribution(List.of(words.span(from, end)), List.of(cue), contents.whole(quotation), SURE);
    }

    /** "Lorn’s", "his", "the minister’s". */
    private static boolean isOwner(Words words, int from, int to) {
        String last = words.at(to - 1);
        return words.isPossessive(to - 1)
                || last.endsWith("’s")
                || last.endsWith("'s")
                || (to - from == 1 && Set.of("his", "her", "their").contains(last));
    }

    private @Nullable Attribution soSaid(Words words, Words before) {
        boolean says = cues.isMostlyCue(words.at(1))
                || words.at(1).endsWith("ed")
                || words.at(1).equals("spoke");
        Subjects.Phrase subject = says ? Subjects.rightOf(words, 2, words.size()) : null;
        int end = before.sentence().span().end();
        Quotation last = quotations.at(Math.max(0, end - 2));
        if (subject == null || last == null || last.outer().end() < end - 1 || !words.isCapital(subject.from())) {
            return null;
        }
        return new Attribution(List.of(subject.in(words)), List.of(words.span(1, 2)), contents.whole(last), SURE);
    }

    /** "Added an aide to the mayor, “It is shut.”": the saying first, and who it is up to the mark. */
    private @Nullable Attribution opens(Words words) {
        int quote = 2;
        while (quote < words.size() && quote <= OPENING && !words.isQuoteMark(quote)) {
            quote++;
        }
        boolean marked = quote < words.size() && words.isQuoteMark(quote);
        boolean closed =
                marked && (words.isComma(quote - 1) || words.at(quote - 1).equals(":"));
        Quotation quotation = closed && words.isCapital(0) && cues.isMostlyCue(words.at(0)) && !words.isComma(1)
                ? contents.startingAt(words.start(quote))
                : null;
        return quotation != null
                        && (words.isCapital(1)
                                || words.isDeterminer(1)
                                || words.at(1).equals("a")
                                || words.at(1).equals("an"))
                ? new Attribution(
                        List.of(words.span(1, quote - 1)), List.of(words.span(0, 1)), contents.whole(quotation), SURE)
                : null;
    }

    /** "Lorn, of course, made this line famous: “The gate is shut.”": a colon, and before it somebody does something. */
    private @Nullable Attribution introduced(Words words) {
        int colon = 1;
        while (colon < words.size() && !words.at(colon).equals(":") && !words.isQuoteMark(colon)) {
            colon++;
        }
        Quotation quotation = colon + 1 < words.size() && words.at(colon).equals(":")
                ? contents.startingAt(words.start(colon + 1))
                : null;
        for (int verb = 1; quotation != null && verb < colon; verb++) {
            if (does(words, verb)) {
                int aside = aside(words, verb);
                Subjects.Phrase subject = Subjects.leftOf(words, aside, 0);
                return subject == null || subject.from() > 1
                        ? null
                        : new Attribution(
                                List.of(subject.in(words)),
                                List.of(words.span(verb, colon)),
                                contents.whole(quotation),
                                SURE);
            }
        }
        return null;
    }

    private boolean does(Words words, int verb) {
        String word = words.at(verb);
        return !words.isCapital(verb)
                && (words.isAuxiliary(verb)
                        || cues.isMostlyCue(word)
                        || PAST.contains(word)
                        || (word.length() > 4 && word.endsWith("ed")));
    }

    /** "Moss, of course, made": where what stands between commas begins; the verb's own place where nothing does. */
    private static int aside(Words words, int verb) {
        for (int i = verb - 2; i > 0 && words.isComma(verb - 1) && verb - i < ASIDE; i--) {
            if (words.isComma(i)) {
                return i;
            }
        }
        return verb;
    }

    private @Nullable Attribution announced(Words before, Words words) {
        int last = before.size() - 1;
        boolean colon = last > 2 && before.at(last).equals(":");
        Quotation quotation = colon
                        && words.size() > 2
                        && before.sentence().block() != words.sentence().block()
                ? contents.startingAt(words.start(0))
                : null;
        if (quotation == null || words.at(0).equals(":")) {
            return null;
        }
        for (int verb = last - 1; verb > 0; verb--) {
            Subjects.Phrase subject = cues.isMostlyCue(before.at(verb)) && !before.isQuoteMark(verb - 1)
                    ? Subjects.leftOf(before, verb, 0)
                    : null;
            if (subject != null && !quotations.isQuoted(before.start(verb))) {
                return new Attribution(
                        List.of(subject.in(before)),
                        List.of(before.span(verb, verb + 1)),
                        contents.whole(quotation),
                        SURE);
            }
        }
        return null;
    }
}
