package org.sayso.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.claim.Claim;
import org.sayso.claim.Mark;
import org.sayso.claim.Place;
import org.sayso.claim.Relation;
import org.sayso.claim.Standing;
import org.sayso.claim.StatementRef;
import org.sayso.export.Labels;
import org.sayso.export.StoryJson;
import org.sayso.export.dossier.Shown;
import org.sayso.name.CaseEntity;
import org.sayso.page.Found;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "claims",
        header = "List what is claimed: who carries it, from how many independent origins, who denies it.",
        description = "Carriers in one group go back to one original source: that is repetition, not corroboration.",
        footer = {
            "",
            "Examples:",
            "  sayso claims --case ferry --origins 1 --outlets '>=3'",
            "  sayso claims --case ferry --about \"Ada Lorn\" --changed"
        })
final class ClaimsCommand extends StoryCommand {

    /** UTF-16 code units of a statement shown on one line of a terminal, at most. */
    private static final int WORDS = 160;

    @Option(names = "--contested", description = "Only claims that somebody denies.")
    boolean contested;

    @Option(
            names = "--origins",
            paramLabel = "N",
            description = "Only claims that can have so many independent origins: 1, '>=2'.")
    @Nullable
    String origins;

    @Option(names = "--outlets", paramLabel = "N", description = "Only claims that so many outlets carry: 1, '>=3'.")
    @Nullable
    String outlets;

    @Option(
            names = "--about",
            paramLabel = "NAME",
            description = "Only claims that speak of this name, in any spelling.")
    @Nullable
    String about;

    @Option(names = "--unnamed-only", description = "Only claims that nobody but unnamed sources carries.")
    boolean unnamedOnly;

    @Option(
            names = "--changed",
            description = "Only claims that were confirmed, denied, withdrawn or overtaken on a later day.")
    boolean changed;

    @Override
    int run(Terminal terminal) {
        HandsFilter wantedOrigins = HandsFilter.parse("--origins", origins);
        HandsFilter wantedOutlets = HandsFilter.parse("--outlets", outlets);
        Story story = story(openCase());
        fetchAhead(story, story.claims().size());
        Set<String> named = about == null
                ? Set.of()
                : story.entitiesNamed(about).stream().map(CaseEntity::id).collect(Collectors.toSet());
        List<Claim> claims = story.claims().stream()
                .filter(claim -> !contested
                        || claim.standing() == Standing.CONTESTED
                        || !claim.deniedBy().isEmpty())
                .filter(claim -> wantedOrigins.takes(claim.bounds().most()))
                .filter(claim -> wantedOutlets.takes(outlets(story, claim)))
                .filter(claim -> about == null || speaksOf(story, claim, named))
                .filter(claim -> !unnamedOnly || claim.marks().contains(Mark.ONLY_UNNAMED))
                .filter(claim -> !changed || claim.isChanged())
                .toList();
        if (json) {
            StoryJson writer = new StoryJson(story);
            printList(terminal, "claims", claims, writer::claim);
        } else {
            Map<StatementRef, Relation> against = contradictions(story);
            claims.forEach(claim -> print(terminal, story, claim, against));
            terminal.print(claims.size() + " claims");
        }
        return ExitCode.DONE;
    }

    /** How many outlets say it, denials aside. */
    private static int outlets(Story story, Claim claim) {
        Set<String> outlets = new HashSet<>();
        Stream.concat(
                        claim.statements().stream().map(StatementRef::pageId),
                        claim.ownVoice().stream().map(Place::pageId))
                .forEach(page -> {
                    Reading reading = story.reading(page);
                    Found outlet = reading == null ? null : reading.article().outlet();
                    outlets.add(outlet == null ? page : outlet.value());
                });
        return outlets.size();
    }

    /** Whether a name stands in the words of one that says or denies it. */
    private static boolean speaksOf(Story story, Claim claim, Set<String> named) {
        Stream<Place> said = Stream.concat(claim.statements().stream(), claim.deniedBy().stream())
                .flatMap(ref -> {
                    Statement statement = story.statement(ref);
                    return statement == null
                            ? Stream.of()
                            : statement.content().stream().map(span -> new Place(ref.pageId(), span));
                });
        return Stream.concat(said, claim.ownVoice().stream()).anyMatch(place -> {
            Reading reading = story.reading(place.pageId());
            return reading != null
                    && reading.names().mentions().stream()
                            .filter(mention -> mention.span().overlaps(place.span()))
                            .map(mention -> story.cast().entity(place.pageId(), mention.entity()))
                            .anyMatch(id -> id != null && named.contains(id));
        });
    }

    /** Of each statement the strongest contradiction it is in. */
    private static Map<StatementRef, Relation> contradictions(Story story) {
        Map<StatementRef, Relation> strongest = new TreeMap<>();
        for (Relation relation : story.relations()) {
            if (relation.type() == Relation.Type.CONTRADICTS) {
                for (StatementRef ref : List.of(relation.a(), relation.b())) {
                    strongest.merge(ref, relation, (old, other) -> other.score() > old.score() ? other : old);
                }
            }
        }
        return strongest;
    }

    private static void print(Terminal terminal, Story story, Claim claim, Map<StatementRef, Relation> against) {
        terminal.print("%s  (%s; %s; independent origins: %s)"
                .formatted(
                        Terminal.quoted(story.quote(claim.text())),
                        claim.id(),
                        claim.standing().label(),
                        claim.bounds()));
        claim.marks().forEach(mark -> terminal.print("    ! " + mark.label()));
        if (!claim.circle().isEmpty()) {
            terminal.print(
                    "      " + claim.circle().stream().map(Terminal::oneLine).collect(Collectors.joining(" ← ")));
        }
        int number = 1;
        for (List<StatementRef> origin : claim.origins()) {
            terminal.print("    origin " + number++);
            origin.forEach(ref -> carrier(terminal, story, ref, claim.deniedBy().contains(ref), against.get(ref)));
        }
        for (Place place : claim.ownVoice()) {
            Reading reading = story.reading(place.pageId());
            if (reading != null) {
                terminal.print("    in its own voice: "
                        + Chains.place(reading, place.span().start()));
                terminal.print("        " + brief(story.quote(place)));
            }
        }
        if (claim.isChanged()) {
            terminal.print("    in time: "
                    + claim.steps().stream()
                            .map(step ->
                                    (step.day() == null ? "day not known" : step.day()) + " " + Labels.of(step.kind()))
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void carrier(
            Terminal terminal, Story story, StatementRef ref, boolean denies, @Nullable Relation against) {
        Statement statement = story.statement(ref);
        if (statement != null) {
            String day = statement.saidOn() == null ? "" : " · " + statement.saidOn();
            terminal.print(
                    "      %s%s%s  (%s)".formatted(denies ? "DENIES  " : "", Chains.of(statement.chain()), day, ref));
            terminal.print("        " + brief(words(story, ref)));
            if (against != null) {
                StatementRef other = against.a().equals(ref) ? against.b() : against.a();
                terminal.print(
                        "        against %s (%s): %s".formatted(brief(words(story, other)), other, against.why()));
            }
        }
    }

    private static String words(Story story, StatementRef ref) {
        Statement statement = story.statement(ref);
        Reading reading = story.reading(ref.pageId());
        return statement == null || reading == null ? "" : Chains.words(reading, statement);
    }

    /** The words themselves, and where they are long, their beginning. */
    private static String brief(String words) {
        return Terminal.quoted(Shown.brief(words, WORDS));
    }
}
