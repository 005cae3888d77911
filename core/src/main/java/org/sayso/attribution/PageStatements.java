package org.sayso.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Mention;
import org.sayso.name.Names;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Span;
import org.sayso.time.Timex;

/** The statements of one page. */
final class PageStatements {

    /** Sentences over which an outlet that somebody told something goes on being the one told. */
    private static final int TOLD_REACH = 7;

    /** Sentences over which unnamed sources go on speaking to the outlet they spoke to first. */
    private static final int ANONYMOUS_REACH = 30;

    private static final Cues CUES = Cues.ALL;

    private static final Set<String> OTHER_TIMES =
            Set.of("later", "subsequently", "previously", "earlier", "separately", "afterwards", "originally", "once");

    /** "testified", "the senator tweeted": nothing one says to an outlet. */
    private static final Set<String> ELSEWHERE =
            Set.of("testif", "tweet", "posted", "retweet", "ruled", "pleaded", "signed");

    /** Where somebody speaks who speaks to no outlet. */
    private static final Set<String> PLACES = Set.of("tweet", "tweets", "tweeted", "rally", "testimony", "hearing");

    private static final Set<String> PLATFORMS = Set.of("twitter", "facebook", "instagram", "telegram", "x");

    private static final Set<String> TOLD_TO = Set.of("told", "tells", "telling");

    /** "one of the", before those it is one of. */
    private static final Pattern PART = Pattern.compile("^(?:one|another|some|both|all|the others?) of (?:the )?");

    /** Characters that two quotations must begin with alike to be one. */
    private static final int OPENING = 30;

    private record Done(
            Who who,
            List<Link> chain,
            Span place,
            int sentence,
            @Nullable Span cited) {}

    private record Told(Who outlet, int sentence) {}

    private final PageView page;
    private final Antecedents antecedents;
    private final Speakers speakers;
    private final FirstPerson self;
    private final Pronouns pronouns;
    private final SourceReader reader;
    private final Publisher publisher;
    private final Quoters quoters;
    private final Relays relays;
    private final List<Timex> timexes;
    private final Nesting nesting;
    private final List<Draft> drafts;
    private final Map<String, Integer> byOpening;
    /** What is said, by the beginning of each sentence that has a part of it. */
    private final Map<Integer, List<Span>> contents = new HashMap<>();

    private final Map<Integer, Done> done = new HashMap<>();
    private final Map<String, Told> toldTo = new HashMap<>();
    private @Nullable Told anonymousVia;
    private Tellers tellers = Tellers.NOBODY;
    /** Whether the page has somebody tell something to one outlet, and something to another. */
    private final boolean toldSeveral;

    PageStatements(PageView page, Names names, List<Timex> timexes, List<Attribution> attributions) {
        this.page = page;
        RoleBook roles = new RoleBook(page, names);
        this.antecedents = new Antecedents(page, roles);
        this.speakers = new Speakers(page);
        this.publisher = new Publisher(page, antecedents);
        this.self = new FirstPerson(page, antecedents, speakers, publisher);
        this.pronouns = new Pronouns(page, antecedents, speakers, self);
        this.reader = new SourceReader(
                page, antecedents, speakers, pronouns, new Descriptions(page, roles, antecedents, speakers));
        this.quoters = new Quoters(reader);
        this.relays = new Relays(page, antecedents, publisher, quoters);
        this.timexes = timexes;
        this.nesting = new Nesting(page);
        Addressees addressees = new Addressees(page);
        this.drafts = nesting.of(attributions.stream().map(addressees::without).toList());
        this.byOpening = openings();
        for (Draft draft : drafts) {
            for (Span piece : draft.attribution().content()) {
                int last = page.sentenceIndex(Math.max(piece.start(), piece.end() - 1));
                for (int i = page.sentenceIndex(piece.start()); i <= last; i++) {
                    contents.computeIfAbsent(
                                    page.sentences().get(i).sentence().span().start(), key -> new ArrayList<>())
                            .add(piece);
                }
            }
        }
        this.toldSeveral = outletsTold() > 1;
    }

    /** "told the Echo", "in an interview with Tern Radio": so many outlets were told something. */
    private long outletsTold() {
        return page.mentions().stream()
                .filter(page::isOutlet)
                .filter(mention -> {
                    Words words = page.sentenceAt(mention.span().start());
                    int at = words.indexAt(mention.span().start()) - 1;
                    at -= words.isDeterminer(at) ? 1 : 0;
                    return TOLD_TO.contains(words.at(at))
                            || (words.at(at).equals("with") && words.at(at - 1).equals("interview"));
                })
                .map(Mention::entity)
                .distinct()
                .count();
    }

    List<Statement> resolve() {
        List<Statement> statements = new ArrayList<>();
        Superfluous superfluous = new Superfluous(page, drafts);
        for (int i = 0; i < drafts.size(); i++) {
            make(i);
        }
        Records records = new Records(page, drafts, i -> make(i).who());
        @Nullable String[] days = new SayingDays(page, timexes, sayings()).days();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Done made = make(i);
            if (superfluous.at(i, made.who())) {
                continue;
            }
            Attribution a = draft.attribution();
            boolean netUser = made.who().kind() == SourceClass.NET_USER;
            Polarity polarity = Polarities.of(page, a, draft.clause(), antecedents.speaksForABody(made.who()));
            statements.add(new Statement(
                    "s" + (statements.size() + 1),
                    a.content(),
                    made.cited() == null ? source(a, made.who()) : List.of(made.cited()),
                    a.cue(),
                    Manners.of(page, a, netUser),
                    polarity,
                    made.who().kind(),
                    made.who().entity(),
                    confidence(a, made),
                    made.chain(),
                    new Setting(Bases.of(draft.clause()), venues(i), Audiences.of(draft.clause()), records.of(i)),
                    days[i]));
        }
        return List.copyOf(statements);
    }

    /** Where it was said; "told the Echo …, adding that …": what the same sentence goes on with was told there too. */
    private List<Span> venues(int index) {
        Draft draft = drafts.get(index);
        List<Span> found = Venues.of(draft.clause(), saidIn(draft.clause().sentence()));
        List<Span> cue = draft.attribution().cue();
        boolean goesOn = found.isEmpty()
                && index > 0
                && !cue.isEmpty()
                && page.lower(cue.getFirst()).endsWith("ing")
                && drafts.get(index - 1).parent() == draft.parent()
                && drafts.get(index - 1).clause().sentence() == draft.clause().sentence()
                && drafts.get(index - 1).clause().cue().start() < cue.getFirst().start()
                && make(index - 1).who().same(make(index).who());
        return goesOn ? venues(index - 1) : found;
    }

    /** What is said in a sentence, or goes on in it. */
    private List<Span> saidIn(Words sentence) {
        return contents.getOrDefault(sentence.sentence().span().start(), List.of());
    }

    private List<SayingDays.Saying> sayings() {
        List<SayingDays.Saying> sayings = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Done made = make(i);
            sayings.add(new SayingDays.Saying(
                    drafts.get(i),
                    made.who(),
                    made.place(),
                    made.sentence(),
                    made.chain().size() - (publisher.wire() == null ? 1 : 2)));
        }
        return sayings;
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
        Who reads = who(draft, parent, place);
        Who cited = reads.kind() == SourceClass.OUTLET && !publisher.is(reads) ? quoters.cited(draft.clause()) : null;
        boolean rests = cited != null && !cited.same(reads);
        Who who = cited == null || cited.same(reads) ? reads : cited;
        List<Link> chain = new ArrayList<>();
        if (parent != null) {
            chain.addAll(parent.chain());
            if (chain.size() > 1 && chain.getLast().kind() == SourceClass.NOT_STATED) {
                // "it is said that Ada Lorn told …": whoever says so adds no hand that could be named
                chain.removeLast();
            }
        } else {
            chain.add(publisher.link());
            Link wire = publisher.wire();
            if (wire != null) {
                chain.add(wire);
            }
            chain.addAll(relays.thread(place));
        }
        if (rests && chain.stream().noneMatch(link -> same(link, reads))) {
            chain.add(reads.link());
        }
        String key = rests ? key(who) : null;
        if (key != null) {
            toldTo.put(key, new Told(reads, sentence));
        }
        Who via =
                rests ? null : parent == null || draft.parent() >= 0 ? via(draft, who, sentence, parent != null) : null;
        if (via != null && chain.stream().noneMatch(link -> same(link, via))) {
            Link last = chain.getLast();
            if (chain.size() > 2 && last.inferred() && last.kind() == SourceClass.OUTLET) {
                // a passage that names its own outlet was not taken from the one quoted before
                chain.removeLast();
            }
            chain.add(via.link());
        }
        boolean ownLink = !publisher.is(who)
                && !(who.kind() == SourceClass.NET_USER
                        && chain.size() > 1
                        && chain.getLast().kind() == SourceClass.NET_USER);
        if (parent != null
                && parent.who().kind() != SourceClass.NOT_STATED
                && parent.who().same(who)) {
            // "she said, in an interview with the Echo, that she was told so": her own words, once
            int own = chain.indexOf(
                    chain.stream().filter(link -> same(link, who)).findFirst().orElse(null));
            if (own >= 0 && own < chain.size() - 1) {
                chain.remove(own);
            }
        }
        if (ownLink && !(chain.size() > 1 && same(chain.getLast(), who))) {
            chain.add(who.link());
        }
        Done made = new Done(who, List.copyOf(chain), place, sentence, rests ? who.span() : null);
        done.put(index, made);
        if (parent != null && parent.who().kind() == SourceClass.OUTLET && who.entity() != null) {
            toldTo.put(who.entity(), new Told(parent.who(), sentence));
        }
        speakers.told(who, place.start(), parent == null ? null : parent.who());
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
            Who read = reader.read(a.source(), parent == null ? null : parent.who());
            return read.entity() == null && EmbeddedPosts.isPost(page.text(), a)
                    ? signer(a.source().getFirst())
                    : read;
        }
        if (!a.cue().isEmpty()) {
            return Who.UNKNOWN;
        }
        Block block = page.article().blockAt(place.start());
        if (block != null && (block.kind() == Block.Kind.COMMENT || block.kind() == Block.Kind.QUESTION)) {
            Who author = self.author(place);
            return author == null ? Who.UNKNOWN : author.at(null, false);
        }
        Draft same = sameWords(a);
        if (same != null) {
            return reader.read(same.attribution().source(), null).at(null, true);
        }
        Who last = speakers.lastSpeaker(place.start(), 3);
        if (last != null && last.kind() != SourceClass.NET_USER) {
            return last.at(null, true);
        }
        Who person = pronouns.anyone(place);
        return person == null ? Who.UNKNOWN : person.at(null, true);
    }

    /** Whoever signs a post and is nobody the page knows by name. */
    private Who signer(Span name) {
        return new Who(SourceClass.NET_USER, null, name.of(page.text()), name, false, false);
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
        if (named != null && nested && named.kind() != SourceClass.OUTLET) {
            return null;
        }
        if (named != null) {
            String key = key(who);
            if (key != null && !nested && named.kind() == SourceClass.OUTLET) {
                toldTo.put(key, new Told(named, sentence));
            }
            if (who.entity() == null
                    && who.kind() == SourceClass.UNNAMED
                    && isSomeoneTelling(draft)
                    && (anonymousVia == null || sentence - anonymousVia.sentence() > ANONYMOUS_REACH)
                    && page.article().kind() != Article.Kind.THREAD) {
                anonymousVia = new Told(named, sentence);
                tellers = Tellers.of(page, draft);
            }
            return named;
        }
        if (nested || tellsSomebody(draft)) {
            return null;
        }
        String key = key(who);
        if (key != null && (who.kind() == SourceClass.NAMED || who.kind() == SourceClass.UNNAMED)) {
            Told told = toldTo.get(key);
            boolean near = told != null
                    && (toldSeveral ? sentence - told.sentence() <= 1 : sentence - told.sentence() <= TOLD_REACH);
            if (told != null && near && goesOn(draft) && !isLeft(told, sentence)) {
                toldTo.put(key, new Told(told.outlet(), sentence));
                return told.outlet().at(told.outlet().span(), true);
            }
        }
        Told anonymous = anonymousVia;
        boolean unnamed = who.kind() == SourceClass.UNNAMED
                && who.entity() == null
                && isSomeoneTelling(draft)
                && tellers.mayBe(Tellers.of(page, draft));
        if (anonymous != null
                && (unnamed || (who.kind() == SourceClass.NOT_STATED && isTold(draft)))
                && sentence - anonymous.sentence() <= (unnamed ? ANONYMOUS_REACH : TOLD_REACH)) {
            return anonymous.outlet().at(anonymous.outlet().span(), true);
        }
        return null;
    }

    /** Who goes on speaking: the one so named, or "the other of two officials", who are the two; null where nobody is told apart. */
    private static @Nullable String key(Who who) {
        if (who.entity() != null || who.kind() != SourceClass.UNNAMED) {
            return who.entity();
        }
        return PART.matcher(who.name().toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    /** "told the Tern Foundation", of which the page does not say that it is an outlet: told there, and not where before. */
    private static boolean tellsSomebody(Draft draft) {
        Words words = draft.clause().sentence();
        for (Span cue : draft.attribution().cue()) {
            for (int i = words.indexAt(cue.start()); i < words.size() && words.start(i) < cue.end(); i++) {
                int whom = words.isDeterminer(i + 1) ? i + 2 : i + 1;
                if (TOLD_TO.contains(words.at(i)) && words.isCapital(whom)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Two officials", "the source": people who tell, not "the arena". */
    private boolean isSomeoneTelling(Draft draft) {
        List<Span> source = draft.attribution().source();
        if (source.isEmpty()) {
            return true;
        }
        SourceNouns.Noun noun = Phrase.of(page, source.getFirst()).noun();
        if (page.lower(source.getFirst()).startsWith("both ")) {
            // "both men": those just named
            return false;
        }
        return noun != null && (noun.kind() == SourceNouns.Kind.UNNAMED || noun.kind() == SourceNouns.Kind.PERSON);
    }

    /** "It was claimed", "reportedly": told by somebody, not "better known as" or "no proof was given". */
    private boolean isTold(Draft draft) {
        for (Span cue : draft.attribution().cue()) {
            String[] words = page.lower(cue).split("[^\\p{L}’']+", -1);
            boolean bare = words.length == 1 && CUES.kind(words[0]) == CueKind.QUESTION;
            for (String word : words) {
                if (!bare && (CUES.isMostlyCue(word) || word.endsWith("edly"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a statement may belong to what its source told an outlet before: words said, not a stance or "his claims". */
    private boolean goesOn(Draft draft) {
        Attribution a = draft.attribution();
        if (a.cue().isEmpty() || a.source().isEmpty()) {
            return !EmbeddedPosts.isPost(page.text(), a);
        }
        SaidTense tense = SaidTense.of(draft.clause());
        boolean before = tense == SaidTense.PERFECT || tense == SaidTense.BEFORE;
        if (before
                || !Venues.of(draft.clause(), saidIn(draft.clause().sentence())).isEmpty()
                || isAnotherTime(draft)) {
            // "later wrote on Telegram", "has said", "had previously said": said elsewhere
            return false;
        }
        String source = page.lower(a.source().getFirst());
        boolean possessive =
                source.equals("his") || source.equals("her") || source.endsWith("’s") || source.endsWith("'s");
        return !possessive && isTold(draft) && nesting.speaks(a);
    }

    /** "tried to put it right in two tweets": from there on it is said elsewhere. */
    private boolean isLeft(Told told, int sentence) {
        for (int i = told.sentence() + 1; i <= sentence; i++) {
            Words words = page.sentences().get(i);
            for (int k = 0; k < words.size(); k++) {
                boolean there = PLACES.contains(words.at(k))
                        || (words.at(k).equals("on") && PLATFORMS.contains(words.at(k + 1)));
                if (there && !page.quotations().isQuoted(words.start(k))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAnotherTime(Draft draft) {
        Words words = draft.clause().sentence();
        int cue = words.indexAt(draft.clause().cue().start());
        if (ELSEWHERE.stream().anyMatch(page.lower(draft.clause().cue())::contains)) {
            return true;
        }
        int behind = words.indexAt(Math.max(0, draft.clause().cue().end() - 1)) + 1;
        for (int i = cue - 1; i < behind; i++) {
            if (OTHER_TIMES.contains(words.at(i))) {
                return true;
            }
        }
        return false;
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
}
