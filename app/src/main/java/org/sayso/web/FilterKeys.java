package org.sayso.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.attribution.Statement;
import org.sayso.claim.Claim;
import org.sayso.claim.StatementRef;
import org.sayso.name.CaseEntity;
import org.sayso.reading.Reading;
import org.sayso.text.Span;

/**
 * What statements and claims are filtered by: their words and who says them, in lower case, and who of the whole case that
 * is. Made once for a story, so that a filter goes over all of them without a look at the pages.
 */
final class FilterKeys {

    /** Between what is not to be found as one. */
    private static final char APART = '\n';

    private final Map<String, List<String>> statements = new HashMap<>();
    private final Map<String, List<String>> sources = new HashMap<>();
    private final Lazy<Map<String, String>> claims;

    FilterKeys(Edition edition) {
        for (Reading reading : edition.quoter().pages()) {
            List<String> page = new ArrayList<>();
            List<String> by = new ArrayList<>();
            for (Statement statement : reading.statements()) {
                StringBuilder words = new StringBuilder();
                for (Span piece : statement.content()) {
                    words.append(reading.page().quote(piece)).append(APART);
                }
                page.add(lowered(words.append(statement.origin().name())));
                StatementRef ref = new StatementRef(reading.page().id(), statement.id());
                CaseEntity source = edition.source(ref, statement);
                by.add(source == null ? "" : source.id());
            }
            statements.put(reading.page().id(), page);
            sources.put(reading.page().id(), by);
        }
        claims = new Lazy<>(() -> claims(edition));
    }

    private static Map<String, String> claims(Edition edition) {
        Map<String, String> claims = new HashMap<>();
        for (Claim claim : edition.story().claims()) {
            StringBuilder words = new StringBuilder(edition.story().quote(claim.text()));
            for (StatementRef ref : claim.statements()) {
                Statement statement = edition.story().statement(ref);
                if (statement != null) {
                    words.append(APART).append(statement.origin().name());
                }
            }
            claims.put(claim.id(), lowered(words));
        }
        return claims;
    }

    private static String lowered(StringBuilder words) {
        return words.toString().toLowerCase(Locale.ROOT);
    }

    /** Ids of the names that a page's statements are by, in their order; empty where it is none of the case's. */
    List<String> sources(Reading reading) {
        return sources.getOrDefault(reading.page().id(), List.of());
    }

    /** A page's words, in the order of its statements. */
    List<String> statements(Reading reading) {
        return statements.getOrDefault(reading.page().id(), List.of());
    }

    String claim(Claim claim) {
        return claims.get().getOrDefault(claim.id(), "");
    }
}
