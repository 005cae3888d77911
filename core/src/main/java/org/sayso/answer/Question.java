package org.sayso.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.RoleNames;
import org.sayso.claim.Term;
import org.sayso.claim.TermReader;
import org.sayso.claim.Words;
import org.sayso.claim.Words.Word;
import org.sayso.text.Span;
import org.sayso.time.Timex;

/**
 * A question understood.
 *
 * @param names whom it is about, in its order: each the keys of those it may mean
 * @param words what it asks about them, by meaning, each with what it counts: 1, or less in a clause beside ("when he
 *     was killed")
 * @param predicate what it says somebody did ("read" in "Did she read the letter?"); null where that is only "be" or
 *     "have"
 * @param counted what is counted in "how many …"; null otherwise
 * @param expected meanings one of which an answer must have, where the question's verb asks for any of a kind ("react",
 *     "How is she?"); empty otherwise
 * @param focus what is asked for by its kind, where that is more than a word: "real names" in "What are the real names …?"
 * @param forBeing whether it asks why somebody was somewhere
 * @param saying what it asks of somebody's words
 * @param kin other forms of its words that the pages have
 * @param when the time it is limited to; null where it is not
 */
record Question(
        String text,
        QuestionKind kind,
        List<Set<String>> names,
        Map<String, Double> words,
        @Nullable String predicate,
        @Nullable String counted,
        Set<String> expected,
        Set<String> focus,
        boolean forBeing,
        Saying saying,
        Map<String, Set<String>> kin,
        @Nullable When when) {

    /** Verbs that ask for any answer at all: "What happened to him?" */
    private static final Set<String> LIGHT = Set.of(
            "=respond",
            "happen",
            "think",
            "feel",
            "say",
            "tell",
            "told",
            "said",
            "know",
            "mean",
            "take",
            "taken",
            "hold",
            "held",
            "=receive",
            "go",
            "get",
            "concern",
            "do",
            "done",
            "have",
            "had",
            "be",
            "been",
            "describ",
            "fac",
            "report",
            "mention");

    /** "How many people …" counts what was done to them. */
    private static final Set<String> ANYBODY = Set.of("=people", "=man", "=woman", "=child", "person", "victim");

    private static final List<String> DEEDS = List.of("=die", "=kill", "=injure", "=arrest", "=poison");
    private static final Set<String> HOLDS = Set.of("is", "was", "are", "were", "became", "becomes", "will");
    private static final Set<String> DID = Set.of("did", "does", "do");
    /** "How did she become ill?" asks nothing of becoming; "Who became captain?" does. */
    private static final Set<String> BECOME = Set.of("become", "becomes", "became", "becoming");
    /** They ask for nothing by themselves. */
    private static final Set<String> FILLERS = Set.of("together", "exact", "actual", "precis");

    private static final Set<String> SAYING = Set.of("say", "said", "tell", "told");
    /** What a reaction is. */
    private static final Set<String> REACTIONS = Set.of(
            "=condemn",
            "=praise",
            "=mourn",
            "=celebrate",
            "=warn",
            "=revenge",
            "=respond",
            "=protest",
            "=promise",
            "=demand",
            "=support",
            "=lie",
            "=refuse",
            "=threat",
            "=sanction",
            "=expel");
    /** What a person's state is. */
    private static final Set<String> STATES = Set.of(
            "=ill",
            "=survive",
            "=die",
            "=injure",
            "=hospital",
            "=remain",
            "condition",
            "=arrest",
            "health",
            "stabl",
            "will");

    private static final String TRAVEL = "=travel";
    /** How somebody comes somewhere. */
    private static final Set<String> JOURNEYS = Set.of(TRAVEL, "=aircraft", "=ship", "=vehicle", "train", "foot");
    /** Words that open a clause beside the question proper. */
    private static final Set<String> ASIDE =
            Set.of("when", "while", "before", "after", "since", "until", "as", "during");

    /** What a word in a clause beside the question counts. */
    static final double BESIDE = 0.25;

    /** "Who was behind it?" is answered by who did it, too. */
    static final String BLAME = "=responsible";
    /** Once the deed alone is looked for, blame for something else may still be told of it. */
    private static final double BLAMED = 0.4;

    private static final double MANNER = 0.3;
    /** "gates 3 and 4": which of them. */
    private static final double WHICH = 0.15;

    static Question of(String text, Index index) {
        Map<String, Set<String>> cast = index.names();
        RoleNames roles = index.roles();
        List<Word> words = Words.of(text);
        QuestionKind kind = QuestionKind.of(words);
        List<Set<String>> names = new ArrayList<>();
        List<Span> named = new ArrayList<>();
        QuestionNames.find(words, cast, names, named);
        if (kind == QuestionKind.FATE && names.isEmpty()) {
            role(words, roles, names, named);
        }
        if (!asksForHolder(kind, words)) {
            offices(index.offices().in(text, words, named), names, named);
        }
        Saying saying = Saying.of(text, words, named);
        Map<Integer, Term> byStart = new LinkedHashMap<>();
        for (Term term : TermReader.read(text)) {
            boolean inName = named.stream().anyMatch(span -> span.overlaps(term.span()));
            if (term.kind() == Term.Kind.NAME) {
                if (!inName && !saying.isSpeaker(term.span())) {
                    names.add(Set.of(term.key()));
                }
            } else if (!inName && !saying.isSpeaker(term.span()) && !isFiller(term, text, kind)) {
                byStart.put(term.span().start(), term);
            }
        }
        List<Timex> times = index.timesIn(text);
        When when = When.of(text, times, says(words), index);
        if (when != null) {
            byStart.values()
                    .removeIf(
                            term -> times.stream().anyMatch(time -> time.span().overlaps(term.span())));
        }
        if (when != null && names.isEmpty()) {
            byStart.values().removeIf(term -> LIGHT.contains(term.key()));
        }
        int aside = aside(words, text.length());
        String predicate = saying.isAsked() ? null : predicate(words, byStart, kind, named);
        boolean light = predicate != null && LIGHT.contains(predicate);
        Map<String, Double> content = new LinkedHashMap<>();
        for (Term term : byStart.values()) {
            if (!LIGHT.contains(term.key()) || names.isEmpty()) {
                boolean manner = term.span().of(text).endsWith("ly");
                boolean number = term.kind() == Term.Kind.NUMBER;
                double share = term.span().start() > aside ? BESIDE : number ? WHICH : manner ? MANNER : 1;
                content.merge(term.key(), share, Math::max);
            }
        }
        String counted = kind == QuestionKind.HOW_MANY ? counted(words, text) : null;
        if (counted != null && ANYBODY.contains(counted)) {
            for (String deed : DEEDS) {
                if (content.containsKey(deed)) {
                    content.remove(counted);
                    counted = deed;
                    predicate = deed;
                }
            }
        }
        boolean did = words.stream().anyMatch(word -> DID.contains(word.folded()));
        Set<String> expected = expected(kind, predicate, content, names, did);
        return new Question(
                text,
                kind,
                List.copyOf(names),
                Map.copyOf(content),
                light ? null : predicate,
                counted,
                expected,
                focus(kind, words, byStart),
                kind == QuestionKind.WHY && !names.isEmpty() && isBeing(content),
                saying,
                kin(content, index),
                when);
    }

    private static boolean says(List<Word> words) {
        return words.stream().anyMatch(word -> SAYING.contains(word.folded()));
    }

    private static Map<String, Set<String>> kin(Map<String, Double> content, Index index) {
        Map<String, Set<String>> kin = new HashMap<>();
        for (String word : content.keySet()) {
            Set<String> found = index.kin(word);
            if (!found.isEmpty()) {
                kin.put(word, found);
            }
        }
        return Map.copyOf(kin);
    }

    /** "Why was she in Hasmund?", "Why did she go there?" */
    private static boolean isBeing(Map<String, Double> content) {
        return content.entrySet().stream()
                .allMatch(word -> word.getValue() <= BESIDE || word.getKey().equals(TRAVEL));
    }

    /** The words between "what is the" and "of", where there are several. */
    private static Set<String> focus(QuestionKind kind, List<Word> words, Map<Integer, Term> terms) {
        boolean of = kind == QuestionKind.WHAT
                && words.size() > 3
                && QuestionKind.AUXILIARIES.contains(words.get(1).folded())
                && words.get(2).folded().equals("the");
        Set<String> focus = new LinkedHashSet<>();
        for (int i = 3; of && i < words.size() && !words.get(i).folded().equals("of"); i++) {
            Term term = terms.get(words.get(i).span().start());
            if (term == null || i + 1 == words.size()) {
                return Set.of();
            }
            focus.add(term.key());
        }
        return focus.size() > 1 ? Set.copyOf(focus) : Set.of();
    }

    /** "Who was the harbour minister?" asks for who is meant by it. */
    private static boolean asksForHolder(QuestionKind kind, List<Word> words) {
        return kind == QuestionKind.WHO
                && words.size() > 1
                && HOLDS.contains(words.get(1).folded());
    }

    /** Puts those meant by an office among the names, where it stands; a name within it ("Hasmund's minister") is no longer one. */
    private static void offices(List<Offices.Holder> holders, List<Set<String>> names, List<Span> named) {
        for (Offices.Holder holder : holders) {
            int at = 0;
            for (int i = named.size() - 1; i >= 0; i--) {
                if (holder.span().overlaps(named.get(i))) {
                    names.remove(i);
                    named.remove(i);
                }
            }
            while (at < named.size() && named.get(at).start() < holder.span().start()) {
                at++;
            }
            names.add(at, holder.keys());
            named.add(at, holder.span());
        }
    }

    /** A word that asks for nothing by itself: "long" in "How long …", "together with". */
    private static boolean isFiller(Term term, String text, QuestionKind kind) {
        boolean how = kind == QuestionKind.HOW || kind == QuestionKind.WHY;
        return FILLERS.contains(term.key())
                || (how
                        && BECOME.contains(
                                Words.of(text, term.span()).getFirst().folded()))
                || (kind == QuestionKind.HOW_LONG && term.key().equals("long"))
                || (kind == QuestionKind.HOW_OLD && term.key().equals("old"));
    }

    /** "the engineer" is whom the pages call so. */
    private static void role(List<Word> words, RoleNames roles, List<Set<String>> names, List<Span> named) {
        for (int i = 0; i < words.size(); i++) {
            String role = RoleNames.after(words, i);
            String holder = role == null ? null : roles.holder(role, List.of());
            if (holder != null) {
                names.add(Set.of(holder));
                named.add(words.get(i).span());
            }
        }
    }

    private static Set<String> expected(
            QuestionKind kind,
            @Nullable String predicate,
            Map<String, Double> content,
            List<Set<String>> names,
            boolean did) {
        if ("=respond".equals(predicate)) {
            return REACTIONS;
        }
        if (kind == QuestionKind.HOW && TRAVEL.equals(predicate)) {
            return JOURNEYS;
        }
        boolean state = kind == QuestionKind.HOW && !did && predicate == null && content.isEmpty() && !names.isEmpty();
        return state ? STATES : Set.of();
    }

    /** Where a clause beside the question begins, or the end. */
    private static int aside(List<Word> words, int end) {
        for (int i = 2; i < words.size(); i++) {
            if (ASIDE.contains(words.get(i).folded())) {
                return words.get(i).span().start();
            }
        }
        return end;
    }

    /** The term after "how many" and what qualifies it; none in "How much did it cost?" */
    private static @Nullable String counted(List<Word> words, String text) {
        for (int i = 0; i + 2 < words.size(); i++) {
            if (words.get(i).folded().equals("how")) {
                if (QuestionKind.AUXILIARIES.contains(words.get(i + 2).folded())) {
                    return null;
                }
                Span rest = new Span(words.get(i + 2).span().start(), text.length());
                List<Term> terms = TermReader.read(rest.of(text));
                return terms.isEmpty() ? null : terms.getFirst().key();
            }
        }
        return null;
    }

    /** The first content word after the auxiliary and whom it speaks of, or what stands right after "who" or "who was". */
    private static @Nullable String predicate(
            List<Word> words, Map<Integer, Term> terms, QuestionKind kind, List<Span> named) {
        int auxiliary = -1;
        for (int i = 0; i < words.size() && auxiliary < 0; i++) {
            if (QuestionKind.AUXILIARIES.contains(words.get(i).folded())) {
                auxiliary = i;
            }
        }
        boolean did = auxiliary >= 0 && DID.contains(words.get(auxiliary).folded());
        if (did) {
            boolean subject = false;
            for (int i = auxiliary + 1; i < words.size(); i++) {
                Word word = words.get(i);
                boolean inName = named.stream().anyMatch(span -> span.overlaps(word.span()));
                Term term = terms.get(word.span().start());
                if (inName || word.isCapitalised()) {
                    subject = true;
                } else if (term != null
                        && term.kind() == Term.Kind.WORD
                        && (subject || followsArticleNoun(words, i, auxiliary))) {
                    return term.key();
                }
            }
            return null;
        }
        int after = auxiliary < 0 ? 1 : auxiliary + 1;
        if (kind == QuestionKind.WHO && after < words.size()) {
            Term term = terms.get(words.get(after).span().start());
            return term == null ? null : term.key();
        }
        return null;
    }

    /** "Did the ferry sink": the second word after the article. */
    private static boolean followsArticleNoun(List<Word> words, int i, int auxiliary) {
        return i >= auxiliary + 3
                && Set.of("the", "a", "an").contains(words.get(auxiliary + 1).folded());
    }

    /** "Who was behind the storming?" asks who stormed. */
    boolean asksForTheDoer() {
        return kind == QuestionKind.WHO && BLAME.equals(predicate) && words.size() > 1;
    }

    /** The deed, whoever is blamed for it or not. */
    Question withoutBlame() {
        Map<String, Double> deed = new LinkedHashMap<>(words);
        deed.put(BLAME, BLAMED);
        return new Question(
                text, kind, names, Map.copyOf(deed), null, counted, expected, focus, forBeing, saying, kin, when);
    }

    /** "What happened in May?", "What did residents say?" ask for whatever is told of a time, or by somebody. */
    boolean isBare() {
        boolean described = saying.kind() == Saying.Kind.BY_DESCRIBED;
        return (when != null || described) && names.isEmpty() && words.isEmpty();
    }

    /** Whether only what is of its kind comes near an answer: whose words, how old, how long. */
    boolean isExact() {
        return saying.isAsked() || kind == QuestionKind.HOW_OLD || kind == QuestionKind.HOW_LONG;
    }

    Set<String> allNames() {
        Set<String> all = new LinkedHashSet<>();
        names.forEach(all::addAll);
        return all;
    }
}
