package org.sayso.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.Statement;
import org.sayso.claim.Words.Word;
import org.sayso.page.Block;
import org.sayso.page.Published;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/** Finds what may carry a claim on a page: its statements, and its sentences that are nobody else's words. */
final class CarrierFinder {

    /** What a name counts that only "it" or "they" stands for. */
    private static final double IMPLIED = 0.7;
    /** With these begins what leans on the words that attribute it. */
    private static final Set<String> PART = Set.of(
            "of", "in", "about", "on", "to", "for", "with", "from", "by", "at", "into", "over", "than", "whether", "if",
            "how", "why", "what", "when", "where", "who", "which", "as", "and", "but", "or", "because", "against",
            "between", "him", "her", "them", "us", "me");

    /** Letters of "ring" and "king", which are no verbs; more have "being" and "leaving". */
    private static final int GERUND = 4;

    /** What the rest of the sentence counts around a statement of few words. */
    private static final double AROUND = 0.35;

    private static final int FEW_TERMS = 5;
    private static final int LEAST_OWN_TERMS = 4;

    private static final Set<String> SELF = Set.of("it", "they", "we", "i", "its", "our", "us", "their", "my");
    private static final Set<String> FAILING = Set.of(
            "fail", "fails", "failed", "failing", "failure", "refuse", "refuses", "refused", "refusing", "refusal");

    private static final Set<String> ASKING =
            Set.of("whether", "if", "who", "why", "how", "what", "which", "when", "where");

    /** Soon after a negation they turn it round. */
    private static final Set<String> AFFIRMING = Set.of(
            "doubt", "alternative", "other", "question", "choice", "only", "except", "secret", "wonder", "mistake");

    private final Cast cast;
    private final TermReader termReader;
    /** Each term once, however many carriers have it. */
    private final Map<String, String> known = new HashMap<>();

    private final RoleNames roles;
    private final SourceKeys sources;

    CarrierFinder(Cast cast, RoleNames roles) {
        this.cast = cast;
        this.roles = roles;
        this.termReader = new TermReader(cast);
        this.sources = new SourceKeys(cast);
    }

    /** The carriers of a page in its order, statements first; {@code from} is the index of the first. */
    List<Carrier> find(Reading reading, int from) {
        List<Carrier> carriers = new ArrayList<>();
        List<Referents.Referent> referents = Referents.of(reading, cast, roles);
        for (Statement statement : reading.statements()) {
            Carrier carrier = statement(reading, statement, from + carriers.size(), referents);
            carriers.add(Anaphora.resolved(reading.page().text(), carrier, carriers));
        }
        StatementIndex statements = new StatementIndex(reading.statements());
        for (Sentence sentence : reading.sentences()) {
            List<Span> own = ownVoice(reading, sentence, statements.in(sentence.span()));
            if (!own.isEmpty()) {
                Carrier carrier = sentence(reading, sentence, own, from + carriers.size());
                if (carrier.terms().size() >= LEAST_OWN_TERMS) {
                    carriers.add(carrier);
                }
            }
        }
        return carriers;
    }

    /** One carrier alone, for counting origins. */
    Carrier of(Origin origin) {
        Statement statement = origin.statement();
        if (statement != null) {
            return statement(origin.reading(), statement, 0, List.of());
        }
        Sentence first = origin.reading().sentences().getFirst();
        return sentence(origin.reading(), first, List.of(first.span()), 0);
    }

    private Carrier statement(Reading reading, Statement statement, int index, List<Referents.Referent> referents) {
        String page = reading.page().id();
        String text = reading.page().text();
        SourceKey source = sources.of(reading, statement);
        Map<String, Double> terms = new LinkedHashMap<>();
        Set<String> negated = new HashSet<>();
        List<Counted> counts = new ArrayList<>();
        Explanation explanation = null;
        boolean self = statement.polarity() == Polarity.DENIES;
        int words = 0;
        for (Span span : statement.content()) {
            List<Word> read = Words.of(text, span);
            words += read.size();
            self |= read.stream().anyMatch(word -> SELF.contains(word.folded()));
            List<Term> found = termReader.read(reading, List.of(span));
            words(read, found, terms, negated);
            counts.addAll(Counting.of(text, read));
            explanation = explanation == null ? Explanation.find(read, found) : explanation;
            Blame.add(text, found, statement.polarity(), source, terms);
            for (String key : Referents.within(referents, span)) {
                terms.merge(key, IMPLIED, Math::max);
            }
        }
        if (negated.contains(Blame.RESPONSIBLE)) {
            Blame.addSelf(source, terms);
        }
        boolean denies = denies(text, statement);
        if (denies) {
            boolean ofTold = Anaphora.isOfTold(text, statement.content());
            int judged = CueWords.judgedFrom(text, statement);
            for (Span span : statement.content()) {
                for (Term term : termReader.read(reading, List.of(span))) {
                    if (ofTold || term.span().start() >= judged) {
                        terms.computeIfPresent(
                                term.key(), (key, share) -> Likeness.isName(key) ? share : Math.min(share, AROUND));
                        negated.remove(term.key());
                    }
                }
            }
        }
        if (self) {
            if (source.origin() != null) {
                terms.merge("@" + source.origin(), IMPLIED, Math::max);
            }
            for (String name : source.names()) {
                if (name.charAt(0) == '#') {
                    terms.merge(name, IMPLIED, Math::max);
                }
            }
        }
        if (terms.size() < FEW_TERMS) {
            for (Term term : around(reading, statement)) {
                terms.merge(term.key(), AROUND, Math::max);
            }
        }
        return new Carrier(
                index,
                new StatementRef(page, statement.id()),
                statement.polarity(),
                statement.content(),
                new Place(page, statement.extent()),
                denies,
                isOpen(text, statement) || CueWords.isNegated(text, statement),
                isWhole(text, statement),
                lasting(terms),
                negated.isEmpty() ? Set.of() : negated,
                List.copyOf(counts),
                explanation,
                Shingles.of(text, statement.content()),
                words,
                Sentence.firstBehind(
                        reading.sentences(), statement.content().getFirst().start()),
                source,
                Circle.mayLeadRound(statement.chain()) ? statement.chain() : List.of(),
                day(reading, statement),
                CueWords.of(text, statement));
    }

    private static boolean denies(String text, Statement statement) {
        return Dismissal.is(text, statement)
                || CueWords.isAgainst(text, statement)
                || (statement.polarity() == Polarity.DENIES
                        && !isAffirming(text, statement)
                        && !Dismissal.turnsDown(text, statement));
    }

    private Carrier sentence(Reading reading, Sentence sentence, List<Span> own, int index) {
        Map<String, Double> terms = new LinkedHashMap<>();
        Set<String> negated = new HashSet<>();
        List<Counted> counts = new ArrayList<>();
        String text = reading.page().text();
        Place place = new Place(reading.page().id(), sentence.span().trim(text));
        int words = 0;
        for (Span span : own) {
            List<Word> read = Words.of(text, span);
            words += read.size();
            List<Term> found = termReader.read(reading, List.of(span));
            words(read, found, terms, negated);
            counts.addAll(Counting.of(text, read));
            Blame.add(text, found, null, sources.of(reading), terms);
        }
        return new Carrier(
                index,
                null,
                null,
                List.of(place.span()),
                place,
                false,
                false,
                true,
                lasting(terms),
                negated.isEmpty() ? Set.of() : negated,
                List.copyOf(counts),
                null,
                Shingles.of(text, own),
                words,
                Sentence.firstBehind(reading.sentences(), sentence.span().start()),
                sources.of(reading),
                List.of(),
                day(reading, null),
                Carrier.Cue.PLAIN);
    }

    private static boolean isWhole(String text, Statement statement) {
        List<Word> words = Words.of(text, statement.content().getFirst());
        String first = words.isEmpty() ? "of" : words.getFirst().folded();
        return statement.content().size() == 1
                && !PART.contains(first)
                && !(first.length() > GERUND && first.endsWith("ing") && !first.endsWith("thing"));
    }

    /** Whether it begins as a question does. */
    private static boolean isOpen(String text, Statement statement) {
        List<Word> words = Words.of(text, statement.content().getFirst());
        return !words.isEmpty() && ASKING.contains(words.getFirst().folded());
    }

    /** The same in less room: carriers of all pages are held at once. */
    private Map<String, Double> lasting(Map<String, Double> terms) {
        Map<String, Double> lasting = new LinkedHashMap<>();
        terms.forEach((term, share) -> lasting.put(once(term), share));
        return Terms.of(lasting);
    }

    private String once(String words) {
        return known.computeIfAbsent(words, key -> key);
    }

    private static void words(List<Word> words, List<Term> read, Map<String, Double> terms, Set<String> negated) {
        Map<Integer, Term> byStart = new HashMap<>();
        for (Term term : read) {
            terms.put(term.key(), 1.0);
            byStart.putIfAbsent(term.span().start(), term);
        }
        int reach = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (isFailing(words, i) || (Lexicon.ENGLISH.isNegation(word.folded()) && !isAffirming(words, i))) {
                reach = 4;
                if (isNothingToDoWith(words, i)) {
                    terms.put("=responsible", 1.0);
                    negated.add("=responsible");
                }
                continue;
            }
            Term term = byStart.get(word.span().start());
            reach--;
            if (term == null) {
                continue;
            }
            if (term.kind() == Term.Kind.WORD && reach >= 0) {
                negated.add(term.key());
            }
        }
    }

    /** "failed to alert the crew", "refused to accept the letter" */
    private static boolean isFailing(List<Word> words, int i) {
        return FAILING.contains(words.get(i).folded())
                && i + 1 < words.size()
                && words.get(i + 1).folded().equals("to");
    }

    /** "no doubt", "no plausible alternative", "dozens if not hundreds": what follows is said, not denied. */
    private static boolean isAffirming(List<Word> words, int i) {
        if (i > 0 && words.get(i - 1).folded().equals("if")) {
            return true;
        }
        for (int k = i + 1; k < Math.min(words.size(), i + 4); k++) {
            if (AFFIRMING.contains(words.get(k).folded())) {
                return true;
            }
        }
        return false;
    }

    /** Whether all its negations affirm. */
    private static boolean isAffirming(String text, Statement statement) {
        boolean any = false;
        for (Span span : statement.content()) {
            List<Word> words = Words.of(text, span);
            for (int i = 0; i < words.size(); i++) {
                if (Lexicon.ENGLISH.isNegation(words.get(i).folded())) {
                    if (!isAffirming(words, i)) {
                        return false;
                    }
                    any = true;
                }
            }
        }
        return any;
    }

    private static boolean isNothingToDoWith(List<Word> words, int i) {
        return i + 2 < words.size()
                && words.get(i).folded().equals("nothing")
                && words.get(i + 1).folded().equals("to")
                && words.get(i + 2).folded().equals("do");
    }

    private List<Term> around(Reading reading, Statement statement) {
        Span content = statement.content().getFirst();
        int at = Sentence.firstBehind(reading.sentences(), content.start());
        if (at < reading.sentences().size()) {
            Sentence sentence = reading.sentences().get(at);
            if (sentence.span().overlaps(content)) {
                return termReader.read(reading, List.of(sentence.span()));
            }
        }
        return List.of();
    }

    /** The pieces of a sentence outside what somebody else says; none where that is most of it. */
    private static List<Span> ownVoice(Reading reading, Sentence sentence, List<Statement> statements) {
        Block block = reading.article().blocks().isEmpty()
                ? null
                : reading.article().blockAt(sentence.span().start());
        if (block != null && !isTold(block.kind())) {
            return List.of();
        }
        List<Span> pieces = new ArrayList<>(List.of(sentence.span()));
        int taken = 0;
        for (Statement statement : statements) {
            if (statement.extent().start() >= sentence.span().end()
                    && statement.cue().isEmpty()) {
                continue;
            }
            for (List<Span> part : List.of(statement.content(), statement.cue(), statement.source())) {
                for (Span span : part) {
                    if (span.overlaps(sentence.span())) {
                        pieces = without(pieces, span);
                    }
                }
            }
        }
        for (Span piece : pieces) {
            taken += piece.length();
        }
        return taken * 2 >= sentence.span().length() ? pieces : List.of();
    }

    private static List<Span> without(List<Span> pieces, Span hole) {
        List<Span> rest = new ArrayList<>();
        for (Span piece : pieces) {
            if (!piece.overlaps(hole)) {
                rest.add(piece);
                continue;
            }
            if (piece.start() < hole.start()) {
                rest.add(new Span(piece.start(), hole.start()));
            }
            if (hole.end() < piece.end()) {
                rest.add(new Span(hole.end(), piece.end()));
            }
        }
        return rest;
    }

    private static boolean isTold(Block.Kind kind) {
        return switch (kind) {
            case MAIN, CAPTION, ANSWER, COMMENT -> true;
            case TITLE, BYLINE, DATELINE, QUOTATION, QUESTION, BOILERPLATE -> false;
        };
    }

    private @Nullable String day(Reading reading, @Nullable Statement statement) {
        if (statement != null && statement.saidOn() != null) {
            return once(statement.saidOn());
        }
        Published published = reading.article().published();
        return published == null ? null : once(published.days().toString());
    }
}
