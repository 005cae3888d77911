package org.sayso.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.sayso.answer.Account;
import org.sayso.answer.Answer;
import org.sayso.answer.Evidence;
import org.sayso.attribution.Statement;
import org.sayso.casefile.Decision;
import org.sayso.casefile.Hypothesis;
import org.sayso.claim.Claim;
import org.sayso.claim.Place;
import org.sayso.export.Cell;
import org.sayso.export.Labels;
import org.sayso.export.dossier.Quoter;
import org.sayso.export.dossier.Shown;
import org.sayso.name.CaseEntity;
import org.sayso.page.Article;
import org.sayso.reading.Reading;
import org.sayso.search.Hit;
import org.sayso.story.TimelineEntry;
import org.sayso.text.Span;

/** Lists as tables for a spreadsheet: RFC 4180 with a header, UTF-8 with a mark that spreadsheets know it by. */
final class Csv {

    private static final String MARK = "\uFEFF";

    private final StringBuilder text = new StringBuilder(MARK);
    private final CSVPrinter table;

    private Csv(String... header) throws IOException {
        table = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(header).get());
    }

    private void row(Object... cells) throws IOException {
        for (Object cell : cells) {
            table.print(String.valueOf(Cell.of(cell)));
        }
        table.println();
    }

    private void send(Context context, String name) {
        context.contentType("text/csv; charset=utf-8");
        context.header("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(name));
        context.result(text.toString());
    }

    static void pages(Context context, Desk desk, Edition edition, Wish wish) throws IOException {
        Csv csv = new Csv("id", "file", "address", "outlet", "title", "byline", "published", "kind", "statements");
        for (Reading page : PageList.of(desk, edition, wish)) {
            Article article = page.article();
            csv.row(
                    page.page().id(),
                    page.page().name(),
                    text(page.page().given().url()),
                    edition.quoter().outlet(page.page().id()),
                    article.title() == null ? "" : article.title().value(),
                    article.byline() == null ? "" : article.byline().value(),
                    text(
                            article.published() == null
                                    ? null
                                    : article.published().days()),
                    Labels.of(article.kind()),
                    page.statements().size());
        }
        csv.send(context, "pages");
    }

    static void matrix(Context context, List<Hypothesis> hypotheses) throws IOException {
        Csv csv = new Csv("hypothesis", "speaks", "claim", "words", "least origins", "most origins", "why");
        for (Hypothesis hypothesis : hypotheses) {
            for (Hypothesis.Mark mark : hypothesis.marks()) {
                Claim claim = mark.claim();
                csv.row(
                        hypothesis.words(),
                        MatrixView.word(mark.speaks()),
                        claim == null ? "" : claim.id(),
                        Shown.line(mark.words()),
                        claim == null ? "" : claim.bounds().least(),
                        claim == null ? "" : claim.bounds().most(),
                        text(mark.decision().why()));
            }
        }
        csv.send(context, "hypotheses");
    }

    static void decisions(Context context, List<Decision> decisions) throws IOException {
        Csv csv = new Csv("number", "made at", "kind", "words", "value", "why", "taken back at");
        for (Decision decision : decisions) {
            csv.row(
                    decision.id(),
                    decision.madeAt(),
                    decision.kind(),
                    DecisionsView.row(decision).says(),
                    text(decision.value()),
                    text(decision.why()),
                    text(decision.undoneAt()));
        }
        csv.send(context, "decisions");
    }

    static void search(Context context, Desk desk, Wish wish) throws IOException {
        Csv csv = new Csv("page", "outlet", "published", "start", "end", "words", "statement", "chain");
        Edition edition = desk.edition();
        for (Hit hit : SearchView.all(desk, wish)) {
            Place place = new Place(hit.page().id(), hit.span());
            Span points = edition.anchors().outward(place);
            Statement statement = hit.statement();
            csv.row(
                    hit.page().name(),
                    text(hit.page().outlet()),
                    text(hit.page().published()),
                    points.start(),
                    points.end(),
                    edition.story().quote(place),
                    statement == null ? "" : hit.page().id() + "/" + statement.id(),
                    statement == null
                            ? ""
                            : statement.chain().stream().map(Quoter::name).collect(Collectors.joining(" ← ")));
        }
        csv.send(context, "search");
    }

    /** A row each sentence of an answer: the account it stands in, or "silence", or "nearest" where the pages do not say. */
    static void answer(Context context, Edition edition, Wish wish) throws IOException {
        if (!wish.has("q")) {
            throw new Wish.Unreadable("q: give the question, as in /ask.csv?q=Why+did+the+ferry+turn+back");
        }
        Csv csv = new Csv(
                "account", "page", "outlet", "published", "start", "end", "words", "statement", "chain", "origins");
        Answer answer = edition.answer(wish.text("q"));
        int number = 0;
        for (Account account : answer.accounts()) {
            number++;
            Set<Place> told = new HashSet<>();
            csv.evidence(edition, String.valueOf(number), account.gist(), account.origins(), told);
            for (Evidence evidence : account.evidence()) {
                csv.evidence(edition, String.valueOf(number), evidence, account.origins(), told);
                for (Evidence also : evidence.also()) {
                    csv.evidence(edition, String.valueOf(number), also, account.origins(), told);
                }
            }
        }
        for (Evidence silence : answer.silences()) {
            csv.evidence(edition, "silence", silence, 0, new HashSet<>());
        }
        for (Evidence nearest : answer.nearest()) {
            csv.evidence(edition, "nearest", nearest, 0, new HashSet<>());
        }
        csv.send(context, "answer");
    }

    /** @param told places of the account that have their row */
    private void evidence(Edition edition, String account, Evidence evidence, int origins, Set<Place> told)
            throws IOException {
        Place place = new Place(evidence.pageId(), evidence.span());
        if (!told.add(place)) {
            return;
        }
        Span points = edition.anchors().outward(place);
        Article article = edition.quoter().page(evidence.pageId()).article();
        row(
                account,
                evidence.file(),
                edition.quoter().outlet(evidence.pageId()),
                text(article.published() == null ? null : article.published().days()),
                points.start(),
                points.end(),
                edition.story().quote(place),
                text(evidence.statement()),
                evidence.chain().stream().map(Quoter::name).collect(Collectors.joining(" ← ")),
                origins == 0 ? "" : origins);
    }

    static void statements(Context context, Edition edition, Wish wish) throws IOException {
        Csv csv = new Csv(
                "page",
                "outlet",
                "published",
                "statement",
                "start",
                "end",
                "words",
                "source class",
                "polarity",
                "hands",
                "chain",
                "said on");
        for (StatementList.Item item : StatementList.of(edition, wish)) {
            Statement statement = item.statement();
            String page = item.reading().page().id();
            Span points = edition.anchors().outward(new Place(page, statement.extent()));
            csv.row(
                    item.reading().page().name(),
                    edition.quoter().outlet(page),
                    text(
                            item.reading().article().published() == null
                                    ? null
                                    : item.reading().article().published().days()),
                    item.ref().toString(),
                    points.start(),
                    points.end(),
                    statement.content().stream()
                            .map(item.reading().page()::quote)
                            .collect(Collectors.joining(" […] ")),
                    Labels.of(statement.sourceClass()),
                    Labels.of(statement.polarity()),
                    statement.hands(),
                    statement.chain().stream().map(Quoter::name).collect(Collectors.joining(" ← ")),
                    text(statement.saidOn()));
        }
        csv.send(context, "statements");
    }

    static void claims(Context context, Edition edition, Wish wish) throws IOException {
        Csv csv = new Csv("claim", "words", "standing", "least origins", "most origins", "statements", "denied by");
        for (Claim claim : ClaimList.of(edition, wish)) {
            csv.row(
                    claim.id(),
                    edition.story().quote(claim.text()),
                    claim.standing().label(),
                    claim.bounds().least(),
                    claim.bounds().most(),
                    join(claim.statements()),
                    join(claim.deniedBy()));
        }
        csv.send(context, "claims");
    }

    static void names(Context context, Edition edition, Wish wish) throws IOException {
        Csv csv = new Csv("id", "type", "name", "also", "roles", "mentions", "pages");
        for (Edition.Named named : NameList.of(edition, wish)) {
            CaseEntity entity = named.entity();
            csv.row(
                    entity.id(),
                    Labels.of(entity.type()),
                    entity.name(),
                    join(entity.names()),
                    join(entity.roles()),
                    named.mentions(),
                    entity.members().stream()
                            .map(CaseEntity.Member::page)
                            .distinct()
                            .count());
        }
        csv.send(context, "names");
    }

    static void timeline(Context context, Edition edition, Wish wish) throws IOException {
        Csv csv = new Csv("days", "kind", "words", "page", "start", "end");
        for (TimelineEntry entry : TimelineList.of(edition, wish)) {
            Place place = new Place(entry.pageId(), entry.span());
            Span points = edition.anchors().outward(place);
            csv.row(
                    entry.days().toString(),
                    entry.kind().label(),
                    edition.story().quote(place),
                    edition.quoter().page(entry.pageId()).page().name(),
                    points.start(),
                    points.end());
        }
        csv.send(context, "timeline");
    }

    static void network(Context context, Edition edition, Wish wish) throws IOException {
        Csv csv = new Csv("who cites", "whom", "class", "statements");
        Network network = edition.network();
        for (Network.Edge edge : LinkList.of(edition, wish)) {
            csv.row(
                    network.node(edge.from()).map(Network.Node::name).orElse(edge.from()),
                    network.node(edge.to()).map(Network.Node::name).orElse(edge.to()),
                    network.node(edge.to()).map(node -> node.kind().word()).orElse(""),
                    edge.weight());
        }
        csv.send(context, "network");
    }

    private static String join(List<?> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining("; "));
    }

    private static String text(@Nullable Object cell) {
        return cell == null ? "" : cell.toString();
    }
}
