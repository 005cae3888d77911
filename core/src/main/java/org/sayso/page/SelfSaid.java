package org.sayso.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page with markup says of its own lines outside its text: by its title, by its description, by the story it gives to
 * search engines.
 */
final class SelfSaid {

    private static final int FAR = 40;

    /** As far as a line can be from a title that the page does not show. */
    private static final int NOWHERE = -FAR - 10;

    /** So many letters of a line tell whether it stands in the story told to search engines. */
    private static final int BEGINNING = 60;

    /** So many of its description, which is often cut off. */
    private static final int DESCRIBED = 40;

    /** The share of words that makes a line the title. */
    private static final double LIKE_TITLE = 0.6;

    private static final int LONGEST_TITLE = 300;

    private final int title;
    private final float[] inTitle;
    private final float[] inBody;
    private final float[] described;

    SelfSaid(Page page, List<PageLine> lines) {
        int n = lines.size();
        inTitle = new float[n];
        inBody = new float[n];
        described = new float[n];
        if (page.markup().lines().isEmpty()) {
            title = -1;
            return;
        }
        Metadata metadata = page.markup().metadata();
        title = entitle(page, lines, metadata.headline() == null ? metadata.title() : metadata.headline());
        String body = letters(metadata.body());
        String description = letters(metadata.description() == null ? "" : metadata.description());
        boolean hasBody = body.length() >= 200;
        boolean hasDescription = description.length() >= 50;
        Arrays.fill(inBody, hasBody ? 0 : -1);
        Arrays.fill(described, hasDescription ? 0 : -1);
        String head = description.substring(0, Math.min(description.length(), DESCRIBED));
        for (int i = 0; (hasBody || hasDescription) && i < n; i++) {
            String line = letters(text(page, lines.get(i), 2 * LONGEST_TITLE));
            if (line.length() <= 4) {
                continue;
            }
            if (hasBody && body.contains(line.substring(0, Math.min(line.length(), BEGINNING)))) {
                inBody[i] = 1;
            }
            boolean within =
                    line.length() >= 25 && description.contains(line.substring(0, Math.min(line.length(), DESCRIBED)));
            if (hasDescription && (within || line.contains(head))) {
                described[i] = 1;
            }
        }
    }

    /** Notes how many words of each line are the title's; the line that is it. */
    private int entitle(Page page, List<PageLine> lines, @Nullable String told) {
        if (told == null) {
            return -1;
        }
        Set<String> words = new HashSet<>(Words.of(Words.fold(told)));
        int best = -1;
        double bestScore = LIKE_TITLE;
        for (int i = 0; i < inTitle.length; i++) {
            PageLine line = lines.get(i);
            if (line.span().length() >= LONGEST_TITLE) {
                continue;
            }
            List<String> own = Words.of(Words.fold(line.span().of(page.text())));
            long shared = own.stream().filter(words::contains).count();
            inTitle[i] = own.isEmpty() ? 0 : (float) shared / own.size();
            double score = inTitle[i] * shared / words.size()
                    + (line.markup() != null && line.markup().heading() == 1 ? 0.5 : 0);
            if (score > bestScore && shared > 1) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    private static String text(Page page, PageLine line, int most) {
        int start = line.span().start();
        return page.text().substring(start, Math.min(line.span().end(), start + most));
    }

    /** The letters and digits alone, small: pages and search engines are not told the same blanks and marks. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        return letters.toString();
    }

    /** Lines below the title, negative above it. */
    float toTitle(int line) {
        return title < 0 ? NOWHERE : Math.clamp(line - title, -FAR, FAR);
    }

    /** The share of a line's words that are the title's. */
    float inTitle(int line) {
        return inTitle[line];
    }

    /** 1 for a line of the story as search engines get it, 0 for another, −1 where they get none. */
    float inBody(int line) {
        return inBody[line];
    }

    /** 1 for the line that the page's description is taken from, 0 for another, −1 where there is none. */
    float described(int line) {
        return described[line];
    }
}
