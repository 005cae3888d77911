package org.sayso.export.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.attribution.Statement;
import org.sayso.claim.LostAttribution;
import org.sayso.claim.Place;
import org.sayso.claim.StatementRef;
import org.sayso.export.Labels;
import org.sayso.export.dossier.PageView.BlockView;
import org.sayso.export.dossier.PageView.TextView;
import org.sayso.name.Entity;
import org.sayso.name.Mention;
import org.sayso.page.Block;
import org.sayso.reading.Reading;
import org.sayso.text.CodePoints;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.time.Timex;

/** One page's text with its marks. Made last, when it is known which places somebody points at. */
public final class PageText {

    private final Quoter quoter;
    private final Reading reading;
    private final String pageId;
    private final String text;
    private final Set<String> split;
    private final CodePoints points;
    private final Set<String> used = new HashSet<>();
    private final Map<Mark, Integer> pieces = new HashMap<>();
    private final Map<String, Integer> piecesOfId = new HashMap<>();
    private final List<StatementView> notes = new ArrayList<>();
    private final List<Integer> noteStarts = new ArrayList<>();
    private final List<Mark> marks;

    /**
     * Lays a page's marks out; ids of marks that had to be cut into pieces are added to {@code split}.
     *
     * @param lost what this page says in its own voice and has from somebody
     */
    public PageText(Quoter quoter, Reading reading, List<LostAttribution> lost, Set<String> split) {
        this.quoter = quoter;
        this.reading = reading;
        this.pageId = reading.page().id();
        this.text = reading.page().text();
        this.split = split;
        this.points = new CodePoints(text);
        reading.statements().stream()
                .sorted(Comparator.comparing(Statement::extent))
                .forEach(statement -> {
                    notes.add(quoter.view(new StatementRef(pageId, statement.id()), statement));
                    noteStarts.add(statement.extent().start());
                });
        this.marks = marks(lost);
    }

    public List<BlockView> blocks() {
        List<BlockView> views = new ArrayList<>();
        List<BlockView> aside = new ArrayList<>();
        String heading = "";
        Spread spread = new Spread(marks);
        int nextNote = 0;
        for (Block block : whole()) {
            if (block.span().trim(text).isEmpty()) {
                continue;
            }
            int firstNote = nextNote;
            while (nextNote < notes.size()
                    && noteStarts.get(nextNote) < block.span().end()) {
                nextNote++;
            }
            List<StatementView> beside = notes.subList(firstNote, nextNote);
            boolean follows = aside.isEmpty() && !heading.isEmpty() && heading.equals(heading(block));
            heading = heading(block);
            BlockView view = block(block, follows ? "" : heading, beside, spread.over(block.span()));
            if (block.kind() == Block.Kind.BOILERPLATE && beside.isEmpty()) {
                aside.add(view);
            } else {
                fold(aside, views);
                views.add(view);
            }
        }
        fold(aside, views);
        piecesOfId.forEach((id, count) -> {
            if (count > 1) {
                split.add(id);
            }
        });
        return views;
    }

    private static void fold(List<BlockView> aside, List<BlockView> views) {
        if (!aside.isEmpty()) {
            String summary = Shown.count(aside.size(), "line", "lines") + " left aside";
            views.add(new BlockView("folded", summary, 0, -1, List.of(), List.of(), aside));
            aside.clear();
        }
    }

    /** The page's blocks, and what words stand between them. */
    private List<Block> whole() {
        List<Block> whole = new ArrayList<>();
        int at = 0;
        for (Block block : reading.article().blocks()) {
            if (at < block.span().start()) {
                whole.add(Block.of(new Span(at, block.span().start()), Block.Kind.BOILERPLATE));
            }
            whole.add(block);
            at = Math.max(at, block.span().end());
        }
        if (at < text.length()) {
            whole.add(
                    Block.of(new Span(at, text.length()), whole.isEmpty() ? Block.Kind.MAIN : Block.Kind.BOILERPLATE));
        }
        return whole;
    }

    private BlockView block(Block block, String heading, List<StatementView> notes, Collection<Mark> here) {
        Span span = block.span().trim(text);
        MarkTree tree = new MarkTree(text, span);
        here.forEach(tree::put);
        int depth = block.kind() == Block.Kind.COMMENT ? 1 : 0;
        int at = points.outward(span.start());
        return new BlockView(Labels.of(block.kind()), heading, depth, at, inside(tree.root()), notes, List.of());
    }

    /** Who speaks in a thread, and when; empty where it is no thread. */
    private static String heading(Block block) {
        List<String> heading = new ArrayList<>();
        switch (block.kind()) {
            case QUESTION -> heading.add("Question");
            case ANSWER -> heading.add("Answer");
            case COMMENT -> heading.add("Comment");
            case MAIN, TITLE, BYLINE, DATELINE, CAPTION, QUOTATION, BOILERPLATE -> {}
        }
        if (block.author() != null) {
            heading.add(Shown.text(block.author()));
        }
        if (block.date() != null) {
            heading.add(Shown.days(block.date()));
        }
        if (block.score() != null) {
            heading.add("score " + block.score());
        }
        return String.join(" · ", heading);
    }

    private List<TextView> inside(MarkTree.Node node) {
        List<TextView> views = new ArrayList<>();
        int at = node.span().start();
        for (MarkTree.Node child : node.inside()) {
            plain(at, child.span().start(), views);
            Mark mark = child.mark();
            boolean first = pieces.merge(mark, 1, Integer::sum) == 1;
            if (!mark.id().isEmpty()) {
                piecesOfId.merge(mark.id(), 1, Integer::sum);
            }
            String id = first && !mark.id().isEmpty() && used.add(mark.id()) ? mark.id() : "";
            String css = mark.id().isEmpty() ? mark.css() : (mark.css() + " f-" + mark.id()).strip();
            views.add(new TextView(
                    "", css, id, mark.title(), first ? mark.marker() : "", first ? mark.note() : "", inside(child)));
            at = child.span().end();
        }
        plain(at, node.span().end(), views);
        return views;
    }

    private void plain(int start, int end, List<TextView> views) {
        if (start < end) {
            views.add(TextView.of(Shown.text(text.substring(start, end))));
        }
    }

    /** In the order they are put in: what must stay whole first. */
    private List<Mark> marks(List<LostAttribution> lost) {
        List<Mark> all = new ArrayList<>();
        NavigableSet<Span> targets = new TreeSet<>(quoter.anchors().cited(pageId));
        for (Sentence sentence : reading.sentences()) {
            Span span = sentence.span().trim(text);
            String id = targets.remove(span) ? id(span) : "";
            all.add(new Mark(span, "s", id, "", "", ""));
        }
        lost.forEach(one -> all.add(lost(one)));
        List<Statement> outerFirst = reading.statements().stream()
                .sorted(Comparator.comparingInt(statement -> -statement.extent().length()))
                .toList();
        for (Statement statement : outerFirst) {
            targets.remove(statement.extent());
            all.addAll(statement(statement));
        }
        for (Span span : targets.descendingSet()) {
            all.add(Mark.target(span, id(span)));
        }
        Map<String, Entity> entities = new HashMap<>();
        reading.names().entities().forEach(entity -> entities.put(entity.id(), entity));
        for (Mention mention : reading.names().mentions()) {
            Entity entity = entities.get(mention.entity());
            if (entity != null) {
                String whom = quoter.anchors().name(reading.page().id(), entity.id());
                all.add(Mark.titled(mention.span(), whom.isEmpty() ? "name" : "name " + whom, title(mention, entity)));
            }
        }
        for (Timex timex : reading.timexes()) {
            if (timex.days() != null) {
                all.add(Mark.titled(timex.span(), "date", Shown.days(timex.days())));
            }
        }
        return all;
    }

    /** A sentence in the page's own voice, with the sign of the statement it comes from. */
    private Mark lost(LostAttribution lost) {
        Statement from = quoter.story().statement(lost.from());
        String whose = from == null ? "" : ": " + Shown.text(from.origin().name());
        String where = lost.from().pageId().equals(pageId)
                ? ""
                : ", in " + quoter.label(lost.from().pageId());
        boolean held = quoter.anchors().holds(lost.from().pageId());
        return new Mark(
                lost.place().span(),
                "lost",
                "",
                "attribution lost" + whose + where,
                held ? quoter.marker(lost.from()) : "",
                held ? quoter.note(lost.from()) : "");
    }

    private List<Mark> statement(Statement statement) {
        StatementRef ref = new StatementRef(pageId, statement.id());
        String css = "say k-" + Kind.of(statement.sourceClass()).label();
        List<Mark> marks = new ArrayList<>();
        for (Span piece : statement.content()) {
            marks.add(new Mark(piece, css, quoter.id(pageId, statement), "", quoter.marker(ref), quoter.note(ref)));
        }
        return marks;
    }

    private static String title(Mention mention, Entity entity) {
        String type = Labels.of(mention.type());
        String role = entity.roles().isEmpty()
                ? ""
                : ", " + Shown.brief(entity.roles().getFirst().text(), 80);
        return Shown.text(entity.name()) + role + " (" + type + ")";
    }

    private String id(Span span) {
        return quoter.anchors().id(new Place(pageId, span));
    }
}
