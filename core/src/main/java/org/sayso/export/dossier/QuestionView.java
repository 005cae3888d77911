package org.sayso.export.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question with the competing accounts, or without an answer. */
public record QuestionView(
        String id,
        String question,
        boolean answered,
        List<AccountView> accounts,
        List<EvidenceView> nearest,
        List<EvidenceView> silences) {

    /**
     * One of the answers.
     *
     * @param number from 1
     * @param bearing "1 origin, 3 outlets"
     * @param more evidence beside the sentence that stands for the account
     * @param picture on whom it rests; null where there is nothing to see in it
     */
    public record AccountView(
            String id,
            int number,
            EvidenceView gist,
            List<EvidenceView> more,
            String bearing,
            String note,
            List<AgainstView> against,
            @Nullable TellPicture picture) {

        public AccountView {
            more = List.copyOf(more);
            against = List.copyOf(against);
        }
    }

    /** Another account of the same answer that this one excludes. */
    public record AgainstView(String href, int number, String gist) {}

    /**
     * A sentence with where it comes from.
     *
     * @param chain without links in the page's own voice
     * @param day when it was said, else when it was published
     */
    public record EvidenceView(Quote quote, ChainView chain, String marker, Kind kind, String does, String day) {}

    public QuestionView {
        accounts = List.copyOf(accounts);
        nearest = List.copyOf(nearest);
        silences = List.copyOf(silences);
    }
}
