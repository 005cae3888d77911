package org.sayso.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Mention;
import org.sayso.text.Span;
import org.sayso.text.Table;

/** The hands between a page’s publisher and a source: the outlet it was told to, the author of the answer it is quoted in. */
final class Relays {

    private static final Set<String> HANDS_ON = Set.of(
            "told", "telling", "tells", "tell", "to", "on", "with", "by", "in", "via", "for", "from", "through", "at",
            "citing", "quoting", "cited", "quoted", "per");

    /** Of those, what hands on only behind a word of telling. */
    private static final Set<String> AT_AN_OUTLET =
            Set.of("to", "on", "with", "by", "in", "via", "for", "from", "through", "at");

    private static final Set<String> RELAYING = Table.rows(Relays.class, "relaying.tsv").stream()
            .flatMap(row -> Stream.of(row[0].split(" ", -1)))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> TELLING = Set.of("told", "telling", "tells");
    private static final Set<String> OUTLET_NOUNS = Set.of(
            "media",
            "press",
            "newspaper",
            "newspapers",
            "agency",
            "agencies",
            "television",
            "tv",
            "radio",
            "channel",
            "channels",
            "magazine",
            "daily",
            "weekly",
            "paper",
            "broadcaster",
            "website",
            "podcast");
    /** What a page calls an outlet that it has named, whichever kind that is of. */
    private static final Set<String> PAPERS = Set.of(
            "newspaper",
            "paper",
            "magazine",
            "website",
            "outlet",
            "channel",
            "station",
            "broadcaster",
            "network",
            "agency",
            "tabloid",
            "daily",
            "weekly",
            "podcast",
            "programme",
            "program");

    private static final Set<String> BODIES = Set.of(
            "parliament",
            "congress",
            "senate",
            "commons",
            "lords",
            "court",
            "council",
            "committee",
            "house",
            "mps",
            "lawmakers",
            "reporters",
            "journalists",
            "assembly",
            "knesset",
            "bundestag",
            "duma");
    private static final Set<String> LETTERS =
            Set.of("letter", "email", "e-mail", "message", "complaint", "petition", "note");
    private static final Set<String> WRITING =
            Set.of("wrote", "writes", "written", "writing", "sent", "sends", "send", "sending", "addressed", "signed");
    private static final Set<String> JOINTS = Set.of("and", "but", "while", "though", "although");

    private final PageView page;
    private final Antecedents antecedents;
    private final Publisher publisher;
    private final Quoters quoters;
    private final QuotedBlocks quoted;

    Relays(PageView page, Antecedents antecedents, Publisher publisher, Quoters quoters) {
        this.page = page;
        this.antecedents = antecedents;
        this.publisher = publisher;
        this.quoters = quoters;
        this.quoted = new QuotedBlocks(page, antecedents);
    }

    /** The author of the answer or comment a place is in, and whoever its quotation blocks quote. */
    List<Link> thread(Span place) {
        return quoted.thread(place);
    }

    /** The outlet a clause says it was told to, or cited by; null where it names none. */
    @Nullable
    Who inClause(Clause clause, Who source) {
        Words words = clause.sentence();
        List<Mention> named = new ArrayList<>(page.mentionsIn(words.sentence().span()));
        named.sort(Comparator.comparing(mention -> !isToldBy(clause, mention)));
        for (Mention mention : named) {
            if (!page.isOutlet(mention)
                    || !clause.isFree(mention.span())
                    || mention.entity().equals(source.entity())) {
                continue;
            }
            boolean own = clause.attribution().source().stream().anyMatch(s -> s.overlaps(mention.span()));
            int at = words.indexAt(mention.span().start());
            for (int i = at - 1; i >= Math.max(0, at - 6); i--) {
                if (HANDS_ON.contains(words.at(i))
                        && !nearerCapital(words, i, at)
                        && !isNextClauses(clause, i, mention)
                        && !isCitedBySource(clause, i)
                        && isHandedOn(clause, i, mention)) {
                    Who who = antecedents.entity(mention.entity(), mention.span());
                    return publisher.is(who) ? null : who;
                }
                boolean signed = own && clause.attribution().cue().isEmpty() && words.isComma(at - 1);
                boolean reports = i == at - 1 && Quoters.ASIDE.contains(words.at(i)) && words.isComma(i - 1);
                if (signed || (reports && !own)) {
                    // "“…” — Ada Lorn, the Echo": where it stood first; "she said, reports the Echo"
                    Who who = antecedents.entity(mention.entity(), mention.span());
                    return publisher.is(who) ? null : who;
                }
                boolean called = !own && words.isComma(i) && i == at - 1 && OUTLET_NOUNS.contains(words.at(i - 1));
                if ((words.isComma(i) && !called) || words.isQuoteMark(i)) {
                    break;
                }
            }
        }
        Who citing = quoters.of(clause, source);
        if (citing != null && !citing.same(source) && citing.kind() != SourceClass.NOT_STATED) {
            return publisher.is(citing) ? null : citing;
        }
        return told(clause);
    }

    /** "Police told the Echo that …, while a witness | told Tern Radio | that …": whom this clause's own word told. */
    private static boolean isToldBy(Clause clause, Mention outlet) {
        Words words = clause.sentence();
        int at = words.indexAt(outlet.span().start()) - 1;
        at -= words.isDeterminer(at) ? 1 : 0;
        int told = at < 0 ? -1 : words.start(at);
        return at >= 0
                && TELLING.contains(words.at(at))
                && clause.attribution().cue().stream().anyMatch(cue -> cue.contains(told));
    }

    /**
     * Whether a word before an outlet hands on to it: "told the Echo", "in an interview with the Echo", "On Tern Radio, she
     * said"; not "parcels sent to the Echo", "a host of Tern Radio", "the Tern media".
     */
    private boolean isHandedOn(Clause clause, int at, Mention outlet) {
        Words words = clause.sentence();
        int behind = words.indexAt(Math.max(0, outlet.span().end() - 1)) + 1;
        boolean atLarge = words.at(behind).equals("media") || words.at(behind).equals("press");
        if (atLarge && words.indexAt(outlet.span().start()) == behind - 1) {
            return false;
        }
        boolean signed =
                clause.attribution().cue().isEmpty() && inSource(clause, words.start(at)) && words.isCapital(at - 1);
        if (!AT_AN_OUTLET.contains(words.at(at)) || signed) {
            // "“…” — Ada Lorn to the Echo"
            return true;
        }
        if (isAddressed(words, at)) {
            return false;
        }
        SourceNouns.Noun staff = words.isCapital(behind) ? null : SourceNouns.of(words.at(behind));
        if (staff != null && staff.kind() == SourceNouns.Kind.PERSON) {
            return false;
        }
        int before = at - 1;
        while (before >= 0
                && (words.isAdverb(before) || words.isDayWord(before))
                && !RELAYING.contains(words.at(before))) {
            before--;
        }
        if (before < 0 || (words.isComma(before) && before < 4)) {
            return true;
        }
        int from = words.start(before);
        if (clause.attribution().cue().stream().anyMatch(cue -> cue.contains(from))) {
            return true;
        }
        if (!RELAYING.contains(words.at(before))) {
            return false;
        }
        return words.at(at).equals("by") ? isOwnReport(clause, before) : !opensSubordinate(words, before);
    }

    /** "Lorn called it a mistake and told the Echo …", "… left, but in an interview with the Echo, Moss …": told in the clause behind. */
    private static boolean isNextClauses(Clause clause, int at, Mention outlet) {
        Words words = clause.sentence();
        int said = clause.attribution().content().getLast().end();
        if (words.start(at) < said || words.start(at) < clause.cue().end()) {
            return false;
        }
        int first = words.indexAt(said);
        while (first < at && words.isComma(first)) {
            first++;
        }
        boolean joined = JOINTS.contains(words.at(first)) && first < at + 1;
        int behind = words.indexAt(Math.max(0, outlet.span().end() - 1)) + 1;
        boolean told = words.at(at).equals("told") || words.at(at).equals("tells");
        return joined && (told || words.isComma(behind));
    }

    /** "She cited the Echo’s report and said": no hand of hers, but what she points to. */
    private static boolean isCitedBySource(Clause clause, int at) {
        Words words = clause.sentence();
        int before = at - 1;
        while (before > 0 && (words.isAdverb(before) || words.isAuxiliary(before) || words.isComma(before))) {
            before--;
        }
        return (words.at(at).equals("cited") || words.at(at).equals("quoted"))
                && before >= 0
                && inSource(clause, words.start(before))
                && clause.cue().start() > words.start(at);
    }

    /** "wrote a letter to the Echo", "called on the Echo to apologise": to whom it goes, not through whom. */
    private static boolean isAddressed(Words words, int at) {
        boolean letter = words.at(at).equals("to") && LETTERS.contains(words.at(at - 1)) && words.isDeterminer(at - 2);
        return (letter && WRITING.contains(words.at(at - 3)))
                || (words.at(at).equals("on") && words.at(at - 1).startsWith("call"));
    }

    /** "officials cited by the Echo", "as reported by", "in a letter seen by"; not "claims first reported by the Echo". */
    private static boolean isOwnReport(Clause clause, int participle) {
        Words words = clause.sentence();
        int noun = participle - 1;
        while (noun > 0 && words.isAdverb(noun)) {
            noun--;
        }
        return noun >= 0
                && (words.at(noun).equals("as")
                        || RELAYING.contains(words.at(noun))
                        || inSource(clause, words.start(noun)));
    }

    /** "Since a story in the Echo told of it, …": no hand, but when. */
    private static boolean opensSubordinate(Words words, int noun) {
        int at = noun - 1;
        while (at > 0 && noun - at < 4 && words.isWord(at) && !words.isDeterminer(at) && !words.isSubordinator(at)) {
            at--;
        }
        int before = words.isDeterminer(at) ? at - 1 : at;
        return before >= 0 && before < 2 && words.isSubordinator(before);
    }

    private static boolean inSource(Clause clause, int offset) {
        return clause.attribution().source().stream().anyMatch(s -> s.contains(offset));
    }

    /** "told Marine Watch", "told local media": the one told, where a name that is no person, body or place of the page, or a word for outlets, says it is an outlet. */
    private @Nullable Who told(Clause clause) {
        Words words = clause.sentence();
        for (Span cue : clause.attribution().cue()) {
            // "told", "told the Echo", "told the Echo about": a learnt cue may hold the one told
            int at = words.indexAt(cue.start());
            int last = words.indexAt(Math.max(0, cue.end() - 1));
            while (at < last && !TELLING.contains(words.at(at))) {
                at++;
            }
            if (!TELLING.contains(words.at(at))) {
                continue;
            }
            Who programme = programme(clause, at + 1);
            if (programme != null) {
                return programme;
            }
            int from = at + 1;
            int to = from;
            boolean capitals = true;
            while (to < words.size()
                    && to - from < 5
                    && words.isWord(to)
                    && !words.isPreposition(to)
                    && !words.isSubordinator(to)
                    && !words.isAuxiliary(to)
                    && !words.isSubjectPronoun(to)
                    && !words.isDayWord(to)
                    && clause.isFree(words.span(to, to + 1))) {
                capitals &=
                        words.isCapital(to) || Character.isDigit(words.at(to).codePointAt(0));
                to++;
            }
            if (to == from) {
                return null;
            }
            Span span = words.span(from, to);
            Span wide = new Span(span.start(), Math.min(page.text().length(), span.end() + 40));
            boolean known =
                    page.mentionsIn(wide).stream().anyMatch(m -> m.span().overlaps(span) && !page.isOutlet(m));
            for (int i = from; i < to; i++) {
                SourceNouns.Noun office = SourceNouns.of(words.at(i));
                known |= office != null && office.kind() == SourceNouns.Kind.PERSON;
            }
            boolean noun = OUTLET_NOUNS.contains(words.at(to - 1)) && !isPressAtLarge(words, from, to);
            boolean paper = to - from == 2 && words.at(from).equals("the") && PAPERS.contains(words.at(to - 1));
            Who meant = paper ? antecedents.outlet(span) : null;
            if (meant != null) {
                return publisher.is(meant) ? null : meant;
            }
            if (noun || (capitals && !known && !BODIES.contains(words.at(to - 1)))) {
                return new Who(SourceClass.OUTLET, null, span.of(page.text()), span, false, false);
            }
            return null;
        }
        return null;
    }

    /** "told “Harbour & Friends”": the programme within the marks; null where none stands there. */
    private static @Nullable Who programme(Clause clause, int mark) {
        Words words = clause.sentence();
        int to = words.behindTitle(mark);
        if (to < 0 || !clause.isFree(words.span(mark, to))) {
            return null;
        }
        Span title = words.span(mark + 1, to - 1);
        return new Who(SourceClass.OUTLET, null, title.of(clause.page().text()), title, false, false);
    }

    /** "told the press", "told the media": reporters of nobody in particular. */
    private static boolean isPressAtLarge(Words words, int from, int to) {
        int first = words.isDeterminer(from) ? from + 1 : from;
        return to - first == 1
                && (words.at(first).equals("press") || words.at(first).equals("media"));
    }

    private static boolean nearerCapital(Words words, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (words.isAuxiliary(i)) {
                return true;
            }
        }
        return false;
    }
}
