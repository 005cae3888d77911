package org.sayso.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * Finds where names stand: the learnt tagger's spans, cut to the name alone, then what the whole page and the tables of
 * states, bodies and outlets add.
 */
final class NameSpotter {

    private static final Set<String> JOINTS = Set.of(
            "al", "el", "bin", "ibn", "bint", "ben", "de", "da", "do", "dos", "del", "della", "di", "du", "la", "van",
            "von", "der", "den", "ten", "ter", "zu", "ul", "ur", "e", "y");
    private static final Set<String> BODY_JOINTS = Set.of("of", "for", "and", "on", "the", "&");

    private final String page;
    private final PageWords words;
    private final Lexicon lexicon;
    private final Kinds kinds;
    private final States states;
    private final Bodies bodies;
    private final List<TreeMap<Integer, Spotted>> found = new ArrayList<>();

    NameSpotter(String page, PageWords words, Lexicon lexicon, Kinds kinds, States states, Bodies bodies) {
        this.page = page;
        this.words = words;
        this.lexicon = lexicon;
        this.kinds = kinds;
        this.states = states;
        this.bodies = bodies;
    }

    List<Spotted> spot(NameTagger tagger, TagFeatures features, Collection<String> authors) {
        for (int i = 0; i < words.lines().size(); i++) {
            found.add(new TreeMap<>());
            PageWords.Line line = words.lines().get(i);
            readTags(i, line.words(), tagger.tag(features.of(words, line, word -> false)));
        }
        for (int i = 0; i < found.size(); i++) {
            findKnown(i);
            findAcronym(i);
        }
        agree();
        spread(authors);
        Institutions institutions = new Institutions(kinds, states);
        List<Spotted> all = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            List<Word> line = words.lines().get(i).words();
            for (Institutions.Phrase phrase :
                    institutions.find(line, found.get(i).values())) {
                put(i, phrase.first(), phrase.last(), NameType.ORGANISATION);
            }
            all.addAll(found.get(i).values());
        }
        return all;
    }

    private void readTags(int line, List<Word> row, int[] tags) {
        for (int i = 0; i < tags.length; i++) {
            if (tags[i] == 0 || !NameTagger.begins(tags[i])) {
                continue;
            }
            int last = i;
            while (last + 1 < tags.length && tags[last + 1] == tags[i] + 1) {
                last++;
            }
            cut(line, row, i, last, NameTagger.label(tags[i]));
        }
    }

    /** Titles, marks and ordinary words at the ends are no part of the name. */
    private void cut(int line, List<Word> row, int from, int to, NameTagger.Label label) {
        int first = from;
        int last = to;
        boolean person = label == NameTagger.Label.PERSON;
        while (first < last
                && (!row.get(first).isWord() && row.get(first).shape() != Word.Shape.NUMBER
                        || person
                                && kinds.is(row.get(first).folded(), Kinds.TITLE)
                                && !(first + 1 == last
                                        && kinds.is(row.get(first).folded(), Kinds.GIVEN))
                        || row.get(first).folded().equals("the"))) {
            first++;
        }
        while (last > first && !row.get(last).isWord() && row.get(last).shape() != Word.Shape.NUMBER) {
            last--;
        }
        if (person) {
            while (last + 2 < row.size()
                    && JOINTS.contains(row.get(last + 1).folded())
                    && row.get(last + 2).isCapital()) {
                last += 2;
            }
        }
        Word only = row.get(first);
        if (first == last && !isNameLike(only, label)) {
            return;
        }
        NameType type = type(row, first, last, label);
        if (type != null) {
            put(line, first, last, type);
        }
    }

    private boolean isNameLike(Word word, NameTagger.Label label) {
        String folded = word.folded();
        if (!word.isWord()
                || word.shape() == Word.Shape.LETTER
                || kinds.is(folded, Kinds.TIME) && folded.length() != 3) {
            return false;
        }
        if (label == NameTagger.Label.PERSON && kinds.is(folded, Kinds.TITLE) && words.lowerUses(folded) > 0) {
            return false;
        }
        return !(lexicon.lowerShare(folded) >= 9 && words.lowerUses(folded) > 0 && word.shape() != Word.Shape.UPPER);
    }

    private @Nullable NameType type(List<Word> row, int first, int last, NameTagger.Label label) {
        String text = page.substring(row.get(first).start(), row.get(last).end());
        if (bodies.find(text) != null) {
            return NameType.ORGANISATION;
        }
        return switch (label) {
            case PERSON -> states.state(text, States.Part.NAME) != null ? NameType.PLACE : NameType.PERSON;
            case ORGANISATION -> states.state(text, States.Part.NAME) != null ? NameType.PLACE : NameType.ORGANISATION;
            case PLACE -> NameType.PLACE;
            case MISC -> miscellaneous(row, first, last, text);
        };
    }

    private @Nullable NameType miscellaneous(List<Word> row, int first, int last, String text) {
        Word head = row.get(last);
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
        return plural && first == last && lexicon.lowerShare(head.folded()) < 7 ? NameType.GROUP : null;
    }

    /** Known bodies and outlets, states by name: also where the tagger saw nothing. */
    private void findKnown(int line) {
        List<Word> row = words.lines().get(line).words();
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isCapital() && row.get(i).shape() != Word.Shape.LOWER) {
                continue;
            }
            for (int last = Math.min(row.size() - 1, i + bodies.longest() - 1); last >= i; last--) {
                String text = page.substring(row.get(i).start(), row.get(last).end());
                boolean capital = row.get(i).isCapital() && row.get(last).isCapital()
                        || last > i
                                && text.length() > 8
                                && row.get(i).isWord()
                                && row.get(last).isWord();
                if (!capital
                        || i == last
                                && PageWords.opens(row, i)
                                && lexicon.isCommon(row.get(i).folded())
                                && row.get(i).shape() != Word.Shape.UPPER) {
                    continue;
                }
                boolean state =
                        states.state(text, States.Part.NAME) != null || states.state(text, States.Part.SEAT) != null;
                boolean body = bodies.find(text) != null
                        && !(i == last
                                && row.get(i).shape() == Word.Shape.CAPITAL
                                && lexicon.lowerShare(row.get(i).folded()) >= 3);
                if ((state || body) && row.get(i).isCapital() | last > i && free(line, i, last)) {
=======
                if ((state || body) && (row.get(i).isCapital() || last > i) && free(line, i, last)) {
>>>>>>> name
                    put(line, i, last, body ? NameType.ORGANISATION : NameType.PLACE);
                    i = last;
                    break;
                }
            }
        }
    }

    /** "Harbour Safety Board (HSB)": the bracketed letters are its name, and the words before are a body. */
    private void findAcronym(int line) {
        List<Word> row = words.lines().get(line).words();
        for (int i = 2; i + 1 < row.size(); i++) {
            Word word = row.get(i);
            if (word.shape() != Word.Shape.UPPER
                    || !row.get(i - 1).text().equals("(")
                    || !row.get(i + 1).text().equals(")")) {
                continue;
            }
            int first = initialsStart(row, i - 2, word.text().replace(".", ""));
            if (first >= 0) {
                put(line, first, i - 2, NameType.ORGANISATION);
                put(line, i, i, NameType.ORGANISATION);
            } else {
                Spotted before = at(line, i - 2);
                if (before != null && before.type() == NameType.ORGANISATION) {
                    put(line, i, i, NameType.ORGANISATION);
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
            if (Character.toUpperCase(word.text().charAt(0)) == Character.toUpperCase(letters.charAt(letter))
                    && word.isCapital()) {
                letter--;
            } else if (!BODY_JOINTS.contains(word.folded())) {
                return -1;
            }
            at--;
        }
        return letter < 0 ? at + 1 : -1;
    }

    /** One form has one type on a page, the one most of its places show; a part of a person's name is that person's. */
    private void agree() {
        Map<String, EnumMap<NameType, Integer>> votes = new HashMap<>();
        Map<String, Integer> surnames = new HashMap<>();
        for (TreeMap<Integer, Spotted> line : found) {
            for (Spotted name : line.values()) {
                votes.computeIfAbsent(name.text().toLowerCase(Locale.ROOT), k -> new int[4])[
                        name.type().ordinal()]++;
                if (name.type() == NameType.PERSON && name.last() > name.first()) {
                    Word last = words.lines().get(name.line()).words().get(name.last());
                    surnames.merge(last.folded(), 1, Integer::sum);
                }
            }
        }
        for (TreeMap<Integer, Spotted> line : found) {
            line.replaceAll((at, name) -> {
                String form = name.text().toLowerCase(Locale.ROOT);
                if (surnames.containsKey(form.replace('’', '\''))
                        && states.state(name.text(), States.Part.NAME) == null
                        && states.state(name.text(), States.Part.CAPITAL) == null
                        && bodies.find(name.text()) == null) {
                    return name.as(NameType.PERSON);
                }
                return name.as(commonest(votes.get(form), name.type()));
            });
        }
    }

    private static NameType commonest(@Nullable Map<NameType, Integer> votes, NameType own) {
        NameType best = own;
        if (votes != null) {
            for (Map.Entry<NameType, Integer> vote : votes.entrySet()) {
                if (vote.getValue() > votes.getOrDefault(best, 0)) {
                    best = vote.getKey();
                }
            }
        }
        return best;
    }

    /** A name found once is found wherever the page writes it again, and a person's surname too. */
    private void spread(Collection<String> authors) {
        Map<String, NameType> forms = new HashMap<>();
        int longest = 1;
        for (TreeMap<Integer, Spotted> line : found) {
            for (Spotted name : line.values()) {
                forms.put(form(name.text()), name.type());
                longest = Math.max(longest, name.last() - name.first() + 1);
            }
        }
        for (TreeMap<Integer, Spotted> line : found) {
            for (Spotted name : line.values()) {
                if (name.type() == NameType.PERSON && name.last() > name.first()) {
                    String surname = words.lines()
                            .get(name.line())
                            .words()
                            .get(name.last())
                            .folded();
                    if (surname.length() > 2 && words.lowerUses(surname) == 0) {
                        forms.putIfAbsent(surname, NameType.PERSON);
                    }
                }
            }
        }
        for (String author : authors) {
            forms.putIfAbsent(form(author), NameType.PERSON);
            longest = Math.max(longest, 4);
        }
        for (int line = 0; line < found.size(); line++) {
            List<Word> row = words.lines().get(line).words();
            for (int i = 0; i < row.size(); i++) {
                for (int last = Math.min(row.size() - 1, i + longest - 1); last >= i; last--) {
                    NameType type = forms.get(form(
                            page.substring(row.get(i).start(), row.get(last).end())));
                    if (type != null
                            && (row.get(i).isCapital()
                                    || authors.contains(row.get(i).text()))
                            && row.get(last).isWord()
                            && free(line, i, last)
                            && mayStand(row, i, last)) {
                        put(line, i, last, type);
                        i = last;
                        break;
                    }
                }
            }
        }
    }

    private boolean mayStand(List<Word> row, int first, int last) {
        Word word = row.get(first);
        return first < last
                || word.shape() == Word.Shape.UPPER
                || !lexicon.isCommon(word.folded())
                || !PageWords.opens(row, first) && words.lowerUses(word.folded()) == 0;
    }

    private static String form(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('\n', ' ');
    }

    private @Nullable Spotted at(int line, int word) {
        Map.Entry<Integer, Spotted> before = found.get(line).floorEntry(word);
        return before != null && before.getValue().last() >= word ? before.getValue() : null;
    }

    private boolean free(int line, int first, int last) {
        Map.Entry<Integer, Spotted> before = found.get(line).floorEntry(last);
        return before == null || before.getValue().last() < first;
    }

    /** Puts a name in, in place of whatever it overlaps. */
    private void put(int line, int first, int last, NameType type) {
        TreeMap<Integer, Spotted> row = found.get(line);
        row.values().removeIf(name -> name.first() <= last && first <= name.last());
        List<Word> line1 = words.lines().get(line).words();
        Span span = new Span(line1.get(first).start(), line1.get(last).end());
        row.put(first, new Spotted(line, first, last, span, span.of(page), type));
    }
}
