package org.sayso.cli;

import org.sayso.casefile.CaseFile;
import org.sayso.name.NameDecision;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "merge",
        header = "Take two names for one. The first gives its type and its id.",
        footer = {"", "Example: sayso names merge --case ferry \"HSB\" \"Harbour Safety Board\""})
final class NamesMerge extends NamesCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "A spelling or an id.")
    @SuppressWarnings("NullAway.Init")
    String first;

    @Parameters(index = "1", paramLabel = "OTHER", description = "A spelling or an id.")
    @SuppressWarnings("NullAway.Init")
    String second;

    @Override
    int run(Terminal terminal) {
        CaseFile caseFile = openCase();
        Story story = StoryCommand.story(caseFile);
        return decide(
                terminal,
                caseFile,
                story,
                new NameDecision.Merge(story.subject(one(story, first)), story.subject(one(story, second))));
    }
}
