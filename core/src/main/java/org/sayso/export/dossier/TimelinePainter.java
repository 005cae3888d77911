package org.sayso.export.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.attribution.Statement;
import org.sayso.claim.Place;
import org.sayso.story.TimelineEntry;
import org.sayso.time.Days;

/** Draws the timeline in three bands: what happened, what was said, what was published; a bar where the day is vague. */
public final class TimelinePainter {

    private static final int LEFT = 104;
    private static final int WIDTH = 985;
    private static final int ROW = 15;
    private static final int MOST_DOTS = 9;
    private static final int MOST_BARS = 10;
    /** Two counts nearer than this do not stand side by side. */
    private static final int MORE_APART = 28;

    private static final int TICK_APART = 52;
    private static final int BRIEF = 140;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    private final Quoter quoter;
    private final List<TimelineEntry> entries;
    private final DayScale scale;
    private final List<TimelineView.Item> items = new ArrayList<>();
    private final List<TimelineView.Lane> lanes = new ArrayList<>();
    private final Map<TimelineEntry.Dated, int[]> drawn = new HashMap<>();

    TimelinePainter(Quoter quoter) {
        this(quoter, quoter.story().timeline());
    }

    /** Only of these, which must be in their order. */
    public TimelinePainter(Quoter quoter, List<TimelineEntry> entries) {
        this.quoter = quoter;
        this.entries = entries;
        TreeMap<LocalDate, Boolean> days = new TreeMap<>();
        for (TimelineEntry entry : entries) {
            boolean exact = entry.days().isOneDay();
            days.merge(entry.days().first(), exact, Boolean::logicalOr);
            days.merge(entry.days().last(), exact, Boolean::logicalOr);
        }
        this.scale = new DayScale(days, LEFT + 16, WIDTH);
    }

    public TimelineView paint() {
        int y = 8;
        for (TimelineEntry.Kind kind : TimelineEntry.Kind.values()) {
            y = lane(kind, y);
        }
        disputes();
        return new TimelineView(rows(), scale.end() + 60, y + 34, lanes, ticks(), items);
    }

    private int lane(TimelineEntry.Kind kind, int top) {
        Map<LocalDate, List<TimelineEntry>> dots = new HashMap<>();
        List<Integer> barEnds = new ArrayList<>();
        int leftOut = 0;
        int tallest = 1;
        for (TimelineEntry entry : entries) {
            if (entry.kind() == kind && entry.days().isOneDay()) {
                List<TimelineEntry> stack = dots.computeIfAbsent(entry.days().first(), day -> new ArrayList<>());
                stack.add(entry);
                tallest = Math.max(tallest, Math.min(MOST_DOTS + 1, stack.size()));
            }
        }
        int base = top + 8;
        int lastMore = Integer.MIN_VALUE / 2;
        for (TimelineEntry entry : entries) {
            if (entry.kind() == kind && entry.days().isOneDay()) {
                List<TimelineEntry> stack = dots.getOrDefault(entry.days().first(), List.of());
                int place = stack.indexOf(entry);
                int x = scale.x(entry.days().first());
                int y = base + place * ROW;
                if (place < MOST_DOTS) {
                    dot(entry, x, y);
                } else if (place == MOST_DOTS) {
                    String more = "+" + (stack.size() - MOST_DOTS);
                    boolean lower = x - lastMore < MORE_APART;
                    lastMore = lower ? Integer.MIN_VALUE / 2 : x;
                    tallest = Math.max(tallest, MOST_DOTS + (lower ? 2 : 1));
                    items.add(item(entry, shape(kind, x, y), kind.label() + " more", more, x, y + (lower ? 15 : 4)));
                }
            }
        }
        int bars = base + (dots.isEmpty() ? 0 : tallest * ROW);
        for (TimelineEntry entry : entries) {
            if (entry.kind() == kind && !entry.days().isOneDay()) {
                Days days = entry.days();
                int from = scale.x(days.first()) - 5;
                int to = scale.x(days.last()) + 5;
                int row = row(barEnds, from, to);
                if (row < 0) {
                    leftOut++;
                } else {
                    int y = bars + row * 9;
                    String path = "M%d %dH%dv6H%dZ".formatted(from, y, to, from);
                    items.add(item(entry, path, kind.label() + " vague", "", 0, 0));
                }
            }
        }
        int bottom = bars + barEnds.size() * 9 + (leftOut > 0 ? 12 : 0) + 6;
        if (leftOut > 0) {
            items.add(new TimelineView.Item(
                    "",
                    "rest",
                    "",
                    "",
                    "and " + Shown.count(leftOut, "more interval", "more intervals") + " in the table",
                    LEFT + 12,
                    bottom - 8));
        }
        bottom = Math.max(bottom, top + 26);
        lanes.add(new TimelineView.Lane(
                switch (kind) {
                    case EVENT -> "happened";
                    case STATEMENT -> "was said";
                    case PUBLICATION -> "was published";
                },
                top,
                bottom - top));
        return bottom + 4;
    }

    /** The first row of bars that is free, or -1 where the band is full. */
    private static int row(List<Integer> ends, int from, int to) {
        for (int row = 0; row < ends.size(); row++) {
            if (ends.get(row) + 3 <= from) {
                ends.set(row, to);
                return row;
            }
        }
        if (ends.size() == MOST_BARS) {
            return -1;
        }
        ends.add(to);
        return ends.size() - 1;
    }

    /** A sign; larger, with their number in it, where several pages carry the entry. */
    private void dot(TimelineEntry entry, int x, int y) {
        drawn.put(new TimelineEntry.Dated(entry.days(), entry.place()), new int[] {x, y});
        String kind = entry.kind().label();
        long pages = pages(entry);
        if (pages == 1) {
            items.add(item(entry, shape(entry.kind(), x, y), kind, "", 0, 0));
            return;
        }
        String path = "M%d %dl7 7l-7 7l-7-7Z".formatted(x, y - 7);
        items.add(item(entry, path, kind + " carried", "", 0, 0));
        items.add(item(entry, "", "carriers", pages > 9 ? "+" : String.valueOf(pages), x, y + 3));
    }

    /** How many pages carry it. */
    private static long pages(TimelineEntry entry) {
        return Stream.concat(Stream.of(entry.place()), entry.also().stream())
                .map(Place::pageId)
                .distinct()
                .count();
    }

    /** A broken line between the days that pages give the same event. */
    private void disputes() {
        for (TimelineEntry entry : entries) {
            int[] here = drawn.get(new TimelineEntry.Dated(entry.days(), entry.place()));
            for (TimelineEntry.Dated other : entry.otherwise()) {
                int[] there = drawn.get(other);
                if (here != null && there != null && here[0] < there[0]) {
                    String path = "M%d %dQ%d %d %d %d"
                            .formatted(
                                    here[0],
                                    here[1],
                                    (here[0] + there[0]) / 2,
                                    Math.max(2, Math.min(here[1], there[1]) - 14),
                                    there[0],
                                    there[1]);
                    items.add(item(entry, path, "dispute", "", 0, 0));
                }
            }
        }
    }

    private TimelineView.Item item(TimelineEntry entry, String path, String css, String label, int x, int y) {
        Place place = new Place(entry.pageId(), entry.span());
        String title = Shown.days(entry.days()) + ", " + quoter.label(entry.pageId()) + ": "
                + Shown.brief(quoter.story().quote(place), BRIEF) + carriers(entry);
        return new TimelineView.Item(path, css, title, quote(entry).href(), label, x, y);
    }

    /** Who else tells it, and who tells it of another day. */
    private String carriers(TimelineEntry entry) {
        String also = entry.also().stream()
                .map(place -> quoter.label(place.pageId()))
                .distinct()
                .collect(Collectors.joining(", "));
        String otherwise = entry.otherwise().stream()
                .map(other -> Shown.days(other.days()) + " in "
                        + quoter.label(other.place().pageId()))
                .distinct()
                .collect(Collectors.joining(", "));
        return (also.isEmpty() ? "" : "; also " + also) + (otherwise.isEmpty() ? "" : "; but " + otherwise);
    }

    private static String shape(TimelineEntry.Kind kind, int x, int y) {
        return switch (kind) {
            case EVENT -> "M%d %dl6 6l-6 6l-6-6Z".formatted(x, y - 6);
            case STATEMENT -> "M%d %da5 5 0 1 0 10 0a5 5 0 1 0-10 0Z".formatted(x - 5, y);
            case PUBLICATION -> "M%d %dh10v10h-10Z".formatted(x - 5, y - 5);
        };
    }

    private List<TimelineView.Tick> ticks() {
        List<TimelineView.Tick> ticks = new ArrayList<>();
        int last = Integer.MIN_VALUE / 2;
        int year = Integer.MIN_VALUE;
        TreeMap<LocalDate, Days> begins = new TreeMap<>();
        for (TimelineEntry entry : entries) {
            begins.merge(entry.days().first(), entry.days(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        for (Map.Entry<LocalDate, Days> begin : begins.entrySet()) {
            LocalDate day = begin.getKey();
            int x = scale.x(day);
            if (x - last >= TICK_APART) {
                String label = switch (begin.getValue().toString().length()) {
                    case 4 -> "";
                    case 7 -> MONTH.format(day);
                    default -> DAY.format(day);
                };
                ticks.add(new TimelineView.Tick(x, label, day.getYear() == year ? "" : String.valueOf(day.getYear())));
                year = day.getYear();
                last = x;
            }
        }
        return ticks;
    }

    /** Every day at which an entry begins or ends, with its place on the axis. */
    public SortedMap<LocalDate, Integer> axis() {
        return scale.places();
    }

    /** The entries for a picture that is drawn elsewhere. */
    public List<TimelineView.Sign> signs() {
        return entries.stream()
                .map(entry -> new TimelineView.Sign(
                        entry.days(),
                        entry.kind().label(),
                        quote(entry).href(),
                        Shown.days(entry.days()),
                        quoter.label(entry.pageId()),
                        Shown.brief(quoter.story().quote(new Place(entry.pageId(), entry.span())), BRIEF),
                        carriers(entry),
                        (int) pages(entry),
                        entry.otherwise().stream()
                                .map(TimelineEntry.Dated::days)
                                .toList()))
                .toList();
    }

    /** The entries as a table has them. */
    public List<TimelineView.Row> rows() {
        List<TimelineView.Row> rows = new ArrayList<>();
        for (TimelineEntry entry : entries) {
            Statement statement =
                    entry.statement() == null ? null : quoter.story().statement(entry.statement());
            String marker = entry.statement() == null ? "" : quoter.marker(entry.statement());
            rows.add(new TimelineView.Row(
                    Shown.days(entry.days()),
                    !entry.days().isOneDay(),
                    entry.label(),
                    quote(entry),
                    marker,
                    statement == null ? "" : Quoter.name(statement.origin()),
                    entry.also().stream().map(quoter::quote).toList(),
                    entry.otherwise().stream()
                            .map(other ->
                                    new TimelineView.Disputed(Shown.days(other.days()), quoter.quote(other.place())))
                            .toList()));
        }
        return rows;
    }

    private Quote quote(TimelineEntry entry) {
        return quoter.quote(new Place(entry.pageId(), entry.span()));
    }
}
