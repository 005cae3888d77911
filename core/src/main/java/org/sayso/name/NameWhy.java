package org.sayso.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why two names are taken for one, or for two.
 *
 * @param one whether they are
 * @param reasons each a line
 */
public record NameWhy(boolean one, List<String> reasons) {

    private static final int MOST_PAGES = 3;

    public NameWhy {
        reasons = List.copyOf(reasons);
    }

    /**
     * Tells of two names as they were asked for, whom each was found to mean, and the pages they stand on.
     *
     * @param pages all pages of the case
     */
    public static NameWhy of(String a, CaseEntity first, String b, CaseEntity second, List<PageNames> pages) {
        String one = form(a, first);
        String other = form(b, second);
        boolean same = first.id().equals(second.id());
        List<String> reasons = new ArrayList<>();
        asked(a, one, reasons);
        asked(b, other, reasons);
        if (same) {
            joins(one, first, pages, reasons);
            if (!one.equals(other)) {
                joins(other, second, pages, reasons);
            }
        } else {
            apart(first, second, reasons);
        }
        if (!one.equals(other)) {
            reasons.addAll(NameLikeness.of(one, other, first.type()).lines());
        }
        Set<NameDecision> decisions = new LinkedHashSet<>(first.decisions());
        decisions.addAll(second.decisions());
        for (NameDecision decision : decisions) {
            reasons.add("decided: " + words(decision));
        }
        return new NameWhy(same, reasons);
    }

    private static void asked(String asked, String form, List<String> reasons) {
        if (!Spelling.plain(asked).equals(Spelling.plain(form)) && !asked.matches("E[0-9a-f]+")) {
            reasons.add("“%s” was found as “%s”".formatted(asked, form));
        }
    }

    /** The one of its names that was asked for, or is most like it. */
    private static String form(String asked, CaseEntity entity) {
        String best = entity.names().getFirst();
        double top = 0;
        for (String name : entity.names()) {
            double score = Spelling.plain(name).equals(Spelling.plain(asked)) ? 2 : NameMatcher.score(asked, name);
            if (score > top) {
                top = score;
                best = name;
            }
        }
        return best;
    }

    /** What joined the pages' entities that have the form. */
    private static void joins(String form, CaseEntity entity, List<PageNames> pages, List<String> reasons) {
        Map<String, PageNames> byId = new LinkedHashMap<>();
        pages.forEach(page -> byId.put(page.page(), page));
        Map<String, List<String>> whys = new LinkedHashMap<>();
        for (CaseEntity.Member member : entity.members()) {
            PageNames page = byId.get(member.page());
            Entity own = page == null ? null : page.names().entity(member.entity());
            if (page != null && own != null && own.names().contains(form)) {
                whys.computeIfAbsent(inWords(form, own, member, entity), k -> new ArrayList<>())
                        .add(page.file());
            }
        }
        whys.forEach((why, files) -> reasons.add("“%s” (%s): %s".formatted(form, list(files), why)));
    }

    private static String inWords(String form, Entity own, CaseEntity.Member member, CaseEntity entity) {
        String page = own.names().getFirst();
        String across = member.why().equals("same name")
                ? page.equals(entity.name()) ? "" : "the name of “%s”".formatted(entity.name())
                : member.why();
        if (form.equals(page)) {
            return across.isEmpty() ? "the name itself" : across;
        }
        String within = "stands there for “%s” (%s)"
                .formatted(page, NameLikeness.of(form, page, own.type()).kind());
        return across.isEmpty() ? within : within + ", which is " + across;
    }

    private static String list(List<String> files) {
        List<String> shown = files.subList(0, Math.min(MOST_PAGES, files.size()));
        int more = files.size() - shown.size();
        return String.join(", ", shown) + (more == 0 ? "" : " and %d more".formatted(more));
    }

    private static void apart(CaseEntity first, CaseEntity second, List<String> reasons) {
        if (first.type() != second.type()) {
            reasons.add("“%s” is taken for %s, “%s” for %s"
                    .formatted(first.name(), word(first.type()), second.name(), word(second.type())));
        }
        if (first.gender() != null && second.gender() != null && first.gender() != second.gender()) {
            reasons.add("the pages speak of one as a man and of the other as a woman");
        }
    }

    private static String word(NameType type) {
        return switch (type) {
            case PERSON -> "a person";
            case ORGANISATION -> "an organisation";
            case GROUP -> "a group";
            case PLACE -> "a place";
        };
    }

    /** A decision in one line. */
    public static String words(NameDecision decision) {
        String name = decision.subject().names().getFirst();
        return switch (decision) {
            case NameDecision.Merge merge ->
                "“%s” and “%s” are one".formatted(name, merge.other().names().getFirst());
            case NameDecision.Split split -> {
                String what = split.form() == null ? "" : "“%s”".formatted(split.form());
                String where = split.page() == null
                        ? ""
                        : (what.isEmpty() ? "the one of " : " of ")
                                + split.page().file();
                String other = split.subject().names().stream()
                        .filter(one -> !one.equals(split.form()))
                        .findFirst()
                        .orElse(name);
                yield "%s%s is not “%s”".formatted(what, where, other);
            }
            case NameDecision.Rename rename -> "“%s” is called “%s”".formatted(name, rename.name());
            case NameDecision.Retype retype -> "“%s” is %s".formatted(name, word(retype.type()));
        };
    }
}
