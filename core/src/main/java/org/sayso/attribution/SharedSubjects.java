package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * Two verbs by an "and": whose is the second? "Lorn says the mayor rang her and asked her to wait": the mayor asked, as his
 * verb stands in the past and hers does not. A tagger that marks each word once gives both to Lorn.
 *
 * <pre>
 * Sentence ::= Source PresentCue ["that"] Subject PastVerb … "and" PastCue Content
 * </pre>
 */
final class SharedSubjects {

    /** Longest subject, in tokens. */
    private static final int SUBJECT = 8;

    private static final int SENTENCE = 200;

    private static final Pattern PARTICIPLE = Pattern.compile("\\p{Ll}{2,12}ing");

    private static final Pattern SINGULAR = Pattern.compile("\\p{Ll}{3,12}[^s\\W]s");

    private static final List<String> DESPITE = List.of(
            " despite",
            " after",
            " over",
            " against",
            " under",
            " to",
            " of",
            " in",
            " with",
            " at",
            " for",
            " by",
            " from");

    /** Past forms that do not end in -ed. */
    private static final Set<String> PAST = Set.of(
            "told", "said", "wrote", "rang", "met", "gave", "sent", "went", "came", "took", "made", "left", "held",
            "got", "spoke", "saw", "found", "brought", "had", "was", "were", "did", "began", "put", "let", "lost",
            "paid", "sold");

    private final String text;

    SharedSubjects(String text) {
        this.text = text;
    }

    /** What was found, the second verb given to whom the first speaks of, inside what the first says. */
    List<Attribution> part(List<Attribution> found, List<Sentence> sentences) {
        List<Attribution> all = new ArrayList<>(found);
        int at = 0;
        for (int i = 0; i + 1 < all.size(); i++) {
            Attribution first = all.get(i);
            Attribution second = all.get(i + 1);
            if (isAfterthought(first, second)) {
                all.set(i + 1, new Attribution(first.source(), second.cue(), second.content(), second.confidence()));
                continue;
            }
            if (!areOneSpeakers(first, second)) {
                continue;
            }
            if (isNotTheirs(second)) {
                all.remove(i + 1);
                i--;
                continue;
            }
            while (at < sentences.size()
                    && sentences.get(at).span().end() <= first.cue().getFirst().start()) {
                at++;
            }
            Span subject = at < sentences.size() ? subject(new Words(sentences.get(at)), first, second) : null;
            if (subject != null) {
                Span wide = FreeQuotations.extent(first).cover(FreeQuotations.extent(second));
                all.set(i, new Attribution(first.source(), first.cue(), List.of(wide), first.confidence()));
                all.set(i + 1, new Attribution(List.of(subject), second.cue(), second.content(), second.confidence()));
            }
        }
        return all;
    }

    /**
     * "The council said it would not pay, despite a new law of the island, insisting the gate was shut": whose the first verb is,
     * theirs is the second, not the nearest noun's.
     */
    private boolean isAfterthought(Attribution first, Attribution second) {
        if (first.source().size() != 1
                || second.source().size() != 1
                || first.cue().isEmpty()
                || second.cue().size() != 1
                || first.source().equals(second.source())) {
            return false;
        }
        Span nearest = second.source().getFirst();
        Span cue = second.cue().getFirst();
        boolean inOrder =
                first.source().getFirst().end() <= first.cue().getFirst().start()
                        && first.cue().getFirst().end() <= nearest.start()
                        && nearest.end() <= cue.start()
                        && cue.start() - nearest.end() <= 2;
        if (!inOrder) {
            return false;
        }
        String between =
                text.substring(first.cue().getFirst().end(), nearest.start()).stripTrailing();
        String comma = text.substring(nearest.start(), cue.start()).stripTrailing();
        return comma.endsWith(",")
                && PARTICIPLE.matcher(cue.of(text)).matches()
                && between.length() < SENTENCE
                && between.chars().noneMatch(c -> ".!?;\n“”\"".indexOf(c) >= 0)
                && DESPITE.stream().anyMatch(between::endsWith);
    }

    /** "Lorn and Moss fear that the flood rises and | threatens | to …": several do not threaten so, the flood does. */
    private boolean isNotTheirs(Attribution second) {
        String who = second.source().getFirst().of(text);
        String verb = second.cue().getFirst().of(text);
        return who.contains(" and ")
                && !who.contains(",")
                && SINGULAR.matcher(verb).matches();
    }

    /** One source before both, its content between the two cues, and "and" before the second. */
    private boolean areOneSpeakers(Attribution first, Attribution second) {
        if (first.cue().size() != 1
                || second.cue().size() != 1
                || first.source().isEmpty()
                || !first.source().equals(second.source())
                || first.content().size() != 1) {
            return false;
        }
        Span content = first.content().getFirst();
        int second0 = second.cue().getFirst().start();
        return first.cue().getFirst().end() <= content.start()
                && content.end() <= second0
                && second0 <= second.content().getFirst().start()
                && second0 - content.end() <= 8
                && text.substring(content.end(), second0).strip().equals("and");
    }

    private static @Nullable Span subject(Words words, Attribution first, Attribution second) {
        int cue = verb(words, first.cue().getFirst());
        int other = words.indexAt(Math.max(0, second.cue().getFirst().end() - 1));
        if (!isPresent(words, cue) || !isPast(words, other) || words.isAuxiliary(other)) {
            return null;
        }
        int from = words.indexAt(first.content().getFirst().start());
        from += words.at(from).equals("that") ? 1 : 0;
        for (int i = from; i < Math.min(words.size(), from + SUBJECT); i++) {
            if (isPast(words, i)) {
                return i > from ? words.span(from, i) : null;
            }
            if (!words.isWord(i) || words.isSubordinator(i)) {
                return null;
            }
        }
        return null;
    }

    /** "tweeted in the early hours", "also says": the word that tells the time. */
    private static int verb(Words words, Span cue) {
        int at = words.indexAt(cue.start());
        while (words.isAdverb(at) && words.start(at + 1) < cue.end()) {
            at++;
        }
        return at;
    }

    private static boolean isPresent(Words words, int at) {
        String word = words.at(at);
        return word.equals("say")
                || word.equals("claim")
                || (word.endsWith("s") && !word.endsWith("ss") && !words.isAuxiliary(at));
    }

    private static boolean isPast(Words words, int at) {
        String word = words.at(at);
        return !words.isCapital(at) && (PAST.contains(word) || (word.length() > 4 && word.endsWith("ed")));
    }
}
