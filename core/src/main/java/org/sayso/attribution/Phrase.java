package org.sayso.attribution;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Mention;
import org.sayso.text.Span;
import org.sayso.text.Table;

/**
 * A source's words taken apart: its head, the names in it, and which of them it is.
 *
 * @param head the noun it turns on, in lower case: "spokesman" in "a spokesman for the ministry"
 * @param named the mention that is the source itself: "Ada Lorn" in "the minister, Ada Lorn"
 * @param owner a mention it belongs to: "Lorn" in "Lorn’s spokesman"
 */
record Phrase(
        Span span,
        String head,
        SourceNouns.@Nullable Noun noun,
        @Nullable Mention named,
        @Nullable Mention owner,
        boolean definite,
        boolean plural) {

    private static final Set<String> OF = Set.of(
            "of", "for", "from", "to", "by", "with", "in", "at", "on", "near", "against", "about", "inside", "outside",
            "within");
    /** "one of the officials": what stands behind "of" is what the source is. */
    static final Set<String> PARTS = Table.words(Phrase.class, "word-sets.tsv", "parts");

    /** "a handful of senators": they are several. */
    static final Set<String> QUANTITIES = Table.words(Phrase.class, "word-sets.tsv", "quantities");

    /** "senior opposition figures": people, where figures alone are numbers. */
    private static final Map<String, SourceNouns.Noun> FIGURES = Map.of(
            "figure", new SourceNouns.Noun(SourceNouns.Kind.UNNAMED, false),
            "figures", new SourceNouns.Noun(SourceNouns.Kind.UNNAMED, true));

    private static final Set<String> PROMINENT = Table.words(Phrase.class, "word-sets.tsv", "prominent");

    private static final Set<String> THOSE = Set.of("those", "these", "them");

    /** "several senators, including Ada Lorn": she is one of them, not the source. */
    private static final Set<String> EXAMPLES =
            Set.of("including", "notably", "especially", "particularly", "such", "like", "among");

    /** "Lorn’s": nothing that Lorn owns. */
    private static final Set<String> ENDINGS = Set.of("", "’", "'", "’s", "'s");

    private static final Set<String> APOSTROPHES = Set.of("’", "'");

    private static final Set<String> PEOPLE = Set.of(
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "aide",
            "lawyer",
            "attorney",
            "adviser",
            "advisor",
            "friend",
            "wife",
            "husband",
            "son",
            "daughter",
            "niece",
            "nephew",
            "brother",
            "sister",
            "father",
            "mother",
            "deputy",
            "assistant",
            "secretary",
            "chief",
            "envoy",
            "ally",
            "office",
            "letter",
            "statement",
            "report",
            "party",
            "supporters",
            "critics",
            "allies",
            "aides",
            "officials",
            "sources",
            "government",
            "campaign",
            "team",
            "family",
            "headline",
            "caption");

    /** "senators like Ada Lorn", "sailors such as Moss": of several she is one. */
    private static boolean isLike(Words sentence, int at) {
        boolean like = sentence.at(at).equals("like")
                || (sentence.at(at).equals("such") && sentence.at(at + 1).equals("as"));
        return like && at > 0 && sentence.at(at - 1).endsWith("s") && !sentence.isPossessive(at - 1);
    }

    static Phrase of(PageView page, Span span) {
        Words sentence = page.sentenceAt(span.start());
        int from = sentence.indexAt(span.start());
        int to = Math.max(
                from + 1, Math.min(sentence.size(), sentence.indexAt(Math.max(span.start(), span.end() - 1)) + 1));
        List<Mention> mentions = page.mentionsIn(
                new Span(Math.max(0, span.start()), Math.min(page.text().length(), span.end() + 2)));
        Mention named = null;
        Mention owner = null;
        int firstStop = to;
        String part = "";
        for (int i = from + 1; i < to; i++) {
            String word = sentence.at(i);
            if (word.equals("of") && i == from + 1 && PARTS.contains(sentence.at(from))) {
                part = sentence.at(from);
                continue;
            }
            if (word.equals("of")
                    && (i == from + 2 || i == from + 3)
                    && (sentence.isDeterminer(from) || sentence.at(from).equals("a"))
                    && QUANTITIES.contains(sentence.at(i - 1))) {
                part = "several";
                continue;
            }
            if ((OF.contains(word)
                            || sentence.isComma(i)
                            || isSpacedDash(page, sentence, i)
                            || word.equals("(")
                            || word.equals("who")
                            || word.equals("which")
                            || (word.equals("that") && i > from + 1)
                            || isLike(sentence, i))
                    && !inside(mentions, sentence.start(i))) {
                firstStop = i;
                break;
            }
        }
        int stopAt = firstStop < to ? sentence.start(firstStop) : span.end() + 2;
        boolean examples = (firstStop < to && isLike(sentence, firstStop))
                || (sentence.isComma(firstStop) && EXAMPLES.contains(sentence.at(firstStop + 1)));
        to = examples ? firstStop : to;
        int apposition = !examples && sentence.isComma(firstStop) ? sentence.end(firstStop) : -1;
        for (Mention mention : mentions) {
            if (possessive(page, mention) && !ENDINGS.contains(behind(page, mention, span))) {
                owner = owner == null ? mention : owner;
                continue;
            }
            if (mention.span().start() < stopAt && (named == null || page.isPerson(mention) || !page.isPerson(named))) {
                named = mention;
            } else if (named == null
                    && apposition >= 0
                    && (page.isPerson(mention) || isBodyItself(page, sentence, from, firstStop, mention))
                    && mention.span().start() <= apposition + 40
                    && !behindOf(page, sentence, firstStop, mention)) {
                named = mention;
            }
        }
        if (named != null && apposition >= 0 && isOf(page, sentence, named, firstStop)) {
            // "Moss critic, Mayor Ada Lorn": he is whom she is a critic of
            Mention closing = closingPerson(page, sentence, from, to, mentions);
            owner = closing == null ? owner : named;
            named = closing == null ? named : closing;
        }
        if (!examples && (named == null || !page.isPerson(named))) {
            Mention closing = closingPerson(page, sentence, from, to, mentions);
            named = closing == null ? named : closing;
        }
        int headAt = head(sentence, from, Math.min(firstStop, to), named);
        String head = headAt >= 0 ? stripped(sentence.at(headAt)) : "";
        SourceNouns.Noun noun =
                headAt < 0 ? null : isProminent(sentence, from, headAt) ? FIGURES.get(head) : SourceNouns.of(head);
        if (noun != null
                && named != null
                && !page.isPerson(named)
                && named.span().end() <= sentence.start(headAt)
                && (PEOPLE.contains(head) || noun.kind() != SourceNouns.Kind.GROUP || noun.many())) {
            // "Kremlin spokesman", "Reuters report": the name is the owner, unless it is all there is
            owner = owner == null ? named : owner;
            named = null;
        }
        String first = sentence.at(from);
        boolean definite = (from > 0 && sentence.at(from - 1).equals("the") && part.isEmpty())
                || first.equals("the")
                || first.equals("this")
                || first.equals("these")
                || first.equals("that");
        boolean plural = (noun != null && noun.many() && !part.equals("one"))
                || part.equals("several")
                || isList(sentence, firstStop, to)
                || sentence.at(firstStop).equals("and")
                || joins(sentence, from, firstStop);
        return new Phrase(span, head, noun, named, owner, definite, plural);
    }

    /** "President Ada Lorn - an ally of the port -": what is told of her begins. */
    private static boolean isSpacedDash(PageView page, Words sentence, int i) {
        return sentence.isDash(i)
                && Character.isWhitespace(page.text().charAt(Math.max(0, sentence.start(i) - 1)))
                && i + 1 < sentence.size()
                && sentence.start(i + 1) > sentence.end(i);
    }

    private static boolean isProminent(Words sentence, int from, int figures) {
        for (int i = from; i < figures && FIGURES.containsKey(sentence.at(figures)); i++) {
            if (PROMINENT.contains(sentence.at(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a person's name has a noun for people behind it, up to a comma: "Moss critic,". */
    private static boolean isOf(PageView page, Words sentence, Mention named, int comma) {
        int behind = sentence.indexAt(Math.max(0, named.span().end() - 1)) + 1;
        SourceNouns.Noun noun = SourceNouns.of(sentence.at(behind));
        return page.isPerson(named) && behind == comma - 1 && noun != null && !sentence.isCapital(behind);
    }

    /** "a spokesman for the ministry, Ada Lorn", "Member of Parliament Ada Lorn": the person the phrase ends with. */
    private static @Nullable Mention closingPerson(
            PageView page, Words sentence, int from, int to, List<Mention> mentions) {
        for (Mention mention : mentions) {
            int first = sentence.indexAt(mention.span().start());
            int behind = sentence.indexAt(Math.max(0, mention.span().end() - 1)) + 1;
            boolean ends = behind >= to || sentence.isComma(behind);
            if (!page.isPerson(mention) || !ends || possessive(page, mention) || first <= from) {
                continue;
            }
            SourceNouns.Noun before = SourceNouns.of(sentence.at(first - 1));
            boolean title = first > from + 1
                    && (before == null || before.kind() != SourceNouns.Kind.PERSON)
                    && sentence.isCapital(first - 1)
                    && sentence.at(first - 2).equals("of")
                    && SourceNouns.of(sentence.at(first - 3)) == null;
            boolean office = before != null
                    && before.kind() == SourceNouns.Kind.PERSON
                    && isOfficeOfABody(sentence, from, first - 1);
            // "Harbour High Commissioner for Ferries Ada Lorn"
            boolean minister = before == null
                    && first > from + 2
                    && sentence.isCapital(first - 1)
                    && sentence.at(first - 2).equals("for")
                    && (isEnvoy(sentence.at(first - 3))
                            || (sentence.isCapital(first - 3)
                                    && sentence.isCapital(from)
                                    && !sentence.isDeterminer(from)));
            if (sentence.isComma(behindHonorific(sentence, first) - 1)
                    || title
                    || office
                    || minister
                    || isCalledBehindAComma(sentence, from, first)) {
                return mention;
            }
        }
        return null;
    }

    /** "the minister of works, | Ms. Ada Lorn,": where she begins. */
    private static int behindHonorific(Words sentence, int name) {
        int at = sentence.at(name - 1).equals(".") ? name - 2 : name - 1;
        return PersonalPronouns.HONORIFIC.contains(sentence.at(at)) ? at : name;
    }

    /** "special representative for Holm Ada Lorn" */
    private static boolean isEnvoy(String word) {
        SourceNouns.Noun noun = SourceNouns.of(word);
        return noun != null && noun.kind() == SourceNouns.Kind.PERSON && !noun.many();
    }

    /** "Friends of Harbour Lights Director Ada Lorn": an office in capitals behind a body's name that holds an "of". */
    private static boolean isOfficeOfABody(Words sentence, int from, int office) {
        if (!sentence.isCapital(office) || !sentence.isCapital(office - 1)) {
            return false;
        }
        for (int i = from; i < office; i++) {
            if (SourceNouns.of(sentence.at(i)) != null || sentence.isComma(i)) {
                return false;
            }
        }
        return true;
    }

    /** "One of the party's elders, former works minister and candidate Ada Lorn,": only callings stand before the name. */
    private static boolean isCalledBehindAComma(Words sentence, int from, int name) {
        boolean called = false;
        for (int i = name - 1; i > from && name - i < 12; i--) {
            if (sentence.isComma(i)) {
                return called;
            }
            if (OF.contains(sentence.at(i))
                    || (!sentence.isWord(i) && !sentence.at(i).equals("-"))) {
                return false;
            }
            SourceNouns.Noun noun = SourceNouns.of(sentence.at(i));
            called |= i == name - 1 && noun != null && noun.kind() == SourceNouns.Kind.PERSON;
        }
        return false;
    }

    /** What of the phrase stands behind a mention. */
    private static String behind(PageView page, Mention mention, Span span) {
        return page.text().substring(Math.min(mention.span().end(), span.end()), span.end());
    }

    /** "the yard's owner, Kestrel Shipping,": the name of the body described, right behind the comma. */
    private static boolean isBodyItself(PageView page, Words sentence, int from, int comma, Mention mention) {
        int first = sentence.indexAt(mention.span().start());
        int behind = sentence.indexAt(Math.max(0, mention.span().end() - 1)) + 1;
        if (PARTS.contains(sentence.at(from)) && THOSE.contains(sentence.at(comma - 1))) {
            // "one of those, the Harbour Caucus,"
            return first == comma + 1 || (first == comma + 2 && sentence.isDeterminer(comma + 1));
        }
        for (int i = from; i < comma; i++) {
            SourceNouns.Noun noun = SourceNouns.of(sentence.at(i));
            if (noun != null && noun.kind() == SourceNouns.Kind.GROUP && !noun.many()) {
                return !page.isPerson(mention)
                        && first == comma + 1
                        && (sentence.isComma(behind) || behind >= sentence.size());
            }
        }
        return false;
    }

    /** ", Italy and Israel": names alone, to the phrase's end. */
    private static boolean isList(Words sentence, int comma, int to) {
        boolean joined = false;
        for (int i = comma; i < to && sentence.isComma(comma); i++) {
            joined |= sentence.at(i).equals("and");
            if (!sentence.isComma(i)
                    && !sentence.isCapital(i)
                    && !sentence.at(i).equals("and")
                    && !sentence.at(i).equals("the")) {
                return false;
            }
        }
        return joined;
    }

    private static boolean joins(Words sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.at(i).equals("and")) {
                return true;
            }
        }
        return false;
    }

    private static boolean behindOf(PageView page, Words sentence, int comma, Mention mention) {
        int at = sentence.indexAt(mention.span().start());
        for (int i = comma + 1; i < at; i++) {
            if (OF.contains(sentence.at(i)) && !joinsTitle(page, sentence, i, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean joinsTitle(PageView page, Words sentence, int of, int at) {
        return at - of > 3 && !page.text().isEmpty() && sentence.isComma(at - 1);
    }

    private static boolean inside(List<Mention> mentions, int offset) {
        return mentions.stream().anyMatch(m -> m.span().contains(offset));
    }

    private static int head(Words sentence, int from, int to, @Nullable Mention named) {
        for (int i = to - 1; i >= from; i--) {
            if (named != null && named.span().contains(sentence.start(i))) {
                continue;
            }
            boolean owner = i < to - 1
                    && (sentence.isPossessive(i + 1)
                            || APOSTROPHES.contains(sentence.at(i + 1))
                            || !stripped(sentence.at(i)).equals(sentence.at(i)));
            if (sentence.isWord(i) && !owner && SourceNouns.of(stripped(sentence.at(i))) != null) {
                return i;
            }
        }
        for (int i = to - 1; i >= from; i--) {
            if (sentence.isWord(i)
                    && !sentence.isPossessive(i)
                    && !sentence.isDayWord(i)
                    && !(named != null && named.span().contains(sentence.start(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static String stripped(String word) {
        return word.endsWith("’s") || word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    private static boolean possessive(PageView page, Mention mention) {
        String text = page.text();
        int end = mention.span().end();
        if (end + 1 < text.length() && (text.charAt(end) == '’' || text.charAt(end) == '\'')) {
            return true;
        }
        String words = mention.span().of(text);
        return words.endsWith("’s") || words.endsWith("'s");
    }
}
