package org.sayso.claim;

/** Watches over claims while they are worked out, which takes minutes where there are thousands of pages. */
@FunctionalInterface
public interface ClaimWatch {

    /** What the work consists of, in its order. */
    enum Part {
        /** In a large case the claims of each affair are made by themselves; nothing else is told then. */
        AFFAIRS("working out claims, affair by affair"),
        /** What statements mean is made, once a page. */
        MEANING("understanding statements"),
        /** What statements are compared by. */
        CARRIERS("preparing statements"),
        /** Of each statement those are looked for that have something of its. */
        PAIRS("looking for like statements"),
        /** They are held against each other. */
        COMPARED("comparing statements"),
        /** Those that say the same are put together. */
        GROUPS("grouping statements"),
        /** Of those compared, those that may contradict each other are looked for. */
        OPPOSED("looking for contradictions"),
        /** Pairs are read for contradictions, once a pair. */
        JUDGEMENTS("reading for contradictions"),
        /** Origins, sides and steps of each claim. */
        CLAIMS("telling origins apart");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        /** For a person: "comparing statements". */
        public String words() {
            return words;
        }
    }

    /** Whoever need not know. */
    ClaimWatch NOBODY = (part, done, of) -> {};

    /**
     * Told now and then, by any thread. What it throws ends the work; what was kept until then is kept.
     *
     * @param of how many there are of what the part goes over; 0 where that is not known
     */
    void at(Part part, int done, int of);
}
