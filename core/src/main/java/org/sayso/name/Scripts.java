package org.sayso.name;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Set;

/**
 * Names in other scripts. Cyrillic as English papers write it (BGN), Chinese by pinyin with the surname first, others as
 * ICU transliterates them; Arabic and Hebrew keep their letters, as {@link Abjad} needs them.
 */
final class Scripts {

    private static final ThreadLocal<Transliterator> ANY = latinBy("Any-Latin");
    private static final ThreadLocal<Transliterator> RUSSIAN = latinBy("Russian-Latin/BGN");
    private static final ThreadLocal<Transliterator> UKRAINIAN = latinBy("Ukrainian-Latin/BGN");
    private static final Set<String> DOUBLE_SURNAMES =
            Set.of("欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 令狐 慕容 夏侯".split(" ", -1));
    private static final Set<String> SONS = Set.of("بن", "ابن", "بنت", "בן", "בת");
    private static final Set<String> FATHERS = Set.of("ابو", "أبو", "ابي", "أبي");

    private Scripts() {}

    private static ThreadLocal<Transliterator> latinBy(String id) {
        return ThreadLocal.withInitial(
                () -> Transliterator.getInstance(id + "; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII"));
    }

    static boolean isLatin(String text) {
        return text.codePoints().filter(Character::isLetter).findFirst().orElse('a') <= 0x24F;
    }

    static String latin(String text) {
        int letter = text.codePoints().filter(c -> c > 0x24F && Character.isLetter(c)).findFirst().orElse('a');
        return switch (UScript.getScript(letter)) {
            case UScript.ARABIC, UScript.HEBREW -> text;
            case UScript.CYRILLIC ->
                (text.chars().anyMatch(c -> "іїєґІЇЄҐ".indexOf(c) >= 0) ? UKRAINIAN : RUSSIAN)
                        .get()
                        .transliterate(text);
            case UScript.HAN -> chinese(text);
            default -> ANY.get().transliterate(text);
        };
    }

    /** Two to four characters are surname and given name: "Wei Jianming" for "魏建明". */
    private static String chinese(String text) {
        String name = text.strip();
        boolean han = name.length() >= 2
                && name.length() <= 4
                && name.codePoints().allMatch(c -> UScript.getScript(c) == UScript.HAN);
        if (!han) {
            return ANY.get().transliterate(text);
        }
        int surname = name.length() > 2 && DOUBLE_SURNAMES.contains(name.substring(0, 2)) ? 2 : 1;
        return syllables(name.substring(0, surname)) + " " + syllables(name.substring(surname));
    }

    private static String syllables(String han) {
        return ANY.get().transliterate(han).replace(" ", "");
    }

    /** Adds the part that begins at word {@code i}; returns its last word. Article, "son of" and the like as in Latin. */
    static int abjad(List<String> words, int i, List<Spelling.Part> parts) {
        String word = words.get(i);
        boolean more = i + 1 < words.size();
        if (SONS.contains(word) && more && !parts.isEmpty()) {
            return i;
        }
        if ((FATHERS.contains(word) || word.equals("عبد")) && more) {
            parts.add(Spelling.part(word + words.get(i + 1)));
            return i + 1;
        }
        parts.add(Spelling.part(word.length() > 4 && word.startsWith("ال") ? word.substring(2) : word));
        return i;
    }
}
