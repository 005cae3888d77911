package org.sayso.claim;

/**
 * How two statements stand to each other.
 *
 * @param score 0 to 1
 * @param why in one line, what speaks for it
 */
public record Relation(StatementRef a, StatementRef b, Type type, double score, String why) {

    /** Names as outputs write them are {@link #label()}. */
    public enum Type {
        SAME_CLAIM("same-claim"),
        CONTRADICTS("contradicts"),
        CONFIRMS("confirms"),
        REPEATS("repeats");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** As outputs write it: "same-claim". */
        public String label() {
            return label;
        }
    }
}
