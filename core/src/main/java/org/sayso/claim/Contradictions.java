package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Candidates.Pair;
import org.sayso.text.Table;

/**
 * Which statements cannot both be true. Two ways lead here: words that set them against each other ({@link Opposition}),
 * and the judge who reads likely pairs of one matter; a logistic regression over both decides. So many pairs a statement
 * are read at most, so cost grows with the statements. Its weights stand in {@code contradiction-weights.tsv};
 * {@code training/contradiction} tells how they were learnt.
 */
final class Contradictions {

    /** What is looked at. */
    enum Feature {
        /** Always 1. */
        BIAS,
        /** Log odds that both are of one matter. */
        MATTER,
        /** How alike in words. */
        WORDS,
        /** The weight of the words both have against what the one with less has. */
        SHORTER,
        /** How near they stand on one page. */
        NEAR,
        /** On one page, the sentence of the later turns against the earlier ("but", "disputed"). */
        TURNS,
        /** How long apart they were said, 0 within days, 1 a year. */
        APART,
        /** What one only points back to ("that account"). */
        POINTS_BACK,
        /** The judge's log odds that both cannot be true, of two that both assert or both deny. */
        EXCLUDES,
        /** How far the one follows from the other, where one denies and the other asserts. */
        DENIES_IT,
        /** How far the one follows from the other, where both assert or both deny. */
        FOLLOWS,
        /** How alike in words two are that their words set against each other, and the judge too. */
        BOTH_SEE_IT,
        /** Both deny something. */
        BOTH_DENY,
        /** They explain one thing differently; by how far it is one thing. */
        EXPLAINED,
        /** One denies what the other asserts. */
        DENIED,
        /** One denies that somebody is responsible, whom the other holds so. */
        BLAMED,
        /** A denial close to what the other asserts, whatever its words. */
        ANSWERED,
        /** Who denies is named in what the other asserts, or his denial names who asserts it. */
        ACCUSED,
        /** A denial says whose claim it denies, and the other is his. */
        TELLER,
        /** One denies, the other accuses: "alleges", "blamed". */
        ACCUSES,
        /** The same, and names who denies. */
        ACCUSES_HIM,
        /** The same responsibility for something, of which the other holds the one guilty who denies. */
        BLAMES_HIM,
        /** One denies, the other is not said to be so, but wanted, ordered, feared. */
        NOT_TOLD,
        /** One denies, the other negates, denies or calls untrue something, too. */
        AGAINST_TOO,
        /** It is denied by the words of what is said alone: "said there was no call". */
        IN_CONTENT,
        /** "denied the charges", and the other accuses nobody. */
        NO_CHARGE,
        /** The words that are denied are those that the other asserts. */
        NEGATES_IT,
        /** The share of the denial's own words that the other has. */
        COVERED,
        /** The cosine of what both mean. */
        MEANING,
        /** One negates what the other does not. */
        NEGATED,
        /** Opposite words; this and the following by how far the one has the words of the other. */
        OPPOSITE,
        /** Different ones are held responsible. */
        ACTORS,
        /** Different numbers of one thing. */
        NUMBERS
    }

    /**
     * @param chance 0 to 1
     * @param why in one line
     */
    record Found(Pair pair, double chance, String why) {

        /** Whether it is sure enough to be told. */
        boolean isShown() {
            return chance >= SHOWN;
        }
    }

    /** From this chance on a pair is told as a contradiction. */
    static final double SHOWN = 0.5;
    /** From this chance on who denies something, of one claim with the other, denies that. */
    static final double LIKELY = 0.15;

    /** So many of those that words set against each other are read with a statement. */
    private static final int SET_AGAINST = 6;
    /** So many others of one matter. */
    private static final int OF_ONE_MATTER = 1;
    /** Less likely of one matter, nothing but words that set them against each other has two read. */
    private static final double ONE_MATTER = -0.3;

    /** From these log odds on, two about one's responsibility are about the responsibility for one thing. */
    private static final double LIKELY_ONE = -1;

    /** So many days are one time. */
    private static final int SAME_DAYS = 3;
    /** Beside a turn of the page from one to the other, so little is enough to read them. */
    private static final double TURNED = -2.6;

    /** Pairs after which it is told of. */
    private static final int TOLD = 1 << 16;
    /** So many are read in one go. */
    private static final int READ = 512;

    private static final Map<Feature, Double> WEIGHTS = weights();

    private final List<Carrier> carriers;
    private final Likeness likeness;
    private final PairModel model;
    private final PairTexts texts;
    private final PairJudgements judgements;
    private final ClaimWatch watch;

    Contradictions(
            List<Carrier> carriers,
            Likeness likeness,
            PairModel model,
            PairTexts texts,
            PairJudgements judgements,
            ClaimWatch watch) {
        this.carriers = carriers;
        this.likeness = likeness;
        this.model = model;
        this.texts = texts;
        this.judgements = judgements;
        this.watch = watch;
    }

    /** A pair that may contradict, and what its words give as reason. */
    record Proposal(Pair pair, double odds, Opposition.@Nullable Reason reason) {}

    /** Those that are told, and others that are likely, in the order of the pairs. */
    List<Found> among(List<Pair> pairs) {
        List<Proposal> proposals = proposals(pairs);
        List<Judgement> judged = judged(proposals);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < proposals.size(); i++) {
            Proposal proposal = proposals.get(i);
            double chance = 1 / (1 + Math.exp(-logOdds(proposal, judged.get(i))));
            if (chance >= LIKELY) {
                found.add(new Found(proposal.pair(), chance, why(proposal)));
            }
        }
        return found;
    }

    List<Judgement> judged(List<Proposal> proposals) {
        List<Judgement> judged = new ArrayList<>();
        Watched read = new Watched(watch, ClaimWatch.Part.JUDGEMENTS, proposals.size(), 1);
        for (int from = 0; from < proposals.size(); from += READ) {
            List<Proposal> some = proposals.subList(from, Math.min(proposals.size(), from + READ));
            judged.addAll(judgements.of(some.stream()
                    .map(of ->
                            texts.of(carrier(of.pair().a()), carrier(of.pair().b())))
                    .toList()));
            read.steps(some.size());
        }
        return judged;
    }

    /** Those worth reading, by their place. */
    List<Proposal> proposals(List<Pair> pairs) {
        List<Proposal> setAgainst = new ArrayList<>();
        List<Proposal> answered = new ArrayList<>();
        List<Proposal> ofOneMatter = new ArrayList<>();
        Watched looked = new Watched(watch, ClaimWatch.Part.OPPOSED, pairs.size(), TOLD);
        for (Pair pair : pairs) {
            looked.step();
            Carrier a = carrier(pair.a());
            Carrier b = carrier(pair.b());
            boolean told = a.isSaid() && b.isSaid() && Opposition.isToldApart(a, b);
            if (!told || a.open() || b.open()) {
                continue;
            }
            double odds = pair.odds() == PairModel.APART ? model.logOdds(a, b, pair.score()) : pair.odds();
            Opposition.Reason reason = Opposition.why(a, b, pair.score(), odds, likeness);
            boolean negated = reason == null || reason.kind() == Opposition.Kind.NEGATED;
            if (negated && a.denies() == b.denies() && Likeness.holds(a, b)) {
                continue;
            }
            if (reason != null) {
                (answersOne(reason, a, b) ? answered : setAgainst).add(new Proposal(pair, odds, reason));
            } else if (isOfOneMatter(a, b, odds)) {
                ofOneMatter.add(new Proposal(pair, odds, null));
            }
        }
        List<Proposal> best = best(setAgainst, SET_AGAINST);
        best.addAll(likeliest(answered));
        best.addAll(best(ofOneMatter, OF_ONE_MATTER));
        best.sort(Comparator.comparingInt((Proposal of) -> of.pair().a())
                .thenComparingInt(of -> of.pair().b()));
        return best;
    }

    private boolean isOfOneMatter(Carrier a, Carrier b, double odds) {
        return !Origins.same(a, b) && (odds >= ONE_MATTER || (odds >= TURNED && texts.turns(a, b)));
    }

    private List<Proposal> best(List<Proposal> proposals, int most) {
        proposals.sort(Comparator.comparingDouble(this::promise)
                .reversed()
                .thenComparingInt(of -> of.pair().a())
                .thenComparingInt(of -> of.pair().b()));
        int[] taken = new int[carriers.size()];
        List<Proposal> best = new ArrayList<>();
        for (Proposal of : proposals) {
            if (taken[of.pair().a()] < most && taken[of.pair().b()] < most) {
                taken[of.pair().a()]++;
                taken[of.pair().b()]++;
                best.add(of);
            }
        }
        return best;
    }

    private boolean answersOne(Opposition.Reason reason, Carrier a, Carrier b) {
        Carrier denial = a.denies() ? a : b;
        boolean bare = reason.kind() == Opposition.Kind.DENIED && Accusation.isBare(denial);
        return reason.kind() == Opposition.Kind.ANSWERED || (bare && !texts.isOfTold(denial));
    }

    /** A denial that only answers, or has no word of its own, is of one thing: of each the likeliest. */
    private List<Proposal> likeliest(List<Proposal> answered) {
        Map<Integer, Proposal> of = new TreeMap<>();
        for (Proposal one : answered) {
            boolean first = carrier(one.pair().a()).denies();
            Proposal known = of.get(first ? one.pair().a() : one.pair().b());
            if (known == null || isRather(one, known)) {
                of.put(first ? one.pair().a() : one.pair().b(), one);
            }
        }
        return List.copyOf(of.values());
    }

    /** The likelier; of two as likely what stands just before the denial. */
    private boolean isRather(Proposal one, Proposal known) {
        double more = promise(one) - promise(known);
        return more > 0 || (more == 0 && away(one) < away(known));
    }

    /** How far before the denial the other begins; what follows it is farther than all. */
    private int away(Proposal of) {
        Carrier a = carrier(of.pair().a());
        Carrier b = carrier(of.pair().b());
        int before = (a.denies() ? a : b).place().span().start()
                - (a.denies() ? b : a).place().span().start();
        return before >= 0 ? before : Integer.MAX_VALUE;
    }

    /**
     * What is looked at first: the likeliest of one matter, rather beside each other on a page. A denial without a word of
     * its own is of no matter but that of what it denies: whom it answers tells more.
     */
    private double promise(Proposal of) {
        Carrier a = carrier(of.pair().a());
        Carrier b = carrier(of.pair().b());
        double near = Exchange.nearness(a, b);
        if (a.denies() == b.denies()) {
            return of.odds() + near;
        }
        Carrier denial = a.denies() ? a : b;
        Carrier other = a.denies() ? b : a;
        if (Accusation.isBare(denial) || denial.callsFalse()) {
            double told = other.cue() == Carrier.Cue.PLAIN ? 0 : 1;
            double named = Accusation.namesTeller(denial, other) ? 1 : 0;
            double names = Accusation.names(other, denial.source()) ? 1 : 0;
            return near + told + named + names;
        }
        return of.odds() + near + (Accusation.isOf(a, b) || Accusation.sharesWord(a, b) ? 1 : 0);
    }

    private double logOdds(Proposal proposal, Judgement judged) {
        double sum = 0;
        for (Map.Entry<Feature, Double> weight : WEIGHTS.entrySet()) {
            sum += weight.getValue() * value(weight.getKey(), proposal, judged);
        }
        return sum;
    }

    double value(Feature feature, Proposal of, Judgement judged) {
        Carrier a = carrier(of.pair().a());
        Carrier b = carrier(of.pair().b());
        boolean sided = a.denies() != b.denies();
        Carrier denial = a.denies() ? a : b;
        Carrier other = a.denies() ? b : a;
        return switch (feature) {
            case BIAS -> 1;
            case MATTER -> of.odds();
            case WORDS -> of.pair().score();
            case SHORTER -> likeness.shorter(a, b);
            case NEAR -> Exchange.nearness(a, b);
            case TURNS -> texts.turns(a, b) ? 1 : 0;
            case APART -> apart(a, b);
            case POINTS_BACK ->
                is(Opposition.Kind.DENIED, of) + is(Opposition.Kind.ANSWERED, of) > 0 && texts.pointsBack(denial)
                        ? 1
                        : 0;
            case EXCLUDES -> sided ? 0 : Math.max(-4, Math.min(4, logit(judged.excludes())));
            case DENIES_IT -> sided ? judged.follows() : 0;
            case FOLLOWS -> sided ? 0 : judged.follows();
            case BOTH_SEE_IT ->
                !sided && of.reason() != null && judged.excludes() >= 0.5
                        ? of.pair().score()
                        : 0;
            case BOTH_DENY -> a.denies() && b.denies() ? 1 : 0;
            case EXPLAINED ->
                a.explanation() == null || b.explanation() == null
                        ? 0
                        : is(Opposition.Kind.EXPLAINED, of) * Explanation.sameness(a.explanation(), b.explanation());
            case DENIED -> is(Opposition.Kind.DENIED, of);
            case BLAMED -> sided && of.reason() != null && isBlamed(a, b, of.odds()) ? 1 : 0;
            case ANSWERED -> is(Opposition.Kind.ANSWERED, of);
            case ACCUSED -> sided && Accusation.isAccused(a, b) ? 1 : 0;
            case TELLER -> sided && Accusation.isBare(denial) && Accusation.namesTeller(denial, other) ? 1 : 0;
            case ACCUSES -> sided && other.cue() == Carrier.Cue.ACCUSES ? 1 : 0;
            case ACCUSES_HIM ->
                sided && other.cue() == Carrier.Cue.ACCUSES && Accusation.namesDenier(denial, other) ? 1 : 0;
            case BLAMES_HIM -> sided && Blame.isOfOne(a, b) && Accusation.isOf(a, b) ? 1 : 0;
            case NOT_TOLD -> sided && other.cue() == Carrier.Cue.PLAIN ? 1 : 0;
            case AGAINST_TOO -> sided && texts.isAgainstAnything(other) ? 1 : 0;
            case IN_CONTENT -> sided && denial.cue() != Carrier.Cue.DENIES ? 1 : 0;
            case NO_CHARGE -> sided && other.cue() != Carrier.Cue.ACCUSES && texts.isOfCharge(denial) ? 1 : 0;
            case NEGATES_IT -> sided && Opposition.negates(denial, other) ? 1 : 0;
            case COVERED -> sided ? Accusation.covered(denial, other) : 0;
            case MEANING -> model.meaning(a, b);
            case NEGATED -> is(Opposition.Kind.NEGATED, of);
            case OPPOSITE -> is(Opposition.Kind.OPPOSITE, of) * likeness.shorter(a, b);
            case ACTORS -> is(Opposition.Kind.ACTORS, of) * likeness.shorter(a, b);
            case NUMBERS -> is(Opposition.Kind.NUMBERS, of);
        };
    }

    /** Of the same deed: "any role in the attack", "behind the attack". */
    private static boolean isBlamed(Carrier a, Carrier b, double odds) {
        return odds >= LIKELY_ONE && Blame.isOfOne(a, b) && (Accusation.sharesWord(a, b) || Exchange.isNear(a, b));
    }

    private static double apart(Carrier a, Carrier b) {
        long days = a.pageId().equals(b.pageId()) ? 0 : CarrierDays.apart(a.day(), b.day());
        return days <= SAME_DAYS ? 0 : Math.min(1, Math.log1p((double) days - SAME_DAYS) / Math.log1p(365));
    }

    private static double is(Opposition.Kind kind, Proposal of) {
        return of.reason() != null && of.reason().kind() == kind ? 1 : 0;
    }

    private static double logit(double chance) {
        return Math.log((chance + 1e-6) / (1 - chance + 1e-6));
    }

    private String why(Proposal proposal) {
        Carrier a = carrier(proposal.pair().a());
        Carrier b = carrier(proposal.pair().b());
        Opposition.Reason reason = proposal.reason();
        if (reason != null) {
            return reason.told(reason.term() == null ? "" : texts.word(a, b, reason.term()));
        }
        if (a.denies() != b.denies()) {
            return "one denies what the other asserts";
        }
        String left = likeness.own(a, b);
        String right = likeness.own(b, a);
        return left.isEmpty() || right.isEmpty()
                ? "of one matter, they read as if both could not be true"
                : "of one matter, they read as if both could not be true: \"%s\" / \"%s\"".formatted(left, right);
    }

    private Carrier carrier(int index) {
        return carriers.get(index);
    }

    private static Map<Feature, Double> weights() {
        Map<Feature, Double> weights = new EnumMap<>(Feature.class);
        for (String[] row : Table.rows(Contradictions.class, "contradiction-weights.tsv")) {
            weights.put(Feature.valueOf(row[0]), Double.valueOf(row[1]));
        }
        return weights;
    }
}
