package org.sayso.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a page says of its own lines outside its text: its title, its description, its story for search engines. */
final class SelfSaid {

    private static final int FAR = 40;

    /** So many letters of a line tell whether it stands in the story told to search engines. */
    private static final int BEGINNING = 60;

    private final int title;
    private final float[] inTitle;
    private final float[] inBody;
    private final float[] described;

    SelfSaid(Page page, List<PageLine> lines) {
        int n = lines.size();
        inTitle = new float[n];
        inBody = new float[n];
        described = new float[n];
        Metadata metadata = page.markup().metadata();
        if (page.markup().lines().isEmpty()) {
            title = -1;
            return;
        }
        String told = metadata.headline() == null ? metadata.title() : metadata.headline();
        Set<String> words = told == null ? Set.of() : new HashSet<>(Words.of(Words.fold(told)));
        String body = squeeze(metadata.body());
        String description = squeeze(metadata.description() == null ? "" : metadata.description());
        Arrays.fill(inBody, body.length() < 200 ? -1 : 0);
        Arrays.fill(described, description.length() < 50 ? -1 : 0);
        int best = -1;
        double bestScore = 0.6;
        for (int i = 0; i < n; i++) {
            String line = lines.get(i).span().of(page.text());
            if (line.length() < 300 && !words.isEmpty()) {
                List<String> own = Words.of(Words.fold(line));
                long shared = own.stream().filter(words::contains).count();
                inTitle[i] = own.isEmpty() ? 0 : (float) shared / own.size();
                double score = inTitle[i] * shared / words.size()
                        + (lines.get(i).markup().heading() == 1 ? 0.5 : 0);
                if (score > bestScore && shared > 1) {
                    best = i;
                    bestScore = score;
                }
            }
            String squeezed = squeeze(line.substring(0, Math.min(line.length(), 2 * BEGINNING)));
            if (squeezed.length() > 4) {
                String start = squeezed.substring(0, Math.min(squeezed.length(), BEGINNING));
                inBody[i] = inBody[i] < 0 ? -1 : body.contains(start) ? 1 : 0;
                described[i] = described[i] < 0 ? -1
                        : start.length() >= 25 && (description.contains(start.substring(0, Math.min(start.length(), 40)))
                                || squeeze(line).contains(description.substring(0, Math.min(description.length(), 40)))) ? 1 : 0;
            }
        }
        title = best;
    }

    private static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                squeezed.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        return squeezed.toString();
    }

    float toTitle(int i) {
        return title < 0 ? -FAR - 10 : Math.max(-FAR, Math.min(FAR, i - title));
    }

    float inTitle(int i) {
        return inTitle[i];
    }

    float inBody(int i) {
        return inBody[i];
    }

    float described(int i) {
        return described[i];
    }
}
