package org.sayso.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.name.Entity;
import org.sayso.name.Mention;
import org.sayso.text.Span;

/** Sources that are several by name: "Ada Lorn and Tom Moss", "the Congress and Mr Lorn". */
final class Several {

    /** "She and Mr Moss": more than are named. */
    private static final Pattern AND_SOMEBODY =
            Pattern.compile("(?:he|she|they|it|we) and .+", Pattern.CASE_INSENSITIVE);

    /** "Lorn | (D-CA) and other pilots". */
    private static final Pattern AND_OTHERS =
            Pattern.compile("(?: \\([^)]{1,20}\\))?,? and (?:(?:some|many|several|a few|two|three) )?others?\\b");

    /** "Lorn | and other leaders of the port": the last word before what they are of. */
    private static final Pattern AND_PEOPLE = Pattern.compile(
            " and (?:[\\p{L}.’'-]{1,20} ){0,4}([\\p{L}’'-]{3,20}s)(?: (?:of|in|from|at|on|for|who)\\b.*)?$");

    /** "71%", "only 15 percent of Islanders". */
    private static final Pattern SHARE = Pattern.compile(
            "(?:[\\p{L}-]+ ){0,3}(?:\\d[\\d.]* ?(?:%|per ?cent\\b)|\\d+ (?:of|in|out of) (?:every )?\\d+\\b|(?:one|two|three|four|five)-(?:thirds?|quarters?|fifths?|half)\\b).*",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> TITLED = Set.of(
            "and Mr", "and Mr.", "and Ms", "and Ms.", "and Mrs", "and Mrs.", "and President", "and Dr", "and Dr.");

    private final PageView page;

    Several(PageView page) {
        this.page = page;
    }

    /** Whether the words are of several of whom a name in them is one, or of a share of all. */
    static boolean areUncounted(PageView page, Span span) {
        String words = span.of(page.text()).replaceAll("\\s+", " ").strip();
        return SHARE.matcher(words).matches()
                || page.mentionsIn(span).stream()
                        .anyMatch(name -> page.isPerson(name)
                                && (AND_SOMEBODY.matcher(words).matches()
                                        || AND_OTHERS
                                                .matcher(page.text())
                                                .region(name.span().end(), span.end())
                                                .lookingAt()));
    }

    boolean areNamed(Span whole) {
        Span span = withoutClause(whole);
        return severalPeople(span) || isBodyAndSomebody(span) || isSomebodyAndBody(span) || isSomebodyAndPeople(span);
    }

    /** "Ada Lorn and Tom Moss | , who represent the friends of Adam Venn,": what is told of them names others. */
    private Span withoutClause(Span span) {
        int clause = span.of(page.text()).indexOf(", who ");
        return clause > 0 ? new Span(span.start(), span.start() + clause) : span;
    }

    /** "Mayor Ada Lorn and leaders of the port", "Lorn and many sailors": one by name, and more people. */
    private boolean isSomebodyAndPeople(Span span) {
        Mention one = page.mentionsIn(span).stream()
                .filter(page::isPerson)
                .findFirst()
                .orElse(null);
        Matcher more = one == null
                ? null
                : AND_PEOPLE.matcher(page.text()).region(one.span().end(), span.end());
        if (more == null || !more.lookingAt()) {
            return false;
        }
        String people = more.group(1).toLowerCase(Locale.ROOT);
        SourceNouns.Noun noun = SourceNouns.of(people);
        return noun == null ? Partisans.PARTIES.contains(singular(people)) : noun.many();
    }

    private static String singular(String many) {
        return many.endsWith("s") ? many.substring(0, many.length() - 1) : many;
    }

    /** "Ada Lorn and the Port Union": two names and "and" alone. */
    private boolean isSomebodyAndBody(Span span) {
        List<Mention> in = page.mentionsIn(span);
        if (in.size() != 2 || !page.isPerson(in.getFirst()) || page.isPerson(in.getLast())) {
            return false;
        }
        int end = in.getFirst().span().end();
        String between = page.text()
                .substring(end, Math.max(end, in.getLast().span().start()))
                .strip();
        return in.getLast().span().end() >= span.end() && (between.equals("and") || between.equals("and the"));
    }

    /** What they are called together: "Ada Lorn and Tom Moss"; the page's own words where they are not all people. */
    String called(Span whole, String words) {
        Span span = withoutClause(whole);
        List<Mention> in = page.mentionsIn(span);
        if (!severalPeople(span)) {
            return words;
        }
        List<String> names = in.stream()
                .filter(name -> page.isPerson(name) && !isOwner(name))
                .map(Mention::entity)
                .distinct()
                .map(page::entity)
                .filter(Objects::nonNull)
                .map(Entity::name)
                .toList();
        String last = names.getLast();
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
    }

    private boolean severalPeople(Span span) {
        List<Mention> in = page.mentionsIn(span);
        long people = in.stream()
                .filter(name -> page.isPerson(name) && !isOwner(name))
                .map(Mention::entity)
                .distinct()
                .count();
        String text = page.lower(span);
        return people > 1 && (text.contains(" and ") || text.contains(", ")) && joinedPeople(in);
    }

    /** "the Congress and Mr Lorn": two names and nothing else but a title. */
    private boolean isBodyAndSomebody(Span span) {
        List<Mention> in = page.mentionsIn(span);
        if (in.size() != 2 || in.get(0).entity().equals(in.get(1).entity())) {
            return false;
        }
        String between = page.text()
                .substring(
                        in.get(0).span().end(),
                        Math.max(in.get(0).span().end(), in.get(1).span().start()))
                .strip();
        boolean opens = in.get(0).span().start() - span.start() <= "the ".length();
        return opens && !page.isPerson(in.get(0)) && (between.equals("and") || TITLED.contains(between));
    }

    /** "Moss attorneys Ada Lorn and Adam Venn": he has them. */
    private boolean isOwner(Mention name) {
        Words sentence = page.sentenceAt(name.span().start());
        int behind = sentence.indexAt(Math.max(0, name.span().end() - 1)) + 1;
        SourceNouns.Noun noun = SourceNouns.of(sentence.at(behind));
        SourceNouns.Noun one = sentence.at(behind).endsWith("s")
                ? SourceNouns.of(
                        sentence.at(behind).substring(0, sentence.at(behind).length() - 1))
                : null;
        return (noun != null && noun.many()) || (one != null && one.kind() != SourceNouns.Kind.GROUP);
    }

    private boolean joinedPeople(List<Mention> in) {
        // a title may hold a body's name: "Ada Lorn and Harbour Secretary Tom Moss"
        List<Mention> people = in.stream().filter(page::isPerson).toList();
        return areJoined(people);
    }

    private boolean areJoined(List<Mention> in) {
        for (int i = 0; i + 1 < in.size(); i++) {
            String between = page.text()
                    .substring(
                            Math.min(
                                    in.get(i).span().end(), in.get(i + 1).span().start()),
                            in.get(i + 1).span().start());
            if (between.strip().matches(",|and|, and|,? ?and [\\p{L}. ]{0,40}")) {
                return true;
            }
        }
        return false;
    }
}
