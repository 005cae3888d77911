package org.sayso.cli;

import java.util.List;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.PageState;

/** Finds the page a user means. */
final class Pages {

    private Pages() {}

    /** Ids of the page called so, with its older versions; wrong usage where there is none, or several. */
    static List<String> named(CaseFile caseFile, String wanted) {
        List<PageState> found = caseFile.find(wanted);
        if (found.isEmpty()) {
            throw new UsageException("[%s] is no page of this case: `sayso status --case %s` lists them"
                    .formatted(wanted, caseFile.folder()));
        }
        if (found.stream().map(PageState::address).distinct().count() > 1) {
            throw new UsageException("[%s] means several pages: give one of %s"
                    .formatted(wanted, found.stream().map(PageState::id).toList()));
        }
        return found.stream().map(PageState::id).toList();
    }
}
