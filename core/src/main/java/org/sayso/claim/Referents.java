package org.sayso.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Manner;
import org.sayso.attribution.Statement;
import org.sayso.claim.Words.Word;
import org.sayso.name.Entity;
import org.sayso.name.Gender;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * Whom "he", "her" and "the engineer" mean on a page: the person last spoken of. A sentence is about the first person
 * in it who does not merely speak, and the next "he" is the one the sentence before was about; "the engineer" is whom
 * the pages call so ({@link RoleNames}). One pass over the page.
 */
public final class Referents {

    private static final Set<String> HE = Set.of("he", "him", "his", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");

    /** A word that stands for somebody: {@code key} as {@link TermReader} gives names. */
    public record Referent(Span span, String key) {}

    private final Reading reading;
    private final Cast cast;
    private final RoleNames roles;
    private final Map<String, Gender> genders = new HashMap<>();
    /** Whom the page speaks of, the present one first. */
    private final List<String> salient = new ArrayList<>();

    private final List<Referent> found = new ArrayList<>();

    private Referents(Reading reading, Cast cast, RoleNames roles) {
        this.reading = reading;
        this.cast = cast;
        this.roles = roles;
        for (Entity entity : reading.names().entities()) {
            String id = cast.entity(reading.page().id(), entity.id());
            if (id != null && entity.gender() != null) {
                genders.put("@" + id, entity.gender());
            }
        }
    }

    /** In the order of the page. */
    public static List<Referent> of(Reading reading, Cast cast, RoleNames roles) {
        Referents referents = new Referents(reading, cast, roles);
        referents.find();
        return List.copyOf(referents.found);
    }

    /** The keys of those that words within a span stand for. */
    public static Set<String> within(List<Referent> referents, Span span) {
        Set<String> keys = new TreeSet<>();
        in(referents, span).forEach(referent -> keys.add(referent.key()));
        return keys;
    }

    /** Those of {@code referents}, which are in order, that start within a span. */
    public static List<Referent> in(List<Referent> referents, Span span) {
        int low = 0;
        int high = referents.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (referents.get(middle).span().start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < referents.size() && referents.get(end).span().start() < span.end()) {
            end++;
        }
        return referents.subList(low, end);
    }

    private void find() {
        StatementIndex statements = new StatementIndex(reading.statements());
        List<Mention> mentions = reading.names().mentions();
        int next = 0;
        for (Sentence sentence : reading.sentences()) {
            while (next < mentions.size()
                    && mentions.get(next).span().start() < sentence.span().start()) {
                next++;
            }
            int first = next;
            while (next < mentions.size()
                    && mentions.get(next).span().start() < sentence.span().end()) {
                next++;
            }
            sentence(sentence, mentions.subList(first, next), statements.in(sentence.span()));
        }
    }

    private void sentence(Sentence sentence, List<Mention> mentions, List<Statement> statements) {
        List<String> about = new ArrayList<>();
        List<String> speakers = new ArrayList<>();
        List<Word> words = Words.of(reading.page().text(), sentence.span());
        int next = 0;
        for (int i = 0; i < words.size(); i++) {
            Span at = words.get(i).span();
            while (next < mentions.size() && mentions.get(next).span().start() <= at.start()) {
                Mention mention = mentions.get(next++);
                String key = mention.type() == NameType.PERSON ? key(mention) : null;
                if (key != null) {
                    (isSource(mention.span(), statements) ? speakers : about).add(key);
                }
            }
            boolean named = next > 0 && mentions.get(next - 1).span().end() > at.start();
            String key = named ? null : meant(words, i, about, statements);
            if (key != null) {
                found.add(new Referent(at, key));
                if (!isSource(at, statements)) {
                    about.add(key);
                }
            }
        }
        about.addAll(speakers);
        for (String key : about.reversed()) {
            salient.remove(key);
            salient.addFirst(key);
        }
    }

    private @Nullable String meant(List<Word> words, int i, List<String> about, List<Statement> statements) {
        Word word = words.get(i);
        if (HE.contains(word.folded())) {
            return person(Gender.MALE, word.span(), about, statements);
        }
        if (SHE.contains(word.folded())) {
            return person(Gender.FEMALE, word.span(), about, statements);
        }
        String role = RoleNames.after(words, i);
        return role == null ? null : roles.holder(role, salient);
    }

    /** The speaker in "Lorn said that he…", nobody's speaker within quotation marks; else the one spoken of. */
    private @Nullable String person(Gender gender, Span at, List<String> about, List<Statement> statements) {
        Set<String> quoting = new HashSet<>();
        for (Statement statement : statements) {
            boolean within = statement.content().stream().anyMatch(piece -> piece.contains(at));
            String source = statement.sourceEntity() == null
                    ? null
                    : cast.entity(reading.page().id(), statement.sourceEntity());
            if (!within || source == null) {
                continue;
            }
            if (statement.manner() == Manner.DIRECT || isQuoted(statement)) {
                quoting.add("@" + source);
            } else if (isPerson(statement.sourceEntity()) && fits("@" + source, gender)) {
                return "@" + source;
            }
        }
        for (List<String> known : List.of(about, salient)) {
            for (String key : known) {
                if (!quoting.contains(key) && fits(key, gender)) {
                    return key;
                }
            }
        }
        return null;
    }

    private boolean isQuoted(Statement statement) {
        int start = statement.content().getFirst().start();
        return start > 0 && "\"“‘«".indexOf(reading.page().text().charAt(start - 1)) >= 0;
    }

    private boolean fits(String key, Gender gender) {
        return genders.getOrDefault(key, gender) == gender;
    }

    private boolean isPerson(@Nullable String entity) {
        return reading.names().entities().stream()
                .anyMatch(one -> one.id().equals(entity) && one.type() == NameType.PERSON);
    }

    private @Nullable String key(Mention mention) {
        String id = cast.entity(reading.page().id(), mention.entity());
        return id == null ? null : "@" + id;
    }

    private static boolean isSource(Span span, List<Statement> statements) {
        return statements.stream()
                .anyMatch(statement -> statement.source().stream().anyMatch(source -> source.overlaps(span)));
    }
}
