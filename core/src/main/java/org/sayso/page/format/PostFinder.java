package org.sayso.page.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Metadata;
import org.sayso.page.Post;

/**
 * Finds the posts of a page in its markup: by the vocabulary of schema.org where it is used, else by the class words that
 * comment sections, forums and live blogs share ("comment", "comment-item", "topic-post", "live-blog__entry"). What has an
 * author of its own is a comment or a post; what has a time of its own in a live blog is one of its posts. One walk over
 * the tree, without recursion.
 *
 * <pre>
 * Post ::= (Author | Time | Score | Text)* Post*
 * </pre>
 */
final class PostFinder implements NodeVisitor {

    /** A post's element, and what it says of itself. */
    static final class Found {
        final Element element;
        final Post.Kind kind;

        @Nullable
        String author;

        @Nullable
        String date;

        @Nullable
        Integer score;

        /** The post that it answers. */
        @Nullable
        Found answers;

        /** What may be a post, around it. */
        private @Nullable Found parent;

        /** The only post inside that is this very one, where this says nothing of itself: its body. */
        private @Nullable Found body;

        /** Letters of its own, those of its signature aside. */
        private int letters;

        private boolean accepted;

        /** Its signature and score: no words of it, though they may stand in one line with some. */
        final List<Element> apart = new ArrayList<>();

        Found(Element element, Post.Kind kind) {
            this.element = element;
            this.kind = kind;
        }
    }

    private static final Set<String> COMMENT = Set.of("comment", "reply", "usercomment");
    private static final Set<String> THREAD = Set.of("post", "question", "answer", "message", "forumpost", "postbit");
    private static final Set<String> LIVE =
            Set.of("post", "entry", "update", "block", "item", "event", "liveblog", "keyevent", "liveupdate", "card");

    /** What may stand beside those words in a class that still is the post itself, and no part of it. */
    private static final Set<String> BESIDE = Set.of(
            "c",
            "d",
            "js",
            "item",
            "node",
            "single",
            "row",
            "card",
            "box",
            "wrapper",
            "container",
            "user",
            "forum",
            "topic",
            "live",
            "blog",
            "liveblog",
            "timeline",
            "public",
            "root",
            "block",
            "entry",
            "article",
            "news",
            "story",
            "o",
            "m");

    private static final Set<String> AUTHOR = Set.of(
            "author",
            "username",
            "nickname",
            "commenter",
            "commentuser",
            "userdetails",
            "poster",
            "fn",
            "handle",
            "screenname",
            "displayname");
    private static final Set<String> SCORE =
            Set.of("score", "votes", "upvotes", "likes", "points", "karma", "votecount", "upvotecount", "likecount");

    /** Elements that set a name off from the rest of a signature. */
    private static final Set<String> NAMING = Set.of("b", "strong", "cite", "a", "em");

    private static final int LONGEST_NAME = 60;

    /** {@code id="post1204"}, {@code id="comment-17"}: what forums call their posts for links. */
    private static final Pattern NUMBERED = Pattern.compile("(post|message|msg|comment|reply)[-_]?\\d{1,12}");

    private static final Pattern BY = Pattern.compile("(?i)^(?:(?:posted|written|updated|published) )?by ");

    private final boolean live;
    private final Deque<Found> open = new ArrayDeque<>();
    private final List<Found> found = new ArrayList<>();

    /** Inside a signature or score: its letters are no words of the post. */
    private @Nullable Element apart;

    private PostFinder(boolean live) {
        this.live = live;
    }

    /** The posts of a page by their elements, in the order of the page. */
    static Map<Element, Found> find(Document document, Metadata metadata) {
        PostFinder finder = new PostFinder(isLive(document, metadata));
        document.body().traverse(finder);
        Map<Element, Found> posts = new HashMap<>();
        for (Found post : finder.found) {
            if (post.accepted) {
                post.answers = answered(post);
                posts.put(post.element, post);
            }
        }
        return posts;
    }

    private static boolean isLive(Document document, Metadata metadata) {
        return metadata.types().stream().anyMatch(type -> type.endsWith("LiveBlogPosting"))
                || document.selectFirst("[itemtype$=LiveBlogPosting]") != null
                || document.body()
                                .selectFirst("[class*=liveblog], [class*=live-blog], [class*=LiveBlog], [id*=liveblog]")
                        != null;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            Found post = open.peek();
            if (post != null && apart == null) {
                post.letters += words.text().strip().length();
            }
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        Post.Kind kind = kind(element);
        if (kind != null) {
            Found post = new Found(element, kind);
            attributes(post);
            post.parent = open.peek();
            found.add(post);
            open.push(post);
            return;
        }
        Found post = open.peek();
        if (post != null && apart == null) {
            describe(post, element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node.equals(apart)) {
            apart = null;
        }
        Found post = open.peek();
        if (post == null || !node.equals(post.element)) {
            return;
        }
        open.pop();
        post.accepted = post.letters > 1
                && switch (post.kind) {
                    case COMMENT, THREAD -> post.author != null;
                    case LIVE -> post.date != null;
                };
        Found around = open.peek();
        if (!post.accepted && around != null) {
            // What looks like a post and is nobody's is the words of the one around it.
            around.letters += post.letters;
        }
        if (post.accepted && around != null && around.author == null && around.body == null) {
            around.body = post;
        }
    }

    /** What attributes of its element say: {@code data-author="Bo Kim"}, {@code <x-comment author="Bo Kim" score="3">}. */
    private static void attributes(Found post) {
        Element element = post.element;
        boolean own = isCustom(element);
        String author = own ? element.attr("author") : element.attr("data-author");
        if (!author.isBlank() && author.length() <= LONGEST_NAME) {
            post.author = author.strip();
        }
        post.score = number(own ? element.attr("score") : element.attr("data-score"));
        String created = element.attr("created-timestamp");
        post.date = own && !created.isBlank() ? created : null;
    }

    /** Whether a page's script made the element: its name says what it is, its attributes whose. */
    private static boolean isCustom(Element element) {
        return element.normalName().indexOf('-') > 0 && !element.attr("author").isBlank();
    }

    /** The post that {@code post} stands in, or below the body of. */
    private static @Nullable Found answered(Found post) {
        for (Found around = post.parent; around != null; around = around.parent) {
            if (around.accepted) {
                return around;
            }
            Found body = around.body;
            if (body != null && body != post && !Objects.equals(body.element.parent(), post.element.parent())) {
                return body;
            }
        }
        return null;
    }

    private Post.@Nullable Kind kind(Element element) {
        String type = element.attr("itemtype");
        if (!type.isEmpty()) {
            String name = type.substring(type.lastIndexOf('/') + 1);
            switch (name) {
                case "Comment", "UserComments" -> {
                    return isInThread() ? Post.Kind.THREAD : Post.Kind.COMMENT;
                }
                case "Answer", "Question", "DiscussionForumPosting", "SocialMediaPosting" -> {
                    return Post.Kind.THREAD;
                }
                case "BlogPosting", "NewsArticle", "Article" -> {
                    return live && element.attr("itemprop").equals("liveBlogUpdate") ? Post.Kind.LIVE : null;
                }
                default -> {}
            }
        }
        if (isCustom(element)) {
            String last = words(element.normalName()).getLast();
            return COMMENT.contains(last) ? Post.Kind.COMMENT : THREAD.contains(last) ? Post.Kind.THREAD : null;
        }
        boolean holds = switch (element.normalName()) {
            case "div", "li", "article", "section", "tr", "table", "blockquote" -> true;
            default -> false;
        };
        if (!holds) {
            return null;
        }
        Matcher numbered = NUMBERED.matcher(element.id());
        if (numbered.matches()) {
            return COMMENT.contains(numbered.group(1)) ? Post.Kind.COMMENT : Post.Kind.THREAD;
        }
        if (!element.hasAttr("class") || element.normalName().equals("table")) {
            return null;
        }
        if (!element.attr("data-author").isBlank() && !element.hasClass("comment")) {
            return Post.Kind.THREAD;
        }
        for (String name : element.classNames()) {
            List<String> words = words(name);
            if (is(words, COMMENT)) {
                return Post.Kind.COMMENT;
            }
            if (live && is(words, LIVE)) {
                return Post.Kind.LIVE;
            }
            if (is(words, THREAD)) {
                return Post.Kind.THREAD;
            }
        }
        return null;
    }

    /** Whether a comment here is an answer in a thread: a forum's replies are comments on its first post. */
    private boolean isInThread() {
        return open.stream().anyMatch(post -> post.element.attr("itemtype").endsWith("/DiscussionForumPosting"));
    }

    /** One of the words, and beside it only such as say nothing else. */
    private static boolean is(List<String> words, Set<String> wanted) {
        boolean named = false;
        for (String word : words) {
            boolean names = wanted.contains(word);
            named |= names;
            if (!names && !BESIDE.contains(word)) {
                return false;
            }
        }
        return named;
    }

    private void describe(Found post, Element element) {
        String property = element.attr("itemprop");
        List<String> words = element.hasAttr("class") ? last(element) : List.of();
        if (post.date == null) {
            post.date = date(element, property);
        }
        if (element.normalName().equals("time")) {
            setApart(post, element);
        } else if (property.equals("upvoteCount") || words.stream().anyMatch(SCORE::contains)) {
            setApart(post, element);
            if (post.score == null) {
                post.score = number(
                        property.isEmpty() || !element.hasAttr("content") ? ownText(element) : element.attr("content"));
            }
        } else if (property.equals("author")
                || element.attr("rel").equals("author")
                || words.stream().anyMatch(word -> AUTHOR.contains(word) || word.endsWith("username"))) {
            String name = name(element);
            if (name != null && (post.author == null || post.author.equals(name))) {
                post.author = name;
                setApart(post, element);
                String signature = ownText(element);
                boolean dated = post.date == null && signature.chars().anyMatch(Character::isDigit);
                post.date = dated ? signature : post.date;
            }
        }
    }

    private void setApart(Found post, Element element) {
        apart = element;
        post.apart.add(element);
    }

    /** Signatures and scores of posts, which a browser may show in one line with words. */
    static Set<Element> apart(Collection<Found> posts) {
        Set<Element> apart = Collections.newSetFromMap(new IdentityHashMap<>());
        posts.forEach(post -> apart.addAll(post.apart));
        return apart;
    }

    /** What its classes end in: "comment__author", "user-name". */
    private static List<String> last(Element element) {
        List<String> last = new ArrayList<>();
        for (String name : element.classNames()) {
            List<String> words = words(name);
            int size = words.size();
            if (size > 0) {
                last.add(words.get(size - 1));
            }
            if (size > 1) {
                last.add(words.get(size - 2) + words.get(size - 1));
            }
        }
        return last;
    }

    private static @Nullable String name(Element element) {
        Element inner = element.nodeStream(Element.class)
                .limit(20)
                .filter(one -> one.attr("itemprop").equals("name") || one.hasClass("fn"))
                .findFirst()
                .orElse(null);
        String text = ownText(inner == null ? element : inner);
        if (inner == null && (text.length() > LONGEST_NAME / 2 || text.chars().anyMatch(Character::isDigit))) {
            text = ownText(named(element));
        }
        text = BY.matcher(text).replaceFirst("").strip();
        if (text.isEmpty() && inner != null) {
            text = inner.attr("content").strip();
        }
        boolean fits = !text.isEmpty() && text.length() <= LONGEST_NAME && text.split(" ", 8).length <= 6;
        return fits && text.codePoints().anyMatch(Character::isLetterOrDigit) ? text : null;
    }

    /** "Ann Lee on 3 March 2021 said:": of a longer signature the part that is set off. */
    private static Element named(Element signature) {
        return signature
                .nodeStream(Element.class)
                .limit(20)
                .filter(one -> !one.equals(signature)
                        && NAMING.contains(one.normalName())
                        && !ownText(one).isEmpty())
                .findFirst()
                .orElse(signature);
    }

    /** The text of a small element; of a large one only so much as shows that it is large. */
    private static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (TextNode words : element.nodeStream(TextNode.class).limit(12).toList()) {
            text.append(words.text()).append(' ');
            if (text.length() > 4 * LONGEST_NAME) {
                break;
            }
        }
        return text.toString().replace('\u00a0', ' ').strip().replaceAll(" +", " ");
    }

    private static @Nullable String date(Element element, String property) {
        boolean dated = property.equals("datePublished")
                || property.equals("dateCreated")
                || property.equals("uploadDate")
                || element.normalName().equals("time");
        if (dated) {
            for (String attribute : List.of("datetime", "content", "title")) {
                if (!element.attr(attribute).isBlank()) {
                    return element.attr(attribute).strip();
                }
            }
            String text = ownText(element);
            return text.isEmpty() ? null : text;
        }
        String title = element.attr("title").strip();
        boolean iso = title.length() >= 10 && title.charAt(4) == '-' && title.charAt(7) == '-';
        return iso && title.length() <= 30 && Character.isDigit(title.charAt(0)) ? title : null;
    }

    /** "12", "−3", "12 points". */
    private static @Nullable Integer number(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String first = text.split(" ", 2)[0].replace(",", "").replace('−', '-').replace("+", "");
        try {
            return Integer.valueOf(first);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A class name cut at hyphens, underscores and inner capitals; numbers say nothing. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length() && words.size() < 8; i++) {
            boolean end = i == name.length() || !Character.isLetter(name.charAt(i));
            boolean hump = !end
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (end || hump) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = end ? i + 1 : i;
            }
        }
        return words;
    }
}
