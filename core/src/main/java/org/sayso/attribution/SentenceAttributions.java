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

    private static final Set<String> RUMOUR =
            Set.of("reportedly", "allegedly", "supposedly", "purportedly", "rumoredly");
    private static final Set<String> NOUNS = Set.of(
            "claim",
            "claims",
            "allegation",
            "allegations",
            "accusation",
            "accusations",
            "warning",
            "warnings",
            "assertion",
            "assertions",
            "statement",
            "report",
            "reports",
            "rumour",
            "rumours",
            "rumor",
            "rumors",
            "suggestion",
            "suggestions",
            "denial",
            "admission",
            "insistence",
            "contention",
            "argument",
            "view",
            "belief",
            "conclusion",
            "announcement",
            "confirmation",
            "promise",
            "pledge",
            "vow",
            "prediction",
            "comments",
            "remark",
            "remarks");
    private static final Set<String> ADDRESSED = Set.of(
            "told",
            "tell",
            "tells",
            "telling",
            "asked",
            "asks",
            "asking",
            "urged",
            "urges",
            "urging",
            "informed",
            "informs",
            "informing",
            "assured",
            "assures",
            "assuring",
            "reminded",
            "warned",
            "warns",
            "warning",
            "advised",
            "instructed",
            "ordered");
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
    private static final Set<String> REPLIED_PASSIVE = Set.of("quoted", "cited", "paraphrased", "reported");

    private final String text;
    private final Words words;
    private final List<Cue> cuesHere;
    private final Quotations quotations;
    private final Contents contents;
    private final Cues cues;
    private final List<Attribution> found = new ArrayList<>();
    private final int last;
    private List<Span> lastSource = List.of();

    SentenceAttributions(
            String text, Words words, List<Cue> cuesHere, Quotations quotations, Contents contents, Cues cues) {
        this.text = text;
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
    }

    List<Attribution> find() {
        for (int i = 0; i < words.size(); i++) {
            if (words.at(i).equals("according") && (words.at(i + 1).equals("to") || words.isCapital(i + 1))) {
                accordingTo(i);
            }
        }
        for (Cue cue : cuesHere) {
            if (cue.passive()) {
                passive(cue);
            } else {
                active(cue);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            if (NOUNS.contains(words.at(i)) && words.at(i + 1).equals("that") && noneAt(i)) {
                noun(i);
            }
            if (RUMOUR.contains(words.at(i)) && !covered(words.start(i))) {
                rumour(i);
            }
        }
        return found;
    }

    private boolean noneAt(int i) {
        return found.stream().noneMatch(a -> a.cue().stream().anyMatch(c -> c.contains(words.start(i))));
    }

    private boolean covered(int offset) {
        return found.stream()
                .anyMatch(a -> a.content().stream().anyMatch(c -> c.contains(offset))
                        && !a.source().isEmpty());
    }

    private void active(Cue cue) {
        int floor = floor(cue);
        Subjects.Phrase left = cue.before() == Cues.Before.TO ? null : Subjects.leftOf(words, cue.from(), floor);
        boolean contentBefore = cue.from() > 0 && closesContent(cue.from() - 1);
        boolean participle = words.at(cue.head()).endsWith("ing");
        boolean apposed =
                left != null && words.isComma(cue.from() - 1) && !closesContent(left.from() - 1) && left.from() <= 12;
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
                && closesContent(left.from() - 1)
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
            source = lastSource.isEmpty() ? sentenceSubject(cue) : lastSource;
        } else if (left == null && cue.before() == Cues.Before.COMMA) {
            source = lastSource;
        } else {
            return;
        }
        if (source.isEmpty()
                || words.at(words.indexAt(source.getFirst().start())).equals("there")) {
            return;
        }
        int start = contentStart(cue);
        if (start < 0) {
            return;
        }
        int end = contentEnd(cue, start);
        if (end <= start) {
            return;
        }
        List<Span> content = contents.after(words.start(start), words.end(end - 1));
        add(source, cue, content, cue.after() == Cues.After.WORD ? 0.55 : 0.7);
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
        for (Attribution a : found) {
            for (Span cue : a.cue()) {
                int at = words.indexAt(cue.start());
                if (at < before
                        && a.content().getLast().start() < cue.start()
                        && quotations.isQuoted(words.start(Math.max(0, before - 2)))) {
                    begin = Math.max(begin, words.indexAt(cue.end()));
                }
            }
        }
        while (begin < before && !words.isWord(begin) && !words.isQuoteMark(begin)) {
            begin++;
        }
        return begin;
    }

    /** Whether content may end here: a comma, a closing mark, a question or exclamation mark. */
    private boolean closesContent(int i) {
        return (words.isComma(i) && i > 1)
                || (words.isQuoteMark(i) && i > 0 && quotations.isQuoted(words.start(i)) && !opensQuotation(i))
                || (i > 0 && (words.at(i).equals("?") || words.at(i).equals("!")))
                || (words.isDash(i) && i > 3);
    }

    private boolean opensQuotation(int i) {
        Quotation quotation = quotations.at(words.start(i));
        return quotation != null && quotation.outer().start() == words.start(i);
    }

    /** Nothing that could be content follows the verb. */
    private boolean postposed(Cue cue) {
        if (cue.after() == Cues.After.END || cue.after() == Cues.After.COMMA) {
            return true;
        }
        if (cue.after() == Cues.After.THAT || cue.after() == Cues.After.QUOTE) {
            return false;
        }
        int behind = behindDay(cue.to());
        if (behind >= last || (behind > cue.to() && !words.isWord(behind))) {
            return true;
        }
        for (int i = behind; i < last; i++) {
            if (words.at(i).equals("that") || (words.isQuoteMark(i) && opensQuotation(i)) || words.isAuxiliary(i)) {
                return false;
            }
            if (words.isComma(i) || words.isDash(i)) {
                return i - behind <= 6
                        && (cue.after() == Cues.After.PREPOSITION || ADDRESSED.contains(words.at(cue.head())))
                        && !(words.isQuoteMark(i + 1) && opensQuotation(i + 1));
            }
        }
        return cue.after() == Cues.After.PREPOSITION
                || (ADDRESSED.contains(words.at(cue.head())) && last - cue.to() <= 9 && !hasTo(cue.to()));
    }

    /** Behind "Monday", "on Monday", "last week": when it was said is not what was said. */
    private int behindDay(int from) {
        int i = from;
        if (words.isPreposition(i) && (words.isDayWord(i + 1) || words.isDayWord(i + 2))) {
            i++;
        }
        int start = i;
        while (i < last
                && (words.isDayWord(i)
                        || words.at(i).equals("last")
                        || words.at(i).equals("late")
                        || words.at(i).equals("early")
                        || (i > start && Character.isDigit(words.at(i).codePointAt(0))))) {
            i++;
        }
        return i == start ? from : i;
    }

    /** "On Monday", "After the raid": no verb, so nothing anybody said. */
    private boolean adverbial(int from, int to) {
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

    /** First token of the content behind a cue; -1 where there is none. */
    private int contentStart(Cue cue) {
        int i = cue.to();
        while (i < last && words.isAdverb(i) && !words.isSubordinator(i)) {
            i++;
        }
        if (i >= last) {
            return -1;
        }
        String head = words.at(cue.head());
        if (cue.after() == Cues.After.THAT || cue.after() == Cues.After.TO) {
            return i;
        }
        int marker = marker(i, cue);
        int day = behindDay(i);
        if (marker < 0
                && day > i
                && day < last
                && (words.isWord(day) || words.isQuoteMark(day))
                && !words.isPreposition(day)) {
            return day;
        }
        if (cue.after() == Cues.After.QUOTE || words.at(i).equals(":")) {
            while (i < last && !words.isWord(i) && !words.isQuoteMark(i)) {
                i++;
            }
            return i;
        }
        if (ADDRESSED.contains(head)) {
            return marker >= 0 ? marker : cue.after() == Cues.After.WORD ? behindRecipient(i, head) : -1;
        }
        if (cue.after() == Cues.After.PREPOSITION || cue.after() == Cues.After.COMMA) {
            if (marker >= 0) {
                return marker;
            }
            String word = words.at(i);
            boolean takes =
                    Set.of("of", "for", "about", "as", "against", "over").contains(word)
                            && cue.after() == Cues.After.PREPOSITION;
            return takes ? i : cue.after() == Cues.After.PREPOSITION && !head.startsWith("sa") ? i : -1;
        }
        if (words.isDayWord(i)
                || words.at(i).equals("last")
                || (words.at(i).equals("this") && words.isDayWord(i + 1))) {
            if (marker >= 0) {
                return marker;
            }
            while (i < last
                    && (words.isDayWord(i) || words.isComma(i) || words.at(i).equals("last"))) {
                i++;
            }
        }
        return i < last ? i : -1;
    }

    /** "told the Echo in Aldburgh on Monday that …", "said in a statement: “…": the word that opens the content. */
    private int marker(int from, Cue cue) {
        for (int i = from; i < Math.min(last, from + 22); i++) {
            String word = words.at(i);
            if ((word.equals("that") && !words.at(i + 1).isEmpty())
                    || word.equals("whether")
                    || (word.equals("how") && i - from > 1)) {
                return i;
            }
            if (words.isQuoteMark(i)
                    && opensQuotation(i)
                    && (i == from
                            || words.isComma(i - 1)
                            || words.at(i - 1).equals(":")
                            || words.isDash(i - 1)
                            || ADDRESSED.contains(words.at(cue.head())))) {
                return i;
            }
            if (word.equals(":") && i + 1 < last) {
                return i + 1;
            }
            if (word.equals("to")
                    && i > from
                    && ADDRESSED.contains(words.at(cue.head()))
                    && words.isWord(i + 1)
                    && !words.isCapital(i + 1)
                    && !words.isDeterminer(i + 1)) {
                return i;
            }
            if (i > from && (words.isAuxiliary(i) || word.equals(";"))) {
                return -1;
            }
        }
        return -1;
    }

    /** "told the Echo he was ill": behind the first noun phrase. */
    private int behindRecipient(int from, String head) {
        int i = from;
        if (words.isSubjectPronoun(i)
                || Set.of("him", "her", "them", "me", "us").contains(words.at(i))) {
            return i + 1 < last ? i + 1 : -1;
        }
        boolean capital = false;
        while (i < last && words.isWord(i)) {
            if (i > from
                    && (words.isSubjectPronoun(i)
                            || (words.isDeterminer(i)
                                    && !words.at(i).equals("of")
                                    && !words.isPossessive(i)
                                    && !words.at(i - 1).equals("of")))) {
                return i;
            }
            capital |= words.isCapital(i);
            i++;
        }
        return head.startsWith("t") || head.startsWith("inform")
                ? (i > from + 1 && i < last && words.isComma(i) ? i + 1 : capital ? -1 : from)
                : from;
    }

    private int contentEnd(Cue cue, int start) {
        Quotation quotation = quotations.at(words.start(start));
        for (Cue next : cuesHere) {
            if (next.head() <= cue.head() || next.from() <= start + 1 || next.from() >= last) {
                continue;
            }
            if (quotation != null && quotation.outer().contains(words.start(next.head()))) {
                continue;
            }
            int cut = cutBefore(next, start);
            if (cut > start + 1) {
                return cut;
            }
        }
        for (int i = start + 2; i < last; i++) {
            if (words.at(i).equals("according")
                    && words.isComma(i - 1)
                    && words.at(i + 1).equals("to")) {
                return i - 1;
            }
            if (words.at(i).equals(";") && !quotations.isQuoted(words.start(i))) {
                return i;
            }
        }
        return last;
    }

    /** Where a later cue of the same sentence ends this content: "…, adding that", "… and warned", "…, but the firm said". */
    private int cutBefore(Cue next, int start) {
        int at = next.from() - 1;
        String before = words.at(at);
        if (words.isComma(at) && (words.at(next.head()).endsWith("ing") || next.after() == Cues.After.THAT)) {
            return at;
        }
        if (before.equals("and") || before.equals("but")) {
            return words.isComma(at - 1) ? at - 1 : at;
        }
        Subjects.Phrase subject = Subjects.leftOf(words, next.from(), start);
        if (subject != null && subject.from() > start + 2) {
            int conjunction = subject.from() - 1;
            String word = words.at(conjunction);
            if (words.isComma(conjunction) && next.after() == Cues.After.THAT) {
                return conjunction;
            }
            if (Set.of("and", "but", "while", "although", "though", "whereas").contains(word)
                    && words.isComma(conjunction - 1)) {
                return conjunction - 1;
            }
        }
        return -1;
    }

    private int floor(Cue cue) {
        int floor = 0;
        for (int i = 0; i < cue.from(); i++) {
            if (words.isQuoteMark(i)
                    && quotations.isQuoted(words.start(i))
                    && !quotations.isQuoted(words.start(cue.head()))) {
                floor = i + 1;
            }
        }
        return Math.min(floor, cue.from());
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
        Subjects.Phrase subject = Subjects.leftOf(words, cue.from(), floor(cue));
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
        List<Span> content = new ArrayList<>();
        boolean dummy =
                subject == null || (words.at(subject.from()).equals("it") && subject.to() - subject.from() == 1);
        if (subject != null && !dummy) {
            content.add(contents.trim(subject.in(words)));
        }
        int end = contentEnd(cue, contentFrom);
        if (contentFrom < end) {
            content.addAll(contents.after(words.start(contentFrom), words.end(end - 1)));
        }
        content.removeIf(Span::isEmpty);
        if (!content.isEmpty() && (content.size() > 1 || dummy || agent >= 0)) {
            addAll(
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
        if (subject.from() > 1 && closesContent(subject.from() - 1)) {
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
                    contents.after(words.start(start), words.end(contentEnd(cue, start) - 1)),
                    0.75);
        }
    }

    private void accordingTo(int at) {
        int from = words.at(at + 1).equals("to") ? at + 2 : at + 1;
        if (from >= last) {
            return;
        }
        boolean opens = at <= 1 || (words.isComma(at - 1) && at <= 3);
        int to = from;
        int depth = 0;
        while (to < last
                && (depth > 0 || !words.isComma(to) || apposition(to, from))
                && !words.at(to).equals(";")
                && !(words.isDash(to) && words.start(to) > words.end(to - 1))) {
            depth += words.at(to).equals("(") ? 1 : words.at(to).equals(")") ? -1 : 0;
            to++;
        }
        if (opens && to >= last) {
            Subjects.Phrase phrase = Subjects.rightOf(words, from, last);
            to = phrase == null ? from : uptoDocument(phrase);
        }
        if (to <= from) {
            return;
        }
        Span source = words.span(from, to);
        Span cue = words.span(at, from);
        List<Span> content = new ArrayList<>();
        if (!opens) {
            int begin = 0;
            for (int i = at - 1; i > 0; i--) {
                if (words.at(i).equals(";")) {
                    begin = i + 1;
                    break;
                }
            }
            content.addAll(contents.before(words.start(begin), words.start(at)));
        }
        if (to + 1 < last && (opens || words.isComma(to))) {
            content.addAll(contents.after(words.start(to), words.end(last - 1)));
        }
        content.removeIf(Span::isEmpty);
        if (!content.isEmpty()) {
            addAll(List.of(source), cue, content, 0.85);
        }
    }

    /** "According to this Echo article the boat …": the source ends with its noun where a clause follows. */
    private int uptoDocument(Subjects.Phrase phrase) {
        for (int i = phrase.from(); i + 1 < phrase.to(); i++) {
            SourceNouns.Noun noun = SourceNouns.of(words.at(i));
            if (noun != null
                    && !words.isCapital(i)
                    && (noun.kind() == SourceNouns.Kind.DOCUMENT || noun.kind() == SourceNouns.Kind.OUTLET)
                    && words.isCapital(i + 1)) {
                return i + 1;
            }
        }
        return phrase.to();
    }

    private boolean apposition(int comma, int from) {
        if (comma + 2 <= last && words.isCapital(comma + 1) && onlyCapitals(comma + 1)) {
            return true;
        }
        return words.isCapital(comma - 1)
                && words.isDeterminer(comma + 1)
                && !words.isPossessive(comma + 1)
                && !words.isCapital(comma + 1)
                && comma - from < 6
                && commaWithin(comma + 1, 12);
    }

    /** "according to the agency, Marine News.": a name to the end. */
    private boolean onlyCapitals(int from) {
        for (int i = from; i < last; i++) {
            if (!words.isCapital(i) || i - from > 4) {
                return false;
            }
        }
        return true;
    }

    private boolean commaWithin(int from, int tokens) {
        for (int i = from; i < Math.min(last, from + tokens); i++) {
            if (words.isComma(i)) {
                return true;
            }
            if (words.isAuxiliary(i)) {
                return false;
            }
        }
        return false;
    }

    /** "the minister’s claim that …", "reports that …". */
    private void noun(int at) {
        List<Span> source = List.of();
        int from = at;
        if ((at > 0 && words.isPossessive(at - 1)) || (at > 1 && words.isPossessive(at - 2))) {
            int possessive = words.isPossessive(at - 1) ? at - 1 : at - 2;
            int start = possessive;
            while (start > 0
                    && (words.isCapital(start - 1)
                            || (words.isPossessive(start) && words.end(start - 1) == words.start(start)))) {
                start--;
            }
            if (start > 0 && words.isDeterminer(start - 1)) {
                start--;
            }
            source = List.of(words.span(start, possessive + 1));
        } else if (at > 0 && Set.of("his", "her", "their").contains(words.at(at - 1))) {
            source = List.of(words.span(at - 1, at));
        } else if (at > 0 && words.isDeterminer(at - 1)) {
            from = at - 1;
        }
        int end = last;
        for (int i = at + 3; i < last; i++) {
            boolean aside = words.at(i + 1).equals("which")
                    || words.at(i + 1).equals("but")
                    || words.at(i + 1).endsWith("ing");
            if (words.isComma(i) && aside && !quotations.isQuoted(words.start(i))) {
                end = i;
                break;
            }
        }
        if (at + 2 < end) {
            addAll(source, words.span(from, at + 1), contents.after(words.start(at + 1), words.end(end - 1)), 0.4);
        }
    }

    /** "The envoy reportedly left": nobody is named. */
    private void rumour(int at) {
        List<Span> content = new ArrayList<>();
        int verb = at;
        while (verb > 0 && words.isAuxiliary(verb - 1)) {
            verb--;
        }
        Subjects.Phrase subject = Subjects.leftOf(words, verb, 0);
        if (subject != null) {
            content.add(contents.trim(words.span(subject.from(), at)));
        }
        int end = last;
        for (int i = at + 4; i < last; i++) {
            if (words.isComma(i)
                    && (words.isSubordinator(i + 1) || words.at(i + 1).endsWith("ing"))) {
                end = i;
                break;
            }
        }
        if (at + 1 < end) {
            content.addAll(contents.after(words.start(at + 1), words.end(end - 1)));
        }
        content.removeIf(Span::isEmpty);
        if (!content.isEmpty()) {
            addAll(List.of(), words.span(at, at + 1), content, 0.5);
        }
    }

    private void add(Span source, Cue cue, List<Span> content, double weight) {
        add(List.of(source), cue, content, weight);
    }

    private void add(List<Span> source, Cue cue, List<Span> content, double weight) {
        lastSource = source;
        addAll(
                source,
                new Span(words.start(cue.from()), words.end(cue.to() - 1)),
                content,
                weight * (0.5 + 0.5 * cue.chance()));
    }

    private void addAll(List<Span> source, Span cue, List<Span> content, double confidence) {
        List<Span> kept = content.stream()
                .filter(c -> !c.isEmpty() && !cue.overlaps(c))
                .sorted()
                .toList();
        if (kept.isEmpty() || source.stream().anyMatch(s -> s.overlaps(cue)) || text.isEmpty()) {
            return;
        }
        List<Span> free = kept.stream()
                .filter(c -> source.stream().noneMatch(c::overlaps))
                .toList();
        if (!free.isEmpty()) {
            found.add(new Attribution(source, List.of(cue), free, Math.round(confidence * 100) / 100.0));
        }
    }
}
