package org.sayso.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.page.Markup.Trait;
import org.sayso.text.Span;

/**
 * What the line classifier sees of each line: its own shape, its neighbours', its place on the page and, where there is
 * markup, what that says. Training ({@code training/clean}) reads the very same numbers.
 */
final class LineFeatures {

    /** Numbers a line has of its own. */
    static final int OWN = 28;

    /** Own numbers that are looked at in the neighbours too. */
    private static final int[] SHARED = {0, 2, 3, 5, 9, 10, 11, 19};

    private static final int[] OFFSETS = {-2, -1, 1, 2};

    private static final Trait[] TRAITS = {
        Trait.NAV, Trait.ASIDE, Trait.FOOTER, Trait.HEADER, Trait.FIGURE, Trait.BLOCKQUOTE, Trait.LIST, Trait.TABLE,
        Trait.FORM, Trait.ARTICLE, Trait.MAIN, Trait.TIME, Trait.BODY, Trait.HEADLINE, Trait.BYLINE, Trait.DATE,
        Trait.CAPTION, Trait.CREDIT, Trait.COMMENT, Trait.RELATED, Trait.SHARE, Trait.PROMO, Trait.TAGS
    };

    private static final int PLACE = 14;

    static final int PLAIN = OWN + SHARED.length * OFFSETS.length + PLACE;

    static final int MARKED = PLAIN + TRAITS.length + 23;

    private static final int WINDOW = 5;

    private final List<PageLine> lines;
    private final float[] own;
    private final int[] wordsBefore;
    private final int[] longBefore;
    private final int[] stampsBefore;
    private final int[] answersBefore;
    private final int[] lastLong;
    private final int[] nextLong;
    private final boolean marked;

    /** The line that heads the comments below a story, −1 where there is none. */
    private int comments = -1;

    private final SelfSaid said;

    LineFeatures(Page page, List<PageLine> lines) {
        this.lines = lines;
        this.marked = !page.markup().lines().isEmpty();
        int n = lines.size();
        own = new float[n * OWN];
        said = new SelfSaid(page, lines);
        wordsBefore = new int[n + 1];
        longBefore = new int[n + 1];
        stampsBefore = new int[n + 1];
        answersBefore = new int[n + 1];
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < n; i++) {
            String line = words(page, lines.get(i));
            fill(line, i * OWN);
            own[i * OWN + 15] = Math.min(3, seen.merge(key(line), 1, Integer::sum) - 1);
            own[i * OWN + 16] = lines.get(i).gap() ? 1 : 0;
            wordsBefore[i + 1] = wordsBefore[i] + Math.round((float) Math.expm1(own[i * OWN]));
            longBefore[i + 1] = longBefore[i] + (isLong(i) ? 1 : 0);
            Remarks remark = Remarks.of(line);
            stampsBefore[i + 1] = stampsBefore[i] + (remark == Remarks.STAMP ? 1 : 0);
            answersBefore[i + 1] = answersBefore[i] + (remark == Remarks.BUTTON ? 1 : 0);
            comments = comments < 0 && remark == Remarks.HEADING && longBefore[i] > 0 ? i : comments;
        }
        for (int i = 0; i < n; i++) {
            own[i * OWN + 17] = Math.min(3, seen.getOrDefault(key(words(page, lines.get(i))), 1) - 1);
        }
        lastLong = new int[n];
        nextLong = new int[n];
        int last = -1;
        for (int i = 0; i < n; i++) {
            lastLong[i] = last;
            last = isLong(i) ? i : last;
        }
        int next = n;
        for (int i = n - 1; i >= 0; i--) {
            nextLong[i] = next;
            next = isLong(i) ? i : next;
        }
    }

    int width() {
        return marked ? MARKED : PLAIN;
    }

    /** Words of the lines from one to before another. */
    int words(int from, int to) {
        return wordsBefore[to] - wordsBefore[from];
    }

    private static String words(Page page, PageLine line) {
        Span span = line.span();
        return page.text().substring(span.start(), Math.min(span.end(), span.start() + Draft.FAR));
    }

    private static String key(String line) {
        return line.length() > 200 ? line.substring(0, 200) : line;
    }

    private boolean isLong(int i) {
        return i >= 0 && i < lines.size() && own[i * OWN] > 2.7 && own[i * OWN + 2] > 0.2 && own[i * OWN + 9] > 0;
    }

    /** Everything the classifier sees of one line. */
    void vector(int i, float[] into) {
        System.arraycopy(own, i * OWN, into, 0, OWN);
        int at = OWN;
        int n = lines.size();
        for (int offset : OFFSETS) {
            int other = i + offset;
            for (int feature : SHARED) {
                into[at++] = other < 0 || other >= n ? -1 : own[other * OWN + feature];
            }
        }
        int total = Math.max(1, wordsBefore[n]);
        int from = Math.max(0, i - WINDOW);
        int to = Math.min(n, i + WINDOW + 1);
        into[at++] = (float) i / n;
        into[at++] = (float) wordsBefore[i] / total;
        into[at++] = lastLong[i] < 0 ? 40 : Math.min(40, i - lastLong[i]);
        into[at++] = nextLong[i] == n ? 40 : Math.min(40, nextLong[i] - i);
        into[at++] = (float) (longBefore[to] - longBefore[from]) / (to - from);
        into[at++] = (float) Math.log1p((double) (wordsBefore[to] - wordsBefore[from]) / (to - from));
        into[at++] = (float) Math.log1p(longBefore[i]);
        into[at++] = (float) Math.log1p(longBefore[n] - longBefore[i]);
        into[at++] = (float) longBefore[n] / n;
        into[at++] = (float) Math.log1p(total);
        into[at++] = (float) Math.log1p(stampsBefore[Math.min(n, i + 5)] - stampsBefore[Math.max(0, i - 4)]);
        into[at++] = (float) Math.log1p(stampsBefore[n]);
        into[at++] = (float) Math.log1p(answersBefore[Math.min(n, i + 7)] - answersBefore[Math.max(0, i - 6)]);
        into[at++] = comments < 0 || i < comments ? -1 : Math.min(40, i - comments);
        Markup.Line markup = lines.get(i).markup();
        if (!marked || markup == null) {
            return;
        }
        for (Trait trait : TRAITS) {
            into[at++] = markup.has(trait) ? 1 : 0;
        }
        into[at++] = markup.linkShare();
        into[at++] = markup.parentShare();
        into[at++] = markup.areaShare();
        into[at++] = markup.tag().equals("p") ? 1 : 0;
        into[at++] = markup.heading();
        into[at++] = markup.tag().equals("div") ? 1 : 0;
        into[at++] = neighbourShare(i - 1);
        into[at++] = neighbourShare(i + 1);
        Markup.Around around = markup.around();
        into[at++] = around.parentLinks();
        into[at++] = around.areaLinks();
        into[at++] = around.inside();
        into[at++] = around.up();
        into[at++] = around.down();
        into[at++] = (float) Math.log1p(around.twins());
        into[at++] = around.twinShare();
        into[at++] = neighbourLinks(i - 1);
        into[at++] = neighbourLinks(i + 1);
        into[at++] = neighbourUp(i - 1);
        into[at++] = neighbourUp(i + 1);
        into[at++] = said.toTitle(i);
        into[at++] = said.inTitle(i);
        into[at++] = said.inBody(i);
        into[at] = said.described(i);
    }

    private float neighbourLinks(int i) {
        Markup.Line markup = i < 0 || i >= lines.size() ? null : lines.get(i).markup();
        return markup == null ? -1 : markup.linkShare();
    }

    private float neighbourUp(int i) {
        Markup.Line markup = i < 0 || i >= lines.size() ? null : lines.get(i).markup();
        return markup == null ? -1 : markup.around().up() + markup.around().down() / 16f;
    }

    private float neighbourShare(int i) {
        if (i < 0 || i >= lines.size()) {
            return -1;
        }
        Markup.Line markup = lines.get(i).markup();
        return markup == null ? -1 : markup.parentShare();
    }

    private void fill(String line, int base) {
        Shape shape = Shape.of(line);
        float words = Math.max(1, shape.words);
        own[base] = (float) Math.log1p(shape.words);
        own[base + 1] = (float) Math.log1p((double) (line.length() + 2L * shape.unspaced));
        own[base + 2] = shape.small / words;
        own[base + 3] = shape.endsSentence ? 1 : 0;
        own[base + 4] = shape.commas / words;
        own[base + 5] = shape.capitalised / words;
        own[base + 6] = shape.upper / words;
        own[base + 7] = shape.digits / (float) line.length();
        own[base + 8] = shape.letters / words;
        own[base + 9] = Math.min(8, shape.stops);
        own[base + 10] = shape.menu / words;
        own[base + 11] = shape.year ? 1 : 0;
        own[base + 12] = shape.copyright ? 1 : 0;
        own[base + 13] = Math.min(5, shape.separators);
        own[base + 14] = shape.quotes ? 1 : 0;
        own[base + 18] = shape.saying > 0 ? 1 : 0;
        own[base + 19] = Math.min(4, shape.menu);
        own[base + 20] = shape.address ? 1 : 0;
        own[base + 21] = shape.questions > 0 ? 1 : 0;
        own[base + 22] = line.endsWith(":") ? 1 : 0;
        own[base + 23] = shape.bullet ? 1 : 0;
        own[base + 24] = shape.reader / words;
        own[base + 25] = shape.startsSmall ? 1 : 0;
        own[base + 26] = line.endsWith("...") || line.endsWith("…") ? 1 : 0;
        own[base + 27] = shape.startsQuote ? 1 : 0;
    }

    @Override
    public String toString() {
        return "LineFeatures" + Arrays.toString(new int[] {lines.size(), width()});
    }

    /** Counts over the characters and words of one line. */
    static final class Shape {
        int words;
        int unspaced;
        int letters;
        int small;
        int menu;
        int saying;
        int reader;
        int capitalised;
        int upper;
        int digits;
        int commas;
        int stops;
        int separators;
        int questions;
        boolean endsSentence;
        boolean year;
        boolean copyright;
        boolean quotes;
        boolean address;
        boolean bullet;
        boolean startsSmall;
        boolean startsQuote;

        static Shape of(String line) {
            Shape shape = new Shape();
            int start = -1;
            for (int i = 0; i <= line.length(); i++) {
                char c = i < line.length() ? line.charAt(i) : ' ';
                boolean unspaced = Words.isUnspaced(c);
                if (!unspaced && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
                    start = start < 0 ? i : start;
                    continue;
                }
                if (start >= 0) {
                    shape.word(line.substring(start, i));
                    start = -1;
                }
                if (unspaced) {
                    shape.unspaced(c);
                    continue;
                }
                if (i < line.length()) {
                    shape.mark(line, c, i);
                }
            }
            shape.words += (shape.unspaced + 1) / 2;
            shape.ends(line);
            return shape;
        }

        /** A letter of a script without blanks: two make a word, one of which has as many letters as a European one. */
        private void unspaced(char c) {
            unspaced++;
            letters += 2;
            small += MenuWords.isSmallLetter(c) ? 1 : 0;
        }

        private void word(String word) {
            words++;
            letters += word.length();
            String lower = word.toLowerCase(Locale.ROOT);
            small += MenuWords.isSmall(lower) ? 1 : 0;
            menu += MenuWords.isMenu(lower) ? 1 : 0;
            saying += MenuWords.isSaying(lower) ? 1 : 0;
            reader += MenuWords.isToReader(lower) ? 1 : 0;
            if (Character.isUpperCase(word.charAt(0))) {
                capitalised++;
                upper += word.length() > 1 && Character.isUpperCase(word.charAt(1)) ? 1 : 0;
            }
            for (int i = 0; i < word.length(); i++) {
                digits += Character.isDigit(word.charAt(i)) ? 1 : 0;
            }
            year |= word.length() == 4
                    && (word.startsWith("19") || word.startsWith("20"))
                    && Character.isDigit(word.charAt(3));
            copyright |= lower.equals("copyright") || lower.equals("reserved");
        }

        private void mark(String line, char c, int i) {
            switch (c) {
                case ',', '،', '、', '，' -> commas++;
                case '.', '!', '。' ->
                    stops += i + 1 == line.length() || !Character.isLetterOrDigit(line.charAt(i + 1)) ? 1 : 0;
                case '！' -> stops++;
                case '?', '؟', '？' -> {
                    stops++;
                    questions++;
                }
                case '|', '»', '›', '•', '·', '/', '>' -> separators++;
                case '"', '“', '”' -> quotes = true;
                case '©' -> copyright = true;
                case '@' -> address = true;
                default -> address |= c == ':' && line.startsWith("://", i);
            }
        }

        private void ends(String line) {
            int end = line.length();
            while (end > 0 && "\"'”’)] 」』）".indexOf(line.charAt(end - 1)) >= 0) {
                end--;
            }
            endsSentence = end > 0 && ".!?…。؟！？".indexOf(line.charAt(end - 1)) >= 0;
            char first = line.charAt(0);
            bullet = "•-*·▪–—►".indexOf(first) >= 0;
            startsSmall = Character.isLowerCase(first);
            startsQuote = "\"'“‘«「『".indexOf(first) >= 0;
        }
    }
}
