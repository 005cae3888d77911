package org.sayso.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * Interviews that give each turn under its speaker's name, alone on a line: "Ada Lorn" / "Why was the gate shut?" / "Tom
 * Moss" / "I was told to." Taken only where at least two names take turns.
 */
final class SpeakerLines {

    private static final double SURE = 0.85;

    /** Lines of names that make an interview; fewer may be headings. */
    private static final int TURNS = 4;

    /** Of so many turns in ten at least, the speaker is another than of the turn before. */
    private static final int ALTERNATING = 7;

    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.’'-]{0,20}(?: \\p{L}[\\p{L}.’'-]{0,20}){1,3}:?");

    /** What pages repeat on lines of their own that is nobody's name. */
    private static final Set<String> FURNITURE = Set.of(
            "read",
            "more",
            "images",
            "image",
            "photo",
            "photos",
            "advertisement",
            "continue",
            "story",
            "related",
            "share",
            "watch",
            "video",
            "videos",
            "news",
            "sign",
            "the",
            "and",
            "of",
            "our",
            "your",
            "this",
            "live");

    private final Article article;
    private final List<Sentence> sentences;

    SpeakerLines(Article article, List<Sentence> sentences) {
        this.article = article;
        this.sentences = sentences;
    }

    List<Attribution> find() {
        List<Block> blocks = article.blocks();
        Map<String, Integer> counts = new HashMap<>();
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind() != Block.Kind.TITLE && isName(text(i))) {
                lines.add(i);
                counts.merge(text(i), 1, Integer::sum);
            }
        }
        lines.removeIf(line -> counts.getOrDefault(text(line), 0) < 2);
        if (lines.size() < TURNS || !alternate(lines)) {
            return List.of();
        }
        Map<Integer, List<Span>> said = new HashMap<>();
        for (Sentence sentence : sentences) {
            said.computeIfAbsent(sentence.block(), block -> new ArrayList<>()).add(sentence.span());
        }
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int end = i + 1 < lines.size() ? lines.get(i + 1) : blocks.size();
            List<Span> turn = new ArrayList<>();
            for (int block = lines.get(i) + 1; block < end; block++) {
                if (isSpeech(blocks.get(block).kind())) {
                    turn.addAll(said.getOrDefault(block, List.of()));
                }
            }
            if (!turn.isEmpty()) {
                Span name = blocks.get(lines.get(i)).span();
                found.add(new Attribution(List.of(withoutColon(name)), List.of(), turn, SURE));
            }
        }
        return found.size() >= TURNS ? found : List.of();
    }

    private String text(int block) {
        return article.blocks().get(block).span().of(article.page().text());
    }

    private Span withoutColon(Span name) {
        boolean colon = article.page().text().charAt(name.end() - 1) == ':';
        return colon ? new Span(name.start(), name.end() - 1) : name;
    }

    private static boolean isName(String line) {
        if (line.length() > 60 || !NAME.matcher(line).matches()) {
            return false;
        }
        for (String word : line.split("[ :]", -1)) {
            if (FURNITURE.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private boolean alternate(List<Integer> lines) {
        int changes = 0;
        for (int i = 1; i < lines.size(); i++) {
            changes +=
                    text(lines.get(i)).equals(text(lines.get(i - 1))) || lines.get(i) == lines.get(i - 1) + 1 ? 0 : 1;
        }
        return 10 * changes >= ALTERNATING * (lines.size() - 1);
    }

    private static boolean isSpeech(Block.Kind kind) {
        return switch (kind) {
            case MAIN, QUOTATION -> true;
            case TITLE, BYLINE, DATELINE, CAPTION, QUESTION, ANSWER, COMMENT, BOILERPLATE -> false;
        };
    }
}
