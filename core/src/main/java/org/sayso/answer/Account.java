package org.sayso.answer;

import java.util.List;

/**
 * One of the answers the pages give.
 *
 * @param gist the sentence that stands for it
 * @param evidence every sentence that tells it, the strongest first
 * @param origins how many independent sources it goes back to
 * @param outlets how many pages' publishers carry it
 * @param note what a reader must know of it ("one origin, 3 outlets"), or empty
 * @param against the accounts of the same answer it contradicts, by their place there, from 0
 */
public record Account(
        Evidence gist, List<Evidence> evidence, int origins, int outlets, String note, List<Integer> against) {

    public Account {
        evidence = List.copyOf(evidence);
        against = List.copyOf(against);
    }
}
