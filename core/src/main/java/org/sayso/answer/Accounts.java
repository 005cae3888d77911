package org.sayso.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Grouping;
import org.sayso.claim.Origin;
import org.sayso.claim.StatementRef;
import org.sayso.page.Found;
import org.sayso.story.Story;
import org.sayso.text.Span;

/**
 * Groups what answers a question by what it answers: the same claim, or the same words beyond those of the question.
 * The same reason told by several outlets is one account; different reasons are different accounts.
 */
final class Accounts {

    private static final double SAME_ACCOUNT = 0.3;
    /** Sentences shown in one piece, at most. */
    private static final int LONGEST = 3;

    private static final double SAME_SIDE = 0.3;
    private static final double SAME_FATE = 0.25;

    private final Story story;
    private final Question question;
    private final Index index;

    Accounts(Story story, Question question, Index index) {
        this.story = story;
        this.question = question;
        this.index = index;
    }

    /** Accounts in the order of {@link Account#ORDER}, then by the strength of their best sentence. */
    List<Account> of(List<Selection.Chosen> chosen) {
        List<Passage> answers = chosen.stream().map(Selection.Chosen::passage).toList();
        Map<Integer, Selection.Chosen> whole = new HashMap<>();
        chosen.forEach(one -> whole.put(one.passage().index(), one));
        List<List<Integer>> groups =
                Grouping.of(answers.size(), (a, b) -> likeness(answers.get(a), answers.get(b)), SAME_ACCOUNT);
        List<List<Passage>> accounts = new ArrayList<>();
        for (List<Integer> group : groups) {
            accounts.add(group.stream()
                    .map(answers::get)
                    .flatMap(passage -> Objects.requireNonNull(whole.get(passage.index())).all().stream())
                    .toList());
        }
        Set<Integer> shown = new HashSet<>();
        answers.forEach(passage -> shown.add(passage.index()));
        accounts.sort(Comparator.comparing(AccountMarks::isOpinion)
                .thenComparingInt(account -> -origins(account))
                .thenComparingInt(AccountMarks::hands)
                .thenComparingInt(account -> -outlets(account)));
        List<Account> told = new ArrayList<>();
        for (List<Passage> account : accounts) {
            int origins = origins(account);
            int outlets = outlets(account);
            List<Integer> against = new ArrayList<>();
            for (int other = 0; other < accounts.size(); other++) {
                if (isAgainst(account, accounts.get(other))) {
                    against.add(other);
                }
            }
            told.add(new Account(
                    evidence(new Selection.Chosen(account.getFirst(), List.of(), List.of()), shown),
                    told(
                            account.stream()
                                    .map(passage -> whole.get(passage.index()))
                                    .filter(Objects::nonNull)
                                    .toList(),
                            shown),
                    origins,
                    AccountMarks.hands(account),
                    outlets,
                    note(told.size(), accounts, origins, outlets),
                    AccountMarks.unsaid(account),
                    against));
        }
        return told;
    }

    /** What goes on from one sentence to the next is shown in one piece, where its strongest sentence would stand. */
    static List<Evidence> told(List<Selection.Chosen> chosen, Set<Integer> shown) {
        NavigableMap<Integer, Selection.Chosen> left = new TreeMap<>();
        for (Selection.Chosen one : chosen) {
            one.beside()
                    .forEach(passage -> left.put(passage.index(), new Selection.Chosen(passage, List.of(), List.of())));
        }
        chosen.forEach(one -> left.put(one.passage().index(), one));
        List<Evidence> told = new ArrayList<>();
        for (Selection.Chosen one : chosen) {
            int at = one.passage().index();
            if (left.remove(at) == null) {
                continue;
            }
            List<Selection.Chosen> piece = new ArrayList<>(List.of(one));
            for (int i = at - 1; goesOn(left.get(i), piece.getFirst()) && piece.size() < LONGEST; i--) {
                piece.addFirst(left.remove(i));
            }
            for (int i = at + 1; goesOn(piece.getLast(), left.get(i)) && piece.size() < LONGEST; i++) {
                piece.addLast(left.remove(i));
            }
            Passage first = piece.getFirst().passage();
            int from = shown.contains(first.index() - 1) ? first.span().start() : first.from();
            told.add(Asker.evidence(
                    one.passage(),
                    new Span(from, piece.getLast().passage().span().end()),
                    piece.stream().flatMap(some -> some.also().stream()).toList()));
        }
        return told;
    }

    private static boolean goesOn(Selection.@Nullable Chosen one, Selection.@Nullable Chosen next) {
        return one != null && next != null && one.passage().goesOnIn(next.passage());
    }

    /** The sentence before is shown with one that needs it, unless it is shown for itself. */
    private static Evidence evidence(Selection.Chosen one, Set<Integer> shown) {
        Passage passage = one.passage();
        boolean alone = shown.contains(passage.index() - 1);
        return Asker.evidence(passage, alone ? passage.span() : passage.whole(), one.also());
    }

    private String note(int place, List<List<Passage>> all, int origins, int outlets) {
        List<String> marks = new ArrayList<>();
        When when = question.when();
        if (when != null && when.side() == When.Side.BOTH) {
            When.Side side = when.sideOf(all.get(place).getFirst());
            marks.add("%s %s".formatted(side == When.Side.BEFORE ? "before" : "after", when.days()));
        }
        if (AccountMarks.isOpinion(all.get(place))) {
            marks.add("opinion, no source given");
        }
        if (origins == 1 && outlets > 1) {
            marks.add("only repeated: one origin, %d outlets".formatted(outlets));
        }
        String time = AccountMarks.anotherTime(place, all);
        if (time != null) {
            marks.add("of another time: “%s”".formatted(time));
        }
        return String.join("; ", marks);
    }

    private double likeness(Passage a, Passage b) {
        When when = question.when();
        if (when != null && when.sideOf(a) != when.sideOf(b)) {
            return 0;
        }
        double shared = 0;
        double ofA = 0;
        double ofB = 0;
        for (String term : a.terms().keySet()) {
            if (isAnswering(a, term)) {
                ofA += index.rarity(term);
                if (isAnswering(b, term)) {
                    shared += index.rarity(term);
                }
            }
        }
        for (String term : b.terms().keySet()) {
            if (isAnswering(b, term)) {
                ofB += index.rarity(term);
            }
        }
        double words = shared == 0 ? 0 : shared / Math.sqrt(ofA * ofB);
        Set<String> claims = new HashSet<>(a.claims());
        claims.retainAll(b.claims());
        double score = words + (claims.isEmpty() || isNo(a) != isNo(b) ? 0 : 0.4);
        if (question.kind() == QuestionKind.YES_NO) {
            score += isNo(a) == isNo(b) ? SAME_SIDE : -SAME_SIDE;
        }
        if (question.kind() == QuestionKind.FATE) {
            Set<Integer> fates = Fates.kinds(a.words());
            fates.retainAll(Fates.kinds(b.words()));
            score += fates.isEmpty() ? 0 : SAME_FATE;
        }
        return score;
    }

    /** Whether a sentence says no to what is asked. */
    private boolean isNo(Passage passage) {
        return passage.denied()
                || Cues.negates(passage.words(), question.words().keySet());
    }

    private boolean isAnswering(Passage passage, String term) {
        return passage.terms().getOrDefault(term, 0.0) >= 1
                && !question.words().containsKey(term)
                && question.names().stream().noneMatch(name -> name.contains(term));
    }

    private int origins(List<Passage> account) {
        return Origin.count(
                account.stream()
                        .map(passage -> new Origin(passage.reading(), passage.statement()))
                        .toList(),
                story.cast());
    }

    private static int outlets(List<Passage> account) {
        return (int) account.stream()
                .map(passage -> {
                    Found outlet = passage.reading().article().outlet();
                    return outlet == null ? passage.reading().page().id() : outlet.value();
                })
                .distinct()
                .count();
    }

    private boolean isAgainst(List<Passage> a, List<Passage> b) {
        if (question.kind() == QuestionKind.YES_NO && isNo(a.getFirst()) != isNo(b.getFirst())) {
            return true;
        }
        return index.claims().areAgainst(refs(a), refs(b));
    }

    private static Set<StatementRef> refs(List<Passage> passages) {
        Set<StatementRef> refs = new HashSet<>();
        for (Passage passage : passages) {
            StatementRef ref = ref(passage);
            if (ref != null) {
                refs.add(ref);
            }
        }
        return refs;
    }

    private static @Nullable StatementRef ref(Passage passage) {
        return passage.statement() == null
                ? null
                : new StatementRef(
                        passage.reading().page().id(),
                        Objects.requireNonNull(passage.statement()).id());
    }
}
