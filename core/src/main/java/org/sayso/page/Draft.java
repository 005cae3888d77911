package org.sayso.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Block.Kind;
import org.sayso.text.Span;

/** A page while it is being cleaned: its lines, and what each is thought to be there for. */
final class Draft {

    /** No line needs to be looked at further than this to see what it is. */
    static final int FAR = 20_000;

    final Page page;
    final List<PageLine> lines;

    /** Chance of each line to be story, 0 outside the best run. */
    final float[] chances;

    private final String[] texts;
    private final Kind[] kinds;

    Draft(Page page, List<PageLine> lines, float[] chances) {
        this.page = page;
        this.lines = lines;
        this.chances = chances;
        texts = new String[lines.size()];
        kinds = new Kind[lines.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = StoryLines.isStory(chances[i]) ? Kind.MAIN : Kind.BOILERPLATE;
        }
    }

    int size() {
        return lines.size();
    }

    /** The words of a line, of a very long one its beginning; a line is cut out of the page once. */
    String text(int line) {
        String text = texts[line];
        if (text == null) {
            text = head(line).of(page.text());
            texts[line] = text;
        }
        return text;
    }

    Span span(int line) {
        return lines.get(line).span();
    }

    /** Where {@link #text} of a line stands. */
    Span head(int line) {
        Span span = span(line);
        return new Span(span.start(), Math.min(span.end(), span.start() + FAR));
    }

    Kind kind(int line) {
        return kinds[line];
    }

    void mark(int line, Kind kind) {
        kinds[line] = kind;
    }

    boolean isMain(int line) {
        return line >= 0 && line < size() && kinds[line] == Kind.MAIN;
    }

    /** The first line of running story text: 12 words with a full stop, or the first main line at all; −1 where there is none. */
    int storyStart() {
        int first = -1;
        for (int i = 0; i < size(); i++) {
            if (isMain(i)) {
                first = first < 0 ? i : first;
                if (isRunning(i)) {
                    return i;
                }
            }
        }
        return first;
    }

    int storyEnd() {
        for (int i = size() - 1; i >= 0; i--) {
            if (isMain(i)) {
                return i + 1;
            }
        }
        return 0;
    }

    boolean isRunning(int line) {
        String text = text(line);
        return text.length() >= 60 && Words.count(text) >= 12 && Words.endsSentence(text);
    }

    /** Running text inside the story, with running text around it. */
    boolean isRunningStory(int line) {
        return isMain(line) && Words.count(text(line)) >= 25;
    }

    /** The lines as blocks. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            blocks.add(Block.of(span(i), kinds[i]));
        }
        return blocks;
    }

    @Nullable
    String url() {
        String given = page.given().url();
        return given == null ? page.markup().metadata().canonical() : given;
    }

    @Override
    public String toString() {
        return Arrays.toString(kinds);
    }
}
