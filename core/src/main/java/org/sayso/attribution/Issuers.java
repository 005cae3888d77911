package org.sayso.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Entity;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.text.Span;

/** Whose words "the statement" is, of which the page said before who made it: "issued by the council", "the council said in a statement". */
final class Issuers {

    /** Sentences back in which it may have been said. */
    private static final int REACH = 4;

    /** Words between whose it is, or what was done with it, and the document. */
    private static final int NEAR = 5;

    private static final Set<String> SENT = Set.of(
            "statement",
            "letter",
            "message",
            "memo",
            "memorandum",
            "email",
            "e-mail",
            "note",
            "post",
            "tweet",
            "telegram",
            "communique",
            "communiqué",
            "release",
            "declaration",
            "report",
            "study",
            "survey",
            "poll",
            "video",
            "filing",
            "complaint",
            "lawsuit",
            "petition",
            "op-ed",
            "dossier");

    private static final Set<String> BY = Set.of("by", "from");

    private static final Set<String> THROUGH = Set.of("in", "via", "through", "with");

    private static final Set<String> MADE = Set.of(
            "issued",
            "released",
            "published",
            "wrote",
            "sent",
            "posted",
            "signed",
            "circulated",
            "tweeted",
            "filed",
            "recorded",
            "submitted",
            "distributed",
            "shared");

    private final PageView page;
    private final Antecedents antecedents;
    private final Speakers speakers;

    Issuers(PageView page, Antecedents antecedents, Speakers speakers) {
        this.page = page;
        this.antecedents = antecedents;
        this.speakers = speakers;
    }

    /** The document as its author's; null where the sentences before do not say whose it is. */
    @Nullable
    Who of(Phrase phrase, Span place) {
        if (!SENT.contains(phrase.head()) || !phrase.definite() || phrase.plural()) {
            return null;
        }
        int here = page.sentenceIndex(place.start());
        for (int at = here; at >= Math.max(0, here - REACH); at--) {
            Words words = page.sentences().get(at);
            int before = at == here ? words.indexAt(place.start()) : words.size();
            for (int i = before - 1; i >= 0; i--) {
                Who who = words.at(i).equals(phrase.head()) ? issuer(words, i, at) : null;
                if (who != null) {
                    String name = "%s (%s)".formatted(who.name(), phrase.head());
                    return new Who(SourceClass.DOCUMENT, who.entity(), name, place, false, false);
                }
            }
        }
        return null;
    }

    private @Nullable Who issuer(Words words, int document, int sentence) {
        List<Mention> named = page.mentionsIn(words.sentence().span());
        Who maker = null;
        for (int i = document - 1; i >= Math.max(0, document - NEAR); i--) {
            if (MADE.contains(words.at(i)) && isNamedBefore(named, words, i)) {
                maker = lastBefore(named, words, i);
            } else if (maker == null && (MADE.contains(words.at(i)) || THROUGH.contains(words.at(i)))) {
                Speakers.Told told = speakers.latest(sentence, 0, Integer.MAX_VALUE, this::isSomebody);
                maker = told == null ? null : told.who();
            }
        }
        return maker != null ? maker : author(named, words, document);
    }

    private boolean isSomebody(Who who) {
        Entity entity = who.entity() == null ? null : page.entity(who.entity());
        SourceNouns.Noun noun = SourceNouns.of(
                who.name().substring(who.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
        return (who.kind() == SourceClass.NAMED || who.kind() == SourceClass.GROUP)
                && (entity == null
                        ? noun != null && noun.kind() == SourceNouns.Kind.GROUP
                        : entity.type() != NameType.PLACE);
    }

    private static boolean isNamedBefore(List<Mention> named, Words words, int verb) {
        return named.stream().anyMatch(mention -> isBefore(mention, words, verb));
    }

    private static boolean isBefore(Mention mention, Words words, int verb) {
        int end = words.indexAt(Math.max(mention.span().start(), mention.span().end() - 1));
        return end < verb && verb - end <= NEAR;
    }

    /** "a spokesman for the guard | released": the name that stands last before it. */
    private @Nullable Who lastBefore(List<Mention> named, Words words, int verb) {
        Who last = null;
        for (Mention mention : named) {
            if (isBefore(mention, words, verb)) {
                last = antecedents.entity(mention.entity(), null);
            }
        }
        return last != null && isSomebody(last) ? last : null;
    }

    /** "the council’s statement", "a statement by the council". */
    private @Nullable Who author(List<Mention> named, Words words, int document) {
        for (Mention mention : named) {
            int first = words.indexAt(mention.span().start());
            int last = words.indexAt(
                    Math.max(mention.span().start(), mention.span().end() - 1));
            boolean owner = last < document && document - last <= NEAR && words.isPossessive(last);
            boolean behind = first > document + 1 && first - document <= NEAR && BY.contains(words.at(document + 1));
            Who who = owner || behind ? antecedents.entity(mention.entity(), null) : null;
            if (who != null && isSomebody(who)) {
                return who;
            }
        }
        return null;
    }
}
