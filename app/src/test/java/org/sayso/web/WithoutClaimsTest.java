package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.attribution.Statement;
import org.sayso.claim.LostAttribution;
import org.sayso.claim.StatementRef;
import org.sayso.reading.Reading;
import org.sayso.story.Story;

/** What can be read of many pages while their claims are worked out, or where there is no room for them. */
class WithoutClaimsTest extends OnSample {

    /** As of many pages, whose claims nobody waits for. */
    private static Edition large() {
        return new Edition(Story.of(sample.caseFile.readings()), (words, most) -> List.of());
    }

    @Test
    void aStatementIsOpenedAndPutSideBySideWithoutAWaitForClaims() throws Exception {
        for (String trouble : new String[] {"", "the heap is small"}) {
            Edition edition = large();
            if (!trouble.isEmpty()) {
                edition.without(trouble);
            }
            Reading page = edition.quoter().page(sample.page("08-bellbuoy.txt"));
            Statement first = page.statements().get(0);
            StatementRef ref = new StatementRef(page.page().id(), first.id());
            StatementRef other =
                    new StatementRef(page.page().id(), page.statements().get(1).id());
            BesideView beside = BesideView.of(edition, ref, first, output -> {});
            assertThat(beside.note().chain().links()).isNotEmpty();
            assertThat(beside.withoutClaims()).isNotBlank().contains(trouble);
            assertThat(CompareView.of(edition, List.of(ref, other)).says()).isEqualTo(beside.withoutClaims());
            assertThat(edition.hasClaims()).as("nothing asked for them").isFalse();
            edition.sayings();
            edition.names();
            assertThat(edition.hasClaims()).isFalse();
        }
    }

    @Test
    void ofManyPagesTheTimelineIsWaitedForAndThereBeforeTheClaims() throws Exception {
        Edition edition = large();
        assertThat(edition.timelineAtHand()).isFalse();
        assertThat(edition.timeline()).isNotEmpty();
        assertThat(edition.timelineAtHand()).isTrue();
        assertThat(edition.hasClaims()).as("it needs none").isFalse();
        assertThat(new Edition(edition.story()).timelineAtHand())
                .as("few pages are not waited for")
                .isTrue();
    }

    @Test
    void noPageOfManyWaitsForWhatTheOthersSayOfItsOwnVoiceAndAfterwardsItIsMarked() throws Exception {
        Edition edition = large();
        List<LostAttribution> all = edition.story().lostAttributions();
        assertThat(all).as("the sample has some").isNotEmpty();
        String page = all.getFirst().place().pageId();
        assertThat(edition.lostAttributions(page)).isEmpty();
        assertThat(new Edition(edition.story()).lostAttributions(page))
                .as("few pages have them at once")
                .isNotEmpty();
        edition.workOut();
        assertThat(edition.lostAttributions(page))
                .containsExactlyElementsOf(all.stream()
                        .filter(one -> one.place().pageId().equals(page))
                        .toList());
    }

    @Test
    void anAnswerGivenBeforeTheClaimsWereThereIsNotGivenAgain() throws Exception {
        Edition edition = large();
        assertThat(edition.answer(SampleServer.QUESTION).claimsKnown()).isFalse();
        edition.workOut();
        var answer = edition.answer(SampleServer.QUESTION);
        assertThat(answer.claimsKnown()).isTrue();
        assertThat(edition.answer(SampleServer.QUESTION)).isSameAs(answer);
    }

    @Test
    void onceTheClaimsAreThereTheyStandBesideAStatement() throws Exception {
        Edition edition = large();
        edition.workOut();
        Reading page = edition.quoter().page(sample.page("08-bellbuoy.txt"));
        for (Statement statement : page.statements()) {
            StatementRef ref = new StatementRef(page.page().id(), statement.id());
            BesideView beside = BesideView.of(edition, ref, statement, output -> {});
            assertThat(beside.withoutClaims()).isEmpty();
            assertThat(beside.claims()).hasSameSizeAs(edition.claims(ref));
        }
    }
}
