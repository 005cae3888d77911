package org.sayso.text;

import java.util.Set;

/** Words that end in a dot without ending a sentence. */
final class Abbreviations {

    /** A name follows: "Gen. Arda Lerma", "Rev. Holm", "St. Brannoc". */
    private static final Set<String> BEFORE_NAME = Set.of(
            // military: "Maj.-Gen. Holm" ends in "Gen"
            "Gen",
            "Lt",
            "Col",
            "Capt",
            "Maj",
            "Sgt",
            "Cpl",
            "Pvt",
            "Adm",
            "Cmdr",
            "Cdr",
            "Brig",
            "Comdr",
            "Ens",
            "Pfc",
            "Spc",
            "Insp",
            "Supt",
            "Det",
            "Sr",
            "Jr",
            "Msgr",
            // civil: "Sen. Ode Vann", "Amb. Roil"
            "Mr",
            "Mrs",
            "Ms",
            "Mx",
            "Dr",
            "Prof",
            "Rev",
            "Hon",
            "Sen",
            "Rep",
            "Gov",
            "Pres",
            "Amb",
            "Atty",
            "Fr",
            "St",
            "Ste",
            "Mt",
            "Ft",
            "Messrs",
            "Mme",
            "Mlle",
            "Sec",
            "Min",
            "Dir",
            "Asst",
            "Assoc",
            "Dep",
            "Del",
            "Cllr",
            "Ald",
            "Ayat",
            "Gens",
            "Sens",
            "Reps",
            "Govs",
            "Profs",
            "Drs");

    /** A number or a name follows: "No. 5", "Art. 51", "Jan. 3", "vs. Holm". */
    private static final Set<String> BEFORE_NUMBER = Set.of(
            "No", "no", "Nos", "nos", "Art", "art", "Arts", "Fig", "fig", "Figs", "Vol", "vol", "Ch", "ch", "Sect",
            "sect", "para", "paras", "pp", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov",
            "Dec", "approx", "ca", "vs", "v", "cf", "Op", "op");

    /** A sentence may go on or end here: "Harbour Co. said", "He works at Harbour Co. She does not." */
    private static final Set<String> EITHER = Set.of(
            "Inc", "Ltd", "Corp", "Co", "Bros", "etc", "al", "Ave", "Blvd", "Rd", "Dept", "Est", "Univ", "Mass",
            "Calif", "Fla", "Conn", "Ariz", "Ala", "Wash", "Tenn", "Tex", "Minn", "Mich", "Penn", "Va", "Ga");

    /** Words that begin a sentence in capitals, but are no name: what follows "U.S." when the sentence ended there. */
    private static final Set<String> STARTERS = Set.of(
            "The",
            "A",
            "An",
            "He",
            "She",
            "It",
            "They",
            "We",
            "You",
            "This",
            "That",
            "These",
            "Those",
            "There",
            "But",
            "And",
            "Or",
            "So",
            "Yet",
            "In",
            "On",
            "At",
            "As",
            "By",
            "For",
            "From",
            "With",
            "When",
            "While",
            "After",
            "Before",
            "If",
            "Since",
            "Because",
            "Although",
            "Though",
            "However",
            "Meanwhile",
            "Now",
            "Then",
            "What",
            "Who",
            "Why",
            "How",
            "Where",
            "Its",
            "His",
            "Her",
            "Their",
            "Our",
            "My",
            "Some",
            "Many",
            "Most",
            "No",
            "Not",
            "One",
            "Two",
            "Both",
            "Under",
            "During",
            "According",
            "Asked",
            "Earlier",
            "Later",
            "Last",
            "Officials",
            "Also",
            "Still",
            "Even",
            "To",
            "Of",
            "Such",
            "Despite",
            "Until",
            "Once",
            "I");

    private static final Set<String> CALENDAR = Set.of(
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Jan",
            "Feb",
            "Mar",
            "Apr",
            "Jun",
            "Jul",
            "Aug",
            "Sept",
            "Sep",
            "Oct",
            "Nov",
            "Dec",
            "Eastern",
            "Pacific");

    private Abbreviations() {}

    /** Whether the word {@code [start, dot)} is a title whose dot belongs to it, or an initial before a name. */
    static boolean keepsDot(String text, int start, int dot) {
        if (dot - start > 8) {
            return false;
        }
        String last = lastPart(text, start, dot);
        if (BEFORE_NAME.contains(last)) {
            return nextIsCapital(text, dot + 1) || start < dot - last.length();
        }
        if (BEFORE_NUMBER.contains(last)) {
            return nextIsDigit(text, dot + 1);
        }
        return dot - start == 1
                && Character.isUpperCase(text.charAt(start))
                && nextIsCapital(text, dot + 1)
                && !STARTERS.contains(nextWord(text, dot + 1));
    }

    /**
     * Whether a full stop at {@code dot} goes on with the sentence, though a capital or a number follows: "Gen. Lerma",
     * "J. R. Vann", "the U.S. Navy", "No. 5".
     */
    static boolean goesOn(String text, int from, int dot) {
        int start = dot;
        while (start > from && Tokenizer.isWordPart(text.charAt(start - 1))) {
            start--;
        }
        if (start == dot) {
            return false;
        }
        String word = text.substring(start, dot);
        if (BEFORE_NAME.contains(word)) {
            return nextIsCapital(text, dot + 1) && !(isSuffix(word) && isStarterNext(text, dot + 1));
        }
        if (BEFORE_NUMBER.contains(word)) {
            return nextIsDigit(text, dot + 1) || word.equals("vs") || word.equals("v");
        }
        boolean single = dot - start == 1 && Character.isLetter(text.charAt(start));
        boolean dotted = single && start > from && text.charAt(start - 1) == '.';
        if (dotted && (word.equals("m") || word.equals("M"))) {
            return isAfterHour(nextWord(text, dot + 1));
        }
        if (dotted || EITHER.contains(word)) {
            return !isStarterNext(text, dot + 1) && nextIsCapital(text, dot + 1);
        }
        if (single && Character.isUpperCase(text.charAt(start))) {
            return !isStarterNext(text, dot + 1)
                    && nextIsCapital(text, dot + 1)
                    && (word.charAt(0) != 'I' || isAfterCapital(text, from, start));
        }
        return false;
    }

    /** Where a dotted abbreviation ({@code (Letter '.'){2,}}, "U.S.", "a.m.") that starts at {@code at} ends, or −1. */
    static int dottedEnd(String text, int at, int limit) {
        int end = at;
        int letters = 0;
        while (end + 1 < limit && Character.isLetter(text.charAt(end)) && text.charAt(end + 1) == '.') {
            end += 2;
            letters++;
        }
        if (letters < 2) {
            return -1;
        }
        return end < limit && Tokenizer.isWordPart(text.codePointAt(end)) && !isHyphenated(text, end) ? -1 : end;
    }

    private static boolean isHyphenated(String text, int at) {
        return text.charAt(at) == '-';
    }

    /** "5 p.m. Monday", "5 p.m. GMT", "5 p.m. March 3". */
    private static boolean isAfterHour(String word) {
        return CALENDAR.contains(word)
                || (word.length() > 1 && word.length() < 5 && word.chars().allMatch(Character::isUpperCase));
    }

    private static boolean isSuffix(String word) {
        return word.equals("Jr") || word.equals("Sr") || word.equals("St") || word.equals("Sec") || word.equals("Min");
    }

    private static String lastPart(String text, int start, int dot) {
        int from = dot;
        while (from > start && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, dot);
    }

    private static boolean isStarterNext(String text, int at) {
        return STARTERS.contains(nextWord(text, at));
    }

    private static boolean isAfterCapital(String text, int from, int start) {
        int at = start - 1;
        while (at >= from && text.charAt(at) == ' ') {
            at--;
        }
        while (at > from && Tokenizer.isWordPart(text.charAt(at - 1))) {
            at--;
        }
        return at < from || Character.isUpperCase(text.charAt(at));
    }

    private static boolean nextIsCapital(String text, int at) {
        int next = skip(text, at);
        if (next >= text.length()) {
            return false;
        }
        // "Gen. al-Tavani": particles are written small.
        return Character.isUpperCase(text.codePointAt(next))
                || text.startsWith("al-", next)
                || text.startsWith("el-", next)
                || text.startsWith("de ", next)
                || text.startsWith("van ", next);
    }

    private static boolean nextIsDigit(String text, int at) {
        int next = skip(text, at);
        return next < text.length() && Character.isDigit(text.charAt(next));
    }

    private static String nextWord(String text, int at) {
        int start = skip(text, at);
        int end = start;
        while (end < text.length() && end - start < 12 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static int skip(String text, int at) {
        int next = at;
        while (next < text.length() && next - at < 4 && isGap(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\u00a0' || c == '\t' || c == '-';
    }
}
