package org.sayso.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.text.Span;

/** Whom "they" and "both men" mean: the last source that is several, whom the sentence is about, the group or the two named last. */
final class PluralPronouns {

    private static final Set<String> MANY = Set.of("are", "were", "have");

    /** Words of those whom a sentence is about, at its beginning. */
    private static final int MOST_WORDS = 5;

    private final PageView page;
    private final Antecedents antecedents;
    private final Speakers speakers;

    PluralPronouns(PageView page, Antecedents antecedents, Speakers speakers) {
        this.page = page;
        this.antecedents = antecedents;
        this.speakers = speakers;
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
                    return antecedents.entity(mention.entity(), pronoun).at(pronoun, true);
                }
            }
            return null;
        }
        Who own = subject(pronoun);
        if (own != null) {
            return own;
        }
        Who told = speakers.isSilence(here) ? subjectBefore(pronoun, here) : null;
        if (told != null) {
            return told;
        }
        Who lately = speakers.isSilence(here) ? pair(pronoun, 1) : null;
        if (lately != null) {
            return lately;
        }
        Speakers.Told last = speakers.latest(
                here, Speakers.REACH, Speakers.ANY, who -> who.many() || who.kind() == SourceClass.GROUP);
        Who between = last != null && here - last.sentence() <= 1 ? null : groupBefore(pronoun, here);
        return between == null && last != null ? last.who().at(pronoun, false) : between;
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
                return antecedents.entity(mention.entity(), pronoun).at(pronoun, true);
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

    /** "The Port, with help from the guard, are trying again. They say …": a body by its plural verb, where nobody has spoken since. */
    private @Nullable Who subjectBefore(Span pronoun, int here) {
        if (here == 0
                || page.blockIndex(pronoun.start())
                        != page.sentences().get(here - 1).sentence().block()) {
            return null;
        }
        Words before = page.sentences().get(here - 1);
        for (Mention name : page.mentionsIn(before.sentence().span())) {
            int first = before.indexAt(name.span().start());
            int verb =
                    behindClause(before, before.indexAt(Math.max(0, name.span().end() - 1)) + 1);
            boolean opens = first <= 1 || before.isComma(first - 1);
            if (opens && !page.isPerson(name) && MANY.contains(before.at(verb))) {
                return antecedents.entity(name.entity(), pronoun).at(pronoun, true);
            }
        }
        return null;
    }

    /** Behind ", with help from the guard," where a comma stands at the place; the place itself elsewhere. */
    private static int behindClause(Words words, int at) {
        if (!words.isComma(at)) {
            return at;
        }
        int next = at + 1;
        while (next < words.size() && !words.isComma(next)) {
            next++;
        }
        return next + 1;
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
}
