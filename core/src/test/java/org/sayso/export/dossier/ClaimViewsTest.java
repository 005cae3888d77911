package org.sayso.export.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sayso.TestReadings;
import org.sayso.claim.Claim;
import org.sayso.export.dossier.ClaimView.OriginView;
import org.sayso.name.NameType;
import org.sayso.reading.Reading;
import org.sayso.story.Story;

class ClaimViewsTest {

    private static final int PAGES = 30;

    private static Reading page(int number) {
        return TestReadings.page("p-" + number, "Outlet " + number, "2031-05-%02d".formatted(number % 28 + 1))
                .named("orm", NameType.PERSON, "Pia Orm")
                .said(
                        "Pia Orm said the mast of the Selkie had been sawn through.",
                        "Pia Orm",
                        "said",
                        "the mast of the Selkie had been sawn through")
                .read();
    }

    private static int carriers(ClaimView view) {
        return view.denials().size()
                + view.ownVoice().size()
                + view.origins().stream().mapToInt(one -> one.carriers().size()).sum();
    }

    @Test
    void aListShowsTheFirstWhoCarryAClaimAndCountsTheOthers() {
        Story story = Story.of(
                IntStream.range(0, PAGES).mapToObj(ClaimViewsTest::page).toList());
        Claim claim = story.claims().stream()
                .max(Comparator.comparingInt(one -> one.statements().size()))
                .orElseThrow();
        assertThat(claim.statements()).hasSize(PAGES);
        ClaimViews views = new ClaimViews(new Quoter(story));
        ClaimView whole = views.view(claim);
        ClaimView brief = views.brief(claim);
        assertThat(whole.leftOut()).isZero();
        assertThat(carriers(whole)).isEqualTo(PAGES);
        assertThat(carriers(brief)).isBetween(1, 20);
        assertThat(carriers(brief) + brief.leftOut()).isEqualTo(PAGES);
        assertThat(brief.bearing()).as("what it counts is counted whole").isEqualTo(whole.bearing());
        List<OriginView> first = whole.origins().subList(0, brief.origins().size());
        assertThat(brief.origins().stream().map(OriginView::name))
                .isEqualTo(first.stream().map(OriginView::name).toList());
    }
}
