package org.sayso.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Span;

/**
 * "LORN: We saw the boat.": lines of a transcript, the name before a colon being the speaker until the next such line.
 * Where fewer than {@value #LINES} paragraphs of a page look so, or nobody's name comes again, and the page is no transcript, none is taken. "THE
 * FACTS: It was shut." is nobody's turn, but the page's own, and ends the turn before.
 */
final class TranscriptLines {

    private static final int LINES = 4;

    private static final Pattern DIRECTION = Pattern.compile("[“\"]?[(\\[][\\p{Lu} ,.’'-]{3,40}[)\\]][.”\"]*");

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
                int first = words.isQuoteMark(0) ? 1 : 0;
                name = words.at(first).equalsIgnoreCase("the") || isHeading(words, mark)
                        ? null
                        : words.span(first, mark);
                colon = words.span(mark, mark + 1);
                content = new ArrayList<>();
                if (mark + 1 < words.size()) {
                    content.add(words.span(mark + 1, words.size()));
                }
            } else if (name != null && article.blocks().get(current).kind() == Block.Kind.MAIN && !isDirection(words)) {
                Span more = words.sentence().span();
                boolean goesOn = !opens && !content.isEmpty();
                content.add(goesOn ? content.removeLast().cover(more) : more);
            }
        }
        if (name != null && !content.isEmpty()) {
            found.add(new Attribution(List.of(name), List.of(colon), content, 0.9));
        }
        return areTurns(found) ? found : List.of();
    }

    /** In a transcript two lines do; elsewhere at least two speak again: "Lorn: Now or never." may be a heading. */
    private boolean areTurns(List<Attribution> found) {
        Map<String, Integer> turns = new HashMap<>();
        for (Attribution one : found) {
            String name = one.source().getFirst().of(article.page().text());
            turns.merge(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        return (article.kind() == Article.Kind.TRANSCRIPT && found.size() > 1)
                || (found.size() >= LINES
                        && turns.values().stream().filter(times -> times > 1).count() > 1);
    }

    /** "Deal:", "Red line:" where the page writes of the deal: what is no name, and nobody's office. */
    private boolean isHeading(Words words, int mark) {
        String last = words.at(mark - 1);
        return article.kind() != Article.Kind.TRANSCRIPT
                && last.length() > 1
                && SourceNouns.of(last) == null
                && sentences.stream().anyMatch(other -> other.hasSmall(last));
    }

    /** "(CROSSTALK.)", "[APPLAUSE]", "…": what the room did, and what the page left out. */
    private boolean isDirection(Words words) {
        String line = words.sentence().span().of(article.page().text());
        return line.codePoints().noneMatch(Character::isLetterOrDigit)
                || DIRECTION.matcher(line).matches();
    }

    /** Whether a finding takes who speaks in a turn for a word of somebody's, or for who said a part of it. */
    static boolean disturbs(Attribution turn, Attribution one) {
        Span name = turn.source().getFirst();
        return Stream.of(one.source(), one.cue(), one.content())
                        .flatMap(List::stream)
                        .anyMatch(name::overlaps)
                || one.cue().stream().anyMatch(turn.cue().getFirst()::overlaps);
    }

    private static int colon(Words words) {
        // a page that quotes a transcript opens each turn with a mark
        for (int i = words.isQuoteMark(0) ? 1 : 0; i < Math.min(7, words.size()); i++) {
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
