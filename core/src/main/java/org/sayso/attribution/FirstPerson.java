package org.sayso.attribution;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Mention;
import org.sayso.page.Block;
import org.sayso.page.Found;
import org.sayso.text.Span;

/** Whom "I" and "we" mean: who speaks, who wrote the comment, who wrote the page. */
final class FirstPerson {

    private static final Set<String> SELF = Set.of("i", "we", "my", "our", "me", "us");
    private static final Set<String> FIRST_PERSON = Set.of("i", "my", "me");

    /** What an outlet does that nobody else called "we" would in its own words. */
    private static final Set<String> REPORTING = Set.of(
            "report",
            "reported",
            "reporting",
            "wrote",
            "written",
            "noted",
            "published",
            "revealed",
            "detailed",
            "documented",
            "covered");

    private final PageView page;
    private final Antecedents antecedents;
    private final Speakers speakers;
    private final Publisher publisher;

    FirstPerson(PageView page, Antecedents antecedents, Speakers speakers, Publisher publisher) {
        this.page = page;
        this.antecedents = antecedents;
        this.speakers = speakers;
        this.publisher = publisher;
    }

    static boolean isMeant(String words) {
        return SELF.contains(words);
    }

    /** @param inside who says the statement it stands in; null where none does */
    Who self(Span span, @Nullable Who inside) {
        if (inside != null) {
            return inside.at(span, false);
        }
        Who author = author(span);
        if (author != null) {
            return author;
        }
        if (page.quotations().isQuoted(span.start())) {
            Who last = speakers.lastSpeaker(span.start(), 6);
            return last == null ? Who.UNKNOWN : last.at(span, true);
        }
        if (FIRST_PERSON.contains(page.lower(span).split(" ", 2)[0])) {
            return writer(span);
        }
        return reports(span) ? outlet(span) : Who.UNKNOWN;
    }

    /** "as we have often reported". */
    private boolean reports(Span we) {
        Words sentence = page.sentenceAt(we.start());
        int verb = sentence.indexAt(we.start()) + 1;
        while (sentence.isAuxiliary(verb)
                || sentence.isAdverb(verb)
                || sentence.at(verb).equals("first")) {
            verb++;
        }
        return page.lower(we).equals("we") && REPORTING.contains(sentence.at(verb));
    }

    private Who outlet(Span place) {
        Link own = publisher.link();
        return new Who(own.kind(), own.entity(), own.name(), place, false, true);
    }

    /** "I", in an article's own words: who its byline says wrote it, else "the author". */
    private Who writer(Span place) {
        Found byline = page.article().byline();
        if (byline == null) {
            return new Who(SourceClass.UNNAMED, null, "the author", place, false, true);
        }
        List<Mention> people = byline.span() == null
                ? List.of()
                : page.mentionsIn(byline.span()).stream().filter(page::isPerson).toList();
        return people.size() == 1
                ? antecedents.entity(people.getFirst().entity(), place).at(place, true)
                : new Who(SourceClass.NAMED, null, byline.value(), place, false, true);
    }

    /** The author of the answer or comment a place is in; null outside threads. */
    @Nullable
    Who author(Span place) {
        Block block = page.article().blockAt(place.start());
        if (block == null) {
            return null;
        }
        return switch (block.kind()) {
            case ANSWER, COMMENT, QUESTION ->
                new Who(
                        SourceClass.NET_USER,
                        null,
                        block.author() == null ? unsigned(block) : block.author(),
                        place,
                        false,
                        false);
            default -> null;
        };
    }

    static String unsigned(Block block) {
        return switch (block.kind()) {
            case COMMENT -> "an unsigned comment";
            case QUESTION -> "the asker";
            default -> "an unsigned answer";
        };
    }
}
