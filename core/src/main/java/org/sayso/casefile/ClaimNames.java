package org.sayso.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.claim.Claim;
import org.sayso.claim.Place;
import org.sayso.reading.Reading;
import org.sayso.story.Story;

/** What a person's decision calls a claim: the words of one who says it, on its page. Numbers change with every page. */
public final class ClaimNames {

    /** Under this a decision has the words. */
    static final String CLAIM = "claim";

    private static final String PAGE = "page";

    private ClaimNames() {}

    public static Optional<Claim> numbered(Story story, String id) {
        return story.claims().stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    public static Map<String, String> about(Story story, Claim claim) {
        return Map.of(CLAIM, story.quote(claim.text()), PAGE, page(story, claim.text()));
    }

    /** The claim that holds the words now; null where no page says them any more. */
    public static @Nullable Claim find(Story story, Map<String, String> about) {
        return find(story, about, story.claims());
    }

    /** The same among some of the story's claims. */
    public static @Nullable Claim find(Story story, Map<String, String> about, List<Claim> among) {
        return among.stream()
                .filter(claim -> places(story, claim)
                        .anyMatch(place -> page(story, place).equals(about.get(PAGE))
                                && story.quote(place).equals(about.get(CLAIM))))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Place> places(Story story, Claim claim) {
        return Stream.concat(
                claim.ownVoice().stream(),
                Stream.concat(claim.statements().stream(), claim.deniedBy().stream())
                        .flatMap(ref -> {
                            Statement statement = story.statement(ref);
                            return statement == null
                                    ? Stream.of()
                                    : Stream.of(new Place(ref.pageId(), statement.extent()));
                        }));
    }

    private static String page(Story story, Place place) {
        Reading reading = story.reading(place.pageId());
        return reading == null ? place.pageId() : reading.page().name();
    }
}
