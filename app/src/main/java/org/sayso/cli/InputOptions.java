package org.sayso.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.input.InputException;
import org.sayso.input.Inputs;
import org.sayso.input.Web;
import org.sayso.input.fetch.Reach;
import org.sayso.input.fetch.Visits;
import org.sayso.time.Days;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What the user names to be read, and says of it. */
final class InputOptions {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|URL|-",
            description =
                    "Pages: text, HTML, PDF, DOCX, ODT, RTF, mail, feeds, web archives, tables of articles, packed or"
                            + " not; folders of them; http and https addresses of pages and feeds; - for standard input.")
    List<String> arguments = List.of();

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "TSV or CSV with a header: columns file, url, outlet, published. Without it,"
                    + " pages.tsv beside the files or one folder up is taken.")
    @Nullable
    Path manifest;

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description = "Who published these pages. Wins over what they say.")
    @Nullable
    String outlet;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = DaysConverter.class,
            description =
                    "When they were published: 2020-01-03, 2020-01, 2020, or first/last. Wins over what they say.")
    @Nullable
    Days published;

    @Option(names = "--allow-private", description = "Fetch addresses on this machine and in its own network too.")
    boolean allowPrivate;

    Inputs find(Terminal terminal) throws InputException {
        return find(terminal, arguments, Visits.NONE);
    }

    /** Of what was named only {@code some}; addresses only where they changed since {@code visits}. */
    Inputs find(Terminal terminal, List<String> some, Visits visits) throws InputException {
        Web web = new Web(allowPrivate ? Reach.ANY : Reach.PUBLIC, terminal::tell, visits);
        return Inputs.find(some, manifest, outlet, published, web);
    }

    /** Reads {@code --published}, {@code --from} and the like. */
    static final class DaysConverter implements ITypeConverter<Days> {
        @Override
        public Days convert(String value) {
            Days days = Days.parse(value);
            if (days == null) {
                throw new TypeConversionException(
                        "cannot read the day \"%s\": write YYYY-MM-DD, YYYY-MM, YYYY or first/last".formatted(value));
            }
            return days;
        }
    }
}
