package org.sayso.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Cast;
import org.sayso.claim.RoleNames;
import org.sayso.claim.Term;
import org.sayso.claim.TermReader;
import org.sayso.claim.Words;
import org.sayso.claim.Words.Word;
import org.sayso.name.Entity;
import org.sayso.name.NameType;
import org.sayso.name.Role;
import org.sayso.reading.Reading;
import org.sayso.text.Span;

/**
 * Whom a question means by an office: "the Hasmund prime minister" is whom the pages call "Prime Minister of Hasmund". An office
 * that changed hands means all who are said to hold it. Only somebody with a whole name holds one: "sleeping agent Vexil" is a thing.
 */
final class Offices {

    /** Words of the longest office that is looked for. */
    private static final int LONGEST = 5;
    /** Who is called so less often than that share of the commonest holder is called so by chance. */
    private static final double SHARE = 0.25;

    /** As news writes them before a name. */
    private static final Map<String, String> SHORT = Map.of(
            "Gov.",
            "governor",
            "Sen.",
            "senator",
            "Rep.",
            "representative",
            "Gen.",
            "general",
            "Col.",
            "colonel",
            "Capt.",
            "captain",
            "Sgt.",
            "sergeant",
            "Adm.",
            "admiral",
            "Pres.",
            "president",
            "Det.",
            "detective");
    /** Words for an office that end like none. */
    private static final Set<String> HEADS = Set.of(
            "general",
            "head",
            "sheriff",
            "czar",
            "premier",
            "marshal",
            "bishop",
            "imam",
            "ayatollah",
            "dean",
            "coach",
            "envoy",
            "pope",
            "mayor",
            "aide",
            "deputy",
            "spokeswoman",
            "chairwoman",
            "brigadier",
            "major",
            "pastor",
            "priest",
            "boss");
    /** More holders of one word are nobody in particular. */
    private static final int MOST_HOLDERS = 2;

    /** Whom a phrase of a question means. */
    record Holder(Span span, Set<String> keys) {}

    /** What somebody is called, by the keys of its words. */
    private record Office(Set<String> terms, String holder) {}

    private final Map<Office, Integer> offices;
    /** The words for an office, folded: not what means the same, or "troops" would be a soldier's. */
    private final Set<String> heads = new HashSet<>();

    private final RoleNames roles;

    private Offices(Map<Office, Integer> offices, RoleNames roles) {
        this.offices = offices;
        this.roles = roles;
    }

    static Offices of(Collection<Reading> readings, Cast cast, RoleNames roles) {
        Offices offices = new Offices(
                new TreeMap<>(Comparator.comparing(Office::holder)
                        .thenComparing(office -> office.terms().toString())),
                roles);
        for (Reading reading : readings) {
            for (Entity entity : reading.names().entities()) {
                boolean person = entity.type() == NameType.PERSON
                        && entity.names().stream().anyMatch(name -> name.indexOf(' ') > 0);
                String id = person ? cast.entity(reading.page().id(), entity.id()) : null;
                for (Role role : id == null ? List.<Role>of() : entity.roles()) {
                    offices.learn(role.text(), "@" + id);
                }
            }
        }
        return offices;
    }

    private void learn(String called, String holder) {
        String role = whole(called);
        List<Term> terms = TermReader.read(role);
        Set<String> keys = new TreeSet<>();
        terms.forEach(term -> keys.add(term.key()));
        int of = role.indexOf(" of ");
        terms.stream()
                .filter(term ->
                        term.kind() == Term.Kind.WORD && (of < 0 || term.span().end() <= of))
                .reduce((first, last) -> last)
                .filter(head -> isOffice(folded(head, role)))
                .ifPresent(head -> {
                    heads.add(folded(head, role));
                    offices.merge(new Office(keys, holder), 1, Integer::sum);
                });
    }

    /** Not the "killing" in "killing of Gen.". */
    private static boolean isOffice(String head) {
        return RoleNames.isRole(head) || HEADS.contains(head);
    }

    /** "Hasmund Gov." as "Hasmund governor". */
    private static String whole(String role) {
        StringBuilder whole = new StringBuilder();
        for (String word : role.split(" ", -1)) {
            whole.append(whole.isEmpty() ? "" : " ").append(SHORT.getOrDefault(word, word));
        }
        return whole.toString();
    }

    /** The offices in a question, none in a name of the story, in the order they stand. */
    List<Holder> in(String text, List<Word> words, List<Span> named) {
        List<Term> terms = TermReader.read(text);
        List<Holder> found = new ArrayList<>();
        int from = 0;
        for (int head = 0; head < terms.size(); head++) {
            @Nullable Holder holder = isTitle(terms.get(head), named) ? null : around(text, words, terms, from, head);
            if (holder != null
                    && named.stream()
                            .noneMatch(span -> span.overlaps(holder.span())
                                    && !holder.span().contains(span))) {
                found.add(holder);
                from = head + 1;
                while (from < terms.size()
                        && terms.get(from).span().end() <= holder.span().end()) {
                    from++;
                }
                head = from - 1;
            }
        }
        return found;
    }

    private static String folded(Term term, String text) {
        List<Word> words = Words.of(text, term.span());
        return words.isEmpty() ? "" : words.getLast().folded();
    }

    /** "Prime Minister Otto Brecht" is a name. */
    private static boolean isTitle(Term head, List<Span> named) {
        return named.stream()
                .anyMatch(span -> span.contains(head.span())
                        || (span.start() >= head.span().end()
                                && span.start() - head.span().end() <= 1));
    }

    /** "the governor of Hasmund" before "the governor". */
    private @Nullable Holder around(String text, List<Word> words, List<Term> terms, int from, int head) {
        int last = head;
        if (heads.contains(folded(terms.get(head), text))
                && wordBefore(words, terms.get(head).span().start()).equals("the")) {
            while (last + 1 < terms.size()
                    && last - head < LONGEST
                    && (last == head ? isOf(text, terms, last) : isOneRun(text, terms, last, last + 1))) {
                last++;
            }
        }
        for (int end = last; end > head; end--) {
            Set<String> keys = new TreeSet<>();
            terms.subList(head, end + 1).forEach(term -> keys.add(term.key()));
            Set<String> holders = holders(keys);
            if (!holders.isEmpty()) {
                return new Holder(terms.get(head).span().cover(terms.get(end).span()), holders);
            }
        }
        boolean another = head + 1 < terms.size() && isOf(text, terms, head);
        return another ? null : endingAt(text, words, terms, from, head);
    }

    private static boolean isOf(String text, List<Term> terms, int at) {
        String between = text.substring(
                terms.get(at).span().end(), terms.get(at + 1).span().start());
        return between.equals(" of ") || between.equals(" of the ");
    }

    /** The longest phrase up to a head that is an office: "the … minister" or "Hasmund's … minister". */
    private @Nullable Holder endingAt(String text, List<Word> words, List<Term> terms, int from, int head) {
        boolean known = heads.contains(folded(terms.get(head), text));
        for (int first = known ? Math.max(from, head - LONGEST + 1) : head; first <= head; first++) {
            boolean country = terms.get(first).kind() == Term.Kind.NAME;
            String before = wordBefore(words, terms.get(first).span().start());
            if ((country || before.equals("the")) && isOneRun(text, terms, first, head)) {
                Set<String> keys = new TreeSet<>();
                terms.subList(first, head + 1).forEach(term -> keys.add(term.key()));
                Set<String> holders = keys.size() > 1 ? holders(keys) : holder(words, terms.get(head), known);
                if (!holders.isEmpty()) {
                    return new Holder(
                            terms.get(first).span().cover(terms.get(head).span()), holders);
                }
            }
        }
        return null;
    }

    /** With nothing between them but a space or "'s". */
    private static boolean isOneRun(String text, List<Term> terms, int first, int last) {
        for (int i = first; i < last; i++) {
            String between = text.substring(
                    terms.get(i).span().end(), terms.get(i + 1).span().start());
            if (between.length() > 3 || between.indexOf(',') >= 0) {
                return false;
            }
        }
        return true;
    }

    private static String wordBefore(List<Word> words, int start) {
        String before = "";
        for (Word word : words) {
            if (word.span().end() <= start) {
                before = word.folded();
            }
        }
        return before;
    }

    /** All who are called so, where several are: any of them may be meant. */
    Set<String> holders(List<Term> called) {
        Set<String> keys = new TreeSet<>();
        called.forEach(term -> keys.add(term.key()));
        return holders(keys);
    }

    private Set<String> holders(Set<String> keys) {
        Map<String, Integer> counts = new TreeMap<>();
        offices.forEach((office, count) -> {
            if (office.terms().containsAll(keys)) {
                counts.merge(office.holder(), count, Integer::sum);
            }
        });
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Set<String> holders = new TreeSet<>();
        counts.forEach((holder, count) -> {
            if (count >= SHARE * most) {
                holders.add(holder);
            }
        });
        return holders;
    }

    /** "the engineer" alone is the one who is nearly always called so. */
    private Set<String> holder(List<Word> words, Term head, boolean known) {
        Set<String> holders = known ? holders(Set.of(head.key())) : Set.of();
        if (!holders.isEmpty() && holders.size() <= MOST_HOLDERS) {
            return holders;
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).span().equals(head.span())) {
                String role = RoleNames.after(words, i);
                String holder = role == null ? null : roles.holder(role, List.of());
                return holder == null ? Set.of() : Set.of(holder);
            }
        }
        return Set.of();
    }
}
