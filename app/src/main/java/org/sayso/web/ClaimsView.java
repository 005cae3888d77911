package org.sayso.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.casefile.Decision;
import org.sayso.claim.Claim;
import org.sayso.claim.StatementRef;
import org.sayso.export.dossier.ClaimView;
import org.sayso.export.dossier.ClaimViews.Shelf;

/**
 * The board of claims: one shelf of it.
 *
 * @param query the end of an address that asks for this shelf by its name, also where none was named
 */
record ClaimsView(List<Tab> tabs, String query, String explains, Slice<Item> claims) {

    private static final int AT_ONCE = 20;
    private static final int DENIALS = 2;

    /** A shelf to look at. */
    record Tab(String href, String label, int count, boolean here) {}

    /**
     * @param key a statement that makes it, or its number: lasts longer than the number alone
     * @param grade a person's, or empty
     */
    record Item(String id, String key, String href, String grade, ClaimView claim) {

        /** Whether who denies it stands beside it: its own carriers are folded. */
        boolean isOpposed() {
            return claim.picture() != null && !claim.denials().isEmpty();
        }

        /** Those shown beside a claim whose carriers are folded. */
        List<ClaimView.CarrierView> firstDenials() {
            List<ClaimView.CarrierView> all = claim.denials();
            return all.subList(0, Math.min(all.size(), DENIALS));
        }
    }

    ClaimsView {
        tabs = List.copyOf(tabs);
    }

    static ClaimsView of(Edition edition, Wish wish, Map<String, Decision> grades) {
        String wanted = wish.text("shelf");
        List<Tab> tabs = new ArrayList<>();
        List<Claim> chosen = List.of();
        String explains = "";
        String query = wish.with("shelf", wanted);
        boolean found = false;
        for (Shelf shelf : edition.shelves().keySet()) {
            boolean here = wanted.equals(ClaimList.label(shelf)) || (wanted.isEmpty() && !found);
            int count = edition.shelves().getOrDefault(shelf, List.of()).size();
            tabs.add(new Tab(wish.with("shelf", ClaimList.label(shelf)), shelf.heading(), count, here));
            if (here) {
                chosen = ClaimList.on(edition, shelf, wish);
                explains = shelf.explains();
                query = wanted.isEmpty() ? wish.with("shelf", ClaimList.label(shelf)) : query;
                found = true;
            }
        }
        int changed = edition.changed();
        if (changed > 0) {
            boolean here = wanted.equals(ClaimList.CHANGED);
            tabs.add(new Tab(wish.with("shelf", ClaimList.CHANGED), "Changed", changed, here));
            if (here) {
                chosen = ClaimList.of(edition, new Wish(Map.of("changed", "1", "q", wish.text("q"))));
                explains = "Confirmed, denied or taken back after somebody claimed it.";
            }
        }
        Slice<Claim> slice = Slice.of(chosen, wish, AT_ONCE);
        List<Item> items = slice.items().stream()
                .map(claim ->
                        item(claim, grades.get(claim.id()), edition.claimViews().brief(claim)))
                .toList();
        return new ClaimsView(tabs, query, explains, new Slice<>(items, slice.total(), slice.offset(), slice.limit()));
    }

    /** A claim by itself, with the part of those who carry or deny it that an address asks for. */
    static Item item(Edition edition, Claim claim, Slice<?> part) {
        return item(claim, null, edition.claimViews().part(claim, part.offset(), part.limit()));
    }

    private static Item item(Claim claim, @Nullable Decision grade, ClaimView view) {
        return new Item(
                claim.id(),
                Stream.concat(claim.statements().stream(), claim.deniedBy().stream())
                        .findFirst()
                        .map(StatementRef::toString)
                        .orElse(claim.id()),
                "/claims/" + Wish.encoded(claim.id()),
                grade == null || grade.value() == null ? "" : grade.value(),
                view);
    }
}
