package org.sayso.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Link;
import org.sayso.attribution.Statement;
import org.sayso.claim.Cast;
import org.sayso.claim.Claim;
import org.sayso.claim.ClaimGrouper;
import org.sayso.claim.Claims;
import org.sayso.claim.LostAttribution;
import org.sayso.claim.LostAttributions;
import org.sayso.claim.Place;
import org.sayso.claim.Relation;
import org.sayso.claim.StatementRef;
import org.sayso.claim.TermReader;
import org.sayso.model.SentenceEncoder;
import org.sayso.name.CaseEntity;
import org.sayso.name.DecidedNames;
import org.sayso.name.NameDecision;
import org.sayso.name.NameMatcher;
import org.sayso.name.NameWhy;
import org.sayso.reading.Reading;

/** Everything Sayso makes of the pages of an affair together. Immutable: shared by all threads. */
public final class Story {

    private final List<Reading> readings;
    private final Map<String, Reading> byPage = new HashMap<>();
    private final Map<StatementRef, Statement> statements = new HashMap<>();
    private final NamesAcross names;
    private final Cast cast;
    /** Worked out when first asked for: a list of names or statements does not wait for the claims. */
    private final Lazy<Claims> claims;

    private final Lazy<List<TimelineEntry>> timeline;
    private final Lazy<List<LostAttribution>> lostAttributions;

    private Story(List<Reading> sorted, NamesAcross names, Cast cast) {
        readings = names.recast(sorted);
        this.names = names;
        this.cast = cast;
        for (Reading reading : readings) {
            byPage.put(reading.page().id(), reading);
            for (Statement statement : reading.statements()) {
                statements.put(new StatementRef(reading.page().id(), statement.id()), statement);
            }
        }
        claims = new Lazy<>(() -> new ClaimGrouper(cast, SentenceEncoder::shared).group(readings));
        lostAttributions = new Lazy<>(() -> new LostAttributions(cast).find(readings));
        timeline = new Lazy<>(() -> new Timeline(new TermReader(cast)).of(readings));
    }

    /** The same pages give the same story, whatever their order; a page given twice counts once. */
    public static Story of(List<Reading> readings) {
        return of(readings, List.of());
    }

    /** With what a person decided about its names, one decision after another; everything that rests on a name follows. */
    public static Story of(List<Reading> readings, List<NameDecision> decisions) {
        List<Reading> sorted = sorted(readings);
        NamesAcross names = new NamesAcross(sorted, decisions);
        return new Story(sorted, names, names);
    }

    /** With who is who already known. */
    static Story of(List<Reading> readings, Cast cast) {
        return new Story(sorted(readings), new NamesAcross(List.of(), List.of()), cast);
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

    /** The entity with that id, or null. */
    public @Nullable CaseEntity entity(String id) {
        return names.entities().stream()
                .filter(entity -> entity.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /**
     * Those {@code name} stands for: the one with that id, those called exactly so (letter case and accents aside), or
     * where nobody is, those it can be a spelling of, the most alike first.
     */
    public List<CaseEntity> entitiesCalled(String name) {
        return names.called(name);
    }

    /** Why two names, each found to mean an entity, are taken for one or for two. */
    public NameWhy why(String a, CaseEntity first, String b, CaseEntity second) {
        return names.why(a, first, b, second);
    }

    /** Whom a decision about {@code entity} is to mean: spellings and a page, which last where ids do not. */
    public NameDecision.Subject subject(CaseEntity entity) {
        return names.subject(entity);
    }

    /** What became of each decision about names, in the order they were given. */
    public List<DecidedNames.Outcome> nameOutcomes() {
        return names.outcomes();
    }

    /** Whether {@code name}, in any spelling, is the one whose words or knowledge the statement is. */
    public boolean isBy(Reading reading, Statement statement, String name) {
        String source = statement.sourceEntity() != null
                ? statement.sourceEntity()
                : statement.origin().entity();
        CaseEntity entity =
                source == null ? null : names.caseEntity(reading.page().id(), source);
        double alike = entity != null
                ? NameMatcher.score(name, entity)
                : NameMatcher.score(name, statement.origin().name());
        return alike >= NameMatcher.THRESHOLD;
    }

    /** Whether {@code name}, in any spelling, is one of the hands the statement went through, its origin aside. */
    public boolean isThrough(Reading reading, Statement statement, String name) {
        for (Link link : statement.chain().subList(0, statement.hands())) {
            CaseEntity entity = link.entity() == null
                    ? null
                    : names.caseEntity(reading.page().id(), link.entity());
            boolean known = entity != null && NameMatcher.score(name, entity) >= NameMatcher.THRESHOLD;
            if (known || NameMatcher.score(name, link.name()) >= NameMatcher.THRESHOLD) {
                return true;
            }
        }
        return false;
    }

    public List<Claim> claims() {
        return claims.get().claims();
    }

    public List<Relation> relations() {
        return claims.get().relations();
    }

    public List<TimelineEntry> timeline() {
        return timeline.get();
    }

    /** What pages say in their own voice that somebody is elsewhere said to have said; by page and place. */
    public List<LostAttribution> lostAttributions() {
        return lostAttributions.get();
    }
}
