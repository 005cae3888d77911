package org.sayso.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Link;
import org.sayso.attribution.Statement;
import org.sayso.claim.Affairs;
import org.sayso.claim.Cast;
import org.sayso.claim.Claim;
import org.sayso.claim.ClaimGrouper;
import org.sayso.claim.ClaimPages;
import org.sayso.claim.ClaimWatch;
import org.sayso.claim.LostAttribution;
import org.sayso.claim.LostAttributions;
import org.sayso.claim.PageTopic;
import org.sayso.claim.Place;
import org.sayso.claim.Relation;
import org.sayso.claim.StatementRef;
import org.sayso.claim.TermReader;
import org.sayso.name.CaseEntity;
import org.sayso.name.DecidedNames;
import org.sayso.name.NameDecision;
import org.sayso.name.NameJoiner;
import org.sayso.name.NameMatcher;
import org.sayso.name.NameWhy;
import org.sayso.name.PageNames;
import org.sayso.reading.Reading;

/**
 * Everything Sayso makes of the pages of an affair together. Immutable: shared by all threads. Each part is worked out when
 * it is first asked for, or recalled where it was worked out from the same pages and decisions before; a page is fetched
 * when something of it is wanted.
 */
public final class Story {

    private static final int FEW = 50;

    private final StoryPages pages;
    private final List<NameDecision> decisions;
    private final StoryMemory memory;
    private final Map<String, Reading> byPage = new ConcurrentHashMap<>();
    private final Map<StatementRef, Statement> statements = new ConcurrentHashMap<>();
    private final Lazy<List<Reading>> readings;
    private final Lazy<NamesAcross> names;
    private final Lazy<KnownNames> known;
    private final Cast cast;
    private final Lazy<StoryParts.Claimed> claims;
    private final Lazy<StoryParts.Timed> times;

    private final Lazy<List<LostAttribution>> lostAttributions;

    private Story(StoryPages pages, List<NameDecision> decisions, StoryMemory memory, @Nullable Cast given) {
        this.pages = pages;
        this.decisions = List.copyOf(decisions);
        this.memory = memory;
        readings = new Lazy<>(this::fetchAll);
        names = new Lazy<>(() -> given instanceof NamesAcross across ? across : namesAcross(given));
        known = new Lazy<>(
                () -> given == null && decisions.isEmpty() ? knowNames() : new KnownNames(names().entities()));
        cast = given != null ? given : (page, entity) -> known.get().entity(page, entity);
        claims = new Lazy<>(this::knowClaims);
        times = new Lazy<>(() -> knowTimes(given));
        lostAttributions = new Lazy<>(() -> new LostAttributions(cast).find(readings()));
    }

    /** The same pages give the same story, whatever their order; a page given twice counts once. */
    public static Story of(List<Reading> readings) {
        return of(readings, List.of());
    }

    /** With what a person decided about its names, one decision after another; everything that rests on a name follows. */
    public static Story of(List<Reading> readings, List<NameDecision> decisions) {
        return of(StoryPages.of(sorted(readings)), decisions, StoryMemory.NONE);
    }

    /** Of pages fetched when needed, with what {@code memory} recalls of the same pages and decisions. */
    public static Story of(StoryPages pages, List<NameDecision> decisions, StoryMemory memory) {
        return new Story(pages, decisions, memory, null);
    }

    /** Of the same pages, with one decision more about their names. */
    public Story deciding(NameDecision another) {
        List<NameDecision> all = new ArrayList<>(decisions);
        all.add(another);
        NamesAcross decided = names.get().with(all);
        return new Story(StoryPages.of(decided.readings()), all, StoryMemory.NONE, decided);
    }

    /** With who is who already known. */
    static Story of(List<Reading> readings, Cast cast) {
        return new Story(StoryPages.of(sorted(readings)), List.of(), StoryMemory.NONE, cast);
    }

    private List<Reading> fetchAll() {
        List<Reading> all = decisions.isEmpty() ? undecided() : names.get().recast(undecided());
        all.forEach(this::know);
        return all;
    }

    /** As they were read, without what was decided about names. */
    private List<Reading> undecided() {
        return sorted(pages.all());
    }

    private Reading know(Reading reading) {
        String page = reading.page().id();
        for (Statement statement : reading.statements()) {
            statements.put(new StatementRef(page, statement.id()), statement);
        }
        byPage.put(page, reading);
        return reading;
    }

    private NamesAcross namesAcross(@Nullable Cast given) {
        if (given != null) {
            return new NamesAcross(List.of(), decisions);
        }
        return decisions.isEmpty()
                ? new NamesAcross(undecided(), decisions, entities())
                : new NamesAcross(undecided(), decisions, this::join);
    }

    private NamesAcross names() {
        return names.get();
    }

    /** Who is who where nobody decided anything: from the pages' names alone, without the pages. */
    private KnownNames knowNames() {
        StoryParts.Names kept = memory.recall(StoryParts.Names.class);
        if (kept != null) {
            return new KnownNames(kept.entities());
        }
        KnownNames found = new KnownNames(join(pages.names()));
        memory.keep(new StoryParts.Names(found.entities()));
        return found;
    }

    /** Joins names; those whose block is as it was when they were compared before are not compared again. */
    private List<CaseEntity> join(List<PageNames> names) {
        StoryParts.ComparedNames kept = memory.recall(StoryParts.ComparedNames.class);
        Map<String, Integer> before = kept == null ? Map.of() : kept.formOf();
        NameJoiner.Joining joining = new NameJoiner(before).joined(names);
        if (!joining.compared().equals(before)) {
            memory.keep(new StoryParts.ComparedNames(joining.compared()));
        }
        return joining.entities();
    }

    private StoryParts.Claimed knowClaims() {
        StoryParts.Claimed kept = memory.recall(StoryParts.Claimed.class);
        if (kept != null) {
            return kept;
        }
        ClaimPages all = claimPages();
        Affairs affairs = memory.affairs();
        StoryParts.Claimed found;
        if (affairs.isOne(all.count())) {
            found = group(all, memory.watch());
            memory.keep(found);
        } else {
            found = StoryParts.Claimed.joined(byAffair(affairs));
        }
        return found;
    }

    private StoryParts.Claimed group(ClaimPages some, ClaimWatch watch) {
        return new StoryParts.Claimed(new ClaimGrouper(cast, memory.vectors(), memory.judgements(), watch).group(some));
    }

    private List<StoryParts.Claimed> byAffair(Affairs affairs) {
        List<String> ids = pages.ids();
        List<PageTopic> topics = memory.topics(ids, some -> {
            List<PageTopic> made = new ArrayList<>();
            pages(some).each(reading -> made.add(PageTopic.of(reading)));
            return made;
        });
        List<List<String>> parts = affairs.of(topics).stream()
                .map(affair -> affair.stream().map(ids::get).toList())
                .toList();
        AtomicInteger done = new AtomicInteger();
        return memory.claimed(parts, known.get()::meant, affair -> {
            StoryParts.Claimed found = group(pages(affair), ClaimWatch.NOBODY);
            memory.watch().at(ClaimWatch.Part.AFFAIRS, done.incrementAndGet(), parts.size());
            return found;
        });
    }

    /** All pages; where nothing holds them yet they are looked at and let go: ten thousand take half a gigabyte. */
    private ClaimPages claimPages() {
        return readings.isMade() || !decisions.isEmpty() ? ClaimPages.of(readings()) : pages(pages.ids());
    }

    /** Some of them, in the order given. */
    private ClaimPages pages(List<String> ids) {
        if (readings.isMade() || !decisions.isEmpty()) {
            readings();
            return ClaimPages.of(
                    ids.stream().map(byPage::get).filter(Objects::nonNull).toList());
        }
        return new ClaimPages() {
            @Override
            public int count() {
                return ids.size();
            }

            @Override
            public void each(Consumer<Reading> page) {
                pages.each(ids, page);
            }
        };
    }

    private StoryParts.Timed knowTimes(@Nullable Cast given) {
        StoryParts.Timed kept = memory.recall(StoryParts.Timed.class);
        if (kept != null) {
            return kept;
        }
        Timeline timeline = new Timeline(new TermReader(cast));
        List<PageTimes> pageTimes;
        if (given == null && decisions.isEmpty()) {
            List<String> ids = pages.ids();
            KnownNames who = known.get();
            pageTimes = memory.times(
                    ids,
                    ids.stream().map(who::meant).toList(),
                    some -> fetch(some).map(timeline::of).toList());
        } else {
            pageTimes = readings().stream().map(timeline::of).toList();
        }
        StoryParts.Timed found = new StoryParts.Timed(Timeline.of(pageTimes));
        memory.keep(found);
        return found;
    }

    /** Some of the pages, in that order: few are fetched one by one. */
    private Stream<Reading> fetch(List<String> some) {
        if (some.size() > FEW) {
            readings();
        }
        return some.stream().map(this::reading).filter(Objects::nonNull);
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
        return readings.get();
    }

    public @Nullable Reading reading(String pageId) {
        Reading reading = byPage.get(pageId);
        if (reading != null) {
            return reading;
        }
        if (!decisions.isEmpty()) {
            readings();
            return byPage.get(pageId);
        }
        Reading fetched = pages.one(pageId);
        return fetched == null ? null : know(fetched);
    }

    public @Nullable Statement statement(StatementRef ref) {
        return reading(ref.pageId()) == null ? null : statements.get(ref);
    }

    /** The words at a place. */
    public String quote(Place place) {
        Reading reading = reading(place.pageId());
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
        return known.get().entities();
    }

    /** Those one of whose names {@code name} can be a spelling of, also one that no page has; the most alike first. */
    public List<CaseEntity> entitiesNamed(String name) {
        return NamesAcross.named(name, entities());
    }

    /** The entity with that id, or null. */
    public @Nullable CaseEntity entity(String id) {
        return entities().stream()
                .filter(entity -> entity.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /**
     * Those {@code name} stands for: the one with that id, those called exactly so (letter case and accents aside), or
     * where nobody is, those it can be a spelling of, the most alike first.
     */
    public List<CaseEntity> entitiesCalled(String name) {
        return NamesAcross.called(name, entities());
    }

    /** Why two names, each found to mean an entity, are taken for one or for two. */
    public NameWhy why(String a, CaseEntity first, String b, CaseEntity second) {
        return names.get().why(a, first, b, second);
    }

    /** What the pages call a name of this story, by their days. */
    public List<HeldRole> roles(CaseEntity entity) {
        return HeldRole.of(entity, this::reading);
    }

    /** Whom a decision about {@code entity} is to mean: spellings and a page, which last where ids do not. */
    public NameDecision.Subject subject(CaseEntity entity) {
        return names.get().subject(entity);
    }

    /** What became of each decision about names, in the order they were given. */
    public List<DecidedNames.Outcome> nameOutcomes() {
        return names.get().outcomes();
    }

    /** Whether {@code name}, in any spelling, is the one whose words or knowledge the statement is. */
    public boolean isBy(Reading reading, Statement statement, String name) {
        String source = statement.sourceEntity() != null
                ? statement.sourceEntity()
                : statement.origin().entity();
        CaseEntity entity =
                source == null ? null : known.get().caseEntity(reading.page().id(), source);
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
                    : this.known.get().caseEntity(reading.page().id(), link.entity());
            boolean known = entity != null && NameMatcher.score(name, entity) >= NameMatcher.THRESHOLD;
            if (known || NameMatcher.score(name, link.name()) >= NameMatcher.THRESHOLD) {
                return true;
            }
        }
        return false;
    }

    /** Whether the claims are there: working them out takes minutes where there are thousands of pages. */
    public boolean hasClaims() {
        return claims.isMade();
    }

    /** The same, also where they were kept from before: then they are taken from there, and nothing is worked out. */
    public boolean recallsClaims() {
        if (!claims.isMade()) {
            StoryParts.Claimed kept = memory.recall(StoryParts.Claimed.class);
            if (kept != null) {
                claims.offer(kept);
            }
        }
        return claims.isMade();
    }

    public List<Claim> claims() {
        return claims.get().claims();
    }

    public List<Relation> relations() {
        return claims.get().relations();
    }

    public List<TimelineEntry> timeline() {
        return times.get().timeline();
    }

    /** What pages say in their own voice that somebody is elsewhere said to have said; by page and place. */
    public List<LostAttribution> lostAttributions() {
        return lostAttributions.get();
    }
}
