package org.sayso.cli;

import java.util.List;
import org.sayso.attribution.Statement;
import org.sayso.claim.Claim;
import org.sayso.claim.Standing;
import org.sayso.claim.StatementRef;
import org.sayso.export.StoryJson;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "claims",
        header = "List what is claimed: who carries it, from how many independent origins, who denies it.",
        description = "Carriers in one group go back to one original source: that is repetition, not corroboration.")
final class ClaimsCommand extends StoryCommand {

    @Option(names = "--contested", description = "Only claims that somebody denies.")
    boolean contested;

    @Override
    int run(Terminal terminal) {
        Story story = story(openCase());
        List<Claim> claims = story.claims().stream()
                .filter(claim -> !contested
                        || claim.standing() == Standing.CONTESTED
                        || !claim.deniedBy().isEmpty())
                .toList();
        if (json) {
            StoryJson writer = new StoryJson(story);
            printList(terminal, "claims", claims, writer::claim);
        } else {
            claims.forEach(claim -> print(terminal, story, claim));
            terminal.print(claims.size() + " claims");
        }
        return ExitCode.DONE;
    }

    private static void print(Terminal terminal, Story story, Claim claim) {
        terminal.print("%s  (%s; %s; independent origins: %s)"
                .formatted(
                        Terminal.quoted(story.quote(claim.text())),
                        claim.id(),
                        claim.standing().label(),
                        claim.bounds()));
        int number = 1;
        for (List<StatementRef> origin : claim.origins()) {
            terminal.print("    origin " + number++);
            origin.forEach(ref -> carrier(terminal, story, ref, claim.deniedBy().contains(ref)));
        }
        for (var place : claim.ownVoice()) {
            Reading reading = story.reading(place.pageId());
            if (reading != null) {
                terminal.print("    in its own voice: "
                        + Chains.place(reading, place.span().start()));
            }
        }
    }

    private static void carrier(Terminal terminal, Story story, StatementRef ref, boolean denies) {
        Statement statement = story.statement(ref);
        if (statement != null) {
            terminal.print("      %s%s  (%s)".formatted(denies ? "DENIES  " : "", Chains.of(statement.chain()), ref));
        }
    }
}
