package org.sayso.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sayso.page.Block;
import org.sayso.text.Span;
import org.sayso.time.TimeNouns;

/** The words of a source: without what is no part of who they name, and what they look like where nobody is known by them. */
final class SourceWords {

    private static final Set<String> DAYS = Set.of("day", "night", "today", "yesterday");
    private static final Set<String> WHEN = Set.of("this", "last", "next", "late", "early");

    /** What is told of somebody, not what they are called. */
    private static final List<String> CLAUSES = List.of(
            ", who ",
            ", whose ",
            ", which ",
            ", where ",
            ", including ",
            ", among them ",
            ", such as ",
            ", quoted by ",
            ", speaking ",
            ", asked ");

    /** "The master of the harbour on Saturday night": when it was said is no part of who said it. */
    private static final Pattern TIME_BEHIND = Pattern.compile("(?: (?:on|late|early)){1,2}"
            + " (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?$");

    private final PageView page;

    SourceWords(PageView page) {
        this.page = page;
    }

    /** Without the adverbs at its end and the time at its beginning: "she thereby", "last spring the council". */
    Span trimmed(Span span) {
        Words sentence = page.sentenceAt(span.start());
        int from = sentence.indexAt(span.start());
        int to = Math.min(sentence.size(), sentence.indexAt(Math.max(span.start(), span.end() - 1)) + 1);
        while (to - 1 > from && (adverb(sentence, to - 1) || sentence.isComma(to - 1))) {
            to--;
        }
        to = withoutTimeBehind(sentence, from, to);
        int start = from;
        for (int i = from; i < Math.min(to - 1, from + 4); i++) {
            if (isTime(sentence.at(i))
                    && sentence.isDeterminer(i + 1)
                    && !sentence.isPossessive(i + 1)
                    && !sentence.at(from).equals("a")) {
                start = i + 1;
            }
        }
        return start == from && to > from && sentence.end(to - 1) >= span.end() - 1 ? span : sentence.span(start, to);
    }

    private static boolean isTime(String word) {
        return TimeNouns.is(word) || DAYS.contains(word);
    }

    /** "a Lorn fan this week", "the master last night": when it was said is no part of who said it. */
    private static int withoutTimeBehind(Words sentence, int from, int to) {
        int last = to - 1;
        if (last - 2 >= from && isTime(sentence.at(last)) && WHEN.contains(sentence.at(last - 1))) {
            return last - 1;
        }
        boolean today = sentence.at(last).equals("today") || sentence.at(last).equals("yesterday");
        return today && last - 1 >= from ? last : to;
    }

    private static boolean adverb(Words sentence, int at) {
        String word = sentence.at(at);
        return !sentence.isCapital(at)
                && (sentence.isAdverb(at)
                        || word.equals("thereby")
                        || word.equals("thus")
                        || word.equals("therefore")
                        || word.equals("later"));
    }

    /** What an unknown source is called: its words, without a clause on it and the marks at its end. */
    String of(Span span) {
        String words = TIME_BEHIND
                .matcher(span.of(page.text()).replaceAll("\\s+", " ").strip())
                .replaceFirst("");
        int clause = CLAUSES.stream()
                .mapToInt(words::indexOf)
                .filter(at -> at > 0)
                .min()
                .orElse(words.length());
        int end = clause;
        while (end > 1 && ",—–- ".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }

    /** The first word, in lower case. */
    String first(Span span) {
        String words = page.lower(span);
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }

    /** "will intensify speculation": one small word that is no noun of anybody. */
    boolean isNoNoun(Span span) {
        String words = span.of(page.text());
        return words.chars().allMatch(Character::isLowerCase)
                && words.length() > 3
                && !words.endsWith("s")
                && (words.endsWith("fy") || words.endsWith("ing") || words.endsWith("ed") || words.endsWith("ly"));
    }

    /** "Lorntrader suspended its order": one word that is nowhere written small, and that "its" goes back to. */
    boolean isNameAlone(Span span) {
        String words = span.of(page.text());
        Block block = page.article().blockAt(span.start());
        if (words.indexOf(' ') >= 0
                || words.length() < 4
                || !Character.isUpperCase(words.charAt(0))
                || (block != null && block.kind() == Block.Kind.TITLE)
                || page.text().contains(" " + words.toLowerCase(Locale.ROOT) + " ")) {
            return false;
        }
        Words sentence = page.sentenceAt(span.start());
        for (int i = sentence.indexAt(span.start()) + 1; i < sentence.size(); i++) {
            if (sentence.at(i).equals("its")) {
                return true;
            }
        }
        return false;
    }

    /** "Ada Lorn", "The Tern Fund": two to four words, the first and the last with a capital. */
    boolean looksNamed(Span span) {
        Block block = page.article().blockAt(span.start());
        if (block != null && block.kind() == Block.Kind.TITLE) {
            return false;
        }
        String[] words = of(span).split(" ", -1);
        return words.length >= 2
                && words.length <= 4
                && Character.isUpperCase(words[0].codePointAt(0))
                && words[words.length - 1].length() > 1
                && Character.isUpperCase(words[words.length - 1].codePointAt(0));
    }

    /** "FWD.us", "PolitiFact": letters that no ordinary word is written with. */
    static boolean isWrittenAsAName(String word) {
        return word.length() > 3
                && Character.isUpperCase(word.charAt(0))
                && (word.indexOf('.') > 0 || word.chars().skip(1).anyMatch(Character::isUpperCase))
                && word.chars().anyMatch(Character::isLowerCase);
    }

    /** "the local radio programme Harbour": what it is called stands behind what it is. */
    boolean endsOnAName(Span span, Phrase phrase) {
        Words sentence = page.sentenceAt(span.start());
        int last = sentence.indexAt(Math.max(span.start(), span.end() - 1));
        return last > sentence.indexAt(span.start())
                && sentence.isWord(last)
                && sentence.isCapital(last)
                && !sentence.at(last).equals(phrase.head())
                && sentence.at(last - 1).equals(phrase.head())
                && page.mentionsIn(sentence.span(last, last + 1)).isEmpty();
    }
}
