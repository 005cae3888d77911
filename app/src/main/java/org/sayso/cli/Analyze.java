package org.sayso.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sayso.export.PageJson;
import org.sayso.input.Input;
import org.sayso.input.Inputs;
import org.sayso.page.PageException;
import org.sayso.reading.PageResult;
import org.sayso.reading.Reader;
import org.sayso.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "analyze",
        header = "Read pages and print what is found, one JSON object a page and line.",
        description = "Needs no case and writes nothing. Places count Unicode code points into the page's text.",
        footer = {"", "Example: sayso analyze --outlet \"The Tide\" --published 2031-06-14 page.txt | jq .statements"})
final class Analyze extends SaysoCommand {

    @Mixin
    InputOptions input = new InputOptions();

    @Option(names = "--text", description = "Give each object the page's text too.")
    boolean withText;

    @Override
    int run(Terminal terminal) throws Exception {
        Inputs inputs = input.find(terminal);
        inputs.failures().forEach(terminal::tell);
        AtomicBoolean failed = new AtomicBoolean(!inputs.failures().isEmpty());
        Reader reader = Reader.shared();
        inputs.each(one -> {
            switch (read(reader, one)) {
                case PageResult.Read(Reading reading, List<String> remarks) -> {
                    remarks.forEach(remark -> terminal.tell("[%s] %s".formatted(one.name(), remark)));
                    terminal.printRaw(PageJson.of(reading, withText).toString());
                }
                case PageResult.Unreadable(String name, String why) -> {
                    terminal.tell("[%s] %s".formatted(name, why));
                    failed.set(true);
                }
            }
        });
        return failed.get() ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }

    private static PageResult read(Reader reader, Input input) {
        try {
            return reader.read(input.load());
        } catch (PageException e) {
            return new PageResult.Unreadable(e.page(), e.why());
        }
    }
}
