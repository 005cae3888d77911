package org.sayso.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.claim.Term;
import org.sayso.claim.TermReader;
import org.sayso.claim.Words.Word;
import org.sayso.text.Span;

/**
 * What a question asks of somebody's words.
 *
 * @param speaker the words for who speaks, where it is nobody's name: "residents", "US officials"; else empty
 */
record Saying(Kind kind, List<Term> speaker) {

    /** Which of those who speak, are spoken to and deny is asked for, and which is given. */
    enum Kind {
        NO,
        /** "What did she say of the wreck?" */
        BY_FIRST,
        /** "What did she say to him?" */
        BY_FIRST_TO_SECOND,
        /** "What did residents say of the wreck?" */
        BY_DESCRIBED,
        /** "To whom did she say it?" */
        TO_WHOM,
        /** "Who says that it sank?" */
        WHO,
        /** "Who denies that it sank?" */
        WHO_DENIES
    }

    /** Characters between a name and the word for who it is. */
    private static final int BESIDE = 25;

    static final Saying NO = new Saying(Kind.NO, List.of());

    private static final Set<String> SAY = Set.of("say", "said", "tell", "told");
    private static final Set<String> TELL = Set.of("tell", "told");
    private static final Set<String> SAYS = Set.of(
            "says",
            "said",
            "say",
            "claims",
            "claimed",
            "believes",
            "believed",
            "thinks",
            "argues",
            "insists",
            "maintains");
    /** Before "that" they say, too: "Who revealed that it sank?", not "Who revealed the plan?" */
    private static final Set<String> SAYS_THAT = Set.of(
            "reveals",
            "revealed",
            "reveal",
            "announced",
            "announces",
            "announce",
            "admitted",
            "admits",
            "admit",
            "disclosed",
            "discloses",
            "disclose",
            "confirmed",
            "confirms",
            "confirm",
            "acknowledged",
            "acknowledges",
            "acknowledge",
            "warned",
            "warns",
            "warn",
            "alleged",
            "alleges",
            "allege",
            "suggested",
            "suggests",
            "suggest",
            "reported",
            "reports",
            "report");

    private static final Set<String> DENIES = Set.of(
            "denies",
            "denied",
            "deny",
            "disputes",
            "disputed",
            "dispute",
            "rejects",
            "rejected",
            "contradicts",
            "contradicted");
    private static final Set<String> AUXILIARIES = Set.of("did", "does", "do", "has", "have", "had");

    /**
     * @param named where names stand in the question, in its order
     */
    static Saying of(String text, List<Word> words, List<Span> named) {
        int verb = -1;
        int auxiliary = -1;
        for (int i = 0; i < words.size() && verb < 0; i++) {
            String folded = words.get(i).folded();
            if (SAY.contains(folded)) {
                verb = i;
            } else if (auxiliary < 0 && AUXILIARIES.contains(folded)) {
                auxiliary = i;
            }
        }
        if (words.size() > 2 && words.getFirst().folded().equals("who")) {
            String second = words.get(1).folded();
            String third = words.get(2).folded();
            if (DENIES.contains(second) || (DENIES.contains(third) && AUXILIARIES.contains(second))) {
                return new Saying(Kind.WHO_DENIES, List.of());
            }
            boolean that =
                    words.stream().limit(4).anyMatch(word -> word.folded().equals("that"));
            if (says(second, that) || (says(third, that) && AUXILIARIES.contains(second))) {
                return new Saying(Kind.WHO, List.of());
            }
        }
        if (auxiliary < 0 || verb < auxiliary + 2) {
            return NO;
        }
        int from = words.get(auxiliary).span().end();
        int to = words.get(verb).span().start();
        List<Term> speaker = speaker(text, from, to, named);
        boolean byName = speaker.isEmpty() && named.stream().anyMatch(span -> span.start() >= from && span.end() <= to);
        boolean whom = toWhom(words, verb);
        if (whom) {
            return byName ? new Saying(Kind.TO_WHOM, List.of()) : NO;
        }
        if (words.stream().limit(auxiliary).noneMatch(word -> word.folded().equals("what"))) {
            return NO;
        }
        if (!byName) {
            return speaker.isEmpty() ? NO : new Saying(Kind.BY_DESCRIBED, speaker);
        }
        boolean somebody = named.stream().anyMatch(span -> span.start() > to);
        boolean second = TELL.contains(words.get(verb).folded())
                || (verb + 1 < words.size() && words.get(verb + 1).folded().equals("to"));
        return new Saying(somebody && second ? Kind.BY_FIRST_TO_SECOND : Kind.BY_FIRST, List.of());
    }

    private static boolean says(String word, boolean that) {
        return SAYS.contains(word) || (that && SAYS_THAT.contains(word));
    }

    /** "To whom did she say …", "Who did she tell …". */
    private static boolean toWhom(List<Word> words, int verb) {
        String first = words.getFirst().folded();
        String second = words.size() > 1 ? words.get(1).folded() : "";
        boolean tell = TELL.contains(words.get(verb).folded());
        boolean toWhom = first.equals("to") && (second.equals("whom") || second.equals("who"));
        return toWhom || (tell && (first.equals("whom") || first.equals("who")));
    }

    /** The words for who speaks, its head last, "owners" of "owners of the ferry": "residents", "brother" in "Otto Brecht's brother"; none where a name stands last. */
    private static List<Term> speaker(String text, int from, int to, List<Span> named) {
        int start = from;
        for (Span span : named) {
            start = span.end() <= to ? Math.max(start, span.end()) : start;
        }
        List<Term> terms = new ArrayList<>();
        for (Term term : TermReader.read(text)) {
            if (term.span().start() >= start && term.span().end() <= to && term.kind() != Term.Kind.NUMBER) {
                terms.add(term);
            }
        }
        for (int i = 0; i + 1 < terms.size(); i++) {
            if (text.startsWith(" of ", terms.get(i).span().end())) {
                terms.add(terms.remove(i));
                break;
            }
        }
        return !terms.isEmpty() && terms.getLast().kind() == Term.Kind.WORD ? List.copyOf(terms) : List.of();
    }

    boolean isAsked() {
        return kind != Kind.NO;
    }

    /** Whether the question's word stands for who speaks. */
    boolean isSpeaker(Span span) {
        return speaker.stream().anyMatch(term -> term.span().equals(span));
    }

    /** Whether a sentence gives the words of those described: of residents where "residents" are asked for, of no other country's. */
    boolean isSaidByDescribed(Passage passage, Offices offices, Set<String> named) {
        if (passage.speakers().stream().anyMatch(offices.holders(speaker)::contains)) {
            return true;
        }
        for (Statement statement : passage.statements()) {
            Set<String> source = new LinkedHashSet<>();
            for (Span span : statement.source()) {
                TermReader.read(passage.reading().page().quote(span)).forEach(term -> source.add(term.key()));
            }
            TermReader.read(statement.origin().name()).forEach(term -> source.add(term.key()));
            boolean said = source.contains(speaker.getLast().key()) || isToldOfSource(passage, statement);
            if (said && isOfTheSame(source, named) && hasRest(source, passage)) {
                return true;
            }
        }
        return false;
    }

    /** "Yared Olm, her brother, said …": the word stands beside what is said, not in it. */
    private boolean isToldOfSource(Passage passage, Statement statement) {
        int start = passage.span().start();
        return statement.sourceClass() == SourceClass.NAMED
                && TermReader.read(passage.text()).stream()
                        .filter(term -> term.key().equals(speaker.getLast().key()))
                        .map(term -> new Span(
                                term.span().start() + start, term.span().end() + start))
                        .anyMatch(span -> statement.content().stream().noneMatch(piece -> piece.overlaps(span))
                                && statement.source().stream().anyMatch(source -> isBeside(source, span)));
    }

    private static boolean isBeside(Span source, Span word) {
        return Math.max(word.start() - source.end(), source.start() - word.end()) <= BESIDE;
    }

    /** "the fire brigade's officers" are no other officers: what qualifies them stands in the sentence or right before it. */
    private boolean hasRest(Set<String> source, Passage passage) {
        return speaker.stream()
                .map(Term::key)
                .filter(key -> !isCountry(key))
                .allMatch(key -> source.contains(key) || passage.terms().containsKey(key));
    }

    /** An official of another country is none of those asked for. */
    private boolean isOfTheSame(Set<String> source, Set<String> named) {
        Set<String> countries = new LinkedHashSet<>(named);
        speaker.forEach(term -> countries.add(term.key()));
        boolean elsewhere = source.stream().anyMatch(Saying::isCountry);
        return !elsewhere
                || countries.stream().noneMatch(Saying::isCountry)
                || source.stream().filter(Saying::isCountry).anyMatch(countries::contains);
    }

    private static boolean isCountry(String key) {
        return key.charAt(0) == '#';
    }
}
