package org.sayso.cli;

import org.sayso.casefile.CaseFile;
import org.sayso.name.NameDecision;
import org.sayso.name.NameType;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "type",
        header = "Say that something is a person, an organisation, a group or a place.",
        footer = {"", "Example: sayso names type --case ferry \"Fort Aumery\" place"})
final class NamesType extends NamesCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "A spelling or an id.")
    @SuppressWarnings("NullAway.Init")
    String name;

    @Parameters(index = "1", paramLabel = "TYPE", description = "${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init")
    NameType type;

    @Override
    int run(Terminal terminal) {
        CaseFile caseFile = openCase();
        Story story = StoryCommand.story(caseFile);
        return decide(terminal, caseFile, story, new NameDecision.Retype(story.subject(one(story, name)), type));
    }
}
