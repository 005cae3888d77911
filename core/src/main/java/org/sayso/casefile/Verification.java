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
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.time.Timex;

/**
 * Checks a case against itself: the file, every kept byte against its hash, every page's text against its bytes, and every
 * place against the text.
 */
public final class Verification {

    private final CaseFile caseFile;
    private final PageReader pageReader = new PageReader();
    private final List<String> problems = new ArrayList<>();
    private int pages;
    private int places;

    private Verification(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /**
     * What the check found.
     *
     * @param places how many spans were compared
     * @param problems one line each; empty for a sound case
     */
    public record Result(int pages, int places, List<String> problems) {}

    /** Looks at all of it; takes about as long as decoding every page again. */
    public static Result of(CaseFile caseFile) {
        Verification verification = new Verification(caseFile);
        verification.file();
        for (PageState page : caseFile.pages()) {
            if (page.kind() == PageState.Kind.READ) {
                verification.page(page);
            }
        }
        return new Result(verification.pages, verification.places, List.copyOf(verification.problems));
    }

    private void file() {
        String integrity = caseFile.database().integrity();
        if (!integrity.equals("ok")) {
            problems.add("[%s] %s".formatted(CaseFile.FILE, integrity));
        }
        if (!caseFile.database().foreignKeysHold()) {
            problems.add("[%s] rows point to rows that are not there".formatted(CaseFile.FILE));
        }
    }

    private void page(PageState page) {
        pages++;
        try {
            Reading reading = caseFile.reading(page.id());
            bytes(reading);
            places(reading);
        } catch (CaseException e) {
            problems.add(String.valueOf(e.getMessage()));
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

    private void bytes(Reading reading) {
        String name = reading.page().name();
        byte[] bytes = caseFile.bytes(reading.page().id());
        if (bytes == null) {
            problems.add("[%s] its bytes are lost".formatted(name));
            return;
        }
        RawPage raw = new RawPage(name, bytes, reading.page().given());
        if (!raw.contentHash().equals(caseFile.contentHash(reading.page().id()))) {
            problems.add("[%s] its bytes are not the ones that were given".formatted(name));
        }
        try {
            if (!pageReader.read(raw).text().equals(reading.page().text())) {
                problems.add("[%s] its text is not what its bytes say: read it again".formatted(name));
            }
        } catch (PageException e) {
            problems.add(e.getMessage());
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
