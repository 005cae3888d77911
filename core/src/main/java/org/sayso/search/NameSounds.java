package org.sayso.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.sayso.name.NameMatcher;

/** What two spellings of one name share: the sound of one of their parts. What is not in Latin letters shares "*". */
public final class NameSounds {

    /** Shared by all that is not in Latin letters. */
    public static final String OTHER_SCRIPT = "*";

    private static final DoubleMetaphone SOUND = new DoubleMetaphone();

    private NameSounds() {}

    /** "Yareq Odvelan": ARK, ATFL. */
    public static Set<String> of(String name) {
        return of(name, parts(name));
    }

    /**
     * Only of the parts that say whose name it is, where it has such: all bodies share the "of" and "the" of "the Bank of
     * Lorn", and Jeff sounds like their "of".
     */
    public static Set<String> telling(String name) {
        List<String> parts = parts(name);
        List<String> telling = parts.stream().filter(NameMatcher::tells).toList();
        return of(name, telling.isEmpty() ? parts : telling);
    }

    private static Set<String> of(String name, List<String> parts) {
        Set<String> sounds = new TreeSet<>();
        for (String part : parts) {
            sounds.add(SOUND.doubleMetaphone(part, false));
            sounds.add(SOUND.doubleMetaphone(part, true));
        }
        sounds.remove("");
        if (sounds.isEmpty() || name.codePoints().anyMatch(NameSounds::isOther)) {
            sounds.add(OTHER_SCRIPT);
        }
        return sounds;
    }

    /** The words of a name that are in Latin letters, without their accents. */
    static List<String> parts(String name) {
        return Arrays.stream(folded(name).split("[^A-Za-z]+", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static boolean isOther(int c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN;
    }

    private static String folded(String name) {
        char[] in = name.replace("'", "").replace("’", "").toCharArray();
        char[] out = new char[in.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
        return new String(Arrays.copyOf(out, length));
    }
}
