package org.sayso.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.page.Block.Kind;
import org.sayso.text.Span;

/**
 * Captions of pictures and players, in and around the story: by markup, by the credit they carry, by standing twice. The
 * second copy of a caption and a bare credit are boilerplate.
 */
public final class Captions {

    /** What a credit says, in small letters: "(photo credit: Bo Kim/Port Agency)", "Image caption The quay". */
    private static final Pattern LABEL =
            Pattern.compile("(?:Media playback is [\\p{L} ]{3,40}device )?(?:Image|Media) caption ");

    private static final List<String> CREDITS = List.of(
            "photo credit",
            "(photo:",
            "(photo by",
            "photo by ",
            "photo: ",
            "photograph: ",
            "photograph by",
            "picture: ",
            "pictured:",
            "image credit",
            "(image:",
            "image: ",
            "image copyright",
            "image caption",
            "image source",
            "media caption",
            "getty images",
            "afp/",
            "/afp",
            "ap photo",
            "(ap)",
            "/reuters",
            "reuters/",
            "file photo",
            "(file)",
            "file picture",
            "courtesy of",
            "handout",
            "(credit",
            "credit: ",
            "shutterstock",
            "wikimedia",
            "via ap",
            "via getty",
            "/ap)",
            "/ap",
            "epa/",
            "/epa",
            "© ");

    /** "Mayor: “I was told”", "Mayor: 'I was told'" */
    private static final Pattern WORDS_OF = Pattern.compile("[\"“]|: ['‘]");

    /** Credits that name no more than an agency or a photographer. */
    private static final List<String> AGENCIES = List.of(
            "ap", "afp", "reuters", "epa", "getty images", "afp/getty images", "pa", "pa media", "pa wire", "ap photo");

    private Captions() {}

    static void mark(Draft draft) {
        int start = draft.storyStart();
        if (start < 0) {
            return;
        }
        int from = Math.max(0, start - 14);
        int to = Math.min(draft.size(), draft.storyEnd() + 2);
        Map<String, Integer> seen = new HashMap<>();
        for (int i = from; i < to; i++) {
            Kind kind = draft.kind(i);
            if (kind != Kind.MAIN && kind != Kind.BOILERPLATE && kind != Kind.CAPTION) {
                continue;
            }
            String line = draft.text(i);
            String key = Words.fold(line);
            Integer before = seen.put(key, i);
            if (isCreditOnly(line)) {
                draft.mark(i, Kind.BOILERPLATE);
            } else if (before != null && i - before <= 4 && Words.count(line) >= 5) {
                if (Words.count(line) <= 60) {
                    draft.mark(before, Kind.CAPTION);
                }
                draft.mark(i, Kind.BOILERPLATE);
            } else if (isPrefixAgain(draft, i)) {
                draft.mark(i, Kind.BOILERPLATE);
            } else if (isCaption(draft, i)) {
                draft.mark(i, Kind.CAPTION);
            }
        }
    }

    private static boolean isCaption(Draft draft, int i) {
        PageLine line = draft.lines.get(i);
        String text = draft.text(i);
        int words = Words.count(text);
        if (words < 4 || words > 90) {
            return false;
        }
        if (line.markup() != null) {
            boolean inFigure = line.has(Markup.Trait.CAPTION)
                    && line.markup().linkShare() < 0.6
                    && !line.has(Markup.Trait.RELATED);
            return inFigure;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("media playback") || lower.startsWith("play video")) {
            // a player's label is a caption where it gives somebody's words
            int caption = lower.indexOf("media caption ");
            return caption >= 0 && WORDS_OF.matcher(text).find(caption);
        }
        boolean credited = CREDITS.stream().anyMatch(credit -> hasCredit(lower, credit));
        boolean creditBelow =
                i + 1 < draft.size() && opensCredit(draft.text(i + 1)) && words <= 40 && !draft.isRunningStory(i);
        return credited || creditBelow;
    }

    /** "Image caption The quay": what is shown begins behind the label; the span as it is where none stands. */
    public static Span withoutLabel(String text, Span caption) {
        Matcher label = LABEL.matcher(text).region(caption.start(), caption.end());
        return label.lookingAt() && label.end() < caption.end() ? new Span(label.end(), caption.end()) : caption;
    }

    static boolean isCredited(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.contains("credit...") || CREDITS.stream().anyMatch(credit -> hasCredit(lower, credit));
    }

    private static boolean hasCredit(String lower, String credit) {
        int at = lower.indexOf(credit);
        if (at < 0) {
            return false;
        }
        // In running text a credit stands at the very start or in the last words.
        return at == 0 || at + 60 >= lower.length() || credit.startsWith("image ") || credit.startsWith("media ");
    }

    /** The caption above once more, without its credit. */
    private static boolean isPrefixAgain(Draft draft, int i) {
        String line = draft.text(i);
        if (i == 0 || Words.count(line) < 6) {
            return false;
        }
        String above = draft.text(i - 1);
        return above.length() > line.length() && above.startsWith(line) && above.length() - line.length() < 120;
    }

    /** A credit that belongs to the line above it: "© Port Photo / Bo Kim". A bare agency's name may stand anywhere. */
    private static boolean opensCredit(String line) {
        return isCreditOnly(line) && (line.startsWith("©") || line.startsWith("(") || line.indexOf(':') > 0);
    }

    /** "AP", "Bo Kim/Port Agency", "© Port Photo / Bo Kim", "(photo credit: Bo Kim)". */
    static boolean isCreditOnly(String line) {
        if (line.length() > 90) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT).replace(" / ", "/");
        lower = lower.endsWith(" file") ? lower.substring(0, lower.length() - " file".length()) : lower;
        if (AGENCIES.contains(lower)) {
            return true;
        }
        if (Words.count(line) > 14 || (Words.endsSentence(line) && !line.endsWith(")"))) {
            return false;
        }
        boolean opens = lower.startsWith("(photo")
                || lower.startsWith("© ")
                || lower.startsWith("photo:")
                || lower.startsWith("photo by")
                || lower.startsWith("credit:")
                || lower.startsWith("photograph:")
                || lower.startsWith("image:")
                || lower.startsWith("(image");
        boolean names = lower.endsWith("getty images")
                || lower.endsWith("/ap")
                || lower.endsWith("/afp")
                || lower.endsWith("/reuters")
                || lower.endsWith("/epa")
                || lower.endsWith("via ap")
                || lower.endsWith("via reuters");
        return opens || (names && Words.count(line) <= 6);
    }
}
