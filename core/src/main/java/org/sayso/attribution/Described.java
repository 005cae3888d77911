package org.sayso.attribution;

import java.util.Locale;
import java.util.Set;

/** Sources that somebody describes rather than names: "an aide of the minister", "two officials", "the report". */
public final class Described {

    /** What a name may begin with in small letters. */
    private static final Set<String> PARTICLES =
            Set.of("al el bin ibn ben abu umm de del della da di do dos du la le van von der den ter".split(" ", -1));

    /** Behind it stands whom or what the described has to do with. */
    private static final Set<String> ENDS =
            Set.of("of in from with at on for near close who that which familiar briefed".split(" ", -1));

    private Described() {}

    /** Whether words describe somebody: names begin with a capital, or with a particle as "de Gaulle" does. */
    public static boolean is(String words) {
        String first = words.strip().split("\\s+", 2)[0];
        return !first.isEmpty()
                && first.equals(first.toLowerCase(Locale.ROOT))
                && !first.equals(first.toUpperCase(Locale.ROOT))
                && !PARTICLES.contains(first.split("-", 2)[0]);
    }

    /** What kind of source the words describe: told by their last noun that sources are called by. */
    public static SourceClass kind(String words) {
        SourceNouns.Noun noun = null;
        for (String word : words.strip().split("\\s+", -1)) {
            if (noun != null && ENDS.contains(word)) {
                break;
            }
            SourceNouns.Noun known = SourceNouns.of(word);
            noun = known == null ? noun : known;
        }
        if (noun == null) {
            return SourceClass.UNNAMED;
        }
        return switch (noun.kind()) {
            case PERSON, UNNAMED -> SourceClass.UNNAMED;
            case GROUP -> SourceClass.GROUP;
            case OUTLET -> SourceClass.OUTLET;
            case DOCUMENT -> SourceClass.DOCUMENT;
        };
    }
}
