package org.sayso.export;

import java.util.Locale;

/** What outputs call a constant: {@code NET_USER} is "net-user". */
public final class Labels {

    private Labels() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
