package org.sayso.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Block.Kind;
import org.sayso.time.CalendarDates;

/** Finds the story's title: what the metadata says, where the page shows it; else the line that best reads like one. */
final class Headline {

    /** A headline stands at most this many lines above the first line of the story. */
    private static final int REACH = 30;

    private Headline() {}

    /** The line of the title, −1 where none reads like one. */
    static int line(Draft draft) {
        int start = draft.storyStart();
        if (start < 0) {
            return -1;
        }
        Metadata metadata = draft.page.markup().metadata();
        if (metadata.isLetter() && metadata.headline() != null) {
            return -1;
        }
        String told = metadata.headline() == null ? metadata.title() : metadata.headline();
        Set<String> toldWords = told == null ? Set.of() : Words.content(told);
        Set<String> story = new HashSet<>();
        int read = 0;
        for (int i = start; i < draft.size() && read < 12; i++) {
            if (draft.isMain(i)) {
                story.addAll(Words.content(draft.text(i)));
                read++;
            }
        }
        Set<String> slug = slug(draft);
        String site = siteBehind(draft, told);
        int best = -1;
        double bestScore = 0.55;
        int from = draft.page.markup().lines().isEmpty() ? Math.max(0, start - REACH) : 0;
        double[] scores = new double[start + 1];
        for (int i = from; i <= start; i++) {
            scores[i] = draft.text(i).equals(site) ? 0 : score(draft, i, start, story, slug, toldWords);
            if (scores[i] > bestScore) {
                best = i;
                bestScore = scores[i];
            }
        }
        // The standfirst often says more of the story than the title, but the byline and the day part them.
        for (int i = from; i < best; i++) {
            if (scores[i] > 0.55 && scores[i] > bestScore * 0.5 && standsAboveByline(draft, i, best)) {
                return i;
            }
        }
        return best;
    }

    /** "Lismore Forum" of "Who shut the gate? - Lismore Forum", where the page shows the rest by itself; else nothing. */
    private static @Nullable String siteBehind(Draft draft, @Nullable String told) {
        int bar = told == null
                ? -1
                : Math.max(told.lastIndexOf(" | "), Math.max(told.lastIndexOf(" - "), told.lastIndexOf(" – ")));
        if (told == null || bar < 0) {
            return null;
        }
        String front = told.substring(0, bar).strip();
        for (int i = 0; i < draft.size(); i++) {
            if (draft.text(i).equals(front)) {
                return told.substring(bar + 3).strip();
            }
        }
        return null;
    }

    private static boolean standsAboveByline(Draft draft, int line, int best) {
        if (best == line + 1 && Words.count(draft.text(line)) >= 5) {
            return true;
        }
        for (int i = line + 1; i < best; i++) {
            if (Byline.startsLikeByline(draft.text(i))
                    || (Words.count(draft.text(i)) <= 9
                            && !CalendarDates.find(draft.page.text(), draft.head(i))
                                    .isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private static double score(Draft draft, int i, int start, Set<String> story, Set<String> slug, Set<String> told) {
        String line = draft.text(i);
        int words = Words.count(line);
        PageLine place = draft.lines.get(i);
        int heading = place.markup() == null ? 0 : place.markup().heading();
        Set<String> content = Words.content(line);
        double toldShare = told.isEmpty() ? 0 : Math.min(Words.share(content, told), Words.share(told, content) * 1.6);
        if (line.length() > 240 || content.size() < 2 || (words < 3 && toldShare < 0.8)) {
            return 0;
        }
        boolean isDate = words <= 8
                && !CalendarDates.find(draft.page.text(), draft.head(i)).isEmpty();
        boolean stopped = line.endsWith(".") && !line.endsWith("...") && !line.endsWith("U.S.") && heading != 1;
        if ((stopped && !opensText(draft, i, start, words))
                || isDate
                || Captions.isCreditOnly(line)
                || Byline.startsLikeByline(line)
                || Interruptions.isInterruption(line, true)
                || line.startsWith("(")
                || (i == start && words > 30)
                || line.endsWith(":")
                || isSlug(line)
                || line.contains("://")
                || HostName.isName(draft, i)
                || (heading != 1 && isRepeated(draft, i) && !isTrailAbove(draft, i))) {
            return toldShare >= 0.9 ? 1 : 0;
        }
        if (Captions.isCredited(line) && toldShare < 0.9) {
            return 0;
        }
        double inStory = Words.share(content, story);
        double menu = (double) Words.of(line.toLowerCase(Locale.ROOT)).stream()
                        .filter(MenuWords::isMenu)
                        .count()
                / words;
        double score = inStory * 0.8;
        score += words >= 5 && words <= 22 ? 0.3 : 0;
        score += i == 0 ? 0.25 : 0;
        score -= 0.012 * (start - i);
        score -= menu > 0.3 ? 0.4 : 0;
        score -= heading != 1 && isTrailAbove(draft, i) ? 0.2 : 0;
        score += place.gap() ? 0.05 : 0;
        score -= line.endsWith("...") || line.endsWith("…") ? 0.3 : 0;
        score += slug.isEmpty() ? 0 : Words.share(slug, content) * 1.2;
        score += toldShare * 1.5;
        score += heading == 1 ? 0.7 : heading == 2 ? 0.2 : 0;
        score += place.has(Markup.Trait.HEADLINE) ? 0.3 : 0;
        score -= place.has(Markup.Trait.RELATED) || place.has(Markup.Trait.NAV) ? 0.5 : 0;
        score -= place.has(Markup.Trait.CAPTION) ? 0.8 : 0;
        score -= place.markup() != null && place.markup().linkShare() > 0.7 ? 0.3 : 0;
        if (inStory < 0.25 && toldShare < 0.5 && heading != 1 && (slug.isEmpty() || Words.share(slug, content) < 0.5)) {
            return 0;
        }
        return score;
    }

    /** The first line of a bare text, above its story: a title though a full stop ends it. */
    private static boolean opensText(Draft draft, int i, int start, int words) {
        return i == 0 && start > 0 && words <= 22 && draft.page.markup().lines().isEmpty();
    }

    /** "HARBOUR WIRE | GENERAL NEWS | GATES/ENGINEER (WRAPUP 3)", "ENGINEER-GATES/UPDATE 2": what agencies call a piece among themselves. */
    private static boolean isSlug(String line) {
        int bars = 0;
        boolean slash = false;
        boolean small = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            bars += c == '|' || c == '•' || c == '·' ? 1 : 0;
            slash |= c == '/' && i > 0 && Character.isUpperCase(line.charAt(i - 1));
            small |= Character.isLowerCase(c);
        }
        return bars >= 2 || (slash && !small);
    }

    /** Captions stand twice, headlines seldom do right below each other. */
    private static boolean isRepeated(Draft draft, int i) {
        boolean below = i + 1 < draft.size() && draft.text(i + 1).startsWith(draft.text(i));
        boolean above = i > 0 && draft.text(i - 1).startsWith(draft.text(i));
        return below || above;
    }

    /** The same words stand once more right above: the end of a trail ("Home > News > Gate shut"), where no more than two stand so. */
    private static boolean isTrailAbove(Draft draft, int i) {
        boolean once = i > 0 && draft.text(i - 1).equals(draft.text(i));
        boolean twice = i > 1 && draft.text(i - 2).equals(draft.text(i));
        boolean below = i + 1 < draft.size() && draft.text(i + 1).startsWith(draft.text(i));
        return once && !twice && !below && Words.count(draft.text(i)) >= 4;
    }

    /** The words of the address's last part, or of the file's name. */
    private static Set<String> slug(Draft draft) {
        String url = draft.url();
        String name = url == null ? draft.page.name() : url;
        String longest = "";
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || "/?#&=".indexOf(name.charAt(i)) >= 0) {
                String part = name.substring(start, i);
                longest = dashes(part) > dashes(longest) ? part : longest;
                start = i + 1;
            }
        }
        return dashes(longest) < 2 ? Set.of() : Words.content(longest);
    }

    private static long dashes(String part) {
        return part.chars().filter(c -> c == '-' || c == '_').count();
    }

    /** The title as found, with a window's title cleared of the outlet's name at its end. */
    static @Nullable Found found(Draft draft, int line) {
        if (line >= 0) {
            return new Found(draft.text(line), draft.span(line));
        }
        Metadata metadata = draft.page.markup().metadata();
        if (metadata.headline() != null) {
            return new Found(metadata.headline(), null);
        }
        String title = metadata.title();
        if (title == null) {
            return null;
        }
        int bar = Math.max(title.lastIndexOf(" | "), Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" – ")));
        return new Found(bar > 15 ? title.substring(0, bar).strip() : title, null);
    }

    static void mark(Draft draft, int line) {
        if (line >= 0) {
            draft.mark(line, Kind.TITLE);
        }
    }
}
