package org.sayso.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.name.CaseEntity;
import org.sayso.story.Story;

/**
 * A person's grades of pages, names and claims, among all decisions: a letter for a source (A reliable to F cannot be
 * judged), a digit for what is said (1 confirmed to 6 cannot be judged). Nothing that is found depends on them; the last one
 * that holds counts.
 */
public final class Grades {

    /** The kind of these decisions. */
    public static final String KIND = "grade";

    private static final Pattern GRADE = Pattern.compile("[A-F]?[1-6]?");

    private final Map<Map<String, String>, Decision> last = new LinkedHashMap<>();

    private Grades(List<Decision> holding) {
        holding.forEach(decision -> last.put(decision.about(), decision));
    }

    /** Those that hold now. */
    public static Grades of(CaseFile caseFile) {
        return new Grades(caseFile.decisions().holding(KIND));
    }

    /** The grade as it is kept, "b2" as "B2"; null where it is none. */
    public static @Nullable String grade(String written) {
        String grade = written.strip().toUpperCase(Locale.ROOT);
        return grade.isEmpty() || !GRADE.matcher(grade).matches() ? null : grade;
    }

    /** Keeps one, and returns its number. {@code grade} is one that {@link #grade} gave. */
    public static long give(CaseFile caseFile, Map<String, String> about, String grade, @Nullable String why) {
        return caseFile.decisions().make(KIND, about, grade, why);
    }

    /** What a grade calls a page: where it stands, so that its new versions keep it. */
    public static Map<String, String> page(PageState page) {
        return Map.of("page", page.address());
    }

    /** What a grade calls a name. */
    public static Map<String, String> name(CaseEntity entity) {
        return Map.of("name", entity.name());
    }

    /** What a grade calls a claim. */
    public static Map<String, String> claim(Story story, Claim claim) {
        return ClaimNames.about(story, claim);
    }

    /** The last of exactly this, or null. */
    public @Nullable Decision find(Map<String, String> about) {
        return last.get(about);
    }

    /** The last of a name in any of its spellings, or null. */
    public @Nullable Decision find(CaseEntity entity) {
        Decision found = null;
        for (Decision decision : last.values()) {
            String name = decision.about().get("name");
            if (name != null && (name.equals(entity.name()) || entity.names().contains(name))) {
                found = found == null || found.id() < decision.id() ? decision : found;
            }
        }
        return found;
    }

    /** Those of claims, in the order of deciding. */
    public List<Decision> ofClaims() {
        return last.values().stream()
                .filter(decision -> decision.about().containsKey(ClaimNames.CLAIM))
                .toList();
    }
}
