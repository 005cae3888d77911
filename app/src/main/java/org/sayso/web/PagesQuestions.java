package org.sayso.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sayso.claim.Place;
import org.sayso.name.Mention;
import org.sayso.page.Block;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * Sentences in which the pages themselves ask something, for whoever does not know yet what to ask: the question of a thread
 * first, then those that name whom the pages name most. "Is there any record of who opened the gate?"
 */
final class PagesQuestions {

    private static final int MOST = 6;
    private static final int LEAST_LETTERS = 20;
    private static final int MOST_LETTERS = 140;
    private static final Pattern ASKS = Pattern.compile(
            "(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|did|does|do|has|have|had)\\b.*\\?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Whoever is spoken to in it is not whoever reads it. */
    private static final Pattern SPOKEN =
            Pattern.compile("\\b(?:I|you|your|we|our|us|my|me)\\b|[\"“”]", Pattern.CASE_INSENSITIVE);

    private record Asked(Place place, String words, int weight) {}

    private PagesQuestions() {}

    static List<Place> of(Edition edition) {
        List<Asked> found = new ArrayList<>();
        for (Reading page : edition.quoter().pages()) {
            for (Sentence sentence : page.sentences()) {
                Span span = sentence.span().trim(page.page().text());
                if (span.length() < LEAST_LETTERS
                        || span.length() > MOST_LETTERS
                        || page.page().text().charAt(span.end() - 1) != '?') {
                    continue;
                }
                String words = page.page().quote(span);
                Block.Kind kind = page.article().blocks().get(sentence.block()).kind();
                int weight = kind == Block.Kind.QUESTION ? Integer.MAX_VALUE : weight(edition, page, span);
                if (weight > 0
                        && ASKS.matcher(words).matches()
                        && !SPOKEN.matcher(words).find()) {
                    found.add(new Asked(new Place(page.page().id(), span), words.toLowerCase(Locale.ROOT), weight));
                }
            }
        }
        Set<String> told = new HashSet<>();
        return found.stream()
                .sorted(Comparator.comparingInt(asked -> -asked.weight()))
                .filter(asked -> told.add(asked.words()))
                .limit(MOST)
                .map(Asked::place)
                .toList();
    }

    /** How often the pages use the name in it that they use most. */
    private static int weight(Edition edition, Reading page, Span span) {
        int most = 0;
        for (Mention mention : page.names().mentions()) {
            if (span.contains(mention.span())) {
                String entity = edition.story().cast().entity(page.page().id(), mention.entity());
                most = Math.max(most, entity == null ? 0 : edition.sayings().mentions(entity));
            }
        }
        return most;
    }
}
