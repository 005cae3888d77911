package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Span;

/**
 * "LORN: We saw the boat.": lines of a transcript, the name before a colon being the speaker until the next such line.
 * Where fewer than {@value #LINES} paragraphs of a page look so, and the page is no transcript, none is taken. "THE
 * FACTS: It was shut." is nobody's turn, but the page's own, and ends the turn before.
 */
final class TranscriptLines {

    private static final int LINES = 4;

    private final Article article;
    private final List<Words> sentences;

    TranscriptLines(Article article, List<Words> sentences) {
        this.article = article;
        this.sentences = sentences;
    }

    List<Attribution> find() {
        List<Attribution> found = new ArrayList<>();
        int current = -1;
        Span name = null;
        Span colon = null;
        List<Span> content = new ArrayList<>();
        for (Words words : sentences) {
            boolean opens = words.sentence().block() != current;
            current = words.sentence().block();
            int mark = opens && article.blocks().get(current).kind() == Block.Kind.MAIN ? colon(words) : -1;
            if (mark > 0) {
                if (name != null && !content.isEmpty()) {
                    found.add(new Attribution(List.of(name), List.of(colon), content, 0.9));
                }
                name = words.at(0).equalsIgnoreCase("the") ? null : words.span(0, mark);
                colon = words.span(mark, mark + 1);
                content = new ArrayList<>();
                if (mark + 1 < words.size()) {
                    content.add(words.span(mark + 1, words.size()));
                }
            } else if (name != null && article.blocks().get(current).kind() == Block.Kind.MAIN) {
                content.add(words.sentence().span());
            }
        }
        if (name != null && !content.isEmpty()) {
            found.add(new Attribution(List.of(name), List.of(colon), content, 0.9));
        }
        return found.size() >= LINES || (article.kind() == Article.Kind.TRANSCRIPT && found.size() > 1)
                ? found
                : List.of();
    }

    private static int colon(Words words) {
        for (int i = 0; i < Math.min(7, words.size()); i++) {
            if (words.at(i).equals(":")) {
                return i;
            }
            if ((!words.isWord(i) && !words.at(i).equals(".")) || (words.isWord(i) && !words.isCapital(i))) {
                return -1;
            }
        }
        return -1;
    }
}
