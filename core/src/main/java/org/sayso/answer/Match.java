package org.sayso.answer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.answer.Passage.Trait;
import org.sayso.claim.Words.Word;
import org.sayso.text.Span;

/**
 * What a sentence has of a question's matter.
 *
 * @param words the share of what is asked that it has, rare words counting more; 1 where nothing but names is asked
 * @param names the share of those asked about whom it names or means; 1 where nobody is
 * @param beside the share of the clause beside the question; 1 where there is none
 * @param own the share of the question's words that the sentence itself has, its neighbours left out
 * @param predicate how much of what the question says somebody did it has; 1 where that is only "be" or "have"
 * @param subject how surely it is about whom the question names first; 1 where nobody is
 * @param type how well what it holds is of the kind asked for: a reason, a number, a day; 0 is neutral
 * @param score all of these, as a rule weighs them
 * @param fits whether the rules take it for an answer
 */
record Match(
        Passage passage,
        double words,
        double names,
        double beside,
        double own,
        double predicate,
        double subject,
        double type,
        double score,
        boolean fits) {

    /** So much of what is asked of the names must be in the sentence or right before it. */
    private static final double WORDS = 0.55;

    private static final double WORDS_WITH_PREDICATE = 0.35;
    /** And so much of what it was done to: "Who flew the drone?" asks of the drone. */
    private static final double REST = 0.35;

    /** With so much of it a name may be missing: the whole affair is about it. */
    private static final double MANY_WORDS = 0.8;

    private static final double NAME = 0.5;
    private static final double LEAST_NAME = 0.4;
    /** On a page about somebody a sentence that names nobody is likely about them, too. */
    private static final double ABOUT = 0.4;

    /** Told of the time asked for, or by whom, where nothing else is asked. */
    private static final double BARE = 0.8;

    private static final double MOST_RARITY = 4;
    /** Another form of an asked word: "desertion" to "deserter". */
    private static final double KIN = 0.9;

    private static final double SOMEBODY = 0.7;
    private static final double PURPOSE = 0.6;
    /** What stands before whom somebody speaks to, at most so many words before. */
    private static final Set<String> TOLD = Set.of(
            "to",
            "told",
            "tell",
            "tells",
            "telling",
            "with",
            "asked",
            "asks",
            "assured",
            "warned",
            "informed",
            "reminded",
            "urged",
            "promised",
            "wrote",
            "called",
            "phoned",
            "texted",
            "advised",
            "thanked");

    private static final int TOLD_REACH = 4;
    /** "Ada Olm turned 47". */
    private static final int AGE_REACH = 5;

    private static final double LEAST_REASON = 0.4;
    private static final double PREDICATE = 0.8;
    /** What the sentence before has counts so much. */
    private static final double BEFORE = 0.4;
    /** What each word beyond a short sentence takes: the plainest words answer best. */
    private static final double WORDY = 0.002;

    static Match of(Question question, Passage passage, Index index) {
        double words = 0;
        double wordsFound = 0;
        double own = 0;
        double rest = 0;
        double restFound = 0;
        double beside = 0;
        double besideFound = 0;
        for (Map.Entry<String, Double> word : question.words().entrySet()) {
            double weight = word.getValue() * Math.min(MOST_RARITY, Math.max(1, index.rarity(word.getKey())));
            double share = shareWithKin(question, passage, word.getKey());
            if (word.getValue() <= Question.BESIDE) {
                beside += weight;
                besideFound += weight * share;
            } else {
                words += weight;
                wordsFound += weight * share;
                own += share >= KIN ? weight : 0;
                boolean isRest = !word.getKey().equals(question.predicate());
                rest += isRest ? weight : 0;
                restFound += isRest ? weight * share : 0;
            }
        }
        double names = 0;
        double namesFound = 0;
        boolean everyName = true;
        boolean anyName = false;
        // "her brother" speaks: where the page is about her, who she is stands elsewhere
        boolean ofKin = question.saying().kind() == Saying.Kind.BY_DESCRIBED;
        double about = ofKin ? SOMEBODY : ABOUT;
        for (Set<String> name : question.names()) {
            double rarity = name.stream().mapToDouble(index::rarity).min().orElse(1);
            double weight = Math.max(LEAST_NAME, NAME * rarity);
            double share = share(passage, name);
            names += weight;
            namesFound += weight * (share < about && index.isAbout(passage, name) ? about : share);
            everyName &= share > 0;
            anyName |= share >= SOMEBODY || (ofKin && index.isAbout(passage, name));
        }
        double predicate = question.predicate() == null ? 1 : shareWithKin(question, passage, question.predicate());
        double subject =
                question.names().isEmpty() ? 1 : share(passage, question.names().getFirst());
        double type = ofType(question, passage);
        double score;
        boolean fits;
        if (question.isBare()) {
            When when = question.when();
            boolean told = question.saying().isAsked() || (when != null && when.isToldIn(passage));
            fits = told && isAnswer(question, passage, index);
            score = (fits ? BARE : 0) - length(passage);
        } else if (words + names + beside == 0) {
            score = 0;
            fits = false;
        } else if (question.kind() == QuestionKind.FATE && !question.names().isEmpty()) {
            fits = passage.traits().contains(Trait.FATE)
                    && !passage.text().endsWith("?")
                    && Fates.isTold(passage.words(), index.places(passage, question.allNames()));
            double voice = passage.statement() == null ? 0 : 0.05;
            score = 0.5 * namesFound / names + (fits ? 0.4 + voice : 0) - length(passage);
        } else {
            boolean fitting =
                    question.predicate() == null || question.kind() == QuestionKind.WHO || subject >= SOMEBODY;
            boolean named = everyName || (anyName && !question.expected().isEmpty());
            boolean where = words == 0 && question.kind() == QuestionKind.WHERE;
            boolean anything = besideFound > 0 || question.saying().isAsked();
            boolean enough = words > 0 ? wordsFound >= MANY_WORDS * words : anything && anyName;
            boolean told = where ? anyName : enough;
            fits = predicate >= PREDICATE
                    && fitting
                    && wordsFound >= (question.predicate() == null ? WORDS : WORDS_WITH_PREDICATE) * words
                    && (question.kind() != QuestionKind.WHO || restFound >= REST * rest)
                    && (named || told)
                    && hasFocus(question, passage)
                    && isExpected(question, passage)
                    && isAnswer(question, passage, index);
            score = (wordsFound + namesFound + besideFound) / (words + names + beside) + type - length(passage);
        }
        return new Match(
                passage,
                ratio(wordsFound, words),
                ratio(namesFound, names),
                ratio(besideFound, beside),
                ratio(own, words),
                predicate,
                subject,
                type,
                score,
                fits);
    }

    private static double ratio(double found, double all) {
        return all == 0 ? 1 : found / all;
    }

    /** Who was killed has died. */
    private static double share(Passage passage, String word) {
        double share = passage.terms().getOrDefault(word, 0.0);
        return word.equals("=die") ? Math.max(share, 0.8 * passage.terms().getOrDefault("=kill", 0.0)) : share;
    }

    private static double share(Passage passage, Set<String> name) {
        return name.stream()
                .mapToDouble(key -> passage.terms().getOrDefault(key, 0.0))
                .max()
                .orElse(0);
    }

    private static double length(Passage passage) {
        int words = passage.words().size();
        return words < 5 ? 0.1 : WORDY * Math.min(60, Math.max(0, words - 12));
    }

    /** "What are the real names of …" is answered by what speaks of names, and of real ones. */
    static boolean hasFocus(Question question, Passage passage) {
        return question.focus().stream().allMatch(word -> share(passage, word) >= BEFORE);
    }

    static boolean isExpected(Question question, Passage passage) {
        return question.expected().isEmpty()
                || question.expected().stream().anyMatch(term -> passage.terms().getOrDefault(term, 0.0) >= 1);
    }

    /**
     * Whether a sentence is surely of the question's matter, as it must be where so many pages are asked that something
     * always matches: it has the rarest word asked, what somebody is asked to have done, and everybody asked
     * about, at least in the sentence before, or else every word.
     */
    static boolean isFirm(Question question, Passage passage, Index index) {
        return rarest(question, passage, index) >= KIN
                && (question.predicate() == null
                        || question.predicate().equals(Question.BLAME)
                        || shareWithKin(question, passage, question.predicate()) >= PREDICATE)
                && (question.names().stream().allMatch(name -> share(passage, name) > 0)
                        || hasEveryWord(question, passage));
    }

    /** How much of the rarest word asked a sentence has, or of its other forms; 1 where nothing but names is asked. */
    static double rarest(Question question, Passage passage, Index index) {
        return question.words().entrySet().stream()
                .filter(word -> word.getValue() >= 1 && !word.getKey().equals(Question.BLAME))
                .map(Map.Entry::getKey)
                .max(Comparator.comparingDouble((String word) -> rarityWithKin(question, word, index))
                        .thenComparing(Comparator.naturalOrder()))
                .map(word -> shareWithKin(question, passage, word))
                .orElse(1.0);
    }

    /** Whether all who are asked about are in the sentence or meant by it, or in the one before. */
    static boolean isOfAll(Question question, Passage passage) {
        return question.names().stream().allMatch(name -> share(passage, name) >= BEFORE);
    }

    /** Whether one of those who are asked about is in the sentence or meant by it, or in the one before. */
    static boolean isOfAny(Question question, Passage passage) {
        return question.names().stream().anyMatch(name -> share(passage, name) >= BEFORE);
    }

    /** Several words, all in the sentence itself, need no name: "56 people were killed in the stampede at the funeral". */
    private static boolean hasEveryWord(Question question, Passage passage) {
        return question.words().size() > 1
                && question.words().keySet().stream().allMatch(word -> shareWithKin(question, passage, word) >= KIN);
    }

    /** Of a word and its other forms together: "nuclei" is rare where "nuclear" is not. */
    private static double rarityWithKin(Question question, String word, Index index) {
        double rarity = index.rarity(word);
        for (String kin : question.kin().getOrDefault(word, Set.of())) {
            rarity = Math.min(rarity, index.rarity(kin));
        }
        return rarity;
    }

    /** How much of a word, or else of its other forms, a sentence has. */
    private static double shareWithKin(Question question, Passage passage, String word) {
        double share = share(passage, word);
        if (share < KIN) {
            for (String kin : question.kin().getOrDefault(word, Set.of())) {
                share = Math.max(share, KIN * share(passage, kin));
            }
        }
        return share;
    }

    /** What no answer can be without: no question, somebody for "who", the speaker for "what did she say". */
    static boolean isAnswer(Question question, Passage passage, Index index) {
        if (passage.text().endsWith("?")) {
            return false;
        }
        boolean silent = passage.traits().contains(Trait.SILENCE);
        if (question.kind() == QuestionKind.WHY && (silent || !isReason(question, passage))) {
            return false;
        }
        if (question.kind() == QuestionKind.WHERE
                && (silent || !passage.traits().contains(Trait.PLACE))) {
            return false;
        }
        if (question.kind() == QuestionKind.FATE && !passage.traits().contains(Trait.FATE)) {
            return false;
        }
        if (question.kind() == QuestionKind.HOW_MANY && question.counted() == null && !Cues.isNumber(passage.words())) {
            return false;
        }
        if (question.counted() != null && !Cues.counts(passage.words(), question.counted())) {
            return false;
        }
        Saying saying = question.saying();
        if (question.kind() == QuestionKind.HOW_LONG && !passage.traits().contains(Trait.DURATION)) {
            return false;
        }
        if (question.kind() == QuestionKind.HOW_OLD && !isAged(question, passage, index)) {
            return false;
        }
        if (question.kind() == QuestionKind.WHO && !saying.isAsked()) {
            return isDoer(question, passage);
        }
        return switch (saying.kind()) {
            case NO -> true;
            case WHO -> !passage.statements().isEmpty();
            case WHO_DENIES ->
                !passage.statements().isEmpty()
                        && (passage.denied()
                                || Cues.negates(
                                        passage.words(), question.words().keySet()));
            case BY_DESCRIBED -> saying.isSaidByDescribed(passage, index.offices(), question.allNames());
            case BY_FIRST ->
                isSaidBy(passage, question.names().getFirst(), index) && isOfTheOthers(question, passage, index);
            case TO_WHOM ->
                isSaidBy(passage, question.names().getFirst(), index)
                        && passage.statements().stream()
                                .anyMatch(statement -> !statement.audience().isEmpty()
                                        || !statement.venue().isEmpty());
            case BY_FIRST_TO_SECOND ->
                isSaidTo(passage, question.names().getFirst(), question.names().get(1), index);
        };
    }

    /** Where somebody is asked what they said of others and of nothing else, these must be spoken of, or their page be about them. */
    private static boolean isOfTheOthers(Question question, Passage passage, Index index) {
        return !question.words().isEmpty()
                || question.names().stream()
                        .skip(1)
                        .allMatch(name -> share(passage, name) > 0 || index.isAbout(passage, name));
    }

    /** Whether an age stands beside the one asked about: "Ada Olm, 47, …", "the 47-year-old Olm". */
    private static boolean isAged(Question question, Passage passage, Index index) {
        List<Word> words = passage.words();
        List<Span> places = index.places(passage, question.allNames());
        return Cues.ages(passage.text(), words).stream()
                .anyMatch(age -> places.stream().anyMatch(place -> {
                    int from = Math.min(age.end(), place.end());
                    int to = Math.max(age.start(), place.start());
                    int reach = passage.reading().page().text().startsWith(", ", age.start() - 2) ? 0 : AGE_REACH;
                    return words.stream()
                                    .filter(word -> word.span().start() >= from
                                            && word.span().end() <= to)
                                    .count()
                            <= reach;
                }));
    }

    /** Also where the speakers are no one person: "Lorn and others argue that …". */
    private static boolean isSaidBy(Passage passage, Set<String> speaker, Index index) {
        if (passage.speakers().stream().anyMatch(speaker::contains)) {
            return true;
        }
        List<Span> sources = passage.statements().stream()
                .flatMap(statement -> statement.source().stream())
                .toList();
        return !sources.isEmpty()
                && index.places(passage, speaker).stream()
                        .anyMatch(place -> sources.stream().anyMatch(source -> source.contains(place)));
    }

    /** Whether one speaks to the other: "Lorn told Brecht that …", not of him. */
    private static boolean isSaidTo(Passage passage, Set<String> one, Set<String> other, Index index) {
        if (!isSaidBy(passage, one, index)) {
            return false;
        }
        List<Word> words = passage.words();
        for (Span place : index.places(passage, other)) {
            boolean heard = passage.statements().stream()
                    .flatMap(statement -> Stream.concat(statement.audience().stream(), statement.venue().stream()))
                    .anyMatch(piece -> piece.overlaps(place));
            if (heard) {
                return true;
            }
            boolean within = passage.statements().stream()
                    .flatMap(statement -> statement.content().stream())
                    .anyMatch(piece -> piece.contains(place));
            for (int i = 0; i < words.size() && !within; i++) {
                boolean before = words.get(i).span().end() <= place.start();
                boolean near = i + TOLD_REACH >= words.size()
                        || words.get(i + TOLD_REACH).span().end() > place.start();
                if (before && near && TOLD.contains(words.get(i).folded())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Somebody besides those asked about who does not merely speak; or "by somebody", or nobody. */
    private static boolean isDoer(Question question, Passage passage) {
        Set<String> others = new HashSet<>();
        for (Map.Entry<String, Double> term : passage.terms().entrySet()) {
            char sign = term.getKey().charAt(0);
            if (term.getValue() >= SOMEBODY && (sign == '@' || sign == '#')) {
                others.add(term.getKey());
            }
        }
        others.removeAll(question.allNames());
        if (others.isEmpty()) {
            return false;
        }
        others.removeAll(passage.speakers());
        return !others.isEmpty()
                || passage.words().stream().anyMatch(word -> word.folded().equals("by"))
                || Cues.negates(passage.words(), question.words().keySet());
    }

    /** A reason given, or a purpose other than what the question itself tells. */
    private static boolean isReason(Question question, Passage passage) {
        return reason(question, passage) >= LEAST_REASON;
    }

    /** How surely it gives a reason: as the table of signs says, or by a purpose that the question does not tell itself. */
    static double reason(Question question, Passage passage) {
        double sign = Reasons.in(passage.words(), question.forBeing());
        boolean purpose = sign < PURPOSE
                && passage.traits().contains(Trait.PURPOSE)
                && Cues.isPurpose(passage.words(), question.words().keySet());
        return purpose ? PURPOSE : sign;
    }

    private static double ofType(Question question, Passage passage) {
        Set<Trait> traits = passage.traits();
        String counted = question.counted();
        return switch (question.kind()) {
            case WHY -> isReason(question, passage) ? 0.2 * reason(question, passage) : -0.25;
            case HOW_MANY ->
                (counted == null ? Cues.isSum(passage.text()) : Cues.counts(passage.words(), counted))
                        ? 0.2
                        : traits.contains(Trait.NUMBER) ? -0.1 : -0.4;
            case WHEN -> traits.contains(Trait.DAY) ? 0.1 : -0.3;
            case WHERE -> traits.contains(Trait.PLACE) ? 0.1 : -0.1;
            case FATE -> traits.contains(Trait.FATE) ? 0.1 : -0.3;
            case YES_NO ->
                (passage.statements().isEmpty() ? 0 : 0.08)
                        + (Cues.negates(passage.words(), question.words().keySet()) ? 0.1 : 0);
            case HOW_LONG -> traits.contains(Trait.DURATION) ? 0.1 : -0.3;
            case HOW_OLD -> !Cues.ages(passage.text(), passage.words()).isEmpty() ? 0.2 : -0.3;
            // "Who was behind it?" is answered by blame laid or refused
            case WHO ->
                !question.asksForTheDoer()
                        ? 0
                        : shareWithKin(question, passage, Question.BLAME) >= PREDICATE ? 0.2 : -0.25;
            case WHAT, HOW, TOPIC -> 0;
        };
    }
}
