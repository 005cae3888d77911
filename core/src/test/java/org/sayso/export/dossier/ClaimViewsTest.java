package org.sayso.export.dossier;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

    private static Story toldByAll() {
        return Story.of(IntStream.range(0, PAGES).mapToObj(ClaimViewsTest::page).toList());
    }

    private static Claim mostTold(Story story) {
        return story.claims().stream()
                .max(Comparator.comparingInt(one -> one.statements().size()))
                .orElseThrow();
    }

    private static List<String> places(ClaimView view) {
        return view.origins().stream()
                .flatMap(one -> one.carriers().stream())
                .map(one -> one.quote().href())
                .toList();
    }

    @Test
    void pagesOfOneOutletAreOneOutlet() {
        List<Reading> pages = IntStream.range(1, 5)
                .mapToObj(day -> TestReadings.page("p-" + day, "The Selkie Log", "2031-05-0" + day)
                        .said(
                                "The mast of the Selkie had been sawn through, said Pia Orm on the quay.",
                                "Pia Orm",
                                "said",
                                "The mast of the Selkie had been sawn through")
                        .read())
                .toList();
        Story story = Story.of(pages);
        ClaimViews views = new ClaimViews(new Quoter(story));
        assertThat(views.view(mostTold(story)).bearing()).isEqualTo("1 origin, 1 outlet");
        assertThat(views.sorted()).as("not what several outlets tell").doesNotContainKey(ClaimViews.Shelf.ONE_ORIGIN);
    }

    @Test
    void whatNobodyIsNamedForIsNotSaidToComeFromOneOrigin() {
        Story story = Story.of(IntStream.range(1, 4)
                .mapToObj(number -> TestReadings.page("p-" + number, "Outlet " + number, "2031-05-0" + number)
                        .own("The mast of the Selkie had been sawn through before the regatta began.")
                        .read())
                .toList());
        ClaimViews views = new ClaimViews(new Quoter(story));
        assertThat(views.sorted()).as("three outlets tell it").containsOnlyKeys(ClaimViews.Shelf.SEVERAL);
    }

    @Test
    void theJoinedPartsOfAClaimAreAllWhoCarryItEachOnceAndInOrder() {
        Story story = toldByAll();
        Claim claim = mostTold(story);
        ClaimViews views = new ClaimViews(new Quoter(story));
        for (int most : new int[] {1, 7, PAGES, PAGES + 1}) {
            List<String> joined = new ArrayList<>();
            int steps = 0;
            for (int from = 0; from < ClaimViews.carriers(claim); from += most) {
                ClaimView part = views.part(claim, from, most);
                assertThat(carriers(part) + part.leftOut()).isEqualTo(PAGES);
                assertThat(part.picture() != null).isEqualTo(from == 0);
                joined.addAll(places(part));
                steps += part.steps().size();
            }
            assertThat(joined).as("%d at a time", most).isEqualTo(places(views.view(claim)));
            assertThat(steps).isEqualTo(views.view(claim).steps().size());
        }
    }

    @Test
    void aPictureOfAClaimThatAllCarryStaysSmallAndCountsWhomItLeavesOut() {
        Story story = toldByAll();
        Claim claim = mostTold(story);
        ClaimViews views = new ClaimViews(new Quoter(story));
        TellPicture small = requireNonNull(views.brief(claim).picture());
        assertThat(small.height()).isLessThan(300);
        long drawn = small.dots().stream().filter(dot -> !dot.href().isEmpty()).count();
        assertThat(small.describes()).endsWith("and " + (PAGES - drawn) + " more");
        assertThat(requireNonNull(views.view(claim).picture()).describes())
                .as("a page of its own has room for all thirty")
                .doesNotContain("more");
    }

    @Test
    void aListShowsTheFirstWhoCarryAClaimAndCountsTheOthers() {
        Story story = toldByAll();
        Claim claim = mostTold(story);
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
