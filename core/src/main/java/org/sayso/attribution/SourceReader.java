package org.sayso.attribution;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Mention;
import org.sayso.text.Span;

/** Who a source span means. */
final class SourceReader {

    private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "whom");
    private static final Set<String> SOME =
            Set.of("some", "others", "many", "most", "several", "few", "critics", "those", "everyone", "people");
    private static final Set<String> OBJECTS = Set.of("him", "them", "me", "us");

    /** "a minister", "every minister": nobody in particular. */
    private static final Set<String> ANYBODY =
            Set.of("a", "an", "one", "another", "some", "every", "each", "any", "no", "many", "most");

    private static final Set<String> OWNERS = Set.of("his", "her", "their", "its", "my");

    /** "An Echo investigation found": the Echo's own. */
    private static final Set<String> INQUIRIES = Set.of("investigation", "inquiry", "probe", "analysis");

    private final PageView page;
    private final Antecedents antecedents;
    private final Pronouns pronouns;
    private final Descriptions descriptions;
    private final SourceWords words;
    private final SomeOfThem some;
    private final NamedSources names;
    private final Relatives relatives;
    private final Press press;
    private final Partisans partisans;

    SourceReader(
            PageView page, Antecedents antecedents, Speakers speakers, Pronouns pronouns, Descriptions descriptions) {
        this.page = page;
        this.antecedents = antecedents;
        this.pronouns = pronouns;
        this.descriptions = descriptions;
        this.words = new SourceWords(page);
        this.some = new SomeOfThem(page, speakers);
        this.names = new NamedSources(page, antecedents);
        this.relatives = new Relatives(page);
        this.press = new Press(page);
        this.partisans = new Partisans(page, antecedents, speakers);
    }

    /**
     * Reads a source.
     *
     * @param inside who says the statement this one is nested in: whom "I" means there; null where it is in none
     */
    Who read(List<Span> source, @Nullable Who inside) {
        Span span = words.trimmed(source.getFirst());
        String lower = page.lower(span).replace("’s", "").replace("'s", "").strip();
        Who explained = explained(span);
        if (explained != null) {
            return explained;
        }
        if (RELATIVE.contains(lower) || (lower.equals("that") && isRelative(span))) {
            Relatives.Antecedent before = relatives.of(span);
            if (before == null) {
                return unresolved(SourceClass.UNNAMED, span, false);
            }
            return before.name() == null
                    ? phrase(before.words(), null).at(span, false)
                    : antecedents.entity(before.name().entity(), span);
        }
        Who meant = pronouns.read(span, lower, inside);
        if (meant != null) {
            return meant;
        }
        if (SOME.contains(lower) || isSomeAmong(span)) {
            return unresolved(SourceClass.GROUP, span, true);
        }
        if (clause(span)) {
            return Who.UNKNOWN;
        }
        Who part = some.read(span);
        return part != null ? part : phrase(span, inside == null ? null : inside.entity());
    }

    /** "a fund that promised": the fund, where "That shows …" is what was told of. */
    private boolean isRelative(Span that) {
        Words sentence = page.sentenceAt(that.start());
        int before = sentence.indexAt(that.start()) - 1;
        return sentence.isWord(before)
                && !sentence.isSubordinator(before)
                && !sentence.isPreposition(before)
                && !sentence.isAuxiliary(before);
    }

    /** "they (the Port Guard)": whoever the bracket names; null where none does. */
    private @Nullable Who explained(Span span) {
        Words sentence = page.sentenceAt(span.start());
        int first = sentence.indexAt(span.start());
        if (!sentence.isSubjectPronoun(first) || !sentence.at(first + 1).equals("(")) {
            return null;
        }
        List<Mention> in = page.mentionsIn(span);
        return in.size() == 1 ? antecedents.entity(in.getFirst().entity(), span) : null;
    }

    /** "few, including Lorn,", "some, such as the port": not Lorn alone. */
    private boolean isSomeAmong(Span span) {
        String first = words.first(span);
        return (SOME.contains(first) || Phrase.PARTS.contains(first))
                && page.lower(span).startsWith(first + ",");
    }

    /** Whom "he" in "…, he wrote, …" means: not the one whose words these are. */
    Who other(Span span, Who source) {
        if (Pronouns.isPersonal(page.lower(span))) {
            Who who = pronouns.person(span, source.entity());
            return who == null ? Who.UNKNOWN : who;
        }
        return read(List.of(span), null);
    }

    /** "her husband rang her from the room": an object behind a verb, so no source but a clause of one. */
    private boolean clause(Span span) {
        Words sentence = page.sentenceAt(span.start());
        int from = sentence.indexAt(span.start());
        for (int i = from + 2; i + 1 < sentence.size() && sentence.start(i) < span.end(); i++) {
            if (RELATIVE.contains(sentence.at(i)) || sentence.at(i).equals("that")) {
                return false;
            }
            boolean object =
                    OBJECTS.contains(sentence.at(i)) || (sentence.at(i).equals("her") && sentence.isPreposition(i + 1));
            if (object && !sentence.isCapital(i) && !sentence.isPreposition(i - 1) && sentence.isWord(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** "Director of Port Policy at FreeSea Jason Pye": who stands at the end, right behind what his office is of; null elsewhere. */
    private @Nullable Mention holder(Span span) {
        List<Mention> in = page.mentionsIn(span);
        Mention last = in.size() < 2 ? null : in.getLast();
        Words sentence = page.sentenceAt(span.start());
        int first = sentence.indexAt(span.start());
        int at = last == null ? -1 : sentence.indexAt(last.span().start());
        SourceNouns.Noun office = SourceNouns.of(sentence.at(first));
        boolean held = last != null
                && page.isPerson(last)
                && in.stream().filter(page::isPerson).count() == 1
                && last.span().end() >= span.trim(page.text()).end() - 1
                && office != null
                && office.kind() == SourceNouns.Kind.PERSON
                && sentence.isCapital(first);
        return held && sentence.isWord(at - 1) && sentence.isCapital(at - 1) && !sentence.isPossessive(at - 1)
                ? last
                : null;
    }

    private Who phrase(Span span, @Nullable String not) {
        Phrase phrase = Phrase.of(page, span);
        Mention named = phrase.named();
        if (Several.areUncounted(page, span)) {
            return unresolved(SourceClass.GROUP, span, true);
        }
        Mention holder = holder(span);
        if (holder != null) {
            return antecedents.entity(holder.entity(), span);
        }
        if (named != null && partisans.isMember(named, phrase)) {
            Who who = partisans.lastNamed(phrase);
            return who == null ? unresolved(SourceClass.UNNAMED, span, false) : who;
        }
        if (named != null && Partisans.isOne(page, named, phrase)) {
            return unresolved(SourceClass.UNNAMED, span, false);
        }
        Who known = named == null ? names.bareSurname(span) : names.read(named, phrase);
        if (known != null) {
            return known;
        }
        SourceNouns.Noun noun = phrase.noun();
        if (phrase.plural()
                && page.mentionsIn(span).size() > 1
                && (noun == null || noun.kind() != SourceNouns.Kind.UNNAMED)) {
            return unresolved(SourceClass.GROUP, span, true);
        }
        Who paper = paper(phrase);
        if (paper != null) {
            return paper;
        }
        Who described = described(phrase, not);
        if (described != null) {
            return described;
        }
        return noun == null ? byLook(phrase) : byNoun(phrase, noun);
    }

    /** "the Harbour Echo newspaper", "the RNA news agency"; null where the words are of no outlet. */
    private @Nullable Who paper(Phrase phrase) {
        Span span = phrase.span();
        SourceNouns.Noun noun = phrase.noun();
        if (noun == null) {
            return null;
        }
        boolean outlet = noun.kind() == SourceNouns.Kind.OUTLET;
        Mention paper = outlet ? press.outletBefore(span, phrase) : null;
        if (paper != null) {
            return antecedents.entity(paper.entity(), span);
        }
        if (outlet && press.isCalledBeforeItsKind(span, phrase)) {
            return unresolved(SourceClass.OUTLET, span, false);
        }
        boolean somebody = noun.kind() == SourceNouns.Kind.PERSON || noun.kind() == SourceNouns.Kind.UNNAMED;
        Mention agency = somebody ? null : press.agencyBefore(span, phrase);
        return agency == null ? null : antecedents.entity(agency.entity(), span);
    }

    /** "the general", "the self-described socialist": who is called so; null where nobody is. */
    private @Nullable Who described(Phrase phrase, @Nullable String not) {
        Span span = phrase.span();
        SourceNouns.Noun noun = phrase.noun();
        boolean owned = OWNERS.contains(words.first(span));
        if (noun != null && !owned && !words.endsOnAName(span, phrase) && (phrase.definite() || titled(phrase, span))) {
            Who who = descriptions.described(phrase, span, not);
            if (who != null) {
                return who.at(span, false);
            }
        }
        Who called = partisans.isEpithet(phrase) ? partisans.lastNamed(phrase) : null;
        if (called != null) {
            return called;
        }
        if (noun == null && phrase.definite() && !phrase.head().isEmpty() && !phrase.plural()) {
            Who who = descriptions.described(phrase, span, not);
            return who == null ? null : who.at(span, false);
        }
        return null;
    }

    /** Who words without a noun of the tables are, by what they look like. */
    private Who byLook(Phrase phrase) {
        Span span = phrase.span();
        String called = words.of(span);
        if (SourceWords.isWrittenAsAName(called.split("[ ,]", 2)[0])) {
            return new Who(SourceClass.GROUP, null, called.split(",", 2)[0], span, false, false);
        }
        if (isCalledAnOutlet(span)) {
            return unresolved(SourceClass.OUTLET, span, false);
        }
        if (words.isNoNoun(span)) {
            return Who.UNKNOWN;
        }
        if (words.isNameAlone(span)) {
            return unresolved(SourceClass.GROUP, span, false);
        }
        String head = phrase.head();
        boolean several = head.endsWith("s") && !head.endsWith("ss");
        boolean s = several || page.lower(span).endsWith("s");
        if (several && page.lower(span).startsWith(head + " ")) {
            // "Advocates of the pier"
            return unresolved(SourceClass.GROUP, span, true);
        }
        boolean many = phrase.plural() || (Phrase.PARTS.contains(words.first(span)) && s);
        if (words.looksNamed(span)) {
            return unresolved(words.first(span).equals("the") ? SourceClass.GROUP : SourceClass.NAMED, span, many);
        }
        return unresolved(phrase.plural() || s ? SourceClass.GROUP : SourceClass.UNNAMED, span, many);
    }

    private Who byNoun(Phrase phrase, SourceNouns.Noun noun) {
        Span span = phrase.span();
        boolean agencies =
                page.lower(span).contains("news agenc") || page.lower(span).contains("press agenc");
        SourceClass kind = agencies && phrase.head().startsWith("agenc")
                ? SourceClass.OUTLET
                : switch (noun.kind()) {
                    case PERSON, UNNAMED -> SourceClass.UNNAMED;
                    case GROUP -> SourceClass.GROUP;
                    case OUTLET -> SourceClass.OUTLET;
                    case DOCUMENT -> SourceClass.DOCUMENT;
                };
        Mention owner = phrase.owner();
        if (owner != null && kind == SourceClass.DOCUMENT && page.isOutlet(owner)) {
            return antecedents.entity(owner.entity(), span);
        }
        Who author = kind == SourceClass.DOCUMENT ? writer(phrase, span) : null;
        if (author != null) {
            return new Who(kind, author.entity(), words.of(span), span, false, false);
        }
        boolean inquiry = INQUIRIES.contains(phrase.head());
        if (kind == SourceClass.DOCUMENT || kind == SourceClass.OUTLET || inquiry) {
            for (Mention mention : page.mentionsIn(span)) {
                if (page.isOutlet(mention) && !press.isHandedOn(mention, span)) {
                    return antecedents.entity(mention.entity(), span);
                }
            }
        }
        boolean many = phrase.plural() || (noun.many() && !page.lower(span).startsWith("one of "));
        return new Who(kind, null, kind == SourceClass.OUTLET ? words.of(span) : owned(span), span, many, false);
    }

    /** "his campaign": whose it is, "Tom Moss’s campaign"; the page's own words elsewhere. */
    private String owned(Span span) {
        Who owner = pronouns.owner(span);
        return owner == null || owner.kind() != SourceClass.NAMED
                ? words.of(span)
                : owner.name() + "’s"
                        + words.of(span).substring(words.first(span).length());
    }

    /** "her report of May", "Lorn’s letter": whose words the document is; null where it does not say. */
    private @Nullable Who writer(Phrase phrase, Span span) {
        Mention owner = phrase.owner();
        if (owner != null) {
            return page.isPerson(owner) ? antecedents.entity(owner.entity(), span) : null;
        }
        return pronouns.owner(span);
    }

    /** "Iranian foreign minister", "state department spokeswoman": an office without an article, as headlines have it. */
    private boolean titled(Phrase phrase, Span span) {
        SourceNouns.Noun noun = phrase.noun();
        return noun != null && noun.kind() == SourceNouns.Kind.PERSON && !ANYBODY.contains(words.first(span));
    }

    /** "the website H7 reported", where the finder took H7 alone. */
    private boolean isCalledAnOutlet(Span span) {
        Words sentence = page.sentenceAt(span.start());
        int at = sentence.indexAt(span.start());
        SourceNouns.Noun before = at > 0 ? SourceNouns.of(sentence.at(at - 1)) : null;
        return before != null
                && before.kind() == SourceNouns.Kind.OUTLET
                && !before.many()
                && Character.isUpperCase(page.text().charAt(span.start()));
    }

    private Who unresolved(SourceClass kind, Span span, boolean many) {
        return new Who(kind, null, words.of(span), span, many, false);
    }
}
