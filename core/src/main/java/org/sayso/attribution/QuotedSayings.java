package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * "the Echo quoted Lorn as saying that the gate is shut", "the gate is shut, Lorn was quoted as saying by the Echo": Lorn says
 * it, through the Echo's hands. The learnt finder takes the Echo for who says it, and Lorn for what is said.
 */
final class QuotedSayings {

    /** Words of "quoted the minister of works as saying". */
    private static final int REACH = 14;

    /** Words of "by the Echo" behind it. */
    private static final int HANDS = 7;

    private static final double SURE = 0.7;

    static final Set<String> QUOTED = Set.of("quoted", "quotes", "quoting", "cited");

    private static final Set<String> SAYING =
            Set.of("saying", "telling", "stating", "adding", "warning", "claiming", "insisting", "asking");

    private static final Set<String> BE = Set.of("was", "were", "is", "are", "been", "being");

    private static final Set<String> HANDING = Set.of("by", "in");

    /** A saying and what of its sentence it takes: who, the words for it, and both with whoever quotes. */
    private record Saying(Span who, Span cue, Span extent) {}

    private final List<Words> sentences;

    QuotedSayings(List<Words> sentences) {
        this.sentences = sentences;
    }

    /** What was found, with those sayings put right. */
    List<Attribution> in(List<Attribution> found) {
        List<Attribution> all = new ArrayList<>(found);
        for (Words words : sentences) {
            Saying saying = sayingIn(words);
            if (saying != null) {
                put(all, words, saying);
            }
        }
        return all;
    }

    private static void put(List<Attribution> all, Words words, Saying saying) {
        List<Attribution> about = all.stream()
                .filter(one -> Stream.of(one.source(), one.cue(), one.content())
                        .flatMap(List::stream)
                        .anyMatch(saying.extent()::overlaps))
                .filter(one -> one.cue().stream().anyMatch(saying.extent()::overlaps)
                        || one.source().stream().anyMatch(saying.extent()::overlaps))
                .toList();
        List<Span> content = about.stream()
                .flatMap(one -> one.content().stream())
                .filter(piece -> !piece.overlaps(saying.extent()))
                .distinct()
                .sorted()
                .toList();
        if (content.isEmpty()) {
            content = clause(words, saying);
        }
        if (content.isEmpty()
                || about.stream().anyMatch(one -> one.source().contains(saying.who()) && about.size() == 1)) {
            return;
        }
        double sure = about.stream().mapToDouble(Attribution::confidence).max().orElse(SURE);
        all.removeAll(about);
        all.add(new Attribution(List.of(saying.who()), List.of(saying.cue()), content, Math.max(sure, SURE)));
    }

    /** Without a finding to go by: what stands behind the saying, else the clause before it. */
    private static List<Span> clause(Words words, Saying saying) {
        int behind = words.indexAt(saying.extent().end());
        int last = words.size() - 1;
        while (last > behind && !words.isWord(last)) {
            last--;
        }
        if (last > behind + 2) {
            return List.of(words.span(behind, last + 1));
        }
        int first = words.indexAt(saying.extent().start());
        boolean closed = first > 3 && words.isQuoteMark(first - 1);
        return closed || (first > 3 && words.isComma(first - 1))
                ? List.of(words.span(0, closed ? first : first - 1))
                : List.of();
    }

    private static @Nullable Saying sayingIn(Words words) {
        for (int as = 2; as + 1 < words.size(); as++) {
            int saying = as + 1;
            if (SAYING.contains(words.at(saying)) && !words.at(as).equals("as")) {
                Saying plain = plain(words, saying);
                if (plain != null) {
                    return plain;
                }
            } else if (SAYING.contains(words.at(saying))) {
                int quoted = quotedBefore(words, as);
                if (quoted > 0) {
                    return BE.contains(words.at(quoted - 1))
                                    || (words.isAdverb(quoted - 1) && BE.contains(words.at(quoted - 2)))
                            ? passive(words, quoted, as)
                            : active(words, quoted, as);
                }
            }
        }
        return null;
    }

    /** "quoted an envoy, Ada Lorn, saying": between the two stands somebody and nothing that anybody does. */
    private static @Nullable Saying plain(Words words, int saying) {
        int quoted = quotedBefore(words, saying);
        int end = words.isComma(saying - 1) ? saying - 1 : saying;
        Subjects.Phrase quoting = quoted > 0 ? Subjects.leftOf(words, quoted, 0) : null;
        if (quoting == null || BE.contains(words.at(quoted - 1)) || end <= quoted + 1) {
            return null;
        }
        boolean named = false;
        for (int i = quoted + 1; i < end; i++) {
            named |= words.isCapital(i) || SourceNouns.of(words.at(i)) != null;
            if (words.isAuxiliary(i) || words.isFinite(i) || words.isSubordinator(i)) {
                return null;
            }
        }
        return named
                ? new Saying(
                        words.span(quoted + 1, end),
                        words.span(saying, saying + 1),
                        words.span(quoting.from(), saying + 1))
                : null;
    }

    private static int quotedBefore(Words words, int as) {
        for (int i = as - 1; i > 0 && as - i <= REACH; i--) {
            if (QUOTED.contains(words.at(i))) {
                return i;
            }
            if (words.isQuoteMark(i) || words.at(i).equals(":")) {
                return -1;
            }
        }
        return -1;
    }

    private static @Nullable Saying active(Words words, int quoted, int as) {
        Subjects.Phrase quoting = Subjects.leftOf(words, quoted, 0);
        if (as == quoted + 1 || quoting == null) {
            return null;
        }
        return new Saying(words.span(quoted + 1, as), words.span(as, as + 2), words.span(quoting.from(), as + 2));
    }

    /** "“…,” the minister, Ada Lorn, was": what stands between the quotation and the verb, where it is no longer than somebody. */
    private static Subjects.@Nullable Phrase whoBefore(Words words, int verb) {
        Subjects.Phrase who = Subjects.leftOf(words, verb, 0);
        int from = verb - 1;
        while (who == null && from > 0 && verb - from < REACH && !words.isQuoteMark(from - 1)) {
            from--;
        }
        boolean marked = who == null && from > 0 && words.isQuoteMark(from - 1) && words.isWord(from);
        return marked ? new Subjects.Phrase(from, words.isComma(verb - 1) ? verb - 1 : verb) : who;
    }

    private static @Nullable Saying passive(Words words, int quoted, int as) {
        int be = words.isAdverb(quoted - 1) ? quoted - 2 : quoted - 1;
        be -= words.at(be).equals("been") && words.isAuxiliary(be - 1) ? 1 : 0;
        Subjects.Phrase who = whoBefore(words, be);
        if (who == null) {
            return null;
        }
        int end = as + 2;
        if (HANDING.contains(words.at(end))) {
            int to = end + 1;
            while (to < words.size()
                    && to - end < HANDS
                    && (words.isWord(to) || words.isPossessive(to))
                    && !words.at(to).equals("that")) {
                to++;
            }
            end = to;
        }
        return new Saying(who.in(words), words.span(as == quoted + 1 ? be : as, as + 2), words.span(who.from(), end));
    }
}
