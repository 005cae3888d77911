package org.sayso.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Entity;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.text.Span;

/** Those whom the words of a page may mean: its people and bodies, how often it names them, who was named last before a place. */
final class Antecedents {

    private static final Set<String> OFFICES = Set.of(
            "director",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "minister",
            "secretary",
            "ambassador",
            "officer",
            "official",
            "president",
            "premier",
            "chief",
            "captain",
            "commander",
            "chairman",
            "chairwoman",
            "representative");

    private final PageView page;
    private final RoleBook roles;
    private final Map<String, Integer> weight = new HashMap<>();
    private final Map<String, String> surnames = new HashMap<>();

    Antecedents(PageView page, RoleBook roles) {
        this.page = page;
        this.roles = roles;
        page.mentions().forEach(m -> weight.merge(m.entity(), 1, Integer::sum));
        for (Mention mention : page.mentions()) {
            Entity entity = page.entity(mention.entity());
            if (entity != null && page.isPerson(mention) && entity.name().indexOf(' ') > 0) {
                String last = entity.name().substring(entity.name().lastIndexOf(' ') + 1);
                String known = surnames.get(last);
                if (known == null || weight.getOrDefault(known, 0) < weight.getOrDefault(entity.id(), 0)) {
                    surnames.put(last, entity.id());
                }
            }
        }
    }

    /** The only person named in the sentence before a place, or in the one before that; null where none or several are. */
    @Nullable
    Who onlyPersonBefore(Span place) {
        int here = page.sentenceIndex(place.start());
        for (int at = here - 1; at >= Math.max(0, here - 2); at--) {
            List<String> people = page
                    .mentionsIn(page.sentences().get(at).sentence().span())
                    .stream()
                    .filter(page::isPerson)
                    .map(Mention::entity)
                    .distinct()
                    .toList();
            if (!people.isEmpty()) {
                return people.size() == 1 ? entity(people.getFirst(), place) : null;
            }
        }
        return null;
    }

    /** Whether somebody speaks for an institution: the institution itself, or who holds an office of it. */
    boolean speaksForABody(Who who) {
        if (who.kind() == SourceClass.GROUP) {
            return !who.many();
        }
        Set<String> words = new HashSet<>(who.entity() == null ? Set.of() : roles.of(who.entity()));
        words.addAll(content(who.name()));
        return OFFICES.stream().anyMatch(words::contains);
    }

    /** "the newspaper": the outlet named last before. */
    @Nullable
    Who outlet(Span place) {
        int here = page.sentenceIndex(place.start());
        for (int i = page.firstMentionAt(place.start()) - 1; i >= 0; i--) {
            Mention mention = page.mentions().get(i);
            if (here - page.sentenceIndex(mention.span().start()) > 25) {
                break;
            }
            if (page.isOutlet(mention) && !credit(mention)) {
                return entity(mention.entity(), place);
            }
        }
        return null;
    }

    /** "© Agency / Ada Lorn": a picture's credit is nobody's word. */
    private boolean credit(Mention mention) {
        String sentence =
                page.lower(page.sentenceAt(mention.span().start()).sentence().span());
        return sentence.indexOf('©') >= 0 || sentence.contains("photo") || sentence.contains("getty");
    }

    /** The person of the page with this last name, named most often; null where nobody has it. */
    @Nullable
    Who surname(String name, Span place) {
        String id = surnames.get(name);
        return id == null ? null : entity(id, place);
    }

    /** How often the page names somebody. */
    int weight(String entity) {
        return weight.getOrDefault(entity, 0);
    }

    Who entity(String id, @Nullable Span place) {
        Entity entity = page.entity(id);
        if (entity == null) {
            return Who.UNKNOWN;
        }
        SourceClass kind = page.isOutlet(entity)
                ? SourceClass.OUTLET
                : entity.type() == NameType.PERSON ? SourceClass.NAMED : SourceClass.GROUP;
        return new Who(kind, id, entity.name(), place, entity.type() == NameType.GROUP, false);
    }

    static Set<String> content(String words) {
        Set<String> set = new HashSet<>();
        for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() > 1
                    && !Set.of(
                                    "the", "of", "for", "and", "in", "at", "this", "that", "these", "his", "her",
                                    "their", "an")
                            .contains(word)) {
                set.add(word);
            }
        }
        return set;
    }
}
