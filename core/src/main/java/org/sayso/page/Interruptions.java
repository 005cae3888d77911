package org.sayso.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sayso.page.Block.Kind;

/** Takes out what stands inside the story without being part of it, and brings back what the classifier lost there. */
final class Interruptions {

    /** Where in a line a phrase must stand. */
    private enum At {
        START,
        END,
        ANYWHERE,
        /** Anywhere, also beside words in quotation marks. */
        SURELY,
        WHOLE
    }

    private record Phrase(At at, String words) {}

    /** One row a phrase; the example shows the line it is for. */
    private static final List<Phrase> PHRASES = List.of(
            // "Harbour master resigns | Ann Lee Read more"
            new Phrase(At.END, "read more"),
            new Phrase(At.END, "read more »"),
            new Phrase(At.END, "read more..."),
            new Phrase(At.END, "continue reading"),
            new Phrase(At.START, "continue reading"),
            new Phrase(At.START, "read more"),
            new Phrase(At.START, "read also"),
            new Phrase(At.START, "read:"),
            new Phrase(At.START, "also read"),
            new Phrase(At.START, "read next"),
            new Phrase(At.START, "see also:"),
            new Phrase(At.START, "see more:"),
            new Phrase(At.START, "more:"),
            new Phrase(At.START, "related:"),
            new Phrase(At.START, "[related"),
            new Phrase(At.START, "related coverage"),
            new Phrase(At.START, "related article"),
            new Phrase(At.START, "related story"),
            new Phrase(At.START, "related stories"),
            new Phrase(At.START, "recommended:"),
            new Phrase(At.START, "watch:"),
            new Phrase(At.START, "watch more"),
            new Phrase(At.START, "listen:"),
            new Phrase(At.START, "don't miss"),
            new Phrase(At.START, "you may also like"),
            new Phrase(At.START, "you might also like"),
            new Phrase(At.START, "more from "),
            new Phrase(At.START, "more on this story"),
            // "Play Video 1:07 Council walks out – video"
            new Phrase(At.START, "play video"),
            new Phrase(At.START, "slideshow ("),
            new Phrase(At.START, "view slideshow"),
            new Phrase(At.START, "media playback is"),
            new Phrase(At.START, "this video can not be played"),
            new Phrase(At.START, "this video cannot be played"),
            new Phrase(At.START, "your browser does not"),
            new Phrase(At.START, "video player"),
            new Phrase(At.START, "loading..."),
            new Phrase(At.START, "advertisement"),
            new Phrase(At.START, "story continues below"),
            new Phrase(At.START, "article continues"),
            new Phrase(At.START, "story continued below"),
            // "Ann Lee in Port Lismore contributed to this report."
            new Phrase(At.END, "contributed to this report."),
            new Phrase(At.END, "contributed to this report"),
            new Phrase(At.END, "contributed to this article."),
            new Phrase(At.END, "contributed to this story."),
            new Phrase(At.END, "contributed reporting."),
            // "Ann Lee contributed reporting from Holm."
            new Phrase(At.ANYWHERE, " contributed reporting"),
            // "Story highlights Harbour master resigns": the story says it again
            new Phrase(At.START, "story highlights"),
            // "( Also on THE TIDE: Who will pay for the pier)", "(PHOTOS: Ten years of tolls)"
            new Phrase(At.START, "( also on "),
            new Phrase(At.START, "(also on "),
            new Phrase(At.START, "( photos:"),
            new Phrase(At.START, "(photos:"),
            new Phrase(At.START, "( watch:"),
            new Phrase(At.START, "(watch:"),
            new Phrase(At.START, "( video:"),
            new Phrase(At.START, "(video:"),
            new Phrase(At.START, "( see also"),
            new Phrase(At.START, "(see also"),
            new Phrase(At.START, "(related:"),
            new Phrase(At.START, "(read more"),
            new Phrase(At.START, "just watched"),
            new Phrase(At.START, "must watch"),
            new Phrase(At.START, "enlarge this image"),
            new Phrase(At.START, "copyright ©"),
            new Phrase(At.WHOLE, "toggle caption"),
            new Phrase(At.WHOLE, "[pullquote]"),
            new Phrase(At.START, "scroll down"),
            new Phrase(At.START, "sponsored"),
            // "Sign up for the Dawn briefing"
            new Phrase(At.START, "sign up"),
            new Phrase(At.START, "subscribe"),
            new Phrase(At.START, "by subscribing"),
            new Phrase(At.START, "by signing up"),
            new Phrase(At.START, "get the latest"),
            new Phrase(At.START, "get our "),
            new Phrase(At.START, "follow us"),
            new Phrase(At.START, "click here"),
            new Phrase(At.END, "click here"),
            new Phrase(At.END, "clicking here"),
            new Phrase(At.END, "listen back here."),
            new Phrase(At.START, "chat with us"),
            new Phrase(At.START, "follow @"),
            new Phrase(At.START, "this slideshow requires"),
            new Phrase(At.START, "wordcount:"),
            new Phrase(At.START, "word count:"),
            new Phrase(At.START, "reading time:"),
            new Phrase(At.ANYWHERE, "click here for more"),
            // "To receive it in your inbox, please sign up here."
            new Phrase(At.SURELY, "sign up here"),
            new Phrase(At.END, "homepage for more stories."),
            new Phrase(At.END, "expressed are those of the author."),
            new Phrase(At.END, "expressed are those of the author(s)."),
            new Phrase(At.START, "listen to article"),
            new Phrase(At.START, "this article is more than"),
            new Phrase(At.START, "follow her on"),
            new Phrase(At.START, "follow him on"),
            new Phrase(At.START, "follow me on"),
            new Phrase(At.START, "follow them on"),
            new Phrase(At.SURELY, "expressed in this commentary are"),
            new Phrase(At.START, "share this article"),
            new Phrase(At.START, "download our"),
            new Phrase(At.START, "download the"),
            new Phrase(At.START, "support our journalism"),
            new Phrase(At.START, "interested in "),
            new Phrase(At.ANYWHERE, "as an interest to stay up to date"),
            new Phrase(At.ANYWHERE, "all rights reserved"),
            new Phrase(At.ANYWHERE, "terms of use"),
            new Phrase(At.ANYWHERE, "privacy policy"),
            new Phrase(At.ANYWHERE, "cookie policy"),
            new Phrase(At.ANYWHERE, "may not be reproduced"),
            new Phrase(At.ANYWHERE, "may not be published, broadcast"),
            new Phrase(At.ANYWHERE, "on twitter and facebook"),
            new Phrase(At.ANYWHERE, "on facebook and twitter"),
            new Phrase(At.ANYWHERE, "subscribe to our"),
            new Phrase(At.ANYWHERE, "sign up for our"),
            new Phrase(At.ANYWHERE, "sign up to our"),
            new Phrase(At.ANYWHERE, "our newsletter"),
            new Phrase(At.ANYWHERE, "daily newsletter"),
            new Phrase(At.ANYWHERE, "your inbox"),
            new Phrase(At.ANYWHERE, "click here."),
            new Phrase(At.ANYWHERE, "this article has been adapted"),
            new Phrase(At.WHOLE, "ad"),
            new Phrase(At.WHOLE, "comments"),
            new Phrase(At.WHOLE, "advert"),
            new Phrase(At.WHOLE, "share"),
            new Phrase(At.WHOLE, "share this"),
            new Phrase(At.WHOLE, "share this article"),
            new Phrase(At.WHOLE, "sharing is caring!"),
            new Phrase(At.WHOLE, "explore further"),
            new Phrase(At.WHOLE, "urgent"),
            new Phrase(At.WHOLE, "breaking"),
            new Phrase(At.WHOLE, "text audio"),
            new Phrase(At.WHOLE, "font size"));

    /** Words by which an outlet asks something of its reader: "share your experience", "get in touch". */
    private static final List<String> REQUESTS = List.of(
            "share your",
            "your responses",
            "get in touch",
            "contact us",
            "email us",
            "e-mail us",
            "send us",
            "your story",
            "your stories",
            "our journalists",
            "let us know",
            "tell us",
            "help us",
            "if you have been affected",
            "fill in",
            "using our",
            "we will treat",
            "click",
            "follow ",
            "sign up",
            "subscribe",
            "having trouble loading",
            // "The Tide is free to read because of your support."
            "your support",
            "your financial",
            "we need your",
            "at no cost to you",
            "a contribution",
            "make a donation");

    private static final int FAR = 400;

    /** Lines between posts at a story's end. */
    private static final int POSTS_APART = 3;

    /** A post that the story carries: "Nobody asked me to go. — Ada Lorn (@adalorn) June 3, 2017". */
    private static final Pattern SIGNED = Pattern.compile(
            "\\p{L}+ \\p{L}+ .*[—–-] ?[^—–(]{1,60} ?\\(@\\w{1,30}\\)(?: \\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}, \\d{4}| \\d{1,2} \\p{Lu}\\p{Ll}{2,8} \\d{4})?$");

    /** "DeVeliz", "McKim": a capital so near a word's beginning is its own. */
    private static final int SHORTEST_WORD = 3;

    /** Words of a label before another story's title at most, and of the title at least. */
    private static final int LABEL = 7;

    private static final int SHORTEST_TITLE = 3;

    private Interruptions() {}

    static void mark(Draft draft) {
        long shouted = 0;
        for (int i = 0; i < draft.size(); i++) {
            shouted += draft.isMain(i) && Words.isShouted(draft.text(i)) ? 1 : 0;
        }
        boolean shouts = shouted * 5 > mainLines(draft);
        for (int i = 0; i < draft.size(); i++) {
            if (draft.isMain(i)
                    && !isSignedPost(draft.text(i))
                    && (isInterruption(draft.text(i), shouts) || isTeaser(draft.lines.get(i)))) {
                draft.mark(i, Kind.BOILERPLATE);
            }
        }
        recover(draft);
    }

    /** A line that is one link, in a place that its markup names for other stories or adverts. */
    private static boolean isTeaser(PageLine line) {
        return line.markup() != null
                && line.markup().linkShare() > 0.9
                && (line.has(Markup.Trait.RELATED) || line.has(Markup.Trait.PROMO) || line.has(Markup.Trait.SHARE));
    }

    private static long mainLines(Draft draft) {
        long count = 0;
        for (int i = 0; i < draft.size(); i++) {
            count += draft.isMain(i) ? 1 : 0;
        }
        return count;
    }

    static boolean isInterruption(String line, boolean shouts) {
        if (line.length() <= FAR && hasPhrase(line)) {
            return true;
        }
        if (!shouts && Words.isShouted(line) && Words.count(line) >= 5 && !Words.endsSentence(line)) {
            return true;
        }
        return Remarks.of(line) == Remarks.HEADING
                || isPlayer(line)
                || isFrontMatter(line)
                || isGluedTeaser(line)
                || isLabelledTeaser(line)
                || asksReader(line);
    }

    private static boolean hasPhrase(String line) {
        String lower = line.toLowerCase(Locale.ROOT).replace('’', '\'').replace('\u00a0', ' ');
        boolean sentence = Words.endsSentence(line) && Words.count(line) > 18;
        for (Phrase phrase : PHRASES) {
            boolean found = switch (phrase.at()) {
                case START -> lower.startsWith(phrase.words()) && !sentence && endsWord(lower, phrase.words());
                case END -> lower.endsWith(phrase.words());
                case ANYWHERE -> lower.contains(phrase.words()) && !hasSpeech(line);
                case SURELY -> lower.contains(phrase.words());
                case WHOLE -> lower.equals(phrase.words());
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWord(String lower, String start) {
        int end = start.length();
        return end == lower.length()
                || !Character.isLetter(lower.charAt(end))
                || !Character.isLetter(start.charAt(end - 1));
    }

    private static boolean hasSpeech(String line) {
        return line.indexOf('“') >= 0 || line.indexOf('"') >= 0 || line.contains(" said");
    }

    /** "00:00 00:00", "1:07": what a player shows. */
    private static boolean isPlayer(String line) {
        if (line.length() > 24) {
            return false;
        }
        boolean colon = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            colon |= c == ':';
            if (!Character.isDigit(c) && c != ':' && c != ' ' && c != '/' && c != '-') {
                return false;
            }
        }
        return colon;
    }

    /**
     * "Harbour Master Resigns After Storm At SeaThe head of the port left on Monday.": another story's title and its first
     * sentence, run together where the page showed them one below the other.
     */
    private static boolean isGluedTeaser(String line) {
        for (int i = 20; i + 8 < Math.min(line.length(), 160); i++) {
            if (line.charAt(i - 1) == '.') {
                return false;
            }
            boolean glued = Character.isUpperCase(line.charAt(i))
                    && (Character.isLowerCase(line.charAt(i - 1)) || Character.isDigit(line.charAt(i - 1)))
                    && (line.charAt(i + 1) == ' ' || Character.isLowerCase(line.charAt(i + 1)));
            if (glued
                    && Words.endsSentence(line)
                    && i - line.lastIndexOf(' ', i) > SHORTEST_WORD
                    && isTitleCase(line.substring(0, i))
                    && !isTitleCase(line.substring(i))) {
                return true;
            }
        }
        return false;
    }

    /** "The debate:Who spoke for the harbour": another story's title behind its label, with no space where the page had a style. */
    private static boolean isLabelledTeaser(String line) {
        int colon = line.indexOf(':');
        if (colon < 2 || colon + 8 >= line.length() || line.length() > 200) {
            return false;
        }
        String label = line.substring(0, colon);
        char first = line.charAt(colon + 1);
        char last = line.charAt(line.length() - 1);
        return (Character.isUpperCase(first) || "'\"‘“".indexOf(first) >= 0)
                && Words.count(label) <= LABEL
                && label.chars().noneMatch(c -> "(,;@/".indexOf(c) >= 0)
                && Words.count(line.substring(colon + 1)) >= SHORTEST_TITLE
                && (last == '?' ? !Words.isShouted(label) : !Words.endsSentence(line));
    }

    private static boolean isTitleCase(String title) {
        List<String> words = Words.of(title);
        long capitals = words.stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.charAt(0)))
                .count();
        return words.size() >= 5 && capitals * 10L >= words.size() * 7L;
    }

    /** "draft: false": settings of the program that made the page. */
    private static boolean isFrontMatter(String line) {
        int colon = line.indexOf(": ");
        return colon > 1
                && line.length() < 40
                && line.chars().limit(colon).allMatch(c -> Character.isLowerCase(c) || c == '_')
                && line.indexOf(' ', colon + 2) < 0
                && Character.isLowerCase(line.charAt(colon + 2));
    }

    private static boolean asksReader(String line) {
        if (hasSpeech(line) || line.length() > 900) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        int you = 0;
        List<String> words = Words.of(lower);
        for (String word : words) {
            you += word.equals("you")
                            || word.equals("your")
                            || word.equals("you're")
                            || word.equals("you’re")
                            || word.equals("we")
                            || word.equals("our")
                    ? 1
                    : 0;
        }
        return you >= 2 && you * 22 >= words.size() && REQUESTS.stream().anyMatch(lower::contains);
    }

    /**
     * Lines between two story lines that read like story: running text, or a quotation, that the classifier gave a low
     * chance. Losing a statement costs more than reading an advert.
     */
    private static void recover(Draft draft) {
        int start = draft.storyStart();
        int end = draft.storyEnd();
        for (int i = Math.max(0, start); i < end; i++) {
            boolean post = isSignedPost(draft.text(i));
            if (draft.kind(i) == Kind.BOILERPLATE
                    && ((draft.isRunning(i) || post) ? nearMain(draft, i) : isLead(draft, i))
                    && !isMarkedAway(draft.lines.get(i))
                    && (post || !isInterruption(draft.text(i), true))) {
                draft.mark(i, Kind.MAIN);
            }
        }
        recoverPosts(draft, end);
        for (int i = Math.max(1, start); i < end; i++) {
            if (draft.text(i).endsWith(":") && draft.isMain(i - 1) && !isInterruption(draft.text(i), true)) {
                recoverList(draft, i, Math.min(end, i + 12));
            }
        }
    }

    /** Posts that a story ends with, each within a few lines of what stands before it. */
    private static void recoverPosts(Draft draft, int end) {
        int last = end;
        for (int i = Math.max(0, end); i < draft.size() && i - last <= POSTS_APART; i++) {
            if (isSignedPost(draft.text(i)) && !isMarkedAway(draft.lines.get(i))) {
                draft.mark(i, Kind.MAIN);
                last = i;
            }
        }
    }

    private static boolean isSignedPost(String line) {
        return line.contains("(@") && SIGNED.matcher(line).find();
    }

    /** "Other measures include:" and what it lists, where the story goes on below. */
    private static void recoverList(Draft draft, int lead, int end) {
        int stop = lead + 1;
        while (stop < end && !draft.isRunningStory(stop)) {
            String item = draft.text(stop);
            if (isMarkedAway(draft.lines.get(stop))
                    || Words.count(item) < 4
                    || Words.menuShare(item) > 0.2
                    || isInterruption(item, false)) {
                return;
            }
            stop++;
        }
        for (int i = lead; stop < end && i < stop; i++) {
            if (draft.kind(i) == Kind.BOILERPLATE) {
                draft.mark(i, Kind.MAIN);
            }
        }
    }

    /** A short sentence with story right above and below: "The paper told it so:". */
    private static boolean isLead(Draft draft, int i) {
        String line = draft.text(i);
        boolean spoken = Words.endsSentence(line) || line.indexOf('“') >= 0 || line.indexOf('"') >= 0;
        return Words.count(line) >= 5 && spoken && draft.isMain(i - 1) && draft.isMain(i + 1);
    }

    private static boolean isMarkedAway(PageLine line) {
        return line.markup() != null
                && (line.markup().linkShare() > 0.5
                        || line.has(Markup.Trait.RELATED)
                        || line.has(Markup.Trait.PROMO)
                        || line.has(Markup.Trait.ASIDE)
                        || line.has(Markup.Trait.NAV)
                        || line.has(Markup.Trait.FOOTER)
                        || line.has(Markup.Trait.COMMENT)
                        || line.has(Markup.Trait.CAPTION)
                        || line.markup().parentShare() < 0.05);
    }

    private static boolean nearMain(Draft draft, int line) {
        List<Integer> near = new ArrayList<>();
        for (int i = Math.max(0, line - 3); i < Math.min(draft.size(), line + 4); i++) {
            if (i != line && draft.isMain(i)) {
                near.add(i);
            }
        }
        return near.stream().anyMatch(i -> i < line) && near.stream().anyMatch(i -> i > line);
    }
}
