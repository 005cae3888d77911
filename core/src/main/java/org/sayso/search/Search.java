package org.sayso.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.sayso.casefile.CaseException;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.KeptPage;
import org.sayso.casefile.KeptPages;
import org.sayso.export.Labels;
import org.sayso.text.Span;
import org.sayso.time.Days;

/** Answers requests to search a case. Shared by threads; sees what was read since it was opened once {@link #refresh} was called. */
public final class Search implements AutoCloseable {

    /** The best first; alike ones in an order that is that of nothing but the pages. */
    private static final Sort ORDER = new Sort(
            SortField.FIELD_SCORE,
            new SortField(PageDocuments.PAGE, SortField.Type.STRING),
            new SortField(PageDocuments.ORDINAL, SortField.Type.LONG));

    private final CaseFile caseFile;
    private final CaseIndex index;
    private final PageCache cache = new PageCache();
    private volatile View view;

    /** The index as it was at a moment, with the spellings of its names. */
    private record View(DirectoryReader reader, Spellings spellings) {}

    private Search(CaseFile caseFile, CaseIndex index) {
        this.caseFile = caseFile;
        this.index = index;
        this.view = view(index.open());
    }

    /** Opens the case's index, brought in step with it first. */
    public static Search open(CaseFile caseFile) {
        return new Search(caseFile, CaseIndex.of(caseFile));
    }

    private View view(DirectoryReader reader) {
        return new View(reader, new Spellings(reader, caseFile.nameDecisions().holding()));
    }

    /** Brings the index in step with the case. Searches going on see what they saw before. */
    public synchronized void refresh() {
        DirectoryReader older = view.reader();
        DirectoryReader newer = index.newer(older);
        view = view(newer == null ? older : newer);
        if (newer != null) {
            cache.clear();
            close(older);
        }
    }

    /** Told of a hit; false to have no more. */
    @FunctionalInterface
    public interface Listener {
        boolean found(Hit hit);
    }

    /** Gives pages by id; empty for one that is gone. */
    @FunctionalInterface
    public interface Pages {
        Optional<KeptPage> page(String id);
    }

    /**
     * Finds everything that answers a request, the best first, page by page as it is told. Returns in how many pages
     * (or, where statements are searched, how many statements).
     */
    public int find(Request request, Listener listener) {
        try (KeptPages pages = caseFile.keptPages()) {
            return find(request, id -> cache.page(id, pages), listener);
        }
    }

    /** The same for whoever has the pages at hand already: fetching them is most of what a search takes. */
    public int find(Request request, Pages pages, Listener listener) {
        View now = view;
        DirectoryReader open = now.reader();
        open.incRef();
        try {
            return find(now, request, pages, listener);
        } catch (IOException e) {
            throw new CaseException("[%s] cannot be searched: %s".formatted(caseFile.folder(), e.getMessage()), e);
        } finally {
            close(() -> open.decRef());
        }
    }

    /** The first hits of a request. */
    public List<Hit> first(Request request, int most) {
        List<Hit> hits = new ArrayList<>();
        find(request, hit -> {
            hits.add(hit);
            return hits.size() < most;
        });
        return hits;
    }

    /**
     * The pages that have most of some words, rare words counting more: names in any spelling, the others in any form.
     *
     * @return ids of pages, the best first, {@code most} at most
     */
    public List<String> pages(List<String> words, int most) {
        View now = view;
        DirectoryReader open = now.reader();
        open.incRef();
        try {
            IndexSearcher searcher = new IndexSearcher(open);
            searcher.setSimilarity(new Ranking());
            WordsParser parser = new WordsParser(now.spellings(), index.analyzer(), false);
            Query query = filters(Request.of(""), parser)
                    .add(parser.any(words), Occur.MUST)
                    .build();
            List<String> pages = new ArrayList<>();
            for (ScoreDoc one : searcher.search(query, Math.max(1, most), ORDER).scoreDocs) {
                pages.add(searcher.storedFields().document(one.doc).get(PageDocuments.PAGE));
            }
            return pages;
        } catch (IOException e) {
            throw new CaseException("[%s] cannot be searched: %s".formatted(caseFile.folder(), e.getMessage()), e);
        } finally {
            close(() -> open.decRef());
        }
    }

    private int find(View now, Request request, Pages pages, Listener listener) throws IOException {
        DirectoryReader open = now.reader();
        IndexSearcher searcher = new IndexSearcher(open);
        searcher.setSimilarity(new Ranking());
        WordsParser parser = new WordsParser(now.spellings(), index.analyzer(), request.everywhere());
        Query words = request.words().isBlank() ? MatchAllDocsQuery.INSTANCE : parser.read(request.words());
        Query query =
                searcher.rewrite(filters(request, parser).add(words, Occur.MUST).build());
        int all = Math.max(1, open.maxDoc());
        ScoreDoc[] found = searcher.search(query, all, ORDER).scoreDocs;
        Weight weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (ScoreDoc one : found) {
            String id = searcher.storedFields().document(one.doc).get(PageDocuments.PAGE);
            Optional<KeptPage> page = pages.page(id);
            if (page.isPresent() && !tell(searcher, weight, one.doc, page.get(), listener)) {
                break;
            }
        }
        return found.length;
    }

    private BooleanQuery.Builder filters(Request request, WordsParser parser) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        String kind = request.in() == Request.In.PAGES ? PageDocuments.A_PAGE : PageDocuments.A_STATEMENT;
        all.add(new TermQuery(new Term(PageDocuments.KIND, kind)), Occur.FILTER);
        if (request.outlet() != null) {
            List<String> outlet = PlacedTerms.folded(index.analyzer(), request.outlet());
            all.add(new PhraseQuery(Field.OUTLET.label(), outlet.toArray(String[]::new)), Occur.FILTER);
        }
        if (request.published() != null) {
            all.add(within(PageDocuments.PUBLISHED, request.published()), Occur.FILTER);
        }
        if (request.by() != null) {
            all.add(parser.named(Field.BY, request.by()), Occur.FILTER);
        }
        if (request.sourceClass() != null) {
            all.add(new TermQuery(new Term(Field.CLASS.label(), Labels.of(request.sourceClass()))), Occur.FILTER);
        }
        if (!request.hands().equals(Request.Hands.ANY)) {
            all.add(
                    IntPoint.newRangeQuery(
                            Field.HANDS.label(),
                            request.hands().least(),
                            request.hands().most()),
                    Occur.FILTER);
        }
        if (request.said() != null) {
            all.add(within(PageDocuments.SAID, request.said()), Occur.FILTER);
        }
        return all;
    }

    /** Both ends of what is known of a day must lie within. */
    private static Query within(String field, Days days) {
        int first = PageDocuments.day(days.first());
        int last = PageDocuments.day(days.last());
        return IntPoint.newRangeQuery(field, new int[] {first, first}, new int[] {last, last});
    }

    private static boolean tell(IndexSearcher searcher, Weight weight, int document, KeptPage page, Listener listener)
            throws IOException {
        List<Span> places = places(searcher, weight, document, page.text().length());
        String statement = searcher.storedFields().document(document).get(PageDocuments.STATEMENT);
        if (statement != null) {
            return page.statement(statement)
                    .map(one -> listener.found(
                            new Hit(page, one.extent(), inside(places, one.extent()), one, List.of(one))))
                    .orElse(true);
        }
        int next = 0;
        while (next < places.size()) {
            Span around = page.around(places.get(next));
            List<Span> highlights = new ArrayList<>();
            while (next < places.size() && (highlights.isEmpty() || around.contains(places.get(next)))) {
                highlights.add(places.get(next++));
            }
            if (!listener.found(new Hit(page, around, highlights, null, page.statementsIn(around)))) {
                return false;
            }
        }
        return !places.isEmpty() || listener.found(opening(page));
    }

    /** A page found by what is said of it, not by its words: its first sentence stands for it. */
    private static Hit opening(KeptPage page) {
        Span first = page.sentences().isEmpty()
                ? new Span(0, 0)
                : page.sentences().getFirst().trim(page.text());
        return new Hit(page, first, List.of(), null, page.statementsIn(first));
    }

    private static List<Span> inside(List<Span> places, Span extent) {
        return places.stream().filter(extent::contains).toList();
    }

    /** Where the words stand, each place once, in order; of places that overlap one that holds both. */
    private static List<Span> places(IndexSearcher searcher, Weight weight, int document, int length)
            throws IOException {
        LeafReaderContext leaf =
                searcher.getIndexReader().leaves().get(ReaderUtil.subIndex(document, searcher.getLeafContexts()));
        Matches matches = weight.matches(leaf, document - leaf.docBase);
        TreeSet<Span> found = new TreeSet<>();
        if (matches != null) {
            for (String field : matches) {
                MatchesIterator in = matches.getMatches(field);
                while (in != null && in.next()) {
                    if (in.startOffset() >= 0 && in.endOffset() > in.startOffset() && in.endOffset() <= length) {
                        found.add(new Span(in.startOffset(), in.endOffset()));
                    }
                }
            }
        }
        List<Span> places = new ArrayList<>();
        for (Span place : found) {
            if (!places.isEmpty() && places.getLast().overlaps(place)) {
                places.set(places.size() - 1, places.getLast().cover(place));
            } else {
                places.add(place);
            }
        }
        return places;
    }

    @Override
    public void close() {
        close(view.reader());
    }

    private interface Closing {
        void close() throws IOException;
    }

    private void close(DirectoryReader old) {
        close((Closing) old::close);
    }

    private void close(Closing closing) {
        try {
            closing.close();
        } catch (IOException e) {
            throw new CaseException("[%s] cannot be closed: %s".formatted(caseFile.folder(), e.getMessage()), e);
        }
    }
}
