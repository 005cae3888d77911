package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sayso.attribution.Statement;
import org.sayso.reading.Reading;
import org.sayso.story.FerryStory;
import org.sayso.text.Span;

class StatementIndexTest {

    @Test
    void findsWhatLookingAtAllStatementsFinds() {
        long seed = Long.getLong("sayso.seed", 20330202L);
        Random random = new Random(seed);
        for (Reading reading : FerryStory.pages()) {
            StatementIndex index = new StatementIndex(reading.statements());
            int length = reading.page().text().length();
            for (int i = 0; i < 200; i++) {
                int start = random.nextInt(length);
                Span span = new Span(start, start + 1 + random.nextInt(length - start));
                List<Statement> all = reading.statements().stream()
                        .filter(statement -> touches(statement, span))
                        .toList();
                assertThat(index.in(span)).as("seed %d, %s", seed, span).isEqualTo(all);
            }
        }
    }

    private static boolean touches(Statement statement, Span span) {
        return List.of(statement.content(), statement.source(), statement.cue()).stream()
                .flatMap(List::stream)
                .anyMatch(piece -> piece.overlaps(span));
    }
}
