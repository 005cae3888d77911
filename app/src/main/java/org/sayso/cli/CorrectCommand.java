package org.sayso.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.Decision;
import org.sayso.casefile.PageCorrections;
import org.sayso.page.Page;
import org.sayso.reading.Reading;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;
import org.sayso.time.Days;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "correct",
        header = "Put right what was read of a page: its outlet, its day, what is story, who said a statement.",
        description = {
            "The page is read anew with it, now and whenever it is read again, and everything that rests on it follows."
                    + " Corrections are kept apart from what was found, by the words they speak of, and hold in a new version of"
                    + " the page as long as it has these words.",
            "A PLACE is START-END, as in the link to a sentence. Without a page, the corrections made are listed."
        },
        footer = {
            "",
            "Examples:",
            "  sayso correct --case ferry ledger.txt --day 2031-06-14",
            "  sayso correct --case ferry ledger.txt --aside 0-310",
            "  sayso correct --case ferry ledger.txt --of s4 --speaker \"Ada Lorn\" --why \"the tape has her voice\"",
            "  sayso correct --case ferry ledger.txt --of 812-903 --speaker \"The Strand Post <- Ada Lorn\"",
            "  sayso correct --case ferry --undo 3"
        })
final class CorrectCommand extends CaseCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "PAGE", description = "Which page.")
    @Nullable
    String page;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it.")
    @Nullable
    String outlet;

    @Option(names = "--day", paramLabel = "DATE", description = "When: 2031-06-14, 2031-06, 2031, or first/last.")
    @Nullable
    String day;

    @Option(names = "--story", paramLabel = "PLACE", description = "These words belong to the story.")
    @Nullable
    String story;

    @Option(
            names = "--aside",
            paramLabel = "PLACE",
            description = "These words do not: a menu, an advert, a caption of another story.")
    @Nullable
    String aside;

    @Option(
            names = "--of",
            paramLabel = "ID|PLACE",
            description = "A statement, for --speaker: s4, or where its words stand.")
    @Nullable
    String of;

    @Option(
            names = "--speaker",
            paramLabel = "NAME",
            description =
                    "Who said it; several hands with \"<-\" between, the page's own source first; empty: the page does not say.")
    @Nullable
    String speaker;

    @Option(names = "--why", paramLabel = "WORDS", description = "Your reason, kept with it.")
    @Nullable
    String why;

    @Option(names = "--undo", paramLabel = "N", description = "Take the correction of this number back.")
    @Nullable
    Long undo;

    @Override
    int run(Terminal terminal) throws Exception {
        CaseFile caseFile = openCase();
        if (undo != null) {
            undo(caseFile, undo, terminal);
        } else if (page == null) {
            List<Decision> all = corrections(caseFile);
            all.forEach(decision -> terminal.print(line(decision)));
            terminal.print(all.size() + " corrections");
        } else {
            long made = correct(
                    caseFile, caseFile.reading(Pages.named(caseFile, page).getFirst()));
            corrections(caseFile).stream()
                    .filter(decision -> decision.id() == made)
                    .forEach(decision -> terminal.print(line(decision)));
        }
        return ExitCode.DONE;
    }

    /** Returns the number of the last correction made. */
    private long correct(CaseFile caseFile, Reading reading) {
        PageCorrections corrections = caseFile.pageCorrections();
        Page read = reading.page();
        if ((speaker == null) != (of == null)) {
            throw new UsageException("--speaker and --of go together: who said which statement");
        }
        long made = 0;
        if (outlet != null) {
            made = corrections.outlet(read.id(), outlet, why);
        }
        if (day != null) {
            Days days = Days.parse(day);
            if (days == null) {
                throw new UsageException(
                        "cannot read the day \"%s\": write YYYY-MM-DD, YYYY-MM, YYYY or first/last".formatted(day));
            }
            made = corrections.day(read.id(), days, why);
        }
        for (boolean isStory : new boolean[] {true, false}) {
            String place = isStory ? story : aside;
            if (place != null) {
                made = corrections.block(read, span(read, place), isStory, why);
            }
        }
        if (speaker != null) {
            Statement statement = statement(reading, Objects.requireNonNull(of));
            made = corrections.speaker(read, statement.extent(), speaker, why);
        }
        if (made == 0) {
            throw new UsageException("say what is wrong: --outlet, --day, --story, --aside or --of with --speaker");
        }
        return made;
    }

    /** By its id, or the one that has most in common with the words that stand there. */
    private static Statement statement(Reading reading, String wanted) {
        for (Statement statement : reading.statements()) {
            if (statement.id().equals(wanted)) {
                return statement;
            }
        }
        Span place = span(reading.page(), wanted);
        Statement best = null;
        double most = 0;
        for (Statement statement : reading.statements()) {
            Span extent = statement.extent();
            double common = Math.min(place.end(), extent.end()) - Math.max(place.start(), extent.start());
            double share = common / place.cover(extent).length();
            if (share > most) {
                best = statement;
                most = share;
            }
        }
        if (best == null) {
            throw new UsageException("[%s] has no statement at %s: `sayso statements` lists them"
                    .formatted(reading.page().name(), wanted));
        }
        return best;
    }

    private static Span span(Page page, String place) {
        int dash = place.indexOf('-');
        try {
            Span span = new CodePoints(page.text())
                    .inward(new Span(
                            Integer.parseInt(place.substring(0, Math.max(0, dash))),
                            Integer.parseInt(place.substring(dash + 1))));
            if (span.end() <= page.text().length() && !span.trim(page.text()).isEmpty()) {
                return span.trim(page.text());
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new UsageException("\"%s\" is no place of [%s]: write START-END in code points, as in 300-380"
                .formatted(place, page.name()));
    }

    private static void undo(CaseFile caseFile, long number, Terminal terminal) {
        Decision decision = corrections(caseFile).stream()
                .filter(one -> one.id() == number)
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no correction %d: `sayso correct --case %s` lists them"
                        .formatted(number, caseFile.folder())));
        caseFile.pageCorrections().undo(number);
        terminal.print("taken back: " + line(decision));
    }

    private static List<Decision> corrections(CaseFile caseFile) {
        return caseFile.decisions().all().stream()
                .filter(decision -> decision.kind().startsWith(PageCorrections.AREA))
                .toList();
    }

    private static String line(Decision decision) {
        return "%d  %s  %s%s%s"
                .formatted(
                        decision.id(),
                        decision.madeAt().toString().substring(0, 10),
                        Terminal.oneLine(PageCorrections.words(decision)),
                        decision.why() == null ? "" : "  because: " + Terminal.oneLine(decision.why()),
                        decision.holds() ? "" : "  (taken back)");
    }
}
