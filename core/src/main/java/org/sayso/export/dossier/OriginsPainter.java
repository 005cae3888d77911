package org.sayso.export.dossier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.answer.Account;
import org.sayso.answer.Evidence;
import org.sayso.attribution.Link;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.claim.Origin;

/**
 * Draws on whom an account rests, small: its origins at the left, who publishes it at the right, the hands between as dots
 * on the way.
 */
final class OriginsPainter {

    private static final int NARROWEST = 330;
    /** What a card has room for. */
    private static final int WIDEST = 390;

    private static final int LEFT = 12;
    /** What is to be seen of a line, hands on it included. */
    private static final int LINE = 44;

    private static final int ROW = 21;
    private static final int GAP = 5;
    private static final int LETTERS_LEFT = 21;
    /** Rather too wide for most letters of the small sans-serif the picture is set in. */
    private static final double LETTER = 6.4;

    /** More are counted, not drawn. */
    private static final int MOST_ROWS = 12;

    private final Quoter quoter;
    private final List<TellPicture.Dot> dots = new ArrayList<>();
    private final List<TellPicture.Line> lines = new ArrayList<>();
    private final StringBuilder describes = new StringBuilder();
    private int next = 14;
    /** Where the outlets stand: as far to the left as the names before them let them. */
    private int right = LEFT;

    private int lettersRight = LETTERS_LEFT;
    private int width = NARROWEST;

    private OriginsPainter(Quoter quoter) {
        this.quoter = quoter;
    }

    /** Null where one page alone tells it at first hand: there is nothing to see in it. */
    static @Nullable TellPicture paint(Quoter quoter, String id, Account account) {
        List<Origin> all = account.evidence().stream()
                .map(evidence -> new Origin(quoter.page(evidence.pageId()), statement(quoter, evidence)))
                .toList();
        if (all.size() < 2 && all.stream().noneMatch(one -> hands(one) > 1)) {
            return null;
        }
        OriginsPainter painter = new OriginsPainter(quoter);
        int leftOut = 0;
        List<List<Origin>> groups = Origin.grouped(all, quoter.story().cast());
        painter.divide(groups);
        for (List<Origin> group : groups) {
            leftOut += painter.group(group);
        }
        if (leftOut > 0) {
            String more = "and " + leftOut + " more";
            painter.dots.add(new TellPicture.Dot(painter.right, painter.next, "rest", "", more, "", more, ""));
            painter.next += ROW;
        }
        return new TellPicture(
                id,
                painter.width,
                painter.next - 4,
                "On whom it rests",
                painter.describes.toString().strip(),
                painter.dots,
                painter.lines);
    }

    private static @Nullable Statement statement(Quoter quoter, Evidence evidence) {
        return evidence.statement() == null ? null : quoter.story().statement(evidence.statement());
    }

    private static int hands(Origin origin) {
        return origin.statement() == null ? 0 : origin.statement().hands();
    }

    /** Gives the origins the room their names need, and the rest to the outlets. */
    private void divide(List<List<Origin>> groups) {
        int letters = 0;
        int hands = 0;
        for (List<Origin> group : groups) {
            Statement first = group.getFirst().statement();
            if (first != null) {
                String label = Shown.brief(Quoter.name(named(group, first.origin())), LETTERS_LEFT);
                letters = Math.max(letters, label.length());
                hands = Math.max(
                        hands,
                        group.stream().mapToInt(OriginsPainter::hands).max().orElse(0));
            }
        }
        right = letters == 0 ? LEFT : LEFT + 16 + (int) Math.ceil(letters * LETTER) + Math.max(LINE, 14 * hands + 16);
        int outlet = groups.stream()
                .flatMap(List::stream)
                .mapToInt(one -> quoter.outlet(one.reading().page().id()).length())
                .max()
                .orElse(0);
        width = Math.clamp(right + 14 + (int) Math.ceil(outlet * LETTER), NARROWEST, WIDEST);
        lettersRight = Math.max(8, (int) ((width - right - 12) / LETTER));
    }

    /** One origin with all who carry it; answers how many found no room. */
    private int group(List<Origin> group) {
        Set<String> carried = new LinkedHashSet<>();
        List<Integer> rows = new ArrayList<>();
        int leftOut = 0;
        Statement first = group.getFirst().statement();
        int top = next;
        List<Origin> drawn = new ArrayList<>();
        for (Origin one : group) {
            if (!carried.add(one.reading().page().id() + hands(one))) {
                continue;
            }
            if (next > MOST_ROWS * ROW) {
                leftOut++;
                continue;
            }
            drawn.add(one);
            rows.add(next);
            next += ROW;
        }
        if (drawn.isEmpty()) {
            return leftOut;
        }
        int middle = (top + rows.getLast()) / 2;
        int from = LEFT;
        String who = "";
        if (first != null) {
            Link origin = named(group, first.origin());
            who = Quoter.name(origin);
            Kind kind = Kind.of(origin.kind());
            String label = Shown.brief(who, LETTERS_LEFT);
            dots.add(new TellPicture.Dot(
                    LEFT, middle, "k-" + kind.label(), TellPicture.shape(kind), label, "", who, ""));
            from = LEFT + 16 + (int) Math.ceil(label.length() * LETTER);
        }
        for (int i = 0; i < drawn.size(); i++) {
            carrier(drawn.get(i), who, Math.min(from, right - 40), middle, rows.get(i));
        }
        next += GAP;
        return leftOut;
    }

    /** By whom a reader knows them best: somebody called by name, else the first. */
    private static Link named(List<Origin> group, Link first) {
        return group.stream()
                .map(Origin::statement)
                .filter(Objects::nonNull)
                .map(statement -> Objects.requireNonNull(statement).origin())
                .filter(link -> link.kind() == SourceClass.NAMED)
                .findFirst()
                .orElse(first);
    }

    private void carrier(Origin one, String who, int from, int middle, int y) {
        String page = one.reading().page().id();
        String outlet = quoter.outlet(page);
        String day = Quoter.day(one.reading());
        Statement statement = one.statement();
        String full = outlet + (day.isEmpty() ? "" : ", " + day) + (statement == null ? ", in its own voice" : "");
        String href = statement == null ? quoter.anchors().page(page) : quoter.place(page, statement);
        dots.add(new TellPicture.Dot(
                right,
                y,
                statement == null ? "k-outlet own" : "k-outlet",
                TellPicture.shape(Kind.OUTLET),
                Shown.brief(outlet, lettersRight),
                "",
                full,
                href));
        if (statement == null) {
            describes.append(full).append(". ");
            return;
        }
        int end = right - 10;
        int bend = Math.max(8, (end - from) / 2);
        lines.add(new TellPicture.Line(
                "M%d %dC%d %d %d %d %d %d".formatted(from, middle, from + bend, middle, end - bend, y, end, y), ""));
        List<Link> between = statement.chain().subList(1, Math.max(1, statement.hands()));
        for (int i = 0; i < between.size(); i++) {
            // on the straight end of the line
            Link hand = between.get(i);
            Kind kind = Kind.of(hand.kind());
            dots.add(new TellPicture.Dot(
                    end - 8 - 14 * i,
                    y,
                    "k-" + kind.label() + " hand",
                    TellPicture.shape(kind),
                    "",
                    "",
                    Quoter.name(hand),
                    ""));
        }
        describes.append(who).append(" told ");
        for (Link hand : between.reversed()) {
            describes.append(Quoter.name(hand)).append(", who told ");
        }
        describes.append(full).append(". ");
    }
}
