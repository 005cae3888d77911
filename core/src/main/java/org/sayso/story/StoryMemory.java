package org.sayso.story;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.ClaimWatch;
import org.sayso.claim.PairJudgements;
import org.sayso.claim.StatementVectors;
import org.sayso.model.PairJudge;
import org.sayso.model.SentenceEncoder;

/** Keeps parts of a story between two runs. What it recalls was worked out from the same pages and decisions by the same program. */
public interface StoryMemory {

    /** Keeps nothing. */
    StoryMemory NONE = new StoryMemory() {
        @Override
        public <T extends StoryParts> @Nullable T recall(Class<T> part) {
            return null;
        }

        @Override
        public void keep(StoryParts part) {}
    };

    /** The part as it was kept, or null. */
    <T extends StoryParts> @Nullable T recall(Class<T> part);

    /** Keeps a part; not being able to is no failure. */
    void keep(StoryParts part);

    /**
     * What each page adds to the timeline, in the order given: as it was kept, or made now.
     *
     * @param meant for each page, in that order, whom its names mean, as text
     * @param make makes it of some of the pages
     */
    default List<PageTimes> times(
            List<String> pages, List<String> meant, Function<List<String>, List<PageTimes>> make) {
        return make.apply(pages);
    }

    /** What statements mean, made anew where nothing is kept. */
    default StatementVectors vectors() {
        return StatementVectors.by(SentenceEncoder::shared);
    }

    /** Who watches over claims while they are worked out. */
    default ClaimWatch watch() {
        return ClaimWatch.NOBODY;
    }

    /** What reading statements together gives, made anew where nothing is kept. */
    default PairJudgements judgements() {
        return PairJudgements.by(PairJudge::shared);
    }
}
