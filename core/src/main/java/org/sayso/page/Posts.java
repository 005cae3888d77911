package org.sayso.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Block.Kind;
import org.sayso.text.Span;
import org.sayso.time.CalendarDate;
import org.sayso.time.CalendarDates;
import org.sayso.time.Days;

/**
 * Comments, forum posts and entries of live blogs, where the page's markup marks them off: whose each line is, and what of it
 * are the words of the post. Signatures, scores and buttons are none.
 */
final class Posts {

    private static final List<String> THREADS = List.of("QAPage", "Question", "DiscussionForumPosting");

    /** What forums show of somebody beside each post, the verb before a post, and who liked it. */
    private static final Pattern PROFILE = Pattern.compile(
            "(?:join(?:ed| date)?|registered|posts?|messages|location|member since|reaction score|reputation|points|likes"
                    + "|thanks)(?:\\s?:.{0,40})?"
                    + "|(?:(?:senior|junior|new|active|well-known|registered|super|forum|site|global|full) )?"
                    + "(?:member|user|moderator|administrator|newbie|veteran|guest)"
                    + "|(?:says|said|wrote|writes):"
                    + "|[^.?!]{1,120} and \\d+ others?");

    /** "#3 02-03-2031, 10:01 AM": the head of a post, where the markup does not say when it was written. */
    private static final Pattern STAMP = Pattern.compile(
            "(?:#\\d+\\s*)?(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}|\\p{L}{3,9} \\d{1,2},? \\d{4}|\\d{1,2} \\p{L}{3,9},? \\d{4}),?"
                    + "(?: at)?\\s*\\d{1,2}:\\d{2}(?:\\s?[ap]m)?(?:\\s*#\\d+)?",
            Pattern.CASE_INSENSITIVE);

    /** Below it stands what somebody has under every post. */
    private static final Pattern RULE = Pattern.compile("[_–—-]{5,}");

    /** "Re: Who shut the gate?": the subject of a post is no longer. */
    private static final int LONGEST_SUBJECT = 20;

    private final Draft draft;
    private final List<Post> posts;

    /** For each line the innermost post that holds it, −1 outside of all. */
    private final int[] owner;

    /** For each post its first line that is words, −1 where it has none. */
    private final int[] first;

    private final boolean[] words;

    /** For each post the line that says when it was written, null where none does. */
    private final @Nullable String[] stamps;

    private Posts(Draft draft) {
        this.draft = draft;
        posts = draft.page.markup().posts();
        owner = new int[draft.size()];
        words = new boolean[draft.size()];
        first = new int[posts.size()];
        stamps = new String[posts.size()];
        Arrays.fill(first, -1);
        own();
    }

    static Posts of(Draft draft) {
        return new Posts(draft);
    }

    private void own() {
        Deque<Integer> open = new ArrayDeque<>();
        int next = 0;
        boolean below = false;
        for (int i = 0; i < owner.length; i++) {
            Span span = draft.span(i);
            while (next < posts.size() && posts.get(next).span().start() <= span.start()) {
                open.push(next++);
            }
            while (!open.isEmpty() && posts.get(open.element()).span().end() <= span.start()) {
                open.pop();
            }
            owner[i] = open.isEmpty() ? -1 : open.element();
            if (owner[i] >= 0) {
                boolean ruled = i > 0
                        && owner[i - 1] == owner[i]
                        && (below || RULE.matcher(draft.text(i - 1)).matches());
                below = ruled;
                boolean stamp = STAMP.matcher(draft.text(i)).matches();
                if (stamp && stamps[owner[i]] == null) {
                    stamps[owner[i]] = draft.text(i);
                }
                words[i] = !ruled && !stamp && isWords(i, posts.get(owner[i]));
                if (words[i] && first[owner[i]] < 0) {
                    first[owner[i]] = i;
                }
            }
        }
    }

    /** Whether a line of a post is what its author wrote. */
    private boolean isWords(int i, Post post) {
        String line = draft.text(i);
        String lower = line.toLowerCase(Locale.ROOT);
        int count = Words.count(line);
        PageLine shown = draft.lines.get(i);
        if (Threads.isFurniture(lower)
                || count == 0
                || PROFILE.matcher(lower).matches()
                || shown.has(Markup.Trait.SIGNATURE)
                || (count <= LONGEST_SUBJECT && lower.startsWith("re: "))) {
            return false;
        }
        String author = post.author();
        int name = author == null ? -1 : line.indexOf(author);
        boolean signed = author != null && name >= 0 && Words.count(line.substring(0, name)) == 0;
        int more = author != null && signed ? count - Words.count(author) : count;
        if (author != null
                && more < count
                && (more <= 2 || line.endsWith(":") || (more <= 8 && !Words.endsSentence(line)))) {
            return false;
        }
        boolean signs = shown.has(Markup.Trait.TIME)
                || shown.has(Markup.Trait.DATE)
                || shown.has(Markup.Trait.BYLINE)
                || shown.has(Markup.Trait.SCORE)
                || shown.has(Markup.Trait.SHARE)
                || shown.has(Markup.Trait.FORM);
        boolean linked = shown.markup() != null && shown.markup().linkShare() > 0.8;
        return !(signs && count <= 12 && !Words.endsSentence(line))
                && !(linked && count <= 4)
                && !isCount(lower, count);
    }

    /** "12", "3 replies", "7 points". */
    private static boolean isCount(String lower, int count) {
        return count <= 2 && Character.isDigit(lower.charAt(0)) && lower.length() < 16;
    }

    /** Marks what comments below an article say, and what is posted in a live blog, as such. */
    void mark() {
        for (int i = 0; i < owner.length; i++) {
            if (owner[i] >= 0) {
                switch (posts.get(owner[i]).kind()) {
                    case COMMENT -> draft.mark(i, words[i] ? Kind.COMMENT : Kind.BOILERPLATE);
                    case LIVE -> {
                        boolean aside = draft.lines.get(i).has(Markup.Trait.ASIDE)
                                || draft.lines.get(i).has(Markup.Trait.NAV);
                        if (!words[i]) {
                            draft.mark(i, Kind.BOILERPLATE);
                        } else if (draft.kind(i) == Kind.BOILERPLATE && draft.isRunning(i) && !aside) {
                            draft.mark(i, Kind.MAIN);
                        }
                    }
                    case THREAD -> {
                        if (!words[i] && draft.isMain(i) && !Words.endsSentence(draft.text(i))) {
                            draft.mark(i, Kind.BOILERPLATE);
                        }
                    }
                }
            }
        }
    }

    /** The page's blocks, those of posts with their author, day, score and what they answer. */
    List<Block> signed() {
        List<Block> blocks = draft.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (owner[i] >= 0 && block.kind().isStory()) {
                Post post = posts.get(owner[i]);
                if (post.kind() == Post.Kind.LIVE || block.kind() == Kind.COMMENT) {
                    blocks.set(i, signed(block.span(), block.kind(), owner[i]));
                }
            }
        }
        return blocks;
    }

    private Block signed(Span span, Kind kind, int index) {
        Post post = posts.get(index);
        String written = post.date() == null ? stamps[index] : post.date();
        Integer parent = post.parent() == null || first[post.parent()] < 0 ? null : (Integer) first[post.parent()];
        return new Block(span, kind, post.author(), day(written), post.score(), parent);
    }

    private static @Nullable Days day(@Nullable String written) {
        if (written == null) {
            return null;
        }
        Days iso = written.length() >= 10 ? Days.parse(written.substring(0, 10)) : null;
        if (iso != null) {
            return iso;
        }
        for (CalendarDate date : CalendarDates.find(written, new Span(0, written.length()))) {
            if (date.days() != null) {
                return date.days();
            }
        }
        return null;
    }

    /** The blocks where the page is a thread of posts, else null. */
    @Nullable
    List<Block> thread() {
        if (!isThread()) {
            return null;
        }
        List<Block> blocks = new ArrayList<>();
        int question = -1;
        for (int i = 0; i < owner.length; i++) {
            Post post = owner[i] < 0 ? null : posts.get(owner[i]);
            if (post == null || !words[i]) {
                blocks.add(Block.of(draft.span(i), Kind.BOILERPLATE));
                continue;
            }
            if (post.kind() == Post.Kind.THREAD && question < 0) {
                question = owner[i];
            }
            boolean asks = owner[i] == question;
            boolean quoted = draft.lines.get(i).has(Markup.Trait.BLOCKQUOTE);
            Kind kind = switch (post.kind()) {
                case COMMENT -> Kind.COMMENT;
                case THREAD, LIVE -> quoted ? Kind.QUOTATION : asks ? Kind.QUESTION : Kind.ANSWER;
            };
            Block block = signed(draft.span(i), kind, owner[i]);
            boolean opened = question >= 0 && !asks;
            blocks.add(
                    block.parent() != null || !opened
                            ? block
                            : new Block(
                                    block.span(), kind, block.author(), block.date(), block.score(), first[question]));
        }
        return blocks;
    }

    /** Said by the page; or several people's posts of which none is the page, with little beside them. */
    private boolean isThread() {
        int threads = 0;
        Set<String> authors = new HashSet<>();
        long[] running = new long[posts.size()];
        long all = 0;
        long inside = 0;
        for (int i = 0; i < owner.length; i++) {
            int count = draft.isRunning(i) ? Words.count(draft.text(i)) : 0;
            all += count;
            if (owner[i] >= 0 && words[i]) {
                inside += count;
                running[owner[i]] += count;
            }
        }
        long largest = 0;
        for (int p = 0; p < running.length; p++) {
            Post post = posts.get(p);
            if (post.kind() == Post.Kind.THREAD && first[p] >= 0) {
                threads++;
                authors.add(String.valueOf(post.author()));
                largest = Math.max(largest, running[p]);
            }
        }
        List<String> types = draft.page.markup().metadata().types();
        if (types.stream().anyMatch(THREADS::contains)) {
            return threads > 0 && posts.size() > 1;
        }
        boolean article = types.stream().anyMatch(type -> type.endsWith("Article") || type.equals("article"));
        return !article && threads >= 3 && authors.size() >= 2 && inside * 4 >= all * 3 && largest * 10 <= inside * 7;
    }
}
