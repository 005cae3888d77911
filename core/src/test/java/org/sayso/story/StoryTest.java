package org.sayso.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Cast;
import org.sayso.claim.Claim;
import org.sayso.claim.Place;
import org.sayso.claim.Relation;
import org.sayso.claim.Standing;
import org.sayso.claim.StatementRef;
import org.sayso.claim.Step;
import org.sayso.reading.Reading;

class StoryTest {

    /** The invented pages use one id for one person everywhere. */
    private static final Cast SAME_IDS = (page, entity) -> entity;

    private final Story story = Story.of(FerryStory.pages(), SAME_IDS);

    @Test
    void oneSpeechInTwoOutletsIsOneClaimWithOneOrigin() {
        Claim claim = claimOf("p-1/s1");
        assertThat(claim.statements()).map(StatementRef::toString).contains("p-1/s1", "p-2/s1");
        assertThat(claim.origins())
                .anySatisfy(
                        origin -> assertThat(origin).map(StatementRef::toString).contains("p-1/s1", "p-2/s1"));
    }

    @Test
    void whoDeniesAClaimStandsAgainstIt() {
        Claim claim = claimOf("p-1/s1");
        assertThat(claim.deniedBy()).map(StatementRef::toString).containsExactly("p-1/s2");
        assertThat(claim.standing()).isEqualTo(Standing.CONTESTED);
        assertThat(story.relations())
                .filteredOn(relation -> relation.type() == Relation.Type.CONTRADICTS)
                .extracting(relation -> relation.a() + " " + relation.b())
                .contains("p-1/s1 p-1/s2");
    }

    @Test
    void aClaimsStepsRunInTheOrderOfDays() {
        List<Step> steps = claimOf("p-1/s1").steps();
        assertThat(steps).extracting(Step::day).isSorted();
        assertThat(steps).extracting(Step::kind).contains(Step.Kind.CLAIMED, Step.Kind.REPEATED, Step.Kind.DENIED);
        assertThat(steps.getLast().kind()).isEqualTo(Step.Kind.CONFIRMED);
    }

    @Test
    void anotherReasonIsAnotherClaim() {
        assertThat(claimOf("p-3/s1").statements())
                .map(StatementRef::toString)
                .doesNotContain("p-1/s1", "p-2/s1", "p-1/s3");
    }

    @Test
    void oneEventInTwoPagesIsOneEntryOfTheTimeline() {
        assertThat(story.timeline())
                .filteredOn(entry -> entry.kind() == TimelineEntry.Kind.EVENT)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.days()).hasToString("2031-05-01");
                    assertThat(entry.also()).extracting(Place::pageId).containsExactly("p-3");
                });
    }

    @Test
    void theTimelineRunsInTheOrderOfDays() {
        assertThat(story.timeline()).extracting(TimelineEntry::days).isSorted();
        assertThat(story.timeline())
                .filteredOn(entry -> entry.kind() == TimelineEntry.Kind.PUBLICATION)
                .hasSize(4);
    }

    @Test
    void theOrderOfPagesChangesNothing() {
        long seed = Long.getLong("sayso.seed", 42);
        Random random = new Random(seed);
        for (int run = 0; run < 20; run++) {
            List<Reading> shuffled = new ArrayList<>(FerryStory.pages());
            shuffled.add(shuffled.getFirst());
            Collections.shuffle(shuffled, random);
            Story other = Story.of(shuffled, SAME_IDS);
            assertThat(other.claims()).as("-Dsayso.seed=%d", seed).isEqualTo(story.claims());
            assertThat(other.relations()).isEqualTo(story.relations());
            assertThat(other.timeline()).isEqualTo(story.timeline());
        }
    }

    @Test
    void everyPlaceLiesInItsPage() {
        StoryInvariants.check(story);
    }

    @Test
    void aStoryOfNoPagesIsEmpty() {
        Story empty = Story.of(List.of());
        assertThat(empty.claims()).isEmpty();
        assertThat(empty.timeline()).isEmpty();
    }

    private Claim claimOf(String ref) {
        return story.claims().stream()
                .filter(claim -> claim.statements().stream()
                        .anyMatch(statement -> statement.toString().equals(ref)))
                .findFirst()
                .orElseThrow();
    }
}
