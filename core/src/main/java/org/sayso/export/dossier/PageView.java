package org.sayso.export.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Published;

/**
 * A page in full.
 *
 * @param label what the dossier calls it
 * @param title empty where it has none
 * @param titleShown whether a block of the text is the title
 * @param facts day, basis and counts, each in a few words
 */
public record PageView(
        String id,
        String label,
        String title,
        boolean titleShown,
        String language,
        List<String> facts,
        List<BlockView> blocks) {

    /**
     * A paragraph with the notes beside it; or several left aside, folded under a summary.
     *
     * @param kind as a class name: "main", "caption", "folded"
     * @param heading who speaks and when in a thread, or what is folded; empty for none
     * @param depth how deep in a thread
     * @param at where its text begins, in code points; -1 for what is folded
     */
    public record BlockView(
            String kind,
            String heading,
            int depth,
            int at,
            List<TextView> text,
            List<StatementView> notes,
            List<BlockView> folded) {

        public BlockView {
            text = List.copyOf(text);
            notes = List.copyOf(notes);
            folded = List.copyOf(folded);
        }

        /** Which way its words run, as {@code dir} has it; null where nothing is to be said. */
        public @Nullable String direction() {
            Direction direction = new Direction();
            text.forEach(run -> run.count(direction));
            return direction.told();
        }
    }

    /**
     * A run of text, or a mark around such runs.
     *
     * @param text empty for a mark
     */
    public record TextView(
            String text, String css, String id, String title, String marker, String note, List<TextView> inside) {

        private void count(Direction direction) {
            direction.count(text);
            inside.forEach(run -> run.count(direction));
        }

        static TextView of(String text) {
            return new TextView(text, "", "", "", "", "", List.of());
        }

        public TextView {
            inside = List.copyOf(inside);
        }
    }

    public PageView {
        facts = List.copyOf(facts);
        blocks = List.copyOf(blocks);
    }

    /** How a page's day is known; empty where it is not. */
    public static String basis(@Nullable Published published) {
        if (published == null) {
            return "";
        }
        return switch (published.basis()) {
            case GIVEN -> "given with the page";
            case METADATA -> "by its metadata";
            case HEADER -> "by its head";
            case DATELINE -> "by its dateline";
            case ADDRESS -> "by its address";
            case FILE_NAME -> "by the file’s name";
            case TEXT -> "worked out from its text";
            case CAPTURED -> "by the day it was archived";
        };
    }
}
