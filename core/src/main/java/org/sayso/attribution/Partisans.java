package org.sayso.attribution;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Entity;
import org.sayso.name.Gender;
import org.sayso.name.Mention;
import org.sayso.text.Span;
import org.sayso.text.Table;

/**
 * People by their party or where they are from: "the Tarnhaven Republican", "the self-described socialist" and "the Tarnhaven
 * man" are whoever was told of last, "an influential Republican" is nobody who is named.
 */
final class Partisans {

    /** Sentences in which who is meant spoke. */
    private static final int NEAR = 2;

    static final Set<String> PARTIES = Table.words(Partisans.class, "word-sets.tsv", "parties");

    private static final Set<String> INDEFINITE = Set.of("a", "an", "one", "another", "some");

    private static final Set<String> MEN = Set.of("man", "congressman", "businessman");

    private static final Set<String> WOMEN = Set.of("woman", "congresswoman", "businesswoman");

    private static final Set<String> EITHER = Set.of(
            "native",
            "lawmaker",
            "legislator",
            "winner",
            "laureate",
            "billionaire",
            "millionaire",
            "mogul",
            "tycoon",
            "magnate",
            "incumbent",
            "newcomer",
            "hopeful",
            "frontrunner",
            "firebrand",
            "teenager",
            "pensioner");

    private final PageView page;
    private final Antecedents antecedents;
    private final Speakers speakers;

    Partisans(PageView page, Antecedents antecedents, Speakers speakers) {
        this.page = page;
        this.antecedents = antecedents;
        this.speakers = speakers;
    }

    /** "the Tarnhaven Republican": one of them, not all. */
    boolean isMember(Mention named, Phrase phrase) {
        Entity party = page.entity(named.entity());
        String last = lastWord(page, named);
        return phrase.definite()
                && party != null
                && !page.isPerson(named)
                && !phrase.plural()
                && named.span().end() >= phrase.span().end()
                && (PARTIES.contains(last.toLowerCase(Locale.ROOT))
                        || party.names().stream().anyMatch(name -> name.equals(last + "s")));
    }

    /** "a Republican", "an influential Republican conservative": somebody of the party, who is not named. */
    static boolean isOne(PageView page, Mention named, Phrase phrase) {
        String first = page.lower(phrase.span()).split(" ", 2)[0];
        return INDEFINITE.contains(first)
                && !phrase.plural()
                && PARTIES.contains(lastWord(page, named).toLowerCase(Locale.ROOT))
                && (phrase.noun() == null || PARTIES.contains(phrase.head()));
    }

    /** "the Tarnhaven man", "the self-described socialist": more is said of whoever was told of last. */
    boolean isEpithet(Phrase phrase) {
        String words = page.lower(phrase.span());
        boolean kind = PARTIES.contains(phrase.head()) || EITHER.contains(phrase.head()) || gender(phrase) != null;
        return kind
                && phrase.definite()
                && !phrase.plural()
                && words.startsWith("the ")
                && words.indexOf(' ', "the ".length()) > 0
                && !words.contains(" of ");
    }

    /** Who spoke last, where they have a name, else the only person named right before; null where there is none. */
    @Nullable
    Who lastNamed(Phrase phrase) {
        Span span = phrase.span();
        Who last = speakers.lastSpeaker(span.start(), NEAR);
        if (last == null || last.kind() != SourceClass.NAMED) {
            last = antecedents.onlyPersonBefore(span);
        }
        Entity entity = last == null || last.entity() == null ? null : page.entity(last.entity());
        Gender asked = gender(phrase);
        boolean other = entity != null && asked != null && entity.gender() != null && entity.gender() != asked;
        return last == null || last.kind() != SourceClass.NAMED || other ? null : last.at(span, true);
    }

    private static @Nullable Gender gender(Phrase phrase) {
        if (MEN.contains(phrase.head())) {
            return Gender.MALE;
        }
        return WOMEN.contains(phrase.head()) ? Gender.FEMALE : null;
    }

    private static String lastWord(PageView page, Mention named) {
        String words = named.span().of(page.text());
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
