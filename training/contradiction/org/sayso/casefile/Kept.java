package org.sayso.casefile;

import org.sayso.claim.PairJudgements;
import org.sayso.claim.StatementVectors;

/** What a case keeps of its statements' meaning and of the pairs read, so that a dump makes only what is missing. */
public final class Kept {

    private Kept() {}

    public static StatementVectors vectors(CaseFile of) {
        return new KeptVectors(of.database());
    }

    public static PairJudgements judgements(CaseFile of) {
        return new KeptJudgements(of.database());
    }
}
