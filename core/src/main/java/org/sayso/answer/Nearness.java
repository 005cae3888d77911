package org.sayso.answer;

import java.util.ArrayList;
import java.util.List;
import org.sayso.claim.Term;
import org.sayso.claim.Words.Word;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.text.Span;
import org.sayso.time.Timex;

/**
 * How near to what is asked a sentence tells of it: the day to the deed for "when", the place for "where", else the one
 * asked about. A day far from the deed is another deed's.
 */
final class Nearness {

    /** So many words between halve it. */
    private static final double HALF = 5;

    private Nearness() {}

    /** 1 right beside, towards 0 the farther; 0 where either is missing; 1 where there is nothing to be near to. */
    static double of(Question question, Passage passage, Index index) {
        List<Span> asked = asked(question, passage, index);
        List<Span> names = index.places(passage, question.allNames());
        List<Span> sought = switch (question.kind()) {
            case WHEN -> times(passage);
            case WHERE -> placesNamed(passage);
            default -> names;
        };
        List<Span> of = asked.isEmpty() && question.words().isEmpty() ? names : asked;
        boolean nothing = question.kind() != QuestionKind.WHEN
                && question.kind() != QuestionKind.WHERE
                && (question.names().isEmpty() || question.words().isEmpty());
        return nothing ? 1 : between(passage.words(), of, sought);
    }

    /** Where a sentence has the words asked, or other forms of them, in order. */
    static List<Span> asked(Question question, Passage passage, Index index) {
        List<Span> asked = new ArrayList<>();
        for (Term term : index.termsOf(passage)) {
            boolean word = question.words().getOrDefault(term.key(), 0.0) > Question.BESIDE
                    || question.kin().values().stream().anyMatch(kin -> kin.contains(term.key()));
            if (word) {
                asked.add(term.span());
            }
        }
        return asked;
    }

    private static double between(List<Word> words, List<Span> some, List<Span> others) {
        int least = Integer.MAX_VALUE;
        for (Span one : some) {
            for (Span other : others) {
                if (!one.overlaps(other)) {
                    int from = Math.min(one.end(), other.end());
                    int to = Math.max(one.start(), other.start());
                    int count = 0;
                    for (Word word : words) {
                        count += word.span().start() >= from && word.span().end() <= to ? 1 : 0;
                    }
                    least = Math.min(least, count);
                }
            }
        }
        return least == Integer.MAX_VALUE ? 0 : 1 / (1 + least / HALF);
    }

    private static List<Span> times(Passage passage) {
        return passage.reading().timexes().stream()
                .filter(timex -> timex.days() != null)
                .map(Timex::span)
                .filter(span -> span.overlaps(passage.span()))
                .toList();
    }

    private static List<Span> placesNamed(Passage passage) {
        return passage.reading().names().mentions().stream()
                .filter(mention -> mention.type() == NameType.PLACE)
                .map(Mention::span)
                .filter(span -> span.overlaps(passage.span()))
                .toList();
    }
}
