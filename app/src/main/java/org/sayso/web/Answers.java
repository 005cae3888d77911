package org.sayso.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sayso.answer.Answer;
import org.sayso.answer.Asker;

/**
 * The last answers of a story, so that who comes back to a question, or takes its sentences along as a table, does not wait
 * again. Shared by threads.
 */
final class Answers {

    private static final int MOST = 50;

    private final Lazy<Asker> asker;
    private final Map<String, Answer> last = new LinkedHashMap<>(16, 0.75f, true);

    Answers(Lazy<Asker> asker) {
        this.asker = asker;
    }

    Answer of(String question) {
        synchronized (last) {
            Answer known = last.get(question);
            if (known != null) {
                return known;
            }
        }
        Answer answer = asker.get().ask(question);
        if (answer.claimsKnown()) {
            synchronized (last) {
                last.put(question, answer);
                if (last.size() > MOST) {
                    last.remove(last.keySet().iterator().next());
                }
            }
        }
        return answer;
    }
}
