package org.sayso.web;

import org.jspecify.annotations.Nullable;
import org.sayso.casefile.CaseFile;
import org.sayso.story.Story;

/** Holds the story of a case and makes it anew when the case has changed, by this program or by another. */
final class Desk {

    private final CaseFile caseFile;
    private volatile @Nullable Held held;

    private record Held(String state, Edition edition) {}

    Desk(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    CaseFile caseFile() {
        return caseFile;
    }

    /** What the case's folder is called. */
    String title() {
        var name = caseFile.folder().toAbsolutePath().normalize().getFileName();
        return name == null ? "case" : name.toString();
    }

    /** The story of the case as it is now. */
    Edition edition() {
        String state = caseFile.state();
        Held now = held;
        if (now != null && now.state().equals(state)) {
            return now.edition();
        }
        synchronized (this) {
            now = held;
            state = caseFile.state();
            if (now == null || !now.state().equals(state)) {
                now = new Held(state, new Edition(Story.of(caseFile.readings())));
                held = now;
            }
            return now.edition();
        }
    }
}
