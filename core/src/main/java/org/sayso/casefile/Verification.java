package org.sayso.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Link;
import org.sayso.attribution.Statement;
import org.sayso.name.Entity;
import org.sayso.name.Mention;
import org.sayso.page.Block;
import org.sayso.page.PageException;
import org.sayso.page.PageReader;
import org.sayso.page.RawPage;
import org.sayso.reading.Corrections;
import org.sayso.reading.PageResult;
import org.sayso.reading.Reader;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.time.Timex;

/**
 * Checks a case against itself: the file, every kept byte against its hash, every page's text against its bytes, every
 * place against the text, and what is worked out beside. What can be made again from the bytes is, where that is wanted.
 */
public final class Verification {

    private final CaseFile caseFile;
    private final boolean repairs;
    private final PageReader pageReader = new PageReader();
    private final List<String> problems = new ArrayList<>();
    private final List<String> repaired = new ArrayList<>();

    private int pages;
    private int places;

    private Verification(CaseFile caseFile, boolean repairs) {
        this.caseFile = caseFile;
        this.repairs = repairs;
    }

    /**
     * What the check found.
     *
     * @param places how many spans were compared
     * @param problems one line each; empty for a sound case
     * @param repaired what was wrong and is not any more, one line each
     */
    public record Result(int pages, int places, List<String> problems, List<String> repaired) {}

    /** Looks at all of it; takes about as long as decoding every page again. */
    public static Result of(CaseFile caseFile, PagesDone listener) {
        return new Verification(caseFile, false).all(listener);
    }

    public static Result of(CaseFile caseFile) {
        return of(caseFile, PagesDone.UNHEARD);
    }

    /** Looks at all of it and makes again what can be made from the pages' bytes. */
    public static Result repairing(CaseFile caseFile, PagesDone listener) {
        return new Verification(caseFile, true).all(listener);
    }

    private Result all(PagesDone listener) {
        file();
        List<PageState> all = caseFile.pages();
        int done = 0;
        for (PageState page : all) {
            if (page.kind() != PageState.Kind.UNREADABLE) {
                page(page);
            }
            listener.done(++done, all.size());
        }
        List<String> derived = Derived.problems(caseFile.database());
        if (repairs && !derived.isEmpty()) {
            Derived.repair(caseFile.database());
            repaired.addAll(derived);
        } else {
            problems.addAll(derived);
        }
        return new Result(pages, places, List.copyOf(problems), List.copyOf(repaired));
    }

    private void file() {
        String integrity = caseFile.database().integrity();
        if (!integrity.equals("ok")) {
            problems.add("[%s] %s: take it back from a copy, or read the pages into a new case"
                    .formatted(CaseFile.FILE, integrity));
        }
        if (!caseFile.database().foreignKeysHold()) {
            problems.add("[%s] rows point to rows that are not there".formatted(CaseFile.FILE));
        }
    }

    private void page(PageState page) {
        pages++;
        int before = problems.size();
        RawPage raw = null;
        try {
            raw = bytes(page);
            Reading reading = caseFile.reading(page.id());
            text(raw, reading);
            places(reading);
        } catch (CaseException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        if (problems.size() > before && repairs && raw != null && readAgain(page, raw)) {
            List<String> here = problems.subList(before, problems.size());
            repaired.add("[%s] is read again from its bytes: %s".formatted(page.name(), here.getFirst()));
            here.clear();
        }
    }

    private boolean readAgain(PageState page, RawPage raw) {
        return switch (Reader.shared().read(raw, corrections(page))) {
            case PageResult.Read(Reading reading, List<String> remarks) -> {
                caseFile.keepAgain(page.id(), reading);
                yield true;
            }
            case PageResult.Unreadable unreadable -> false;
        };
    }

    private Corrections corrections(PageState page) {
        return caseFile.pageCorrections()
                .holding()
                .getOrDefault(page.address(), PageCorrections.Corrected.NOTHING)
                .reading();
    }

    /** The page's bytes, or null where they are lost or others. */
    private @Nullable RawPage bytes(PageState page) {
        byte[] bytes = caseFile.bytes(page.id());
        if (bytes == null) {
            problems.add("[%s] its bytes are lost".formatted(page.name()));
            return null;
        }
        RawPage raw = new RawPage(page.name(), bytes, caseFile.given(page.id()));
        if (!raw.contentHash().equals(caseFile.contentHash(page.id()))) {
            problems.add("[%s] its bytes are not the ones that were given: read it again from where it came"
                    .formatted(page.name()));
            return null;
        }
        return raw;
    }

    private void text(@Nullable RawPage raw, Reading reading) {
        try {
            if (raw != null
                    && !pageReader.read(raw).text().equals(reading.page().text())) {
                problems.add("[%s] its text is not what its bytes say"
                        .formatted(reading.page().name()));
            }
        } catch (PageException e) {
            problems.add(e.getMessage());
        }
    }

    private void places(Reading reading) {
        String name = reading.page().name();
        String text = reading.page().text();
        spans(reading).filter(Objects::nonNull).forEach(span -> {
            places++;
            if (span.isEmpty() || splitsCharacter(text, span.start()) || splitsCharacter(text, span.end())) {
                problems.add("[%s] span %d..%d is no words".formatted(name, span.start(), span.end()));
            }
        });
        for (Mention mention : reading.names().mentions()) {
            if (reading.names().entities().stream()
                    .noneMatch(entity -> entity.id().equals(mention.entity()))) {
                problems.add("[%s] a name at %d means %s, which the page does not have"
                        .formatted(name, mention.span().start(), mention.entity()));
            }
        }
    }

    private static boolean splitsCharacter(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }

    private static Stream<@Nullable Span> spans(Reading reading) {
        Stream<@Nullable Span> found = Stream.of(
                        reading.article().title(),
                        reading.article().byline(),
                        reading.article().outlet())
                .map(field -> field == null ? null : field.span());
        var published = reading.article().published();
        Stream<@Nullable Span> parts = Stream.of(
                        Stream.of(published == null ? null : published.span()),
                        reading.article().blocks().stream().map(Block::span),
                        reading.sentences().stream().map(Sentence::span),
                        reading.names().mentions().stream().map(Mention::span),
                        reading.names().entities().stream()
                                .map(Entity::roles)
                                .flatMap(List::stream)
                                .map(role -> role.span()),
                        reading.timexes().stream().map(Timex::span),
                        reading.statements().stream().flatMap(Verification::spans))
                .flatMap(spans -> spans);
        return Stream.concat(found, parts);
    }

    private static Stream<@Nullable Span> spans(Statement statement) {
        Stream<@Nullable Span> parts = Stream.of(StatementPart.values()).flatMap(part -> part.of(statement).stream());
        return Stream.concat(parts, statement.chain().stream().map(Link::span));
    }
}
