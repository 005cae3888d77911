package org.sayso.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.sayso.page.Article.Kind;

/** Tells articles, press releases and transcripts apart. */
final class PageKind {

    private PageKind() {}

    static Kind of(Draft draft) {
        int main = 0;
        int running = 0;
        int turns = 0;
        boolean opens = false;
        boolean closes = false;
        Map<String, Integer> speakers = new HashMap<>();
        for (int i = 0; i < draft.size(); i++) {
            String line = draft.text(i);
            if (line.length() < 120) {
                String lower = line.toLowerCase(Locale.ROOT);
                opens |= lower.contains("for immediate release")
                        || lower.equals("press release")
                        || lower.equals("news release")
                        || lower.startsWith("embargoed until");
                closes |= lower.equals("ends")
                        || lower.equals("-ends-")
                        || lower.equals("# # #")
                        || lower.equals("###")
                        || lower.startsWith("media contact")
                        || lower.startsWith("press contact")
                        || lower.startsWith("notes to editors")
                        || lower.startsWith("note to editors")
                        || lower.startsWith("for media enquiries");
            }
            if (draft.kind(i).isStory()) {
                main++;
                running += draft.isRunning(i) ? 1 : 0;
                String speaker = speaker(line);
                if (!speaker.isEmpty()) {
                    turns++;
                    speakers.merge(speaker, 1, Integer::sum);
                }
            }
        }
        boolean again = speakers.values().stream().anyMatch(count -> count >= 2);
        if (turns >= 4 && turns * 4 >= main && again) {
            return Kind.TRANSCRIPT;
        }
        if (opens || (closes && running > 0 && main < 60)) {
            return Kind.RELEASE;
        }
        return running == 0 && main < 3 ? Kind.OTHER : Kind.ARTICLE;
    }

    /** "MINISTER HOLM:", "Q:", "Ann Lee:": who speaks on a line of a transcript; empty where nobody is named so. */
    static String speaker(String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || colon > 48 || (colon + 1 < line.length() && line.charAt(colon + 1) != ' ')) {
            return "";
        }
        String name = line.substring(0, colon);
        if (name.equals("Q") || name.equals("A") || Words.isShouted(name)) {
            return name;
        }
        int words = 0;
        for (String word : Words.of(name)) {
            words++;
            if (!Character.isUpperCase(word.charAt(0))) {
                return "";
            }
        }
        return words >= 1 && words <= 4 ? name : "";
    }
}
