package org.sayso.attribution;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.page.Block;
import org.sayso.text.Span;

/** What "it" means: the last source that is no person, the body or state named last, the text that "it read". */
final class NeuterPronouns {

    /** A heading has so many characters or fewer, in UTF-16 code units. */
    private static final int HEADING = 70;

    /** So many of those who spoke last may be meant. */
    private static final int LAST_FEW = 5;

    /** Verbs by which a text speaks: "it read". */
    private static final Set<String> READS =
            Set.of("read", "reads", "ran", "runs", "shows", "showed", "depicts", "depicted", "contains", "contained");

    private final PageView page;
    private final Antecedents antecedents;
    private final Speakers speakers;

    NeuterPronouns(PageView page, Antecedents antecedents, Speakers speakers) {
        this.page = page;
        this.antecedents = antecedents;
        this.speakers = speakers;
    }

    /** "it": the last source that is no person, else the last body named. */
    @Nullable
    Who thing(Span pronoun) {
        int here = page.sentenceIndex(pronoun.start());
        Words sentence = page.sentenceAt(pronoun.start());
        if (READS.contains(sentence.at(sentence.indexAt(pronoun.start()) + 1))) {
            Who text = text(pronoun, here);
            if (text != null) {
                return text;
            }
        }
        Who asked = headed(pronoun);
        if (asked != null) {
            return asked;
        }
        Mention owner = page.lower(pronoun).equals("its") ? ownerBefore(sentence, pronoun) : null;
        if (owner != null) {
            return antecedents.entity(owner.entity(), pronoun).at(pronoun, true);
        }
        Speakers.Told last = speakers.latest(here, Speakers.REACH, LAST_FEW, NeuterPronouns::isThing);
        return last != null ? last.who().at(pronoun, false) : named(pronoun, here);
    }

    private static boolean isThing(Who who) {
        return switch (who.kind()) {
            case GROUP, OUTLET, DOCUMENT -> !who.many();
            case NAMED, UNNAMED, NET_USER, NOT_STATED -> false;
        };
    }

    /** The body or state named right before, the first of a sentence before the others; null where none is. */
    private @Nullable Who named(Span pronoun, int here) {
        Mention best = null;
        double bestScore = 0;
        for (int i = page.firstMentionAt(pronoun.start()) - 1; i >= 0; i--) {
            Mention mention = page.mentions().get(i);
            int distance = here - page.sentenceIndex(mention.span().start());
            if (distance > 2) {
                break;
            }
            boolean place = mention.type() == NameType.PLACE;
            if (mention.type() != NameType.ORGANISATION && !(place && distance <= 1)) {
                continue;
            }
            Words words = page.sentenceAt(mention.span().start());
            double score =
                    1.0 / (1 + distance) + (words.indexAt(mention.span().start()) <= 1 ? 0.5 : 0) - (place ? 0.4 : 0);
            if (score > bestScore) {
                bestScore = score;
                best = mention;
            }
        }
        return best == null ? null : antecedents.entity(best.entity(), pronoun);
    }

    /** "What is Caldrey’s position?" above "It has called …": the only body or state that the heading names; null where none does. */
    private @Nullable Who headed(Span pronoun) {
        int block = page.blockIndex(pronoun.start());
        Block above = block < 1 ? null : page.article().blocks().get(block - 1);
        if (above == null
                || pronoun.start() - page.article().blocks().get(block).span().start() > 1
                || above.span().length() > HEADING
                || !page.text().startsWith("?", above.span().trim(page.text()).end() - 1)) {
            return null;
        }
        List<String> named = page.mentionsIn(above.span()).stream()
                .filter(mention -> !page.isPerson(mention))
                .map(Mention::entity)
                .distinct()
                .toList();
        return named.size() == 1 ? antecedents.entity(named.getFirst(), pronoun).at(pronoun, true) : null;
    }

    /** "Tarn’s meddling in the port, its support for the guard": the last of the sentence that owns something; null where none does. */
    private @Nullable Mention ownerBefore(Words sentence, Span pronoun) {
        return page.mentionsIn(new Span(sentence.start(0), pronoun.start())).stream()
                .filter(name -> !page.isPerson(name) && page.isOwner(name))
                .reduce((a, b) -> b)
                .orElse(null);
    }

    /** "A postcard came. “Safe,” it read": the text named last before. */
    private @Nullable Who text(Span pronoun, int here) {
        for (int at = here; at >= Math.max(0, here - 2); at--) {
            Words words = page.sentences().get(at);
            for (int i = words.indexAt(pronoun.start()) - (at == here ? 1 : 0); i >= 0; i--) {
                SourceNouns.Noun noun = SourceNouns.of(words.at(i));
                if (noun != null && noun.kind() == SourceNouns.Kind.DOCUMENT && i < words.size()) {
                    int from = i;
                    while (from > 0
                            && i - from < 4
                            && !words.isDeterminer(from)
                            && words.isWord(from - 1)
                            && !words.isPreposition(from - 1)) {
                        from--;
                    }
                    from = words.isPossessive(from) ? from + 1 : from;
                    Span span = words.span(from, i + 1);
                    return new Who(SourceClass.DOCUMENT, null, span.of(page.text()), pronoun, false, true);
                }
            }
        }
        return null;
    }
}
