package org.sayso.attribution;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Article;
import org.sayso.text.Span;
import org.sayso.time.Timex;

/**
 * The day of each of a page's statements. Asked in turn: a comment's own day; a day named in the clause of the cue; the
 * day the same source spoke on just before, or names just after; the day the paragraph tells of; the same deed told
 * elsewhere with its day; and in news, for what its first sentences report and for a source's very words, the day of the
 * story. What "has been denied" or "is believed" is given no day that its own clause does not name.
 */
final class SayingDays {

    /** Sentences over which a source goes on speaking on the same day. */
    private static final int GOES_ON = 7;

    /** Letters of a day: a month has fewer. */
    private static final int DAY = "2031-06-14".length();

    /** Sentences over which somebody goes on in a month or year long before the page. */
    private static final int FAR_BACK = 2;

    /** Sentences ahead in which a source's day may be named after its first words. */
    private static final int AHEAD = 2;

    /** Sentences that tell what the page is about. */
    private static final int LEAD = 5;

    /** Words of saying too plain to tell one deed from another. */
    private static final Set<String> PLAIN =
            Set.of("said", "says", "say", "saying", "told", "tells", "telling", "added", "adding", "called", "to");

    /** "Polls taken in May indicated": only "these polls" speak today. */
    private static final Set<String> DEFINITE =
            Set.of("the ", "these ", "those ", "his ", "her ", "its ", "their ", "both ", "they");

    private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "whom");

    /** One statement on its way. */
    record Saying(Draft draft, Who who, Span place, int sentence, int hands) {}

    private record Spoken(String day, int sentence) {}

    private final PageView page;
    private final SaidOn saidOn;
    private final List<Saying> sayings;
    private final @Nullable String storyDay;
    private final Map<String, Spoken> lastOf = new HashMap<>();
    private final Map<String, Spoken> passingOf = new HashMap<>();
    private final Set<String> leading = new HashSet<>();
    private final int lead;
    private final int opening;
    private @Nullable Spoken lastUnnamed;
    private @Nullable Spoken lastTogether;
    private @Nullable Spoken lastDocument;

    SayingDays(PageView page, List<Timex> timexes, List<Saying> sayings) {
        this.page = page;
        this.sayings = sayings;
        this.saidOn = new SaidOn(
                page,
                timexes,
                sayings.stream()
                        .flatMap(s -> s.draft().attribution().content().stream())
                        .toList());
        String told = saidOn.ofStory();
        this.storyDay = told == null && isToldAsPast() ? saidOn.ofPage() : told;
        this.lead = saidOn.endOfLead(LEAD);
        this.opening = saidOn.endOfLead(2);
    }

    /** One day a statement, in their order; null where none is told. */
    @Nullable
    String[] days() {
        @Nullable String[] days = new String[sayings.size()];
        @Nullable String[] named = new String[sayings.size()];
        SaidTense[] tenses = new SaidTense[sayings.size()];
        for (int i = 0; i < days.length; i++) {
            Saying s = sayings.get(i);
            tenses[i] = SaidTense.of(s.draft().clause());
            named[i] = named(s, tenses[i]);
            if (inLead(s) && s.draft().parent() < 0 && s.hands() <= 1) {
                leading.add(bearer(s.who()));
            }
        }
        for (int i = 0; i < days.length; i++) {
            Saying s = sayings.get(i);
            String day = named[i];
            if (day == null && s.who().kind() != SourceClass.NET_USER) {
                day = inContext(i, named, tenses);
            }
            day = asExactAsPasted(s, day, tenses[i]);
            day = day == null || isToCome(day) ? null : day;
            days[i] = day;
            if (day != null && s.draft().parent() < 0 && !isAside(s)) {
                Spoken spoken = new Spoken(day, s.sentence());
                keep(bearer(s.who()), spoken);
                if (s.who().kind() == SourceClass.DOCUMENT) {
                    lastDocument = spoken;
                } else if (s.who().kind() == SourceClass.UNNAMED) {
                    lastUnnamed = spoken;
                } else if (s.who().kind() == SourceClass.GROUP && s.who().entity() == null) {
                    lastTogether = spoken;
                }
            }
        }
        fillDeeds(days, tenses);
        return days;
    }

    /** "The ferry will run until 2034": a time that comes after the page's day is not when somebody said anything. */
    private boolean isToCome(String day) {
        String ofPage = saidOn.ofPage();
        if (ofPage == null || ofPage.length() != "2031-06-14".length() || ofPage.length() < day.length()) {
            return false;
        }
        String next = LocalDate.parse(ofPage).plusDays(2).toString();
        return day.compareTo(next.substring(0, day.length())) > 0;
    }

    /** "Earlier this week she …" is told in passing, where it is known on which day of that time she speaks. */
    private void keep(String bearer, Spoken spoken) {
        Spoken before = lastOf.get(bearer);
        boolean passing = before != null
                && before.day().length() > spoken.day().length()
                && before.day().startsWith(spoken.day())
                && spoken.sentence() > before.sentence();
        (passing ? passingOf : lastOf).put(bearer, spoken);
    }

    /** "Lorn, who in May told sailors …, said it was over": what is told of her besides is of a day of its own. */
    private boolean isAside(Saying s) {
        List<Span> source = s.draft().attribution().source();
        return !source.isEmpty() && RELATIVE.contains(page.lower(source.getFirst()));
    }

    /** In a text of another day what names no day, or only the year, is of that text's day. */
    private @Nullable String asExactAsPasted(Saying s, @Nullable String day, SaidTense tense) {
        String pasted = saidOn.ofPastedText(s.place());
        boolean vague = pasted != null && pasted.length() < "2031-06-14".length();
        boolean open = day == null
                && tense != SaidTense.PERFECT
                && (vague || (tense == SaidTense.PAST && s.draft().parent() < 0));
        return pasted != null && (open || (day != null && pasted.startsWith(day))) ? pasted : day;
    }

    private @Nullable String named(Saying s, SaidTense tense) {
        if (s.who().kind() == SourceClass.NET_USER) {
            return saidOn.ofComment(s.place());
        }
        Span within =
                s.draft().parent() < 0 ? null : extent(sayings.get(s.draft().parent()));
        return saidOn.inClause(s.draft().clause(), tense, within, s.who().kind());
    }

    private @Nullable String inContext(int i, @Nullable String[] named, SaidTense[] tenses) {
        Saying s = sayings.get(i);
        SaidTense tense = tenses[i];
        boolean goesOn = tense != SaidTense.PERFECT && tense != SaidTense.BEFORE;
        if (s.draft().parent() >= 0) {
            if (tense == SaidTense.PRESENT || tense == SaidTense.PERFECT) {
                return null;
            }
            return saidOn.recounted(
                    s.place(),
                    tense == SaidTense.BEFORE ? extent(sayings.get(s.draft().parent())) : null);
        }
        if (saidOn.isOfUndatedTime(s.draft().clause())) {
            return null;
        }
        Spoken before = goesOn ? before(s, tense) : null;
        if (before != null) {
            return before.day();
        }
        if (goesOn && (tense != SaidTense.PRESENT || s.who().kind() == SourceClass.DOCUMENT)) {
            String ahead = ahead(i, named, tenses);
            String day = ahead == null ? saidOn.narrated(s.place(), s.who()) : ahead;
            if (day != null) {
                return day;
            }
        }
        return isOfStory(i, tenses) ? storyDay : null;
    }

    /** What the same source, or the paper it speaks in, said before on a day that is known. */
    private @Nullable Spoken before(Saying s, SaidTense tense) {
        Spoken passing = passingOf.get(bearer(s.who()));
        Spoken before = passing != null && passing.sentence() == s.sentence() ? passing : lastOf.get(bearer(s.who()));
        if (s.who().kind() == SourceClass.DOCUMENT) {
            before = before == null ? lastDocument : before;
        } else if (tense == SaidTense.PRESENT && !isTogether(s)) {
            return null;
        } else if (before == null && isDefinite(s)) {
            before = lastUnnamed;
        } else if (before == null && isTogether(s)) {
            before = lastTogether;
        }
        if (before == null || (s.sentence() - before.sentence() > GOES_ON && !isTogether(s))) {
            return null;
        }
        int since = s.sentence() - before.sentence();
        if (isFarBack(before.day())
                && !isTogether(s)
                && (since > FAR_BACK || (since > 0 && !saidOn.isPronoun(s.who()) && !isSameParagraph(s, before)))) {
            return null;
        }
        boolean silent = Polarities.of(page, s.draft().attribution(), s.draft().clause(), false) == Polarity.DECLINES;
        return silent && s.sentence() - before.sentence() > 1 ? null : before;
    }

    private boolean isSameParagraph(Saying s, Spoken before) {
        return page.sentences().get(before.sentence()).sentence().block()
                == page.blockIndex(s.place().start());
    }

    /** A month or year long before the page's day, told in passing: "He said last September". */
    private boolean isFarBack(String day) {
        String ofPage = saidOn.ofPage();
        return day.length() < 10
                && ofPage != null
                && ofPage.length() == 10
                && !ofPage.startsWith(day)
                && LocalDate.parse(ofPage)
                                .minusMonths(2)
                                .toString()
                                .substring(0, day.length())
                                .compareTo(day)
                        > 0;
    }

    /** "the four nations say", "they condemned": those who spoke together. */
    private static boolean isTogether(Saying s) {
        String name = s.who().name().toLowerCase(Locale.ROOT);
        return s.who().kind() == SourceClass.GROUP
                && s.who().entity() == null
                && (name.startsWith("the ") || name.startsWith("both ") || name.equals("they"));
    }

    private boolean inLead(Saying s) {
        return s.place().start() < lead;
    }

    /** "the official said", "the third added": one of those who spoke before. */
    private static boolean isDefinite(Saying s) {
        if (s.who().kind() != SourceClass.UNNAMED
                || s.draft().attribution().source().isEmpty()) {
            return false;
        }
        String name = s.who().name().toLowerCase(Locale.ROOT);
        return name.startsWith("the ")
                || name.contains(" of the ")
                || name.contains(" of them")
                || name.equals("he")
                || name.equals("she")
                || name.equals("they");
    }

    /** The day the same source names in one of the next sentences: "The port called it a lie. “…,” it said on Friday." */
    private @Nullable String ahead(int i, @Nullable String[] named, SaidTense[] tenses) {
        Saying s = sayings.get(i);
        for (int j = i + 1; j < sayings.size() && sayings.get(j).sentence() - s.sentence() <= AHEAD; j++) {
            Saying next = sayings.get(j);
            if (next.draft().parent() < 0
                    && named[j] != null
                    && !isFarBack(named[j])
                    && tenses[j] == SaidTense.PAST
                    && next.who().kind() != SourceClass.NET_USER
                    && bearer(next.who()).equals(bearer(s.who()))
                    && page.blockIndex(next.place().start())
                                    - page.blockIndex(s.place().start())
                            <= 1) {
                return named[j];
            }
        }
        return null;
    }

    /** Whether a statement without a day is of the story's: news of its first sentences, or a source's very words. */
    private boolean isOfStory(int i, SaidTense[] tenses) {
        Saying s = sayings.get(i);
        SaidTense tense = tenses[i];
        if (s.hands() > 1 || !speaks(s)) {
            return false;
        }
        if (page.article().kind() == Article.Kind.RELEASE) {
            return tense != SaidTense.PERFECT && tense != SaidTense.BEFORE;
        }
        if (s.who().kind() == SourceClass.DOCUMENT && isDefinite(s.who())) {
            return tense == SaidTense.PAST || tense == SaidTense.PRESENT;
        }
        if (tense == SaidTense.PRESENT || tense == SaidTense.OPEN) {
            return s.place().start() < opening;
        }
        return tense == SaidTense.PAST
                && (inLead(s) || leading.contains(bearer(s.who())) || isQuoted(s) || isQuotedNext(i, tenses))
                && !isIndefinite(s.who());
    }

    /** Whether the page tells most of what is said as past, as news does; a portrait or an essay lets its people speak now. */
    private boolean isToldAsPast() {
        int past = 0;
        int now = 0;
        for (Saying s : sayings) {
            boolean someone = s.who().kind() == SourceClass.NAMED
                    || s.who().kind() == SourceClass.GROUP
                    || s.who().kind() == SourceClass.UNNAMED;
            if (s.draft().parent() < 0 && someone && s.hands() <= 1 && saidOn.isInStory(s.place())) {
                SaidTense tense = SaidTense.of(s.draft().clause());
                past += tense == SaidTense.PAST ? 1 : 0;
                now += tense == SaidTense.PRESENT ? 1 : 0;
            }
        }
        return past > 4 * now;
    }

    /** "the statement", "it" */
    private static boolean isDefinite(Who who) {
        String name = who.name().toLowerCase(Locale.ROOT);
        boolean bare = who.many() && who.entity() == null && who.kind() == SourceClass.DOCUMENT;
        return !name.startsWith("a ")
                && !name.startsWith("an ")
                && (!bare || DEFINITE.stream().anyMatch(name::startsWith));
    }

    private static boolean isIndefinite(Who who) {
        return who.entity() == null && !isDefinite(who);
    }

    private static boolean speaks(Saying s) {
        SourceClass kind = s.who().kind();
        return !s.draft().attribution().source().isEmpty()
                && (kind == SourceClass.NAMED || kind == SourceClass.GROUP || kind == SourceClass.DOCUMENT);
    }

    private boolean isQuoted(Saying s) {
        return Manners.of(page, s.draft().attribution(), false) != Manner.INDIRECT;
    }

    /** Whether the same source's very words follow: what it "said" before them it said then. */
    private boolean isQuotedNext(int i, SaidTense[] tenses) {
        Saying s = sayings.get(i);
        for (int j = i + 1; j < sayings.size() && sayings.get(j).sentence() - s.sentence() <= 1; j++) {
            Saying next = sayings.get(j);
            if (tenses[j] == SaidTense.PAST
                    && next.draft().parent() < 0
                    && bearer(next.who()).equals(bearer(s.who()))
                    && isQuoted(next)) {
                return true;
            }
        }
        return false;
    }

    /** "confirmed on 2 May", and "confirmed" again without a day: the same deed of the same source; in a month there may be many. */
    private void fillDeeds(@Nullable String[] days, SaidTense[] tenses) {
        Map<String, String> byDeed = new HashMap<>();
        for (int i = 0; i < days.length; i++) {
            String day = days[i];
            String deed = deed(sayings.get(i));
            if (day != null && day.length() == DAY && !deed.isEmpty()) {
                byDeed.putIfAbsent(deed, day);
            }
        }
        for (int i = 0; i < days.length; i++) {
            if (days[i] == null && tenses[i] != SaidTense.BEFORE) {
                days[i] = byDeed.get(deed(sayings.get(i)));
            }
        }
    }

    private String deed(Saying s) {
        List<Span> cue = s.draft().attribution().cue();
        if (s.who().entity() == null || cue.isEmpty()) {
            return "";
        }
        String words = page.lower(cue.getFirst());
        String verb = words.substring(words.lastIndexOf(' ') + 1);
        return PLAIN.contains(verb) ? "" : s.who().entity() + ' ' + verb;
    }

    private static Span extent(Saying s) {
        return FreeQuotations.extent(s.draft().attribution());
    }

    /** Who is one source from sentence to sentence: an entity, or what several without a name are called together. */
    private static String bearer(Who who) {
        if (who.entity() != null) {
            return who.entity();
        }
        String name = who.name().toLowerCase(Locale.ROOT);
        int of = name.indexOf(" of ");
        return who.kind() + " "
                + (who.kind() == SourceClass.UNNAMED && of >= 0 && of < 12 ? name.substring(of + 4) : name);
    }
}
