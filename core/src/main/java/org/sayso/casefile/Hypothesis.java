package org.sayso.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.story.Story;

/**
 * A person's hypothesis with the claims that they say speak for it or against it, among all decisions as {@code matrix}.
 * Sayso only counts, by independent origin, not by page.
 *
 * @param words the person's own; the same words mean the same hypothesis
 * @param marks the last word on each claim
 */
public record Hypothesis(String words, List<Mark> marks) {

    /** The kind of these decisions. */
    public static final String KIND = "matrix";

    private static final String WORDS = "hypothesis";

    /** How a claim bears on a hypothesis. */
    public enum Speaks {
        FOR,
        AGAINST,
        NEITHER
    }

    /**
     * How one claim bears on it.
     *
     * @param claim null where no page says it any more
     */
    public record Mark(
            Decision decision, Speaks speaks, @Nullable Claim claim) {

        /** The claim's words as they were when it was decided. */
        public String words() {
            return decision.about().getOrDefault(ClaimNames.CLAIM, "");
        }
    }

    /** How many independent origins stand behind one side, at least and at most, in how many claims. */
    public record Weight(Claim.Bounds origins, int claims) {}

    public Hypothesis {
        marks = List.copyOf(marks);
    }

    /** Keeps how a claim bears on a hypothesis. Returns the decision's number. */
    public static long mark(
            CaseFile caseFile, Story story, String hypothesis, Claim claim, Speaks speaks, @Nullable String why) {
        Map<String, String> about = new TreeMap<>(ClaimNames.about(story, claim));
        about.put(WORDS, hypothesis);
        return caseFile.decisions().make(KIND, about, speaks.name().toLowerCase(Locale.ROOT), why);
    }

    /** All of a case, the one that least speaks against first, else in the order of the first word on it. */
    public static List<Hypothesis> of(CaseFile caseFile, Story story) {
        return of(caseFile, about -> ClaimNames.find(story, about));
    }

    /** The same where there is a quicker way to find a claim by what a decision calls it. */
    public static List<Hypothesis> of(CaseFile caseFile, Function<Map<String, String>, @Nullable Claim> find) {
        Map<Map<String, String>, Decision> last = new LinkedHashMap<>();
        for (Decision decision : caseFile.decisions().holding(KIND)) {
            last.put(decision.about(), decision);
        }
        Map<String, List<Mark>> rows = new LinkedHashMap<>();
        for (Decision decision : last.values()) {
            rows.computeIfAbsent(decision.about().getOrDefault(WORDS, ""), words -> new ArrayList<>())
                    .add(new Mark(decision, speaks(decision), find.apply(decision.about())));
        }
        List<Hypothesis> all = new ArrayList<>();
        rows.forEach((words, marks) -> all.add(new Hypothesis(words, marks)));
        all.sort(Comparator.comparingLong(Hypothesis::against));
        return all;
    }

    private static Speaks speaks(Decision decision) {
        for (Speaks speaks : Speaks.values()) {
            if (speaks.name().equalsIgnoreCase(decision.value())) {
                return speaks;
            }
        }
        return Speaks.NEITHER;
    }

    private long against() {
        return marks.stream().filter(mark -> mark.speaks() == Speaks.AGAINST).count();
    }

    /** What speaks so, as far as the pages still say it. */
    public Weight weight(Speaks speaks) {
        int least = 0;
        int most = 0;
        int claims = 0;
        for (Mark mark : marks) {
            Claim claim = mark.speaks() == speaks ? mark.claim() : null;
            if (claim != null) {
                claims++;
                least += claim.bounds().least();
                most += claim.bounds().most();
            }
        }
        return new Weight(new Claim.Bounds(least, most), claims);
    }
}
