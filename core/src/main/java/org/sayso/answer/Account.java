package org.sayso.answer;

import java.util.List;

/**
 * One of the answers the pages give.
 *
 * @param gist the sentence that stands for it, the first of its evidence
 * @param evidence every sentence that tells it, the strongest first
 * @param origins how many independent sources it goes back to
 * @param hands the fewest that one of its sentences came through, the page's own voice being 0
 * @param outlets how many pages' publishers carry it
 * @param note what a reader must know of it ("one origin, 3 outlets"), or empty
 * @param unsaid what none of its sentences tells ("the source's name")
 * @param against the accounts of the same answer it contradicts, by their place there, from 0
 */
public record Account(
        Evidence gist,
        List<Evidence> evidence,
        int origins,
        int hands,
        int outlets,
        String note,
        List<String> unsaid,
        List<Integer> against) {

    /** In what order accounts stand, in words. */
    public static final String ORDER =
            "most independent origins first, then fewest hands, then most outlets; opinions without a source last";

    public Account {
        evidence = List.copyOf(evidence);
        unsaid = List.copyOf(unsaid);
        against = List.copyOf(against);
    }
}
