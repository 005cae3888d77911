package org.sayso.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.search.Hit;
import org.sayso.search.Request;
import org.sayso.search.Search;
import org.sayso.search.SearchException;
import org.sayso.search.SearchJson;
import org.sayso.text.Span;
import org.sayso.time.Days;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        header = "Search the pages' words, statements and names.",
        description = {
            "Words must all occur; a word finds its inflections, a \"phrase\" only itself. OR, -word, word*, (…), and fields:",
            "  title: byline: outlet: source: name: by: through: class: polarity: manner: hands:",
            "name:, by: and through: find every spelling of a name. Every hit is the page's own words at their place; there is"
                    + " no limit on how many."
        },
        footer = {
            "",
            "Examples:",
            "  sayso search --case ferry harbour '\"bow door\"'",
            "  sayso search --case ferry 'name:\"Yarekh Odwelan\" -lighthouse' --outlet Courier",
            "  sayso search --case ferry --by Tolvane --class named --hands '>=2'"
        })
final class SearchCommand extends CaseCommand {

    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = "What to search for. Without: all that pass the filters.")
    List<String> words = List.of();

    @Option(
            names = "--in",
            paramLabel = "WHERE",
            description =
                    "pages or statements. Default: statements where --by, --class, --hands or --said is given, else pages.")
    Request.@Nullable In in;

    @Option(names = "--everywhere", description = "Menus, adverts and the like too.")
    boolean everywhere;

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description = "Only in what this outlet published: words of its name.")
    @Nullable
    String outlet;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = InputOptions.DaysConverter.class,
            description = "Only in pages of then: 2031-06-14, 2031-06, 2031, or first/last.")
    @Nullable
    Days published;

    @Option(names = "--by", paramLabel = "NAME", description = "Only what is this one's word, in any spelling.")
    @Nullable
    String by;

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            converter = ClassConverter.class,
            description =
                    "Only what rests on a source of this class: named, unnamed, group, outlet, document, net-user, not-stated.")
    @Nullable
    SourceClass sourceClass;

    @Option(names = "--hands", paramLabel = "N", description = "Links between publisher and origin: 2, '>=3', '<2'.")
    @Nullable
    String hands;

    @Option(
            names = "--said",
            paramLabel = "DATE",
            converter = InputOptions.DaysConverter.class,
            description = "Only what was said then.")
    @Nullable
    Days said;

    @Option(names = "--limit", paramLabel = "N", description = "Show so many hits. Default: all.")
    int limit = Integer.MAX_VALUE;

    @Option(names = "--json", description = "Print JSON. Places count Unicode code points into the page's text.")
    boolean json;

    /** Reads {@code --class}. */
    static final class ClassConverter implements picocli.CommandLine.ITypeConverter<SourceClass> {
        @Override
        public SourceClass convert(String value) {
            return SourceClass.valueOf(value.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    @Override
    int run(Terminal terminal) {
        HandsFilter filter = HandsFilter.parse(hands);
        boolean ofStatements = by != null || sourceClass != null || hands != null || said != null;
        Request request = new Request(
                String.join(" ", words),
                in != null ? in : ofStatements ? Request.In.STATEMENTS : Request.In.PAGES,
                everywhere,
                outlet,
                published,
                by,
                sourceClass,
                new Request.Hands(filter.least(), filter.most()),
                said);
        if (request.words().isBlank() && outlet == null && published == null && !ofStatements) {
            throw new UsageException("search for what? Give words, or a filter such as --by NAME");
        }
        try (Search search = Search.open(openCase())) {
            int[] shown = new int[1];
            int found = json ? json(terminal, search, request, shown) : lines(terminal, search, request, shown);
            if (!json) {
                terminal.print("%d hits in %d %s%s"
                        .formatted(
                                shown[0],
                                found,
                                request.in() == Request.In.PAGES ? "pages" : "statements",
                                shown[0] >= limit ? ", not all shown" : ""));
            }
        } catch (SearchException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        return ExitCode.DONE;
    }

    private int lines(Terminal terminal, Search search, Request request, int[] shown) {
        return search.find(request, hit -> {
            if (shown[0] < limit) {
                print(terminal, hit);
                shown[0]++;
            }
            return shown[0] < limit;
        });
    }

    /** Hit by hit, so that millions of them take no memory. */
    private int json(Terminal terminal, Search search, Request request, int[] shown) {
        var out = terminal.out();
        StringBuilder between = new StringBuilder("{\"hits\": [");
        int found = search.find(request, hit -> {
            if (shown[0] < limit) {
                out.append(between).append('\n').append(SearchJson.of(hit).toString());
                between.setLength(0);
                between.append(',');
                shown[0]++;
            }
            return shown[0] < limit;
        });
        if (shown[0] == 0) {
            out.append(between);
        }
        out.append("],\n\"%s\": %d}\n".formatted(request.in() == Request.In.PAGES ? "pages" : "statements", found));
        return found;
    }

    private static void print(Terminal terminal, Hit hit) {
        terminal.print(marked(hit));
        Statement statement = hit.statement();
        String place = "%s:%d".formatted(hit.page().name(), line(hit));
        terminal.print("    %s%s · %s%s"
                .formatted(
                        statement == null ? "" : Chains.of(statement.chain()) + " · ",
                        hit.page().outlet() == null
                                ? "outlet not stated"
                                : hit.page().outlet(),
                        place,
                        statement == null ? "" : " · " + hit.page().id() + "/" + statement.id()));
    }

    /** "…the [bow door] was left open…" */
    private static String marked(Hit hit) {
        StringBuilder line = new StringBuilder();
        int at = hit.span().start();
        for (Span place : hit.highlights()) {
            line.append(hit.page().text(), at, place.start()).append('[');
            line.append(hit.page().text(), place.start(), place.end()).append(']');
            at = place.end();
        }
        line.append(hit.page().text(), at, hit.span().end());
        return Terminal.oneLine(line.toString());
    }

    private static int line(Hit hit) {
        return 1
                + (int) hit.page()
                        .text()
                        .chars()
                        .limit(hit.span().start())
                        .filter(c -> c == '\n')
                        .count();
    }
}
