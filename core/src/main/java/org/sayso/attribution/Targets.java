package org.sayso.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Span;
import org.sayso.text.Table;

/**
 * Findings that take for the source what is none: "Mayor slammed for her silence" is what others say of the mayor, and
 * "Harbour vote: who stands where" has a topic before its colon.
 */
final class Targets {

    private static final Set<String> JUDGED = Table.words(Targets.class, "word-sets.tsv", "judged");
    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "get", "gets", "got");
    private static final Set<String> REASON = Set.of("for", "over", "as", "of", "after", "amid");

    private static final Set<String> ASKED = Set.of("asked", "pressed", "questioned", "asked about", "pressed on");
    private static final Set<String> ASKED_ABOUT =
            Set.of("Asked about", "Pressed on", "Pressed about", "Questioned about", "Questioned on");
    private static final List<String> WHEN = List.of(" when ", " if ", " once ", " being ");

    private static final Set<String> OBJECTS = Set.of("him", "them", "me", "us");

    private static final Pattern DEED =
            Pattern.compile("(.{3,200}) (?:that|which) ((?:the )?\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*){0,3})");

    /** What happens, and by its name is a matter for a headline. */
    private static final Set<String> EVENTS = Table.words(Targets.class, "word-sets.tsv", "events");

    private Targets() {}

    /** The finding without a source that is only what it is about. */
    static Attribution withoutTarget(String text, Attribution one) {
        return isJudged(text, one) || isAsked(text, one)
                ? new Attribution(List.of(), one.cue(), one.content(), one.confidence())
                : one;
    }

    private static boolean isJudged(String text, Attribution one) {
        if (one.source().size() != 1 || one.cue().size() != 1) {
            return false;
        }
        Span source = one.source().getFirst();
        Span cue = one.cue().getFirst();
        if (source.end() > cue.start()
                || !text.substring(source.end(), cue.start()).isBlank()) {
            return false;
        }
        String[] words = cue.of(text).toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
        for (int i = 0; i < words.length; i++) {
            boolean passive = i > 0 && BE.contains(words[i - 1]);
            boolean first = Arrays.stream(words, 0, i).allMatch(word -> word.endsWith("ly"));
            boolean bare = first && REASON.contains(i + 1 == words.length ? wordAt(text, cue.end()) : words[i + 1]);
            if (JUDGED.contains(words[i]) && (passive || bare)) {
                return true;
            }
        }
        return false;
    }

    /** "Lorn said when asked if …": another asks. */
    private static boolean isAsked(String text, Attribution one) {
        if (one.source().isEmpty() || one.cue().size() != 1) {
            return false;
        }
        Span cue = one.cue().getFirst();
        boolean asks = ASKED.contains(cue.of(text).toLowerCase(Locale.ROOT));
        return asks && WHEN.stream().anyMatch(when -> text.startsWith(when, cue.start() - when.length()));
    }

    /** "won him wide respect": whom something is done to says nothing. */
    static boolean isObject(String text, Attribution one) {
        return one.source().size() == 1
                && one.cue().size() == 1
                && one.source().getFirst().end() <= one.cue().getFirst().start()
                && OBJECTS.contains(one.source().getFirst().of(text));
    }

    /** "Asked about the log, Lorn said …": nobody's question but Lorn's answer. */
    static boolean isAskedOnly(String text, Attribution one) {
        return one.source().isEmpty()
                && one.cue().size() == 1
                && ASKED_ABOUT.contains(one.cue().getFirst().of(text));
    }

    /** "Lorn’s friends make light of | the fraud that Tom Moss | admitted": it is Moss who admitted the fraud. */
    static Attribution withWhoseDeed(String text, Attribution one) {
        if (one.source().size() != 1 || one.cue().size() != 1 || one.content().size() != 1) {
            return one;
        }
        Span content = one.content().getFirst();
        Span cue = one.cue().getFirst();
        Matcher deed = DEED.matcher(content.of(text));
        boolean between = one.source().getFirst().end() <= content.start()
                && content.end() <= cue.start()
                && text.substring(content.end(), cue.start()).isBlank();
        return between && deed.matches()
                ? new Attribution(
                        List.of(new Span(content.start() + deed.start(2), content.end())),
                        one.cue(),
                        List.of(new Span(content.start(), content.start() + deed.end(1))),
                        one.confidence())
                : one;
    }

    private static String wordAt(String text, int offset) {
        int from = offset;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        int to = from;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** "2031 saw the sale": years see and say nothing. */
    static boolean isYear(String text, Attribution one) {
        return one.source().size() == 1
                && one.source().getFirst().of(text).chars().allMatch(c -> Character.isDigit(c) || c == ' ');
    }

    /** Whether a title names its matter before a colon, not its speaker. */
    static boolean isTopic(Article article, Attribution one) {
        String text = article.page().text();
        Span content = one.content().getFirst();
        Block block = article.blockAt(content.start());
        if (block == null
                || block.kind() != Block.Kind.TITLE
                || one.source().size() != 1
                || one.cue().size() != 1
                || !one.cue().getFirst().of(text).equals(":")
                || "“\"‘'".indexOf(text.charAt(content.start())) >= 0) {
            return false;
        }
        String[] words = one.source().getFirst().of(text).split("\\s+", -1);
        boolean named = Character.isUpperCase(words[words.length - 1].codePointAt(0));
        for (String word : words) {
            if (EVENTS.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        for (String word : words) {
            if (SourceNouns.of(word) != null) {
                return false;
            }
        }
        return !named;
    }
}
