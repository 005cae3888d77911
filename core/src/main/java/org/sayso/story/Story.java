package org.sayso.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.claim.Cast;
import org.sayso.claim.Claim;
import org.sayso.claim.ClaimGrouper;
import org.sayso.claim.Claims;
import org.sayso.claim.Place;
import org.sayso.claim.Relation;
import org.sayso.claim.StatementRef;
import org.sayso.claim.TermReader;
import org.sayso.model.SentenceEncoder;
import org.sayso.name.CaseEntity;
import org.sayso.name.NameMatcher;
import org.sayso.reading.Reading;

/** Everything Sayso makes of the pages of an affair together. Immutable: shared by all threads. */
public final class Story {

    private final List<Reading> readings;
    private final Map<String, Reading> byPage = new HashMap<>();
    private final Map<StatementRef, Statement> statements = new HashMap<>();
    private final NamesAcross names;
    private final Cast cast;
    private final Claims claims;
    private final List<TimelineEntry> timeline;

    private Story(List<Reading> sorted, NamesAcross names, Cast cast) {
        readings = sorted;
        this.names = names;
        this.cast = cast;
        for (Reading reading : sorted) {
            byPage.put(reading.page().id(), reading);
            for (Statement statement : reading.statements()) {
                statements.put(new StatementRef(reading.page().id(), statement.id()), statement);
            }
        }
        claims = new ClaimGrouper(cast, SentenceEncoder::shared).group(sorted);
        timeline = new Timeline(new TermReader(cast)).of(sorted);
    }

    /** The same pages give the same story, whatever their order; a page given twice counts once. */
    public static Story of(List<Reading> readings) {
        List<Reading> sorted = sorted(readings);
        NamesAcross names = new NamesAcross(sorted);
        return new Story(sorted, names, names);
    }

    /** With who is who already known. */
    static Story of(List<Reading> readings, Cast cast) {
        return new Story(sorted(readings), new NamesAcross(List.of()), cast);
    }

    private static List<Reading> sorted(List<Reading> readings) {
        Map<String, Reading> once = new HashMap<>();
        readings.forEach(reading -> once.putIfAbsent(reading.page().id(), reading));
        List<Reading> sorted = new ArrayList<>(once.values());
        sorted.sort(Comparator.comparing(reading -> reading.page().id()));
        return List.copyOf(sorted);
    }

    /** By page id. */
    public List<Reading> readings() {
        return readings;
    }

    public @Nullable Reading reading(String pageId) {
        return byPage.get(pageId);
    }

    public @Nullable Statement statement(StatementRef ref) {
        return statements.get(ref);
    }

    /** The words at a place. */
    public String quote(Place place) {
        Reading reading = byPage.get(place.pageId());
        if (reading == null) {
            throw new IllegalArgumentException("The story has no page %s".formatted(place.pageId()));
        }
        return reading.page().quote(place.span());
    }

    /** Who is who across the pages. */
    public Cast cast() {
        return cast;
    }

    /** The people, bodies, groups and places of all pages, by id. */
    public List<CaseEntity> entities() {
        return names.entities();
    }

    /** Those one of whose names {@code name} can be a spelling of, also one that no page has; the most alike first. */
    public List<CaseEntity> entitiesNamed(String name) {
        return names.named(name);
    }

    /** Whether {@code name}, in any spelling, is the one whose words or knowledge the statement is. */
    public boolean isBy(Reading reading, Statement statement, String name) {
        String source = statement.sourceEntity() != null
                ? statement.sourceEntity()
                : statement.origin().entity();
        CaseEntity entity =
                source == null ? null : names.caseEntity(reading.page().id(), source);
        return entity != null
                ? entity.names().stream().anyMatch(other -> NameMatcher.score(name, other) >= NameMatcher.THRESHOLD)
                : NameMatcher.score(name, statement.origin().name()) >= NameMatcher.THRESHOLD;
    }

    public List<Claim> claims() {
        return claims.claims();
    }

    public List<Relation> relations() {
        return claims.relations();
    }

    public List<TimelineEntry> timeline() {
        return timeline;
    }
}
