package org.sayso.attribution;

import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * Somebody who says something, resolved as far as the page allows.
 *
 * @param name as fully as the page names them
 * @param many whether "they" can mean them
 */
record Who(
        SourceClass kind,
        @Nullable String entity,
        String name,
        @Nullable Span span,
        boolean many,
        boolean inferred) {

    static final Who UNKNOWN = new Who(SourceClass.NOT_STATED, null, "not stated", null, false, false);

    Link link() {
        return new Link(name, kind, span, entity, inferred);
    }

    Who at(@Nullable Span place, boolean byContext) {
        return new Who(kind, entity, name, place, many, inferred || byContext);
    }

    boolean same(Who other) {
        return entity != null
                ? entity.equals(other.entity)
                : other.entity == null && kind == other.kind && name.equalsIgnoreCase(other.name);
    }
}
