package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Span;

/** "Ferry was on the wrong side of the river: governor": a headline that ends on who says so. */
final class HeadlineSources {

    private static final double SURE = 0.7;

    /** The headline before the colon has so many words at least. */
    private static final int WORDS = 4;

    private static final Pattern ENDING =
            Pattern.compile("(.{15,220}[^\\s:,])(: | [-–—] )((?:[\\p{L}\\d.’'&-]{1,20} ){0,3}[\\p{L}.’'-]{2,20})");

    private static final Pattern OPENING =
            Pattern.compile("((?:\\p{Lu}[\\p{L}.'’-]{1,20} ){0,2}\\p{Lu}[\\p{L}'’-]{2,20})(:) (.{15,220})");

    private static final String SAID =
            "(?:said|says|told|tells|added|wrote|tweeted|argued|argues|insisted|testified|asked)";

    /** What stands behind a colon and is no one's word: "Floods: analysis". */
    private static final Set<String> KINDS = Set.of(
            "analysis",
            "opinion",
            "editorial",
            "comment",
            "commentary",
            "column",
            "review",
            "blog",
            "interview",
            "letter",
            "letters",
            "story",
            "stories",
            "news",
            "video",
            "podcast",
            "timeline",
            "map",
            "graphic",
            "update",
            "updates",
            "live",
            "explainer",
            "profile");

    /** "Why the ferry sank: money" answers itself. */
    private static final Set<String> ASKING = Set.of("how", "why", "what", "when", "where", "who", "this", "opinion");

    /** Words of what goes on behind a colon: "New bill: a sweeping proposal". */
    private static final Set<String> NO_NAME =
            Set.of("a", "an", "in", "on", "at", "to", "for", "with", "above", "under", "years", "days", "voices");

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

    private final Article article;

    HeadlineSources(Article article) {
        this.article = article;
    }

    /** The headline's attribution, where it ends on one. */
    Optional<Attribution> find() {
        return article.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.TITLE)
                .findFirst()
                .flatMap(block -> read(block.span().trim(article.page().text())));
    }

    private Optional<Attribution> read(Span title) {
        Matcher parts = ENDING.matcher(title.of(article.page().text()));
        if (!parts.matches() || !isSomebody(parts)) {
            return Optional.empty();
        }
        List<String> said = words(parts.group(1));
        if (said.size() < WORDS || ASKING.contains(said.getFirst().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        int at = title.start();
        return Optional.of(new Attribution(
                List.of(new Span(at + parts.start(3), at + parts.end(3))),
                List.of(new Span(at + parts.start(2), at + parts.end(2))
                        .trim(article.page().text())),
                List.of(new Span(at + parts.start(1), at + parts.end(1))),
                SURE));
    }

    /** "Lorn: Gate Was Sound": a name with which the page goes on to have somebody speak; nobody where it does not. */
    Optional<Attribution> opening() {
        return article.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.TITLE)
                .findFirst()
                .flatMap(block -> opening(block.span().trim(article.page().text())));
    }

    private Optional<Attribution> opening(Span title) {
        String text = article.page().text();
        Matcher parts = OPENING.matcher(title.of(text));
        if (!parts.matches() || words(parts.group(3)).size() < WORDS) {
            return Optional.empty();
        }
        String name = Pattern.quote(parts.group(1).substring(parts.group(1).lastIndexOf(' ') + 1));
        boolean speaks = Pattern.compile("\\b(?:" + name + "(?: also| later)? " + SAID + "|" + SAID
                        + " (?:\\p{Lu}[\\p{L}.]+ ){0,3}" + name + ")\\b")
                .matcher(text)
                .region(title.end(), text.length())
                .find();
        int at = title.start();
        return speaks
                ? Optional.of(new Attribution(
                        List.of(new Span(at + parts.start(1), at + parts.end(1))),
                        List.of(new Span(at + parts.start(2), at + parts.end(2))),
                        List.of(new Span(at + parts.start(3), at + parts.end(3))),
                        SURE))
                : Optional.empty();
    }

    /** "governor", "police sources", or a name, where the headline writes its other words small. */
    private static boolean isSomebody(Matcher parts) {
        List<String> source = words(parts.group(3));
        String head = source.getLast().toLowerCase(Locale.ROOT);
        boolean phrase = source.stream()
                .anyMatch(word -> NO_NAME.contains(word.toLowerCase(Locale.ROOT))
                        || POSSESSIVE.matcher(word).find());
        if (KINDS.contains(head) || phrase) {
            return false;
        }
        boolean colon = parts.group(2).equals(": ");
        boolean small = source.stream().allMatch(word -> Character.isLowerCase(word.codePointAt(0)));
        boolean named = source.stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
        boolean noun = SourceNouns.of(head) != null;
        return (noun && (colon || small)) || (colon && named && writesSmall(words(parts.group(1))));
    }

    private static boolean writesSmall(List<String> words) {
        long letters = words.stream().filter(word -> word.length() > 3).count();
        long small = words.stream()
                .filter(word -> word.length() > 3 && Character.isLowerCase(word.codePointAt(0)))
                .count();
        return small >= 3 && 2 * small >= letters;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(text.split("[^\\p{L}\\d’'&-]+", -1)));
        words.removeIf(String::isEmpty);
        return words;
    }
}
