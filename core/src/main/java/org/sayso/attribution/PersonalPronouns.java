package org.sayso.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Entity;
import org.sayso.name.Gender;
import org.sayso.name.Mention;
import org.sayso.page.Article;
import org.sayso.text.Quotation;
import org.sayso.text.Span;

/** Whom "he" and "she" mean: the last to speak, the last named, the first of a sentence before the others, and whom the page calls so. */
final class PersonalPronouns {

    /** What standing in the pronoun's own paragraph counts for. */
    private static final double SAME_PARAGRAPH = 0.2;

    /** What it counts against somebody to be named in a clause that who spoke before goes on with. */
    private static final double TOLD_OF = 0.8;

    /** What it counts to be the one whom the sentence before is about, where "he" opens the next. */
    private static final double OPENS = 0.8;

    /** What it counts to be the only person before the clause that "he" opens. */
    private static final double IN_ITS_CLAUSE = 1.1;

    /** What it counts to be the one a sentence is about, where "his" stands behind in it. */
    private static final double OWN_SUBJECT = 0.4;

    private static final Set<String> SPEAKING =
            Set.of("speaking", "talking", "spoke", "talked", "interview", "conversation", "chatting", "appearing");

    /** Words that open a clause in which "he" is somebody of the same sentence. */
    private static final Set<String> CLAUSES =
            Set.of("which", "whom", "where", "when", "because", "although", "though", "if", "since", "while", "whose");

    /** "he said", "he told reporters on Monday.": so many tokens at most. */
    private static final int TAG = 8;

    /** "a fourth young man": so many tokens to the noun at most. */
    private static final int NOUN = 5;

    /** A clause before it has so many tokens at least. */
    private static final int CLAUSE = 5;

    /** The score from which somebody is surely meant. */
    private static final double CERTAIN = 1;

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

    private static final Set<String> GOING_ON = Set.of("and", "but", "so", "yet", "then");

    /** Words of "White House Press Secretary". */
    private static final int LONGEST_TITLE = 5;

    /** Several, in one word. */
    private static final Set<String> TOGETHER = Set.of("couple", "pair", "family", "duo", "trio", "crew");

    /** Sentences over which somebody’s words are told again as "he said". */
    private static final int RETOLD = 2;

    static final Set<String> HONORIFIC = Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir");

    private final PageView page;
    private final Antecedents antecedents;
    private final Speakers speakers;
    /** Whom the page has called "he" or "she", where the name does not tell. */
    private final Map<String, Gender> called = new HashMap<>();

    PersonalPronouns(PageView page, Antecedents antecedents, Speakers speakers) {
        this.page = page;
        this.antecedents = antecedents;
        this.speakers = speakers;
    }

    /**
     * "he", "she": the person meant; null where nobody fits.
     *
     * @param not id of an entity that is not meant: who speaks, where the pronoun stands in direct speech
     */
    @Nullable
    Who person(@Nullable Gender gender, Span pronoun, @Nullable String not) {
        Who told = ofItsSentence(pronoun);
        if (told != null) {
            return told;
        }
        int here = page.sentenceIndex(pronoun.start());
        Who speaking = speakers.lastSpeaker(pronoun.start(), Speakers.ANY);
        if (speaking != null && isStillSpeaking(speaking, gender, pronoun, not)) {
            return speaking.at(pronoun, true);
        }
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
            if (distance > (not == null ? Speakers.REACH : 1)) {
                break;
            }
            if (!page.isPerson(mention)
                    || isNamesake(mention)
                    || isTurn(mention)
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
            score -= page.isOwner(mention) && !possessive && !subject ? 0.2 : 0;
            score -= distance == 0 && !subject && !possessive ? 0.35 : 0;
            score += distance == 0 && possessive ? 0.5 : 0;
            score += distance == 0 && possessive && subject && !page.isOwner(mention) ? OWN_SUBJECT : 0;
            score += distance == 1 && alone && opensBoth(sentence, mention, pronoun, words) ? OPENS : 0;
            score += distance == 0 && !possessive && isTheOne(sentence, mention, pronoun) ? IN_ITS_CLAUSE : 0;
            score -= distance == 0 && goesOn != null && !goesOn.equals(mention.entity()) ? TOLD_OF : 0;
            if (distance == 0
                    && !possessive
                    && (isWhom(sentence, mention, pronoun)
                            || agent(sentence, mention)
                            || isSpokenTo(sentence, mention)
                            || isBehindHis(sentence, mention, pronoun))) {
                others.add(mention.entity());
                continue;
            }
            score += speakers.spokeLately(mention.entity(), here);
            score += distance > 0 && page.blockIndex(mention.span().start()) == page.blockIndex(pronoun.start())
                    ? SAME_PARAGRAPH
                    : 0;
            score += Math.min(6, antecedents.weight(mention.entity())) * 0.015;
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
        Who last = speakers.lastSpeaker(pronoun.start(), 4);
        last = last != null && (isOther(last, gender) || isThing(last)) ? null : last;
        if (best == null && last != null && last.kind() == SourceClass.UNNAMED && !last.many()) {
            return last.at(pronoun, false);
        }
        if (last != null
                && last.kind() == SourceClass.UNNAMED
                && !last.many()
                && last.entity() == null
                && here - speakers.lastSentence(pronoun.start()) <= 1
                && bestScore < 1.4) {
            return last.at(pronoun, false);
        }
        if (best == null
                && last != null
                && last.kind() == SourceClass.NAMED
                && last.entity() != null
                && !last.entity().equals(not)
                && page.article().kind() != Article.Kind.TRANSCRIPT) {
            return last.at(pronoun, true);
        }
        Speakers.Told other = best == null && not != null
                ? speakers.latest(here, RETOLD, Speakers.ANY, who -> mayBeRetold(who, gender, not))
                : null;
        if (other != null) {
            return other.who().at(pronoun, true);
        }
        return best == null ? null : antecedents.entity(best, pronoun);
    }

    /** "“…,” Lorn said. “Moss came. Moss saw it.” He went on: …": who spoke, where nothing but words in quotation marks stands between. */
    private boolean isStillSpeaking(Who who, @Nullable Gender gender, Span pronoun, @Nullable String not) {
        int last = speakers.lastSentence(pronoun.start());
        int here = page.sentenceIndex(pronoun.start());
        if (who.kind() != SourceClass.NAMED
                || who.many()
                || not != null
                || here - last < 2
                || page.quotations().isQuoted(pronoun.start())
                || isOther(who, gender)) {
            return false;
        }
        return page.sentences().subList(last + 1, here).stream()
                .map(between -> page.quotations().at(between.start(0)))
                .allMatch(Objects::nonNull);
    }

    /** "Lorn’s brother rang her. “He said it was late,” Lorn recalled.": one who spoke, and not who tells of him. */
    private boolean mayBeRetold(Who who, @Nullable Gender gender, String not) {
        Span said = who.span();
        boolean called = who.kind() == SourceClass.UNNAMED && said != null && isOnePerson(Phrase.of(page, said));
        boolean somebody = who.kind() == SourceClass.NAMED || (called && !isThing(who));
        return somebody && !who.many() && !not.equals(who.entity()) && !isOther(who, gender);
    }

    private static boolean isOnePerson(Phrase phrase) {
        return phrase.noun() != null && !phrase.plural() && !TOGETHER.contains(phrase.head());
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
        Who last = speakers.lastSpeaker(pronoun.start(), 1);
        return last == null || last.kind() != SourceClass.NAMED ? null : last.entity();
    }

    /** "Moss is head of the port. He said …", "Moss made it his cause. “…,” he said": each opens its sentence, or ends words right behind. */
    private boolean opensBoth(Words sentence, Mention mention, Span pronoun, Span words) {
        int at = sentence.indexAt(mention.span().start());
        boolean titled = at > 0 && (HONORIFIC.contains(sentence.at(0)) ? at <= 2 : isTitle(sentence, at));
        return (at == 0 || titled)
                && !page.isOwner(mention)
                && (!words.isEmpty() || opens(page.sentenceAt(pronoun.start()), pronoun));
    }

    /** "He said", "And he said". */
    private static boolean opens(Words sentence, Span pronoun) {
        int at = sentence.indexAt(pronoun.start());
        return at == 0 || (at == 1 && GOING_ON.contains(sentence.at(0)));
    }

    /** "House Speaker | Paul Ryan": nothing but capitals before him. */
    private static boolean isTitle(Words sentence, int name) {
        for (int i = 0; i < name; i++) {
            boolean joins = sentence.isPreposition(i)
                    || sentence.isSubordinator(i)
                    || sentence.isAdverb(i)
                    || sentence.isDayWord(i)
                    || GOING_ON.contains(sentence.at(i));
            if (joins || !sentence.isWord(i) || !sentence.isCapital(i)) {
                return false;
            }
        }
        return name <= LONGEST_TITLE;
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

    /** "Lorn: What did he say?": whoever speaks in turns is "you" to the other, and "he" to nobody. */
    private boolean isTurn(Mention mention) {
        int behind = mention.span().end();
        return page.article().kind() == Article.Kind.TRANSCRIPT
                && behind < page.text().length()
                && page.text().charAt(behind) == ':';
    }

    /** "a plan named after the painter Tom Moss": he is none of the story. */
    private boolean isNamesake(Mention mention) {
        Words sentence = page.sentenceAt(mention.span().start());
        for (int i = sentence.indexAt(mention.span().start()) - 1; i > 0; i--) {
            boolean after = sentence.at(i).equals("after") || sentence.at(i).equals("for");
            if (after || sentence.isComma(i) || sentence.isAuxiliary(i)) {
                return after && sentence.at(i - 1).equals("named");
            }
        }
        return false;
    }

    /** "the pilot Tom Moss, whom she blames": not Moss. */
    private static boolean isWhom(Words sentence, Mention mention, Span pronoun) {
        int at = sentence.indexAt(pronoun.start()) - 1;
        int name = sentence.indexAt(Math.max(0, mention.span().end() - 1));
        return at > 0
                && sentence.at(at).equals("whom")
                && (name == at - 1 || (name == at - 2 && sentence.isComma(at - 1)));
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

    /** "Moss’s rhetoric" is nobody. */
    private boolean isThing(Who who) {
        Span said = who.span();
        if (who.kind() != SourceClass.UNNAMED || who.entity() != null || said == null) {
            return false;
        }
        SourceNouns.Noun noun = Phrase.of(page, said).noun();
        boolean owned = page.mentionsIn(said).stream().anyMatch(page::isOwner);
        return owned && (noun == null || noun.kind() == SourceNouns.Kind.DOCUMENT);
    }

    /** "a spokeswoman" is not "he", nor is "Ada Lorn". */
    private boolean isOther(Who who, @Nullable Gender gender) {
        if (gender == null) {
            return false;
        }
        Entity entity = who.entity() == null ? null : page.entity(who.entity());
        if (entity != null) {
            Gender known = entity.gender() == null ? called.get(entity.id()) : entity.gender();
            return known != null && known != gender;
        }
        if (who.kind() != SourceClass.UNNAMED) {
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
        boolean inName = page.isOwner(mention)
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

    /** "There was a fourth suspect in the hall, where he threatened …": nobody with a name stands before him in the sentence. */
    private @Nullable Who ofItsSentence(Span pronoun) {
        Words words = page.sentenceAt(pronoun.start());
        int at = words.indexAt(pronoun.start());
        boolean within = at > CLAUSE && (CLAUSES.contains(words.at(at - 1)) || words.isSubordinator(at - 1));
        if (!within
                || page.mentionsIn(new Span(words.start(0), pronoun.start())).stream()
                        .anyMatch(page::isPerson)) {
            return null;
        }
        int first = words.at(0).equals("there") && words.isAuxiliary(1) ? 2 : 0;
        if (!words.at(first).equals("a")
                && !words.at(first).equals("an")
                && !words.at(first).equals("another")) {
            return null;
        }
        for (int i = first + 1; i < Math.min(at, first + NOUN); i++) {
            SourceNouns.Noun noun = SourceNouns.of(words.at(i));
            boolean somebody = MEN.contains(words.at(i))
                    || WOMEN.contains(words.at(i))
                    || (noun != null
                            && !noun.many()
                            && (noun.kind() == SourceNouns.Kind.UNNAMED || noun.kind() == SourceNouns.Kind.PERSON));
            if (somebody) {
                Span span = words.span(first, i + 1);
                return new Who(SourceClass.UNNAMED, null, span.of(page.text()), pronoun, false, true);
            }
            if (!words.isWord(i) || words.isCapital(i) || words.isPreposition(i) || words.isAuxiliary(i)) {
                return null;
            }
        }
        return null;
    }

    private boolean firstPerson(Words sentence, Mention mention) {
        List<Mention> in = page.mentionsIn(sentence.sentence().span());
        for (Mention other : in) {
            if (page.isPerson(other) && (!page.isOwner(other) || ownsWords(sentence, other))) {
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
}
