package org.sayso.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.claim.Words.Word;
import org.sayso.text.Span;
import org.sayso.text.Table;

/**
 * How two statements stand to each other on the page that tells both: a page that lets somebody answer puts the answer
 * beside what it answers, and says that it is one ("but", "disputed").
 */
final class Exchange {

    /** So many sentences on an answer may stand: a paragraph or two of news. */
    private static final int NEAR = 4;
    /** So many words at the beginning of what is said may turn it. */
    private static final int OPENING = 2;

    private static final Set<String> TURN = Table.words(Exchange.class, "turns.tsv", "turn");
    private static final Set<String> REPLY = Table.words(Exchange.class, "turns.tsv", "reply");

    private Exchange() {}

    /** Whether one page tells both, some sentences apart at most. */
    static boolean isNear(Carrier a, Carrier b) {
        return a.pageId().equals(b.pageId()) && Math.abs(a.sentence() - b.sentence()) <= NEAR;
    }

    /** 1 for two in one sentence, 0 for those far apart or on two pages. */
    static double nearness(Carrier a, Carrier b) {
        return isNear(a, b) ? 1 - Math.abs(a.sentence() - b.sentence()) / (NEAR + 1.0) : 0;
    }

    /** Whether one denies what stands near it, or its sentence turns against what the other's has. */
    static boolean isTurn(PageWords.Text page, Carrier a, Carrier b) {
        if (!isNear(a, b)) {
            return false;
        }
        boolean inOrder =
                a.content().getFirst().start() <= b.content().getFirst().start();
        Carrier earlier = inOrder ? a : b;
        Carrier later = inOrder ? b : a;
        return turns(page, later, earlier);
    }

    private static boolean turns(PageWords.Text page, Carrier later, Carrier earlier) {
        if (later.sentence() >= page.sentences()) {
            return false;
        }
        Span sentence = page.sentence(later.sentence());
        int from = sentence.start();
        for (Span span : earlier.content()) {
            from = span.end() <= later.content().getFirst().start() ? Math.max(from, span.end()) : from;
        }
        if (from >= sentence.end()) {
            return false;
        }
        int opening = 0;
        Set<Integer> said = new HashSet<>();
        List<Word> words = Words.of(page.text(), new Span(from, sentence.end()));
        for (int i = 0; i < words.size(); i++) {
            Span word = words.get(i).span();
            boolean content = later.content().stream().anyMatch(word::overlaps);
            if (content && opening++ >= OPENING) {
                said.add(i);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).folded();
            if (!said.contains(i) && (TURN.contains(word) || REPLY.contains(word))) {
                return true;
            }
        }
        return false;
    }
}
