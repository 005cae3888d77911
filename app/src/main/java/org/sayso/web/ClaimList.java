package org.sayso.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sayso.claim.Claim;
import org.sayso.claim.Standing;
import org.sayso.export.dossier.ClaimViews.Shelf;

/** The claims an address asks for. */
final class ClaimList {

    /** A shelf of its own: what became of a claim. */
    static final String CHANGED = "changed";

    private ClaimList() {}

    /** In the order of the story, as {@code sayso claims} lists them. */
    static List<Claim> of(Edition edition, Wish wish) {
        String wanted = wish.text("shelf");
        if (wanted.isEmpty() || wanted.equals(CHANGED)) {
            return chosen(edition, edition.story().claims(), wish);
        }
        for (Shelf shelf : Shelf.values()) {
            if (wanted.equals(label(shelf))) {
                return on(edition, shelf, wish);
            }
        }
        throw new Wish.Unreadable("shelf: \"%s\" is none of those there are".formatted(wanted));
    }

    /** As addresses write it: "one-origin". */
    static String label(Shelf shelf) {
        return shelf.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those on a shelf, carried by the most outlets first. */
    static List<Claim> on(Edition edition, Shelf shelf, Wish wish) {
        return chosen(edition, edition.shelves().getOrDefault(shelf, List.of()), wish);
    }

    private static List<Claim> chosen(Edition edition, List<Claim> all, Wish wish) {
        String words = wish.text("q").toLowerCase(Locale.ROOT);
        Standing standing = wish.one("standing", Standing.class);
        boolean contested = wish.flag("contested");
        boolean changed = wish.flag("changed") || wish.text("shelf").equals(CHANGED);
        List<Claim> chosen = new ArrayList<>();
        for (Claim claim : all) {
            if ((standing == null || claim.standing() == standing)
                    && (!contested
                            || claim.standing() == Standing.CONTESTED
                            || !claim.deniedBy().isEmpty())
                    && (!changed || hasChanged(claim))
                    && (words.isEmpty() || edition.filterKeys().claim(claim).contains(words))) {
                chosen.add(claim);
            }
        }
        return chosen;
    }

    /** Whether something became of it: confirmed, denied, withdrawn or overtaken after it was claimed. */
    static boolean hasChanged(Claim claim) {
        return claim.steps().size() > 1
                && claim.steps().stream().anyMatch(step -> step.kind().changes());
    }
}
