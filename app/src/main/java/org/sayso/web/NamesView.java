package org.sayso.web;

import java.util.Arrays;
import java.util.List;
import org.sayso.export.Labels;
import org.sayso.export.dossier.Shown;
import org.sayso.name.CaseEntity;
import org.sayso.name.NameType;

/** Names, the most mentioned first. */
record NamesView(Slice<Row> rows) {

    private static final int AT_ONCE = 90;
    private static final int VARIANTS = 6;

    record Row(
            String id,
            String href,
            String name,
            String type,
            List<String> variants,
            String role,
            int mentions,
            long pages,
            int said) {}

    static NamesView of(Edition edition, Wish wish) {
        Slice<Edition.Named> slice = Slice.of(NameList.of(edition, wish), wish, AT_ONCE);
        List<Row> rows = slice.items().stream().map(NamesView::row).toList();
        return new NamesView(new Slice<>(rows, slice.total(), slice.offset(), slice.limit()));
    }

    private static Row row(Edition.Named named) {
        CaseEntity entity = named.entity();
        return new Row(
                Wish.encoded(entity.id()),
                "/names/" + Wish.encoded(entity.id()),
                Shown.text(entity.name()),
                Labels.of(entity.type()),
                entity.names().stream()
                        .filter(name -> !name.equals(entity.name()))
                        .limit(VARIANTS)
                        .map(Shown::text)
                        .toList(),
                entity.roles().isEmpty() ? "" : Shown.brief(entity.roles().getFirst(), 90),
                named.mentions(),
                entity.members().stream()
                        .map(CaseEntity.Member::page)
                        .distinct()
                        .count(),
                named.said());
    }

    List<String> types() {
        return Arrays.stream(NameType.values()).map(Labels::of).toList();
    }
}
