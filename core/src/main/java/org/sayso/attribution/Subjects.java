package org.sayso.attribution;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * The noun phrase that does the saying, by function words and commas alone: left of the verb ("Ada Lorn, the minister,
 * said") or right of it ("said Ada Lorn, the minister").
 */
final class Subjects {

    /** Longest apposition that is taken along, in tokens. */
    private static final int APPOSITION = 24;

    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "his", "her", "their", "its", "this", "these", "those");

    /** What an article may follow within one phrase: "all the men", "such a man". */
    private static final Set<String> BEFORE_ARTICLE = Set.of(
            "all", "both", "half", "such", "what", "many", "not", "even", "only", "quite", "also", "just", "perhaps");

    private static final Set<String> NUMBERS =
            Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "few");

    /** What ends a time: "a month later", "two days before". */
    private static final Set<String> LATER = Set.of("later", "earlier", "ago", "before", "after", "afterwards");

    private static final Set<String> TIMES = Set.of(
            "second", "seconds", "moment", "moments", "minute", "minutes", "hour", "hours", "day", "days", "night",
            "nights", "week", "weeks", "weekend", "month", "months", "year", "years", "decade", "decades", "century",
            "bit", "while", "time");

    /** Endings of what people are called by their doings: "the biologist Ada Lorn", but "the story Ada Lorn told". */
    private static final Pattern DOER = Pattern.compile(
            ".*(?:er|or|ist|ian|ant|man|men|woman|women|ess|eer|ee|eur|ic|al|ive|head|chief|star|aide|coach|host|mayor|general|judge)s?");

    private Subjects() {}

    /** Tokens {@code [from, to)}. */
    record Phrase(int from, int to) {

        Span in(Words words) {
            return words.span(from, to);
        }
    }

    /** The phrase that ends right before token {@code verb}; null where none does. */
    static @Nullable Phrase leftOf(Words words, int verb, int floor) {
        int last = verb - 1;
        if (last < floor) {
            return null;
        }
        if (LATER.contains(words.at(last)) && TIMES.contains(words.at(last - 1))) {
            int time = last;
            while (time > floor && last - time < 3 && !words.isCapital(time - 1) && words.isWord(time - 1)) {
                time--;
                if (words.isDeterminer(time) || words.at(time).equals("a") || isCount(words, time)) {
                    return leftOf(words, time, floor);
                }
            }
        }
        if (words.isAdverb(last) && !words.isCapital(last) && last > floor) {
            return leftOf(words, last, floor);
        }
        if (words.isComma(last)) {
            return appositive(words, last, floor);
        }
        if (words.isSubjectPronoun(last)) {
            int from = last;
            return new Phrase(from, verb);
        }
        if (words.at(last).equals("and")
                || words.at(last).equals("or")
                || words.at(last).equals("but")) {
            return null;
        }
        int from = verb;
        int depth = 0;
        for (int i = last; i >= floor; i--) {
            String word = words.at(i);
            if (word.equals(")")) {
                depth++;
            } else if (word.equals("(")) {
                if (depth == 0) {
                    break;
                }
                depth--;
            } else if (depth == 0) {
                if (words.isComma(i)) {
                    if (!listComma(words, i, from)) {
                        break;
                    }
                } else if (words.at(i).equals("and") || words.at(i).equals("or")) {
                    if (!joins(words, i, floor)) {
                        break;
                    }
                } else if (!words.isWord(i)
                        && !words.at(i).equals(".")
                        && !word.equals("-")
                        && !words.isPossessive(i)
                        && !(words.isQuoteMark(i) && quotedName(words, i, verb))) {
                    break;
                } else if (i < last && words.isFinite(i)) {
                    return null;
                } else if (words.isSubordinator(i)
                        || (i < last && words.isSaying(i))
                        || (words.isAuxiliary(i) && i < last)
                        || (words.isAdverb(i)
                                && i == from - 1
                                && from < verb
                                && i + 1 == from
                                && !words.isCapital(i + 1))) {
                    break;
                }
            }
            from = i;
            if (depth == 0 && (opensAnother(words, i, floor) || opensName(words, i, verb, floor))) {
                break;
            }
        }
        from = afterAdverbial(words, from, verb);
        boolean fits =
                from < verb && words.isWord(from) && !words.isPreposition(from) && !opensAsParticiple(words, from);
        return fits ? new Phrase(from, verb) : null;
    }

    /** "Ada Lorn, who is a pilot in Aldburgh, said": what is told of her in between is hers; the phrase as it is where nothing is. */
    private static Phrase withAntecedent(Words words, Phrase told, int floor) {
        int who = told.from() - 1;
        if (!words.isAuxiliary(who)) {
            return told;
        }
        while (who > floor && told.from() - who < 4 && !words.at(who).equals("who")) {
            who--;
        }
        boolean aside = words.at(who).equals("who") && who - 1 > floor && words.isComma(who - 1);
        Phrase name = aside ? leftOf(words, who - 1, floor) : null;
        return name == null ? told : new Phrase(name.from(), told.to());
    }

    private static boolean isCount(Words words, int at) {
        return Character.isDigit(words.at(at).codePointAt(0)) || NUMBERS.contains(words.at(at));
    }

    /** "the famous story Ada Lorn told": a name right behind a thing opens a phrase of its own. */
    private static boolean opensName(Words words, int at, int verb, int floor) {
        String thing = words.at(at - 1);
        if (at <= floor + 1
                || !words.isCapital(at)
                || words.isDayWord(at)
                || !words.isWord(at - 1)
                || words.isCapital(at - 1)
                || thing.length() < 4
                || words.isPreposition(at - 1)
                || words.isDeterminer(at - 1)
                || words.isSubordinator(at - 1)
                || words.isAdverb(at - 1)
                || isPerson(thing)) {
            return false;
        }
        for (int i = at; i < verb; i++) {
            if (!words.isCapital(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPerson(String noun) {
        SourceNouns.Noun known = SourceNouns.of(noun);
        return known == null ? DOER.matcher(noun).matches() : known.kind() != SourceNouns.Kind.DOCUMENT;
    }

    /** "the bill the city says it needs": an article right behind a noun opens a phrase of its own. */
    private static boolean opensAnother(Words words, int at, int floor) {
        return at > floor
                && ARTICLES.contains(words.at(at))
                && words.isWord(at - 1)
                && !words.isPreposition(at - 1)
                && !words.isSubordinator(at - 1)
                && !words.isPossessive(at - 1)
                && !BEFORE_ARTICLE.contains(words.at(at - 1));
    }

    /** "poisoned with a gas called …", "focusing on the review …": no noun phrase begins so. */
    private static boolean opensAsParticiple(Words words, int from) {
        String word = words.at(from);
        return !words.isCapital(from)
                && word.length() > 4
                && (word.endsWith("ed") || word.endsWith("ing"))
                && !words.at(from + 1).equals("of")
                && (words.isPreposition(from + 1) || words.isDeterminer(from + 1));
    }

    private static boolean quotedName(Words words, int mark, int verb) {
        return mark < verb - 1 && words.isCapital(mark + 1) && mark > 0 && words.isCapital(mark - 1);
    }

    /** "France, Germany and Spain": a comma between the parts of a list. */
    private static boolean listComma(Words words, int comma, int from) {
        if (!words.isCapital(comma - 1)
                || !(words.isCapital(comma + 1) || words.at(comma + 1).equals("the"))) {
            return false;
        }
        for (int i = comma + 1; i < Math.min(words.size(), comma + 9); i++) {
            if (words.at(i).equals("and")) {
                return i >= from - 1;
            }
            if (words.isAuxiliary(i)) {
                return false;
            }
        }
        return false;
    }

    private static boolean joins(Words words, int and, int floor) {
        if (and <= floor) {
            return false;
        }
        boolean capitals = words.isCapital(and - 1) && (words.isCapital(and + 1) || words.isDeterminer(and + 1));
        boolean nouns = words.isWord(and - 1)
                && !words.isCapital(and - 1)
                && !words.isCapital(and + 1)
                && (words.at(and - 1).endsWith("s") || words.isPossessive(and - 2) || and - floor <= 3);
        return capitals || nouns;
    }

    /** "Ada Lorn, the minister," before a verb. */
    private static @Nullable Phrase appositive(Words words, int closing, int floor) {
        int limit = Math.max(floor, closing - APPOSITION);
        for (int i = closing - 1; i >= limit; i--) {
            if (words.isQuoteMark(i) || words.at(i).equals(";") || words.at(i).equals(":")) {
                return null;
            }
            if (words.isComma(i) && i < closing - 1) {
                if (listComma(words, i, i + 1)) {
                    continue;
                }
                Phrase name = leftOf(words, i, floor);
                String next = words.at(i + 1);
                if (name == null
                        || (finite(words, i + 1, closing) && !next.startsWith("who") && !next.equals("which"))) {
                    return null;
                }
                boolean fits = !next.equals("and")
                        && !next.equals("but")
                        && (words.isDeterminer(i + 1)
                                || next.equals("who")
                                || next.equals("whose")
                                || words.isCapital(i + 1)
                                || (words.isWord(i + 1) && words.isCapital(name.from())));
                // "Mr. Lorn, in an interview, said"
                int to = words.isPreposition(i + 1) ? i : closing;
                return fits ? withAntecedent(words, new Phrase(name.from(), to), floor) : null;
            }
        }
        return null;
    }

    private static boolean finite(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.isAuxiliary(i) || words.isSaying(i)) {
                return true;
            }
        }
        return false;
    }

    /** "On Monday Ada Lorn said", "In Aldburgh the mayor said": where the phrase begins behind what opens the sentence. */
    private static int afterAdverbial(Words words, int from, int verb) {
        int start = from;
        while (start < verb - 1
                && (words.isAdverb(start)
                        || (words.isDayWord(start) && !words.isPossessive(start + 1))
                        || words.at(start).equals("however")
                        || words.at(start).equals("but")
                        || words.at(start).equals("meanwhile"))) {
            start++;
        }
        if (!words.isPreposition(start) || verb - start < 3) {
            return start;
        }
        // the last noun phrase before the verb: its determiner or the first of its capitals
        int at = verb - 1;
        while (at > start + 1
                && ((words.isCapital(at - 1) && !words.isDayWord(at - 1))
                        || words.at(at - 1).equals("of")
                        || (!words.isDeterminer(at)
                                && !words.isCapital(at)
                                && words.isWord(at - 1)
                                && !words.isDayWord(at - 1)))) {
            at--;
        }
        return at > start + 1 ? at : start;
    }

    /** The phrase that begins right behind a verb: "said Ada Lorn, the minister." */
    static @Nullable Phrase rightOf(Words words, int start, int ceiling) {
        int i = start;
        if (i >= ceiling || !words.isWord(i)) {
            return null;
        }
        if (words.isSubjectPronoun(i)) {
            return new Phrase(i, i + 1);
        }
        boolean named = false;
        int to = i;
        while (to < ceiling) {
            String word = words.at(to);
            if (words.isComma(to)) {
                if (!continuesAsApposition(words, to, ceiling)) {
                    break;
                }
            } else if (word.equals("(")) {
                int close = to;
                while (close < ceiling && !words.at(close).equals(")")) {
                    close++;
                }
                if (close == ceiling) {
                    break;
                }
                to = close;
            } else if (!words.isWord(to)
                    && !word.equals("-")
                    && !(word.equals(".")
                            && to + 1 < ceiling
                            && words.isCapital(to + 1)
                            && words.at(to - 1).length() <= 4)
                    && !(words.isQuoteMark(to)
                            && words.isCapital(to - 1)
                            && words.isCapital(to + 1)
                            && to + 2 < ceiling)) {
                break;
            } else if ((words.isDayWord(to) && words.isCapital(to))
                    || (words.at(to).equals("that") && !words.isPreposition(to - 1))
                    || (words.isAuxiliary(to) && to > i && !relative(words, i, to))) {
                break;
            } else if (words.isPreposition(to)
                    && !word.equals("of")
                    && !word.equals("for")
                    && !word.equals("with")
                    && named
                    && to > i
                    && !word.equals("at")
                    && !word.equals("from")) {
                break;
            } else if (words.isSubordinator(to)
                    && !word.equals("who")
                    && !word.equals("and")
                    && !(word.equals("that") && words.isPreposition(to - 1))) {
                break;
            }
            named |= words.isCapital(to) && to > i;
            to++;
        }
        while (to > i
                && !words.isWord(to - 1)
                && !words.at(to - 1).equals(")")
                && !words.at(to - 1).equals(".")) {
            to--;
        }
        return to > i ? new Phrase(i, to) : null;
    }

    private static boolean relative(Words words, int from, int at) {
        for (int i = at; i > from; i--) {
            if (words.at(i).equals("who")) {
                return true;
            }
        }
        return false;
    }

    private static boolean continuesAsApposition(Words words, int comma, int ceiling) {
        if (comma + 1 >= ceiling || words.isQuoteMark(comma + 1) || !words.isWord(comma + 1)) {
            return false;
        }
        String next = words.at(comma + 1);
        if (words.isPreposition(comma + 1)
                || next.endsWith("ing")
                || next.equals("and")
                || next.equals("but")
                || words.isAdverb(comma + 1)) {
            return false;
        }
        return words.isDeterminer(comma + 1)
                || next.equals("who")
                || (!words.isSubordinator(comma + 1) && !words.isSubjectPronoun(comma + 1));
    }
}
