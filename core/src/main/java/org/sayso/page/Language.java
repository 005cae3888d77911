package org.sayso.page;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The language a page is written in, by its small words, or by its letters where they tell. */
final class Language {

    private record Row(String code, Set<String> words) {}

    private static final List<Row> ROWS = List.of(
            new Row("en", Set.of("the", "of", "and", "to", "in", "that", "was", "for", "with", "said")),
            new Row("fr", Set.of("le", "la", "les", "des", "et", "dans", "pour", "une", "est", "qui")),
            new Row("de", Set.of("der", "die", "das", "und", "den", "von", "mit", "ist", "nicht", "ein")),
            new Row("es", Set.of("el", "la", "los", "las", "que", "del", "una", "por", "con", "para")),
            new Row("pt", Set.of("o", "os", "da", "do", "que", "não", "uma", "para", "com", "em")),
            new Row("it", Set.of("il", "di", "che", "della", "per", "una", "non", "con", "sono", "del")),
            new Row("nl", Set.of("de", "het", "een", "van", "dat", "niet", "zijn", "voor", "met", "op")),
            new Row("ru", Set.of("и", "в", "не", "на", "что", "с", "по", "как", "это", "из")),
            new Row("uk", Set.of("і", "в", "не", "на", "що", "з", "до", "як", "це", "та")),
            new Row("ar", Set.of("في", "من", "على", "إلى", "أن", "عن", "التي", "الذي", "هذا", "مع")),
            new Row("fa", Set.of("در", "به", "از", "که", "را", "با", "این", "است", "برای", "آن")));

    private static final Map<UnicodeScript, String> LETTERS = Map.of(
            UnicodeScript.CYRILLIC, "ru",
            UnicodeScript.ARABIC, "ar",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.GREEK, "el",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.DEVANAGARI, "hi",
            UnicodeScript.THAI, "th",
            UnicodeScript.ARMENIAN, "hy",
            UnicodeScript.GEORGIAN, "ka");

    private static final int ENOUGH = 3000;

    private Language() {}

    static String of(Draft draft) {
        int[] found = new int[ROWS.size()];
        int words = 0;
        for (int i = 0; i < draft.size() && words < ENOUGH; i++) {
            if (!draft.kind(i).isStory()) {
                continue;
            }
            for (String word : Words.of(draft.text(i))) {
                words++;
                String lower = word.toLowerCase(Locale.ROOT);
                for (int row = 0; row < found.length; row++) {
                    found[row] += ROWS.get(row).words().contains(lower) ? 1 : 0;
                }
            }
        }
        int best = 0;
        for (int row = 1; row < found.length; row++) {
            best = found[row] > found[best] ? row : best;
        }
        String told = told(draft.page.markup().metadata().language());
        if (found[best] >= 5 && found[best] * 20 >= words) {
            return ROWS.get(best).code();
        }
        String letters = told == null || told.equals("en") ? byLetters(draft) : null;
        return letters != null ? letters : told == null ? "en" : told;
    }

    /** The language most written in the letters that most of the story's letters are, null for Latin ones. */
    private static @Nullable String byLetters(Draft draft) {
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        for (int i = 0; i < draft.size() && letters < ENOUGH; i++) {
            String line = draft.kind(i) == Block.Kind.BOILERPLATE ? "" : draft.text(i);
            for (int at = 0; at < line.length(); at++) {
                if (Character.isLetter(line.charAt(at))) {
                    letters++;
                    scripts.merge(UnicodeScript.of(line.charAt(at)), 1, Integer::sum);
                }
            }
        }
        int half = letters / 2;
        int kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int signs = kana + scripts.getOrDefault(UnicodeScript.HAN, 0);
        if (signs > half) {
            return kana * 10 > signs ? "ja" : "zh";
        }
        for (Map.Entry<UnicodeScript, Integer> script : scripts.entrySet()) {
            if (script.getValue() > half) {
                return LETTERS.get(script.getKey());
            }
        }
        return null;
    }

    private static @Nullable String told(@Nullable String language) {
        if (language == null || language.length() < 2) {
            return null;
        }
        String code = language.substring(0, 2).toLowerCase(Locale.ROOT);
        return Character.isLetter(code.charAt(0)) && Character.isLetter(code.charAt(1)) ? code : null;
    }
}
