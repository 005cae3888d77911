package org.sayso.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.claim.Place;
import org.sayso.claim.StatementRef;
import org.sayso.export.Labels;
import org.sayso.export.dossier.ClaimView.CarrierView;
import org.sayso.export.dossier.Quote;
import org.sayso.export.dossier.Quoter;
import org.sayso.export.dossier.Shown;
import org.sayso.name.CaseEntity;
import org.sayso.name.Entity;
import org.sayso.name.Role;
import org.sayso.reading.Reading;
import org.sayso.time.Days;

/**
 * One person or body: what they are called and where, their roles by day, what they said and what is said of them.
 *
 * @param grade a person's grade of it, with how to give another
 * @param on the pages that name them, with what joined each to the others
 * @param join how to join them with another
 * @param decided what was decided just now; null for nothing
 */
record NameSheet(
        String id,
        String name,
        String type,
        int mentions,
        int pages,
        List<Spelling> spellings,
        Slice<RoleThen> roles,
        Slice<OnPage> on,
        Slice<CarrierView> said,
        Slice<CarrierView> saidOf,
        Content grade,
        Content join,
        @Nullable Content decided) {

    private static final int AT_ONCE = 40;
    private static final int PAGES = 20;
    private static final int ROLES = 60;

    record Spelling(String name, String where) {}

    /**
     * What one page calls them.
     *
     * @param forms as they stand there, for a form to send
     * @param why what joined this page's one with the others'; empty where that is one page's own
     */
    record OnPage(String id, String href, String label, String day, List<String> forms, String why) {

        OnPage {
            forms = List.copyOf(forms);
        }

        /** For a reader. */
        String called() {
            return Shown.text(String.join(" · ", forms));
        }
    }

    /** @param day of the page that gives the role; empty where it is not known */
    record RoleThen(String day, Quote quote) {}

    static NameSheet of(
            Edition edition, CaseEntity entity, Wish wish, Content grade, Content join, @Nullable Content decided) {
        Quoter quoter = edition.quoter();
        Sayings sayings = edition.sayings();
        Map<String, Set<String>> spellings = new LinkedHashMap<>();
        List<Reading> pages = new ArrayList<>();
        record Told(Reading page, Role role) {}
        List<Told> roles = new ArrayList<>();
        Map<String, Set<String>> members = new HashMap<>();
        entity.members()
                .forEach(member -> members.computeIfAbsent(member.page(), any -> new HashSet<>())
                        .add(member.entity()));
        for (Reading page : pagesOf(edition, entity)) {
            pages.add(page);
            String id = page.page().id();
            Set<String> ids = members.getOrDefault(id, Set.of());
            for (Entity one : page.names().entities()) {
                if (ids.contains(one.id())) {
                    one.names()
                            .forEach(name -> spellings
                                    .computeIfAbsent(Shown.text(name), any -> new LinkedHashSet<>())
                                    .add(quoter.label(id)));
                    one.roles().forEach(role -> roles.add(new Told(page, role)));
                }
            }
        }
        roles.sort(Comparator.comparing(told -> day(told.page()), Comparator.nullsLast(Comparator.naturalOrder())));
        Set<String> told = new HashSet<>();
        List<RoleThen> rolesThen = new ArrayList<>();
        for (Told one : roles) {
            String id = one.page().page().id();
            // of somebody on hundreds of pages each role once, on its first day
            String day = roles.size() > ROLES ? "" : Quoter.day(one.page());
            if (told.add(one.role().text().toLowerCase(java.util.Locale.ROOT) + day) && rolesThen.size() < ROLES) {
                rolesThen.add(new RoleThen(
                        Quoter.day(one.page()),
                        quoter.quote(new Place(id, one.role().span()))));
            }
        }
        return new NameSheet(
                entity.id(),
                Shown.text(entity.name()),
                Labels.of(entity.type()),
                sayings.mentions(entity.id()),
                pages.size(),
                spellings.entrySet().stream()
                        .map(spelling -> new Spelling(spelling.getKey(), where(spelling.getValue())))
                        .toList(),
                new Slice<>(rolesThen, told.size(), 0, ROLES),
                on(edition, entity, pages, wish),
                carriers(edition, sayings.said(entity.id())),
                carriers(edition, sayings.saidOf(entity.id())),
                grade,
                join,
                decided);
    }

    private static Slice<OnPage> on(Edition edition, CaseEntity entity, List<Reading> pages, Wish wish) {
        int offset = Math.min(wish.number("pages", 0, Integer.MAX_VALUE), pages.size());
        List<OnPage> rows = new ArrayList<>();
        for (Reading page : pages.subList(offset, Math.min(pages.size(), offset + PAGES))) {
            String id = page.page().id();
            Set<String> forms = new LinkedHashSet<>();
            Set<String> whys = new LinkedHashSet<>();
            for (CaseEntity.Member member : entity.members()) {
                if (member.page().equals(id)) {
                    whys.add(member.why());
                    page.names().entities().stream()
                            .filter(one -> one.id().equals(member.entity()))
                            .forEach(one -> forms.addAll(one.names()));
                }
            }
            forms.retainAll(entity.names());
            rows.add(new OnPage(
                    id,
                    edition.anchors().page(id),
                    edition.quoter().label(id),
                    edition.quoter().dayBeside(id),
                    List.copyOf(forms),
                    Shown.text(String.join("; ", whys))));
        }
        return new Slice<>(rows, pages.size(), offset, PAGES);
    }

    private static List<Reading> pagesOf(Edition edition, CaseEntity entity) {
        return entity.members().stream()
                .map(CaseEntity.Member::page)
                .distinct()
                .map(edition.story()::reading)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparing(NameSheet::day, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static @Nullable Days day(Reading page) {
        return page.article().published() == null
                ? null
                : page.article().published().days();
    }

    private static String where(Set<String> labels) {
        List<String> some = labels.stream().limit(4).map(Shown::isolated).toList();
        return String.join(" · ", some)
                + (labels.size() > some.size() ? " and " + (labels.size() - some.size()) + " more" : "");
    }

    private static Slice<CarrierView> carriers(Edition edition, List<StatementRef> refs) {
        List<CarrierView> carriers = new ArrayList<>();
        for (StatementRef ref : refs.subList(0, Math.min(refs.size(), AT_ONCE))) {
            Statement statement = edition.story().statement(ref);
            if (statement != null) {
                carriers.add(edition.claimViews().carrier(ref, statement));
            }
        }
        return new Slice<>(carriers, refs.size(), 0, AT_ONCE);
    }
}
