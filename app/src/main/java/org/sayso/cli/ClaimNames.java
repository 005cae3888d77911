package org.sayso.cli;

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
final class ClaimNames {

    private ClaimNames() {}

    static Optional<Claim> numbered(Story story, String id) {
        return story.claims().stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    static Map<String, String> about(Story story, Claim claim) {
        return Map.of("claim", story.quote(claim.text()), "page", page(story, claim.text()));
    }

    /** The claim that holds the words now; null where no page says them any more. */
    static @Nullable Claim find(Story story, Map<String, String> about) {
        return story.claims().stream()
                .filter(claim -> places(story, claim)
                        .anyMatch(place -> page(story, place).equals(about.get("page"))
                                && story.quote(place).equals(about.get("claim"))))
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
