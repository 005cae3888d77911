package org.sayso.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a user writes to search for. Lucene's classic grammar:
 *
 * <pre>
 * Words  ::= Clause ( ( "AND" | "OR" )? Clause )*       both, where nothing stands between
 * Clause ::= ( "+" | "-" | "NOT" )? ( Field ":" )? ( word | word* | "phrase" | [low TO high] | "(" Words ")" )
 * </pre>
 *
 * A word finds its inflections too ("denied", "denies"), a phrase only itself.
 */
final class WordsParser extends QueryParser {

    private final Spellings spellings;
    private final Stems stems = new Stems();
    private final boolean everywhere;

    WordsParser(Spellings spellings, Analyzer analyzer, boolean everywhere) {
        super(Field.TEXT.label(), analyzer);
        this.spellings = spellings;
        this.everywhere = everywhere;
        setDefaultOperator(Operator.AND);
    }

    /** The search for some words; wrong usage, in one line, where they cannot be read. */
    Query read(String words) {
        try {
            Query query = parse(words.replace('“', '"').replace('”', '"').replace('„', '"'));
            if (query instanceof BooleanQuery all && all.clauses().isEmpty()) {
                throw new SearchException("[%s] has no word to search for".formatted(words));
            }
            return query;
        } catch (ParseException e) {
            throw new SearchException(unreadable(words, e), e);
        } catch (UncheckedIOException e) {
            throw new SearchException("[%s] cannot be searched for: %s".formatted(words, e.getMessage()), e);
        }
    }

    /** Anything that has one of some words, in any form, or one of those that are names, in any spelling. */
    Query any(List<String> words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : words) {
            Query plain = words(Field.TEXT, word, false);
            if (plain != null) {
                any.add(plain, Occur.SHOULD);
            }
            if (Character.isUpperCase(word.codePointAt(0))) {
                any.add(named(Field.NAME, word), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private static String unreadable(String words, ParseException e) {
        String why = e.getCause() instanceof SearchException known ? String.valueOf(known.getMessage()) : null;
        return why != null
                ? why
                : "cannot read the search [%s]: put words with marks like : ( ) [ ] ? * / in quotation marks"
                        .formatted(words);
    }

    @Override
    protected @Nullable Query getFieldQuery(String name, String words, boolean quoted) throws ParseException {
        Field field = field(name);
        return switch (field.kind()) {
            case WORDS -> words(field, words, quoted);
            case NAMES -> named(field, words);
            case EXACT -> new TermQuery(new Term(field.label(), words.toLowerCase(Locale.ROOT)));
            case NUMBER -> IntPoint.newExactQuery(field.label(), number(words));
        };
    }

    @Override
    protected @Nullable Query getFieldQuery(String name, String words, int slop) throws ParseException {
        return getFieldQuery(name, words, true);
    }

    private @Nullable Query words(Field field, String words, boolean quoted) {
        List<String> terms = PlacedTerms.folded(getAnalyzer(), words);
        if (terms.isEmpty()) {
            return null;
        }
        Query query = terms.size() > 1
                ? new PhraseQuery(field.label(), terms.toArray(String[]::new))
                : word(field, terms.getFirst(), quoted);
        return everywhere && field == Field.TEXT
                ? new BooleanQuery.Builder()
                        .add(query, Occur.SHOULD)
                        .add(java.util.Objects.requireNonNull(words(Field.REST, words, quoted)), Occur.SHOULD)
                        .build()
                : query;
    }

    private Query word(Field field, String word, boolean quoted) {
        Query exact = new TermQuery(new Term(field.label(), word));
        String stem = quoted ? null : stems.of(word);
        return stem == null
                ? exact
                : new BooleanQuery.Builder()
                        .add(exact, Occur.SHOULD)
                        .add(new TermQuery(new Term(field.label(), stem)), Occur.SHOULD)
                        .build();
    }

    /** Any spelling of a name. */
    Query named(Field field, String name) {
        try {
            return new TermInSetQuery(
                    field.label(),
                    spellings.of(name).stream().map(BytesRef::new).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Query getRangeQuery(
            String name, @Nullable String low, @Nullable String high, boolean withLow, boolean withHigh)
            throws ParseException {
        Field field = field(name);
        if (field.kind() != Field.Kind.NUMBER) {
            throw new ParseException("no range of " + name);
        }
        int from = low == null ? 0 : number(low) + (withLow ? 0 : 1);
        int to = high == null ? Integer.MAX_VALUE : number(high) - (withHigh ? 0 : 1);
        return IntPoint.newRangeQuery(field.label(), from, to);
    }

    @Override
    protected Query getPrefixQuery(String name, String start) throws ParseException {
        return super.getPrefixQuery(ofWords(name), start);
    }

    @Override
    protected Query getWildcardQuery(String name, String pattern) throws ParseException {
        return pattern.equals("*") && name.equals("*")
                ? super.getWildcardQuery(name, pattern)
                : super.getWildcardQuery(ofWords(name), pattern);
    }

    @Override
    protected Query getFuzzyQuery(String name, String word, float likeness) throws ParseException {
        return super.getFuzzyQuery(ofWords(name), word, likeness);
    }

    @Override
    protected Query getRegexpQuery(String name, String expression) throws ParseException {
        throw new ParseException("no regular expressions");
    }

    private static String ofWords(String name) throws ParseException {
        Field field = field(name);
        if (field.kind() != Field.Kind.WORDS) {
            throw new ParseException("no part of a word in " + name);
        }
        return field.label();
    }

    private static Field field(String name) {
        return Field.of(name)
                .orElseThrow(() ->
                        new SearchException("no field \"%s\" to search: one of %s; or put the words in quotation marks"
                                .formatted(name, Field.all())));
    }

    private static int number(String words) throws ParseException {
        try {
            return Integer.parseInt(words);
        } catch (NumberFormatException e) {
            throw new ParseException("no number: " + words);
        }
    }
}
