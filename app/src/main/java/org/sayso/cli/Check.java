package org.sayso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.answer.DraftCheck;
import org.sayso.answer.DraftQuotation;
import org.sayso.answer.Evidence;
import org.sayso.answer.Quotation;
import org.sayso.answer.Quotation.Verdict;
import org.sayso.answer.QuotationCheck;
import org.sayso.export.AnswerJson;
import org.sayso.page.Given;
import org.sayso.page.RawPage;
import org.sayso.reading.PageResult;
import org.sayso.reading.Reader;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        header = "Look quotations up: exact, altered (with the difference), or absent from these pages.",
        description = {
            "Which quotation marks, white space, an ellipsis or words in brackets do not count; words do.",
            "With --draft, every quotation of three words and more in a text of your own is looked up, and whether the pages have it from whom the draft gives it to."
        },
        footer = {
            "",
            "Examples: sayso check --case ferry \"Nobody has been arrested\" --by Pell",
            "          sayso check --case ferry --draft article.docx"
        })
final class Check extends StoryCommand {

    @Parameters(paramLabel = "QUOTATION", arity = "0..1", description = "The words as somebody quotes them.")
    @Nullable
    String quotation;

    @Option(names = "--by", paramLabel = "NAME", description = "Who is said to have said it, in any spelling.")
    @Nullable
    String by;

    @Option(names = "--draft", paramLabel = "FILE", description = "A text whose quotations are to be looked up.")
    @Nullable
    Path draft;

    @Override
    int run(Terminal terminal) {
        if ((quotation == null) == (draft == null)) {
            throw new UsageException("give one of a quotation and --draft FILE");
        }
        if (draft != null && by != null) {
            throw new UsageException("--by goes with one quotation: in a draft the draft itself says whose they are");
        }
        if (draft != null) {
            checkDraft(terminal, read(draft));
            return ExitCode.DONE;
        }
        Story story = story(openCase());
        Quotation checked = QuotationCheck.check(story, String.valueOf(quotation), by);
        if (json) {
            terminal.printRaw(AnswerJson.of(story, checked).toString());
        } else {
            terminal.print(verdict(checked));
            print(terminal, story, checked, by, "  ");
        }
        return ExitCode.DONE;
    }

    private static Reading read(Path file) {
        String name = file.getFileName().toString();
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UsageException("[%s] cannot be read: is there such a file?".formatted(file));
        }
        return switch (Reader.shared().read(new RawPage(name, bytes, Given.NOTHING))) {
            case PageResult.Read read -> read.reading();
            case PageResult.Unreadable unreadable ->
                throw new UsageException("[%s] %s".formatted(unreadable.name(), unreadable.why()));
        };
    }

    private void checkDraft(Terminal terminal, Reading read) {
        Story story = story(openCase());
        List<DraftQuotation> quotations = new DraftCheck(new QuotationCheck(story)).of(read);
        if (json) {
            terminal.printRaw(AnswerJson.of(story, read, quotations).toString());
            return;
        }
        for (DraftQuotation one : quotations) {
            terminal.print("line %d: %s".formatted(one.line(), verdict(one.checked())));
            terminal.print("  “%s”%s"
                    .formatted(
                            Terminal.oneLine(one.checked().quotation()),
                            one.by() == null ? "" : ", by " + Terminal.oneLine(one.by())));
            print(terminal, story, one.checked(), one.by(), "    ");
        }
        terminal.print("%d quotations: %d exact, %d altered, %d absent; %d by somebody else, as far as the pages tell"
                .formatted(
                        quotations.size(),
                        count(quotations, Verdict.EXACT),
                        count(quotations, Verdict.ALTERED),
                        count(quotations, Verdict.ABSENT),
                        quotations.stream()
                                .filter(one ->
                                        Boolean.FALSE.equals(one.checked().bySpeaker()))
                                .count()));
    }

    private static long count(List<DraftQuotation> quotations, Verdict verdict) {
        return quotations.stream()
                .filter(one -> one.checked().verdict() == verdict)
                .count();
    }

    private static String verdict(Quotation checked) {
        return switch (checked.verdict()) {
            case EXACT -> checked.tidied() ? "exact, but for marks and white space" : "exact";
            case ALTERED -> "altered";
            case ABSENT -> "absent from these pages";
        };
    }

    private static void print(Terminal terminal, Story story, Quotation checked, @Nullable String by, String indent) {
        Evidence place = checked.place();
        Reading reading = place == null ? null : story.reading(place.pageId());
        if (place == null || reading == null) {
            return;
        }
        if (checked.verdict() == Verdict.ABSENT) {
            terminal.print(indent + "the nearest words:");
        }
        if (!checked.difference().isEmpty()) {
            terminal.print(indent + difference(checked) + "   ([-in the page alone-] {+in the quotation alone+})");
        }
        terminal.print(indent + Terminal.quoted(place.text()));
        terminal.print("%s    %s · %s"
                .formatted(
                        indent,
                        place.chain().isEmpty() ? "the page's own voice" : Chains.of(place.chain()),
                        Chains.place(reading, place.span().start())));
        if (by != null && checked.verdict() != Verdict.ABSENT) {
            terminal.print(indent
                    + (checked.bySpeaker() == null
                            ? "The pages do not say who said it."
                            : checked.bySpeaker()
                                    ? "Said by %s, as far as the page tells.".formatted(Terminal.oneLine(by))
                                    : "Not said by %s, as far as the page tells.".formatted(Terminal.oneLine(by))));
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
