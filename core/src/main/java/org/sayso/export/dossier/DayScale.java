package org.sayso.export.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Days on a line. The longer nothing happens, the more the line is shortened, so that a week with much in it and years
 * with little both can be read: order is true, distances are not.
 */
final class DayScale {

    private static final int CLOSEST = 14;
    private static final double GROWTH = 7;
    private static final int FARTHEST = 60;
    /** Between days that only bound something vague. */
    private static final int FARTHEST_VAGUE = 22;
    /** A picture only so much too wide is drawn together. */
    private static final double SHRINKS = 1.35;

    private final TreeMap<LocalDate, Integer> places = new TreeMap<>();

    /**
     * @param days to the day: whether something happened on this very day, rather than vaguely from or until it
     * @param width what the picture should have: it is stretched to it, or drawn together a little
     */
    DayScale(SortedMap<LocalDate, Boolean> days, int from, int width) {
        TreeMap<LocalDate, Double> raw = new TreeMap<>();
        double x = 0;
        LocalDate before = null;
        for (Map.Entry<LocalDate, Boolean> day : days.entrySet()) {
            if (before != null) {
                long gap = ChronoUnit.DAYS.between(before, day.getKey());
                boolean exact = day.getValue() && days.getOrDefault(before, false);
                x += Math.min(exact ? FARTHEST : FARTHEST_VAGUE, CLOSEST + GROWTH * Math.log((double) gap));
            }
            raw.put(day.getKey(), x);
            before = day.getKey();
        }
        double stretch = x > 0 && x < width * SHRINKS ? Math.min(4, width / x) : 1;
        for (Map.Entry<LocalDate, Double> day : raw.entrySet()) {
            places.put(day.getKey(), from + (int) Math.round(day.getValue() * stretch));
        }
    }

    /** Where a day lies; it must be one of those given. */
    int x(LocalDate day) {
        Integer x = places.get(day);
        if (x == null) {
            throw new IllegalArgumentException("%s is not on the scale".formatted(day));
        }
        return x;
    }

    /** Every day given, with where it lies. */
    SortedMap<LocalDate, Integer> places() {
        return Collections.unmodifiableSortedMap(places);
    }

    int end() {
        return places.isEmpty() ? 0 : places.lastEntry().getValue();
    }
}
