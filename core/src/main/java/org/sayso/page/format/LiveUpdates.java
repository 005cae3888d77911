package org.sayso.page.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Markup;
import org.sayso.page.Metadata;
import org.sayso.page.Post;
import org.sayso.text.Span;

/**
 * The entries of a live blog as the page lists them for search engines (schema.org liveBlogUpdate), found again in its text:
 * by their headline, else by how they begin. An entry reaches to the next one.
 */
final class LiveUpdates {

    /** So many letters of an entry's text tell where it begins. */
    private static final int BEGINNING = 40;

    private LiveUpdates() {}

    /** The posts in {@code text}, in its order; none where fewer than two are found again. */
    static List<Post> in(String text, List<Markup.Line> lines, List<Metadata.Update> updates) {
        if (updates.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> byLine = new HashMap<>();
        Map<String, Integer> byBeginning = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).span().of(text);
            byLine.putIfAbsent(line, i);
            if (line.length() >= BEGINNING) {
                byBeginning.putIfAbsent(line.substring(0, BEGINNING), i);
            }
        }
        record At(int line, Metadata.Update update) {}
        List<At> found = new ArrayList<>();
        for (Metadata.Update update : updates) {
            Integer line = line(update, byLine, byBeginning);
            if (line != null && found.stream().noneMatch(at -> at.line() == line)) {
                found.add(new At(line, update));
            }
        }
        if (found.size() < 2) {
            return List.of();
        }
        found.sort(Comparator.comparingInt(At::line));
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int first = found.get(i).line();
            Metadata.Update update = found.get(i).update();
            int last = i + 1 < found.size() ? found.get(i + 1).line() - 1 : lastOf(text, lines, first, update);
            posts.add(new Post(
                    lines.get(first).span().cover(lines.get(last).span()),
                    Post.Kind.LIVE,
                    update.author(),
                    update.published(),
                    null,
                    null));
        }
        return posts;
    }

    private static @Nullable Integer line(
            Metadata.Update update, Map<String, Integer> byLine, Map<String, Integer> byBeginning) {
        String headline = update.headline();
        Integer titled = headline == null ? null : byLine.get(headline);
        if (titled != null) {
            return titled;
        }
        String body = update.body();
        return body.length() < BEGINNING ? byLine.get(body) : byBeginning.get(body.substring(0, BEGINNING));
    }

    /** The last line of the last entry: as far as its text goes on. */
    private static int lastOf(String text, List<Markup.Line> lines, int first, Metadata.Update update) {
        int last = first;
        for (int i = first + 1; i < lines.size() && i < first + 100; i++) {
            Span span = lines.get(i).span();
            if (!update.body().contains(span.of(text))) {
                break;
            }
            last = i;
        }
        return last;
    }
}
