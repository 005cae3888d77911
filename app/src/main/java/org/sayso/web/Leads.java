package org.sayso.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.export.dossier.ClaimView;
import org.sayso.export.dossier.ClaimView.CarrierView;
import org.sayso.export.dossier.ClaimView.OriginView;
import org.sayso.export.dossier.ClaimViews.Shelf;

/**
 * Where to begin: the claims most outlets contest, then what several have from one origin, each with whom it rests on.
 *
 * @param coming whether the claims are still being worked out
 */
record Leads(List<Lead> claims, boolean coming) {

    private static final int MOST = 3;

    /** So many may be contested where something else is to be shown, too. */
    private static final int CONTESTED = 2;

    /**
     * One claim.
     *
     * @param says of those who say it the one whose words went through the most hands; null where all say it in their own voice
     * @param denies of those who deny it the first; null for none
     */
    record Lead(
            String kind,
            String href,
            ClaimView.Context words,
            String bearing,
            @Nullable CarrierView says,
            @Nullable CarrierView denies) {}

    Leads {
        claims = List.copyOf(claims);
    }

    static Leads of(Edition edition) {
        if (!edition.hasClaims()) {
            return new Leads(List.of(), edition.trouble().isEmpty() && edition.statements() > 0);
        }
        List<Claim> contested = edition.shelves().getOrDefault(Shelf.CONTESTED, List.of());
        List<Claim> repeated = edition.shelves().getOrDefault(Shelf.ONE_ORIGIN, List.of());
        int first = Math.min(contested.size(), Math.max(CONTESTED, MOST - repeated.size()));
        List<Lead> leads = new ArrayList<>();
        contested.subList(0, first).forEach(claim -> leads.add(lead(edition, Shelf.CONTESTED, claim)));
        repeated.stream().limit(MOST - first).forEach(claim -> leads.add(lead(edition, Shelf.ONE_ORIGIN, claim)));
        return new Leads(leads, false);
    }

    private static Lead lead(Edition edition, Shelf shelf, Claim claim) {
        ClaimView view = edition.claimViews().brief(claim);
        CarrierView says = view.origins().stream()
                .flatMap(Leads::carriers)
                .max(Comparator.comparingInt(one -> one.chain().links().size()))
                .orElse(null);
        return new Lead(
                shelf.heading(),
                "/claims/" + Wish.encoded(claim.id()),
                view.text().near(),
                view.bearing(),
                says,
                view.denials().isEmpty() ? null : view.denials().getFirst());
    }

    private static Stream<CarrierView> carriers(OriginView origin) {
        return origin.carriers().stream();
    }
}
