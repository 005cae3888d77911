package org.sayso.name;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Table;

/**
 * Sets the ends of a name that the tagger saw, and its type: titles and marks are no part of it, "al Harbi", the "T." of
 * "Mark T. Vesper" and the "of England" of a bank are.
 */
final class NameEdges {

    /** A name's first and last word. */
    record Edges(int first, int last, NameType type) {}

    private static final Set<String> JOINTS = Table.words(NameEdges.class, "word-sets.tsv", "joints");
    private static final Set<String> OF_HEADS = Table.words(NameEdges.class, "word-sets.tsv", "bodies of");
    private static final Set<String> ARTICLES = Table.words(NameEdges.class, "word-sets.tsv", "articles");
    private static final Set<String> QUESTIONS = Table.words(NameEdges.class, "word-sets.tsv", "questions");
    private static final Set<String> OF = Table.words(NameEdges.class, "word-sets.tsv", "of");

    /** A word counted so often, by the logarithm to base 2, is no name that nobody knows. */
    private static final int ORDINARY = 9;

    /** "Two-thirds (of the crew)" is nobody's name. */
    private static final Pattern SHARE = Pattern.compile(
            "(?:one|two|three|four|five|six|seven|eight|nine)-(?:half|thirds?|quarters?|fourths?|fifths?|tenths?)");

    private static final Set<String> OFFICES = Table.words(NameEdges.class, "word-sets.tsv", "offices");

    private static final Set<String> OF_WHOM = Set.of("of", "from", "at", "with");

    private static final Set<String> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** "Harbour Boys": many by their last word, and no person by the first. */
    private static final Set<String> BANDS = Table.words(NameEdges.class, "word-sets.tsv", "bands");

    /** Words that begin a sentence and no name. */
    private static final Set<String> OPENERS = Table.words(NameEdges.class, "word-sets.tsv", "openers");

    /** What stands behind a firm's name. */
    static final Set<String> FIRMS = Set.of("co", "inc", "corp", "ltd", "llc", "plc", "gmbh");

    private static final Set<String> MEMBERS = Set.of("republican", "democrat", "conservative", "independent");

    private final PageWords words;
    private final Lexicon lexicon;
    private final Kinds kinds;
    private final States states;
    private final Bodies bodies;

    NameEdges(PageWords words, Lexicon lexicon, Kinds kinds, States states, Bodies bodies) {
        this.words = words;
        this.lexicon = lexicon;
        this.kinds = kinds;
        this.states = states;
        this.bodies = bodies;
    }

    /** The name within the words {@code from..to} of a row, or null where there is none. */
    @Nullable
    Edges set(List<Word> row, int from, int to, NameTagger.Label label, String page) {
        int first = from;
        int last = to;
        while (first < last && !row.get(first).isWord() && row.get(first).shape() != Word.Shape.NUMBER) {
            first++;
        }
        if (first == last && SHARE.matcher(row.get(first).folded()).matches()) {
            return null;
        }
        if (EdgeCuts.isStorm(row, first)
                || (label == NameTagger.Label.ORGANISATION && EdgeCuts.isOffice(row, first, last, kinds))) {
            return null;
        }
        int epithet = EdgeCuts.withItsEpithet(row, first, last, BANDS);
        if (epithet < first) {
            first = epithet;
            label = NameTagger.Label.ORGANISATION;
        }
        int bearer = first;
        if (label == NameTagger.Label.ORGANISATION) {
            bearer = Math.max(bearer(row, first, last), EdgeCuts.behindSmallOffice(row, first, last, kinds));
            bearer = Math.max(bearer, EdgeCuts.holder(row, first, last, kinds, words));
        }
        boolean person = label == NameTagger.Label.PERSON
                || bearer > first
                || (label == NameTagger.Label.ORGANISATION && isBornName(row, first, last))
                || (label == NameTagger.Label.ORGANISATION && isTitled(row, first, last));
        first = label == NameTagger.Label.PERSON ? EdgeCuts.behindOffice(row, bearer, last, kinds) : bearer;
        if (first < last && row.get(first).folded().equals("the")) {
            first++;
        }
        while (person && first < last && (isTitle(row, first, last) || isMemberBefore(row, first))) {
            first++;
        }
        while (first < last
                && OPENERS.contains(row.get(first).folded())
                && (first == 0 || PageWords.opens(row, first))) {
            first++;
        }
        while (last > first && !row.get(last).isWord() && row.get(last).shape() != Word.Shape.NUMBER) {
            last--;
        }
        if (!person && isSaint(row, first)) {
            first -= 2;
        }
        if (label != NameTagger.Label.ORGANISATION || person) {
            int further = stretch(row, last);
            person |= further > last && row.get(last + 1).shape() != Word.Shape.LETTER;
            last = further;
            while (person
                    && first > 1
                    && row.get(first - 1).text().equals(".")
                    && row.get(first - 2).shape() == Word.Shape.LETTER) {
                first -= 2;
            }
        } else {
            last = withoutDay(row, first, stretchBody(row, withoutSeat(row, first, last)));
        }
        if (person
                && last - first >= 2
                && first > 0
                && OF.contains(row.get(first - 1).folded())
                && states.state(row.get(first).text(), States.Part.NAME) != null
                && !kinds.is(row.get(first).folded(), Kinds.GIVEN)) {
            // "envoy for Portugal Mona Vesper"
            first++;
        }
        if (person && first < last && isFirm(row, last + 1)) {
            // "Lorn Vesper Co"
            last++;
            person = false;
            label = NameTagger.Label.ORGANISATION;
        }
        last = withoutWeekday(row, first, last, person);
        if (!person
                && first < last
                && MEMBERS.contains(row.get(last).folded())
                && kinds.is(row.get(first).folded(), Kinds.PLACE)) {
            // "Mona Vesper, Kansas Republican": one of the party, and no party of its own
            first = last;
        }
        if (person
                && first > 1
                && hasArticle(row.get(first))
                && row.get(first - 1).shape() == Word.Shape.CAPITAL
                && !kinds.is(row.get(first - 1).folded(), Kinds.TITLE)) {
            first--;
        }
        while (first < last
                && row.get(first).shape() == Word.Shape.LOWER
                && ARTICLES.contains(row.get(first).folded())) {
            first++;
        }
        if (!hasCapital(row, first, last) || (first == last && !isNameLike(row.get(first), person))) {
            return null;
        }
        String text = page.substring(row.get(first).start(), row.get(last).end());
        NameType type = type(row.get(first), row.get(last), text, person ? NameTagger.Label.PERSON : label);
        return type == null ? null : new Edges(first, last, type);
    }

    /** "Democrat Vesper": of which party she is, in a headline. */
    private static boolean isMemberBefore(List<Word> row, int first) {
        return MEMBERS.contains(row.get(first).folded()) && row.get(first + 1).shape() == Word.Shape.CAPITAL;
    }

    /** "St. Vesper County": the tagger has the saint, or what is named for him, without the letters before. */
    private static boolean isSaint(List<Word> row, int first) {
        return first > 1
                && row.get(first - 1).text().equals(".")
                && row.get(first - 2).text().equals("St")
                && row.get(first).isCapital();
    }

    private static boolean isFirm(List<Word> row, int at) {
        return at < row.size()
                && row.get(at).isCapital()
                && FIRMS.contains(row.get(at).folded());
    }

    private boolean isTitle(List<Word> row, int first, int last) {
        Word word = row.get(first);
        if (word.shape() == Word.Shape.MARK) {
            return true;
        }
        boolean given = first + 1 == last && kinds.is(word.folded(), Kinds.GIVEN);
        return kinds.is(word.folded(), Kinds.TITLE) && !given;
    }

    /** "General Harwick" that the tagger took for a body. */
    private boolean isTitled(List<Word> row, int first, int last) {
        if (last == first || last - first > 3 || !kinds.is(row.get(first).folded(), Kinds.TITLE)) {
            return false;
        }
        for (int i = first + 1; i <= last; i++) {
            Word word = row.get(i);
            if (i == first + 1 && i < last && word.text().equals(".")) {
                continue;
            }
            if (!word.isCapital()
                    || word.shape() == Word.Shape.UPPER
                    || kinds.of(word.folded()) != 0
                    || lexicon.isCommon(word.folded())) {
                return false;
            }
        }
        return true;
    }

    /** Where the person begins in "Party Spokeswoman Mona Vesper", which the tagger took for one body; else {@code first}. */
    private int bearer(List<Word> row, int first, int last) {
        boolean title = false;
        for (int i = first; i < last - 1; i++) {
            title |= kinds.is(row.get(i).folded(), Kinds.TITLE)
                    || row.get(i).folded().equals("member");
        }
        boolean given = last > first + 1 && kinds.is(row.get(last - 1).folded(), Kinds.GIVEN);
        return title && given && kinds.of(row.get(last).folded()) == 0 ? last - 1 : first;
    }

    /** Written with a capital, and a word of no kind and no ordinary one. */
    private boolean isUnknown(List<Word> row, int at) {
        Word word = row.get(at);
        return word.shape() == Word.Shape.CAPITAL
                && kinds.of(word.folded()) == 0
                && lexicon.lowerShare(word.folded()) < 3
                && lexicon.frequency(word.folded()) < ORDINARY;
    }

    /** "Said bin Harb" that the tagger took for a body. */
    private boolean isBornName(List<Word> row, int first, int last) {
        boolean joint = false;
        for (int i = first; i <= last; i++) {
            String word = row.get(i).folded();
            joint |= word.equals("bin") || word.equals("ibn") || word.equals("bint") || hasArticle(row.get(i));
            if (kinds.is(word, Kinds.ORG | Kinds.OUTLET | Kinds.EVENT | Kinds.PLACE)) {
                return false;
            }
        }
        return joint && last > first && kinds.is(row.get(first).folded(), Kinds.GIVEN);
    }

    /** A lower-case line may name people in lower case; elsewhere a name has a capital. */
    private static boolean hasCapital(List<Word> row, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (row.get(i).isCapital()) {
                return true;
            }
        }
        for (int i = 1; i < row.size(); i++) {
            if (row.get(i).isCapital()) {
                return false;
            }
        }
        return true;
    }

    /** Over "al Harbi", "al-Harbi" and "T. Vesper". */
    private static int stretch(List<Word> row, int from) {
        int last = from;
        while (true) {
            if (last + 2 < row.size()
                    && row.get(last).isCapital()
                    && JOINTS.contains(row.get(last + 1).folded())
                    && row.get(last + 2).isCapital()) {
                last += 2;
            } else if (last + 1 < row.size() && row.get(last).isCapital() && hasArticle(row.get(last + 1))) {
                last++;
            } else if (last + 2 < row.size()
                    && row.get(last).shape() == Word.Shape.LETTER
                    && row.get(last + 1).text().equals(".")
                    && row.get(last + 2).isCapital()) {
                last += 2;
            } else {
                return last;
            }
        }
    }

    private static boolean hasArticle(Word word) {
        return word.isCapital()
                && (word.text().startsWith("al-")
                        || word.text().startsWith("el-")
                        || word.text().startsWith("ul-"));
    }

    /** Over the "of England" that makes a bank's name. */
    private static int stretchBody(List<Word> row, int last) {
        if (!OF_HEADS.contains(row.get(last).folded())
                || last + 2 >= row.size()
                || !OF.contains(row.get(last + 1).folded())) {
            return last;
        }
        int at = row.get(last + 2).folded().equals("the") ? last + 3 : last + 2;
        if (at >= row.size() || !row.get(at).isCapital()) {
            return last;
        }
        while (at + 1 < row.size() && row.get(at + 1).isCapital()) {
            at++;
        }
        return at;
    }

    /** "Harbour Guard in Tarnhaven" is the guard; "Co-operation in Europe" stays whole. */
    private int withoutSeat(List<Word> row, int first, int last) {
        for (int i = first + 1; i < last; i++) {
            if (row.get(i).folded().equals("in") && kinds.is(row.get(i - 1).folded(), Kinds.ORG)) {
                return i - 1;
            }
        }
        return last;
    }

    /** "Harbour Guard on Wednesday" is the guard. */
    private int withoutDay(List<Word> row, int first, int last) {
        for (int i = first + 1; i < last; i++) {
            if (row.get(i).shape() == Word.Shape.LOWER
                    && kinds.is(row.get(i + 1).folded(), Kinds.TIME)) {
                return i - 1;
            }
        }
        return last;
    }

    /** "Mona Vesper Saturday", "Senate Tuesday": when it was, as American papers have it. "Joe Friday" stays whole. */
    private int withoutWeekday(List<Word> row, int first, int last, boolean person) {
        if (first == last || !WEEKDAYS.contains(row.get(last).folded())) {
            return last;
        }
        boolean whole = person
                ? last - first > 1 || !kinds.is(row.get(first).folded(), Kinds.GIVEN)
                : kinds.is(row.get(last - 1).folded(), Kinds.ORG);
        return whole ? last - 1 : last;
    }

    /**
     * Where a person begins in what the tagger took for one body: "Mona Vesper of Friends for Harbour Lights", "Senate Whip
     * Mona Vesper of Tarn", "Police Mona Vesper" behind "superintendent of"; -1 where none does.
     */
    int personOfABody(List<Word> row, int first, int last) {
        for (int i = first; i < last; i++) {
            int surname = surnameOf(row, i, last);
            boolean whole =
                    surname == last || OF_WHOM.contains(row.get(surname + 1).folded());
            boolean opens = i == first
                    ? i + 1 < last && (isCalled(row, i, last) || isTitleBefore(row, i))
                    : isOffice(row, first, i);
            boolean named = row.get(i).isCapital()
                    && row.get(surname).isCapital()
                    && (isUnknown(row, surname) || (kinds.of(row.get(surname).folded()) & ~Kinds.GIVEN) == 0)
                    && (isUnknown(row, i) || kinds.is(row.get(i).folded(), Kinds.GIVEN) || isTitleBefore(row, i));
            if (whole && opens && named) {
                return i;
            }
        }
        return -1;
    }

    /** Where the words end that go on behind an initial: "Harbour Counsel Mona E | . Vesper". */
    int throughInitial(List<Word> row, int last) {
        int letter = row.get(last).shape() == Word.Shape.LETTER ? last : last + 1;
        boolean initial = letter + 2 < row.size()
                && row.get(letter).shape() == Word.Shape.LETTER
                && row.get(letter + 1).text().equals(".")
                && row.get(letter + 2).isCapital()
                && kinds.is(row.get(letter - 1).folded(), Kinds.GIVEN);
        return initial ? letter + 2 : last;
    }

    /** Where the surname stands behind a given name: the next word, or behind an initial, "Mona E. Vesper". */
    int surnameOf(List<Word> row, int given, int last) {
        boolean initial = given + 3 <= last
                && row.get(given + 1).shape() == Word.Shape.LETTER
                && row.get(given + 2).text().equals(".");
        return initial ? given + 3 : given + 1;
    }

    /** A given name, or two words nobody knows that are of no country: "Kettal Verinsk of Harbour Priorities". */
    private boolean isCalled(List<Word> row, int at, int last) {
        return kinds.is(row.get(at).folded(), Kinds.GIVEN)
                || (at + 3 <= last
                        && isUnknown(row, at)
                        && isUnknown(row, at + 1)
                        && kinds.is(row.get(last).folded(), Kinds.ORG | Kinds.OUTLET)
                        && states.state(row.get(at + 3).text(), States.Part.NAME) == null);
    }

    private boolean isTitleBefore(List<Word> row, int at) {
        int title = at > 1 && row.get(at - 1).text().equals(".") ? at - 2 : at - 1;
        return title >= 0
                && row.get(title).isCapital()
                && kinds.is(row.get(title).folded(), Kinds.TITLE);
    }

    /** Whether an office ends right before: "Whip", "(superintendent of) Police". */
    private boolean isOffice(List<Word> row, int first, int at) {
        String before = row.get(at - 1).folded();
        boolean force = at - 1 == first
                && first > 1
                && kinds.is(before, Kinds.ORG)
                && row.get(first - 1).folded().equals("of")
                && kinds.is(row.get(first - 2).folded(), Kinds.TITLE);
        return force || kinds.is(before, Kinds.TITLE) || OFFICES.contains(before);
    }

    private boolean isNameLike(Word word, boolean person) {
        String folded = word.folded();
        if (!word.isWord()
                || word.shape() == Word.Shape.LETTER
                || (kinds.is(folded, Kinds.TIME) && folded.length() != 3)) {
            return false;
        }
        if (person && kinds.is(folded, Kinds.TITLE) && words.lowerUses(folded) > 0) {
            return false;
        }
        if (word.shape() == Word.Shape.CAPITAL && QUESTIONS.contains(folded)) {
            return false;
        }
        return lexicon.lowerShare(folded) < 9 || words.lowerUses(folded) == 0 || word.shape() == Word.Shape.UPPER;
    }

    private @Nullable NameType type(Word front, Word head, String text, NameTagger.Label label) {
        boolean lone = front.equals(head);
        if (bodies.find(text) != null) {
            return NameType.ORGANISATION;
        }
        boolean state = states.state(text, States.Part.NAME) != null;
        if (lone
                && !state
                && kinds.is(head.folded(), Kinds.FAITH | Kinds.ADJECTIVE)
                && (label != NameTagger.Label.PERSON || isNobody(head))) {
            return null;
        }
        return switch (label) {
            case PERSON ->
                state || isSite(front, head)
                        ? NameType.PLACE
                        : isPaper(front, head) || isBranch(front, head) || isBand(front, head)
                                ? NameType.ORGANISATION
                                : NameType.PERSON;
            case ORGANISATION -> {
                boolean event = kinds.is(head.folded(), Kinds.EVENT) && !kinds.is(head.folded(), Kinds.ORG);
                yield event ? null : state || isSite(front, head) ? NameType.PLACE : NameType.ORGANISATION;
            }
            case PLACE -> NameType.PLACE;
            case MISC -> miscellaneous(head, lone, text);
        };
    }

    /** "Tarn Ledger", but "Emily Post". */
    private boolean isPaper(Word front, Word head) {
        return !front.equals(head)
                && kinds.is(head.folded(), Kinds.PAPER)
                && !kinds.is(front.folded(), Kinds.GIVEN)
                && front.shape() != Word.Shape.LETTER;
    }

    private boolean isBand(Word front, Word head) {
        return !front.equals(head)
                && BANDS.contains(head.folded())
                && head.shape() == Word.Shape.CAPITAL
                && !kinds.is(front.folded(), Kinds.GIVEN)
                && front.shape() != Word.Shape.LETTER;
    }

    /** "Shiite", "Sunni": a word for many, which nobody is called. */
    private boolean isNobody(Word head) {
        return kinds.is(head.folded(), Kinds.FAITH)
                && !kinds.is(head.folded(), Kinds.GIVEN)
                && words.lowerUses(head.folded()) == 0
                && lexicon.frequency(head.folded()) > 0;
    }

    /** "Tarn Greenpeace": what ends on a known body's name is a body, unless a given name stands before it. */
    private boolean isBranch(Word front, Word head) {
        Bodies.Known known = head.text().length() > 4 ? bodies.find(head.text()) : null;
        return known != null
                && !known.outlet()
                && !front.equals(head)
                && !kinds.is(front.folded(), Kinds.GIVEN)
                && front.shape() != Word.Shape.LETTER;
    }

    /** "Fort Tarn", "Tarn Gate", but "Anna Castle". */
    private boolean isSite(Word front, Word head) {
        return !front.equals(head)
                && (front.folded().equals("fort")
                        || (kinds.is(head.folded(), Kinds.SITE) && !kinds.is(front.folded(), Kinds.GIVEN)));
    }

    private @Nullable NameType miscellaneous(Word head, boolean lone, String text) {
        if (states.state(text, States.Part.PEOPLE) != null) {
            return NameType.GROUP;
        }
        if (states.state(text, States.Part.ADJECTIVE) != null || kinds.is(head.folded(), Kinds.EVENT)) {
            return null;
        }
        if (kinds.is(head.folded(), Kinds.OUTLET | Kinds.ORG)) {
            return NameType.ORGANISATION;
        }
        boolean plural =
                head.folded().endsWith("s") && !head.folded().endsWith("ss") && head.shape() == Word.Shape.CAPITAL;
        return plural && lone && lexicon.lowerShare(head.folded()) < 7 ? NameType.GROUP : null;
    }
}
