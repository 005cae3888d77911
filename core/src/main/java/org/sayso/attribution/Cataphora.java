package org.sayso.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Entity;
import org.sayso.name.Gender;
import org.sayso.name.Mention;
import org.sayso.text.Span;

/** "In his letter to the port, Moss wrote": an owner that a sentence opens with is whom it names next, right behind the comma. */
final class Cataphora {

    /** Tokens before the comma, at most. */
    private static final int OPENING = 20;

    private final PageView page;
    private final Antecedents antecedents;

    Cataphora(PageView page, Antecedents antecedents) {
        this.page = page;
        this.antecedents = antecedents;
    }

    /** Whom the possessive means that stands behind the preposition a sentence opens with; null where it is none, or nobody is named there. */
    @Nullable
    Who owner(Span pronoun, String word) {
        Words sentence = page.sentenceAt(pronoun.start());
        int at = sentence.indexAt(pronoun.start());
        if (at != 1 || !sentence.isPreposition(0)) {
            return null;
        }
        int comma = at + 1;
        while (comma < Math.min(sentence.size(), OPENING) && !sentence.isComma(comma)) {
            comma++;
        }
        int who = sentence.isDeterminer(comma + 1) ? comma + 2 : comma + 1;
        if (!sentence.isComma(comma) || who >= sentence.size()) {
            return null;
        }
        List<Mention> named = page.mentionsIn(sentence.sentence().span()).stream()
                .filter(name -> name.span().contains(sentence.start(who)))
                .toList();
        boolean person = word.equals("his") || word.equals("her");
        if (!named.isEmpty()) {
            Entity entity = page.entity(named.getFirst().entity());
            Gender asked = word.equals("his") ? Gender.MALE : Gender.FEMALE;
            boolean other = entity != null && entity.gender() != null && entity.gender() != asked;
            return page.isPerson(named.getFirst()) == person && !(person && other)
                    ? antecedents.entity(named.getFirst().entity(), pronoun).at(pronoun, true)
                    : null;
        }
        SourceNouns.Noun noun = SourceNouns.of(sentence.at(who));
        boolean body = noun != null && noun.kind() == SourceNouns.Kind.GROUP && !person && who == comma + 2;
        return body
                ? new Who(
                        SourceClass.GROUP,
                        null,
                        sentence.span(comma + 1, who + 1).of(page.text()),
                        pronoun,
                        true,
                        true)
                : null;
    }
}
