package org.sayso.export.dossier;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.claim.Claim;
import org.sayso.claim.StatementRef;
import org.sayso.name.CaseEntity;
import org.sayso.reading.Reading;
import org.sayso.story.Story;

/**
 * What of a case a dossier shows. Of a claim all pages that carry it are in it, in full; of a name the pages on which they
 * say something; of a page the claims that it carries, with the words of other pages quoted and not in full.
 *
 * @param pages ids of pages
 * @param claims numbers of claims
 * @param names ids of people and bodies
 */
public record Selection(Set<String> pages, Set<String> claims, Set<String> names) {

    /** The whole case. */
    public static final Selection ALL = new Selection(Set.of(), Set.of(), Set.of());

    public Selection {
        pages = Set.copyOf(pages);
        claims = Set.copyOf(claims);
        names = Set.copyOf(names);
    }

    public boolean isAll() {
        return pages.isEmpty() && claims.isEmpty() && names.isEmpty();
    }

    /** Ids of the pages that are shown in full. */
    Set<String> shownPages(Story story) {
        Set<String> shown = new HashSet<>(pages);
        for (Claim claim : story.claims()) {
            if (claims.contains(claim.id())) {
                shown.addAll(pagesOf(claim));
            }
        }
        for (CaseEntity entity : story.entities()) {
            if (names.contains(entity.id())) {
                entity.members().stream()
                        .map(CaseEntity.Member::page)
                        .filter(page -> speaks(story, page, entity))
                        .forEach(shown::add);
            }
        }
        return shown;
    }

    private static boolean speaks(Story story, String page, CaseEntity entity) {
        Reading reading = story.reading(page);
        return reading != null
                && reading.statements().stream()
                        .anyMatch(statement -> entity.id().equals(source(story, page, statement)));
    }

    private static @Nullable String source(Story story, String page, Statement statement) {
        String entity = statement.sourceEntity() != null
                ? statement.sourceEntity()
                : statement.origin().entity();
        return entity == null ? null : story.cast().entity(page, entity);
    }

    private static Set<String> pagesOf(Claim claim) {
        Set<String> pages = new LinkedHashSet<>();
        claim.statements().forEach(ref -> pages.add(ref.pageId()));
        claim.deniedBy().forEach(ref -> pages.add(ref.pageId()));
        claim.ownVoice().forEach(place -> pages.add(place.pageId()));
        return pages;
    }

    /** Whether a claim is shown: it was chosen, a chosen page carries it, or a chosen name is one of its sources. */
    boolean shows(Story story, Claim claim) {
        return isAll()
                || claims.contains(claim.id())
                || pagesOf(claim).stream().anyMatch(pages::contains)
                || (!names.isEmpty()
                        && (claim.statements().stream().anyMatch(ref -> isByChosen(story, ref))
                                || claim.deniedBy().stream().anyMatch(ref -> isByChosen(story, ref))));
    }

    private boolean isByChosen(Story story, StatementRef ref) {
        Statement statement = story.statement(ref);
        String source = statement == null ? null : source(story, ref.pageId(), statement);
        return source != null && names.contains(source);
    }

    /** The people and bodies that are shown: those chosen, or where none was, those that the pages name. */
    List<CaseEntity> shownNames(Story story, Set<String> shownPages) {
        return story.entities().stream()
                .filter(entity -> isAll()
                        || (names.isEmpty()
                                ? entity.members().stream().anyMatch(member -> shownPages.contains(member.page()))
                                : names.contains(entity.id())))
                .toList();
    }
}
