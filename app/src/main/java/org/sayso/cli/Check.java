package org.sayso.cli;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.answer.Evidence;
import org.sayso.answer.Quotation;
import org.sayso.answer.QuotationCheck;
import org.sayso.export.AnswerJson;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        header = "Look a quotation up: exact, altered (with the difference), or absent from these pages.",
        description = "Which quotation marks, white space, an ellipsis or words in brackets do not count; words do.",
        footer = {"", "Example: sayso check --case ferry \"Nobody has been arrested\" --by Pell"})
final class Check extends StoryCommand {

    @Parameters(paramLabel = "QUOTATION", description = "The words as somebody quotes them.")
    String quotation = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who is said to have said it, in any spelling.")
    @Nullable
    String by;

    @Override
    int run(Terminal terminal) {
        Story story = story(openCase());
        Quotation checked = QuotationCheck.check(story, quotation, by);
        if (json) {
            terminal.printRaw(AnswerJson.of(story, checked).toString());
        } else {
            print(terminal, story, checked);
        }
        return ExitCode.DONE;
    }

    private void print(Terminal terminal, Story story, Quotation checked) {
        terminal.print(
                switch (checked.verdict()) {
                    case EXACT -> checked.tidied() ? "exact, but for marks and white space" : "exact";
                    case ALTERED -> "altered";
                    case ABSENT -> "absent from these pages";
                });
        Evidence place = checked.place();
        Reading reading = place == null ? null : story.reading(place.pageId());
        if (place == null || reading == null) {
            return;
        }
        if (!checked.difference().isEmpty()) {
            terminal.print("  " + difference(checked) + "   ([-in the page alone-] {+in the quotation alone+})");
        }
        terminal.print("  " + Terminal.quoted(place.text()));
        terminal.print("      %s · %s"
                .formatted(
                        place.chain().isEmpty() ? "the page's own voice" : Chains.of(place.chain()),
                        Chains.place(reading, place.span().start())));
        if (by != null) {
            terminal.print(
                    checked.bySpeaker() == null
                            ? "  The pages do not say who said it."
                            : checked.bySpeaker()
                                    ? "  Said by %s, as far as the page tells.".formatted(by)
                                    : "  Not said by %s, as far as the page tells.".formatted(by));
        }
    }

    private static String difference(Quotation checked) {
        return checked.difference().stream()
                .map(change -> switch (change.kind()) {
                    case SAME -> Terminal.oneLine(change.words());
                    case LEFT_OUT -> "[-" + Terminal.oneLine(change.words()) + "-]";
                    case PUT_IN -> "{+" + Terminal.oneLine(change.words()) + "+}";
                })
                .collect(Collectors.joining(" "));
    }
}
