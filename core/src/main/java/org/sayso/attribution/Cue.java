package org.sayso.attribution;

/**
 * A word of saying in its sentence. Indexes count tokens.
 *
 * @param from the first word of the verb group ("has repeatedly said" begins at "has")
 * @param to behind its last
 * @param head the word of saying itself
 * @param passive "was accused of", "is quoted as saying"
 * @param chance 0 to 1: how often such a use is a cue
 */
record Cue(
        int from,
        int to,
        int head,
        CueKind kind,
        boolean passive,
        Cues.Before before,
        Cues.After after,
        double chance) {}
