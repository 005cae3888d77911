package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/** Who has spoken on a page so far: the sources of the statements told to it, in order. */
final class Speakers {

    /** Sentences a pronoun reaches back. */
    static final int REACH = 6;

    /** As far back as there is anybody. */
    static final int ANY = Integer.MAX_VALUE;

    /** What it counts to have spoken last, in the same sentence. */
    private static final double LAST_IN_IT = 0.6;

    /** What it counts to have spoken last, in a sentence before. */
    private static final double LAST_TO_SPEAK = 0.8;

    /** Whom no later "he" means: pronouns, and nobody in particular. */
    private static final Set<String> NONE = Set.of(
            "he",
            "she",
            "his",
            "her",
            "him",
            "it",
            "its",
            "i",
            "you",
            "no one",
            "nobody",
            "none",
            "neither",
            "anyone",
            "anybody",
            "everyone",
            "everybody");

    /** @param sentence the index of the one in which they spoke */
    record Told(Who who, int sentence) {}

    private final PageView page;
    private final List<Told> told = new ArrayList<>();

    Speakers(PageView page) {
        this.page = page;
    }

    /**
     * That somebody says something at an offset.
     *
     * @param within whose words it stands in, null where in nobody's: who tells of another goes on after them
     */
    void told(Who who, int offset, @Nullable Who within) {
        if (NONE.contains(who.name().toLowerCase(Locale.ROOT))) {
            return;
        }
        Told one = new Told(who, page.sentences().isEmpty() ? 0 : page.sentenceIndex(offset));
        boolean behind = within != null
                && (within.kind() == SourceClass.NAMED
                        || (within.kind() == SourceClass.UNNAMED && who.kind() == SourceClass.UNNAMED))
                && !told.isEmpty()
                && told.getLast().who().same(within)
                && (told.getLast().sentence() == one.sentence()
                        || page.quotations().isQuoted(offset));
        told.add(behind ? told.size() - 1 : told.size(), one);
    }

    /** Who spoke last before a sentence, within so many sentences; null where nobody did. */
    @Nullable
    Who lastSpeaker(int offset, int within) {
        int here = page.sentenceIndex(offset);
        Told last = latest(here, ANY, ANY, who -> true);
        return last != null && here - last.sentence() <= within && last.who().kind() != SourceClass.NOT_STATED
                ? last.who()
                : null;
    }

    /** The sentence in which somebody last spoke before an offset; far before the page where nobody did. */
    int lastSentence(int offset) {
        Told last = latest(page.sentenceIndex(offset), ANY, ANY, who -> true);
        return last == null ? Integer.MIN_VALUE / 2 : last.sentence();
    }

    /** Whether nobody of whom the page has told last spoke in a sentence or in the one before it. */
    boolean isSilence(int here) {
        return told.isEmpty() || told.getLast().sentence() < here - 1;
    }

    /**
     * The last to speak in a sentence or before it for whom a check holds; null where there is none.
     *
     * @param within so many sentences back
     * @param most among so many of those who spoke
     */
    @Nullable
    Told latest(int here, int within, int most, Predicate<Who> check) {
        for (int i = told.size() - 1; i >= 0 && i >= told.size() - most; i--) {
            Told last = told.get(i);
            if (last.sentence() <= here && here - last.sentence() <= within && check.test(last.who())) {
                return last;
            }
        }
        return null;
    }

    /** How lately somebody spoke before a sentence, as a score; 0 where they did not. */
    double spokeLately(String entity, int here) {
        double bonus = 0;
        for (int i = told.size() - 1; i >= 0 && i >= told.size() - 6; i--) {
            Told last = told.get(i);
            int distance = here - last.sentence();
            if (distance >= 0 && distance <= REACH && entity.equals(last.who().entity())) {
                double spoke = i < told.size() - 1 ? 0.3 : distance > 0 ? LAST_TO_SPEAK : LAST_IN_IT;
                bonus = Math.max(bonus, spoke / (1 + 0.25 * distance));
            }
        }
        return bonus;
    }

    /** "one of them": the sources told of last that are several and have no name. */
    @Nullable
    Who several(Span place) {
        int here = page.sentenceIndex(place.start());
        Told last = latest(here, REACH, ANY, who -> who.many() && who.kind() != SourceClass.OUTLET);
        return last == null ? null : last.who();
    }

    /** The last of the sources told of whom a check holds for, among the last 60; null where there is none. */
    @Nullable
    Who lastTold(Predicate<Who> check) {
        Told last = latest(page.sentences().size(), ANY, 60, check);
        return last == null ? null : last.who();
    }
}
