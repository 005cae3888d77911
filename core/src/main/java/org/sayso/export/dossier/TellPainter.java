package org.sayso.export.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Link;
import org.sayso.attribution.Statement;
import org.sayso.claim.Place;
import org.sayso.time.Days;

/**
 * Draws who told whom for one claim: a tree for each origin, laid out in columns by the number of hands. A column is as
 * wide as the longest name in it, so that no name runs into a line and a small picture fits a narrow screen.
 */
final class TellPainter {

    /** What is to be seen of a line between two names. */
    private static final int LINE = 44;

    private static final int ROW = 24;
    private static final int GAP = 8;
    private static final int MARGIN = 14;
    /** Where a name begins, right of its sign. */
    private static final int NAME = 11;

    private static final int LETTERS = 30;
    /** Rather too wide for most letters of the small sans-serif the picture is set in. */
    private static final double LETTER = 7.5;

    private static final double LETTER_OF_DAY = 6.3;

    /** One statement that carries the claim, or denies it. */
    record Carrying(String pageId, Statement statement) {}

    private static final class Teller {
        final String label;
        final String full;
        final Kind kind;
        String href = "";
        String day = "";

        @Nullable
        Days published;

        final Map<String, Teller> told = new LinkedHashMap<>();
        int column;
        double y;

        Teller(String label, String full, Kind kind) {
            this.label = label;
            this.full = full;
            this.kind = kind;
        }
    }

    /** Somebody nobody told, with how all that comes of it is drawn. */
    private record Root(Teller teller, String css) {}

    private final Quoter quoter;
    private final List<TellPicture.Dot> dots = new ArrayList<>();
    private final List<TellPicture.Line> lines = new ArrayList<>();
    private final StringBuilder describes = new StringBuilder();
    private final List<Root> roots = new ArrayList<>();
    /** Where each column begins; the last is where the picture ends. */
    private int[] columns = new int[0];

    private int hands = 1;
    /** Where the next line is drawn. */
    private double next = 16;

    /** Ways the words went that are drawn: a row each. */
    private final Set<List<String>> ways = new HashSet<>();

    private TellPainter(Quoter quoter) {
        this.quoter = quoter;
    }

    /** @param rows at most; those who deny it have half of them where they need them */
    static TellPicture paint(
            Quoter quoter,
            String id,
            int rows,
            List<List<Carrying>> asserting,
            List<List<Carrying>> denying,
            List<Place> own) {
        TellPainter painter = new TellPainter(quoter);
        for (List<List<Carrying>> side : List.of(asserting, denying)) {
            for (List<Carrying> origin : side) {
                for (Carrying one : origin) {
                    painter.hands = Math.max(painter.hands, one.statement().hands());
                }
            }
        }
        int leftOut = 0;
        int others = denying.stream().mapToInt(List::size).sum() + own.size();
        int first = rows - Math.min(rows / 2, others);
        for (List<Carrying> origin : asserting) {
            leftOut += painter.tree(origin, "", first);
        }
        int second = rows - Math.min(rows / 4, own.size());
        for (List<Carrying> origin : denying) {
            leftOut += painter.tree(origin, " denies", second);
        }
        Set<String> pages = new HashSet<>();
        for (Place place : own) {
            if (painter.ways.size() + pages.size() >= rows && !pages.contains(place.pageId())) {
                leftOut++;
            } else if (pages.add(place.pageId())) {
                painter.ownVoice(place);
            }
        }
        painter.columns = painter.columns();
        painter.roots.forEach(root -> painter.draw(root.teller(), root.css()));
        if (leftOut > 0) {
            painter.rest(leftOut);
        }
        return new TellPicture(
                id,
                Math.max(240, painter.columns[painter.columns.length - 1]),
                (int) painter.next - 6,
                "Who told whom",
                painter.describes.toString().strip(),
                painter.dots,
                painter.lines);
    }

    /** Draws one origin; answers how many statements found no room among so many rows. */
    private int tree(List<Carrying> origin, String css, int rows) {
        Map<String, Teller> roots = new LinkedHashMap<>();
        int leftOut = 0;
        for (Carrying one : origin) {
            List<Link> chain = one.statement().chain();
            List<String> way = way(chain, one, css);
            if (ways.size() >= rows && !ways.contains(way)) {
                leftOut++;
                continue;
            }
            ways.add(way);
            Link first = chain.getLast();
            Teller root = roots.computeIfAbsent(way.getFirst(), key -> teller(first, one, chain.size() == 1));
            Teller at = root;
            for (int i = chain.size() - 2; i >= 0; i--) {
                Link link = chain.get(i);
                at = at.told.computeIfAbsent(way.get(chain.size() - 1 - i), key -> teller(link, one, false));
            }
            Teller leaf = at == root ? at.told.computeIfAbsent(one.pageId(), key -> teller(first, one, false)) : at;
            leaf.href = leaf.href.isEmpty() ? quoter.place(one.pageId(), one.statement()) : leaf.href;
            leaf.day = day(one.pageId());
            leaf.published = Quoter.days(quoter.page(one.pageId()));
        }
        if (roots.isEmpty()) {
            return leftOut;
        }
        int top = -1;
        int bottom = 0;
        for (Teller root : roots.values()) {
            place(root, 0);
            top = top < 0 ? (int) Math.round(root.y) : top;
            this.roots.add(new Root(root, css));
            describe(root, css.isEmpty() ? " told " : " denied it to ");
            bottom = (int) Math.round(root.y);
        }
        if (roots.size() > 1) {
            lines.add(new TellPicture.Line("M%d %dV%d".formatted(MARGIN - 10, top - 5, bottom + 5), "one"));
        }
        next += GAP;
        return leftOut;
    }

    /** Whom the words went through, from whoever said them to the page, in the tree that is being drawn. */
    private List<String> way(List<Link> chain, Carrying one, String css) {
        List<String> way = new ArrayList<>();
        for (int i = chain.size() - 1; i >= 0; i--) {
            way.add(i == 0 && chain.size() > 1 ? one.pageId() : key(chain.get(i), one));
        }
        if (chain.size() == 1) {
            way.add(one.pageId());
        }
        way.add(css + this.roots.size());
        return way;
    }

    private String day(String pageId) {
        Days days = Quoter.days(quoter.page(pageId));
        return days == null ? "" : Shown.shortDay(days);
    }

    private String key(Link link, Carrying one) {
        String entity = link.entity() == null ? null : quoter.story().cast().entity(one.pageId(), link.entity());
        return entity != null ? entity : link.name().toLowerCase(Locale.ROOT);
    }

    private Teller teller(Link link, Carrying one, boolean speaksForItself) {
        String name = Quoter.name(link);
        if (link.span() == null
                && !speaksForItself
                && link.equals(one.statement().chain().getFirst())) {
            name = quoter.outlet(one.pageId());
        }
        return new Teller(Shown.brief(name, LETTERS), name, Kind.of(link.kind()));
    }

    /** Leaves take a row each, whoever told them stands in their middle; the publisher is always at the right. */
    private void place(Teller teller, int depth) {
        boolean leaf = teller.told.isEmpty();
        teller.column = leaf && depth > 0 ? hands : depth;
        if (leaf) {
            teller.y = next;
            next += ROW;
            return;
        }
        List<Teller> told = byDay(teller);
        double sum = 0;
        for (Teller hearer : told) {
            place(hearer, depth + 1);
            sum += hearer.y;
        }
        teller.y = sum / told.size();
    }

    /** Those who told others first, then by the day their pages came out. */
    private static List<Teller> byDay(Teller teller) {
        return teller.told.values().stream()
                .sorted(Comparator.comparingInt((Teller hearer) -> hearer.told.isEmpty() ? 1 : 0)
                        .thenComparing(hearer -> hearer.published, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private int[] columns() {
        int[] widths = new int[hands + 1];
        roots.forEach(root -> measure(root.teller(), widths));
        int[] begins = new int[hands + 2];
        begins[0] = MARGIN;
        for (int i = 0; i <= hands; i++) {
            begins[i + 1] = begins[i] + Math.max(widths[i], LINE);
        }
        return begins;
    }

    private static void measure(Teller teller, int[] widths) {
        double label = 12 + teller.label.length() * LETTER;
        double width = teller.told.isEmpty() ? label + 6 + teller.day.length() * LETTER_OF_DAY : label + LINE;
        widths[teller.column] = Math.max(widths[teller.column], (int) Math.ceil(width));
        teller.told.values().forEach(hearer -> measure(hearer, widths));
    }

    /** Answers the number of its dot. */
    private int draw(Teller teller, String css) {
        String label = teller.label;
        String full = teller.full + (teller.day.isEmpty() ? "" : ", " + teller.day);
        int x = columns[teller.column];
        int y = (int) Math.round(teller.y);
        dots.add(new TellPicture.Dot(
                x,
                y,
                "k-" + teller.kind.label() + css,
                TellPicture.shape(teller.kind),
                label,
                teller.day,
                full,
                teller.href));
        int number = dots.size() - 1;
        for (Teller hearer : byDay(teller)) {
            int y2 = (int) Math.round(hearer.y);
            int x2 = columns[hearer.column] - 9;
            int from = Math.min(x + 16 + (int) Math.ceil(label.length() * LETTER), x2 - 24);
            int bend = Math.max(10, Math.min(60, (x2 - from) / 2));
            // from the sign on: the name stands on it, however wide its letters are
            String path = "M%d %dH%dC%d %d %d %d %d %d"
                    .formatted(x + NAME, y, x2 - 2 * bend, x2 - bend, y, x2 - bend, y2, x2, y2);
            lines.add(new TellPicture.Line(path, css.strip(), number, draw(hearer, css)));
        }
        return number;
    }

    /** A page that says it on nobody's word: no line leads to it. */
    private void ownVoice(Place place) {
        String day = day(place.pageId());
        String label = quoter.outlet(place.pageId());
        Teller teller = new Teller(Shown.brief(label, LETTERS), label, Kind.OUTLET);
        teller.column = hands;
        teller.y = next;
        teller.day = (day.isEmpty() ? "" : day + ", ") + "own voice";
        teller.href = quoter.quote(place).href();
        roots.add(new Root(teller, " own"));
        next += ROW;
        describes.append(label).append(" says it in its own voice. ");
    }

    private void rest(int leftOut) {
        String text = "and " + leftOut + " more";
        dots.add(new TellPicture.Dot(MARGIN, (int) next, "rest", "", text, "", text, ""));
        next += ROW;
        describes.append(text);
    }

    private void describe(Teller teller, String verb) {
        for (Teller hearer : byDay(teller)) {
            describes.append(teller.full).append(verb).append(hearer.full);
            if (!hearer.day.isEmpty()) {
                describes.append(" (").append(hearer.day).append(')');
            }
            describes.append(". ");
            describe(hearer, " told ");
        }
    }
}
