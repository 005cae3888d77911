package org.sayso.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * On what terms something was said: "on condition of anonymity", "who declined to be named", "not authorised to speak". The
 * phrases stand in {@code record.tsv}.
 *
 * <p>Terms belong to the source they stand with; in a sentence of their own ("They spoke on condition of anonymity.") to
 * the nobody the page named last, in all that he says.
 */
final class Records {

    private static final Openers PHRASES = Openers.of("record.tsv", 1);

    private static final Set<String> MANY = Set.of("they", "both", "these", "all", "neither", "none");

    /** Longest phrase with what hangs on it, in tokens. */
    private static final int LONGEST = 16;

    /** Sentences back to whoever speaks on the terms that a sentence of its own tells. */
    private static final int BACK = 3;

    /** Sentences before and behind such a sentence in which he speaks on these terms. */
    private static final int REACH = 30;

    private final PageView page;
    private final List<Draft> drafts;
    private final IntFunction<Who> who;
    private final Map<Integer, List<Integer>> bySentence = new HashMap<>();
    private final Map<Integer, List<Span>> records = new HashMap<>();

    /** @param who who says a draft */
    Records(PageView page, List<Draft> drafts, IntFunction<Who> who) {
        this.page = page;
        this.drafts = drafts;
        this.who = who;
        for (int i = 0; i < drafts.size(); i++) {
            if (!areTerms(drafts.get(i))) {
                bySentence
                        .computeIfAbsent(sentence(drafts.get(i)), key -> new ArrayList<>())
                        .add(i);
            }
        }
        for (int i = 0; i < page.sentences().size(); i++) {
            for (Span phrase : phrases(page.sentences().get(i))) {
                give(i, phrase);
            }
        }
    }

    /** The terms of a draft. */
    List<Span> of(int draft) {
        return records.getOrDefault(draft, List.of());
    }

    /** Whether what a draft says are somebody's terms: "not to be named", which he asked. */
    static boolean areTerms(Draft draft) {
        Attribution a = draft.attribution();
        return !a.cue().isEmpty()
                && phrases(draft.clause().sentence()).stream()
                        .anyMatch(phrase -> phrase.contains(a.cue().getFirst())
                                && (a.source().isEmpty() || a.content().stream().anyMatch(phrase::overlaps)));
    }

    private static List<Span> phrases(Words words) {
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Openers.Hit hit = PHRASES.at(words, i);
            if (hit != null) {
                int to = hit.label().equals("clause") ? end(words, i, hit.behind()) : hit.behind();
                found.add(words.span(i, to));
                i = to - 1;
            }
        }
        return found;
    }

    private static int end(Words words, int from, int behind) {
        int to = behind;
        while (to < words.size()
                && to - from < LONGEST
                && words.isWord(to)
                && !words.isSaying(to)
                && !words.isSubordinator(to)) {
            to++;
        }
        return to;
    }

    private void give(int sentence, Span phrase) {
        List<Integer> here = bySentence.getOrDefault(sentence, List.of()).stream()
                .filter(i -> !isSaid(drafts.get(i), phrase))
                .toList();
        Integer owner = owner(here, phrase);
        if (owner != null) {
            List<Span> source = drafts.get(owner).attribution().source();
            for (int i : here) {
                if (i == owner
                        || (!source.isEmpty()
                                && source.equals(drafts.get(i).attribution().source()))) {
                    add(i, phrase);
                }
            }
        } else if (bySentence.getOrDefault(sentence, List.of()).isEmpty()
                && !page.quotations().isQuoted(phrase.start())) {
            giveToNobody(sentence, phrase);
        }
    }

    /** Whose source the phrase stands in, else the last who comes in before it, else the first behind it. */
    private @Nullable Integer owner(List<Integer> here, Span phrase) {
        Integer last = null;
        Integer next = null;
        for (int i : here) {
            Attribution a = drafts.get(i).attribution();
            if (a.source().stream().anyMatch(source -> source.overlaps(phrase))) {
                return i;
            }
            int at = comesIn(a);
            if (at < phrase.start()) {
                last = last == null || at > comesIn(drafts.get(last).attribution()) ? Integer.valueOf(i) : last;
            } else {
                next = next == null || at < comesIn(drafts.get(next).attribution()) ? Integer.valueOf(i) : next;
            }
        }
        return last != null ? last : next;
    }

    private static int comesIn(Attribution a) {
        return a.source().isEmpty()
                ? a.cue().isEmpty()
                        ? a.content().getFirst().start()
                        : a.cue().getFirst().start()
                : a.source().getFirst().start();
    }

    /** "They", "both", "the officials": all whom the page does not name in the sentences before; else the last of them. */
    private void giveToNobody(int sentence, Span phrase) {
        Words words = page.sentences().get(sentence);
        boolean many = MANY.contains(words.at(0))
                || (words.at(0).equals("the") && words.at(1).endsWith("s"));
        List<Who> speakers = new ArrayList<>();
        for (int back = 1; back <= BACK && (many || speakers.isEmpty()); back++) {
            List<Integer> before = bySentence.getOrDefault(sentence - back, List.of());
            for (int j = before.size() - 1; j >= 0 && (many || speakers.isEmpty()); j--) {
                Who speaker = who.apply(before.get(j));
                if (speaker.kind() == SourceClass.UNNAMED) {
                    speakers.add(speaker);
                }
            }
        }
        for (int near = sentence - REACH; !speakers.isEmpty() && near <= sentence + REACH; near++) {
            for (int i : bySentence.getOrDefault(near, List.of())) {
                if (speakers.stream().anyMatch(who.apply(i)::same)) {
                    add(i, phrase);
                }
            }
        }
    }

    private void add(int draft, Span phrase) {
        List<Span> known = records.computeIfAbsent(draft, key -> new ArrayList<>());
        if (!known.contains(phrase)) {
            known.add(phrase);
            known.sort(null);
        }
    }

    private static boolean isSaid(Draft draft, Span phrase) {
        return draft.attribution().content().stream().anyMatch(content -> content.contains(phrase));
    }

    private int sentence(Draft draft) {
        return page.sentenceIndex(draft.clause().sentence().sentence().span().start());
    }
}
