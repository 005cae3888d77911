package org.sayso.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Gender;
import org.sayso.page.Article;
import org.sayso.text.Span;

/** Whom a pronoun means. */
final class Pronouns {

    private static final Set<String> HE = Set.of("he", "his", "him", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> THEY = Set.of("they", "their", "them", "all");
    private static final Set<String> IT = Set.of("it", "its", "this", "that");

    private static final Set<String> OWNING = Set.of("his", "her", "their", "its");

    /** Two whom the page has just named. */
    private static final Set<String> TWO = Set.of("both men", "both women", "the two men", "the two women", "the pair");

    private final PageView page;
    private final FirstPerson self;
    private final PersonalPronouns he;
    private final PluralPronouns they;
    private final NeuterPronouns it;
    private final Cataphora ahead;

    Pronouns(PageView page, Antecedents antecedents, Speakers speakers, FirstPerson self) {
        this.page = page;
        this.self = self;
        this.he = new PersonalPronouns(page, antecedents, speakers);
        this.they = new PluralPronouns(page, antecedents, speakers);
        this.it = new NeuterPronouns(page, antecedents, speakers);
        this.ahead = new Cataphora(page, antecedents);
    }

    /**
     * Whom a source that is a pronoun means; null where it is none.
     *
     * @param words the source in lower case, without a possessive ending
     * @param inside who says the statement this one is nested in: whom "I" means there; null where it is in none
     */
    @Nullable
    Who read(Span span, String words, @Nullable Who inside) {
        Who named = OWNING.contains(words) ? ahead.owner(span, words) : null;
        if (named != null) {
            return named;
        }
        if (FirstPerson.isMeant(words)) {
            return self.self(span, inside);
        }
        if (isPersonal(words)) {
            boolean own =
                    page.quotations().isQuoted(span.start()) || page.article().kind() == Article.Kind.TRANSCRIPT;
            Who who = person(span, inside != null && own ? inside.entity() : null);
            return who == null ? nobody(SourceClass.UNNAMED, span, false) : who.at(span, false);
        }
        if (THEY.contains(words)) {
            Who who = they.many(span);
            return who == null ? nobody(SourceClass.GROUP, span, true) : who;
        }
        if (IT.contains(words)) {
            Who who = it.thing(span);
            return who == null ? nobody(SourceClass.GROUP, span, false) : who;
        }
        return TWO.contains(words) ? they.pair(span, 3) : null;
    }

    static boolean isPersonal(String word) {
        return HE.contains(word) || SHE.contains(word);
    }

    /**
     * "he", "his", "she", "her": the person meant; null where nobody fits.
     *
     * @param not id of an entity that is not meant
     */
    @Nullable
    Who person(Span pronoun, @Nullable String not) {
        String word = page.lower(pronoun).replace("’s", "").replace("'s", "").strip();
        return he.person(HE.contains(word) ? Gender.MALE : Gender.FEMALE, pronoun, not);
    }

    /** Whoever is told of most at a place, man or woman; null where nobody is. */
    @Nullable
    Who anyone(Span place) {
        return he.person(null, place, null);
    }

    /** "his campaign", "her report": the person whose it is; null where the words do not open so, or nobody fits. */
    @Nullable
    Who owner(Span phrase) {
        String first = page.lower(phrase).split(" ", 2)[0];
        return first.equals("his") || first.equals("her")
                ? person(new Span(phrase.start(), phrase.start() + first.length()), null)
                : null;
    }

    private Who nobody(SourceClass kind, Span pronoun, boolean many) {
        return new Who(kind, null, pronoun.of(page.text()), pronoun, many, false);
    }
}
