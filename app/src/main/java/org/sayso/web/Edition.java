package org.sayso.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.answer.Answer;
import org.sayso.answer.Asker;
import org.sayso.answer.PageChooser;
import org.sayso.attribution.Statement;
import org.sayso.casefile.ClaimNames;
import org.sayso.casefile.KeptPage;
import org.sayso.claim.Claim;
import org.sayso.claim.HeapFull;
import org.sayso.claim.LostAttribution;
import org.sayso.claim.Place;
import org.sayso.claim.Relation;
import org.sayso.claim.StatementRef;
import org.sayso.export.StoryJson;
import org.sayso.export.dossier.ClaimViews;
import org.sayso.export.dossier.NameViews;
import org.sayso.export.dossier.Quoter;
import org.sayso.name.CaseEntity;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.story.TimelineEntry;

/** The story as it stands now, with what the views look up in it. Immutable: shared by all threads. */
final class Edition {

    private final Story story;
    private final WebAnchors anchors;
    private final Quoter quoter;
    private final Lazy<Map<StatementRef, List<Claim>>> claims;
    private final Lazy<Map<StatementRef, List<Relation>>> relations;
    private final Lazy<Map<String, List<Claim>>> claimsByFile;
    private final Lazy<Map<String, Claim>> claimsById;
    private final Map<String, CaseEntity> entities = new HashMap<>();
    private final Lazy<ClaimViews> claimViews;
    private final Lazy<Map<ClaimViews.Shelf, List<Claim>>> shelves;
    private final Lazy<Integer> changed;
    private volatile String trouble = "";
    private final boolean large;
    private final Lazy<Integer> statements;
    private final Lazy<NameViews> nameViews;
    private final Lazy<Sayings> sayings;
    private final Lazy<List<Named>> names;
    private final Lazy<Asker> asker;
    private final Answers answers;
    private final Lazy<Network> network;
    private final Lazy<NameIndex> nameIndex;
    private final Lazy<FilterKeys> filterKeys;
    private final Lazy<List<TimelineEntry>> timeline;
    private final Lazy<List<Place>> questions;
    private final Lazy<Map<String, List<LostAttribution>>> lost;

    /** A name with how often the pages use it, and how many statements are theirs. */
    record Named(CaseEntity entity, int mentions, int said) {}

    Edition(Story story) {
        this(story, null);
    }

    /** @param pages of many, those a question is asked of; null where it is asked of all */
    Edition(Story story, @Nullable PageChooser pages) {
        this.story = story;
        large = pages != null;
        anchors = new WebAnchors(story);
        quoter = new Quoter(story, anchors);
        claims = new Lazy<>(() -> claims(claimed()));
        relations = new Lazy<>(() -> relations(claimed()));
        claimsByFile = new Lazy<>(() -> claimsByFile(claimed()));
        claimsById = new Lazy<>(() -> claimsById(claimed()));
        story.entities().forEach(entity -> entities.put(entity.id(), entity));
        claimViews = new Lazy<>(() -> new ClaimViews(quoter));
        shelves = new Lazy<>(() -> claimViews.get().sorted());
        statements = new Lazy<>(() -> story.readings().stream()
                .mapToInt(page -> page.statements().size())
                .sum());
        changed = new Lazy<>(() ->
                (int) story.claims().stream().filter(ClaimList::hasChanged).count());
        nameViews = new Lazy<>(() -> new NameViews(quoter));
        sayings = new Lazy<>(() -> new Sayings(this));
        names = new Lazy<>(this::countNames);
        asker = new Lazy<>(() -> new Asker(story, pages));
        answers = new Answers(asker);
        network = new Lazy<>(() -> Network.of(this));
        nameIndex = new Lazy<>(() -> new NameIndex(this));
        filterKeys = new Lazy<>(() -> new FilterKeys(this));
        timeline = new Lazy<>(story::timeline);
        questions = new Lazy<>(() -> PagesQuestions.of(this));
        lost = new Lazy<>(() -> story.lostAttributions().stream()
                .collect(Collectors.groupingBy(one -> one.place().pageId())));
    }

    /** Not tried again and again where there is no room for them. */
    private Story claimed() {
        if (!trouble.isEmpty()) {
            throw new HeapFull(trouble);
        }
        return story;
    }

    private static Map<StatementRef, List<Claim>> claims(Story story) {
        Map<StatementRef, List<Claim>> claims = new HashMap<>();
        for (Claim claim : story.claims()) {
            Set<StatementRef> refs = new LinkedHashSet<>(claim.statements());
            refs.addAll(claim.deniedBy());
            refs.forEach(ref -> put(claims, ref, claim));
        }
        return claims;
    }

    private static Map<String, Claim> claimsById(Story story) {
        Map<String, Claim> claims = new HashMap<>();
        story.claims().forEach(claim -> claims.put(claim.id(), claim));
        return claims;
    }

    private static Map<String, List<Claim>> claimsByFile(Story story) {
        Map<String, List<Claim>> claims = new HashMap<>();
        for (Claim claim : story.claims()) {
            Set<String> pages = new LinkedHashSet<>();
            claim.statements().forEach(ref -> pages.add(ref.pageId()));
            claim.deniedBy().forEach(ref -> pages.add(ref.pageId()));
            claim.ownVoice().forEach(place -> pages.add(place.pageId()));
            Set<String> files = new LinkedHashSet<>();
            for (String page : pages) {
                Reading reading = story.reading(page);
                if (reading != null) {
                    files.add(reading.page().name());
                }
            }
            files.forEach(file -> put(claims, file, claim));
        }
        return claims;
    }

    private static Map<StatementRef, List<Relation>> relations(Story story) {
        Map<StatementRef, List<Relation>> relations = new HashMap<>();
        for (Relation relation : story.relations()) {
            put(relations, relation.a(), relation);
            put(relations, relation.b(), relation);
        }
        return relations;
    }

    private static <K, V> void put(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }

    private List<Named> countNames() {
        Sayings counts = sayings.get();
        return story.entities().stream()
                .map(entity -> new Named(
                        entity,
                        counts.mentions(entity.id()),
                        counts.said(entity.id()).size()))
                .sorted(Comparator.comparingInt((Named named) -> -named.mentions())
                        .thenComparing(named -> named.entity().name())
                        .thenComparing(named -> named.entity().id()))
                .toList();
    }

    Story story() {
        return story;
    }

    WebAnchors anchors() {
        return anchors;
    }

    Quoter quoter() {
        return quoter;
    }

    /** A new one each time: it is not to be shared by threads. */
    StoryJson json() {
        return new StoryJson(story);
    }

    ClaimViews claimViews() {
        return claimViews.get();
    }

    Map<ClaimViews.Shelf, List<Claim>> shelves() {
        return shelves.get();
    }

    /** What showing words of a page takes; empty for one that is not of the story. */
    Optional<KeptPage> kept(String page) {
        Reading reading = story.reading(page);
        return reading == null ? Optional.empty() : Optional.of(KeptPage.of(reading));
    }

    /** How many claims were confirmed, denied or taken back after somebody claimed them. */
    int changed() {
        return changed.get();
    }

    NameViews nameViews() {
        return nameViews.get();
    }

    /** People, bodies, groups and places, the most mentioned first. */
    List<Named> names() {
        return names.get();
    }

    /** How many statements there are. */
    int statements() {
        return statements.get();
    }

    /** What every name said, and what is said of it. */
    Sayings sayings() {
        return sayings.get();
    }

    /** What the pages answer. */
    Answer answer(String question) {
        return answers.of(question);
    }

    /** Names by any spelling. */
    NameIndex nameIndex() {
        return nameIndex.get();
    }

    /** Words of statements and claims, to look for others in. */
    FilterKeys filterKeys() {
        return filterKeys.get();
    }

    List<TimelineEntry> timeline() {
        return timeline.get();
    }

    /** Whether a view may ask for the timeline: it is there, or of so few pages that it soon is. */
    boolean timelineAtHand() {
        return timeline.isMade() || !large;
    }

    /** Where the pages themselves ask something. */
    List<Place> questions() {
        return questions.get();
    }

    /** What a page says in its own voice and has from somebody; of many pages no page waits for it to be read. */
    List<LostAttribution> lostAttributions(String page) {
        return lost.isMade() || !large ? lost.get().getOrDefault(page, List.of()) : List.of();
    }

    Network network() {
        return network.get();
    }

    /** Whether the claims are worked out: on a large case that takes a while, and no page waits for it to be read. */
    boolean hasClaims() {
        return claims.isMade() && relations.isMade();
    }

    /** Why there are no claims and will be none; empty where there are, or are going to be. */
    String trouble() {
        return trouble;
    }

    /** Whether views may ask for claims: they are there, or of so few pages that they soon are. */
    boolean claimsAtHand() {
        return hasClaims() || (!large && trouble.isEmpty());
    }

    /** Why claims are not at hand, for a reader. */
    String withoutClaims() {
        return trouble.isEmpty()
                ? "The claims of these pages are being worked out."
                : "There are no claims: " + trouble;
    }

    /** There will be no claims. */
    void without(String why) {
        trouble = why;
    }

    /** Works out what views wait for: the timeline, which needs no claims, and then the claims. */
    void workOut() {
        asker.get().rehearse();
        nameIndex.get();
        names.get();
        network.get();
        timeline.get();
        questions.get();
        filterKeys.get();
        lost.get();
        claims.get();
        relations.get();
        shelves.get();
        story.claims().stream().findFirst().ifPresent(filterKeys()::claim);
        asker.get().prepare();
    }

    /** The claims a statement makes or denies. */
    List<Claim> claims(StatementRef ref) {
        return claims.get().getOrDefault(ref, List.of());
    }

    /** The claim of that number, or null. */
    @Nullable
    Claim claim(String id) {
        return claimsById.get().get(id);
    }

    /** The claim that a person's decision calls so, or null where no page says it any more. */
    @Nullable
    Claim claim(Map<String, String> about) {
        String file = about.getOrDefault("page", "");
        return ClaimNames.find(story, about, claimsByFile.get().getOrDefault(file, List.of()));
    }

    List<Relation> relations(StatementRef ref) {
        return relations.get().getOrDefault(ref, List.of());
    }

    @Nullable
    CaseEntity entity(String id) {
        return entities.get(id);
    }

    /** A statement's resolved source as the whole case knows it; null where it is none. */
    @Nullable
    CaseEntity source(StatementRef ref, Statement statement) {
        String entity = statement.sourceEntity() != null
                ? statement.sourceEntity()
                : statement.origin().entity();
        String joined = entity == null ? null : story.cast().entity(ref.pageId(), entity);
        return joined == null ? null : entities.get(joined);
    }
}
