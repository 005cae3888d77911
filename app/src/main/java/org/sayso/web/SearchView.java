package org.sayso.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.claim.Place;
import org.sayso.claim.StatementRef;
import org.sayso.export.dossier.ChainView;
import org.sayso.export.dossier.Kind;
import org.sayso.export.dossier.Quoter;
import org.sayso.export.dossier.Shown;
import org.sayso.name.CaseEntity;
import org.sayso.reading.Reading;
import org.sayso.search.Hit;
import org.sayso.search.Request;
import org.sayso.search.Search;
import org.sayso.search.SearchException;
import org.sayso.text.Span;

/**
 * What a search found.
 *
 * @param asked whether anything was searched for
 * @param trouble why it could not be searched for; empty where it could
 */
record SearchView(boolean asked, String trouble, String says, Slice<Found> hits, List<Facet> facets) {

    private static final int AT_ONCE = 40;
    /** Of more the facets are not counted. */
    private static final int MOST_COUNTED = 200;

    /** Before and after what was found at most so much is shown, in UTF-16 code units. */
    private static final int MOST_AROUND = 240;

    /** Into a table. */
    private static final int MOST_TAKEN = 100_000;

    private static final int MOST_VALUES = 10;
    /** Letters of a day that are its year. */
    private static final int YEAR = 4;

    /** Words found, with those searched for marked. */
    record Found(
            String href,
            List<Part> parts,
            String label,
            String day,
            String marker,
            String kind,
            @Nullable ChainView chain) {}

    record Part(String text, boolean hit) {}

    /** By what the hits can be narrowed. */
    record Facet(String name, List<Value> values) {}

    record Value(String href, String label, int count, boolean here) {}

    SearchView {
        facets = List.copyOf(facets);
    }

    /** Whether an address searches for anything. */
    static boolean isAsked(Wish wish) {
        return wish.has("q")
                || wish.has("by")
                || wish.has("outlet")
                || wish.has("published")
                || wish.has("class")
                || wish.has("said")
                || wish.has("hands");
    }

    static Request request(Wish wish) {
        SourceClass sourceClass = wish.one("class", SourceClass.class);
        boolean ofStatements = wish.has("by")
                || sourceClass != null
                || wish.has("said")
                || wish.text("in").equals("statements");
        return new Request(
                wish.text("q"),
                ofStatements ? Request.In.STATEMENTS : Request.In.PAGES,
                wish.flag("everywhere"),
                wish.has("outlet") ? wish.text("outlet") : null,
                wish.days("published"),
                wish.has("by") ? wish.text("by") : null,
                sourceClass,
                Request.Hands.ANY,
                wish.days("said"));
    }

    /** Every hit in pages of the story, for a table. */
    static List<Hit> all(Desk desk, Wish wish) {
        if (!isAsked(wish)) {
            throw new Wish.Unreadable("q: search for what? Give words, or a filter such as by");
        }
        Edition edition = desk.edition();
        List<Hit> hits = new ArrayList<>();
        try {
            desk.search().find(request(wish), edition::kept, hit -> {
                hits.add(hit);
                return hits.size() < MOST_TAKEN;
            });
        } catch (SearchException e) {
            throw new Wish.Unreadable("q: " + e.getMessage());
        }
        return hits;
    }

    static SearchView of(Desk desk, Wish wish) {
        if (!isAsked(wish)) {
            return new SearchView(false, "", "", Slice.of(List.of(), wish, AT_ONCE), whole(desk.edition(), wish));
        }
        Edition edition = desk.edition();
        Search search = desk.search();
        List<Hit> hits = new ArrayList<>();
        int found;
        Request request = request(wish);
        try {
            found = search.find(request, edition::kept, hit -> {
                hits.add(hit);
                return hits.size() < MOST_COUNTED;
            });
        } catch (SearchException e) {
            return new SearchView(
                    true, String.valueOf(e.getMessage()), "", Slice.of(List.of(), wish, AT_ONCE), List.of());
        }
        Slice<Hit> slice = Slice.of(hits, wish, AT_ONCE);
        boolean pages = request.in() == Request.In.PAGES;
        String in = pages ? Shown.count(found, "page", "pages") : Shown.count(found, "statement", "statements");
        String says = found == 0
                ? "Not in these pages."
                : (hits.size() == MOST_COUNTED
                                ? "the first " + MOST_COUNTED + " places"
                                : Shown.count(hits.size(), "place", "places"))
                        + " in " + in;
        List<Found> shown =
                slice.items().stream().map(hit -> found(edition, hit)).toList();
        return new SearchView(
                true,
                "",
                says,
                new Slice<>(shown, slice.total(), slice.offset(), slice.limit()),
                facets(edition, hits, wish));
    }

    private static Found found(Edition edition, Hit hit) {
        Quoter quoter = edition.quoter();
        String id = hit.page().id();
        List<Part> parts = new ArrayList<>();
        String text = hit.page().text();
        int at = hit.span().start();
        for (Span place : hit.highlights()) {
            String before = Shown.text(text.substring(at, place.start()));
            parts.add(new Part(parts.isEmpty() ? Shown.tail(before, MOST_AROUND) : between(before), false));
            parts.add(new Part(Shown.text(place.of(text)), true));
            at = place.end();
        }
        parts.add(new Part(Shown.head(Shown.text(text.substring(at, hit.span().end())), MOST_AROUND), false));
        Statement statement = hit.statement();
        StatementRef ref = statement == null ? null : new StatementRef(id, statement.id());
        return new Found(
                edition.anchors().href(new Place(id, hit.span())),
                parts,
                quoter.label(id),
                quoter.dayBeside(id),
                ref == null ? "" : quoter.marker(ref),
                statement == null ? "" : Kind.of(statement.sourceClass()).label(),
                statement == null ? null : quoter.chain(id, statement.chain()));
    }

    /** Of a long speech what stands near the words that were found. */
    private static String between(String words) {
        return words.length() <= 2 * MOST_AROUND
                ? words
                : Shown.head(words, MOST_AROUND) + " " + Shown.tail(words, MOST_AROUND);
    }

    /** What the whole case can be narrowed by, to begin with. */
    private static List<Facet> whole(Edition edition, Wish wish) {
        Map<String, Integer> outlets = new LinkedHashMap<>();
        Map<String, Integer> years = new LinkedHashMap<>();
        for (Reading page : edition.quoter().pages()) {
            if (page.article().outlet() != null) {
                outlets.merge(page.article().outlet().value(), 1, Integer::sum);
            }
            if (page.article().published() != null) {
                years.merge(page.article().published().days().toString().substring(0, YEAR), 1, Integer::sum);
            }
        }
        Map<String, Integer> names = new LinkedHashMap<>();
        edition.names().stream()
                .sorted(Comparator.comparingInt(named -> -named.said()))
                .limit(MOST_VALUES)
                .filter(named -> named.said() > 0)
                .forEach(named -> names.merge(named.entity().name(), named.said(), Integer::sum));
        List<Facet> facets = new ArrayList<>();
        facet(facets, "Outlets, by pages", "outlet", outlets, wish);
        facet(facets, "Published, by pages", "published", years, wish);
        facet(facets, "Who says most, by statements", "by", names, wish);
        return facets;
    }

    private static List<Facet> facets(Edition edition, List<Hit> hits, Wish wish) {
        Map<String, Integer> names = new LinkedHashMap<>();
        Map<String, Integer> outlets = new LinkedHashMap<>();
        Map<String, Integer> years = new LinkedHashMap<>();
        Map<String, Integer> classes = new LinkedHashMap<>();
        for (Hit hit : hits) {
            if (hit.page().outlet() != null) {
                outlets.merge(hit.page().outlet(), 1, Integer::sum);
            }
            String published = hit.page().published();
            if (published != null) {
                years.merge(published.substring(0, Math.min(7, published.length())), 1, Integer::sum);
            }
            for (Statement statement : hit.statements()) {
                classes.merge(Kind.of(statement.origin().kind()).label(), 1, Integer::sum);
                CaseEntity source = edition.source(new StatementRef(hit.page().id(), statement.id()), statement);
                if (source != null) {
                    names.merge(source.name(), 1, Integer::sum);
                }
            }
        }
        List<Facet> facets = new ArrayList<>();
        facet(facets, "Outlet", "outlet", outlets, wish);
        facet(facets, "Published", "published", years, wish);
        facet(facets, "Source", "class", classes, wish);
        facet(facets, "Said by", "by", names, wish);
        return facets;
    }

    private static void facet(
            List<Facet> facets, String name, String parameter, Map<String, Integer> counts, Wish wish) {
        List<Value> values = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES)
                .map(one -> {
                    boolean here = wish.text(parameter)
                            .toLowerCase(Locale.ROOT)
                            .equals(one.getKey().toLowerCase(Locale.ROOT));
                    String label = switch (parameter) {
                        case "published" -> Shown.day(one.getKey());
                        case "class" -> one.getKey().replace('-', ' ');
                        default -> Shown.text(one.getKey());
                    };
                    return new Value(wish.with(parameter, here ? "" : one.getKey()), label, one.getValue(), here);
                })
                .toList();
        if (values.size() > 1 || wish.has(parameter)) {
            facets.add(new Facet(name, values));
        }
    }
}
