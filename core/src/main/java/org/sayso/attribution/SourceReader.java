package org.sayso.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Entity;
import org.sayso.name.Gender;
import org.sayso.name.Mention;
import org.sayso.page.Block;
import org.sayso.page.Found;
import org.sayso.text.Span;

/** Who a source span means. */
final class SourceReader {

    private static final Set<String> HE = Set.of("he", "his", "him", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> THEY = Set.of("they", "their", "them", "all");
    private static final Set<String> IT = Set.of("it", "its", "this", "that");
    private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "whom");
    private static final Set<String> SELF = Set.of("i", "we", "my", "our", "me", "us");
    private static final Set<String> FIRST_PERSON = Set.of("i", "my", "me");
    private static final Set<String> SOME =
            Set.of("some", "others", "many", "most", "several", "few", "critics", "those", "everyone", "people");

    private static final Set<String> TIMES = Set.of(
            "spring",
            "summer",
            "autumn",
            "winter",
            "year",
            "month",
            "week",
            "day",
            "night",
            "morning",
            "evening",
            "afternoon",
            "today",
            "yesterday");
    private static final Set<String> WHEN = Set.of("this", "last", "next", "late", "early");
    private static final Set<String> ORDINALS =
            Set.of("first", "second", "third", "fourth", "fifth", "other", "latter", "former", "last");
    private static final Set<String> OBJECTS = Set.of("him", "them", "me", "us");
    /** Two whom the page has just named. */
    private static final Set<String> TWO = Set.of("both men", "both women", "the two men", "the two women", "the pair");

    /** "a minister", "every minister": nobody in particular. */
    private static final Set<String> ANYBODY =
            Set.of("a", "an", "one", "another", "some", "every", "each", "any", "no", "many", "most");

    private static final Set<String> OWNERS = Set.of("his", "her", "their", "its", "my");
    private static final Set<String> BOTH = Set.of(
            "both",
            "all two",
            "all three",
            "all four",
            "all five",
            "the two",
            "the three",
            "the four",
            "all of them",
            "both of them");

    /** "An Echo investigation found": the Echo's own. */
    private static final Set<String> INQUIRIES = Set.of("investigation", "inquiry", "probe", "analysis");

    /** What is told of somebody, not what they are called. */
    private static final List<String> CLAUSES = List.of(
            ", who ",
            ", whose ",
            ", which ",
            ", where ",
            ", including ",
            ", such as ",
            ", quoted by ",
            ", speaking ",
            ", asked ");

    /** "The master of the harbour on Saturday night": when it was said is no part of who said it. */
    private static final Pattern TIME_BEHIND = Pattern.compile("(?: (?:on|late|early)){1,2}"
            + " (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?$");

    /** Letters of "alone", "there", "today", which are no matter. */
    private static final int LEAST_MATTER = 5;

    private static final Set<String> PEOPLE_ENDINGS = Set.of(
            "ers", "ors", "ists", "ants", "ians", "men", "women", "members", "er", "or", "ist", "ian", "man", "woman");

    private static final Set<String> GOVERNING =
            Set.of("government", "authorities", "administration", "side", "regime", "leadership");

    private final PageView page;
    private final Antecedents antecedents;
    private final Descriptions descriptions;
    private final Relatives relatives;
    private final Press press;
    private final Several several;
    private final Partisans partisans;

    SourceReader(PageView page, Antecedents antecedents, Descriptions descriptions) {
        this.page = page;
        this.antecedents = antecedents;
        this.descriptions = descriptions;
        this.relatives = new Relatives(page);
        this.press = new Press(page);
        this.several = new Several(page);
        this.partisans = new Partisans(page, antecedents);
    }

    /**
     * Reads a source.
     *
     * @param inside who says the statement this one is nested in: whom "I" means there; null where it is in none
     */
    Who read(List<Span> source, @Nullable Who inside) {
        Span span = trimmed(source.getFirst());
        String words = page.lower(span).replace("’s", "").replace("'s", "").strip();
        if (SELF.contains(words)) {
            return self(span, inside);
        }
        if (HE.contains(words) || SHE.contains(words)) {
            String other = inside != null && page.quotations().isQuoted(span.start()) ? inside.entity() : null;
            Who who = antecedents.person(HE.contains(words) ? Gender.MALE : Gender.FEMALE, span, other);
            return who == null ? unresolved(SourceClass.UNNAMED, span, false) : who.at(span, false);
        }
        if (THEY.contains(words)) {
            Who who = antecedents.many(span);
            return who == null ? unresolved(SourceClass.GROUP, span, true) : who;
        }
        if (IT.contains(words)) {
            Who who = antecedents.thing(span);
            return who == null ? unresolved(SourceClass.GROUP, span, false) : who;
        }
        if (RELATIVE.contains(words)) {
            Relatives.Antecedent before = relatives.of(span);
            if (before == null) {
                return unresolved(SourceClass.UNNAMED, span, false);
            }
            return before.name() == null
                    ? phrase(before.words()).at(span, false)
                    : antecedents.entity(before.name().entity(), span);
        }
        if (SOME.contains(words)) {
            return unresolved(SourceClass.GROUP, span, true);
        }
        if (isSomeAmong(span)) {
            return unresolved(SourceClass.GROUP, span, true);
        }
        if (clause(span)) {
            return Who.UNKNOWN;
        }
        Who pair = TWO.contains(words) ? antecedents.pair(span, 3) : null;
        if (pair != null) {
            return pair;
        }
        Who part = partOf(span);
        return part != null ? part : phrase(span);
    }

    /** "few, including Lorn,", "some, such as the port": not Lorn alone. */
    private boolean isSomeAmong(Span span) {
        String words = page.lower(span);
        String first = firstWord(span);
        return (SOME.contains(first) || Phrase.PARTS.contains(first)) && words.startsWith(first + ",");
    }

    /** Whom "he" in "…, he wrote, …" means: not the one whose words these are. */
    Who other(Span span, Who source) {
        String words = page.lower(span);
        if (HE.contains(words) || SHE.contains(words)) {
            Who who = antecedents.person(HE.contains(words) ? Gender.MALE : Gender.FEMALE, span, source.entity());
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

    /** Without the adverbs at its end and the time at its beginning: "she thereby", "last spring the council". */
    private Span trimmed(Span span) {
        Words sentence = page.sentenceAt(span.start());
        int from = sentence.indexAt(span.start());
        int to = Math.min(sentence.size(), sentence.indexAt(Math.max(span.start(), span.end() - 1)) + 1);
        while (to - 1 > from && (adverb(sentence, to - 1) || sentence.isComma(to - 1))) {
            to--;
        }
        to = withoutTimeBehind(sentence, from, to);
        int start = from;
        for (int i = from; i < Math.min(to - 1, from + 4); i++) {
            if (TIMES.contains(sentence.at(i))
                    && sentence.isDeterminer(i + 1)
                    && !sentence.isPossessive(i + 1)
                    && !sentence.at(from).equals("a")) {
                start = i + 1;
            }
        }
        return start == from && to > from && sentence.end(to - 1) >= span.end() - 1 ? span : sentence.span(start, to);
    }

    /** "a Lorn fan this week", "the master last night": when it was said is no part of who said it. */
    private static int withoutTimeBehind(Words sentence, int from, int to) {
        int last = to - 1;
        if (last - 2 >= from && TIMES.contains(sentence.at(last)) && WHEN.contains(sentence.at(last - 1))) {
            return last - 1;
        }
        boolean today = sentence.at(last).equals("today") || sentence.at(last).equals("yesterday");
        return today && last - 1 >= from ? last : to;
    }

    private static boolean adverb(Words sentence, int at) {
        String word = sentence.at(at);
        return !sentence.isCapital(at)
                && (sentence.isAdverb(at)
                        || word.equals("thereby")
                        || word.equals("thus")
                        || word.equals("therefore")
                        || word.equals("later"));
    }

    /** "one of them", "the third", "both": some of the sources told of last; null where the words are none of these. */
    private @Nullable Who partOf(Span span) {
        String words = page.lower(span);
        String first = words.split("[^\\p{L}]", 2)[0];
        String rest = words.startsWith("the ") ? words.substring(4).split("[^\\p{L}]", 2)[0] : "";
        boolean ofThem = Phrase.PARTS.contains(first) && (words.endsWith(" of them") || words.contains(" of them,"));
        boolean ordinal =
                ORDINALS.contains(rest) && (words.split("[ ,]", 3).length < 3 || words.startsWith("the " + rest + ","));
        boolean bare = BOTH.contains(words) || (ordinal && !rest.isEmpty());
        if (!ofThem && !bare) {
            return null;
        }
        Who many = antecedents.several(span);
        if (many == null) {
            return null;
        }
        boolean all = BOTH.contains(words);
        String those = all ? many.name() : whole(many.name());
        String name = all ? many.name() : (ofThem ? first : words.split(",", 2)[0]) + " of " + lowerFirst(those);
        return new Who(
                many.kind(), all ? many.entity() : null, name, span, all || (ofThem && !first.equals("one")), false);
    }

    /** "two of three officials": of whom "the third" is one. */
    private static String whole(String many) {
        String[] words = many.split(" ", 3);
        return words.length == 3
                        && words[1].equals("of")
                        && Phrase.PARTS.contains(words[0].toLowerCase(Locale.ROOT))
                        && !words[2].startsWith("the ")
                ? words[2]
                : many;
    }

    private static String lowerFirst(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Whether the head noun stands behind the name: "UK investigation". */
    private boolean behind(Mention named, Phrase phrase) {
        int at = page.lower(phrase.span()).lastIndexOf(phrase.head());
        return !phrase.head().isEmpty()
                && at >= 0
                && phrase.span().start() + at >= named.span().end();
    }

    /** "the Lorn inquiry", "Lorn supporters": the noun behind a person's name says what it is. */
    private boolean isNamedAfter(Mention named, Phrase phrase) {
        return behind(named, phrase)
                && (phrase.noun() != null || phrase.definite() || isKindOfPeople(named, phrase))
                && !page.lower(phrase.span()).contains(" and ")
                && !isSelf(phrase.head());
    }

    /** "the Tarn controversy": a matter, by a noun that is in no table, right behind a place's or body's name. */
    private boolean isMatterOf(Mention named, Phrase phrase) {
        int behind = named.span().end() - phrase.span().start();
        return phrase.noun() == null
                && phrase.definite()
                && phrase.head().length() > LEAST_MATTER
                && !isSelf(phrase.head())
                && !phrase.head().endsWith("ly")
                && behind > 0
                && phrase.span().of(page.text()).substring(behind).equals(" " + phrase.head());
    }

    /** "campaign officials and other top Islanders": not the last of them alone. */
    private boolean isLastOfSeveral(Mention named, Span span) {
        String before = page.text()
                .substring(span.start(), Math.max(span.start(), named.span().start()));
        int and = before.indexOf(" and ");
        String[] words = and < 0
                ? new String[0]
                : before.substring(0, and).toLowerCase(Locale.ROOT).split(" ", -1);
        SourceNouns.Noun noun = and < 0 ? null : SourceNouns.of(words[words.length - 1]);
        return noun != null && noun.many();
    }

    /** "several Tarnhaven donors", "a Marlow Reach welder", "a Lorn fan": people of it, by a noun that is in no table. */
    private boolean isKindOfPeople(Mention named, Phrase phrase) {
        int behind = named.span().end() - phrase.span().start();
        boolean one =
                firstWord(phrase.span()).equals("a") || firstWord(phrase.span()).equals("an");
        return phrase.noun() == null
                && (one || PEOPLE_ENDINGS.stream().anyMatch(phrase.head()::endsWith))
                && behind > 0
                && behind < phrase.span().length()
                && phrase.span().of(page.text()).startsWith(" " + phrase.head(), behind);
    }

    private static boolean isSelf(String head) {
        return head.endsWith("self") || head.endsWith("selves");
    }

    /** "Lorn, speaking at the port,": a person of the page by the last of the names, where the name finder marked nothing. */
    private @Nullable Who bareSurname(Span span) {
        Words sentence = page.sentenceAt(span.start());
        int at = sentence.indexAt(span.start());
        int last = -1;
        while (at < sentence.size()
                && sentence.start(at) < span.end()
                && (sentence.isCapital(at) || sentence.at(at).equals("."))) {
            last = sentence.isWord(at) ? at : last;
            at++;
        }
        boolean ends = at >= sentence.size() || sentence.start(at) >= span.end() || sentence.isComma(at);
        return last < 0 || !ends
                ? null
                : antecedents.surname(sentence.token(last).text(), span);
    }

    /** "FWD.us", "PolitiFact": letters that no ordinary word is written with. */
    private boolean isWrittenAsAName(String word) {
        return word.length() > 3
                && Character.isUpperCase(word.charAt(0))
                && (word.indexOf('.') > 0 || word.chars().skip(1).anyMatch(Character::isUpperCase))
                && word.chars().anyMatch(Character::isLowerCase);
    }

    private Who phrase(Span span) {
        Phrase phrase = Phrase.of(page, span);
        Mention named = phrase.named();
        if (named != null && partisans.isMember(named, phrase)) {
            Who who = partisans.lastNamed(phrase);
            return who == null ? unresolved(SourceClass.UNNAMED, span, false) : who;
        }
        if (named != null && Partisans.isOne(page, named, phrase)) {
            return unresolved(SourceClass.UNNAMED, span, false);
        }
        if (named != null) {
            Entity entity = page.entity(named.entity());
            SourceNouns.Noun noun = phrase.noun();
            if (page.isPerson(named) && !isNamedAfter(named, phrase)) {
                if (phrase.plural() && several.areNamed(span)) {
                    return new Who(SourceClass.GROUP, null, several.called(span, words(span)), span, true, false);
                }
                return antecedents.entity(named.entity(), span);
            }
            boolean describes = noun != null
                    && behind(named, phrase)
                    && !(noun.kind() == SourceNouns.Kind.GROUP && GOVERNING.contains(phrase.head()));
            if (entity != null
                    && !page.isPerson(named)
                    && !describes
                    && !isKindOfPeople(named, phrase)
                    && !isMatterOf(named, phrase)
                    && !(phrase.plural() && page.mentionsIn(span).size() > 1)
                    && !isLastOfSeveral(named, span)) {
                return antecedents.entity(named.entity(), span);
            }
        }
        Who bare = named == null ? bareSurname(span) : null;
        if (bare != null) {
            return bare;
        }
        SourceNouns.Noun noun = phrase.noun();
        if (phrase.plural()
                && page.mentionsIn(span).size() > 1
                && (noun == null || noun.kind() != SourceNouns.Kind.UNNAMED)) {
            return new Who(SourceClass.GROUP, null, words(span), span, true, false);
        }
        Mention paper = noun != null && noun.kind() == SourceNouns.Kind.OUTLET ? outletBefore(span, phrase) : null;
        if (paper != null) {
            return antecedents.entity(paper.entity(), span);
        }
        if (noun != null && noun.kind() == SourceNouns.Kind.OUTLET && press.isCalledBeforeItsKind(span, phrase)) {
            return new Who(SourceClass.OUTLET, null, words(span), span, false, false);
        }
        Mention agency = noun == null ? null : press.agencyBefore(span, phrase);
        if (agency != null) {
            return antecedents.entity(agency.entity(), span);
        }
        boolean ownName = noun != null && endsOnAName(span, phrase);
        boolean pronounOwner = OWNERS.contains(firstWord(span));
        if (noun != null && !pronounOwner && !ownName && (phrase.definite() || titled(phrase, span))) {
            Who who = descriptions.described(phrase, span);
            if (who != null) {
                return who.at(span, false);
            }
        }
        Who called = partisans.isEpithet(phrase) ? partisans.lastNamed(phrase) : null;
        if (called != null) {
            return called;
        }
        if (noun == null && phrase.definite() && !phrase.head().isEmpty() && !phrase.plural()) {
            Who who = descriptions.described(phrase, span);
            if (who != null) {
                return who.at(span, false);
            }
        }
        if (noun == null && isWrittenAsAName(words(span).split("[ ,]", 2)[0])) {
            return new Who(SourceClass.GROUP, null, words(span).split(",", 2)[0], span, false, false);
        }
        if (noun == null && isCalledAnOutlet(span)) {
            return new Who(SourceClass.OUTLET, null, words(span), span, false, false);
        }
        if (noun == null && isNoNoun(span)) {
            return Who.UNKNOWN;
        }
        if (noun == null && isNameAlone(span)) {
            return new Who(SourceClass.GROUP, null, words(span), span, false, false);
        }
        if (noun == null) {
            return new Who(
                    looksNamed(span)
                            ? firstWord(span).equals("the") ? SourceClass.GROUP : SourceClass.NAMED
                            : phrase.plural() || page.lower(span).endsWith("s")
                                    ? SourceClass.GROUP
                                    : SourceClass.UNNAMED,
                    null,
                    words(span),
                    span,
                    phrase.plural()
                            || (Phrase.PARTS.contains(firstWord(span))
                                    && page.lower(span).endsWith("s")),
                    false);
        }
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
            return new Who(kind, author.entity(), words(span), span, false, false);
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
        return new Who(kind, null, kind == SourceClass.OUTLET ? words(span) : owned(span), span, many, false);
    }

    /** "his campaign": whose it is, "Tom Moss’s campaign"; the page's own words elsewhere. */
    private String owned(Span span) {
        String first = firstWord(span);
        if (!first.equals("his") && !first.equals("her")) {
            return words(span);
        }
        Span pronoun = new Span(span.start(), span.start() + first.length());
        Who owner = antecedents.person(first.equals("his") ? Gender.MALE : Gender.FEMALE, pronoun);
        return owner == null || owner.kind() != SourceClass.NAMED
                ? words(span)
                : owner.name() + "’s" + words(span).substring(first.length());
    }

    /** "the Harbour Echo newspaper": an outlet known by its name, right before what it is; null where there is none. */
    private @Nullable Mention outletBefore(Span span, Phrase phrase) {
        return page.mentionsIn(span).stream()
                .filter(page::isOutlet)
                .filter(name -> page.text()
                        .substring(name.span().end(), span.end())
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(phrase.head()))
                .findFirst()
                .orElse(null);
    }

    /** "the local radio programme Harbour": what it is called stands behind what it is. */
    private boolean endsOnAName(Span span, Phrase phrase) {
        Words sentence = page.sentenceAt(span.start());
        int last = sentence.indexAt(Math.max(span.start(), span.end() - 1));
        return last > sentence.indexAt(span.start())
                && sentence.isWord(last)
                && sentence.isCapital(last)
                && !sentence.at(last).equals(phrase.head())
                && sentence.at(last - 1).equals(phrase.head())
                && page.mentionsIn(sentence.span(last, last + 1)).isEmpty();
    }

    /** "her report of May", "Lorn’s letter": whose words the document is; null where it does not say. */
    private @Nullable Who writer(Phrase phrase, Span span) {
        Mention owner = phrase.owner();
        if (owner != null) {
            return page.isPerson(owner) ? antecedents.entity(owner.entity(), span) : null;
        }
        String first = firstWord(span);
        boolean his = first.equals("his");
        if (!his && !first.equals("her")) {
            return null;
        }
        Span pronoun = new Span(span.start(), span.start() + first.length());
        return antecedents.person(his ? Gender.MALE : Gender.FEMALE, pronoun);
    }

    /** "Iranian foreign minister", "state department spokeswoman": an office without an article, as headlines have it. */
    private boolean titled(Phrase phrase, Span span) {
        SourceNouns.Noun noun = phrase.noun();
        return noun != null && noun.kind() == SourceNouns.Kind.PERSON && !ANYBODY.contains(firstWord(span));
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

    /** "will intensify speculation": one small word that is no noun of anybody. */
    private boolean isNoNoun(Span span) {
        String words = span.of(page.text());
        return words.chars().allMatch(Character::isLowerCase)
                && words.length() > 3
                && !words.endsWith("s")
                && (words.endsWith("fy") || words.endsWith("ing") || words.endsWith("ed") || words.endsWith("ly"));
    }

    /** "Lorntrader suspended its order": one word that is nowhere written small, and that "its" goes back to. */
    private boolean isNameAlone(Span span) {
        String words = span.of(page.text());
        Block block = page.article().blockAt(span.start());
        if (words.indexOf(' ') >= 0
                || words.length() < 4
                || !Character.isUpperCase(words.charAt(0))
                || (block != null && block.kind() == Block.Kind.TITLE)
                || page.text().contains(" " + words.toLowerCase(Locale.ROOT) + " ")) {
            return false;
        }
        Words sentence = page.sentenceAt(span.start());
        for (int i = sentence.indexAt(span.start()) + 1; i < sentence.size(); i++) {
            if (sentence.at(i).equals("its")) {
                return true;
            }
        }
        return false;
    }

    private boolean looksNamed(Span span) {
        Block block = page.article().blockAt(span.start());
        if (block != null && block.kind() == Block.Kind.TITLE) {
            return false;
        }
        String[] words = words(span).split(" ", -1);
        return words.length >= 2
                && words.length <= 4
                && Character.isUpperCase(words[0].codePointAt(0))
                && words[words.length - 1].length() > 1
                && Character.isUpperCase(words[words.length - 1].codePointAt(0));
    }

    private Who self(Span span, @Nullable Who inside) {
        if (inside != null) {
            return inside.at(span, false);
        }
        Who author = author(span);
        if (author != null) {
            return author;
        }
        if (page.quotations().isQuoted(span.start())) {
            Who last = antecedents.lastSpeaker(span.start(), 6);
            return last == null ? Who.UNKNOWN : last.at(span, true);
        }
        return FIRST_PERSON.contains(firstWord(span)) ? writer(span) : Who.UNKNOWN;
    }

    /** "I", in an article's own words: who its byline says wrote it, else "the author". */
    private Who writer(Span place) {
        Found byline = page.article().byline();
        if (byline == null) {
            return new Who(SourceClass.UNNAMED, null, "the author", place, false, true);
        }
        List<Mention> people = byline.span() == null
                ? List.of()
                : page.mentionsIn(byline.span()).stream().filter(page::isPerson).toList();
        return people.size() == 1
                ? antecedents.entity(people.getFirst().entity(), place).at(place, true)
                : new Who(SourceClass.NAMED, null, byline.value(), place, false, true);
    }

    /** The author of the answer or comment a place is in; null outside threads. */
    @Nullable
    Who author(Span place) {
        Block block = page.article().blockAt(place.start());
        if (block == null) {
            return null;
        }
        return switch (block.kind()) {
            case ANSWER, COMMENT, QUESTION ->
                new Who(
                        SourceClass.NET_USER,
                        null,
                        block.author() == null ? unsigned(block) : block.author(),
                        place,
                        false,
                        false);
            default -> null;
        };
    }

    static String unsigned(Block block) {
        return switch (block.kind()) {
            case COMMENT -> "an unsigned comment";
            case QUESTION -> "the asker";
            default -> "an unsigned answer";
        };
    }

    private Who unresolved(SourceClass kind, Span span, boolean many) {
        return new Who(kind, null, words(span), span, many, false);
    }

    /** What an unknown source is called: its words, without a clause on it and the marks at its end. */
    private String words(Span span) {
        String words = TIME_BEHIND
                .matcher(span.of(page.text()).replaceAll("\\s+", " ").strip())
                .replaceFirst("");
        int clause = CLAUSES.stream()
                .mapToInt(words::indexOf)
                .filter(at -> at > 0)
                .min()
                .orElse(words.length());
        int end = clause;
        while (end > 1 && ",—–- ".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }

    private String firstWord(Span span) {
        String words = page.lower(span);
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }
}
