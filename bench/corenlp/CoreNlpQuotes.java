package org.sayso.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.sayso.attribution.Attribution;
import org.sayso.page.Page;
import org.sayso.text.Span;

/**
 * Stanford CoreNLP's quote annotator with its English default models: quotations and the mention each is given to, no cues.
 * Quotations given to one mention are one attribution in pieces. CoreNLP is under the GPL: no part of Sayso, this class is
 * compiled only by {@code bench/beside} and only where somebody has it.
 */
public final class CoreNlpQuotes implements Peer {

    private final StanfordCoreNLP pipeline;

    public CoreNlpQuotes() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
        pipeline = new StanfordCoreNLP(settings);
    }

    @Override
    public List<Attribution> find(Page page) {
        CoreDocument document = new CoreDocument(page.text());
        pipeline.annotate(document);
        Map<List<Span>, List<Span>> saidBy = new LinkedHashMap<>();
        List<Attribution> found = new ArrayList<>();
        for (CoreQuote quote : document.quotes()) {
            List<Span> content = List.of(span(quote.quoteCharOffsets()));
            Optional<Pair<Integer, Integer>> speaker = quote.speakerCharOffsets();
            if (speaker.isPresent()) {
                saidBy.computeIfAbsent(List.of(span(speaker.get())), at -> new ArrayList<>())
                        .addAll(content);
            } else {
                found.add(new Attribution(List.of(), List.of(), content, 1));
            }
        }
        saidBy.forEach((source, content) -> found.add(new Attribution(source, List.of(), content, 1)));
        return found;
    }

    private static Span span(Pair<Integer, Integer> offsets) {
        return new Span(offsets.first, offsets.second);
    }
}
