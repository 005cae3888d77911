package org.sayso.name;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where names stand: the learnt tagger's spans, cut to the name alone, then what the whole page and the tables of
 * states, bodies and outlets add.
 */
final class NameSpotter {

    private static final Set<String> BODY_JOINTS = Set.of("of", "for", "and", "on", "the", "&");

    /** What persons do rather than bodies. */
    private static final Set<String> PERSONAL =
            Set.of(("asked knew laughed smiled wept nodded shrugged replied recalled remembered whispered thought "
                            + "paused sighed shouted")
                    .split(" ", -1));

    private static final Set<String> CROSSED = Set.of("across", "over", "off", "beyond", "spanning");

    /** Uses of a surname by itself from which "Tarrow Mona Tarrow" is two names. */
    private static final int OFTEN = 3;

    private final PageWords words;
    private final Lexicon lexicon;
    private final Kinds kinds;
    private final States states;
    private final Bodies bodies;
    private final Spots spots;

    NameSpotter(String page, PageWords words, Lexicon lexicon, Kinds kinds, States states, Bodies bodies) {
        this.words = words;
        this.lexicon = lexicon;
        this.kinds = kinds;
        this.states = states;
        this.bodies = bodies;
        this.spots = new Spots(page, words);
    }

    List<Spotted> spot(String page, NameTagger tagger, TagFeatures features, Collection<String> authors) {
        NameEdges edges = new NameEdges(words, lexicon, kinds, states, bodies);
        BracketedNames bracketed = new BracketedNames(kinds, spots);
        ToldNames told = new ToldNames(kinds, spots);
        NameSplitter splitter = new NameSplitter(kinds, bodies, spots);
        for (int i = 0; i < spots.size(); i++) {
            PageWords.Line line = words.lines().get(i);
            readTags(i, tagger.tag(features.of(words, line, word -> false)), edges, page);
            findKnown(i);
            findAcronym(i);
            findGiven(i);
            findPaper(i);
            findAsking(i);
            findScript(i);
            bracketed.find(i);
            told.find(i);
            splitter.split(i);
            retype(i);
        }
        NameSpread spread = new NameSpread(spots, words, lexicon, states, bodies);
        spread.agree(authors);
        spread.spread(authors);
        Institutions institutions = new Institutions(kinds, states);
        for (int i = 0; i < spots.size(); i++) {
            for (Institutions.Phrase phrase : institutions.find(spots.row(i), spots.names(i))) {
                Spotted tail = spots.at(i, phrase.last());
                int last = tail == null ? phrase.last() : Math.max(phrase.last(), tail.last());
                spots.put(i, phrase.first(), last, NameType.ORGANISATION);
            }
        }
        return spots.all();
    }

    private void readTags(int line, int[] tags, NameEdges edges, String page) {
        for (int i = 0; i < tags.length; i++) {
            if (tags[i] == 0 || !NameTagger.begins(tags[i]) || spots.at(line, i) != null) {
                continue;
            }
            int last = i;
            while (last + 1 < tags.length && tags[last + 1] == tags[i] + 1) {
                last++;
            }
            int from = i;
            for (int at = i; at <= last + 1; at++) {
                boolean parted = at == last + 1 || Seams.parts(spots.row(line), at);
                boolean glued =
                        !parted && (Seams.isGlued(spots.row(line), at) || Seams.isAddressed(spots.row(line), at));
                if (parted || glued) {
                    if (at > from) {
                        put(line, from, at - 1, NameTagger.label(tags[i]), edges, page);
                    }
                    from = glued ? at : at + 1;
                }
            }
        }
    }

    private void put(int line, int first, int last, NameTagger.Label label, NameEdges edges, String page) {
        List<Word> row = spots.row(line);
        int end = edges.throughInitial(row, last);
        int person = label == NameTagger.Label.ORGANISATION ? edges.personOfABody(row, first, end) : -1;
        if (person >= 0) {
            int surname = edges.surnameOf(row, person, end);
            put(line, person, surname, NameTagger.Label.PERSON, edges, page);
            if (surname + 2 <= last) {
                put(line, surname + 2, last, label, edges, page);
            }
            return;
        }
        int verb = EdgeCuts.verb(row, first, last);
        if (verb > 0) {
            put(line, first, verb - 1, label, edges, page);
            put(line, verb + 1, last, label, edges, page);
            return;
        }
        int repeat = Seams.repeat(row, first, last);
        if (repeat > 0) {
            int again = 2 * repeat - first - 1;
            put(line, edges.set(row, first, repeat - 1, label, page));
            put(line, edges.set(row, repeat, again, label, page));
            if (again < last) {
                put(line, again + 1, last, label, edges, page);
            }
            return;
        }
        int next = Seams.again(row, first, last, word -> words.insideUses(word.folded()) >= OFTEN);
        if (next > 0) {
            put(line, edges.set(row, first, next - 1, label, page));
        }
        put(line, edges.set(row, next > 0 ? next : first, last, label, page));
    }

    private void put(int line, NameEdges.@Nullable Edges name) {
        if (name != null) {
            spots.put(line, name.first(), name.last(), name.type());
        }
    }

    /** Known bodies and outlets, states by name: also where the tagger saw nothing. */
    private void findKnown(int line) {
        List<Word> row = spots.row(line);
        for (int i = 0; i < row.size(); i++) {
            boolean word = row.get(i).isWord() || row.get(i).shape() == Word.Shape.NUMBER;
            if (!word || !(bodies.begins(row.get(i)) || states.begins(row.get(i)))) {
                continue;
            }
            for (int last = Math.min(row.size() - 1, i + bodies.longest() - 1); last >= i; last--) {
                NameType type = known(line, i, last);
                if (type != null && isFreeFor(line, i, last)) {
                    spots.put(line, i, last, type);
                    i = last;
                    break;
                }
            }
        }
    }

    /** "across the Atlantic", "the Ruritan radio": an outlet's name that means no outlet here. */
    private void retype(int line) {
        List<Word> row = spots.row(line);
        for (Spotted name : List.copyOf(spots.names(line))) {
            Bodies.Known body = name.type() == NameType.ORGANISATION ? bodies.find(name.text()) : null;
            if (body == null || !body.outlet()) {
                continue;
            }
            Word next = name.last() + 1 < row.size() ? row.get(name.last() + 1) : null;
            boolean adjective = kinds.is(row.get(name.last()).folded(), Kinds.ADJECTIVE)
                    && next != null
                    && next.shape() == Word.Shape.LOWER
                    && !ActorWords.isVerb(next.folded());
            if (isCrossed(row, name.first())) {
                spots.put(line, name.first(), name.last(), NameType.PLACE);
            } else if (adjective) {
                spots.put(line, name.last(), name.last(), NameType.GROUP);
            }
        }
    }

    /** Free, or taken only by names that the known one holds whole. */
    private boolean isFreeFor(int line, int first, int last) {
        for (Spotted name : spots.names(line)) {
            boolean overlaps = name.first() <= last && first <= name.last();
            if (overlaps
                    && (name.first() < first || name.last() > last || name.last() - name.first() == last - first)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable NameType known(int line, int first, int last) {
        List<Word> row = spots.row(line);
        Word word = row.get(first);
        Word head = row.get(last);
        if (!head.isWord() && head.shape() != Word.Shape.NUMBER) {
            return null;
        }
        String text = spots.text(line, first, last);
        Bodies.Known body = bodies.find(text);
        boolean state = states.state(text, States.Part.NAME) != null || states.state(text, States.Part.SEAT) != null;
        if (first == last) {
            boolean ordinary =
                    PageWords.opens(row, first) && lexicon.isCommon(word.folded()) && word.shape() != Word.Shape.UPPER;
            boolean doubtful = !state && word.shape() == Word.Shape.CAPITAL && lexicon.lowerShare(word.folded()) >= 3;
            if (!word.isCapital() || ordinary || doubtful) {
                return null;
            }
        } else if (word.folded().equals("the") && (body == null || !body.name().startsWith(word.text() + " "))) {
            return null;
        } else if ((state || body == null || body.outlet()) && !(isCapitalOrNumber(word) && isCapitalOrNumber(head))) {
            return null;
        } else if (!isCapitalOrNumber(word) && text.length() < 9) {
            return null;
        }
        if (body != null && body.outlet() && (goesOn(row, first, last) || isCrossed(row, first))) {
            return null;
        }
        return state ? NameType.PLACE : body != null ? NameType.ORGANISATION : null;
    }

    /** "The Independent Harbour Forum": a longer name begins like an outlet's. */
    private boolean goesOn(List<Word> row, int first, int last) {
        Word word = row.get(first);
        Word next = last + 1 < row.size() ? row.get(last + 1) : null;
        return word.folded().equals("the")
                && next != null
                && next.shape() == Word.Shape.CAPITAL
                && !kinds.is(next.folded(), Kinds.TIME)
                && !kinds.is(next.folded(), Kinds.GIVEN)
                && lexicon.isCommon(next.folded());
    }

    /** "across the Atlantic": an outlet is not crossed. */
    private static boolean isCrossed(List<Word> row, int first) {
        int before = row.get(first).folded().equals("the") ? first - 1 : first - 2;
        return before >= 0 && CROSSED.contains(row.get(before).folded());
    }

    private static boolean isCapitalOrNumber(Word word) {
        return word.isCapital() || word.shape() == Word.Shape.NUMBER;
    }

    /** "Harbour Safety Board (HSB)", "HSB (Harbour Safety Board)": the letters are its name, the words a body. */
    private void findAcronym(int line) {
        List<Word> row = spots.row(line);
        for (int i = 1; i + 1 < row.size(); i++) {
            Word word = row.get(i);
            boolean inBrackets = word.shape() == Word.Shape.CAPITAL
                    && word.folded().length() >= 3
                    && word.folded().length() <= 6
                    && i > 1
                    && row.get(i - 1).text().equals("(")
                    && row.get(i + 1).text().equals(")");
            if (word.shape() != Word.Shape.UPPER && !inBrackets) {
                continue;
            }
            String letters = word.text().replace(".", "");
            if (inBrackets) {
                // "Harbour Safety Board (Hasab)", as British papers write such names
                Spotted whole = spots.at(line, i - 2);
                if (whole != null
                        && whole.type() == NameType.ORGANISATION
                        && whole.last() > whole.first()
                        && whole.text().charAt(0) == word.text().charAt(0)) {
                    spots.put(line, i, i, NameType.ORGANISATION);
                }
            } else if (i > 1
                    && row.get(i - 1).text().equals("(")
                    && row.get(i + 1).text().equals(")")) {
                int first = initialsStart(row, i - 2, letters);
                Spotted before = spots.at(line, i - 2);
                if (first >= 0) {
                    spots.put(line, first, i - 2, NameType.ORGANISATION);
                    spots.put(line, i, i, NameType.ORGANISATION);
                } else if (before != null && before.type() == NameType.ORGANISATION) {
                    spots.put(line, i, i, NameType.ORGANISATION);
                }
            } else if (row.get(i + 1).text().equals("(")) {
                int close = i + 2;
                while (close < row.size()
                        && close - i < 10
                        && !row.get(close).text().equals(")")) {
                    close++;
                }
                if (close < row.size() && close > i + 3 && initialsStart(row, close - 1, letters) == i + 2) {
                    spots.put(line, i, i, NameType.ORGANISATION);
                    spots.put(line, i + 2, close - 1, NameType.ORGANISATION);
                }
            }
        }
    }

    /** Where the words begin whose initials, read backwards from {@code last}, give the letters; -1 where they don't. */
    private static int initialsStart(List<Word> row, int last, String letters) {
        int at = last;
        int letter = letters.length() - 1;
        while (letter >= 0 && at >= 0) {
            Word word = row.get(at);
            if (!word.isWord()) {
                return -1;
            }
            boolean same =
                    Character.toUpperCase(word.text().charAt(0)) == Character.toUpperCase(letters.charAt(letter));
            if (same && word.isCapital()) {
                letter--;
            } else if (!BODY_JOINTS.contains(word.folded())) {
                return -1;
            }
            at--;
        }
        return letter < 0 ? at + 1 : -1;
    }

    /** A given name and a capitalised word inside a sentence, where the tagger saw no name at all. */
    private void findGiven(int line) {
        List<Word> row = spots.row(line);
        if (words.lines().get(line).headline()) {
            return;
        }
        for (int i = 0; i + 1 < row.size(); i++) {
            Word given = row.get(i);
            Word next = row.get(i + 1);
            boolean capital = given.shape() == Word.Shape.CAPITAL
                    && (next.shape() == Word.Shape.CAPITAL || next.shape() == Word.Shape.MIXED);
            if (capital
                    && kinds.is(given.folded(), Kinds.GIVEN)
                    && lexicon.lowerShare(given.folded()) < 3
                    && (kinds.of(next.folded()) & ~Kinds.GIVEN) == 0
                    && spots.free(line, i, i + 1)) {
                spots.put(line, i, i + 1, NameType.PERSON);
            }
        }
    }

    /** "told the Courier": the paper by its last word, where the tagger saw no name. */
    private void findPaper(int line) {
        List<Word> row = spots.row(line);
        for (int i = 1; i < row.size() && !words.lines().get(line).headline(); i++) {
            Word word = row.get(i);
            boolean named = word.shape() == Word.Shape.CAPITAL
                    && kinds.is(word.folded(), Kinds.PAPER)
                    && row.get(i - 1).text().equals("the")
                    && !(i + 1 < row.size() && row.get(i + 1).isCapital());
            if (named && spots.free(line, i, i)) {
                spots.put(line, i, i, NameType.ORGANISATION);
            }
            int first = isDoubledPaper(row, i) ? paperStart(row, i) : i;
            if (first < i - 1) {
                spots.put(line, first, i, NameType.ORGANISATION);
            }
        }
    }

    /** "The Tarnhaven Courier Argus": a place before two words that papers end on. */
    private boolean isDoubledPaper(List<Word> row, int last) {
        return row.get(last).shape() == Word.Shape.CAPITAL
                && kinds.is(row.get(last).folded(), Kinds.PAPER)
                && row.get(last - 1).shape() == Word.Shape.CAPITAL
                && kinds.is(row.get(last - 1).folded(), Kinds.PAPER | Kinds.OUTLET);
    }

    private static int paperStart(List<Word> row, int last) {
        int first = last;
        while (first > 0
                && row.get(first - 1).shape() == Word.Shape.CAPITAL
                && !row.get(first - 1).folded().equals("the")) {
            first--;
        }
        return first;
    }

    /** "Yarim asked who was there.": a word that is no word, doing what persons do. */
    private void findAsking(int line) {
        List<Word> row = spots.row(line);
        for (int i = 0; i + 1 < row.size(); i++) {
            Word word = row.get(i);
            boolean name = word.shape() == Word.Shape.CAPITAL
                    && word.folded().length() > 3
                    && !word.folded().endsWith("s")
                    && kinds.of(word.folded()) == 0
                    && lexicon.lowerShare(word.folded()) < 0
                    && (i == 0 || !row.get(i - 1).isCapital());
            if (name && PERSONAL.contains(row.get(i + 1).folded()) && spots.free(line, i, i)) {
                spots.put(line, i, i, NameType.PERSON);
            }
        }
    }

    /** "Said al-Harbi (سعيد الحربي)": the same person's name in another script. */
    private void findScript(int line) {
        List<Word> row = spots.row(line);
        for (Spotted name : List.copyOf(spots.names(line))) {
            int open = name.last() + 1;
            int close = open + 1;
            while (close < row.size() && close - open < 7 && isForeign(row.get(close))) {
                close++;
            }
            if (name.type() == NameType.PERSON
                    && close > open + 1
                    && close < row.size()
                    && row.get(open).text().equals("(")
                    && row.get(close).text().equals(")")) {
                spots.put(line, open + 1, close - 1, NameType.PERSON);
            }
        }
    }

    private static boolean isForeign(Word word) {
        return word.isCapital() && !Scripts.isLatin(word.text());
    }
}
