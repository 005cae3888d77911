package org.sayso.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.name.NameDecision;
import org.sayso.name.NameDecision.PageRef;
import org.sayso.name.NameDecision.Subject;
import org.sayso.name.NameType;

/**
 * Decisions about names among all that were made about a case: {@code names.merge}, {@code names.split},
 * {@code names.rename}, {@code names.type}. What each is about stands in the table as spellings, type, page and file.
 */
public final class NameDecisions {

    /** What the kinds of these decisions begin with. */
    public static final String AREA = "names.";

    private static final String BETWEEN = "\n";

    private final Decisions decisions;

    NameDecisions(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Keeps a decision and returns its number. */
    public long make(NameDecision decision, @Nullable String why) {
        Map<String, String> about = new TreeMap<>();
        put(about, "", decision.subject());
        String value = null;
        switch (decision) {
            case NameDecision.Merge merge -> put(about, "other.", merge.other());
            case NameDecision.Split split -> {
                value = split.form();
                put(about, "only.", split.page());
            }
            case NameDecision.Rename rename -> value = rename.name();
            case NameDecision.Retype retype -> value = label(retype.type());
        }
        return decisions.make(kind(decision), about, value, why);
    }

    /** The decisions that hold, in the order of deciding: what {@code Story.of} is to be given. */
    public List<NameDecision> holding() {
        return decisions.holding(AREA).stream().map(NameDecisions::read).toList();
    }

    /** Whether the decision is one about names. */
    public static boolean isOne(Decision decision) {
        return decision.kind().startsWith(AREA);
    }

    /** What was decided; it must be about names. */
    public static NameDecision read(Decision decision) {
        Map<String, String> about = decision.about();
        Subject subject = subject(decision, "");
        return switch (decision.kind()) {
            case "names.merge" -> new NameDecision.Merge(subject, subject(decision, "other."));
            case "names.split" -> new NameDecision.Split(subject, decision.value(), page(about, "only."));
            case "names.rename" -> new NameDecision.Rename(subject, value(decision));
            case "names.type" -> new NameDecision.Retype(subject, type(value(decision)));
            default -> throw unknown(decision);
        };
    }

    private static String kind(NameDecision decision) {
        return AREA
                + switch (decision) {
                    case NameDecision.Merge merge -> "merge";
                    case NameDecision.Split split -> "split";
                    case NameDecision.Rename rename -> "rename";
                    case NameDecision.Retype retype -> "type";
                };
    }

    private static void put(Map<String, String> about, String prefix, Subject subject) {
        about.put(prefix + "names", String.join(BETWEEN, subject.names()));
        about.put(prefix + "type", label(subject.type()));
        put(about, prefix, subject.page());
    }

    private static void put(Map<String, String> about, String prefix, @Nullable PageRef page) {
        if (page != null) {
            about.put(prefix + "page", page.id());
            about.put(prefix + "file", page.file());
        }
    }

    private static Subject subject(Decision decision, String prefix) {
        String names = decision.about().get(prefix + "names");
        String type = decision.about().get(prefix + "type");
        if (names == null || type == null) {
            throw unknown(decision);
        }
        return new Subject(List.of(names.split(BETWEEN, -1)), type(type), page(decision.about(), prefix));
    }

    private static @Nullable PageRef page(Map<String, String> about, String prefix) {
        String id = about.get(prefix + "page");
        String file = about.get(prefix + "file");
        return id == null || file == null ? null : new PageRef(id, file);
    }

    private static String value(Decision decision) {
        String value = decision.value();
        if (value == null) {
            throw unknown(decision);
        }
        return value;
    }

    private static String label(NameType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static NameType type(String label) {
        return NameType.valueOf(label.toUpperCase(Locale.ROOT));
    }

    private static CaseException unknown(Decision decision) {
        return new CaseException("decision %d (%s) was made by a newer Sayso or is damaged: undo it, or update Sayso"
                .formatted(decision.id(), decision.kind()));
    }
}
