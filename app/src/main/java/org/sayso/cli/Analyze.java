package org.sayso.cli;

import org.sayso.export.PageJson;
import org.sayso.input.Input;
import org.sayso.input.Inputs;
import org.sayso.page.Page;
import org.sayso.page.PageException;
import org.sayso.page.PageReader;
import org.sayso.reading.Reader;
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
        Inputs inputs = input.find();
        inputs.failures().forEach(terminal::tell);
        boolean failed = !inputs.failures().isEmpty();
        PageReader pageReader = new PageReader();
        Reader reader = new Reader();
        for (Input one : inputs.inputs()) {
            try {
                Page page = pageReader.read(one.load());
                for (String remark : page.remarks()) {
                    terminal.tell("[%s] %s".formatted(page.name(), remark));
                }
                terminal.printRaw(PageJson.of(reader.read(page), withText).toString());
            } catch (PageException e) {
                terminal.tell("[%s] %s".formatted(e.page(), e.why()));
                failed = true;
            }
        }
        return failed ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
}
