package org.sayso.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Entity;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.page.Block;
import org.sayso.text.Span;

/** Whom the page means by a description: "the general", "the ministry", "these reports", by what it calls them elsewhere. */
final class Descriptions {

    /** Sentences before and behind a description in which somebody may be called so. */
    private static final int BEFORE = 300;

    private static final int BEHIND = 60;

    private static final List<String> PEOPLE_ENDINGS = List.of("ents", "ers", "ors", "ists", "ants", "ians");

    /** "the mayor who has never liked it": the mayor. */
    private static final Pattern CLAUSE = Pattern.compile(",? (?:who|which|whose) ");

    /** "the suspects’ uncle": somebody’s. */
    private static final Pattern OWNED = Pattern.compile("[’'](?:s )?[ \\p{L}]");

    private static final Set<String> PRESS = Set.of("agency", "news", "press", "wire", "state", "official");

    private static final Set<String> REPORTS = Set.of("report", "reports", "article", "articles", "story", "stories");

    /** What says when, not who: "the outgoing island leader". */
    private static final Set<String> PASSING = Set.of(
            "outgoing",
            "caretaker",
            "former",
            "then",
            "late",
            "incoming",
            "acting",
            "slain",
            "veteran",
            "new",
            "top",
            "senior");

    /** On which words for what is of a country end: "Swedish", "Iranian", "Chinese", "French", "Iraqi". */
    private static final List<String> COUNTRY_ENDINGS =
            List.of("ish", "ian", "ean", "can", "man", "ese", "nch", "tch", "wiss", "eek", "qi", "li", "ni", "aeli");

    /** The same who holds the office: "the acting president". */
    private static final Set<String> SITTING =
            Set.of("acting", "interim", "incumbent", "current", "sitting", "caretaker");

    /** What a minister, secretary or director is for. */
    private static final Set<String> PORTFOLIOS = Set.of(
            "prime",
            "foreign",
            "defense",
            "defence",
            "interior",
            "home",
            "finance",
            "treasury",
            "justice",
            "health",
            "education",
            "energy",
            "oil",
            "trade",
            "commerce",
            "economy",
            "transport",
            "transportation",
            "agriculture",
            "culture",
            "environment",
            "labor",
            "labour",
            "information",
            "security",
            "press",
            "works",
            "housing",
            "sports");

    /** Sentences within which a name given once is still meant. */
    private static final int NEAR_BY = 2;

    /** Mentions from which a page is about somebody. */
    private static final int SUBJECT = 5;

    /** What being named counts for, where two bodies are called so, and up to how often. */
    private static final double PER_MENTION = 0.06;

    private static final int OFTEN = 8;

    /** Offices that a page may take for known. */
    private static final Set<String> TOP = Set.of(
            "president",
            "premier",
            "chancellor",
            "king",
            "queen",
            "pope",
            "governor",
            "mayor",
            "senator",
            "nominee",
            "actor",
            "actress",
            "singer",
            "rapper",
            "comedian",
            "filmmaker",
            "novelist",
            "footballer",
            "quarterback",
            "billionaire",
            "tycoon");

    /** Words of an office that is of nothing else: "US President". */
    private static final int OFFICE_ALONE = 2;

    /** What it counts against somebody that his office is of a body, where the page says "the president". */
    private static final double OF_A_BODY = 0.7;

    /** Words before a noun that describe it, at most. */
    private static final int LONGEST = 6;

    private final PageView page;
    private final RoleBook roles;
    private final Antecedents antecedents;
    private final Speakers speakers;
    private final Issuers issuers;

    /** The words of the places that the page names. */
    private final Set<String> places = new HashSet<>();

    Descriptions(PageView page, RoleBook roles, Antecedents antecedents, Speakers speakers) {
        this.page = page;
        this.roles = roles;
        this.antecedents = antecedents;
        this.speakers = speakers;
        this.issuers = new Issuers(page, antecedents, speakers);
        page.mentions().stream()
                .filter(name -> name.type() == NameType.PLACE)
                .forEach(name -> places.addAll(Antecedents.content(name.span().of(page.text()))));
    }

    /**
     * "the general", "the foreign minister", "the ministry", "the outlet": who on the page is called so, the nearest before
     * the place first; null where nobody is.
     *
     * @param phrase the description's words in lower case, without names
     * @param not id of an entity that is not meant: who says so, for nobody calls himself "the general"
     */
    @Nullable
    Who described(Phrase phrase, Span place, @Nullable String not) {
        SourceNouns.Noun noun = phrase.noun();
        if (noun == null) {
            return office(phrase, place, not);
        }
        Who reporter = phrase.definite() ? reporter(phrase, place) : null;
        if (reporter != null) {
            return reporter;
        }
        if (noun.many()) {
            return phrase.plural() && phrase.definite() ? lastOfKind(phrase, place) : null;
        }
        return switch (noun.kind()) {
            case PERSON -> office(phrase, place, not);
            case GROUP -> {
                Who body = body(phrase, place);
                if (body == null && isPressAgency(phrase)) {
                    body = antecedents.outlet(place);
                }
                yield body == null ? toldOf(phrase, place) : body;
            }
            case OUTLET -> outlet(phrase, place);
            case DOCUMENT -> document(phrase, place);
            case UNNAMED -> unnamed(phrase, place, not);
        };
    }

    /** "the magazine": the outlet that was told of so, "Harbour magazine", else the one named last. */
    private @Nullable Who outlet(Phrase phrase, Span place) {
        Who told = speakers.lastTold(who -> who.kind() == SourceClass.OUTLET
                && who.name().toLowerCase(Locale.ROOT).endsWith(" " + phrase.head()));
        return told == null || !phrase.definite() ? antecedents.outlet(place) : told.at(place, false);
    }

    /** "the agency", "the news agency", but not "the UN refugee agency". */
    private boolean isPressAgency(Phrase phrase) {
        return phrase.head().equals("agency")
                && PRESS.containsAll(Antecedents.content(phrase.span().of(page.text())));
    }

    /** "the spokesman": the one called so before, a named one first. */
    private @Nullable Who unnamed(Phrase phrase, Span place, @Nullable String not) {
        Who office = office(phrase, place, not);
        return office != null ? office : lastOfKind(phrase, place);
    }

    private @Nullable Who office(Phrase phrase, Span place, @Nullable String not) {
        int here = page.sentenceIndex(place.start());
        Set<String> asked = Antecedents.content(CLAUSE.split(place.of(page.text()), 2)[0]);
        if (asked.size() > 1) {
            asked.removeAll(SITTING);
            // "the 37-year-old mayor"
            asked.removeIf(word -> Character.isDigit(word.charAt(0)) && !word.equals(phrase.head()));
        }
        withoutParty(asked, here);
        Map<String, Double> scores = new HashMap<>();
        for (Mention mention : near(here)) {
            if (!page.isPerson(mention)
                    || mention.entity().equals(not)
                    || page.isAuthor(mention.entity())
                    || !page.samePost(mention.span(), place)) {
                continue;
            }
            Set<String> held = roles.of(mention.entity());
            if (!Offices.isHeld(phrase.head(), held)) {
                continue;
            }
            long met = asked.stream().filter(word -> Offices.isHeld(word, held)).count();
            boolean otherwise = !held.contains(phrase.head())
                    && asked.stream().anyMatch(word -> !PASSING.contains(word) && !Offices.isHeld(word, held));
            if (otherwise
                    || (phrase.owner() != null && met < 2)
                    || isOfAnotherCountry(asked, held)
                    || isOfAnotherOffice(asked, held)) {
                continue;
            }
            if (met == 1 && asked.size() > 1 && held.size() > 1) {
                // "the harbour minister" is not "former works minister Tom Moss"
                continue;
            }
            int distance = here - page.sentenceIndex(mention.span().start());
            if (asked.size() == 1 && Math.abs(distance) > NEAR_BY && isInPassing(mention)) {
                continue;
            }
            double score = 2.0 * met / Math.max(1, asked.size())
                    + (distance >= 0 ? 1.0 / (1 + 0.5 * distance) : -0.3 - 0.02 * -distance)
                    + Math.min(8, antecedents.weight(mention.entity())) * 0.02
                    + speakers.spokeLately(mention.entity(), here) * 0.5;
            if (asked.size() == 1 && TOP.contains(phrase.head()) && held.size() > OFFICE_ALONE) {
                // "the president", and not "Ada Lorn, president of Harbour Affairs"
                score -= OF_A_BODY;
            }
            scores.merge(mention.entity(), score, Math::max);
        }
        String best = scores.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
        best = best == null ? onlyHolder(phrase, asked) : best;
        if (best != null && !best.equals(not)) {
            return antecedents.entity(best, place);
        }
        Who headlined = headlined(phrase, place);
        if (headlined != null) {
            return headlined;
        }
        Who last = speakers.lastSpeaker(place.start(), 2);
        if (last == null || last.entity() == null || last.entity().equals(not)) {
            return theOneOf(phrase, place, asked);
        }
        boolean vacant = last.kind() == SourceClass.NAMED
                && phrase.owner() == null
                && !OWNED.matcher(place.of(page.text())).find()
                && phrase.definite()
                && phrase.noun() != null
                && phrase.noun().kind() == SourceNouns.Kind.PERSON
                && !page.lower(place).contains(" of ")
                && roles.of(last.entity()).isEmpty();
        return vacant ? last.at(place, true) : theOneOf(phrase, place, asked);
    }

    /** "Lorn warns of floods" above "The works minister has warned of floods …": the story's first sentence says who the headline's person is. */
    private @Nullable Who headlined(Phrase phrase, Span place) {
        Block title = page.article().blocks().stream()
                .filter(block -> block.kind() == Block.Kind.TITLE)
                .findFirst()
                .orElse(null);
        int first = page.article().blocks().stream()
                .filter(block -> block.kind() == Block.Kind.MAIN)
                .findFirst()
                .map(block -> page.sentenceIndex(block.span().start()))
                .orElse(-1);
        boolean office = phrase.definite()
                && !phrase.plural()
                && phrase.noun() != null
                && phrase.noun().kind() == SourceNouns.Kind.PERSON
                && page.sentenceIndex(place.start()) == first
                && page.sentenceAt(place.start()).indexAt(place.start()) == 0;
        if (title == null || !office) {
            return null;
        }
        List<String> people = page.mentionsIn(title.span()).stream()
                .filter(page::isPerson)
                .map(Mention::entity)
                .distinct()
                .toList();
        boolean told = !people.isEmpty()
                && page.mentionsIn(page.sentences().get(first).sentence().span()).stream()
                        .noneMatch(mention -> mention.entity().equals(people.getFirst()));
        return people.size() == 1 && told
                ? antecedents.entity(people.getFirst(), place).at(place, true)
                : null;
    }

    /** "the Holm senator", where the page has one senator and does not say of where; null elsewhere. */
    private @Nullable String onlyHolder(Phrase phrase, Set<String> asked) {
        Set<String> office = new HashSet<>(asked);
        office.removeAll(places);
        if (!phrase.definite() || office.size() == asked.size() || !office.contains(phrase.head())) {
            return null;
        }
        Set<String> holders = new HashSet<>();
        for (Mention mention : page.mentions()) {
            Set<String> held = roles.of(mention.entity());
            if (page.isPerson(mention) && Offices.isHeld(phrase.head(), held)) {
                holders.add(mention.entity());
            }
        }
        String only = holders.size() == 1 ? holders.iterator().next() : null;
        Set<String> held = only == null ? Set.of() : roles.of(only);
        boolean elsewhere = held.stream().anyMatch(word -> places.contains(word) || isOfACountry(word));
        return office.stream().allMatch(word -> Offices.isHeld(word, held)) && !elsewhere ? only : null;
    }

    /** "the president", in a page about one person whose office it takes for known, where nobody else is called so; null elsewhere. */
    private @Nullable Who theOneOf(Phrase phrase, Span place, Set<String> asked) {
        Set<String> office = new HashSet<>(asked);
        office.removeAll(PASSING);
        boolean top = phrase.definite() && TOP.contains(phrase.head()) && office.size() <= 2;
        String best = null;
        int most = 0;
        int next = 0;
        Set<String> counted = new HashSet<>();
        for (Mention mention : page.mentions()) {
            if (!top || !page.isPerson(mention) || !counted.add(mention.entity())) {
                continue;
            }
            if (roles.of(mention.entity()).contains(phrase.head())) {
                return null;
            }
            int weight = antecedents.weight(mention.entity());
            next = Math.max(next, Math.min(most, weight));
            best = weight > most ? mention.entity() : best;
            most = Math.max(most, weight);
        }
        boolean another = best != null
                && asked.stream().noneMatch(PASSING::contains)
                && roles.of(best).stream().anyMatch(TOP::contains);
        return best != null && !another && most >= SUBJECT && most >= 2 * next
                ? antecedents.entity(best, place).at(place, true)
                : null;
    }

    /** "Iran’s foreign minister" is not "Swedish Foreign Minister Ada Lorn". */
    private static boolean isOfAnotherCountry(Set<String> asked, Set<String> held) {
        List<String> only = asked.stream()
                .filter(word -> !PASSING.contains(word) && !Offices.isHeld(word, held))
                .toList();
        return !only.isEmpty()
                && held.stream()
                        .filter(word -> !asked.contains(word) && isOfACountry(word))
                        .anyMatch(word -> only.stream().noneMatch(other -> other.regionMatches(0, word, 0, 3)));
    }

    /** "the defence minister" is no prime minister. */
    private static boolean isOfAnotherOffice(Set<String> asked, Set<String> held) {
        List<String> wanted = asked.stream().filter(PORTFOLIOS::contains).toList();
        List<String> known = held.stream().filter(PORTFOLIOS::contains).toList();
        return !wanted.isEmpty() && !known.isEmpty() && wanted.stream().noneMatch(known::contains);
    }

    private static boolean isOfACountry(String word) {
        return word.length() > 3
                && !PASSING.contains(word)
                && !Partisans.PARTIES.contains(word)
                && COUNTRY_ENDINGS.stream().anyMatch(word::endsWith);
    }

    /** "the Republican governor": the governor, unless somebody near is called by a party. */
    private void withoutParty(Set<String> asked, int here) {
        if (asked.size() > 1 && asked.stream().anyMatch(Partisans.PARTIES::contains)) {
            Set<String> held = new HashSet<>();
            near(here).forEach(mention -> held.addAll(roles.of(mention.entity())));
            asked.removeIf(word -> Partisans.PARTIES.contains(word) && !held.contains(word));
        }
    }

    /** Named once, where the page is about others: "as President Lorn did in 1992" makes him not the president of the page. */
    private boolean isInPassing(Mention mention) {
        return antecedents.weight(mention.entity()) == 1
                && page.mentions().stream()
                        .anyMatch(other -> page.isPerson(other) && antecedents.weight(other.entity()) >= SUBJECT);
    }

    /** The mentions a description may mean: those of the sentences before, and of some behind, where a page names late. */
    private List<Mention> near(int here) {
        int last = page.sentences().size() - 1;
        int from = page.sentences()
                .get(Math.max(0, here - BEFORE))
                .sentence()
                .span()
                .start();
        int to = page.sentences()
                .get(Math.min(last, here + BEHIND))
                .sentence()
                .span()
                .end();
        return page.mentions().subList(page.firstMentionAt(from), page.firstMentionAt(to));
    }

    private @Nullable Who body(Phrase phrase, Span place) {
        int here = page.sentenceIndex(place.start());
        Set<String> asked = Antecedents.content(place.of(page.text()));
        String best = null;
        double bestScore = 0;
        for (Mention mention : near(here)) {
            Entity entity = page.entity(mention.entity());
            if (entity == null || page.isPerson(mention)) {
                continue;
            }
            int distance = here - page.sentenceIndex(mention.span().start());
            Set<String> words = new HashSet<>(roles.of(entity.id()));
            entity.names().forEach(name -> words.addAll(Antecedents.content(name)));
            if (!words.contains(phrase.head()) || distance < 0) {
                continue;
            }
            long met = asked.stream().filter(words::contains).count();
            if (met < asked.size() && asked.size() > 1) {
                continue;
            }
            double score = 2.0 * met / Math.max(1, asked.size())
                    + 1.0 / (1 + 0.3 * distance)
                    + Math.min(OFTEN, antecedents.weight(entity.id())) * PER_MENTION
                    + speakers.spokeLately(entity.id(), here);
            if (score > bestScore) {
                bestScore = score;
                best = entity.id();
            }
        }
        if (best != null) {
            return antecedents.entity(best, place);
        }
        return lastOfKind(phrase, place);
    }

    /**
     * "the committee", where the page has just told of "the harbour works committee": a body by the fuller words that stand
     * before, in the same sentence or the one before it; null where none do.
     */
    private @Nullable Who toldOf(Phrase phrase, Span place) {
        boolean bare =
                phrase.definite() && Antecedents.content(place.of(page.text())).size() == 1;
        int here = page.sentenceIndex(place.start());
        for (int at = here; bare && at >= Math.max(0, here - 1); at--) {
            Words words = page.sentences().get(at);
            for (int i = at == here ? words.indexAt(place.start()) - 1 : words.size() - 1; i > 0; i--) {
                int from = words.at(i).equals(phrase.head()) ? openingOf(words, i) : i;
                if (from < i - 1 && page.mentionsIn(words.span(from, i + 1)).isEmpty()) {
                    return new Who(
                            SourceClass.GROUP, null, words.span(from, i + 1).of(page.text()), place, false, true);
                }
            }
        }
        return null;
    }

    /** The article of the words that describe a noun, "a public hearing of the | harbour works committee"; the noun's own place where there is none. */
    private static int openingOf(Words words, int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - LONGEST); i--) {
            if (words.isDeterminer(i)) {
                return i;
            }
            if (!words.isWord(i) || words.isPreposition(i) || words.isAuxiliary(i) || words.isFinite(i)) {
                break;
            }
        }
        return noun;
    }

    private @Nullable Who document(Phrase phrase, Span place) {
        Who issued = issuers.of(phrase, place);
        return issued != null || !phrase.definite() ? issued : lastOfKind(phrase, place);
    }

    /** "According to these reports": the outlet that has just reported it; null where the last to speak was none. */
    private @Nullable Who reporter(Phrase phrase, Span place) {
        Who last = REPORTS.contains(phrase.head()) ? speakers.lastSpeaker(place.start(), 2) : null;
        return last != null && last.kind() == SourceClass.OUTLET ? last.at(place, false) : null;
    }

    /** "the sources": a source told of before whose words hold the same noun. */
    private @Nullable Who lastOfKind(Phrase phrase, Span place) {
        List<Mention> own = page.mentionsIn(place);
        Who last = speakers.lastTold(who -> who.name().indexOf(' ') >= 0
                && own.stream()
                        .allMatch(mention -> who.name().contains(mention.span().of(page.text())))
                && !(phrase.plural() && who.entity() != null && !who.many())
                && isCalled(who.name(), phrase.head()));
        return last == null ? null : last.at(place, false);
    }

    /** Whether a name's own noun is this: "two officials briefed on it" are officials, "half of poll respondents" are no poll. */
    private static boolean isCalled(String name, String head) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'’-]+", -1);
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals(head)) {
                SourceNouns.Noun next = i + 1 < words.length ? SourceNouns.of(words[i + 1]) : null;
                boolean people = i + 1 < words.length && PEOPLE_ENDINGS.stream().anyMatch(words[i + 1]::endsWith);
                return next == null && !people;
            }
        }
        return false;
    }
}
