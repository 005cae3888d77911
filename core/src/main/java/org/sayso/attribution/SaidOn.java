package org.sayso.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.page.Published;
import org.sayso.text.Span;
import org.sayso.time.Days;
import org.sayso.time.PastedText;
import org.sayso.time.Timex;

/** When it was said: a day, month or year named beside the cue, outside what is said; the day a paragraph tells of. */
final class SaidOn {

    /** Sentences in which a news page says what day it tells of. */
    private static final int OPENING = 8;

    /** Sentences that words within words may look back for the day they tell of. */
    private static final int BACK = 4;

    /** Characters from "according to" to a day that is that of telling. */
    private static final int NEAR = 25;

    /** Words of a thing, "that account of the night on", as against a sentence. */
    private static final int DEED_WORDS = 8;

    /** Before a day that only bounds what is told: "since Monday", "the deadline of Monday". */
    private static final Set<String> BOUNDS =
            Set.of("since", "until", "till", "by", "before", "after", "through", "to");

    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");

    /** "Although the pier was built in 1931, the port argued": the clause has a time of its own. */
    private static final Set<String> CONCESSIONS = Set.of("although", "though", "whereas", "because", "unless");

    private static final Set<String> RELATIVE = Set.of("who", "which", "where", "whose", "whom");

    private static final Pattern OF_WHOM = Pattern.compile(", (?:who|whose|which) [^,]+(?:, [^,]+, [^,]+)?$");

    private static final Comparator<Timex> BY_PLACE = Comparator.comparing(Timex::span);

    private final PageView page;
    private final List<Timex> timexes;
    private final List<Timex> undated;
    private final List<Span> contents;
    private final List<PastedText> pasted;

    /** @param contents what is said on the page: a day in it is none of saying */
    SaidOn(PageView page, List<Timex> timexes, List<Span> contents) {
        this.page = page;
        this.timexes = timexes.stream()
                .filter(timex ->
                        timex.days() != null && timex.type() != Timex.Type.DURATION && timex.type() != Timex.Type.SET)
                .sorted(BY_PLACE)
                .toList();
        this.undated = timexes.stream()
                .filter(timex -> timex.days() == null
                        && timex.type() == Timex.Type.DATE
                        && !timex.value().equals("PRESENT_REF"))
                .sorted(BY_PLACE)
                .toList();
        this.contents = contents.stream().sorted().toList();
        this.pasted = PastedText.of(
                page.text(), page.sentences().stream().map(Words::sentence).toList(), this.timexes);
    }

    /**
     * The time named in the clause, nearest to the cue; null where none is.
     *
     * @param within the words another statement holds this one in; null where the page itself tells it
     */
    @Nullable
    String inClause(Clause clause, SaidTense tense, @Nullable Span within, SourceClass kind) {
        Span sentence = clause.sentence().sentence().span();
        int cue = clause.cue().isEmpty() ? sentence.start() : clause.cue().start();
        Timex best = null;
        for (Timex timex : in(sentence)) {
            boolean outside = within != null && !within.contains(timex.span());
            boolean far = tense == SaidTense.OPEN && distance(timex, cue) > NEAR && !nearSource(clause, timex);
            if (outside
                    || far
                    || isSaidElsewhere(timex.span(), clause)
                    || !(clause.isFree(timex.span()) || closes(clause, timex))
                    || !tells(clause, timex, cue)) {
                continue;
            }
            if (best == null || distance(timex, cue) < distance(best, cue)) {
                best = timex;
            }
        }
        boolean now = tense == SaidTense.PERFECT || (tense == SaidTense.PRESENT && kind != SourceClass.DOCUMENT);
        if (best == null || (now && !isNow(best)) || isToCome(best)) {
            return null;
        }
        return day(best.days());
    }

    /** "On the same day she said": a time of its own that no day is known of. */
    boolean isOfUndatedTime(Clause clause) {
        Span sentence = clause.sentence().sentence().span();
        int cue = clause.cue().isEmpty() ? sentence.start() : clause.cue().start();
        for (int i = firstUndatedAt(sentence.start()); i < undated.size(); i++) {
            Timex timex = undated.get(i);
            if (timex.span().start() >= sentence.end()) {
                return false;
            }
            if (sentence.contains(timex.span())
                    && clause.isFree(timex.span())
                    && !isSaidElsewhere(timex.span(), clause)
                    && tells(clause, timex, cue)) {
                return true;
            }
        }
        return false;
    }

    private int firstUndatedAt(int offset) {
        int low = 0;
        int high = undated.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (undated.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a time stands in what somebody else says, or says elsewhere: no time of this saying. */
    private boolean isSaidElsewhere(Span time, Clause clause) {
        return contents.stream()
                .anyMatch(content -> content.contains(time)
                        && !content.contains(clause.cue())
                        && !clause.attribution().content().contains(content));
    }

    private static final Set<String> PUBLISHED = Set.of(
            "released", "published", "issued", "posted", "dated", "tweeted", "recorded", "televised", "delivered");

    private static boolean nearSource(Clause clause, Timex timex) {
        return clause.attribution().source().stream().anyMatch(source -> distance(timex, source.end()) <= NEAR);
    }

    /** "withdrew that account on Monday": what is said is a thing, and the day behind it is that of the deed. */
    private boolean closes(Clause clause, Timex timex) {
        List<Span> content = clause.attribution().content();
        Span last = content.getLast();
        Words words = clause.sentence();
        for (int i = words.indexAt(last.start()); i < words.indexAt(timex.span().start()); i++) {
            if (words.isAuxiliary(i)) {
                return false;
            }
        }
        return content.size() == 1
                && !page.lower(clause.cue()).endsWith("said")
                && last.contains(timex.span())
                && last.start() > clause.cue().start()
                && page.text().substring(timex.span().end(), last.end()).isBlank()
                && words.indexAt(timex.span().start()) - words.indexAt(last.start()) <= DEED_WORDS
                && words.at(words.indexAt(timex.span().start()) - 1).equals("on")
                && !page.quotations().isQuoted(timex.span().start());
    }

    /** Whether a time of the clause says when the deed was done. */
    private boolean tells(Clause clause, Timex timex, int cue) {
        return !isAttributive(timex)
                && !isOfHisDeed(clause, timex)
                && !bounds(timex)
                && !inAside(clause, timex, cue)
                && !isOfThing(
                        clause.sentence(),
                        timex,
                        clause.attribution().content().getLast().end())
                && !isOfSource(clause, timex);
    }

    /** "“…,” she said, a hint at the plan he announced two weeks ago": behind her words, when he announced it. */
    private static boolean isOfHisDeed(Clause clause, Timex timex) {
        Words words = clause.sentence();
        int verb = words.indexAt(timex.span().start()) - 1;
        while (verb > 0 && (words.isPreposition(verb) || words.isAdverb(verb))) {
            verb--;
        }
        boolean deed = verb > 2
                && words.isSubjectPronoun(verb - 1)
                && words.isWord(verb - 2)
                && !words.isSubordinator(verb - 2)
                && (words.isFinite(verb) || words.at(verb).endsWith("ed"));
        int cue = clause.cue().isEmpty() ? 0 : clause.cue().end();
        return deed && words.start(verb) > cue;
    }

    /** "The report detailed the ship, first seen in May": when the thing was seen. */
    private static boolean isOfThing(Words words, Timex timex, int told) {
        for (int i = words.indexAt(timex.span().start()) - 1; i > 0 && words.start(i) >= told; i--) {
            if (words.isComma(i)) {
                int verb = words.isAdverb(i + 1) || words.at(i + 1).equals("last") ? i + 2 : i + 1;
                String done = words.at(verb);
                return done.length() > 4 && done.endsWith("ed") && !PUBLISHED.contains(done);
            }
        }
        return false;
    }

    /** "Monday’s vote", "the January 3 strike": part of a thing's name. */
    private boolean isAttributive(Timex timex) {
        int end = timex.span().end();
        String text = page.text();
        boolean owner = end + 1 < text.length()
                && (text.charAt(end) == '’' || text.charAt(end) == '\'')
                && text.charAt(end + 1) == 's';
        return owner || isInName(timex.span());
    }

    /** "the 2008 collapse", "the whole 2008 campaign": a number of a year between an article and its noun. */
    private boolean isInName(Span time) {
        Words words = page.sentenceAt(time.start());
        int at = words.indexAt(time.start());
        int behind = words.indexAt(Math.max(time.start(), time.end() - 1)) + 1;
        return behind == at + 1
                && Character.isDigit(page.text().charAt(time.start()))
                && (words.isDeterminer(at - 1)
                        || (words.isWord(at - 1) && words.isDeterminer(at - 2) && !words.isPreposition(at - 1)))
                && words.isWord(behind)
                && !words.isPreposition(behind)
                && !words.isAuxiliary(behind)
                && !isOfOccasion(words, at);
    }

    /** "in a 2008 interview", "During the 2008 campaign she said": the year of what the words were said in. */
    private static boolean isOfOccasion(Words words, int year) {
        int in = words.isDeterminer(year - 1) ? year - 2 : year - 3;
        return Occasions.opens(words, in)
                && (Occasions.isOccasion(words, year + 1) || (in == 0 && Occasions.isSeason(words, year + 1)));
    }

    private boolean bounds(Timex timex) {
        return BOUNDS.contains(wordBefore(timex.span()));
    }

    /** "hit by a Caldrey ship", "talks with Lorn": the name is not the one that does what the sentence tells. */
    private boolean isBehindPreposition(Span name) {
        Words words = page.sentenceAt(name.start());
        int before = words.indexAt(name.start()) - 1;
        boolean article = words.at(before).equals("a") || words.at(before).equals("an");
        return article || (before >= 0 && words.isPreposition(before));
    }

    private String wordBefore(Span span) {
        Words words = page.sentenceAt(span.start());
        return words.at(words.indexAt(span.start()) - 1);
    }

    /** "Lawyers for the family of Lorn, the sailor drowned in May, said": the time is told of the source. */
    private boolean isOfSource(Clause clause, Timex timex) {
        return clause.attribution().source().stream()
                .anyMatch(source -> (source.contains(timex.span()) || isBehind(source, timex.span()))
                        && page.text()
                                        .substring(source.start(), timex.span().start())
                                        .indexOf(',')
                                >= 0);
    }

    /** "Lorn, 17, whose brother died in a flood | last year | told": right behind what is told of the source, and no comma behind it. */
    private boolean isBehind(Span source, Span time) {
        return time.start() >= source.end()
                && page.text().substring(source.end(), time.start()).isBlank()
                && OF_WHOM.matcher(source.of(page.text())).find();
    }

    /** Between "who" and its comma: "Lorn, who left in May, said". */
    private static boolean inAside(Clause clause, Timex timex, int cue) {
        if (timex.span().start() >= cue) {
            return false;
        }
        Words words = clause.sentence();
        boolean closed = false;
        for (int i = words.indexAt(timex.span().end()); i < words.size() && words.start(i) < cue; i++) {
            closed |= words.isComma(i);
        }
        for (int i = words.indexAt(timex.span().start()) - 1; closed && i >= 0; i--) {
            if (words.isComma(i)) {
                return RELATIVE.contains(words.at(i + 1)) || CONCESSIONS.contains(words.at(i + 1));
            }
            if (RELATIVE.contains(words.at(i)) || (i == 0 && CONCESSIONS.contains(words.at(0)))) {
                return true;
            }
        }
        return false;
    }

    /** "hope to vote by Friday": nothing was said on a day after the page's. */
    private boolean isToCome(Timex timex) {
        Published published = page.article().published();
        Days days = timex.days();
        return published != null
                && days != null
                && days.first().isAfter(published.days().last().plusDays(1));
    }

    private boolean isNow(Timex timex) {
        Published published = page.article().published();
        Days days = timex.days();
        return published != null
                && days != null
                && !days.last().isBefore(published.days().first().minusDays(2));
    }

    /**
     * The day told last before a sentence of saying: in its paragraph, outside what others say, in a sentence that names
     * the one who says it or the paper it stands in ("In May a letter came. “…,” it read").
     */
    @Nullable
    String narrated(Span place, Who who) {
        int sentence = page.sentenceIndex(place.start());
        int block = page.blockIndex(place.start());
        for (int i = sentence - 1; i >= 0 && page.sentences().get(i).sentence().block() == block; i--) {
            Span before = page.sentences().get(i).sentence().span();
            for (Timex timex : in(before)) {
                if (!isSaid(timex.span())
                        && !isAttributive(timex)
                        && !bounds(timex)
                        && !isOfThing(page.sentences().get(i), timex, before.start())) {
                    return isTellingOf(who, before) ? day(timex.days()) : null;
                }
            }
        }
        return null;
    }

    boolean isPronoun(Who who) {
        return who.span() != null && PRONOUNS.contains(page.lower(who.span()));
    }

    private boolean isTellingOf(Who who, Span sentence) {
        String entity = who.entity();
        boolean ofNobody = page.mentionsIn(sentence).stream().noneMatch(page::isPerson);
        if (who.kind() == SourceClass.DOCUMENT || (isPronoun(who) && (entity == null || ofNobody))) {
            return true;
        }
        return entity != null
                && page.mentionsIn(sentence).stream()
                        .anyMatch(mention -> mention.entity().equals(entity)
                                && !isSaid(mention.span())
                                && !isBehindPreposition(mention.span()));
    }

    /**
     * The day told last, up to three sentences before words that stand in another's words.
     *
     * @param within where the day must be told; null where anywhere
     */
    @Nullable
    String recounted(Span place, @Nullable Span within) {
        int from = Math.max(0, page.sentenceIndex(place.start()) - BACK);
        int start = page.sentences().get(from).sentence().span().start();
        Span before = new Span(
                within == null ? start : Math.min(place.start(), Math.max(start, within.start())), place.start());
        Timex last = null;
        for (Timex timex : in(before)) {
            if (!isAttributive(timex) && !bounds(timex)) {
                last = timex;
            }
        }
        return last == null ? null : day(last.days());
    }

    private boolean isSaid(Span span) {
        int low = 0;
        int high = contents.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (contents.get(middle).start() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low - 1; i >= Math.max(0, low - 8); i--) {
            if (contents.get(i).contains(span)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The day a news page tells of: the one that its first sentences name, if it is the page's own or one of the two
     * before; a release tells of its own. Null where the page's day is not known or its first sentences name none: such a
     * page may tell of any day.
     */
    @Nullable
    String ofStory() {
        Published published = page.article().published();
        Article.Kind kind = page.article().kind();
        if (published == null || !published.days().isOneDay()) {
            return null;
        }
        LocalDate day = published.days().first();
        if (kind == Article.Kind.RELEASE) {
            return day.toString();
        }
        if (kind != Article.Kind.ARTICLE) {
            return null;
        }
        int end = endOfLead(OPENING);
        LocalDate latest = null;
        for (Timex timex : timexes) {
            Days days = timex.days();
            if (timex.span().start() >= end) {
                break;
            }
            Block block = page.article().blockAt(timex.span().start());
            boolean header = published.span() != null && published.span().overlaps(timex.span());
            if (days != null
                    && (timex.type() == Timex.Type.DATE || isPartOfADay(timex))
                    && !header
                    && block != null
                    && block.kind() == Block.Kind.MAIN
                    && days.isOneDay()
                    && !days.first().isAfter(day)
                    && !days.first().isBefore(day.minusDays(2))
                    && (latest == null || days.first().isAfter(latest))) {
                latest = days.first();
            }
        }
        return latest == null ? null : latest.toString();
    }

    /** "Thursday morning", but not "at three". */
    private boolean isPartOfADay(Timex timex) {
        return timex.type() == Timex.Type.TIME && page.lower(timex.span()).contains("day");
    }

    /** The page's own day where it is one day and the page an article. */
    @Nullable
    String ofPage() {
        Published published = page.article().published();
        return published == null
                        || !published.days().isOneDay()
                        || page.article().kind() != Article.Kind.ARTICLE
                ? null
                : published.days().toString();
    }

    /** Whether a place is in the running text, not in a heading or caption. */
    boolean isInStory(Span place) {
        Block block = page.article().blockAt(place.start());
        return block != null && block.kind() == Block.Kind.MAIN;
    }

    /** Where the first so many sentences of the story itself end. */
    int endOfLead(int count) {
        int left = count;
        for (Words words : page.sentences()) {
            Block block = page.article().blockAt(words.sentence().span().start());
            if (block != null && block.kind() == Block.Kind.MAIN && left-- == 0) {
                return words.sentence().span().start();
            }
        }
        return page.text().length();
    }

    /** The day that a text speaks from which the page pastes in at a place; null where the page itself speaks. */
    @Nullable
    String ofPastedText(Span place) {
        int low = 0;
        int high = pasted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pasted.get(middle).span().end() <= place.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < pasted.size() && pasted.get(low).span().contains(place.start())
                ? day(pasted.get(low).days())
                : null;
    }

    /** The day of the answer or comment a place is in. */
    @Nullable
    String ofComment(Span place) {
        Block block = page.article().blockAt(place.start());
        return block == null || block.date() == null ? null : day(block.date());
    }

    /** As exact as the days are: one day, a month, a year; null where they are none of these. */
    static @Nullable String day(@Nullable Days days) {
        if (days == null) {
            return null;
        }
        String value = days.toString();
        if (value.indexOf('/') < 0) {
            return value;
        }
        String first = days.first().toString();
        String last = days.last().toString();
        return first.substring(0, 7).equals(last.substring(0, 7))
                ? first.substring(0, 7)
                : first.substring(0, 4).equals(last.substring(0, 4)) ? first.substring(0, 4) : null;
    }

    private static int distance(Timex timex, int cue) {
        return timex.span().start() >= cue
                ? timex.span().start() - cue
                : cue - timex.span().end();
    }

    /** The times that begin within a span. */
    private List<Timex> in(Span span) {
        List<Timex> in = new ArrayList<>();
        for (int i = firstAt(span.start());
                i < timexes.size() && timexes.get(i).span().start() < span.end();
                i++) {
            in.add(timexes.get(i));
        }
        return in;
    }

    private int firstAt(int offset) {
        int low = 0;
        int high = timexes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (timexes.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
