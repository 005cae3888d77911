package org.sayso.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Mention;
import org.sayso.name.Outlets;
import org.sayso.page.Article;
import org.sayso.page.Found;
import org.sayso.text.Span;
import org.sayso.text.Table;

/** The hands between a page's publisher and a source: the outlet it was told to, the author of the answer it is quoted in. */
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
    static final Set<String> REPORTS = Set.of(
            "article",
            "report",
            "reports",
            "reported",
            "reporting",
            "story",
            "published",
            "publishes",
            "writes",
            "wrote",
            "says",
            "said",
            "saying",
            "according",
            "adds",
            "notes",
            "noted",
            "piece",
            "from",
            "quotes",
            "cites",
            "states");

    private static final Set<String> LETTERS =
            Set.of("letter", "email", "e-mail", "message", "complaint", "petition", "note");
    private static final Set<String> WRITING =
            Set.of("wrote", "writes", "written", "writing", "sent", "sends", "send", "sending", "addressed", "signed");

    private static final Set<String> JOINTS = Set.of("and", "but", "while", "though", "although");

    private static final Set<String> ASIDE = Set.of("wrote", "writes", "reported", "reports", "said", "says");

    private static final Pattern EDITION = Pattern.compile("( online( news)?|\\.(com|org|net|co\\.uk))$");

    private final PageView page;
    private final Antecedents antecedents;
    private final SourceReader reader;
    private final Link publisher;
    private final @Nullable Link agency;
    private final QuotedBlocks quoted;

    Relays(PageView page, Antecedents antecedents, SourceReader reader) {
        this.page = page;
        this.antecedents = antecedents;
        this.reader = reader;
        this.publisher = publisher();
        this.agency = agency();
        this.quoted = new QuotedBlocks(page, antecedents);
    }

    /** Who publishes the page; by the page's own name, marked as inferred, where nobody says. */
    Link publisher() {
        Article article = page.article();
        Found outlet = article.outlet();
        if (outlet == null || outlet.value().isBlank()) {
            return new Link(article.page().name(), SourceClass.OUTLET, null, null, true);
        }
        String name = outlet.value();
        for (Mention mention : page.mentions()) {
            if (page.isOutlet(mention)
                    && sameName(antecedents.entity(mention.entity(), null).name(), name)) {
                return new Link(name, SourceClass.OUTLET, outlet.span(), mention.entity(), false);
            }
        }
        return new Link(name, SourceClass.OUTLET, outlet.span(), null, false);
    }

    Link first() {
        return publisher;
    }

    /** The author of the answer or comment a place is in, and whoever its quotation blocks quote. */
    List<Link> thread(Span place) {
        return quoted.thread(place);
    }

    /** "ALDBURGH (Marine News) –", "By Marine News": the agency whose copy the page prints; null where it prints its own. */
    @Nullable
    Link wire() {
        return agency;
    }

    boolean isPublisher(Who who) {
        boolean body = who.kind() == SourceClass.GROUP || who.kind() == SourceClass.OUTLET;
        return (who.entity() != null && who.entity().equals(publisher.entity()))
                || sameName(who.name(), publisher.name())
                || (body && !who.many() && fold(publisher.name()).endsWith(' ' + fold(who.name())))
                || (body && isShort(who.name(), publisher.name()));
    }

    /** "RBC" for "RBC News", "MN" for "Marine News": capitals alone. */
    private static boolean isShort(String name, String publisher) {
        if (name.length() < 2 || !name.chars().allMatch(Character::isUpperCase)) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (String word : publisher.split("[^\\p{L}]+", -1)) {
            if (!word.isEmpty() && !word.equalsIgnoreCase("the")) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return name.contentEquals(initials) || publisher.startsWith(name + ' ');
    }

    private static boolean sameName(String a, String b) {
        return fold(a).equals(fold(b)) || plain(a).equals(plain(b));
    }

    /** "The Tide (Online)", "Tide.com", "The Tide Online": the same paper. */
    private static String plain(String name) {
        String bare = name.toLowerCase(Locale.ROOT);
        int bracket = bare.indexOf('(');
        bare = fold(EDITION.matcher(bracket > 0 ? bare.substring(0, bracket).strip() : bare)
                .replaceFirst(""));
        return bare.replace(" ", "");
    }

    private static String fold(String name) {
        String folded =
                name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} ]", "").strip();
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }

    private @Nullable Link agency() {
        Link opened = dateline();
        return opened == null ? byline() : opened;
    }

    /** "By Marine News", where another outlet prints it. */
    private @Nullable Link byline() {
        Found byline = page.article().byline();
        String known = byline == null ? null : Outlets.known(byline.value());
        if (byline == null
                || known == null
                || sameName(known, publisher.name())
                || sameName(byline.value(), publisher.name())) {
            return null;
        }
        for (Mention mention : page.mentions()) {
            if (page.isOutlet(mention)
                    && sameName(antecedents.entity(mention.entity(), null).name(), known)) {
                return new Link(known, SourceClass.OUTLET, byline.span(), mention.entity(), false);
            }
        }
        return new Link(known, SourceClass.OUTLET, byline.span(), null, false);
    }

    private @Nullable Link dateline() {
        for (int i = 0; i < Math.min(page.sentences().size(), 12); i++) {
            Words words = page.sentences().get(i);
            for (int k = 0; k + 2 < Math.min(words.size(), 14); k++) {
                if (!words.at(k).equals("(")) {
                    continue;
                }
                int close = k + 1;
                while (close < words.size() && close < k + 6 && !words.at(close).equals(")")) {
                    close++;
                }
                if (!words.at(close).equals(")") || !words.isDash(close + 1)) {
                    continue;
                }
                for (Mention mention : page.mentionsIn(words.span(k, close + 1))) {
                    Who who = antecedents.entity(mention.entity(), mention.span());
                    if (page.isOutlet(mention) && !isPublisher(who)) {
                        return who.link();
                    }
                }
            }
        }
        return null;
    }

    /** The outlet a clause says it was told to, or cited by; null where it names none. */
    @Nullable
    Who inClause(Clause clause, Who source) {
        Words words = clause.sentence();
        for (Mention mention : page.mentionsIn(words.sentence().span())) {
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
                        && isHandedOn(clause, i, mention)) {
                    Who who = antecedents.entity(mention.entity(), mention.span());
                    return isPublisher(who) ? null : who;
                }
                if (own && clause.attribution().cue().isEmpty() && words.isComma(at - 1)) {
                    // "“…” — Ada Lorn, the Echo": where it stood first
                    Who who = antecedents.entity(mention.entity(), mention.span());
                    return isPublisher(who) ? null : who;
                }
                boolean called = !own && words.isComma(i) && i == at - 1 && OUTLET_NOUNS.contains(words.at(i - 1));
                if ((words.isComma(i) && !called) || words.isQuoteMark(i)) {
                    break;
                }
            }
        }
        Who citing = citing(clause);
        if (citing == null) {
            citing = quoting(clause, source);
        }
        if (citing == null) {
            citing = aside(clause, source);
        }
        if (citing != null && !citing.same(source) && citing.kind() != SourceClass.NOT_STATED) {
            return isPublisher(citing) ? null : citing;
        }
        return told(clause);
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
        if (!AT_AN_OUTLET.contains(words.at(at))) {
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

    /** "the agency reported, citing two officials": whom an outlet's report rests on; null where the clause does not say. */
    @Nullable
    Who cited(Clause clause) {
        Words words = clause.sentence();
        for (int i = 1; i + 1 < words.size(); i++) {
            boolean based = words.at(i).equals("based") && words.at(i + 1).equals("on");
            boolean cites = words.at(i).equals("citing") || words.at(i).equals("quoting") || based;
            if (!cites || !clause.isFree(words.span(i, i + 1))) {
                continue;
            }
            Subjects.Phrase phrase = Subjects.rightOf(words, based ? i + 2 : i + 1, words.size() - 1);
            for (int k = i + 1; phrase != null && k + 1 < phrase.to(); k++) {
                if (words.isComma(k) && (words.isSaying(k + 1) || REPORTS.contains(words.at(k + 1)))) {
                    // "citing two officials, reported": what follows the comma is the outlet's verb
                    phrase = k > phrase.from() ? new Subjects.Phrase(phrase.from(), k) : null;
                }
            }
            if (phrase != null && clause.isFree(phrase.in(words))) {
                Who who = reader.read(List.of(phrase.in(words)), null);
                return who.kind() == SourceClass.NOT_STATED ? null : who.at(phrase.in(words), false);
            }
        }
        return null;
    }

    /** "the agency reported, citing two officials": whoever reports what it cites. */
    private @Nullable Who citing(Clause clause) {
        if (clause.attribution().cue().isEmpty()) {
            return null;
        }
        Words words = clause.sentence();
        int cue = words.indexAt(clause.cue().start());
        if (!words.at(cue).equals("citing") && !words.at(cue).equals("quoting")) {
            return null;
        }
        for (int i = cue - 1; i > 0; i--) {
            if (REPORTS.contains(words.at(i)) && !words.isDeterminer(i - 1)) {
                Subjects.Phrase subject = Subjects.leftOf(words, i, 0);
                Who who = subject == null ? null : reader.read(List.of(subject.in(words)), null);
                return who != null && who.kind() == SourceClass.OUTLET ? who.at(who.span(), false) : null;
            }
        }
        return null;
    }

    /** "the Echo quoted Moss as saying", "Moss was quoted as saying by state media": who quotes. */
    private @Nullable Who quoting(Clause clause, Who source) {
        if (clause.attribution().source().isEmpty()) {
            return null;
        }
        Words words = clause.sentence();
        int quoted = words.indexAt(clause.attribution().source().getFirst().start()) - 1;
        Subjects.Phrase who = quoted > 0 && QuotedSayings.QUOTED.contains(words.at(quoted))
                ? Subjects.leftOf(words, quoted, 0)
                : null;
        int behind = words.indexAt(Math.max(0, clause.cue().end() - 1)) + 1;
        boolean passive = words.at(behind).equals("by") && words.at(behind - 1).equals("saying");
        who = passive ? Subjects.rightOf(words, behind + 1, words.size()) : who;
        return who == null ? null : reader.other(who.in(words), source).at(who.in(words), false);
    }

    /** "Officials, the paper wrote, believe …", "“…,” Moss said, the Echo reported.": who says so between two commas, or at the end. */
    private @Nullable Who aside(Clause clause, Who source) {
        Words words = clause.sentence();
        for (int i = 2; i + 1 < words.size(); i++) {
            boolean ends = words.isEnd(i + 1);
            if (!ASIDE.contains(words.at(i)) || !(ends || words.isComma(i + 1))) {
                continue;
            }
            int from = i;
            while (from > 0 && i - from < 7 && words.isWord(from - 1)) {
                from--;
            }
            if (from == i) {
                continue;
            }
            Span span = words.span(from, i);
            boolean own = clause.attribution().cue().stream().anyMatch(c -> c.overlaps(span))
                    || clause.attribution().source().stream().anyMatch(s -> s.overlaps(span));
            if (from == 0 || !words.isComma(from - 1) || own || !clause.isFree(words.span(from, i + 1))) {
                continue;
            }
            boolean phrase = words.isSubjectPronoun(from) || words.isDeterminer(from) || words.isCapital(from);
            int verb = words.start(i);
            if (phrase && clause.attribution().cue().stream().noneMatch(c -> c.contains(verb))) {
                Who who = reader.other(span, source).at(span, false);
                if (!ends || who.kind() == SourceClass.OUTLET) {
                    return who;
                }
            }
        }
        return null;
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
            if (noun || (capitals && !known && !BODIES.contains(words.at(to - 1)))) {
                return new Who(SourceClass.OUTLET, null, span.of(page.text()), span, false, false);
            }
            return null;
        }
        return null;
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
