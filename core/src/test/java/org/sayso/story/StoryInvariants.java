package org.sayso.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.sayso.claim.Claim;
import org.sayso.claim.Relation;
import org.sayso.claim.StatementRef;

/** What holds of every story. */
public final class StoryInvariants {

    private StoryInvariants() {}

    public static void check(Story story) {
        for (Claim claim : story.claims()) {
            assertThat(story.quote(claim.text())).isNotBlank();
            claim.ownVoice().forEach(place -> assertThat(story.quote(place)).isNotBlank());
            List<StatementRef> carriers = new ArrayList<>(claim.statements());
            carriers.addAll(claim.deniedBy());
            assertThat(carriers).doesNotHaveDuplicates();
            carriers.forEach(ref -> assertThat(story.statement(ref)).isNotNull());
            assertThat(claim.origins().stream().flatMap(List::stream).toList())
                    .as("every carrier has one origin")
                    .containsExactlyInAnyOrderElementsOf(carriers);
            assertThat(claim.bounds().least())
                    .isLessThanOrEqualTo(claim.bounds().most());
            assertThat(claim.steps()).hasSize(carriers.size() + claim.ownVoice().size());
        }
        for (Relation relation : story.relations()) {
            assertThat(relation.a()).isLessThan(relation.b());
            assertThat(relation.score()).isBetween(0.0, 1.0);
            assertThat(relation.why()).isNotBlank().doesNotContain("\n");
        }
        story.timeline().forEach(entry -> {
            assertThat(story.reading(entry.pageId())).isNotNull();
            entry.also().forEach(place -> assertThat(story.quote(place)).isNotBlank());
        });
    }
}
