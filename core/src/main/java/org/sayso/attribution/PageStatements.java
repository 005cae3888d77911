package org.sayso.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Names;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Span;
import org.sayso.time.Timex;

/** The statements of one page. */
final class PageStatements {

    /** Sentences over which an outlet that somebody told something goes on being the one told. */
    private static final int TOLD_REACH = 7;

    private static final Cues VERBS = new Cues();
    private static final List<String> REPORTING = List.of(
            "said",
            "say",
            "told",
            "tell",
            "accord",
            "report",
            "claim",
            "writ",
            "wrote",
            "add",
            "not",
            "confirm",
            "announc",
            "alleg",
            "stat",
            "explain",
            "recall",
            "reveal",
            "disclos",
            "argu",
            "believ",
            "insist",
            "warn",
            "acknowledg",
            "admit",
            "mention",
            "deliver",
            "quot",
            "cit",
            "testif",
            "conclud",
            "found",
            "publish",
            "show",
            "suggest",
            "declar",
            "predict",
            "threaten",
            "vow",
            "promis",
            "joke",
            "repl",
            "continu",
            "stress",
            "emphasi");

    /** Words of saying too plain to tell one deed from another. */
    private static final Set<String> PLAIN =
            Set.of("said", "says", "say", "saying", "told", "tells", "telling", "added", "adding", "called", "to");

    /** Characters that two quotations must begin with alike to be one. */
    private static final int OPENING = 30;

    private record Draft(Attribution attribution, int parent, Clause clause) {}

    private record Done(Who who, List<Link> chain, @Nullable String saidOn, int sentence) {}

    private record Told(Who outlet, int sentence) {}

    private final PageView page;
    private final Antecedents antecedents;
    private final SourceReader reader;
    private final Relays relays;
    private final SaidOn saidOn;
    private final @Nullable String storyDay;
    private final List<Draft> drafts;
    private final Map<String, Integer> byOpening;
    private final Map<Integer, Done> done = new HashMap<>();
    private final Map<String, Told> toldTo = new HashMap<>();
    private final Map<String, Done> lastOf = new HashMap<>();
    private @Nullable Who anonymousVia;

    PageStatements(PageView page, Names names, List<Timex> timexes, List<Attribution> attributions) {
        this.page = page;
        this.antecedents = new Antecedents(page, new RoleBook(page, names));
        this.reader = new SourceReader(page, antecedents);
        this.relays = new Relays(page, antecedents);
        this.saidOn = new SaidOn(page, timexes);
        this.storyDay = saidOn.ofStory();
        this.drafts = drafts(attributions);
        this.byOpening = openings();
    }

    List<Statement> resolve() {
        List<Statement> statements = new ArrayList<>();
        Map<String, Integer> captions = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            make(i);
        }
        Map<String, String> days = daysByDeed();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Done made = make(i);
            if (repeatsCaption(draft, captions) || onlyRelays(i, made)) {
                continue;
            }
            Attribution a = draft.attribution();
            boolean netUser = made.who().kind() == SourceClass.NET_USER;
            Polarity polarity = Polarities.of(page, a, draft.clause());
            statements.add(new Statement(
                    "s" + (statements.size() + 1),
                    a.content(),
                    source(a, made.who()),
                    a.cue(),
                    Manners.of(page, a, netUser),
                    polarity,
                    made.who().kind(),
                    made.who().entity(),
                    confidence(a, made),
                    made.chain(),
                    Bases.of(draft.clause()),
                    Venues.of(draft.clause()),
                    made.saidOn() == null ? days.get(deed(draft, made)) : made.saidOn()));
        }
        return List.copyOf(statements);
    }

    /** "The envoy denied it, Marine News reported": the agency is a link of the envoy's statement and says nothing itself. */
    private boolean onlyRelays(int index, Done made) {
        Attribution outer = drafts.get(index).attribution();
        Span extent = FreeQuotations.extent(outer);
        if (made.who().kind() != SourceClass.OUTLET
                || outer.cue().isEmpty()
                || outer.cue().getFirst().start() < extent.start()) {
            return false;
        }
        for (int j = Math.max(0, index - 6); j < Math.min(drafts.size(), index + 7); j++) {
            Attribution inner = drafts.get(j).attribution();
            if (drafts.get(j).parent() != index || inner.source().isEmpty()) {
                continue;
            }
            Span told = FreeQuotations.extent(inner).cover(inner.source().getFirst());
            if (told.start() <= extent.start() + 30 && told.length() >= 0.7 * extent.length()) {
                return true;
            }
        }
        return false;
    }

    /** "confirmed on 2 May", and "confirmed" again without a day: the same deed of the same source. */
    private Map<String, String> daysByDeed() {
        Map<String, String> days = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Done made = make(i);
            String deed = deed(drafts.get(i), made);
            if (made.saidOn() != null && !deed.isEmpty()) {
                days.putIfAbsent(deed, made.saidOn());
            }
        }
        return days;
    }

    private String deed(Draft draft, Done made) {
        if (made.who().entity() == null || draft.attribution().cue().isEmpty()) {
            return "";
        }
        String cue = page.lower(draft.attribution().cue().getFirst());
        String verb = cue.substring(cue.lastIndexOf(' ') + 1);
        return PLAIN.contains(verb) ? "" : made.who().entity() + ' ' + verb;
    }

    private List<Draft> drafts(List<Attribution> attributions) {
        List<Attribution> sorted = attributions.stream()
                .sorted(Comparator.comparingInt(
                                (Attribution a) -> a.content().getFirst().start())
                        .thenComparingInt(a -> -FreeQuotations.extent(a).length())
                        .thenComparingInt(
                                a -> a.cue().isEmpty() ? 0 : a.cue().getFirst().start()))
                .toList();
        List<Draft> made = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Attribution a = sorted.get(i);
            int start = a.content().getFirst().start();
            open.removeIf(j -> FreeQuotations.extent(sorted.get(j)).end() <= start);
            int parent = parent(sorted, i, open);
            made.add(new Draft(a, parent < 0 ? retold(sorted, i) : parent, Clause.of(page, a)));
            open.add(i);
        }
        return made;
    }

    /** The smallest statement whose content holds this one's cue and source. */
    private int parent(List<Attribution> sorted, int at, List<Integer> open) {
        Attribution child = sorted.get(at);
        List<Span> anchors = new ArrayList<>(child.cue());
        anchors.addAll(child.source());
        if (anchors.isEmpty()) {
            anchors.addAll(child.content());
        }
        int best = -1;
        if (inRelativeClause(child)) {
            return -1;
        }
        for (int j : open) {
            List<Span> content = sorted.get(j).content();
            boolean holds = anchors.stream().allMatch(s -> content.stream().anyMatch(c -> c.contains(s)));
            boolean wider = length(sorted.get(j)) > length(child);
            if (holds
                    && wider
                    && speaks(sorted.get(j))
                    && (best < 0 || length(sorted.get(j)) < length(sorted.get(best)))) {
                best = j;
            }
        }
        return best;
    }

    /** "Lorn told the Echo that …, but the captain had said: “…”": what had been said before is retold by who speaks. */
    private int retold(List<Attribution> sorted, int at) {
        Attribution a = sorted.get(at);
        if (a.cue().isEmpty()
                || a.source().isEmpty()
                || !page.lower(a.cue().getFirst()).startsWith("had ")
                || inRelativeClause(a)) {
            return -1;
        }
        int sentence = page.sentenceIndex(a.cue().getFirst().start());
        for (int j = at - 1; j >= Math.max(0, at - 4); j--) {
            Attribution before = sorted.get(j);
            if (!before.cue().isEmpty()
                    && !before.source().isEmpty()
                    && before.cue().getFirst().start() < a.cue().getFirst().start()
                    && page.sentenceIndex(before.cue().getFirst().start()) == sentence
                    && speaks(before)
                    && !page.lower(before.cue().getFirst()).startsWith("had ")) {
                return j;
            }
        }
        return -1;
    }

    /** "the crew, which the port said was lost": the page tells that aside in its own voice. */
    private boolean inRelativeClause(Attribution a) {
        if (a.source().isEmpty()
                || a.cue().isEmpty()
                || page.quotations().isQuoted(a.cue().getFirst().start())) {
            return false;
        }
        Words sentence = page.sentenceAt(a.source().getFirst().start());
        int at = sentence.indexAt(a.source().getFirst().start());
        String before = sentence.at(at - 1);
        String own = sentence.at(at);
        boolean that = before.equals("that") && at > 1 && sentence.isWord(at - 2) && !cuesEndAt(a, sentence, at - 2);
        return own.equals("who")
                || own.equals("which")
                || before.equals("which")
                || before.equals("whom")
                || before.equals("who")
                || that;
    }

    private boolean cuesEndAt(Attribution a, Words sentence, int at) {
        return VERBS.isKnown(sentence.at(at))
                || sentence.isSaying(at)
                || a.cue().isEmpty();
    }

    /** Whether what a statement holds is its source's words: a clause or a quotation, not "to leave" or "the plan". */
    private boolean speaks(Attribution a) {
        if (a.cue().isEmpty()) {
            return true;
        }
        Span content = a.content().getFirst();
        if (page.quotations().isQuoted(content.start())
                || page.text().charAt(Math.max(0, content.start() - 1)) == '“') {
            return true;
        }
        String opens = page.lower(new Span(content.start(), Math.min(content.end(), content.start() + 8)));
        if (opens.startsWith("to ")
                || opens.startsWith("for ")
                || opens.startsWith("of ")
                || opens.startsWith("as ")
                || opens.startsWith("with ")) {
            return false;
        }
        String cue = page.lower(a.cue().getLast());
        return opens.startsWith("that ") || REPORTING.stream().anyMatch(cue::contains) || cue.equals(":");
    }

    private static int length(Attribution a) {
        return a.content().stream().mapToInt(Span::length).sum();
    }

    private Done make(int index) {
        Done known = done.get(index);
        if (known != null) {
            return known;
        }
        Draft draft = drafts.get(index);
        Attribution a = draft.attribution();
        Done parent = draft.parent() >= 0 ? make(draft.parent()) : null;
        Span place = place(a);
        int sentence = page.sentenceIndex(place.start());
        Who who = who(draft, parent, place);
        List<Link> chain = new ArrayList<>();
        if (parent != null) {
            chain.addAll(parent.chain());
        } else {
            chain.add(relays.first());
            Link wire = relays.wire();
            if (wire != null) {
                chain.add(wire);
            }
            chain.addAll(relays.thread(place));
        }
        Who via = parent == null || draft.parent() >= 0 ? via(draft, who, sentence, parent != null) : null;
        if (via != null && chain.stream().noneMatch(link -> same(link, via))) {
            chain.add(via.link());
        }
        boolean ownLink = !relays.isPublisher(who)
                && !(who.kind() == SourceClass.NET_USER
                        && chain.size() > 1
                        && chain.getLast().kind() == SourceClass.NET_USER);
        if (ownLink && !(chain.size() > 1 && same(chain.getLast(), who))) {
            chain.add(who.link());
        }
        String day = day(draft, who, place, sentence, chain.size() - 1);
        Done made = new Done(who, List.copyOf(chain), day, sentence);
        done.put(index, made);
        antecedents.told(who, place.start());
        if (who.entity() != null) {
            lastOf.put(who.entity(), made);
        }
        return made;
    }

    private static boolean same(Link link, Who who) {
        return link.entity() != null
                ? link.entity().equals(who.entity())
                : who.entity() == null && link.name().equalsIgnoreCase(who.name()) && link.kind() == who.kind();
    }

    private static Span place(Attribution a) {
        return !a.cue().isEmpty()
                ? a.cue().getFirst()
                : !a.source().isEmpty() ? a.source().getFirst() : a.content().getFirst();
    }

    private Who who(Draft draft, @Nullable Done parent, Span place) {
        Attribution a = draft.attribution();
        if (!a.source().isEmpty()) {
            return reader.read(a.source(), parent == null ? null : parent.who());
        }
        if (!a.cue().isEmpty()) {
            return Who.UNKNOWN;
        }
        Block block = page.article().blockAt(place.start());
        if (block != null && (block.kind() == Block.Kind.COMMENT || block.kind() == Block.Kind.QUESTION)) {
            Who author = reader.author(place);
            return author == null ? Who.UNKNOWN : author.at(null, false);
        }
        Draft same = sameWords(a);
        if (same != null) {
            return reader.read(same.attribution().source(), null).at(null, true);
        }
        Who last = antecedents.lastSpeaker(place.start(), 3);
        if (last != null && last.kind() != SourceClass.NET_USER) {
            return last.at(null, true);
        }
        Who person = antecedents.person(null, place);
        return person == null ? Who.UNKNOWN : person.at(null, true);
    }

    /** A quotation that stands by itself, as in a caption, and again where the page says whose it is. */
    private @Nullable Draft sameWords(Attribution a) {
        String words = page.lower(a.content().getFirst());
        if (words.length() < OPENING) {
            return null;
        }
        Integer at = byOpening.get(words.substring(0, OPENING));
        return at == null ? null : drafts.get(at);
    }

    /** The first attributed statement for each opening of a content. */
    private Map<String, Integer> openings() {
        Map<String, Integer> openings = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Attribution a = drafts.get(i).attribution();
            for (Span content : a.content()) {
                if (!a.source().isEmpty() && !a.cue().isEmpty() && content.length() >= OPENING) {
                    openings.putIfAbsent(page.lower(new Span(content.start(), content.start() + OPENING)), i);
                }
            }
        }
        return openings;
    }

    /** The outlet between publisher and source: in the clause; carried on from what the same source told before; the page's one. */
    private @Nullable Who via(Draft draft, Who who, int sentence, boolean nested) {
        Who named = relays.inClause(draft.clause(), who);
        if (named != null) {
            if (who.entity() != null) {
                toldTo.put(who.entity(), new Told(named, sentence));
            } else if (who.kind() == SourceClass.UNNAMED
                    && anonymousVia == null
                    && page.article().kind() != Article.Kind.THREAD) {
                anonymousVia = named;
            }
            return named;
        }
        if (nested) {
            return null;
        }
        if (who.entity() != null && who.kind() == SourceClass.NAMED) {
            Told told = toldTo.get(who.entity());
            if (told != null && sentence - told.sentence() <= TOLD_REACH && goesOn(draft)) {
                toldTo.put(who.entity(), new Told(told.outlet(), sentence));
                return told.outlet().at(told.outlet().span(), true);
            }
        }
        Who anonymous = anonymousVia;
        if (anonymous != null
                && ((who.kind() == SourceClass.UNNAMED && who.entity() == null)
                        || who.kind() == SourceClass.NOT_STATED)) {
            return anonymous.at(anonymous.span(), true);
        }
        return null;
    }

    /** Whether a statement may belong to what its source told an outlet before: words said, not a stance or "his claims". */
    private boolean goesOn(Draft draft) {
        Attribution a = draft.attribution();
        if (a.cue().isEmpty() || a.source().isEmpty()) {
            return true;
        }
        String source = page.lower(a.source().getFirst());
        boolean possessive =
                source.equals("his") || source.equals("her") || source.endsWith("’s") || source.endsWith("'s");
        return !possessive && speaks(a);
    }

    /** Whether a statement is the day's news: words of a source that speaks to the page itself, told as "said", not "has said". */
    private boolean toldAsNews(Draft draft, Who who, int hands) {
        Attribution a = draft.attribution();
        boolean speaks = who.kind() == SourceClass.NAMED
                || who.kind() == SourceClass.GROUP
                || who.kind() == SourceClass.DOCUMENT;
        if (hands > 1 || draft.parent() >= 0 || a.source().isEmpty() || !speaks) {
            return false;
        }
        String cue = a.cue().isEmpty() ? "" : page.lower(a.cue().getFirst());
        boolean perfect = cue.startsWith("has ") || cue.startsWith("have ") || cue.startsWith("had ");
        return !perfect && Manners.of(page, a, false) != Manner.INDIRECT;
    }

    private @Nullable String day(Draft draft, Who who, Span place, int sentence, int hands) {
        if (who.kind() == SourceClass.NET_USER) {
            return saidOn.ofComment(place);
        }
        String named = saidOn.inClause(draft.clause());
        if (named != null) {
            return named;
        }
        Done before = who.entity() == null ? null : lastOf.get(who.entity());
        if (before != null && before.saidOn() != null && sentence - before.sentence() <= TOLD_REACH) {
            return before.saidOn();
        }
        return toldAsNews(draft, who, hands) ? storyDay : null;
    }

    private List<Span> source(Attribution a, Who who) {
        if (!a.source().isEmpty() || who.kind() != SourceClass.NET_USER) {
            return a.source();
        }
        Span extent = FreeQuotations.extent(a);
        int at = page.text().indexOf(who.name(), extent.end());
        return at >= 0 && at - extent.end() < 40
                ? List.of(new Span(at, at + who.name().length()))
                : List.of();
    }

    private static double confidence(Attribution a, Done made) {
        double sure = made.chain().stream().anyMatch(Link::inferred) ? 0.8 : 1;
        return Math.round(a.confidence() * sure * 100) / 100.0;
    }

    /** A caption printed twice gives one statement. */
    private boolean repeatsCaption(Draft draft, Map<String, Integer> captions) {
        Span place = draft.attribution().content().getFirst();
        Block block = page.article().blockAt(place.start());
        if (block == null || block.kind() != Block.Kind.CAPTION) {
            return false;
        }
        StringBuilder key = new StringBuilder();
        draft.attribution().content().forEach(c -> key.append(page.lower(c)).append('|'));
        return captions.merge(key.toString().toLowerCase(Locale.ROOT), 1, Integer::sum) > 1;
    }
}
