package org.sayso.cli;

import org.sayso.casefile.CaseFile;
import org.sayso.name.NameDecision;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "rename",
        header = "Say what somebody or something is to be called, in a page's spelling or your own.",
        footer = {"", "Example: sayso names rename --case ferry \"Yarekh Odwelan\" \"Yareq Odvelan\""})
final class NamesRename extends NamesCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "A spelling or an id.")
    @SuppressWarnings("NullAway.Init")
    String name;

    @Parameters(index = "1", paramLabel = "NEW", description = "What it is to be called.")
    @SuppressWarnings("NullAway.Init")
    String called;

    @Override
    int run(Terminal terminal) {
        if (called.isBlank()) {
            throw new UsageException("a name needs letters");
        }
        CaseFile caseFile = openCase();
        Story story = StoryCommand.story(caseFile);
        return decide(terminal, caseFile, story, new NameDecision.Rename(story.subject(one(story, name)), called));
    }
}
