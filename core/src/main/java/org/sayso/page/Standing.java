package org.sayso.page;

import java.util.Locale;
import org.sayso.page.Block.Kind;
import org.sayso.time.CalendarDates;

/** The lines that stand between the title and the story: the day's line, and the standfirst that tells it in short. */
final class Standing {

    private Standing() {}

    static void mark(Draft draft, int title) {
        int start = draft.storyStart();
        if (start < 0) {
            return;
        }
        int from = title >= 0 ? title + 1 : Math.max(0, start - 3);
        for (int i = from; i < start; i++) {
            if (draft.kind(i) == Kind.BOILERPLATE || draft.kind(i) == Kind.MAIN) {
                if (isDay(draft, i)) {
                    draft.mark(i, Kind.DATELINE);
                } else if (title >= 0 && isStandfirst(draft, i, title)) {
                    draft.mark(i, Kind.MAIN);
                }
            }
        }
    }

    private static boolean isDay(Draft draft, int i) {
        String line = draft.text(i);
        int words = Words.count(line);
        return words <= 9
                && line.toLowerCase(Locale.ROOT).indexOf("gmt") < 0
                && CalendarDates.find(draft.page.text(), draft.head(i)).stream()
                        .anyMatch(date -> words - Words.count(date.span().of(draft.page.text())) <= 4);
    }

    private static boolean isStandfirst(Draft draft, int i, int title) {
        String line = draft.text(i);
        int words = Words.count(line);
        boolean plain = draft.lines.get(i).markup() == null;
        boolean aside = draft.lines.get(i).has(Markup.Trait.RELATED)
                || draft.lines.get(i).has(Markup.Trait.NAV)
                || draft.lines.get(i).has(Markup.Trait.SHARE);
        boolean shares = i == title + 1
                || Words.share(Words.content(line), Words.content(draft.text(title))) > 0.05
                || Words.endsSentence(line);
        return words >= 7
                && words <= 60
                && i <= title + 5
                && (plain || !aside)
                && shares
                && Words.of(line.toLowerCase(Locale.ROOT)).stream()
                                        .filter(MenuWords::isSmall)
                                        .count()
                                * 7
                        >= words
                && !Interruptions.isInterruption(line, true)
                && !standsNear(draft, i);
    }

    /** Whether the line stands again, or begins another line, close by: the second copy of a caption. */
    private static boolean standsNear(Draft draft, int i) {
        for (int j = Math.max(0, i - 4); j < Math.min(draft.size(), i + 5); j++) {
            if (j != i && draft.text(j).startsWith(draft.text(i))) {
                return true;
            }
        }
        return false;
    }
}
