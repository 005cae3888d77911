package org.sayso.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How rows stand among one another: a likeness of .4 is much where all others have .2, and little where they have .6. Each
 * figure compared is its distance from the mean of all, in standard deviations.
 */
final class Standings {

    /** Where all are the same nothing stands out. */
    private static final double LEAST_SPREAD = 0.001;

    private Standings() {}

    /**
     * The rows, each with the standings of some of its figures behind its own.
     *
     * @param rows of the same length
     * @param compared the places of the figures to compare, in the order in which they are added
     */
    static List<double[]> added(List<double[]> rows, int[] compared) {
        List<double[]> whole = new ArrayList<>();
        rows.forEach(row -> whole.add(Arrays.copyOf(row, row.length + compared.length)));
        for (int k = 0; k < compared.length; k++) {
            int figure = compared[k];
            double mean =
                    rows.stream().mapToDouble(row -> row[figure]).average().orElse(0);
            double variance = rows.stream()
                    .mapToDouble(row -> (row[figure] - mean) * (row[figure] - mean))
                    .average()
                    .orElse(0);
            double spread = Math.sqrt(variance) + LEAST_SPREAD;
            for (int i = 0; i < rows.size(); i++) {
                double[] row = rows.get(i);
                whole.get(i)[row.length + k] = (row[figure] - mean) / spread;
            }
        }
        return whole;
    }
}
