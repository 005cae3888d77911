package org.sayso.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Quotations;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * Finds attributions by rules over words of saying, commas and quotation marks:
 *
 * <pre>
 * Attribution ::= Source Cue Content | Content Source Cue | Content Cue Source | "according to" Source Content
 *               | Source's Noun "that" Content | Subject "was" Cue Content | Quotation | Name ":" Content
 * </pre>
 */
public final class RuleAttributionFinder implements AttributionFinder {

    /** Tokens; what is longer is a table or a list, no sentence. */
    private static final int LONGEST = 600;

    private final Cues cues = Cues.ALL;

    @Override
    public List<Attribution> find(Article article, List<Sentence> sentences) {
        String text = article.page().text();
        List<Span> paragraphs = article.blocks().stream()
                .filter(block -> block.kind().isStory())
                .map(Block::span)
                .toList();
        Quotations quotations = Quotations.of(text, paragraphs);
        Contents contents = new Contents(text, quotations);
        List<Words> words = sentences.stream().map(Words::new).toList();
        List<Attribution> found = new ArrayList<>();
        CueFinder cueFinder = new CueFinder(cues);
        for (int i = 0; i < words.size(); i++) {
            Words sentence = words.get(i);
            Block.Kind kind = kind(article, sentence);
            if (sentence.size() < 2
                    || sentence.size() > LONGEST
                    || kind == Block.Kind.BYLINE
                    || kind == Block.Kind.DATELINE) {
                continue;
            }
            found.addAll(
                    new SentenceAttributions(sentence, cueFinder.find(sentence, quotations), quotations, contents, cues)
                            .find());
        }
        found = new Continuations(text, words, quotations, contents).extend(found);
        found.addAll(new FramedQuotations(words, quotations, contents, cues).find());
        found.addAll(new AnnouncedFacts(article, words).find());
        found.addAll(new FreeQuotations(article, words, quotations, contents).find(found));
        found.addAll(new ThreadStatements(article, words).find(found));
        found.sort(Comparator.comparing((Attribution a) -> a.content().getFirst())
                .thenComparing(a -> a.cue().isEmpty() ? new Span(0, 0) : a.cue().getFirst()));
        return List.copyOf(found);
    }

    private static Block.Kind kind(Article article, Words sentence) {
        int block = sentence.sentence().block();
        return block >= 0 && block < article.blocks().size()
                ? article.blocks().get(block).kind()
                : Block.Kind.MAIN;
    }
}
