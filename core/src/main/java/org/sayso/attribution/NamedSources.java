package org.sayso.attribution;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Mention;
import org.sayso.text.Span;

/** Whether the name in a source is the source: "Ada Lorn" of "the minister, Ada Lorn", but not "Lorn" of "the Lorn inquiry". */
final class NamedSources {

    /** Letters of "alone", "there", "today", which are no matter. */
    private static final int LEAST_MATTER = 5;

    private static final Set<String> PEOPLE_ENDINGS = Set.of(
            "ers", "ors", "ists", "ants", "ians", "men", "women", "members", "er", "or", "ist", "ian", "man", "woman");
    private static final Set<String> GOVERNING =
            Set.of("government", "authorities", "administration", "side", "regime", "leadership");

    private final PageView page;
    private final Antecedents antecedents;
    private final SourceWords words;
    private final Several several;

    NamedSources(PageView page, Antecedents antecedents) {
        this.page = page;
        this.antecedents = antecedents;
        this.words = new SourceWords(page);
        this.several = new Several(page);
    }

    /** Whom the name in a source means; null where the words are of somebody or something else. */
    @Nullable
    Who read(Mention named, Phrase phrase) {
        Span span = phrase.span();
        if (page.isPerson(named) && !isNamedAfter(named, phrase)) {
            return phrase.plural() && several.areNamed(span)
                    ? new Who(SourceClass.GROUP, null, several.called(span, words.of(span)), span, true, false)
                    : antecedents.entity(named.entity(), span);
        }
        boolean describes = phrase.noun() != null
                && behind(named, phrase)
                && !(phrase.noun().kind() == SourceNouns.Kind.GROUP && GOVERNING.contains(phrase.head()));
        boolean itself = page.entity(named.entity()) != null
                && !page.isPerson(named)
                && !describes
                && !isKindOfPeople(named, phrase)
                && !isMatterOf(named, phrase)
                && !(phrase.plural() && page.mentionsIn(span).size() > 1)
                && !isLastOfSeveral(named, span);
        return itself ? antecedents.entity(named.entity(), span) : null;
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
        String first = words.first(phrase.span());
        boolean one = first.equals("a") || first.equals("an");
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
    @Nullable
    Who bareSurname(Span span) {
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
}
