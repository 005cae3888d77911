package org.sayso.web;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.export.dossier.Kind;
import org.sayso.export.dossier.Shown;
import org.sayso.export.dossier.TimelinePainter;
import org.sayso.export.dossier.TimelineView;
import org.sayso.name.CaseEntity;
import org.sayso.story.TimelineEntry;
import org.sayso.time.Days;

/**
 * The timeline as an address asks for it.
 *
 * @param who only with this one; empty for all
 * @param spans years, months or days to look closer at, with how much is in each
 * @param wider address of a wider stretch; empty where all is shown
 * @param line null where there is too much for a picture
 */
record TimelineSheet(
        String who,
        List<Stretch> spans,
        String wider,
        @Nullable TimelineView line,
        Slice<TimelineView.Row> slice) {

    private static final int AT_ONCE = 150;
    /** More cannot be told apart. */
    private static final int MOST_DRAWN = 900;

    private static final int TALLEST = 38;
    private static final int MOST_STRETCHES = 60;

    /** @param height of its bar, in SVG user units */
    record Stretch(String href, String label, int count, int height) {}

    /** What kind of source a marker such as "N12" stands for, as the styles call it. */
    static String kind(String marker) {
        return Arrays.stream(Kind.values())
                .filter(kind -> marker.startsWith(kind.letter()))
                .map(Kind::label)
                .findFirst()
                .orElse("");
    }

    TimelineSheet {
        spans = List.copyOf(spans);
    }

    static TimelineSheet of(Edition edition, Wish wish) {
        List<TimelineEntry> entries = TimelineList.of(edition, wish);
        CaseEntity who = wish.has("by") ? edition.entity(wish.text("by")) : null;
        TimelineView line = entries.isEmpty() || entries.size() > MOST_DRAWN
                ? null
                : new TimelinePainter(edition.quoter(), entries).paint();
        Slice<TimelineEntry> slice = Slice.of(entries, wish, AT_ONCE);
        List<TimelineView.Row> rows = new TimelinePainter(edition.quoter(), slice.items()).rows();
        return new TimelineSheet(
                who == null ? "" : Shown.text(who.name()),
                stretches(entries, wish),
                wider(wish),
                line,
                new Slice<>(rows, slice.total(), slice.offset(), slice.limit()));
    }

    private static String wider(Wish wish) {
        Days from = wish.days("from");
        Days to = wish.days("to");
        if (from == null && to == null) {
            return "";
        }
        String begins = wish.text("from");
        boolean month = begins.length() == 7 && begins.equals(wish.text("to"));
        boolean day = begins.length() == 10 && begins.equals(wish.text("to"));
        if (day || month) {
            String whole = begins.substring(0, day ? 7 : 4);
            return new Wish(Map.of(
                            "from",
                            whole,
                            "to",
                            whole,
                            "kind",
                            wish.text("kind"),
                            "q",
                            wish.text("q"),
                            "by",
                            wish.text("by")))
                    .with("offset", "");
        }
        return new Wish(Map.of("kind", wish.text("kind"), "q", wish.text("q"), "by", wish.text("by")))
                .with("offset", "");
    }

    /** What a stretch of the line is long. */
    private enum Grain {
        YEAR(4),
        MONTH(7),
        DAY(10);

        private final int letters;

        Grain(int letters) {
            this.letters = letters;
        }

        /** Of the stretch a day lies in: stretches follow each other as their numbers do. */
        int number(LocalDate day) {
            return switch (this) {
                case YEAR -> day.getYear();
                case MONTH -> (int) day.getLong(ChronoField.PROLEPTIC_MONTH);
                case DAY -> (int) day.toEpochDay();
            };
        }

        /** "2031", "2031-06", "2031-06-14". */
        String iso(LocalDate within) {
            return within.toString().substring(0, letters);
        }
    }

    private record Counted(LocalDate first, int entries) {}

    /** By year, or by month within one year, or by day within one month. */
    private static List<Stretch> stretches(List<TimelineEntry> entries, Wish wish) {
        Days from = wish.days("from");
        Days to = wish.days("to");
        for (Grain grain : Grain.values()) {
            Map<Integer, Counted> counts = new HashMap<>();
            for (TimelineEntry entry : entries) {
                LocalDate day = entry.days().first();
                if ((from == null || !day.isBefore(from.first())) && (to == null || !day.isAfter(to.last()))) {
                    counts.merge(
                            grain.number(day), new Counted(day, 1), (a, b) -> new Counted(a.first(), a.entries() + 1));
                }
            }
            if (counts.size() > 1 || grain == Grain.DAY) {
                TreeMap<String, Integer> byName = new TreeMap<>();
                counts.values().forEach(one -> byName.put(grain.iso(one.first()), one.entries()));
                return byName.size() < 2 ? List.of() : drawn(byName, wish);
            }
        }
        return List.of();
    }

    private static List<Stretch> drawn(TreeMap<String, Integer> counts, Wish wish) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<Stretch> stretches = new ArrayList<>();
        // the many years of a long history: only the last ones
        counts.entrySet().stream()
                .skip(Math.max(0, counts.size() - MOST_STRETCHES))
                .forEach(one -> {
                    Wish closer = new Wish(Map.of(
                            "from", one.getKey(),
                            "to", one.getKey(),
                            "kind", wish.text("kind"),
                            "q", wish.text("q"),
                            "by", wish.text("by")));
                    int height = (int) Math.max(2, Math.round(TALLEST * Math.sqrt((double) one.getValue() / most)));
                    stretches.add(
                            new Stretch(closer.with("offset", ""), Shown.day(one.getKey()), one.getValue(), height));
                });
        return stretches;
    }
}
