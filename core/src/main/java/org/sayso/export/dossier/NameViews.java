package org.sayso.export.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sayso.attribution.Statement;
import org.sayso.claim.Place;
import org.sayso.claim.StatementRef;
import org.sayso.export.Labels;
import org.sayso.name.CaseEntity;
import org.sayso.name.Entity;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.name.NameWhy;
import org.sayso.name.Role;
import org.sayso.reading.Reading;

/** The people and bodies of a case, the most mentioned first. */
public final class NameViews {

    private static final int MOST_ROLES = 6;

    private static final class Known {
        final Entity entity;
        final List<StatementRef> said = new ArrayList<>();
        int mentions;

        Known(Entity entity) {
            this.entity = entity;
        }
    }

    private final Quoter quoter;
    private final Map<String, Map<String, Known>> known = new HashMap<>();

    public NameViews(Quoter quoter) {
        this.quoter = quoter;
        for (Reading reading : quoter.pages()) {
            Map<String, Known> page = new HashMap<>();
            known.put(reading.page().id(), page);
            for (Entity entity : reading.names().entities()) {
                page.put(entity.id(), new Known(entity));
            }
            for (Mention mention : reading.names().mentions()) {
                Known one = page.get(mention.entity());
                if (one != null) {
                    one.mentions++;
                }
            }
            for (Statement statement : reading.statements()) {
                Known one = page.get(statement.sourceEntity());
                if (one != null) {
                    one.said.add(new StatementRef(reading.page().id(), statement.id()));
                }
            }
        }
    }

    public List<NameView> of(List<CaseEntity> entities) {
        List<NameView> views = new ArrayList<>();
        for (CaseEntity entity : entities) {
            if (entity.type() != NameType.PLACE) {
                views.add(view(entity));
            }
        }
        views.sort(Comparator.comparingInt((NameView view) -> -view.mentions())
                .thenComparing(NameView::name)
                .thenComparing(NameView::id));
        return views;
    }

    public NameView view(CaseEntity entity) {
        List<Quote> roles = new ArrayList<>();
        Set<String> roleTexts = new HashSet<>();
        List<NameView.Said> said = new ArrayList<>();
        Set<String> pages = new HashSet<>();
        int mentions = 0;
        for (CaseEntity.Member member : entity.members()) {
            Known one = known.getOrDefault(member.page(), Map.of()).get(member.entity());
            if (one == null) {
                continue;
            }
            pages.add(member.page());
            mentions += one.mentions;
            for (Role role : one.entity.roles()) {
                if (roles.size() < MOST_ROLES
                        && roleTexts.add(role.text().strip().toLowerCase(Locale.ROOT))) {
                    roles.add(quoter.quote(new Place(member.page(), role.span())));
                }
            }
            List<NameView.Sign> signs = new ArrayList<>();
            for (StatementRef ref : one.said) {
                Statement statement = quoter.story().statement(ref);
                if (statement != null) {
                    signs.add(new NameView.Sign(
                            quoter.marker(ref),
                            Kind.of(statement.sourceClass()),
                            quoter.place(ref.pageId(), statement)));
                }
            }
            if (!signs.isEmpty()) {
                said.add(new NameView.Said(quoter.label(member.page()), signs));
            }
        }
        return new NameView(
                "name-" + entity.id().replaceAll("[^A-Za-z0-9_-]", "_"),
                Shown.text(entity.name()),
                Labels.of(entity.type()),
                entity.names().stream()
                        .filter(name -> !name.equals(entity.name()))
                        .map(Shown::text)
                        .toList(),
                entity.decisions().stream().map(NameWhy::words).map(Shown::text).toList(),
                roles,
                said,
                mentions,
                pages.size());
    }
}
