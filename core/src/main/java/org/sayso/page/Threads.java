package org.sayso.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Block.Kind;
import org.sayso.text.Span;
import org.sayso.time.CalendarDate;
import org.sayso.time.CalendarDates;
import org.sayso.time.Days;

/**
 * Reads forum threads, from markup and from scraped text alike.
 *
 * <pre>
 * Thread   ::= Question Comments? (Count "Answers") (Answer Comments?)*
 * Question ::= Score? Text+ Signature?
 * Answer   ::= Score Text+ Signature?
 * Comments ::= Count? Comment*
 * Comment  ::= Bullet Score? Text ("–" Author)? ("Commented" Date)?
 * </pre>
 *
 * "4 Answers", "• 2", "– Ann_Lee", "Commented Mar 3, 2021 at 11:43", "answered Mar 3, 2021 at 9:05".
 */
final class Threads {

    /** A line's part in the thread's grammar. */
    private enum Part {
        NUMBER,
        ANSWERS,
        BULLET,
        AUTHOR,
        STAMP,
        SIGNED,
        FURNITURE,
        END,
        TEXT
    }

    private static final List<String> FURNITURE = List.of(
            "share",
            "improve this question",
            "improve this answer",
            "follow",
            "add a comment",
            "show more comments",
            "reply",
            "report",
            "edit",
            "flag",
            "cite",
            "sorted by:",
            "highest score (default)",
            "active",
            "oldest",
            "votes",
            "reset to default",
            "upvote",
            "downvote",
            "save",
            "close",
            "$\\endgroup$",
            "$\\begingroup$",
            "accepted",
            "permalink",
            "quote",
            "like",
            "delete");

    private static final List<String> ENDS = List.of(
            "you must log in",
            "not the answer you're looking for",
            "not the answer you’re looking for",
            "browse other questions",
            "your answer",
            "post your answer",
            "hot network questions",
            "related questions",
            "linked",
            "thanks for contributing",
            "highly active question",
            "protected by",
            "sign up or log in",
            "featured on meta");

    private final Draft draft;
    private final Part[] parts;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Integer> commenters = new HashMap<>();

    private Threads(Draft draft) {
        this.draft = draft;
        parts = new Part[draft.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(draft, i);
        }
    }

    /** The page's blocks where it is a thread, else null. */
    static @Nullable List<Block> read(Draft draft) {
        Threads threads = new Threads(draft);
        return threads.isThread() ? threads.read() : null;
    }

    /** The question as it is asked: the thread's first line, where it reads like a title. */
    static @Nullable Found title(Page page, List<Block> thread) {
        for (Block block : thread) {
            if (block.kind() == Kind.QUESTION) {
                String words = page.quote(block.span());
                boolean asks = words.endsWith("?") && words.length() <= 240;
                boolean brief = Words.count(words) <= 20 && !Words.endsSentence(words);
                return asks || brief ? new Found(words, block.span()) : null;
            }
        }
        return null;
    }

    /** Who asked it. */
    static @Nullable Found asker(List<Block> thread) {
        for (Block block : thread) {
            if (block.kind() == Kind.QUESTION) {
                String author = block.author();
                return author == null ? null : new Found(author, null);
            }
        }
        return null;
    }

    private boolean isThread() {
        int answers = 0;
        int signs = 0;
        int numbers = 0;
        for (Part part : parts) {
            answers += part == Part.ANSWERS ? 1 : 0;
            signs += part == Part.STAMP || part == Part.SIGNED || part == Part.AUTHOR ? 1 : 0;
            numbers += part == Part.NUMBER ? 1 : 0;
        }
        boolean told = draft.page.markup().metadata().types().stream()
                .anyMatch(type ->
                        type.equals("QAPage") || type.equals("Question") || type.equals("DiscussionForumPosting"));
        return (answers > 0 && (signs > 0 || numbers > 1))
                || (told && signs + numbers > 1)
                || (signs >= 4 && numbers >= 2);
    }

    private static Part part(Draft draft, int i) {
        String line = draft.text(i);
        String lower = line.toLowerCase(Locale.ROOT);
        if (isNumber(line)) {
            return Part.NUMBER;
        }
        List<String> words = Words.of(lower);
        if (words.size() >= 2
                && words.size() <= 4
                && isNumber(words.getFirst())
                && (words.get(1).equals("answers") || words.get(1).equals("answer"))) {
            return Part.ANSWERS;
        }
        if (FURNITURE.contains(lower)) {
            return Part.FURNITURE;
        }
        if (line.length() < 120 && ENDS.stream().anyMatch(lower::startsWith)) {
            return Part.END;
        }
        if (isStamp(lower, "commented ") && words.size() < 10) {
            return Part.STAMP;
        }
        if ((isStamp(lower, "answered ")
                        || isStamp(lower, "asked ")
                        || isStamp(lower, "edited ")
                        || isStamp(lower, "posted "))
                && words.size() < 12
                && !CalendarDates.find(draft.page.text(), draft.head(i)).isEmpty()) {
            return Part.SIGNED;
        }
        if (isAuthor(line, words.size())) {
            return Part.AUTHOR;
        }
        return "•▪◦‣".indexOf(line.charAt(0)) >= 0 ? Part.BULLET : Part.TEXT;
    }

    /** Whether a line is one of the buttons around posts, in lower case. */
    static boolean isFurniture(String line) {
        return FURNITURE.contains(line);
    }

    private static boolean isStamp(String lower, String word) {
        return lower.startsWith(word);
    }

    private static boolean isNumber(String line) {
        if (line.length() > 7) {
            return false;
        }
        boolean digit = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            digit |= Character.isDigit(c);
            if (!Character.isDigit(c) && (i > 0 || (c != '-' && c != '−' && c != '+')) && c != ',') {
                return false;
            }
        }
        return digit;
    }

    /** "– Ann_Lee": a dash and a name of up to four words. */
    private static boolean isAuthor(String line, int words) {
        char first = line.charAt(0);
        return (first == '–' || first == '—')
                && words >= 1
                && words <= 4
                && line.length() <= 42
                && line.length() > 2
                && (line.charAt(1) == ' ' || line.charAt(1) == '\u00a0');
    }

    /** A post while its lines are read. */
    private static final class Post {
        final Kind kind;
        final int first;

        @Nullable
        String author;

        @Nullable
        Days date;

        @Nullable
        Integer score;

        @Nullable
        Integer parent;

        Post(Kind kind, int first, @Nullable Integer score, @Nullable Integer parent) {
            this.kind = kind;
            this.first = first;
            this.score = score;
            this.parent = parent;
        }
    }

    private List<Block> read() {
        int answersAt = indexOf(Part.ANSWERS);
        int question = firstText(answersAt);
        Post post = null;
        Integer score = null;
        Integer questionBlock = null;
        int i = 0;
        while (i < parts.length) {
            switch (parts[i]) {
                case END -> {
                    closed(post);
                    post = null;
                    while (i < parts.length) {
                        add(draft.span(i), Kind.BOILERPLATE, null);
                        i++;
                    }
                    continue;
                }
                case ANSWERS -> {
                    closed(post);
                    post = null;
                    commenters.clear();
                    add(draft.span(i), Kind.BOILERPLATE, null);
                }
                case NUMBER -> {
                    boolean comments = next(i) == Part.BULLET || next(i) == Part.NUMBER;
                    if (!comments && next(i) == Part.TEXT && (post == null || answersAt < 0 || i > answersAt)) {
                        closed(post);
                        post = null;
                        commenters.clear();
                        score = number(draft.text(i));
                    }
                    add(draft.span(i), Kind.BOILERPLATE, null);
                }
                case BULLET -> {
                    boolean list = isCommentAt(i);
                    if (list) {
                        i = comment(i, post == null ? questionBlock : (Integer) post.first);
                        continue;
                    }
                    if (post != null) {
                        add(draft.span(i), post.kind, post);
                    } else {
                        add(draft.span(i), Kind.BOILERPLATE, null);
                    }
                }
                case SIGNED -> {
                    if (post != null) {
                        sign(post, i);
                    }
                    add(draft.span(i), Kind.BOILERPLATE, null);
                }
                case AUTHOR, STAMP, FURNITURE -> add(draft.span(i), Kind.BOILERPLATE, null);
                case TEXT -> {
                    boolean before = i < question || (question < 0 && post == null);
                    if (before) {
                        add(draft.span(i), Kind.BOILERPLATE, null);
                    } else {
                        if (post == null) {
                            boolean answer = answersAt >= 0 && i > answersAt && questionBlock != null;
                            post = new Post(
                                    answer ? Kind.ANSWER : Kind.QUESTION,
                                    blocks.size(),
                                    score,
                                    answer ? questionBlock : null);
                            questionBlock = answer ? questionBlock : (Integer) blocks.size();
                            score = null;
                        }
                        Kind kind = draft.lines.get(i).has(Markup.Trait.BLOCKQUOTE)
                                        || draft.text(i).startsWith("> ")
                                ? Kind.QUOTATION
                                : post.kind;
                        add(draft.span(i), isSignature(i) ? Kind.BOILERPLATE : kind, post);
                    }
                }
            }
            i++;
        }
        closed(post);
        return blocks;
    }

    private int indexOf(Part part) {
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == part) {
                return i;
            }
        }
        return -1;
    }

    /** The first line of the question: the first running text before the answers. */
    private int firstText(int answersAt) {
        int stop = answersAt < 0 ? parts.length : answersAt;
        for (int i = 0; i < stop; i++) {
            if (parts[i] == Part.TEXT && (draft.isRunning(i) || draft.text(i).endsWith("?"))) {
                return i;
            }
        }
        return -1;
    }

    private Part next(int i) {
        return i + 1 < parts.length ? parts[i + 1] : Part.END;
    }

    private static @Nullable Integer number(String line) {
        String digits = line.replace(",", "").replace('−', '-').replace("+", "");
        try {
            return Integer.valueOf(digits);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether a bullet begins a comment: it is signed or stamped before the next one. */
    private boolean isCommentAt(int i) {
        if (stampIn(draft.text(i)) >= 0) {
            return true;
        }
        for (int j = i + 1; j < parts.length && j < i + 12; j++) {
            if (parts[j] == Part.AUTHOR
                    || parts[j] == Part.STAMP
                    || (parts[j] == Part.TEXT && stampIn(draft.text(j)) >= 0)) {
                return true;
            }
            if (parts[j] != Part.TEXT) {
                return false;
            }
        }
        return false;
    }

    /** Where "Commented Mar 3, 2021 at 9:05" stands at the end of a line, −1 where it does not. */
    private static int stampIn(String line) {
        int at = line.lastIndexOf("Commented ");
        return at >= 0 && line.length() - at < 45 ? at : -1;
    }

    /** Reads one comment that starts at a bullet; the line after it. */
    private int comment(int start, @Nullable Integer parent) {
        int i = start;
        int firstBlock = blocks.size();
        Integer score = null;
        List<Integer> own = new ArrayList<>();
        String author = null;
        Days date = null;
        while (i < parts.length
                && (i == start || parts[i] == Part.TEXT || parts[i] == Part.AUTHOR || parts[i] == Part.STAMP)) {
            Span span = draft.span(i);
            String line = draft.text(i);
            if (i == start) {
                int from = afterBullet(line);
                String rest = line.substring(from);
                int digits = leadingDigits(rest);
                if (digits > 0 && (digits == rest.length() || rest.charAt(digits) == ' ')) {
                    score = number(rest.substring(0, digits));
                    from += digits;
                }
                span = new Span(span.start() + from, span.end()).trim(draft.page.text());
                line = span.of(draft.page.text());
                if (line.isEmpty()) {
                    i++;
                    continue;
                }
            }
            if (parts[i] == Part.AUTHOR) {
                author = line.substring(1).replace('\u00a0', ' ').strip();
                add(span, Kind.BOILERPLATE, null);
            } else if (parts[i] == Part.STAMP) {
                date = day(span);
                add(span, Kind.BOILERPLATE, null);
                i++;
                break;
            } else {
                int stamp = stampIn(line);
                if (stamp >= 0) {
                    Span tail = new Span(span.start() + stamp, span.end());
                    date = day(tail);
                    own.add(blocks.size());
                    add(new Span(span.start(), tail.start()).trim(draft.page.text()), Kind.COMMENT, null);
                    add(tail, Kind.BOILERPLATE, null);
                    i++;
                    break;
                }
                own.add(blocks.size());
                add(span, Kind.COMMENT, null);
            }
            i++;
        }
        Integer answered =
                own.isEmpty() ? null : addressed(blocks.get(own.getFirst()).span());
        for (int block : own) {
            blocks.set(
                    block,
                    new Block(
                            blocks.get(block).span(),
                            Kind.COMMENT,
                            author,
                            date,
                            score,
                            answered == null ? parent : answered));
        }
        if (author != null && !own.isEmpty()) {
            commenters.put(author, firstBlock);
        }
        return i;
    }

    /** The comment whose author one addresses: "@Ann_Lee no". */
    private @Nullable Integer addressed(Span comment) {
        String text = comment.of(draft.page.text());
        if (!text.startsWith("@")) {
            return null;
        }
        int end = 1;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && ",:".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String name = text.substring(1, end);
        for (Map.Entry<String, Integer> commenter : commenters.entrySet()) {
            if (commenter.getKey().replace(" ", "").equalsIgnoreCase(name)) {
                return commenter.getValue();
            }
        }
        return null;
    }

    private @Nullable Days day(Span span) {
        for (CalendarDate date : CalendarDates.find(draft.page.text(), span)) {
            if (date.days() != null) {
                return date.days();
            }
        }
        return null;
    }

    private static int afterBullet(String line) {
        int at = 1;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int leadingDigits(String rest) {
        int at = 0;
        while (at < rest.length() && at < 6 && Character.isDigit(rest.charAt(at))) {
            at++;
        }
        return at;
    }

    /** "answered Mar 3, 2021 at 9:05", its author on the next line. An edit does not sign a post. */
    private void sign(Post post, int i) {
        if (draft.text(i).toLowerCase(Locale.ROOT).startsWith("edited")) {
            return;
        }
        post.date = day(draft.span(i));
        if (i + 1 < parts.length
                && Words.count(draft.text(i + 1)) <= 4
                && draft.text(i + 1).length() < 40
                && parts[i + 1] == Part.TEXT) {
            post.author = draft.text(i + 1);
        }
    }

    /** The lines below a signature: the name, the points. */
    private boolean isSignature(int i) {
        for (int back = 1; back <= 3 && i - back >= 0; back++) {
            if (parts[i - back] == Part.SIGNED) {
                return Words.count(draft.text(i)) <= 8;
            }
            if (Words.count(draft.text(i - back)) > 8) {
                return false;
            }
        }
        return false;
    }

    private void add(Span span, Kind kind, @Nullable Post post) {
        if (span.isEmpty()) {
            return;
        }
        blocks.add(
                post == null || kind == Kind.BOILERPLATE
                        ? Block.of(span, kind)
                        : new Block(span, kind, post.author, post.date, post.score, post.parent));
    }

    /** A post's author and day stand below it: they are told to its blocks when it ends. */
    private void closed(@Nullable Post post) {
        if (post == null || (post.author == null && post.date == null)) {
            return;
        }
        for (int i = post.first; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() == post.kind || block.kind() == Kind.QUOTATION) {
                blocks.set(
                        i,
                        new Block(block.span(), block.kind(), post.author, post.date, block.score(), block.parent()));
            }
        }
    }
}
