package org.sayso.time;

import java.util.ArrayList;
import java.util.List;
import org.sayso.text.Sentence;

/** Finds every time expression in the sentences of a page and says which days it means. Shared by all threads. */
public final class TimexFinder {

    /**
     * In the order of the text; a span never leaves its sentence.
     *
     * @param anchor the day each place speaks from
     */
    public List<Timex> find(String text, List<Sentence> sentences, Anchor anchor) {
        List<Timex> timexes = new ArrayList<>();
        PageReading reading = new PageReading(text, sentences, anchor);
        for (Sentence sentence : sentences) {
            reading.read(sentence, timexes);
        }
        return List.copyOf(timexes);
    }
}
