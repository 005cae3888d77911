package org.sayso.export.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Link;
import org.sayso.attribution.Statement;
import org.sayso.claim.Claim;
import org.sayso.claim.Mark;
import org.sayso.claim.Place;
import org.sayso.claim.Standing;
import org.sayso.claim.StatementRef;
import org.sayso.claim.Step;
import org.sayso.export.Labels;
import org.sayso.export.dossier.ClaimView.CarrierView;
import org.sayso.export.dossier.ClaimView.OriginView;
import org.sayso.export.dossier.ClaimView.StepView;
import org.sayso.export.dossier.TellPainter.Carrying;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/** Sorts a story's claims for the reader: contested, then many outlets from one origin, then the rest by weight. */
public final class ClaimViews {

    /** Words of a statement that are no more than this, in UTF-16 code units, are shown within their sentence. */
    private static final int FEW_WORDS = 64;

    /** So many claims of a kind are open at first. */
    private static final int MOST = 24;

    /** Rows of a picture in a list of claims, and of that of a claim by itself: what is more is counted. */
    private static final int ROWS_IN_A_LIST = 9;

    private static final int ROWS = 31;

    private final Quoter quoter;

    public ClaimViews(Quoter quoter) {
        this.quoter = quoter;
    }

    /**
     * Claims under one heading.
     *
     * @param shown so many are open, the rest is folded
     */
    record Group(String id, String heading, String explains, List<ClaimView> claims, int shown) {

        Group {
            claims = List.copyOf(claims);
        }

        List<ClaimView> first() {
            return claims.subList(0, Math.min(shown, claims.size()));
        }

        List<ClaimView> rest() {
            return claims.subList(Math.min(shown, claims.size()), claims.size());
        }
    }

    List<Group> groups(Predicate<Claim> chosen) {
        Map<Shelf, List<ClaimView>> views = new EnumMap<>(Shelf.class);
        sorted().forEach((shelf, claims) ->
                views.put(shelf, claims.stream().filter(chosen).map(this::view).toList()));
        views.values().removeIf(List::isEmpty);
        List<Group> groups = new ArrayList<>();
        views.forEach((shelf, claims) -> groups.add(
                new Group(shelf.id(), shelf.heading(), shelf.explains(), claims, shelf == Shelf.ONCE ? 0 : MOST)));
        return groups;
    }

    /** What kind of look a claim deserves. */
    public enum Shelf {
        CONTESTED("claims-contested", "Contested", "Some say it, some deny it or took it back."),
        ONE_ORIGIN(
                "claims-one-origin",
                "One origin, several outlets",
                "Told by more than one outlet, and where a source is named, it is one: repetition, not corroboration."),
        SEVERAL("claims-several", "Said more than once", "Told in more than one place."),
        ONCE("claims-once", "Said once", "No other page tells it.");

        private final String id;
        private final String heading;
        private final String explains;

        Shelf(String id, String heading, String explains) {
            this.id = id;
            this.heading = heading;
            this.explains = explains;
        }

        public String id() {
            return id;
        }

        public String heading() {
            return heading;
        }

        public String explains() {
            return explains;
        }
    }

    /** Every claim on its shelf, carried by the most outlets first; empty shelves are left out. */
    public Map<Shelf, List<Claim>> sorted() {
        IdentityHashMap<Claim, Integer> outlets = new IdentityHashMap<>();
        List<Claim> claims = new ArrayList<>(quoter.story().claims());
        claims.forEach(claim -> outlets.put(claim, outlets(claim).size()));
        claims.sort(Comparator.comparingInt((Claim claim) -> -outlets.getOrDefault(claim, 0))
                .thenComparingInt(claim -> -carriers(claim)));
        Map<Shelf, List<Claim>> sorted = new EnumMap<>(Shelf.class);
        for (Claim claim : claims) {
            sorted.computeIfAbsent(shelf(claim, outlets.getOrDefault(claim, 0)), shelf -> new ArrayList<>())
                    .add(claim);
        }
        return sorted;
    }

    private static Shelf shelf(Claim claim, int outlets) {
        if (isOpposed(claim)) {
            return Shelf.CONTESTED;
        }
        if (outlets > 1 && claim.bounds().most() == 1) {
            return Shelf.ONE_ORIGIN;
        }
        return carriers(claim) > 1 ? Shelf.SEVERAL : Shelf.ONCE;
    }

    /** One claim; what is only said again and again has its carriers folded. */
    public ClaimView view(Claim claim) {
        return view(claim, new Room(0, Integer.MAX_VALUE), ROWS);
    }

    /** One claim among many: of those who carry it the first, folded behind their picture, and how many more there are. */
    public ClaimView brief(Claim claim) {
        return view(claim, isTold(claim) ? ROWS_IN_A_LIST : 0, false, Room.inAList());
    }

    /**
     * One claim with a part of those who carry or deny it, as {@link #carriers} counts them; the picture is with the first part.
     *
     * @param from how many come before
     */
    public ClaimView part(Claim claim, int from, int most) {
        return view(claim, from == 0 && isTold(claim) ? ROWS : 0, true, new Room(from, most));
    }

    private ClaimView view(Claim claim, Room room, int rows) {
        boolean open = shelf(claim, outlets(claim).size()) != Shelf.SEVERAL;
        return view(claim, rows > 0 && isTold(claim) ? rows : 0, open, room);
    }

    private static boolean isOpposed(Claim claim) {
        return switch (claim.standing()) {
            case CONTESTED, WITHDRAWN, DENIED -> true;
            case OWN_VOICE, ONE_ORIGIN, SEVERAL_ORIGINS, CONFIRMED ->
                !claim.deniedBy().isEmpty();
        };
    }

    /** How many carry a claim, say it in their own voice, or deny it. */
    public static int carriers(Claim claim) {
        return claim.statements().size()
                + claim.ownVoice().size()
                + claim.deniedBy().size();
    }

    private Set<String> outlets(Claim claim) {
        Set<String> outlets = new HashSet<>();
        claim.statements().forEach(ref -> outlets.add(quoter.outlet(ref.pageId())));
        claim.ownVoice().forEach(place -> outlets.add(quoter.outlet(place.pageId())));
        return outlets;
    }

    /** Whether there is more to see in a picture of it than one speaker and one outlet. */
    private boolean isTold(Claim claim) {
        return carriers(claim) > 1
                || claim.statements().stream()
                        .map(quoter.story()::statement)
                        .anyMatch(statement -> statement != null && statement.hands() > 1);
    }

    /** @param rows of its picture; 0 for none */
    private ClaimView view(Claim claim, int rows, boolean open, Room room) {
        List<List<Carrying>> asserting = new ArrayList<>();
        List<List<Carrying>> denying = new ArrayList<>();
        Set<StatementRef> denies = new HashSet<>(claim.deniedBy());
        List<OriginView> origins = new ArrayList<>();
        int numbers = 0;
        for (List<StatementRef> origin : claim.origins()) {
            List<StatementRef> says =
                    origin.stream().filter(ref -> !denies.contains(ref)).toList();
            List<StatementRef> against =
                    origin.stream().filter(denies::contains).toList();
            add(asserting, says);
            add(denying, against);
            if (!says.isEmpty()) {
                numbers++;
                List<StatementRef> shown = room.ofAnOrigin(says);
                if (!shown.isEmpty()) {
                    origins.add(origin(numbers, shown));
                }
            }
        }
        Set<StatementRef> inOrigins = new HashSet<>();
        claim.origins().forEach(inOrigins::addAll);
        for (StatementRef ref : claim.deniedBy()) {
            if (inOrigins.add(ref)) {
                add(denying, List.of(ref));
            }
        }
        String id = "claim-" + claim.id().replaceAll("[^A-Za-z0-9_-]", "_");
        TellPicture picture = rows > 0
                ? TellPainter.paint(quoter, id + "-picture", rows, asserting, denying, claim.ownVoice())
                : null;
        List<Quote> ownVoice =
                room.of(claim.ownVoice()).stream().map(quoter::quote).toList();
        List<CarrierView> denials = carriers(room.of(claim.deniedBy()));
        return new ClaimView(
                id,
                inContext(claim.text()),
                claim.standing().label(),
                css(claim.standing()),
                bearing(claim),
                marks(claim),
                origins,
                denials,
                ownVoice,
                steps(claim, room),
                room.leftOut(),
                open,
                picture);
    }

    /** A circle with the outlets that make it. */
    private static List<String> marks(Claim claim) {
        return claim.marks().stream()
                .map(mark -> mark == Mark.CIRCULAR && !claim.circle().isEmpty()
                        ? mark.label() + ": "
                                + String.join(
                                        " → ",
                                        claim.circle().stream().map(Shown::text).toList())
                        : mark.label())
                .toList();
    }

    private void add(List<List<Carrying>> side, List<StatementRef> refs) {
        List<Carrying> carrying = new ArrayList<>();
        for (StatementRef ref : refs) {
            Statement statement = quoter.story().statement(ref);
            if (statement != null) {
                carrying.add(new Carrying(ref.pageId(), statement));
            }
        }
        if (!carrying.isEmpty()) {
            side.add(carrying);
        }
    }

    /** A claim's words, often a part of a sentence only, with the rest of the sentence before and after. */
    private ClaimView.Context inContext(Place place) {
        Reading page = quoter.page(place.pageId());
        Span words = place.span();
        String text = page.page().text();
        for (Sentence sentence : page.sentences()) {
            Span whole = sentence.span().trim(text);
            if (whole.contains(words) && !words.isEmpty()) {
                return new ClaimView.Context(
                        quoter.quote(place),
                        Shown.text(text.substring(whole.start(), words.start())),
                        Shown.text(text.substring(words.end(), whole.end())));
            }
        }
        return new ClaimView.Context(quoter.quote(place), "", "");
    }

    private String bearing(Claim claim) {
        if (claim.statements().isEmpty() && claim.ownVoice().isEmpty()) {
            Set<String> denying = new HashSet<>();
            claim.deniedBy().forEach(ref -> denying.add(quoter.outlet(ref.pageId())));
            return "in these pages only its denial, in " + Shown.count(denying.size(), "outlet", "outlets");
        }
        String outlets = Shown.count(outlets(claim).size(), "outlet", "outlets");
        if (claim.bounds().most() == 0) {
            return outlets;
        }
        return Shown.count(claim.bounds().most(), "origin", "origins")
                        .replaceFirst("^\\d+", claim.bounds().toString())
                + ", "
                + outlets;
    }

    private static String css(Standing standing) {
        return "st-" + Labels.of(standing);
    }

    private OriginView origin(int number, List<StatementRef> refs) {
        List<CarrierView> carriers = carriers(refs);
        Link origin = null;
        for (StatementRef ref : refs) {
            Statement statement = quoter.story().statement(ref);
            if (statement != null && origin == null) {
                origin = statement.origin();
            }
        }
        return origin == null
                ? new OriginView(number, Kind.NOT_STATED.word(), Kind.NOT_STATED, carriers)
                : new OriginView(number, Quoter.name(origin), Kind.of(origin.kind()), carriers);
    }

    private List<CarrierView> carriers(List<StatementRef> refs) {
        List<CarrierView> carriers = new ArrayList<>();
        for (StatementRef ref : refs) {
            Statement statement = quoter.story().statement(ref);
            if (statement != null) {
                carriers.add(carrier(ref, statement));
            }
        }
        return carriers;
    }

    /** Who says it, word for word. */
    public CarrierView carrier(StatementRef ref, Statement statement) {
        ClaimView.Context around = around(ref.pageId(), statement);
        return new CarrierView(
                quoter.quote(ref.pageId(), statement),
                quoter.chain(ref.pageId(), statement.chain()),
                quoter.marker(ref),
                Kind.of(statement.sourceClass()),
                Quoter.does(statement.polarity()),
                Shown.day(statement.saidOn()),
                around == null ? "" : around.before(),
                around == null ? "" : around.after());
    }

    /** The sentence of words that are too few to be understood by themselves ("a fact"); null for others. */
    private ClaimView.@Nullable Context around(String page, Statement statement) {
        Span words = statement.extent();
        if (statement.content().size() != 1 || words.length() > FEW_WORDS) {
            return null;
        }
        return inContext(new Place(page, words)).near();
    }

    private List<StepView> steps(Claim claim, Room room) {
        if (claim.steps().size() < 2) {
            return List.of();
        }
        List<StepView> steps = new ArrayList<>();
        for (Step step : room.steps(claim.steps())) {
            String what = Labels.of(step.kind());
            steps.add(new StepView(
                    Shown.day(step.day()), what, who(step.statement(), step.place()), quoter.quote(step.place())));
        }
        return steps;
    }

    private String who(@Nullable StatementRef ref, Place place) {
        Statement statement = ref == null ? null : quoter.story().statement(ref);
        return statement == null
                ? quoter.label(place.pageId()) + ", in its own voice"
                : Quoter.name(statement.origin()) + ", in " + quoter.label(place.pageId());
    }
}
