package org.sayso.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.Statement;
import org.sayso.claim.Place;
import org.sayso.claim.Referents;
import org.sayso.claim.Referents.Referent;
import org.sayso.claim.RoleNames;
import org.sayso.claim.StatementIndex;
import org.sayso.claim.StatementRef;
import org.sayso.claim.Term;
import org.sayso.claim.TermReader;
import org.sayso.claim.Words;
import org.sayso.claim.Words.Word;
import org.sayso.name.Entity;
import org.sayso.name.NameType;
import org.sayso.page.Block;
import org.sayso.page.Published;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.text.Sentence;
import org.sayso.text.SentenceSplitter;
import org.sayso.text.Span;
import org.sayso.time.Days;
import org.sayso.time.Timex;
import org.sayso.time.TimexFinder;

/** The sentences of some pages by what they speak of. Asking looks only at what shares a term. */
final class Index {

    private static final double BEFORE = 0.4;
    private static final double PRONOUN = 0.7;
    /** "he", "the engineer". */
    private static final double REFERRED = 0.8;
    /** "The Lorns" are all who are called so. */
    private static final double FAMILY = 0.9;
    /** Named so often a page is about somebody. */
    private static final int OFTEN = 3;

    /** Words of a name, at most. */
    private static final int LONGEST_NAME = 5;

    private static final Set<String> OF_SOMEBODY = Set.of("his", "her", "hers");

    private static final Set<String> PRONOUNS = Set.of("they", "it", "their", "them", "i", "we");

    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, List<Integer>> postings = new HashMap<>();
    private final NavigableSet<String> vocabulary = new TreeSet<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, Set<String>> surnames = new HashMap<>();
    /** The first words of names of several. */
    private final Set<String> beginnings = new HashSet<>();

    private final Map<String, Map<String, Integer>> namedOn = new HashMap<>();
    /** The fullest name of each. */
    private final Map<String, String> called = new HashMap<>();

    private final Map<String, List<Referent>> referents = new HashMap<>();
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final TimexFinder timexFinder = new TimexFinder();
    private final TermReader termReader;
    private @Nullable Days last;
    private final RoleNames roles;
    private final Offices offices;
    private final CarriedClaims claims;

    Index(Story story) {
        this(story, story.readings(), CarriedClaims.of(story));
    }

    /** Of some pages of a story. */
    Index(Story story, List<Reading> readings, CarriedClaims claims) {
        this.claims = claims;
        termReader = new TermReader(story.cast());
        roles = RoleNames.of(readings, story.cast());
        offices = Offices.of(readings, story.cast(), roles);
        for (Reading reading : readings) {
            names(reading, story);
            Published published = reading.article().published();
            if (published != null && (last == null || published.days().compareTo(last) > 0)) {
                last = published.days();
            }
        }
        surnames.forEach(names::putIfAbsent);
        names.keySet().stream()
                .filter(name -> name.indexOf(' ') > 0)
                .forEach(name -> beginnings.add(name.substring(0, name.indexOf(' '))));
        for (Reading reading : readings) {
            referents.put(reading.page().id(), Referents.of(reading, story.cast(), roles));
            passages(reading, story);
        }
        Acronyms.misspelt(names)
                .forEach((name, keys) ->
                        names.computeIfAbsent(name, key -> new TreeSet<>()).addAll(keys));
        for (Passage passage : passages) {
            for (String term : passage.terms().keySet()) {
                postings.computeIfAbsent(term, key -> new ArrayList<>()).add(passage.index());
            }
        }
        vocabulary.addAll(postings.keySet());
    }

    List<Passage> passages() {
        return Collections.unmodifiableList(passages);
    }

    /** Passages that have a term, by their place. */
    List<Integer> with(String term) {
        return postings.getOrDefault(term, List.of());
    }

    /** Other forms of a word that the pages have: "deserted" and "desertion" to "deserter". */
    Set<String> kin(String term) {
        if (term.length() < Kin.LEAST || !Character.isLetter(term.charAt(0))) {
            return Set.of();
        }
        String start = term.substring(0, Kin.LEAST);
        Set<String> kin = new TreeSet<>();
        for (String other : vocabulary.subSet(start, start + Character.MAX_VALUE)) {
            if (!other.equals(term) && Kin.areKin(term, other)) {
                kin.add(other);
            }
        }
        return kin;
    }

    /** The times a question names; where it leaves out the year, as seen from the case's last page. */
    List<Timex> timesIn(String question) {
        List<Sentence> sentences = splitter.split(question, List.of(new Span(0, question.length())));
        return timexFinder.find(question, sentences, offset -> last);
    }

    /** What a sentence is compared by, each at its place. */
    List<Term> termsOf(Passage passage) {
        return termReader.read(passage.reading(), List.of(passage.span()));
    }

    double rarity(String term) {
        int count = with(term).size();
        return Math.log((passages.size() + 1.0) / (count + 0.5));
    }

    /** What is known of the claims that its sentences make. */
    CarriedClaims claims() {
        return claims;
    }

    RoleNames roles() {
        return roles;
    }

    Offices offices() {
        return offices;
    }

    /** Where a sentence speaks of one of some keys, by name or as "he". */
    List<Span> places(Passage passage, Set<String> keys) {
        List<Span> places = new ArrayList<>();
        for (Term term : termReader.read(passage.reading(), List.of(passage.span()))) {
            if (keys.contains(term.key())) {
                places.add(term.span());
            }
        }
        for (Referent referent :
                Referents.in(referents.getOrDefault(passage.reading().page().id(), List.of()), passage.span())) {
            if (keys.contains(referent.key())) {
                places.add(referent.span());
            }
        }
        return places;
    }

    /** Folded names to the keys of those they may mean. */
    Map<String, Set<String>> names() {
        return Collections.unmodifiableMap(names);
    }

    private void names(Reading reading, Story story) {
        for (Entity entity : reading.names().entities()) {
            String id = story.cast().entity(reading.page().id(), entity.id());
            if (id == null) {
                continue;
            }
            called.merge("@" + id, entity.name(), Index::fuller);
            for (String name : entity.names()) {
                StringBuilder folded = new StringBuilder();
                for (Word word : Words.of(name)) {
                    folded.append(folded.isEmpty() ? "" : " ").append(word.folded());
                }
                names.computeIfAbsent(folded.toString(), key -> new TreeSet<>()).add("@" + id);
                int space = folded.lastIndexOf(" ");
                if (entity.type() == NameType.PERSON && space > 0) {
                    surnames.computeIfAbsent(folded.substring(space + 1), key -> new TreeSet<>())
                            .add("@" + id);
                }
                for (Term term : TermReader.read(name)) {
                    boolean whole = term.kind() == Term.Kind.NAME && term.span().length() >= name.length();
                    if (whole) {
                        names.computeIfAbsent(folded.toString(), key -> new TreeSet<>())
                                .add(term.key());
                    }
                }
            }
        }
    }

    private static String fuller(String one, String other) {
        int longer = one.length() - other.length();
        return longer > 0 || (longer == 0 && one.compareTo(other) <= 0) ? one : other;
    }

    private void passages(Reading reading, Story story) {
        String page = reading.page().id();
        StatementIndex said = new StatementIndex(reading.statements());
        List<Referent> meant = referents.getOrDefault(page, List.of());
        Traits traits = new Traits(reading);
        NavigableMap<Integer, Integer> mentions = new TreeMap<>();
        reading.names()
                .mentions()
                .forEach(mention ->
                        mentions.put(mention.span().start(), mention.span().end()));
        Map<String, Double> before = Map.of();
        int block = -1;
        boolean open = false;
        Span last = new Span(0, 0);
        Block.Kind lastKind = null;
        for (Sentence sentence : reading.sentences()) {
            Block.Kind kind = kind(reading, sentence);
            if (kind == Block.Kind.BOILERPLATE || kind == Block.Kind.BYLINE || kind == Block.Kind.DATELINE) {
                continue;
            }
            Span span = sentence.span().trim(reading.page().text());
            if (span.isEmpty()) {
                continue;
            }
            Map<String, Double> own = new LinkedHashMap<>();
            for (Term term : termReader.read(reading, List.of(span))) {
                own.put(term.key(), 1.0);
            }
            List<Word> words = Words.of(reading.page().text(), span);
            List<Statement> statements = new ArrayList<>();
            Set<String> carried = new TreeSet<>();
            Set<String> speakers = new TreeSet<>();
            boolean denied = false;
            for (String key : Referents.within(meant, span)) {
                own.merge(key, REFERRED, Math::max);
            }
            for (int i = 0; i < words.size(); i++) {
                family(words.get(i)).forEach(key -> own.merge(key, FAMILY, Math::max));
                Map.Entry<Integer, Integer> mention =
                        mentions.floorEntry(words.get(i).span().start());
                int found = mention == null ? 0 : mention.getValue();
                named(words, i, found).forEach(key -> own.merge(key, FAMILY, Math::max));
            }
            for (Statement statement : said.in(span)) {
                if (statement.content().stream().anyMatch(piece -> piece.overlaps(span))) {
                    statements.add(statement);
                    carried.addAll(claims.statements().getOrDefault(new StatementRef(page, statement.id()), Set.of()));
                    denied |= statement.polarity() == Polarity.DENIES;
                    String source = statement.sourceEntity() == null
                            ? null
                            : story.cast().entity(page, statement.sourceEntity());
                    if (source != null) {
                        own.merge("@" + source, PRONOUN, Math::max);
                        speakers.add("@" + source);
                    }
                }
            }
            carried.addAll(claims.ownVoice().getOrDefault(new Place(page, span), Set.of()));
            Map<String, Double> terms = new LinkedHashMap<>(own);
            boolean follows = sentence.block() == block || block < 0;
            open &= sentence.block() == block;
            boolean beside = kind == lastKind && isBlankBetween(reading.page().text(), last, span);
            boolean continues = beside && (open || Continuation.opens(words));
            int from = continues ? last.start() : span.start();
            last = span;
            lastKind = kind;
            open = Continuation.isOpenAfter(open, span.of(reading.page().text()));
            boolean pronoun = words.stream().limit(12).anyMatch(word -> PRONOUNS.contains(word.folded()));
            for (Map.Entry<String, Double> term : before.entrySet()) {
                boolean name = term.getKey().charAt(0) == '@' || term.getKey().charAt(0) == '#';
                boolean whole = continues || (pronoun && name);
                double share = whole ? PRONOUN : follows || pronoun ? BEFORE : BEFORE / 2;
                terms.merge(term.getKey(), share * term.getValue(), Math::max);
            }
            passages.add(new Passage(
                    passages.size(),
                    reading,
                    span,
                    terms,
                    List.copyOf(statements),
                    carried,
                    words,
                    traits.of(span, words),
                    denied,
                    from,
                    Set.copyOf(speakers),
                    named(span.of(reading.page().text()), span.start(), Referents.in(meant, span))));
            Map<String, Integer> named = namedOn.computeIfAbsent(page, key -> new HashMap<>());
            own.keySet().forEach(key -> named.merge(key, 1, Integer::sum));
            before = own;
            block = sentence.block();
        }
    }

    /** A sentence with the name of each whom "he", "her" and "the engineer" mean in their place. */
    private String named(String text, int start, List<Referent> meant) {
        StringBuilder named = new StringBuilder(text);
        for (Referent referent : meant.reversed()) {
            String name = called.get(referent.key());
            Span at = referent.span();
            if (name != null && at.end() - start <= text.length()) {
                String word =
                        text.substring(at.start() - start, at.end() - start).toLowerCase(Locale.ROOT);
                named.replace(at.start() - start, at.end() - start, OF_SOMEBODY.contains(word) ? name + "'s" : name);
            }
        }
        return named.toString();
    }

    static boolean isBlankBetween(String text, Span one, Span next) {
        for (int i = one.end(); i < next.start(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whom the plural of a surname means. */
    private Set<String> family(Word word) {
        String folded = word.folded();
        boolean plural = word.isCapitalised() && folded.length() > 4 && folded.endsWith("s");
        return plural ? surnames.getOrDefault(folded.substring(0, folded.length() - 1), Set.of()) : Set.of();
    }

    /**
     * Whom several words from a place on name elsewhere, though here no more than "Hasmund" of "Hasmund harbour board" was
     * found.
     *
     * @param found where what was found ends
     */
    private Set<String> named(List<Word> words, int from, int found) {
        if (!beginnings.contains(words.get(from).folded())) {
            return Set.of();
        }
        StringBuilder name = new StringBuilder(words.get(from).folded());
        Set<String> keys = new TreeSet<>();
        for (int i = from + 1; i < Math.min(words.size(), from + LONGEST_NAME); i++) {
            name.append(' ').append(words.get(i).folded());
            if (words.get(i).span().end() > found) {
                keys.addAll(names.getOrDefault(name.toString(), Set.of()));
            }
        }
        return keys;
    }

    /** Whether the page of a sentence is about one of some keys: names it again and again. */
    boolean isAbout(Passage passage, Set<String> keys) {
        Map<String, Integer> named =
                namedOn.getOrDefault(passage.reading().page().id(), Map.of());
        return keys.stream().anyMatch(key -> named.getOrDefault(key, 0) >= OFTEN);
    }

    private static Block.@Nullable Kind kind(Reading reading, Sentence sentence) {
        Block block = reading.article().blockAt(sentence.span().start());
        return block == null ? null : block.kind();
    }
}
