package org.sayso.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.sayso.attribution.Attribution;
import org.sayso.attribution.AttributionFinder;
import org.sayso.attribution.JointAttributionFinder;
import org.sayso.attribution.RuleAttributionFinder;
import org.sayso.attribution.Statement;
import org.sayso.attribution.StatementResolver;
import org.sayso.attribution.TaggedAttributionFinder;
import org.sayso.name.NameFinder;
import org.sayso.name.Names;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.page.Captions;
import org.sayso.page.Cleaner;
import org.sayso.page.Page;
import org.sayso.page.PageException;
import org.sayso.page.PageReader;
import org.sayso.page.RawPage;
import org.sayso.page.Stamps;
import org.sayso.text.Sentence;
import org.sayso.text.SentenceSplitter;
import org.sayso.text.Span;
import org.sayso.text.Token;
import org.sayso.time.Timex;
import org.sayso.time.TimexFinder;

/** Reads one page, start to end. Built once and shared by all threads. */
public final class Reader {

    /** Raised whenever the same page would be read differently: pages read by another version are read again. */
    public static final String VERSION = "11";

    /** Tokens of a sentence that is looked at twice. */
    private static final int LONG = 500;

    /** Share of words among them: of prose it is five in six, in rows of numbers hardly less. */
    private static final double LEAST_WORDS = 0.5;

    private static final class Shared {
        static final Reader READER = new Reader();
    }

    /** The one of this process, made when first asked for: some 300 ms and 100 MB. */
    public static Reader shared() {
        return Shared.READER;
    }

    /** The model is the slowest to load: it loads while the rest is put together. */
    private final CompletableFuture<TaggedAttributionFinder> tagged =
            CompletableFuture.supplyAsync(TaggedAttributionFinder::load);

    private final PageReader pageReader = new PageReader();
    private final Cleaner cleaner = new Cleaner();
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final NameFinder nameFinder = new NameFinder();
    private final TimexFinder timexFinder = new TimexFinder();
    private final StatementResolver statementResolver = new StatementResolver();
    private final AttributionFinder rules = new RuleAttributionFinder();
    private final AttributionFinder attributionFinder = new JointAttributionFinder(tagged.join(), rules);

    /** A page from its bytes on. Whatever is wrong with it, or with the program on it, is said in the result. */
    public PageResult read(RawPage raw) {
        return read(raw, Corrections.NONE);
    }

    /** The same with what a person put right in it. */
    public PageResult read(RawPage raw, Corrections corrections) {
        try {
            Page page = pageReader.read(raw);
            Reading reading = read(page, corrections);
            List<String> remarks = new ArrayList<>(page.remarks());
            String foreign = reading.article().foreign();
            if (foreign != null) {
                remarks.add(foreign + "; its words can be searched");
            }
            return new PageResult.Read(reading, remarks);
        } catch (PageException e) {
            return new PageResult.Unreadable(e.page(), e.why());
        } catch (RuntimeException | StackOverflowError e) {
            return new PageResult.Unreadable(
                    raw.name(), "made the reader fail (%s): please report it with the page".formatted(e));
        }
    }

    /** Everything Sayso makes of one page, in the order it is made. The same page gives the same reading, always. */
    public Reading read(Page page) {
        return read(page, Corrections.NONE);
    }

    private Reading read(Page page, Corrections corrections) {
        Article article = CorrectedBlocks.of(cleaner.clean(page), corrections.blocks());
        List<Sentence> sentences = storySentences(article);
        Names names = nameFinder.find(article, sentences);
        List<Timex> timexes = times(article, sentences);
        List<Attribution> attributions = attributionFinder.find(article, sentences);
        List<Statement> found = statementResolver.resolve(article, sentences, names, timexes, attributions);
        List<Statement> attributed = CorrectedSpeakers.of(article, sentences, names, found, corrections.speakers());
        List<Statement> statements = attributed.stream()
                .filter(statement -> !StatementResolver.isMarginal(page.text(), statement))
                .toList();
        return new Reading(article, sentences, names, timexes, statements, attributed);
    }

    /** What the story tells, and the days the page is stamped with. */
    private List<Timex> times(Article article, List<Sentence> sentences) {
        List<Timex> timexes = new ArrayList<>(timexFinder.find(article.page().text(), sentences, article.anchor()));
        timexes.addAll(Stamps.of(article));
        timexes.sort(Comparator.comparing(Timex::span));
        return List.copyOf(timexes);
    }

    /** Menus and adverts have no sentences: nothing later can be taken from them. */
    private List<Sentence> storySentences(Article article) {
        String text = article.page().text();
        List<Span> blocks = article.blocks().stream()
                .map(block ->
                        block.kind() == Block.Kind.CAPTION ? Captions.withoutLabel(text, block.span()) : block.span())
                .toList();
        return splitter.split(article.page().text(), blocks).stream()
                .filter(sentence ->
                        article.blocks().get(sentence.block()).kind().isStory())
                .filter(Reader::isTold)
                .toList();
    }

    /** A million brackets are no sentence, and to be read like one would take hours. */
    private static boolean isTold(Sentence sentence) {
        if (sentence.tokens().size() < LONG) {
            return true;
        }
        long words = sentence.tokens().stream().filter(Token::isWord).count();
        return words >= LEAST_WORDS * sentence.tokens().size();
    }
}
