package org.sayso.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Entity;
import org.sayso.name.Gender;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.page.Block;
import org.sayso.text.Quotation;
import org.sayso.text.Span;

/**
 * Who pronouns and descriptions mean, from what stands before them: the last speakers, the last people named, the first of
 * a sentence before the others, and what the page calls them. Remembers the sources of the statements told to it, in order.
 */
final class Antecedents {

    /** Sentences a pronoun reaches back. */
    private static final int REACH = 6;

    /** What standing in the pronoun's own paragraph counts for. */
    private static final double SAME_PARAGRAPH = 0.2;

    /** What it counts against somebody to be named in a clause that who spoke before goes on with. */
    private static final double TOLD_OF = 0.8;

    /** What it counts to be the one whom the sentence before is about, where "he" opens the next. */
    private static final double OPENS = 0.8;

    /** What it counts to have spoken last, in the same sentence. */
    private static final double LAST_IN_IT = 0.6;

    /** What it counts to have spoken last, in a sentence before. */
    private static final double LAST_TO_SPEAK = 0.8;

    /** What it counts to be the only person before the clause that "he" opens. */
    private static final double IN_ITS_CLAUSE = 1.1;

    private static final Set<String> SPEAKING =
            Set.of("speaking", "talking", "spoke", "talked", "interview", "conversation", "chatting", "appearing");

    /** Words that open a clause in which "he" is somebody of the same sentence. */
    private static final Set<String> CLAUSES =
            Set.of("which", "whom", "where", "when", "because", "although", "though", "if", "since", "while", "whose");

    /** A heading has so many characters or fewer, in UTF-16 code units. */
    private static final int HEADING = 70;

    /** "he said", "he told reporters on Monday.": so many tokens at most. */
    private static final int TAG = 8;

    /** A clause before it has so many tokens at least. */
    private static final int CLAUSE = 5;

    /** Words of those whom a sentence is about, at its beginning. */
    private static final int MOST_WORDS = 5;

    /** The score from which somebody is surely meant. */
    private static final double CERTAIN = 1;

    private static final Set<String> OFFICES = Set.of(
            "director",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "minister",
            "secretary",
            "ambassador",
            "officer",
            "official",
            "president",
            "premier",
            "chief",
            "captain",
            "commander",
            "chairman",
            "chairwoman",
            "representative");

    /** Verbs by which a text speaks: "it read". */
    private static final Set<String> READS =
            Set.of("read", "reads", "ran", "runs", "shows", "showed", "depicts", "depicted", "contains", "contained");

    /** Who was not found is nobody whom a later word could mean. */
    private static final Set<String> PRONOUNS = Set.of("he", "she", "his", "her", "him", "it", "its", "i", "you");

    private static final Set<String> MEN = Set.of(
            "man", "spokesman", "father", "husband", "son", "brother", "uncle", "congressman", "businessman", "boy");

    private static final Set<String> WOMEN = Set.of(
            "woman",
            "spokeswoman",
            "mother",
            "wife",
            "daughter",
            "sister",
            "aunt",
            "congresswoman",
            "businesswoman",
            "girl");

    private record Told(Who who, int sentence) {}

    private final PageView page;
    private final RoleBook roles;
    private final Map<String, Integer> weight = new HashMap<>();
    private final Map<String, String> surnames = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    /** Whom the page has called "he" or "she", where the name does not tell. */
    private final Map<String, Gender> called = new HashMap<>();

    Antecedents(PageView page, RoleBook roles) {
        this.page = page;
        this.roles = roles;
        page.mentions().forEach(m -> weight.merge(m.entity(), 1, Integer::sum));
        for (Mention mention : page.mentions()) {
            Entity entity = page.entity(mention.entity());
            if (entity != null && page.isPerson(mention) && entity.name().indexOf(' ') > 0) {
                String last = entity.name().substring(entity.name().lastIndexOf(' ') + 1);
                String known = surnames.get(last);
                if (known == null || weight.getOrDefault(known, 0) < weight.getOrDefault(entity.id(), 0)) {
                    surnames.put(last, entity.id());
                }
            }
        }
    }

    void told(Who who, int offset) {
        if (PRONOUNS.contains(who.name().toLowerCase(Locale.ROOT))) {
            return;
        }
        told.add(new Told(who, page.sentences().isEmpty() ? 0 : page.sentenceIndex(offset)));
    }

    /** Who spoke last before a sentence, within so many sentences; null where nobody did. */
    @Nullable
    Who lastSpeaker(int offset, int within) {
        int here = page.sentenceIndex(offset);
        for (int i = told.size() - 1; i >= 0; i--) {
            Told last = told.get(i);
            if (last.sentence() <= here) {
                return here - last.sentence() <= within && last.who().kind() != SourceClass.NOT_STATED
                        ? last.who()
                        : null;
            }
        }
        return null;
    }

    @Nullable
    Who person(@Nullable Gender gender, Span pronoun) {
        return person(gender, pronoun, null);
    }

    /**
     * "he", "she": the person meant; null where nobody fits.
     *
     * @param not id of an entity that is not meant: who speaks, where the pronoun stands in direct speech
     */
    @Nullable
    Who person(@Nullable Gender gender, Span pronoun, @Nullable String not) {
        int here = page.sentenceIndex(pronoun.start());
        Span words = wordsBefore(pronoun);
        String goesOn = goesOn(pronoun);
        Set<String> others = new HashSet<>();
        String best = null;
        double bestScore = 0;
        for (int i = page.firstMentionAt(pronoun.start()) - 1; i >= 0; i--) {
            Mention mention = page.mentions().get(i);
            boolean before = mention.span().start() < words.start();
            int distance = (before ? page.sentenceIndex(words.start()) : here)
                    - page.sentenceIndex(mention.span().start());
            if (distance > (not == null ? REACH : 1)) {
                break;
            }
            if (!page.isPerson(mention)
                    || mention.entity().equals(not)
                    || others.contains(mention.entity())
                    || words.contains(mention.span())
                    || !page.samePost(mention.span(), pronoun)
                    || page.isByline(mention)) {
                continue;
            }
            Entity entity = page.entity(mention.entity());
            Gender known = entity == null || entity.gender() == null ? called.get(mention.entity()) : entity.gender();
            if (gender != null && known != null && known != gender) {
                continue;
            }
            double score = 1.0 / (1 + distance) + (known != null && known == gender ? 0.25 : 0);
            Words sentence = page.sentenceAt(mention.span().start());
            boolean alone = distance > 0 && isAlone(sentence, mention);
            boolean subject = alone || firstPerson(sentence, mention);
            score += subject ? 0.35 / (1 + 0.3 * distance) : 0;
            boolean possessive = (page.lower(pronoun).startsWith("hi") && pronoun.length() == 3)
                    || page.lower(pronoun).equals("her");
            score -= possessive(mention) && !possessive && !subject ? 0.2 : 0;
            score -= distance == 0 && !subject && !possessive ? 0.35 : 0;
            score += distance == 0 && possessive ? 0.5 : 0;
            score += distance == 1 && alone && opensBoth(sentence, mention, pronoun, words) ? OPENS : 0;
            score += distance == 0 && !possessive && isTheOne(sentence, mention, pronoun) ? IN_ITS_CLAUSE : 0;
            score -= distance == 0 && goesOn != null && !goesOn.equals(mention.entity()) ? TOLD_OF : 0;
            if (distance == 0
                    && !possessive
                    && (agent(sentence, mention)
                            || isSpokenTo(sentence, mention)
                            || isBehindHis(sentence, mention, pronoun))) {
                others.add(mention.entity());
                continue;
            }
            score += spokeLately(mention.entity(), here);
            score += distance > 0 && page.blockIndex(mention.span().start()) == page.blockIndex(pronoun.start())
                    ? SAME_PARAGRAPH
                    : 0;
            score += Math.min(6, weight.getOrDefault(mention.entity(), 0)) * 0.015;
            if (score > bestScore) {
                bestScore = score;
                best = mention.entity();
            }
        }
        if (best != null && gender != null && bestScore > CERTAIN) {
            called.putIfAbsent(best, gender);
        }
        Who kin = best == null ? kin(pronoun) : null;
        if (kin != null) {
            return kin;
        }
        Who last = lastSpeaker(pronoun.start(), 4);
        last = last != null && isOther(last, gender) ? null : last;
        if (best == null && last != null && last.kind() == SourceClass.UNNAMED && !last.many()) {
            return last.at(pronoun, false);
        }
        if (last != null
                && last.kind() == SourceClass.UNNAMED
                && !last.many()
                && last.entity() == null
                && here - lastSentence(pronoun.start()) <= 1
                && bestScore < 1.4) {
            return last.at(pronoun, false);
        }
        if (best == null
                && last != null
                && last.kind() == SourceClass.NAMED
                && last.entity() != null
                && !last.entity().equals(not)) {
            return last.at(pronoun, true);
        }
        return best == null ? null : entity(best, pronoun);
    }

    /**
     * Who said the sentence before, where "he" ends a sentence, as in "Moss may still lose the case, he said.": whom such a
     * clause names is told of, and who spoke goes on; null elsewhere.
     */
    private @Nullable String goesOn(Span pronoun) {
        Words sentence = page.sentenceAt(pronoun.start());
        int at = sentence.indexAt(pronoun.start());
        if (at < CLAUSE || !sentence.isComma(at - 1) || sentence.size() - at > TAG) {
            return null;
        }
        for (int i = at + 1; i < sentence.size(); i++) {
            if (sentence.isComma(i)) {
                return null;
            }
        }
        Who last = lastSpeaker(pronoun.start(), 1);
        return last == null || last.kind() != SourceClass.NAMED ? null : last.entity();
    }

    /** "Moss is head of the port. He said …", "Moss made it his cause. “…,” he said": each opens its sentence, or ends words right behind. */
    private boolean opensBoth(Words sentence, Mention mention, Span pronoun, Span words) {
        return sentence.indexAt(mention.span().start()) == 0
                && !possessive(mention)
                && (!words.isEmpty() || page.sentenceAt(pronoun.start()).indexAt(pronoun.start()) == 0);
    }

    /** "Speaking to Tom Moss in the Echo’s studio, he said": not Moss. */
    private static boolean isSpokenTo(Words sentence, Mention mention) {
        int at = sentence.indexAt(mention.span().start());
        for (int i = at - 1; i > Math.max(0, at - 4); i--) {
            if (sentence.at(i).equals("to") || sentence.at(i).equals("with")) {
                return SPEAKING.contains(sentence.at(i - 1));
            }
        }
        return false;
    }

    /** "Of his work for Moss, he said": "his" is the one who speaks, and Moss another. */
    private boolean isBehindHis(Words sentence, Mention mention, Span pronoun) {
        int at = sentence.indexAt(mention.span().start());
        if (at > sentence.indexAt(pronoun.start())) {
            return false;
        }
        boolean he = page.lower(pronoun).equals("he");
        for (int i = 0; i < at; i++) {
            if (sentence.at(i).equals(he ? "his" : "her") && sentence.isPreposition(i - 1)) {
                return page.mentionsIn(new Span(sentence.start(0), sentence.start(i))).stream()
                        .noneMatch(page::isPerson);
            }
        }
        return false;
    }

    /** "Moss’s quarrel with the port, which he had hoped to win": the only person before a clause within the sentence. */
    private boolean isTheOne(Words sentence, Mention mention, Span pronoun) {
        int at = sentence.indexAt(pronoun.start());
        return at > 0
                && CLAUSES.contains(sentence.at(at - 1))
                && page.mentionsIn(new Span(sentence.start(0), pronoun.start())).stream()
                        .noneMatch(
                                other -> page.isPerson(other) && !other.entity().equals(mention.entity()));
    }

    /** "a spokeswoman" is not "he". */
    private static boolean isOther(Who who, @Nullable Gender gender) {
        if (who.kind() != SourceClass.UNNAMED || gender == null) {
            return false;
        }
        Set<String> others = gender == Gender.MALE ? WOMEN : MEN;
        String first = who.name().toLowerCase(Locale.ROOT).split(" (?:for|of|from|at|with|in) |,", 2)[0];
        return others.contains(first.substring(first.lastIndexOf(' ') + 1));
    }

    /** The words that end right before the tag a pronoun is in: "…," he said. Whom they name did not say them. Empty where none do. */
    private Span wordsBefore(Span pronoun) {
        Words sentence = page.sentenceAt(pronoun.start());
        int before = sentence.indexAt(pronoun.start()) - 1;
        before -= before > 0 && sentence.isComma(before) ? 1 : 0;
        Quotation quotation = before < 0 ? null : page.quotations().at(sentence.start(before));
        return quotation == null || quotation.outer().contains(pronoun.start())
                ? new Span(pronoun.start(), pronoun.start())
                : quotation.outer();
    }

    /** The only person of a sentence: "Moss’s refusal settled it.", but not "in Saint Moss’s Square". */
    private boolean isAlone(Words sentence, Mention mention) {
        int behind = sentence.indexAt(Math.max(0, mention.span().end() - 1)) + 1;
        boolean inName = possessive(mention)
                && (sentence.isCapital(behind) || (sentence.isPossessive(behind) && sentence.isCapital(behind + 1)));
        return !inName
                && page.mentionsIn(sentence.sentence().span()).stream()
                        .noneMatch(
                                other -> page.isPerson(other) && !other.entity().equals(mention.entity()));
    }

    /** "My uncle keeps bees. He says …", "There was a guard who saw it. He says …": somebody's relation or friend told of right before. */
    private @Nullable Who kin(Span pronoun) {
        int here = page.sentenceIndex(pronoun.start());
        for (int at = here; at >= Math.max(0, here - 1); at--) {
            Words words = page.sentences().get(at);
            if (words.sentence().block() != page.blockIndex(pronoun.start())) {
                return null;
            }
            int end = at == here ? words.indexAt(pronoun.start()) : words.size();
            for (int i = 0; i + 1 < end; i++) {
                boolean somebody = (words.at(i).equals("a") || words.at(i).equals("an")) && at < here;
                SourceNouns.Noun noun = somebody ? SourceNouns.of(words.at(i + 1)) : null;
                boolean person = noun != null
                        && !noun.many()
                        && (noun.kind() == SourceNouns.Kind.UNNAMED || noun.kind() == SourceNouns.Kind.PERSON);
                somebody &= person || words.at(i + 2).equals("who");
                if (somebody || (words.at(i).equals("my") && words.isWord(i + 1))) {
                    int to = i + 2;
                    while (to + 1 < end && words.at(to).equals("-")) {
                        to += 2;
                    }
                    Span span = words.span(i, to);
                    return new Who(SourceClass.UNNAMED, null, span.of(page.text()), pronoun, false, true);
                }
            }
        }
        return null;
    }

    private int lastSentence(int offset) {
        int here = page.sentenceIndex(offset);
        for (int i = told.size() - 1; i >= 0; i--) {
            if (told.get(i).sentence() <= here) {
                return told.get(i).sentence();
            }
        }
        return Integer.MIN_VALUE / 2;
    }

    /** The only person named in the sentence before a place, or in the one before that; null where none or several are. */
    @Nullable
    Who onlyPersonBefore(Span place) {
        int here = page.sentenceIndex(place.start());
        for (int at = here - 1; at >= Math.max(0, here - 2); at--) {
            List<String> people = page
                    .mentionsIn(page.sentences().get(at).sentence().span())
                    .stream()
                    .filter(page::isPerson)
                    .map(Mention::entity)
                    .distinct()
                    .toList();
            if (!people.isEmpty()) {
                return people.size() == 1 ? entity(people.getFirst(), place) : null;
            }
        }
        return null;
    }

    /** How lately somebody spoke before a sentence, as a score; 0 where they did not. */
    double spokeLately(String entity, int here) {
        double bonus = 0;
        for (int i = told.size() - 1; i >= 0 && i >= told.size() - 6; i--) {
            Told last = told.get(i);
            int distance = here - last.sentence();
            if (distance >= 0 && distance <= REACH && entity.equals(last.who().entity())) {
                double spoke = i < told.size() - 1 ? 0.3 : distance > 0 ? LAST_TO_SPEAK : LAST_IN_IT;
                bonus = Math.max(bonus, spoke / (1 + 0.25 * distance));
            }
        }
        return bonus;
    }

    private boolean firstPerson(Words sentence, Mention mention) {
        List<Mention> in = page.mentionsIn(sentence.sentence().span());
        for (Mention other : in) {
            if (page.isPerson(other) && (!possessive(other) || ownsWords(sentence, other))) {
                return other.span().equals(mention.span());
            }
        }
        return false;
    }

    /** "Lorn’s analysis was gloomy": who a text or a view is of is who speaks next. */
    private static boolean ownsWords(Words sentence, Mention mention) {
        int at = sentence.indexAt(Math.max(0, mention.span().end() - 1)) + 1;
        SourceNouns.Noun noun = SourceNouns.of(sentence.at(sentence.isPossessive(at) ? at + 1 : at));
        return noun != null && noun.kind() == SourceNouns.Kind.DOCUMENT;
    }

    private boolean possessive(Mention mention) {
        int end = mention.span().end();
        String text = page.text();
        return (end < text.length() && (text.charAt(end) == '’' || text.charAt(end) == '\''))
                || mention.span().of(text).endsWith("’s")
                || mention.span().of(text).endsWith("'s");
    }

    /** "Asked by Tom Moss whether …, he replied": the one who asked is not the one who replies. */
    private static boolean agent(Words sentence, Mention mention) {
        int at = sentence.indexAt(mention.span().start());
        for (int i = at - 1; i >= Math.max(0, at - 6); i--) {
            if (sentence.at(i).equals("by")) {
                return true;
            }
            if (sentence.isComma(i) || sentence.isAuxiliary(i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether somebody speaks for an institution: the institution itself, or who holds an office of it. */
    boolean speaksForABody(Who who) {
        if (who.kind() == SourceClass.GROUP) {
            return !who.many();
        }
        Set<String> words = new HashSet<>(who.entity() == null ? Set.of() : roles.of(who.entity()));
        words.addAll(content(who.name()));
        return OFFICES.stream().anyMatch(words::contains);
    }

    /** "they": the last source that is many, else the last group; in speech the body named last before, for who spoke before is another. */
    @Nullable
    Who many(Span pronoun) {
        int here = page.sentenceIndex(pronoun.start());
        if (page.quotations().isQuoted(pronoun.start())) {
            for (int i = page.firstMentionAt(pronoun.start()) - 1; i >= 0; i--) {
                Mention mention = page.mentions().get(i);
                if (here - page.sentenceIndex(mention.span().start()) > 2) {
                    return null;
                }
                if (mention.type() == NameType.ORGANISATION && !page.isOutlet(mention)) {
                    return entity(mention.entity(), pronoun).at(pronoun, true);
                }
            }
            return null;
        }
        Who own = subject(pronoun);
        if (own != null) {
            return own;
        }
        Who lately = told.isEmpty() || told.getLast().sentence() < here - 1 ? pair(pronoun, 1) : null;
        if (lately != null) {
            return lately;
        }
        for (int i = told.size() - 1; i >= 0; i--) {
            Told last = told.get(i);
            if (last.sentence() <= here
                    && here - last.sentence() <= REACH
                    && (last.who().many() || last.who().kind() == SourceClass.GROUP)) {
                Who between = here - last.sentence() > 1 ? groupBefore(pronoun, here) : null;
                return between == null ? last.who().at(pronoun, false) : between;
            }
        }
        return groupBefore(pronoun, here);
    }

    /** "Why do many Islanders object? They say …": the people named in the sentence before; null where none are. */
    private @Nullable Who groupBefore(Span pronoun, int here) {
        for (int i = page.firstMentionAt(pronoun.start()) - 1; i >= 0; i--) {
            Mention mention = page.mentions().get(i);
            int distance = here - page.sentenceIndex(mention.span().start());
            if (distance > 1) {
                return null;
            }
            if (distance == 1 && (mention.type() == NameType.GROUP || isOfAParty(mention))) {
                return entity(mention.entity(), pronoun).at(pronoun, true);
            }
        }
        return null;
    }

    private boolean isOfAParty(Mention mention) {
        String name = mention.span().of(page.text()).toLowerCase(Locale.ROOT);
        return name.endsWith("s") && Partisans.PARTIES.contains(name.substring(0, name.length() - 1));
    }

    /** "Many pilots were new, and they say …": whom the sentence is about, where it opens with several; null elsewhere. */
    private @Nullable Who subject(Span pronoun) {
        Words words = page.sentenceAt(pronoun.start());
        int at = words.indexAt(pronoun.start());
        int end = Math.min(at, MOST_WORDS);
        int noun = 0;
        while (noun < end && !(manyAt(words, noun) && acts(words, noun + 1))) {
            if (!words.isWord(noun)
                    || words.isPreposition(noun)
                    || words.isAuxiliary(noun)
                    || words.isSubordinator(noun)) {
                return null;
            }
            noun++;
        }
        SourceNouns.Noun many = noun < end ? several(words.at(noun)) : null;
        if (many == null) {
            return null;
        }
        SourceClass kind = many.kind() == SourceNouns.Kind.GROUP ? SourceClass.GROUP : SourceClass.UNNAMED;
        return new Who(kind, null, words.span(0, noun + 1).of(page.text()), pronoun, true, true);
    }

    private static boolean acts(Words words, int at) {
        return words.isAuxiliary(at) || words.isComma(at) || words.isFinite(at);
    }

    /** "officials", and "pilots" of "pilot"; null where the word is none for several. */
    private static SourceNouns.@Nullable Noun several(String word) {
        SourceNouns.Noun noun = SourceNouns.of(word);
        SourceNouns.Noun one =
                noun == null && word.endsWith("s") ? SourceNouns.of(word.substring(0, word.length() - 1)) : null;
        return one != null && one.kind() == SourceNouns.Kind.PERSON ? one : noun != null && noun.many() ? noun : null;
    }

    private static boolean manyAt(Words words, int at) {
        SourceNouns.Noun noun = several(words.at(at));
        return noun != null && noun.kind() != SourceNouns.Kind.DOCUMENT && noun.kind() != SourceNouns.Kind.OUTLET;
    }

    /** "one of them": the sources told of last that are several and have no name. */
    @Nullable
    Who several(Span place) {
        int here = page.sentenceIndex(place.start());
        for (int i = told.size() - 1; i >= 0; i--) {
            Told last = told.get(i);
            if (last.sentence() <= here
                    && here - last.sentence() <= REACH
                    && last.who().many()
                    && last.who().kind() != SourceClass.OUTLET) {
                return last.who();
            }
        }
        return null;
    }

    /** "it": the last source that is no person, else the last body named. */
    @Nullable
    Who thing(Span pronoun) {
        int here = page.sentenceIndex(pronoun.start());
        Words sentence = page.sentenceAt(pronoun.start());
        if (READS.contains(sentence.at(sentence.indexAt(pronoun.start()) + 1))) {
            Who text = text(pronoun, here);
            if (text != null) {
                return text;
            }
        }
        Who asked = headed(pronoun);
        if (asked != null) {
            return asked;
        }
        Mention owner = page.lower(pronoun).equals("its") ? ownerBefore(sentence, pronoun) : null;
        if (owner != null) {
            return entity(owner.entity(), pronoun).at(pronoun, true);
        }
        for (int i = told.size() - 1; i >= 0 && i >= told.size() - 5; i--) {
            Told last = told.get(i);
            boolean thing = switch (last.who().kind()) {
                case GROUP, OUTLET, DOCUMENT -> !last.who().many();
                case NAMED, UNNAMED, NET_USER, NOT_STATED -> false;
            };
            if (thing && last.sentence() <= here && here - last.sentence() <= 6) {
                return last.who().at(pronoun, false);
            }
        }
        Mention best = null;
        double bestScore = 0;
        for (int i = page.firstMentionAt(pronoun.start()) - 1; i >= 0; i--) {
            Mention mention = page.mentions().get(i);
            int distance = here - page.sentenceIndex(mention.span().start());
            if (distance > 2) {
                break;
            }
            boolean place = mention.type() == NameType.PLACE;
            if (mention.type() != NameType.ORGANISATION && !(place && distance <= 1)) {
                continue;
            }
            Words words = page.sentenceAt(mention.span().start());
            double score =
                    1.0 / (1 + distance) + (words.indexAt(mention.span().start()) <= 1 ? 0.5 : 0) - (place ? 0.4 : 0);
            if (score > bestScore) {
                bestScore = score;
                best = mention;
            }
        }
        return best == null ? null : entity(best.entity(), pronoun);
    }

    /** "What is Caldrey’s position?" above "It has called …": the only body or state that the heading names; null where none does. */
    private @Nullable Who headed(Span pronoun) {
        int block = page.blockIndex(pronoun.start());
        Block above = block < 1 ? null : page.article().blocks().get(block - 1);
        if (above == null
                || pronoun.start() - page.article().blocks().get(block).span().start() > 1
                || above.span().length() > HEADING
                || !page.text().startsWith("?", above.span().trim(page.text()).end() - 1)) {
            return null;
        }
        List<String> named = page.mentionsIn(above.span()).stream()
                .filter(mention -> !page.isPerson(mention))
                .map(Mention::entity)
                .distinct()
                .toList();
        return named.size() == 1 ? entity(named.getFirst(), pronoun).at(pronoun, true) : null;
    }

    /** "research by Lorn and Moss. They find", "both men": two whom one of the last sentences joins; null where none does. */
    @Nullable
    Who pair(Span place, int within) {
        int here = page.sentenceIndex(place.start());
        for (int at = here - 1; at >= Math.max(0, here - within); at--) {
            List<Mention> people = page
                    .mentionsIn(page.sentences().get(at).sentence().span())
                    .stream()
                    .filter(page::isPerson)
                    .toList();
            for (int i = people.size() - 1; i > 0; i--) {
                Span both = people.get(i - 1).span().cover(people.get(i).span());
                String between = page.text()
                        .substring(
                                people.get(i - 1).span().end(),
                                people.get(i).span().start());
                boolean list = i > 1
                        && page.text()
                                .substring(
                                        people.get(i - 2).span().end(),
                                        people.get(i - 1).span().start())
                                .strip()
                                .equals(",");
                if (between.strip().equals("and") && !list) {
                    return new Who(
                            SourceClass.GROUP, null, both.of(page.text()).replaceAll("\\s+", " "), place, true, true);
                }
            }
        }
        return null;
    }

    /** "Tarn’s meddling in the port, its support for the guard": the last of the sentence that owns something; null where none does. */
    private @Nullable Mention ownerBefore(Words sentence, Span pronoun) {
        return page.mentionsIn(new Span(sentence.start(0), pronoun.start())).stream()
                .filter(name -> !page.isPerson(name) && possessive(name))
                .reduce((a, b) -> b)
                .orElse(null);
    }

    /** "A postcard came. “Safe,” it read": the text named last before. */
    private @Nullable Who text(Span pronoun, int here) {
        for (int at = here; at >= Math.max(0, here - 2); at--) {
            Words words = page.sentences().get(at);
            for (int i = words.indexAt(pronoun.start()) - (at == here ? 1 : 0); i >= 0; i--) {
                SourceNouns.Noun noun = SourceNouns.of(words.at(i));
                if (noun != null && noun.kind() == SourceNouns.Kind.DOCUMENT && i < words.size()) {
                    int from = i;
                    while (from > 0
                            && i - from < 4
                            && !words.isDeterminer(from)
                            && words.isWord(from - 1)
                            && !words.isPreposition(from - 1)) {
                        from--;
                    }
                    from = words.isPossessive(from) ? from + 1 : from;
                    Span span = words.span(from, i + 1);
                    return new Who(SourceClass.DOCUMENT, null, span.of(page.text()), pronoun, false, true);
                }
            }
        }
        return null;
    }

    /** "the newspaper": the outlet named last before. */
    @Nullable
    Who outlet(Span place) {
        int here = page.sentenceIndex(place.start());
        for (int i = page.firstMentionAt(place.start()) - 1; i >= 0; i--) {
            Mention mention = page.mentions().get(i);
            if (here - page.sentenceIndex(mention.span().start()) > 25) {
                break;
            }
            if (page.isOutlet(mention) && !credit(mention)) {
                return entity(mention.entity(), place);
            }
        }
        return null;
    }

    /** "© Agency / Ada Lorn": a picture's credit is nobody's word. */
    private boolean credit(Mention mention) {
        String sentence =
                page.lower(page.sentenceAt(mention.span().start()).sentence().span());
        return sentence.indexOf('©') >= 0 || sentence.contains("photo") || sentence.contains("getty");
    }

    /** The person of the page with this last name, named most often; null where nobody has it. */
    @Nullable
    Who surname(String name, Span place) {
        String id = surnames.get(name);
        return id == null ? null : entity(id, place);
    }

    /** How often the page names somebody. */
    int weight(String entity) {
        return weight.getOrDefault(entity, 0);
    }

    /** The last of the sources told of whom a check holds for, among the last 60; null where there is none. */
    @Nullable
    Who lastTold(Predicate<Who> check) {
        for (int i = told.size() - 1; i >= 0 && i >= told.size() - 60; i--) {
            if (check.test(told.get(i).who())) {
                return told.get(i).who();
            }
        }
        return null;
    }

    Who entity(String id, @Nullable Span place) {
        Entity entity = page.entity(id);
        if (entity == null) {
            return Who.UNKNOWN;
        }
        SourceClass kind = page.isOutlet(entity)
                ? SourceClass.OUTLET
                : entity.type() == NameType.PERSON ? SourceClass.NAMED : SourceClass.GROUP;
        return new Who(kind, id, entity.name(), place, entity.type() == NameType.GROUP, false);
    }

    static Set<String> content(String words) {
        Set<String> set = new HashSet<>();
        for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() > 1
                    && !Set.of(
                                    "the", "of", "for", "and", "in", "at", "this", "that", "these", "his", "her",
                                    "their", "an")
                            .contains(word)) {
                set.add(word);
            }
        }
        return set;
    }
}
