package org.sayso.claim;

import java.util.List;
import java.util.function.Supplier;
import org.sayso.model.Judge;
import org.sayso.model.Verdict;

/**
 * What reading statements together gives. Reading a pair takes some milliseconds and rests on its words alone: so it may
 * be kept.
 */
@FunctionalInterface
public interface PairJudgements {

    /** Where one reading finds this little of either, reading the other way round is not worth its time. */
    double LITTLE = 0.15;

    /** Of each pair, in the order given. */
    List<Judgement> of(List<ReadPair> pairs);

    /** Made anew each time, on all processors; the judge is asked for only where there are pairs. */
    static PairJudgements by(Supplier<? extends Judge> judge) {
        return pairs ->
                pairs.parallelStream().map(pair -> make(judge.get(), pair)).toList();
    }

    /** One pair read now, both ways round. */
    static Judgement make(Judge judge, ReadPair pair) {
        Verdict there = judge.judge(pair.a(), pair.b());
        if (there.follows() < LITTLE && there.excludes() < LITTLE) {
            return new Judgement(there.follows(), there.excludes());
        }
        Verdict back = judge.judge(pair.b(), pair.a());
        return new Judgement(Math.max(there.follows(), back.follows()), (there.excludes() + back.excludes()) / 2);
    }
}
