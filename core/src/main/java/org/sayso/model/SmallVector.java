package org.sayso.model;

import java.util.Arrays;

/**
 * A vector's direction in one byte a number: a quarter of the room, and likenesses within a thousandth of the exact ones.
 * Comparing counts in whole numbers, so it gives the same everywhere.
 */
public final class SmallVector {

    /** Of something that has no vector; like nothing. */
    public static final SmallVector NONE = new SmallVector(new byte[0]);

    private static final int LARGEST = 127;

    private final byte[] numbers;
    private final double length;

    private SmallVector(byte[] numbers) {
        this.numbers = numbers;
        this.length = Math.sqrt(dot(numbers, numbers));
    }

    /** The direction of a vector, its largest number made 127. */
    public static SmallVector of(float[] vector) {
        float largest = 0;
        for (float number : vector) {
            largest = Math.max(largest, Math.abs(number));
        }
        byte[] numbers = new byte[vector.length];
        for (int i = 0; i < numbers.length && largest > 0; i++) {
            numbers[i] = (byte) Math.round(LARGEST * (vector[i] / largest));
        }
        return new SmallVector(numbers);
    }

    /** As {@link #bytes} gave it. */
    public static SmallVector of(byte[] bytes) {
        return bytes.length == 0 ? NONE : new SmallVector(bytes.clone());
    }

    public byte[] bytes() {
        return numbers.clone();
    }

    /** How many numbers it has; 0 for {@link #NONE}. */
    public int size() {
        return numbers.length;
    }

    /** A number of the vector of length one. */
    public double at(int i) {
        return length == 0 ? 0 : numbers[i] / length;
    }

    /** The dot product of the vector of length one with another. */
    public double dot(float[] other) {
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += numbers[i] * other[i];
        }
        return length == 0 ? 0 : sum / length;
    }

    /** The cosine of the angle between two: 1 for the same direction, 0 where one has none. */
    public double likeness(SmallVector other) {
        if (numbers.length == 0 || other.numbers.length == 0 || length == 0 || other.length == 0) {
            return 0;
        }
        return dot(numbers, other.numbers) / (length * other.length);
    }

    private static int dot(byte[] a, byte[] b) {
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SmallVector vector && Arrays.equals(numbers, vector.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
