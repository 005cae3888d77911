package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.model.SentenceEncoder;
import org.sayso.story.FerryStory;
import org.sayso.story.Story;

class VectorsTest {

    private final List<Passage> passages = new Index(Story.of(FerryStory.pages())).passages();

    /** Else a new question to ten thousand pages takes as long as before. */
    @Test
    void ofManyPagesFewerSentencesAreReadAndEachButOnce() {
        Vectors quick = Vectors.quick(SentenceEncoder::shared);
        assertThat(quick.most())
                .isLessThan(Vectors.close(SentenceEncoder::shared).most());
        float[] asked = quick.of("Why did the Selkie sink?");
        for (Meaning meaning : quick.of(passages)) {
            assertThat(meaning.likeness(asked)).isEqualTo(meaning.likenessNamed(asked), offset(0.0));
        }
    }

    /** Else "He denied it." means the same wherever it stands. */
    @Test
    void ofFewPagesASentenceIsAlsoReadBehindTheOneBefore() {
        Vectors close = Vectors.close(SentenceEncoder::shared);
        float[] asked = close.of("Why did the Selkie sink?");
        assertThat(close.of(passages)).anyMatch(meaning -> meaning.likeness(asked) != meaning.likenessNamed(asked));
    }
}
