package org.sayso.text;

import java.util.Arrays;

/**
 * Converts places in one text between UTF-16 code units (inside the program) and Unicode code points (in every output,
 * as the W3C Web Annotation model's TextPositionSelector counts). Costs nothing on a text without astral characters.
 */
public final class CodePoints {

    /** Offsets, in code units, of the second half of each surrogate pair. */
    private final int[] lowHalves;

    public CodePoints(String text) {
        int[] found = new int[8];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i;
            }
        }
        lowHalves = Arrays.copyOf(found, count);
    }

    /** Code units to code points. */
    public int outward(int unit) {
        return unit - halvesBefore(unit);
    }

    /** Code points to code units. */
    public int inward(int point) {
        int unit = point;
        for (int half : lowHalves) {
            if (half > unit) {
                break;
            }
            unit++;
        }
        return unit;
    }

    public Span outward(Span span) {
        return lowHalves.length == 0 ? span : new Span(outward(span.start()), outward(span.end()));
    }

    public Span inward(Span span) {
        return lowHalves.length == 0 ? span : new Span(inward(span.start()), inward(span.end()));
    }

    private int halvesBefore(int unit) {
        int place = Arrays.binarySearch(lowHalves, unit);
        return place >= 0 ? place : -place - 1;
    }
}
