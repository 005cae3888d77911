package org.sayso.cli;

import java.util.List;
import org.sayso.answer.Account;
import org.sayso.answer.Answer;
import org.sayso.answer.Asker;
import org.sayso.answer.Evidence;
import org.sayso.casefile.CaseFile;
import org.sayso.export.AnswerJson;
import org.sayso.model.SentenceEncoder;
import org.sayso.reading.Reading;
import org.sayso.search.Search;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "ask",
        header =
                "Answer a question with the competing accounts, each sentence a page's own; or say that the pages do not tell.",
        description = "The question is kept with the case, so that `sayso report` answers it too.",
        footer = {"", "Example: sayso ask --case ferry \"Why did the ferry turn back?\""})
final class Ask extends StoryCommand {

    @Parameters(paramLabel = "QUESTION", description = "Who, what, when, where, why, how, yes or no; or a topic.")
    String question = "";

    @Override
    int run(Terminal terminal) {
        SentenceEncoder.loadAhead();
        CaseFile caseFile = openCase();
        Story story = story(caseFile);
        Answer answer = answer(terminal, caseFile, story);
        caseFile.asked(question);
        if (json) {
            terminal.printRaw(AnswerJson.of(story, answer).toString());
        } else {
            print(terminal, story, answer);
        }
        return ExitCode.DONE;
    }

    /** Of many pages only those are asked that the case's index chooses. */
    private Answer answer(Terminal terminal, CaseFile caseFile, Story story) {
        int pages = caseFile.revisions().size();
        if (pages <= Asker.FEW_PAGES) {
            return Asker.ask(story, question);
        }
        if (!story.recallsClaims()) {
            terminal.tell(
                    "the claims of these %d pages are not worked out, so accounts are told apart by their words alone;"
                                    .formatted(pages)
                            + " `sayso claims --case %s` works them out, once".formatted(caseFile.folder()));
        }
        try (Search search = Search.open(caseFile)) {
            return new Asker(story, search::pages).ask(question);
        }
    }

    /** Account after account, with its evidence. */
    static void print(Terminal terminal, Story story, Answer answer) {
        terminal.print(answer.question());
        if (!answer.answered()) {
            terminal.print("Not in these pages.");
            heading(terminal, "Nearest to it", answer.nearest());
            answer.nearest().forEach(evidence -> evidence(terminal, story, evidence));
        }
        if (answer.accounts().size() > 1) {
            terminal.print("In this order: " + Account.ORDER + ".");
        }
        int number = 1;
        for (Account account : answer.accounts()) {
            terminal.print("");
            terminal.print(
                    "%d. %s".formatted(number++, Terminal.quoted(account.gist().text())));
            terminal.print("   independent origins: %d, fewest hands: %d, outlets: %d%s%s%s"
                    .formatted(
                            account.origins(),
                            account.hands(),
                            account.outlets(),
                            account.note().isEmpty() ? "" : "; " + account.note(),
                            account.unsaid().isEmpty() ? "" : "; leaves unsaid " + String.join(", ", account.unsaid()),
                            account.against().isEmpty()
                                    ? ""
                                    : "; speaks against "
                                            + account.against().stream()
                                                    .map(i -> i + 1)
                                                    .toList()));
            account.evidence().forEach(evidence -> evidence(terminal, story, evidence));
        }
        heading(terminal, "Who did not say", answer.silences());
        answer.silences().forEach(evidence -> evidence(terminal, story, evidence));
    }

    private static void heading(Terminal terminal, String words, List<Evidence> under) {
        if (!under.isEmpty()) {
            terminal.print("");
            terminal.print(words + ":");
        }
    }

    private static void evidence(Terminal terminal, Story story, Evidence evidence) {
        Reading reading = story.reading(evidence.pageId());
        if (reading == null) {
            throw new IllegalStateException("an answer names a page the story does not have: " + evidence.pageId());
        }
        terminal.print("   " + Terminal.quoted(evidence.text()));
        String day = AnswerJson.day(story, evidence);
        terminal.print("       %s%s · %s"
                .formatted(
                        evidence.chain().isEmpty() ? "the page's own voice" : Chains.of(evidence.chain()),
                        day == null ? "" : " · " + day,
                        Chains.place(reading, evidence.span().start())));
        for (Evidence also : evidence.also()) {
            Reading other = story.reading(also.pageId());
            if (other != null) {
                terminal.print("       also %s"
                        .formatted(Chains.place(other, also.span().start())));
            }
        }
    }
}
