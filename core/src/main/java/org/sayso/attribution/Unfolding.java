package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * Two who stand by one content: who said it, and who reports that. "The envoy denied that he had left, Marine News
 * reported" is one finding to a tagger that marks each word once; here it becomes two, the envoy's inside the agency's.
 *
 * <pre>
 * Inside ::= Source Cue Content ", " Source Cue      "The envoy denied X, the agency reported"
 *          | Content Source Cue ", " Source Cue      "“X,” said the envoy, according to the agency"
 *          | Source Cue "that " Source Cue Content   "The agency reported that the envoy denied X"
 * </pre>
 */
final class Unfolding {

    /** From this share of common letters two contents are one. */
    private static final double SAME = 0.5;

    /** How sure the rules must be of a second speaker: of one inside another's words, and of one who reports them. */
    private static final double INNER = 0.4;

    private static final double OUTER = 0.6;

    /** Characters that may stand before who said it: "On Monday, in Aldburgh, the envoy denied …". */
    private static final int OPENING = 40;

    /** Share of what is reported that the second says. */
    private static final double MOST = 0.5;

    /** Findings before and behind one that can stand by its words. */
    private static final int NEAR = 12;

    private static final Set<String> CITES = Set.of("cited", "cites", "citing", "quoted", "quotes", "quoting");

    /** Words a noun phrase begins with, and those that stand for one. */
    private static final Set<String> OPENING_NOUNS = Set.of(
            "the", "a", "an", "his", "her", "their", "its", "one", "two", "three", "four", "five", "six", "several",
            "some", "both", "another", "he", "she", "they", "it", "i", "we", "you", "these", "those", "this", "that");

    private static final Pattern SETTING =
            Pattern.compile(" (?:in|on|at|during|to|through|via) (?:[\\p{L}\\d.'’-]{1,20} ?){1,8}(?=, )");

    private final String text;

    Unfolding(String text) {
        this.text = text;
    }

    /**
     * What was found, with the second speakers the rules know of.
     *
     * @param found by the order of their contents
     * @param ruled all that the rules find on the page
     */
    List<Attribution> unfold(List<Attribution> found, List<Attribution> ruled) {
        List<Attribution> all = new ArrayList<>(found);
        List<Span> cues = new ArrayList<>();
        Places places = new Places();
        for (Attribution one : found) {
            know(one, cues, places);
        }
        for (Attribution second : ruled) {
            if (second.source().isEmpty()
                    || second.cue().isEmpty()
                    || !JointAttributionFinder.tells(text, second)
                    || isKnown(second, cues, places)) {
                continue;
            }
            for (int i = near(all, second); i < all.size(); i++) {
                Attribution first = all.get(i);
                if (first.content().getFirst().start()
                        > FreeQuotations.extent(second).end() + 1) {
                    break;
                }
                if (unfolds(all, i, second)) {
                    know(second, cues, places);
                    break;
                }
            }
        }
        return all;
    }

    /** A name, "the envoy", "two officials", "she", "officials": no "proposed talks" taken for somebody. */
    static boolean isSomebody(String text, Span source) {
        String[] words = source.of(text).split("\\s+", -1);
        String first = words[0].toLowerCase(Locale.ROOT);
        String last = words[words.length - 1];
        return Character.isUpperCase(words[0].codePointAt(0))
                || OPENING_NOUNS.contains(first)
                || SourceNouns.of(last) != null;
    }

    private static int near(List<Attribution> all, Attribution second) {
        int start = second.content().getFirst().start();
        int at = 0;
        int high = all.size();
        while (at < high) {
            int middle = (at + high) >>> 1;
            if (all.get(middle).content().getFirst().start() < start) {
                at = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, at - NEAR);
    }

    private static void know(Attribution one, List<Span> cues, Places places) {
        for (Span cue : one.cue()) {
            places.add(cues.size(), List.of(cue));
            cues.add(cue);
        }
    }

    private static boolean isKnown(Attribution second, List<Span> cues, Places places) {
        Span cue = second.cue().getFirst();
        return places.near(List.of(cue)).stream().anyMatch(at -> cue.overlaps(cues.get(at)));
    }

    /** Adds the second speaker to the list where one stands by these words; says whether it did. */
    private boolean unfolds(List<Attribution> all, int at, Attribution second) {
        Attribution first = all.get(at);
        if (first.source().isEmpty()
                || first.cue().isEmpty()
                || isWhatSomebodySaid(first)
                || isWhatSomebodySaid(second)
                || isCalledAgain(first, second)
                || isSaidAgain(first, second)
                || isSaidAgain(second, first)
                || first.source().stream()
                        .anyMatch(s -> second.source().stream().anyMatch(s::overlaps))) {
            return false;
        }
        if (isWithin(first, second.cue())) {
            return second.confidence() >= INNER && reports(first) && fills(first, second) && inside(all, at, second);
        }
        boolean tail =
                second.cue().getFirst().start() > first.content().getLast().start();
        if (tail && isWithin(second, first.cue())) {
            return second.confidence() >= OUTER && around(all, at, second);
        }
        if (likeness(without(first.content(), words(second)), without(second.content(), words(first))) < SAME) {
            return false;
        }
        return isOuter(first, second)
                ? second.confidence() >= INNER && inside(all, at, second)
                : second.confidence() >= OUTER && around(all, at, second);
    }

    /** "Moss regretted what Lorn said on the tape": she says none of the words around. */
    private boolean isWhatSomebodySaid(Attribution one) {
        return text.startsWith(" what ", one.source().getFirst().start() - " what ".length());
    }

    /** "Moss railed at it: “Why?” he asked": he is Moss. */
    private boolean isCalledAgain(Attribution first, Attribution second) {
        boolean quoted = "“\"".indexOf(text.charAt(second.content().getFirst().start())) >= 0
                || isQuoted(
                        Math.max(0, second.content().getFirst().start() - 1),
                        second.content().getFirst().start());
        return quoted && (isPronoun(first) || isPronoun(second));
    }

    /** "Lorn said the gate was “shut for good,” she said": she is Lorn. */
    private boolean isSaidAgain(Attribution outer, Attribution inner) {
        return isPronoun(outer)
                && !isPronoun(inner)
                && inner.cue().getFirst().end() <= inner.content().getFirst().start()
                && outer.cue().getFirst().start() > inner.content().getLast().start();
    }

    private boolean isPronoun(Attribution one) {
        String source = one.source().getFirst().of(text).toLowerCase(Locale.ROOT);
        return source.equals("he") || source.equals("she") || source.equals("i");
    }

    /** Of two by the same words, whether the first is the one who reports them: the one farther away, or "according to". */
    private boolean isOuter(Attribution first, Attribution second) {
        boolean oneAccording = isAccording(first) != isAccording(second);
        if (oneAccording) {
            return isAccording(first);
        }
        if (isAside(first) != isAside(second)) {
            return isAside(first);
        }
        if (isTold(first, second) != isTold(second, first)) {
            return isTold(first, second);
        }
        int words = first.content().getFirst().start();
        boolean firstBehind = first.cue().getFirst().start() > words;
        boolean secondBehind = second.cue().getFirst().start() > words;
        return firstBehind == secondBehind
                ? firstBehind
                        == (first.cue().getFirst().start()
                                > second.cue().getFirst().start())
                : firstBehind;
    }

    /** "Moss recalled the story Lorn told of the sea": she stands within what he recalls. */
    private static boolean isTold(Attribution outer, Attribution inner) {
        Span words = FreeQuotations.extent(outer);
        return words.contains(inner.source().getFirst())
                && words.contains(inner.cue().getFirst())
                && outer.cue().getLast().end() <= words.start();
    }

    /** ", she wrote,": who comes in between two commas reports what the sentence tells. */
    private boolean isAside(Attribution one) {
        int start = one.source().getFirst().start();
        int end = one.cue().getFirst().end();
        return start > 1
                && end < text.length()
                && start < end
                && text.startsWith(", ", start - 2)
                && text.charAt(end) == ','
                && end - start <= OPENING;
    }

    /** Whether all that is reported is what the second says: it opens with who that is, or ends with it. */
    private boolean fills(Attribution outer, Attribution inner) {
        Span reported = FreeQuotations.extent(outer);
        Span told = FreeQuotations.extent(inner)
                .cover(inner.source().getFirst())
                .cover(inner.cue().getFirst());
        int common = Math.min(told.end(), reported.end()) - Math.max(told.start(), reported.start());
        return !isQuoted(reported.start(), inner.cue().getFirst().start())
                && told.start() - reported.start() <= OPENING
                && common >= MOST * reported.length();
    }

    /** Whether a quotation that opens at or behind an offset is open still at another. */
    private boolean isQuoted(int from, int at) {
        int open = 0;
        boolean straight = false;
        for (int i = Math.max(0, from - 1); i < at; i++) {
            switch (text.charAt(i)) {
                case '“' -> open++;
                case '”' -> open = Math.max(0, open - 1);
                case '"' -> straight = !straight;
                default -> {}
            }
        }
        return open > 0 || straight;
    }

    /** Whether somebody comes in behind the words, or by "according to": so do those who report what another said. */
    private boolean reports(Attribution one) {
        return isAccording(one)
                || CITES.contains(one.cue().getFirst().of(text).toLowerCase(Locale.ROOT))
                || one.cue().getFirst().start() > one.content().getFirst().start();
    }

    private boolean isAccording(Attribution one) {
        return one.cue().getFirst().of(text).toLowerCase(Locale.ROOT).startsWith("according");
    }

    private static List<Span> words(Attribution one) {
        List<Span> words = new ArrayList<>(one.source());
        words.addAll(one.cue());
        return words;
    }

    /** The second inside the first: the first's content is widened by who says it. */
    private boolean inside(List<Attribution> all, int at, Attribution second) {
        Attribution first = all.get(at);
        List<Span> own = words(first);
        List<Span> content = without(second.content(), own);
        List<Span> wide = widened(first, second, own);
        if (content.isEmpty() || wide == null) {
            return false;
        }
        all.set(at, new Attribution(first.source(), first.cue(), wide, first.confidence()));
        all.add(at + 1, new Attribution(second.source(), second.cue(), content, second.confidence()));
        return true;
    }

    /** The second around the first: the first's content ends where the second begins. */
    private boolean around(List<Attribution> all, int at, Attribution second) {
        Attribution first = all.get(at);
        List<Span> own = words(second);
        List<Span> content = without(first.content(), own);
        List<Span> wide = widened(second, first, own);
        if (content.isEmpty() || wide == null) {
            return false;
        }
        all.set(at, new Attribution(first.source(), first.cue(), content, first.confidence()));
        all.add(at, new Attribution(second.source(), second.cue(), wide, second.confidence()));
        return true;
    }

    /** The outer content from the first to the last word of the inner statement, less the outer's own words. */
    private @Nullable List<Span> widened(Attribution outer, Attribution inner, List<Span> own) {
        Span all = FreeQuotations.extent(outer)
                .cover(inner.source().getFirst())
                .cover(inner.cue().getFirst())
                .cover(inner.cue().getLast());
        if (all.length() > 2000 || text.substring(all.start(), all.end()).contains("\n\n")) {
            return null;
        }
        List<Span> wide =
                without(List.of(all), own.stream().map(this::withSetting).toList());
        return wide.isEmpty() ? null : wide;
    }

    /** ", he said in a long interview,": where it was said, up to the comma, is nothing of what was said. */
    private Span withSetting(Span cue) {
        Matcher setting = SETTING.matcher(text).region(cue.end(), text.length());
        return setting.lookingAt() ? new Span(cue.start(), setting.end()) : cue;
    }

    /** Pieces with some spans and the marks around them cut out. */
    private List<Span> without(List<Span> pieces, List<Span> cut) {
        List<Span> left = new ArrayList<>(pieces);
        for (Span out : cut) {
            List<Span> next = new ArrayList<>();
            for (Span piece : left) {
                if (!piece.overlaps(out)) {
                    next.add(piece);
                    continue;
                }
                add(next, piece.start(), Math.min(piece.end(), out.start()));
                add(next, Math.max(piece.start(), out.end()), piece.end());
            }
            left = next;
        }
        return left;
    }

    private void add(List<Span> pieces, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isMark(from)) {
            from++;
        }
        while (to > from && isMark(to - 1)) {
            to--;
        }
        if (to > from) {
            pieces.add(new Span(from, to));
        }
    }

    private boolean isMark(int at) {
        char c = text.charAt(at);
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || ",;.".indexOf(c) >= 0;
    }

    private static boolean isWithin(Attribution one, List<Span> spans) {
        return spans.stream().allMatch(span -> one.content().stream().anyMatch(content -> content.contains(span)));
    }

    static double likeness(List<Span> a, List<Span> b) {
        int common = 0;
        for (Span one : a) {
            for (Span other : b) {
                common += Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
            }
        }
        return common / (double) (length(a) + length(b) - common);
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }
}
