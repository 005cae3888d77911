package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Quotation;
import org.sayso.text.Quotations;
import org.sayso.text.Span;

/** The attributions whose cue stands in one sentence. Indexes count its tokens. */
final class SentenceAttributions {

    private static final Set<String> REPLIED_PASSIVE = Set.of("quoted", "cited", "paraphrased", "reported");
    private static final Set<String> CITING =
            Set.of("cited", "cites", "citing", "quoted", "quotes", "quoting", "paraphrased");
    private static final Set<String> AS_SAYING =
            Set.of("saying", "telling", "stating", "claiming", "warning", "denying", "adding", "writing", "having");
    private static final Set<String> INVERTING = Set.of(
            "said",
            "says",
            "wrote",
            "writes",
            "asked",
            "asks",
            "added",
            "adds",
            "reported",
            "reports",
            "announced",
            "explained",
            "continued",
            "replied",
            "noted",
            "notes",
            "warned",
            "warns",
            "argued",
            "argues",
            "declared",
            "recalled",
            "insisted",
            "tweeted",
            "concluded",
            "stated",
            "states",
            "remarked",
            "observed",
            "claimed",
            "claims",
            "confirmed",
            "quipped",
            "responded",
            "commented",
            "suggested",
            "acknowledged",
            "joked",
            "predicted",
            "testified",
            "read",
            "reads",
            "exclaimed");

    private static final Set<String> JOINTS = Set.of("but", "and", "yet");

    /** How sure "told by the guard that" is. */
    private static final double PASSED_ON = 0.8;

    private static final Set<String> ASIDE = Set.of("of", "for", "in", "without", "when", "worth");

    private static final Set<String> SAID_BEFORE = Set.of("what", "whatever", "everything", "anything", "nothing");

    private final Words words;
    private final List<Cue> cuesHere;
    private final Quotations quotations;
    private final Contents contents;
    private final Cues cues;
    private final SentenceFinds found = new SentenceFinds();
    private final int last;
    private final ContentBounds bounds;
    private List<Span> lastSource = List.of();

    SentenceAttributions(Words words, List<Cue> cuesHere, Quotations quotations, Contents contents, Cues cues) {
        this.words = words;
        this.cuesHere = cuesHere;
        this.quotations = quotations;
        this.contents = contents;
        this.cues = cues;
        int end = words.size();
        while (end > 0
                && !words.isWord(end - 1)
                && !words.at(end - 1).equals(")")
                && !words.at(end - 1).equals("?")
                && !words.at(end - 1).equals("!")
                && !words.at(end - 1).equals("]")
                && !words.at(end - 1).equals("%")) {
            end--;
        }
        last = end;
        bounds = new ContentBounds(words, cuesHere, quotations, last);
    }

    List<Attribution> find() {
        FixedPhrases phrases = new FixedPhrases(words, quotations, contents, last, found);
        phrases.accordingTo();
        for (Cue cue : cuesHere) {
            if (cue.passive()) {
                passive(cue);
            } else {
                active(cue);
            }
        }
        new Silences(words, quotations, contents, last, found).find();
        new SeenDocuments(words, quotations, contents, last, found).find();
        phrases.nounsAndAdverbs();
        return found.all();
    }

    private void active(Cue cue) {
        if (citesAsSaying(cue)) {
            return;
        }
        int floor = bounds.floor(cue);
        Subjects.Phrase left = cue.before() == Cues.Before.TO ? null : Subjects.leftOf(words, cue.from(), floor);
        boolean contentBefore = cue.from() > 0 && bounds.closesContent(cue.from() - 1);
        boolean participle = words.at(cue.head()).endsWith("ing");
        boolean apposed = left != null
                && words.isComma(cue.from() - 1)
                && !bounds.closesContent(left.from() - 1)
                && left.from() <= 12;
        if (contentBefore
                && !apposed
                && INVERTING.contains(words.at(cue.head()))
                && !participle
                && (left == null || words.isComma(cue.from() - 1) || words.isQuoteMark(cue.from() - 1))
                && cue.after() == Cues.After.WORD
                && cues.isListed(words.at(cue.head()))) {
            Subjects.Phrase right = Subjects.rightOf(words, cue.to(), last);
            if (right != null && right.to() - right.from() <= 40 && inverted(cue, right)) {
                return;
            }
        }
        if (left != null
                && left.from() > 0
                && bounds.closesContent(left.from() - 1)
                && !participle
                && (postposed(cue) || resumes(cue, left))
                && !adverbial(beginning(left.from()), left.from() - 1)) {
            List<Span> content = contents.before(words.start(beginning(left.from())), words.start(left.from()));
            content = resumed(content, cue.to());
            add(left.in(words), cue, content, 0.8);
            return;
        }
        List<Span> source;
        if (left != null && !(participle && (words.isComma(cue.from() - 1) || !closeSubject(left)))) {
            source = List.of(left.in(words));
        } else if (participle
                || (cue.from() > 0
                        && (words.at(cue.from() - 1).equals("and")
                                || words.at(cue.from() - 1).equals("but")
                                || words.at(cue.from() - 1).equals("or")))
                || cue.before() == Cues.Before.TO) {
            Subjects.Phrase doer = participle ? null : doerBefore(cue);
            source = doer != null ? List.of(doer.in(words)) : lastSource.isEmpty() ? sentenceSubject(cue) : lastSource;
        } else if (left == null && cue.before() == Cues.Before.COMMA) {
            source = lastSource;
        } else {
            return;
        }
        if (source.isEmpty()
                || words.at(words.indexAt(source.getFirst().start())).equals("there")) {
            return;
        }
        int start = bounds.start(cue);
        if (start < 0) {
            return;
        }
        int end = Math.min(bounds.end(cue, start), bounds.ownWordsEnd(cue));
        if (end <= start || (left != null && isObject(left.from() - 1)) || (participle && isAside(cue))) {
            return;
        }
        List<Span> content = contents.after(words.start(start), words.end(end - 1));
        add(
                source,
                cue,
                content,
                cue.after() == Cues.After.WORD && !words.at(start).equals("that") ? 0.55 : 0.7);
    }

    /** "what he said this week, he meant", "everything they claim is": what is said stands before. */
    private boolean isObject(int before) {
        return before >= 0 && SAID_BEFORE.contains(words.at(before));
    }

    /** "a history of welcoming crews", "when reporting figures": nobody speaks, unless a clause or a quotation follows. */
    private boolean isAside(Cue cue) {
        return cue.from() > 0
                && cue.after() == Cues.After.WORD
                && ASIDE.contains(words.at(cue.from() - 1))
                && !bounds.opensClause(cue.to());
    }

    /** "the agency cited an envoy as saying that …": two speak, the envoy inside the agency's words. */
    private boolean citesAsSaying(Cue cue) {
        if (!CITING.contains(words.at(cue.head()))) {
            return false;
        }
        int as = -1;
        for (int i = cue.to() + 1; i < Math.min(last, cue.to() + 20); i++) {
            if (words.at(i).equals("as") && AS_SAYING.contains(words.at(i + 1))) {
                as = i;
                break;
            }
            if (words.isQuoteMark(i) && !words.isPossessive(i)) {
                return false;
            }
        }
        if (as < 0) {
            return false;
        }
        Subjects.Phrase agency = Subjects.leftOf(words, cue.from(), bounds.floor(cue));
        Span envoy = contents.trim(words.span(cue.to(), as));
        int start = as + 2;
        while (start < last && !words.isWord(start) && !words.isQuoteMark(start)) {
            start++;
        }
        List<Span> content;
        if (start < last) {
            content = contents.after(words.start(start), words.end(bounds.end(cue, start) - 1));
        } else if (agency != null && agency.from() > 0 && bounds.closesContent(agency.from() - 1)) {
            content = contents.before(words.start(beginning(agency.from())), words.start(agency.from()));
        } else {
            return false;
        }
        found.add(List.of(envoy), words.span(as, as + 2), content, 0.7);
        if (agency != null && start < last) {
            found.add(
                    List.of(agency.in(words)),
                    words.span(cue.from(), cue.to()),
                    contents.after(words.start(cue.to()), words.end(bounds.end(cue, start) - 1)),
                    0.6);
        }
        return true;
    }

    /** "with Lorn saying": a short phrase right before a participle may be its subject, a whole clause is not. */
    private boolean closeSubject(Subjects.Phrase left) {
        return left.from() > 0 && (words.at(left.from() - 1).equals("with") || words.isSubjectPronoun(left.from()));
    }

    /** "“A,” she said, “B.”": a quotation on both sides. */
    private boolean resumes(Cue cue, Subjects.Phrase left) {
        int before = left.from() - 1;
        boolean closed = words.isQuoteMark(before) || (words.isComma(before) && words.isQuoteMark(before - 1));
        return cue.after() == Cues.After.QUOTE && closed;
    }

    /** "…,” said Ada Lorn, the minister." */
    private boolean inverted(Cue cue, Subjects.Phrase right) {
        int begin = beginning(cue.from());
        if (begin >= cue.from() - 1) {
            return false;
        }
        List<Span> content = contents.before(words.start(begin), words.start(cue.from()));
        content = resumed(content, right.to());
        add(right.in(words), cue, content, 0.8);
        return true;
    }

    /** "“A,” he said, “B.”": what goes on behind the cue. */
    private List<Span> resumed(List<Span> content, int from) {
        if (from >= last) {
            return content;
        }
        for (int i = from; i < Math.min(last, from + 14); i++) {
            if (words.isQuoteMark(i)
                    && i > from
                    && (words.isComma(i - 1) || words.at(i - 1).equals(":") || words.isDash(i - 1))) {
                Quotation quotation = quotations.at(words.start(i));
                if (quotation != null && quotation.outer().start() >= words.start(i)) {
                    List<Span> all = new ArrayList<>(content);
                    all.addAll(contents.after(
                            words.start(i),
                            Math.max(
                                    words.end(last - 1),
                                    Math.min(quotation.outer().end(), words.end(words.size() - 1)))));
                    return all;
                }
            }
        }
        return content;
    }

    /** Where the content before a cue begins in this sentence: its first word, or behind what the last one took. */
    private int beginning(int before) {
        int begin = 0;
        for (Attribution a : found.all()) {
            for (Span cue : a.cue()) {
                int at = words.indexAt(cue.start());
                if (at < before
                        && a.content().getLast().start() < cue.start()
                        && quotations.isQuoted(words.start(Math.max(0, before - 2)))) {
                    begin = Math.max(begin, words.indexAt(cue.end()));
                }
            }
        }
        for (int i = begin; i + 1 < before; i++) {
            boolean introduces = words.at(i).equals(":") && words.isQuoteMark(i + 1) && bounds.opensQuotation(i + 1);
            if (introduces && !quotations.isQuoted(words.start(i))) {
                begin = i + 1;
            }
        }
        while (begin < before && !words.isWord(begin) && !words.isQuoteMark(begin)) {
            begin++;
        }
        return begin;
    }

    /** Nothing that could be content follows the verb. */
    private boolean postposed(Cue cue) {
        if (cue.after() == Cues.After.END || cue.after() == Cues.After.COMMA) {
            return true;
        }
        if (cue.after() == Cues.After.THAT || cue.after() == Cues.After.QUOTE) {
            return false;
        }
        int behind = bounds.behindDay(cue.to());
        if (behind >= last || (behind > cue.to() && !words.isWord(behind))) {
            return true;
        }
        for (int i = behind; i < last; i++) {
            if (words.at(i).equals("that")
                    || (words.isQuoteMark(i) && bounds.opensQuotation(i))
                    || words.isAuxiliary(i)) {
                return false;
            }
            if (words.isComma(i) || words.isDash(i)) {
                return i - behind <= 6
                        && (cue.after() == Cues.After.PREPOSITION
                                || ContentBounds.ADDRESSED.contains(words.at(cue.head())))
                        && !(words.isQuoteMark(i + 1) && bounds.opensQuotation(i + 1));
            }
        }
        return cue.after() == Cues.After.PREPOSITION
                || (ContentBounds.ADDRESSED.contains(words.at(cue.head())) && last - cue.to() <= 9 && !hasTo(cue.to()));
    }

    /** "On Monday", "After the raid": no verb, so nothing anybody said. */
    private boolean adverbial(int from, int to) {
        int first = JOINTS.contains(words.at(from)) ? from + 1 : from;
        if (words.at(first).equals("according")) {
            return true;
        }
        if (!words.isPreposition(from) && !words.isDayWord(from)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (words.isAuxiliary(i) || words.isFinite(i) || words.isQuoteMark(i)) {
                return false;
            }
        }
        return to - from <= 10;
    }

    private boolean hasTo(int from) {
        for (int i = from; i < last; i++) {
            if (words.at(i).equals("to")) {
                return true;
            }
        }
        return false;
    }

    /** "When my mother spoke of it, I laughed and said": I, who come right behind the comma. */
    private Subjects.@Nullable Phrase doerBefore(Cue cue) {
        for (int i = cue.from() - 2; i > 0 && !words.isComma(i); i--) {
            if (words.isSubjectPronoun(i) && words.isComma(i - 1)) {
                return new Subjects.Phrase(i, i + 1);
            }
        }
        return null;
    }

    /** "Speaking on Monday, Ada Lorn left the room, adding that …": the noun phrase the sentence begins with. */
    private List<Span> sentenceSubject(Cue cue) {
        for (int i = 1; i < cue.from(); i++) {
            if (words.isAuxiliary(i)
                    || words.isFinite(i)
                    || words.isSaying(i)
                    || (words.at(i).endsWith("ed")
                            && !words.isCapital(i)
                            && words.at(i).length() > 4
                            && !words.isComma(i - 1))) {
                Subjects.Phrase subject = Subjects.leftOf(words, CueFinder.groupStart(words, i), 0);
                return subject == null ? List.of() : List.of(subject.in(words));
            }
        }
        return List.of();
    }

    private void passive(Cue cue) {
        Subjects.Phrase subject = Subjects.leftOf(words, cue.from(), bounds.floor(cue));
        String head = words.at(cue.head());
        if (cue.to() > cue.head() + 1
                || (REPLIED_PASSIVE.contains(head)
                        && words.at(cue.to()).equals("as")
                        && words.at(cue.to() + 1).endsWith("ing"))) {
            quotedAs(cue, subject);
            return;
        }
        int i = cue.to();
        List<Span> source = List.of();
        int agent = -1;
        for (int j = i; j < Math.min(last, i + 3); j++) {
            if (words.at(j).equals("by")) {
                agent = j;
                break;
            }
        }
        int contentFrom = i;
        if (agent >= 0) {
            Subjects.Phrase by = Subjects.rightOf(words, agent + 1, last);
            if (by != null) {
                by = upToPreposition(by);
                source = List.of(by.in(words));
                contentFrom = by.to();
            }
        }
        if (!source.isEmpty() && words.isComma(contentFrom) && words.isRelative(contentFrom + 1)) {
            int aside = words.behindAside(contentFrom, last);
            contentFrom = words.at(aside + 1).equals("that") ? aside + 1 : contentFrom;
        }
        if (!source.isEmpty()
                && ContentBounds.ADDRESSED.contains(head)
                && words.at(contentFrom).equals("that")
                && contentFrom + 1 < last) {
            // "had been told by the guard that …": what the guard told
            add(
                    source,
                    cue,
                    contents.after(words.start(contentFrom), words.end(bounds.end(cue, contentFrom) - 1)),
                    PASSED_ON);
            return;
        }
        List<Span> content = new ArrayList<>();
        boolean dummy =
                subject == null || (words.at(subject.from()).equals("it") && subject.to() - subject.from() == 1);
        if (subject != null && !dummy) {
            content.add(contents.trim(subject.in(words)));
        }
        int end = bounds.end(cue, contentFrom);
        if (contentFrom < end) {
            content.addAll(contents.after(words.start(contentFrom), words.end(end - 1)));
        }
        content.removeIf(Span::isEmpty);
        if (!content.isEmpty() && (content.size() > 1 || dummy || agent >= 0)) {
            found.add(
                    source,
                    new Span(words.start(cue.from()), words.end(cue.to() - 1)),
                    content,
                    0.45 * cue.chance() + 0.1);
        }
    }

    /** "blamed by the port for the loss": the agent ends where what it did begins. */
    private Subjects.Phrase upToPreposition(Subjects.Phrase by) {
        for (int i = by.from() + 1; i < by.to(); i++) {
            if (Set.of("for", "as", "with", "in", "at", "to").contains(words.at(i))) {
                return new Subjects.Phrase(by.from(), i);
            }
        }
        return by;
    }

    /** "…, the officials are cited as saying", "he was quoted as saying that …". */
    private void quotedAs(Cue cue, Subjects.@Nullable Phrase subject) {
        if (subject == null) {
            return;
        }
        if (subject.from() > 1 && bounds.closesContent(subject.from() - 1)) {
            List<Span> content = contents.before(words.start(beginning(subject.from())), words.start(subject.from()));
            add(subject.in(words), cue, content, 0.8);
            return;
        }
        int start = cue.to();
        while (start < last && !words.isWord(start) && !words.isQuoteMark(start)) {
            start++;
        }
        if (start < last) {
            add(
                    List.of(subject.in(words)),
                    cue,
                    contents.after(words.start(start), words.end(bounds.end(cue, start) - 1)),
                    0.75);
        }
    }

    private void add(Span source, Cue cue, List<Span> content, double weight) {
        add(List.of(source), cue, content, weight);
    }

    private void add(List<Span> source, Cue cue, List<Span> content, double weight) {
        lastSource = source;
        found.add(
                source,
                new Span(words.start(cue.from()), words.end(cue.to() - 1)),
                content,
                weight * (0.5 + 0.5 * cue.chance()));
    }
}
