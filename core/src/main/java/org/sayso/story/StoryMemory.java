package org.sayso.story;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Affairs;
import org.sayso.claim.ClaimWatch;
import org.sayso.claim.PageTopic;
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

    /** How large a case must be for its claims to be made affair by affair. */
    default Affairs affairs() {
        return Affairs.USUAL;
    }

    /**
     * What each page is about, in the order given: as it was kept, or made now.
     *
     * @param make makes it of some of the pages
     */
    default List<PageTopic> topics(List<String> pages, Function<List<String>, List<PageTopic>> make) {
        return make.apply(pages);
    }

    /**
     * What is claimed in each affair, in the order given: as it was kept, or made now.
     *
     * @param affairs the pages of each
     * @param meant tells of a page whom its names mean, as text
     * @param make makes it of the pages of one affair; by any thread
     */
    default List<StoryParts.Claimed> claimed(
            List<List<String>> affairs,
            Function<String, String> meant,
            Function<List<String>, StoryParts.Claimed> make) {
        return affairs.parallelStream().map(make).toList();
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
