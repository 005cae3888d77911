package org.sayso.answer;

import java.util.List;

/**
 * What the pages say to a question.
 *
 * @param answered false, with no accounts, where the pages do not tell
 * @param accounts in the order of {@link Account#ORDER}
 * @param nearest where nothing answers, the sentences nearest to the question
 * @param silences where somebody is said not to have told ("declined to comment")
 * @param claimsKnown false where the claims of many pages were not worked out when it was asked: then accounts are told
 *     apart by their words alone, and contradictions between them are not marked
 */
public record Answer(
        String question,
        boolean answered,
        List<Account> accounts,
        List<Evidence> nearest,
        List<Evidence> silences,
        boolean claimsKnown) {

    public Answer {
        accounts = List.copyOf(accounts);
        nearest = List.copyOf(nearest);
        silences = List.copyOf(silences);
    }
}
