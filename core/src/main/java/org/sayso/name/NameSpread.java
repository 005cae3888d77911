package org.sayso.name;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Table;

/** What the page as a whole decides: one form has one type, and a name found once is found wherever it stands again. */
final class NameSpread {

    private static final Set<String> MONTH_BEFORE = Table.words(NameSpread.class, "word-sets.tsv", "before a month");

    private static final Set<String> NOW = Table.words(NameSpread.class, "word-sets.tsv", "before a weekday");

    private static final Set<String> WHERE = Table.words(NameSpread.class, "word-sets.tsv", "before a place");
    /** "trust in Vesper" makes no place of Vesper. */
    private static final Set<String> TRUST = Table.words(NameSpread.class, "word-sets.tsv", "trust");

    /** A lower-case name is longer. */
    private static final int SHORT = 3;
    /** Tenths of a word's uses in lower case from which it may be no name where all is in lower case. */
    private static final int ORDINARY = 3;

    private static final Set<String> HONORIFICS =
            Set.of("mr", "mrs", "ms", "dr", "sir", "dame", "senator", "mayor", "governor");

    /** Whom one tells something is an outlet. */
    private static final Set<String> TOLD = Set.of("told", "to", "by", "with");

    private final Spots spots;
    private final PageWords words;
    private final Lexicon lexicon;
    private final States states;
    private final Bodies bodies;

    NameSpread(Spots spots, PageWords words, Lexicon lexicon, States states, Bodies bodies) {
        this.spots = spots;
        this.words = words;
        this.lexicon = lexicon;
        this.states = states;
        this.bodies = bodies;
    }

    /** One form has the type that most of its places show; a part of a person's name, in any spelling, is that person's. */
    void agree(Collection<String> authors) {
        Set<String> writers = new HashSet<>();
        authors.forEach(author -> writers.add(form(author)));
        Set<String> called = CalledBodies.of(spots);
        Map<String, EnumMap<NameType, Integer>> votes = new HashMap<>();
        Set<String> surnames = new HashSet<>();
        Set<String> givens = new HashSet<>();
        for (Spotted name : spots.all()) {
            votes.computeIfAbsent(form(name.text()), k -> new EnumMap<>(NameType.class))
                    .merge(name.type(), 1, Integer::sum);
            if (name.type() == NameType.PERSON && name.last() > name.first() && !called.contains(form(name.text()))) {
                List<Spelling.Part> parts = Spelling.parts(name.text());
                if (parts.isEmpty()) {
                    continue;
                }
                surnames.add(parts.getLast().folded());
                parts.forEach(part -> givens.add(part.plain()));
            }
        }
        Set<String> scenes = scenes(surnames, givens);
        Set<String> tails = tails();
        Set<String> firms = firms();
        spots.replaceAll(name -> {
            if (writers.contains(form(name.text()))) {
                return name.as(NameType.PERSON);
            }
            boolean fixed = states.state(name.text(), States.Part.NAME) != null
                    || states.state(name.text(), States.Part.CAPITAL) != null
                    || bodies.find(name.text()) != null;
            if (!fixed && name.last() == name.first()) {
                List<Spelling.Part> parts = Spelling.parts(name.text());
                Spelling.Part only = parts.isEmpty() ? null : parts.getFirst();
                if (only != null && (surnames.contains(only.folded()) || givens.contains(only.plain()))) {
                    return name.as(NameType.PERSON);
                }
                String form = form(name.text());
                if (form.endsWith("s") && surnames.contains(fold(form.substring(0, form.length() - 1)))) {
                    return name.as(NameType.GROUP);
                }
            }
            if (name.last() > name.first() && tails.contains(form(name.text()))) {
                return name.as(NameType.PERSON);
            }
            if (isBearerOfAnOutletsName(name, surnames)) {
                return name.as(NameType.PERSON);
            }
            if (name.type() == NameType.PERSON
                    && name.first() == name.last()
                    && firms.contains(name.text())
                    && !surnames.contains(Spelling.parts(name.text()).getFirst().folded())) {
                return name.as(NameType.ORGANISATION);
            }
            if (isSomebodyCalledAlone(name, votes)) {
                return name.as(NameType.PERSON);
            }
            if (!fixed && called.contains(form(name.text()))) {
                return name.as(NameType.ORGANISATION);
            }
            if (!fixed && scenes.contains(form(name.text()))) {
                return name.as(NameType.PLACE);
            }
            return name.as(commonest(votes.get(form(name.text())), name.type()));
        });
    }

    /** "Van Der Vesper" of "Joos Van Der Vesper": what a person's name ends with, of two words and more. */
    private Set<String> tails() {
        Set<String> tails = new HashSet<>();
        for (Spotted name : spots.all()) {
            if (name.type() == NameType.PERSON && name.last() > name.first() + 1) {
                String form = form(name.text());
                for (int at = form.indexOf(' '); at > 0; at = form.indexOf(' ', at + 1)) {
                    String tail = form.substring(at + 1);
                    if (tail.indexOf(' ') > 0) {
                        tails.add(tail);
                    }
                }
            }
        }
        return tails;
    }

    /** "Vesper" of "Lorn Vesper Co": what a firm is then called. */
    private Set<String> firms() {
        Set<String> firms = new HashSet<>();
        for (Spotted name : spots.all()) {
            if (name.type() == NameType.ORGANISATION && name.last() > name.first()) {
                List<Word> row = spots.row(name.line());
                if (NameEdges.FIRMS.contains(row.get(name.last()).folded())) {
                    firms.add(row.get(name.first()).text());
                    firms.add(row.get(name.last() - 1).text());
                }
            }
        }
        return firms;
    }

    /** "Mona Vesper", taken for a body, where the page goes on about Vesper, a person. */
    private boolean isSomebodyCalledAlone(Spotted name, Map<String, EnumMap<NameType, Integer>> votes) {
        if (name.type() == NameType.PERSON || name.last() != name.first() + 1 || bodies.find(name.text()) != null) {
            return false;
        }
        Word front = spots.row(name.line()).get(name.first());
        Word head = spots.row(name.line()).get(name.last());
        EnumMap<NameType, Integer> alone = votes.get(head.folded());
        return front.shape() == Word.Shape.CAPITAL
                && head.shape() == Word.Shape.CAPITAL
                && states.state(front.text(), States.Part.NAME) == null
                && !lexicon.isCommon(head.folded())
                && alone != null
                && alone.getOrDefault(NameType.PERSON, 0) > 1
                && alone.size() == 1;
    }

    /** "Mr. Strand", "Strand" where the page has "Mona Strand": a person, though there is an outlet of that name. */
    private boolean isBearerOfAnOutletsName(Spotted name, Set<String> surnames) {
        Bodies.Known body = name.first() == name.last() ? bodies.find(name.text()) : null;
        if (body == null || !body.outlet()) {
            return false;
        }
        List<Word> row = spots.row(name.line());
        int before = name.first() - 1;
        before -= before > 0 && row.get(before).text().equals(".") ? 1 : 0;
        if (before >= 0 && HONORIFICS.contains(row.get(before).folded())) {
            return true;
        }
        boolean told = before >= 0
                && (TOLD.contains(row.get(before).folded())
                        || row.get(before).folded().equals("the"));
        return !told
                && row.get(name.first()).shape() == Word.Shape.CAPITAL
                && surnames.contains(Spelling.parts(name.text()).getFirst().folded());
    }

    /** Lone names that are no part of a person's and stand where only places do: "in Tarnhaven", "near Tarnhaven". */
    private Set<String> scenes(Set<String> surnames, Set<String> givens) {
        Map<String, Integer> where = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        for (Spotted name : spots.all()) {
            List<Spelling.Part> parts = Spelling.parts(name.text());
            boolean lone = name.first() == name.last() && parts.size() == 1;
            if (!lone
                    || name.type() == NameType.GROUP
                    || surnames.contains(parts.getFirst().folded())
                    || givens.contains(parts.getFirst().plain())) {
                continue;
            }
            List<Word> row = spots.row(name.line());
            Word word = row.get(name.first());
            all.merge(form(name.text()), 1, Integer::sum);
            boolean body = word.shape() != Word.Shape.CAPITAL
                    && !words.lines().get(name.line()).headline();
            boolean owner = name.last() + 1 < row.size()
                    && (row.get(name.last() + 1).shape() == Word.Shape.POSSESSIVE
                            || row.get(name.last() + 1).isCapital());
            if (!body && !owner && name.first() > 0 && isWhere(row, name.first() - 1)) {
                where.merge(form(name.text()), 1, Integer::sum);
            }
        }
        where.entrySet().removeIf(scene -> 4 * scene.getValue() < all.getOrDefault(scene.getKey(), 0));
        return where.keySet();
    }

    private static boolean isWhere(List<Word> row, int at) {
        return WHERE.contains(row.get(at).folded())
                && (at == 0 || !TRUST.contains(row.get(at - 1).folded()));
    }

    private static String fold(String word) {
        List<Spelling.Part> parts = Spelling.parts(word);
        return parts.isEmpty() ? word : parts.getLast().folded();
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

    /** Forms found, surnames of persons found, and the authors of a thread, wherever they stand. */
    void spread(Collection<String> authors) {
        Map<String, NameType> forms = new HashMap<>();
        Set<String> starts = new HashSet<>();
        int longest = 1;
        for (Spotted name : spots.all()) {
            forms.put(form(name.text()), name.type());
            starts.add(spots.row(name.line()).get(name.first()).folded());
            longest = Math.max(longest, name.last() - name.first() + 1);
        }
        for (Spotted name : spots.all()) {
            if (name.type() == NameType.PERSON && name.last() > name.first()) {
                for (int i = name.first(); i <= name.last(); i++) {
                    Word part = spots.row(name.line()).get(i);
                    boolean surname = i == name.last();
                    if (part.folded().length() > 2 && (surname || mayBeGiven(part))) {
                        forms.putIfAbsent(part.folded(), NameType.PERSON);
                        starts.add(part.folded());
                    }
                }
            }
        }
        Set<String> writers = new HashSet<>();
        for (String author : authors) {
            forms.put(form(author), NameType.PERSON);
            writers.add(form(author));
            starts.add(firstRun(form(author)));
            longest = Math.max(longest, 6);
        }
        for (int line = 0; line < spots.size(); line++) {
            spread(line, Math.min(longest, 12), forms, writers, starts);
        }
    }

    private void spread(int line, int longest, Map<String, NameType> forms, Set<String> writers, Set<String> starts) {
        List<Word> row = spots.row(line);
        for (int i = 0; i < row.size(); i++) {
            if (!starts.contains(row.get(i).folded())) {
                continue;
            }
            for (int last = Math.min(row.size() - 1, i + longest - 1); last >= i; last--) {
                String form = form(spots.text(line, i, last));
                NameType type = forms.get(form);
                boolean writer = writers.contains(form);
                boolean written = row.get(i).isCapital() || writer || isLowerName(row, i, last, type);
                if (type == null || !spots.free(line, i, last) || !written) {
                    continue;
                }
                if (writer || (row.get(last).isWord() && mayStand(line, i, last))) {
                    spots.put(line, i, last, type);
                    i = last;
                    break;
                }
            }
        }
    }

    /** "i think tarnow lied": a person the page names elsewhere, in a sentence without capitals, by what is no common word. */
    private boolean isLowerName(List<Word> row, int first, int last, @Nullable NameType type) {
        if (type != NameType.PERSON || row.stream().anyMatch(Word::isCapital)) {
            return false;
        }
        return row.subList(first, last + 1).stream()
                .allMatch(word -> word.folded().length() > SHORT && lexicon.lowerShare(word.folded()) < ORDINARY);
    }

    /** Letters and digits up to the first mark: the first word of "Oleg.V" as it is cut on the page. */
    private static String firstRun(String form) {
        int end = 0;
        while (end < form.length()
                && (Character.isLetterOrDigit(form.charAt(end)) || "'-".indexOf(form.charAt(end)) >= 0)) {
            end++;
        }
        return form.substring(0, end);
    }

    /** A given name that is no word and no place besides. */
    private boolean mayBeGiven(Word part) {
        return part.shape() == Word.Shape.CAPITAL
                && lexicon.lowerShare(part.folded()) < 3
                && states.state(part.text(), States.Part.NAME) == null
                && states.state(part.text(), States.Part.CAPITAL) == null;
    }

    private boolean mayStand(int line, int first, int last) {
        List<Word> row = spots.row(line);
        Word word = row.get(first);
        if (first < last || word.shape() == Word.Shape.UPPER || !lexicon.isCommon(word.folded())) {
            return true;
        }
        Word next = first + 1 < row.size() ? row.get(first + 1) : null;
        if (isDeed(row, first) && (next == null || next.shape() != Word.Shape.NUMBER)) {
            return true;
        }
        if (first > 0
                && (row.get(first - 1).shape() == Word.Shape.NUMBER
                        || MONTH_BEFORE.contains(row.get(first - 1).folded()))) {
            return false;
        }
        if (next != null && next.shape() == Word.Shape.NUMBER) {
            return false;
        }
        boolean acts = next != null && (next.shape() == Word.Shape.POSSESSIVE || ActorWords.isVerb(next.folded()));
        acts |= isSaying(row, first);
        boolean opens = PageWords.opens(row, first) || words.lines().get(line).headline();
        return acts || !opens;
    }

    /** "evidence presented by May of a plot"; but "agreed by May of this year". */
    private static boolean isDeed(List<Word> row, int at) {
        if (at < 2
                || !row.get(at - 1).folded().equals("by")
                || !row.get(at - 2).folded().endsWith("ed")) {
            return false;
        }
        boolean of = at + 2 < row.size() && row.get(at + 1).folded().equals("of");
        return of && row.get(at + 2).isWord() && !NOW.contains(row.get(at + 2).folded());
    }

    /** "May, speaking in Tarnhaven, …" */
    private static boolean isSaying(List<Word> row, int at) {
        return at + 2 < row.size()
                && row.get(at + 1).text().equals(",")
                && row.get(at + 2).shape() == Word.Shape.LOWER
                && row.get(at + 2).folded().endsWith("ing");
    }

    static String form(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('\n', ' ');
    }
}
