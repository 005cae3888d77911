package org.sayso.name;

import org.jspecify.annotations.Nullable;

/** News outlets that readers know by several names. */
public final class Outlets {

    private static final Bodies BODIES = new Bodies();

    private Outlets() {}

    /** The full name of the outlet that is called so: "Press Trust of India" for "PTI"; null where none is known. */
    public static @Nullable String known(String name) {
        Bodies.Known known = BODIES.find(name.strip());
        return known != null && known.outlet() ? known.name() : null;
    }
}
