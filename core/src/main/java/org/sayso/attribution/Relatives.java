package org.sayso.attribution;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.text.Span;

/** Whom "who" and "which" mean: what stands before them, without the day, the bracket and the deed between. */
final class Relatives {

    private static final Set<String> REPORTING = Set.of(
            "reported",
            "reports",
            "announced",
            "claimed",
            "claims",
            "argued",
            "argues",
            "denied",
            "denies",
            "declared",
            "warned",
            "warns",
            "stated",
            "states",
            "noted",
            "notes");

    private static final Pattern AGE = Pattern.compile("\\d{1,3}");

    private static final Set<String> COMPARED = Set.of("compared", "opposed");

    /** What parts a deed or thing from the people behind it: "talked to", "a problem for". */
    private static final Set<String> PLACING =
            Set.of("to", "for", "from", "with", "by", "against", "among", "between", "at", "on");

    private static final Set<String> ANYBODY =
            Set.of("anyone", "anybody", "everyone", "everybody", "someone", "somebody", "those", "nobody");

    /** "critics of Lorn who say": what several do. */
    private static final Set<String> PLURAL = Set.of(
            "are", "were", "have", "do", "say", "note", "believe", "argue", "think", "claim", "insist", "contend",
            "want", "fear", "hope", "warn", "know", "see", "call", "oppose", "support");

    private final PageView page;

    Relatives(PageView page) {
        this.page = page;
    }

    /**
     * What a relative pronoun goes back to.
     *
     * @param name whom it names, null where it only describes
     * @param words the words it goes back to
     */
    record Antecedent(@Nullable Mention name, Span words) {}

    /** Null where nothing before the pronoun can be meant. */
    @Nullable
    Antecedent of(Span pronoun) {
        Words sentence = page.sentenceAt(pronoun.start());
        int verb = sentence.indexAt(pronoun.start()) + 1;
        int end = withoutDay(sentence, verb - 1);
        Subjects.Phrase found = end > 0 ? Subjects.leftOf(sentence, end, 0) : null;
        if (found == null) {
            int said = verb;
            while (sentence.isAuxiliary(said) || sentence.isAdverb(said)) {
                said++;
            }
            boolean says = sentence.isSaying(said) || REPORTING.contains(sentence.at(said));
            Mention nearest = end > 0 ? endingAt(sentence, end, page.lower(pronoun)) : null;
            nearest = says || (nearest != null && page.isOutlet(nearest)) ? nearest : null;
            if (nearest == null && end > 0 && page.lower(pronoun).equals("who") && areSeveral(sentence, end - 1)) {
                return new Antecedent(null, sentence.span(end - 1, end));
            }
            Span share = nearest == null && end > 1 ? share(sentence, end) : null;
            if (share != null) {
                return new Antecedent(null, share);
            }
            return nearest == null ? null : new Antecedent(nearest, nearest.span());
        }
        Mention called = calledBefore(sentence, found);
        if (called != null) {
            return new Antecedent(called, called.span());
        }
        Mention body = page.lower(pronoun).equals("which") ? endingAt(sentence, end, "which") : null;
        boolean owned = body != null
                && sentence.at(sentence.indexAt(body.span().start()) - 1).equals("the")
                && isOf(sentence, body);
        boolean acts = page.mentionsIn(found.in(sentence)).stream().anyMatch(page::isPerson);
        if (body != null && (owned || acts)) {
            return new Antecedent(body, body.span());
        }
        Span words = nearest(sentence, withoutDoing(sentence, found)).in(sentence);
        boolean several = PLURAL.contains(sentence.at(verb));
        List<Mention> in = page.mentionsIn(words);
        boolean thing = page.lower(pronoun).equals("which");
        for (int i = in.size() - 1; i >= 0 && !several && !thing; i--) {
            if (page.isPerson(in.get(i)) && in.get(i).span().end() >= sentence.end(end - 1) - 2) {
                return new Antecedent(in.get(i), words);
            }
        }
        Mention person = page.lower(pronoun).equals("who") ? beforeThePlace(sentence, words) : null;
        return person == null ? new Antecedent(null, words) : new Antecedent(person, person.span());
    }

    /** "Ada Lorn, the mayor of the capital, Port Tarn, who": no place does what people do; null where the words are none. */
    private @Nullable Mention beforeThePlace(Words sentence, Span words) {
        List<Mention> in = page.mentionsIn(words);
        if (in.size() != 1
                || in.getFirst().type() != NameType.PLACE
                || !in.getFirst().span().equals(words)) {
            return null;
        }
        List<Mention> before = page.mentionsIn(new Span(sentence.start(0), words.start()));
        return before.stream().filter(page::isPerson).reduce((a, b) -> b).orElse(null);
    }

    /** "was scorned by Republicans who": people told by a word of its own. */
    private static boolean areSeveral(Words sentence, int at) {
        SourceNouns.Noun noun = SourceNouns.of(sentence.at(at));
        return (noun != null && noun.many())
                || (sentence.isCapital(at) && sentence.at(at).endsWith("ans"));
    }

    /** "one of the 14% who say": the 14%; null where no share stands there. */
    private static @Nullable Span share(Words sentence, int end) {
        int number = end - 2;
        boolean share =
                (sentence.at(end - 1).equals("%") || sentence.at(end - 1).startsWith("percent"))
                        && Character.isDigit((sentence.at(number) + ' ').charAt(0));
        return share ? sentence.span(sentence.isDeterminer(number - 1) ? number - 1 : number, end) : null;
    }

    /** "the weight of the Harbour Council, which declared": a body declares. */
    private static boolean isOf(Words sentence, Mention body) {
        int at = sentence.indexAt(body.span().start()) - 2;
        return at > 0 && sentence.at(at).equals("of") && SourceNouns.of(sentence.at(at - 1)) == null;
    }

    /** "a problem for pilots who", "objections come from moderates who": several, right before, behind a preposition. */
    private static Subjects.Phrase nearest(Words sentence, Subjects.Phrase phrase) {
        SourceNouns.Noun last = SourceNouns.of(sentence.at(phrase.to() - 1));
        String word = sentence.at(phrase.to() - 1);
        boolean several =
                (last != null && last.many()) || (word.length() > 4 && word.endsWith("s")) || word.equals("people");
        int from = phrase.from();
        if (ANYBODY.contains(word)) {
            return new Subjects.Phrase(phrase.to() - 1, phrase.to());
        }
        several |= last != null && (last.kind() == SourceNouns.Kind.GROUP || last.kind() == SourceNouns.Kind.OUTLET);
        for (int i = phrase.from() + 1; several && i + 1 < phrase.to(); i++) {
            boolean of = sentence.at(i).equals("of") && last != null && last.many() && isThing(sentence.at(i - 1));
            from = of || PLACING.contains(sentence.at(i)) ? i + 1 : from;
        }
        return new Subjects.Phrase(from, phrase.to());
    }

    /** "the ire of pilots who": no people, and not several of them. */
    private static boolean isThing(String word) {
        return SourceNouns.of(word) == null
                && !word.endsWith("s")
                && !Phrase.PARTS.contains(word)
                && !Phrase.QUANTITIES.contains(word);
    }

    /** Where the words before "who" end: "Lorn on Thursday, who", "critics of Lorn — who", "Lorn (D-CA), who", "Lorn, 54, who". */
    private static int withoutDay(Words sentence, int who) {
        int end = who;
        while (end > 0 && (sentence.isComma(end - 1) || sentence.isDash(end - 1))) {
            end--;
        }
        if (end > 1
                && sentence.isComma(end - 2)
                && AGE.matcher(sentence.at(end - 1)).matches()) {
            end -= 2;
        }
        if (end > 0 && sentence.at(end - 1).equals(")")) {
            int open = end - 1;
            while (open > 0 && end - open < 8 && !sentence.at(open).equals("(")) {
                open--;
            }
            end = sentence.at(open).equals("(") ? open : end;
        }
        int day = end;
        while (day > 0 && sentence.isDayWord(day - 1)) {
            day--;
        }
        return day == end ? end : day > 0 && sentence.isPreposition(day - 1) ? day - 1 : day;
    }

    /** "checked by the Harbour Agency, which has said": the name right before, a person's for "who". */
    private @Nullable Mention endingAt(Words sentence, int end, String relative) {
        return page.mentionsIn(sentence.span(0, end)).stream()
                .filter(name -> name.span().end() == sentence.end(end - 1))
                .filter(name -> page.isPerson(name) != relative.equals("which"))
                .findFirst()
                .orElse(null);
    }

    /** "Lorn, a member of the council who left": whom the phrase only describes; null where it stands by itself. */
    private @Nullable Mention calledBefore(Words sentence, Subjects.Phrase phrase) {
        boolean described = (sentence.isDeterminer(phrase.from())
                        || sentence.at(phrase.from()).equals("a")
                        || sentence.at(phrase.from()).equals("an"))
                && sentence.isComma(phrase.from() - 1)
                && phrase.from() > 1;
        if (!described) {
            return null;
        }
        int end = sentence.end(phrase.from() - 2);
        return page.mentionsIn(new Span(sentence.start(0), end)).stream()
                .filter(name -> page.isPerson(name) && Math.abs(name.span().end() - end) <= 1)
                .findFirst()
                .orElse(null);
    }

    /** "the week arguing with people who", "a habit of electing presidents who": the people, the presidents. */
    private static Subjects.Phrase withoutDoing(Words sentence, Subjects.Phrase phrase) {
        int from = phrase.from();
        for (int i = phrase.from() + 1; i < phrase.to() - 1; i++) {
            boolean doing = sentence.isWord(i)
                    && !sentence.isCapital(i)
                    && sentence.at(i).length() > 5
                    && sentence.at(i).endsWith("ing")
                    && SourceNouns.of(sentence.at(i)) == null
                    && (sentence.isPreposition(i - 1) || sentence.isPreposition(i + 1));
            if (COMPARED.contains(sentence.at(i)) && sentence.isPreposition(i + 1) && i + 2 < phrase.to()) {
                from = i + 2;
            }
            if (sentence.at(i).equals("by")
                    && phrase.from() > 0
                    && sentence.isAuxiliary(phrase.from() - 1)
                    && !sentence.isDeterminer(phrase.from())
                    && !sentence.isCapital(phrase.from())) {
                // "the mayor was booed and heckled by some in the hall, who": those who did it
                from = i + 1;
            }
            if (doing) {
                // "a habit of electing presidents": whom the deed is done to
                from = sentence.isPreposition(i + 1) && i + 2 < phrase.to() ? i + 2 : i + 1;
            }
        }
        from = from == phrase.from() ? toSomebody(sentence, phrase) : from;
        from = from == phrase.from() ? withoutVerb(sentence, phrase) : from;
        for (int i = from + 1; i + 1 < phrase.to(); i++) {
            // "Tarn invoked Article 42 of the charter": the article
            boolean past = !sentence.isCapital(i)
                    && sentence.at(i).length() > 4
                    && sentence.at(i).endsWith("ed");
            boolean object = sentence.isDeterminer(i + 1) || sentence.isCapital(i + 1);
            from = past && object && sentence.isCapital(i - 1) ? i + 1 : from;
        }
        boolean examples = sentence.at(from).equals("including") && from + 1 < phrase.to();
        return new Subjects.Phrase(examples ? from + 1 : from, phrase.to());
    }

    /** "a payment to a welder who": things do not speak, the welder does. */
    private static int toSomebody(Words sentence, Subjects.Phrase phrase) {
        for (int i = phrase.from() + 1; i + 2 < phrase.to(); i++) {
            boolean article = sentence.at(i + 1).equals("a")
                    || sentence.at(i + 1).equals("an")
                    || sentence.at(i + 1).equals("the");
            String thing = sentence.at(i - 1);
            if (sentence.isPreposition(i)
                    && article
                    && sentence.isWord(i - 1)
                    && !sentence.isCapital(i - 1)
                    && !sentence.isDeterminer(i - 1)
                    && SourceNouns.of(thing) == null
                    && !thing.endsWith("s")
                    && !thing.endsWith("er")
                    && !thing.endsWith("or")
                    && isSomebody(sentence, i + 2, phrase.to())) {
                return i + 1;
            }
        }
        return phrase.from();
    }

    private static boolean isSomebody(Words sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            SourceNouns.Noun noun = SourceNouns.of(sentence.at(i));
            if (noun != null) {
                return noun.kind() == SourceNouns.Kind.PERSON || noun.kind() == SourceNouns.Kind.UNNAMED;
            }
            if (sentence.isPreposition(i)) {
                return false;
            }
        }
        return false;
    }

    /** "Moss clearly won voters who", "Rules already exist in some form for doctors who": what stands behind an adverb is the verb. */
    private static int withoutVerb(Words sentence, Subjects.Phrase phrase) {
        int verb = phrase.from();
        boolean behindAdverb = verb > 0
                && sentence.isAdverb(verb - 1)
                && !sentence.isCapital(verb)
                && !sentence.isDeterminer(verb)
                && SourceNouns.of(sentence.at(verb)) == null
                && verb + 1 < phrase.to();
        if (!behindAdverb) {
            return verb;
        }
        int from = verb + 1;
        for (int i = from; sentence.isPreposition(verb + 1) && i + 1 < phrase.to(); i++) {
            from = sentence.isPreposition(i) && !sentence.at(i).equals("of") ? i + 1 : from;
        }
        return from;
    }
}
