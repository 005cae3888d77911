package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Words.Word;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.reading.Reading;
import org.sayso.text.Span;

/** Reads what a text is compared by: content words by meaning, names by whom they mean, numbers by value. */
public final class TermReader {

    private static final Map<String, String> NUMBER_WORDS = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"));

    private static final Set<String> BEFORE_A_CALL = Set.of(
            "a",
            "the",
            "no",
            "any",
            "this",
            "that",
            "his",
            "her",
            "their",
            "telephone",
            "phone",
            "two",
            "first",
            "second",
            "last",
            "several");
    private static final Set<String> AFTER_AN_APPEAL = Set.of("for", "on", "to");

    private final Cast cast;

    public TermReader(Cast cast) {
        this.cast = cast;
    }

    /** The terms of spans of a page, in order. */
    public List<Term> read(Reading reading, List<Span> spans) {
        List<Term> terms = new ArrayList<>();
        for (Span span : spans) {
            read(
                    reading.page().text(),
                    span,
                    mentions(reading, span),
                    reading.page().id(),
                    terms);
        }
        return terms;
    }

    /** The terms of a text that is no page, where names are known only by their words. */
    public static List<Term> read(String text) {
        List<Term> terms = new ArrayList<>();
        new TermReader(Cast.STRANGERS).read(text, new Span(0, text.length()), List.of(), "", terms);
        return terms;
    }

    private void read(String text, Span span, List<Mention> mentions, String pageId, List<Term> terms) {
        List<Word> words = Words.of(text, span);
        int next = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            while (next < mentions.size()
                    && mentions.get(next).span().end() <= word.span().start()) {
                next++;
            }
            Mention mention =
                    next < mentions.size() && mentions.get(next).span().overlaps(word.span())
                            ? mentions.get(next)
                            : null;
            String two =
                    i + 1 < words.size() ? word.text() + " " + words.get(i + 1).text() : "";
            String country = Lexicon.ENGLISH.country(two);
            if (country != null) {
                terms.add(new Term(
                        country,
                        Term.Kind.NAME,
                        word.span().cover(words.get(i + 1).span())));
                i++;
                continue;
            }
            country = Lexicon.ENGLISH.country(bare(word.text()));
            if (country != null) {
                terms.add(new Term(country, Term.Kind.NAME, word.span()));
                continue;
            }
            if (mention != null) {
                boolean first = mention.span().start() >= word.span().start();
                String id = first ? cast.entity(pageId, mention.entity()) : null;
                if (id != null) {
                    terms.add(new Term("@" + id, Term.Kind.NAME, mention.span()));
                }
                if (mention.type() == NameType.PERSON) {
                    continue;
                }
            }
            if (isTelephoneCall(words, i)) {
                terms.add(new Term("=telephone", Term.Kind.WORD, word.span()));
                continue;
            }
            Term term = plain(word);
            if (term != null) {
                terms.add(term);
            }
        }
    }

    /** "a call", "there was no call"; not "a call for calm". */
    private static boolean isTelephoneCall(List<Word> words, int i) {
        String folded = words.get(i).folded();
        boolean noun = i > 0
                && (folded.equals("call") || folded.equals("calls"))
                && BEFORE_A_CALL.contains(words.get(i - 1).folded());
        return noun
                && (i + 1 == words.size()
                        || !AFTER_AN_APPEAL.contains(words.get(i + 1).folded()));
    }

    private static @Nullable Term plain(Word word) {
        if (word.isNumber()) {
            return new Term("n:" + word.folded(), Term.Kind.NUMBER, word.span());
        }
        String number = NUMBER_WORDS.get(word.folded());
        if (number != null) {
            return new Term("n:" + number, Term.Kind.NUMBER, word.span());
        }
        boolean silent = Lexicon.ENGLISH.isStopWord(word.folded()) || Lexicon.ENGLISH.isNegation(word.folded());
        if (silent || word.folded().length() < 2) {
            return null;
        }
        return new Term(Lexicon.ENGLISH.term(word.folded()), Term.Kind.WORD, word.span());
    }

    /** "Iran’s" is "Iran". */
    private static String bare(String name) {
        int n = name.length();
        boolean possessive =
                n > 2 && name.charAt(n - 1) == 's' && (name.charAt(n - 2) == '\'' || name.charAt(n - 2) == '’');
        return possessive ? name.substring(0, n - 2) : name;
    }

    private static List<Mention> mentions(Reading reading, Span span) {
        List<Mention> all = reading.names().mentions();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).span().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < all.size() && all.get(end).span().start() < span.end()) {
            end++;
        }
        return all.subList(low, end);
    }
}
