package org.sayso.answer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sayso.answer.Passage.Trait;
import org.sayso.claim.Words.Word;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.reading.Reading;
import org.sayso.text.Span;
import org.sayso.time.Timex;

/** What the sentences of a page hold that may answer, asked in the order of the page: one walk over names and times. */
final class Traits {

    private final List<Mention> mentions;
    private final List<Timex> timexes;
    private int mention;
    private int timex;

    Traits(Reading reading) {
        mentions = reading.names().mentions();
        timexes = reading.timexes();
    }

    /** Of a sentence that stands after those asked before. */
    Set<Trait> of(Span span, List<Word> words) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (Reasons.in(words, false) >= Reasons.SURE) {
            traits.add(Trait.REASON);
        }
        if (Cues.isPurpose(words, Set.of())) {
            traits.add(Trait.PURPOSE);
        }
        if (Cues.isNumber(words)) {
            traits.add(Trait.NUMBER);
        }
        if (Cues.isSilence(words)) {
            traits.add(Trait.SILENCE);
        }
        if (Fates.isTold(words)) {
            traits.add(Trait.FATE);
        }
        if (Cues.isWhereabouts(words)) {
            traits.add(Trait.PLACE);
        }
        while (timex < timexes.size() && timexes.get(timex).span().end() <= span.start()) {
            timex++;
        }
        for (int i = timex; i < timexes.size() && timexes.get(i).span().start() < span.end(); i++) {
            if (timexes.get(i).days() != null) {
                traits.add(Trait.DAY);
            }
            if (timexes.get(i).type() == Timex.Type.DURATION) {
                traits.add(Trait.DURATION);
            }
        }
        while (mention < mentions.size() && mentions.get(mention).span().end() <= span.start()) {
            mention++;
        }
        for (int i = mention; i < mentions.size() && mentions.get(i).span().start() < span.end(); i++) {
            traits.add(mentions.get(i).type() == NameType.PLACE ? Trait.PLACE : Trait.SOMEBODY);
        }
        return traits;
    }
}
