package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Article;
import org.sayso.text.Span;

/**
 * "The facts were disclosed by Ada Lorn, during a hearing.": whose word the paragraph behind is.
 *
 * <pre>
 * Announced ::= [Article Adjective*] Noun Be Participle "by" Source …
 * </pre>
 */
final class AnnouncedFacts {

    private static final Set<String> NOUNS = Set.of(
            "facts",
            "details",
            "revelations",
            "disclosures",
            "news",
            "information",
            "account",
            "accounts",
            "claims",
            "allegations",
            "findings",
            "figures");

    private static final Set<String> GIVEN = Set.of(
            "delivered",
            "given",
            "revealed",
            "disclosed",
            "provided",
            "presented",
            "released",
            "announced",
            "told",
            "supplied",
            "laid",
            "read",
            "made");

    /** Sentences of the paragraph behind that count as told. */
    private static final int LONGEST = 4;

    private static final double SURE = 0.5;

    private final Article article;
    private final List<Words> sentences;

    AnnouncedFacts(Article article, List<Words> sentences) {
        this.article = article;
        this.sentences = sentences;
    }

    List<Attribution> find() {
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i + 1 < sentences.size(); i++) {
            Words words = sentences.get(i);
            int by = by(words);
            Subjects.Phrase source = by < 0 ? null : Subjects.rightOf(words, by + 1, words.size());
            Span told = source == null ? null : behind(i);
            if (source != null && told != null) {
                int be = by;
                while (be > 0 && !words.isBe(be)) {
                    be--;
                }
                found.add(new Attribution(
                        List.of(source.in(words)), List.of(words.span(be, by + 1)), List.of(told), SURE));
            }
        }
        return found;
    }

    /** The "by" of such a sentence, near its beginning; -1 where it is none. */
    private static int by(Words words) {
        for (int i = 0; i < Math.min(words.size(), 6); i++) {
            if (NOUNS.contains(words.at(i))) {
                int at = i + 1;
                while (words.isAuxiliary(at) || words.isAdverb(at)) {
                    at++;
                }
                boolean given = at > i + 1 && words.isBe(at - 1) && GIVEN.contains(words.at(at));
                for (int by = at + 1; given && by <= at + 2; by++) {
                    if (words.at(by).equals("by")) {
                        return by;
                    }
                }
                return -1;
            }
        }
        return -1;
    }

    /** The paragraph behind a sentence that ends its own, or what stands behind it in its own. */
    private @Nullable Span behind(int sentence) {
        int block = sentences.get(sentence + 1).sentence().block();
        if (block < 0
                || block >= article.blocks().size()
                || article.blocks().get(block).kind()
                        != article.blocks()
                                .get(sentences.get(sentence).sentence().block())
                                .kind()) {
            return null;
        }
        int last = sentence + 1;
        while (last + 1 < sentences.size()
                && last - sentence < LONGEST
                && sentences.get(last + 1).sentence().block() == block) {
            last++;
        }
        return new Span(
                sentences.get(sentence + 1).sentence().span().start(),
                sentences.get(last).sentence().span().end());
    }
}
