package org.sayso.page.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Markup;
import org.sayso.page.Markup.Trait;
import org.sayso.page.Post;
import org.sayso.text.Span;

/**
 * The text of an HTML document: white space collapsed as a browser does, block elements and {@code <br>} on lines of their
 * own, what a browser does not show left out. Walks the tree without recursion, whatever its depth.
 */
final class HtmlText implements NodeFilter {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "frameset",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
            "option",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "video",
            "audio",
            "amp-img",
            "amp-video");

    private static final Set<String> UNSEEN = Set.of(
            "head",
            "script",
            "style",
            "template",
            "noscript",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "select",
            "datalist",
            "textarea",
            "amp-state",
            "amp-ad",
            "amp-embed",
            "amp-sticky-ad",
            "amp-consent",
            "amp-sidebar",
            "amp-user-notification",
            "amp-analytics",
            "map",
            "param",
            "track");

    private static final Set<String> UNSEEN_CLASSES =
            Set.of("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only");

    /** A line with more of its letters in links is no running text, but a list's or a teaser's. */
    private static final float LINKED = 0.6f;

    /** What holds at a place of the tree. */
    private record State(String tag, int traits, int element, int parent, int area, boolean link, boolean verbatim) {}

    /** A line whose shares are not known yet. */
    private record Raw(Span span, String tag, int traits, float linkShare, int element, int parent, int area) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Raw> raw = new ArrayList<>();
    private final Deque<State> states = new ArrayDeque<>();
    private final int[] traitChars = new int[Trait.values().length];
    private final ElementTree tree = new ElementTree();
    private int lineStart;
    private int linkChars;
    private boolean space;
    private State lineState = new State("body", 0, 0, 0, 0, false, false);

    private final Map<Element, PostFinder.Found> marked;
    private final Set<Element> apart;
    private final Map<PostFinder.Found, Integer> postAt = new HashMap<>();
    private final List<@Nullable Post> posts = new ArrayList<>();
    private final List<Integer> postStarts = new ArrayList<>();

    private HtmlText(Map<Element, PostFinder.Found> marked) {
        this.marked = marked;
        apart = PostFinder.apart(marked.values());
        states.push(lineState);
    }

    /**
     * @param marked the posts of the document, by their elements
     */
    static HtmlText of(Document document, Map<Element, PostFinder.Found> marked) {
        HtmlText found = new HtmlText(marked);
        document.body().filter(found);
        found.endLine();
        return found;
    }

    String text() {
        return text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (tag.equals("br")) {
            endLine();
            return FilterResult.SKIP_ENTIRELY;
        }
        if (UNSEEN.contains(tag) || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        State around = states.getFirst();
        boolean block = BLOCKS.contains(tag);
        if (block) {
            endLine();
        }
        PostFinder.Found post = marked.isEmpty() ? null : marked.get(element);
        if (apart.contains(element)) {
            endBeforeDash();
            endLine();
        }
        if (post != null) {
            endLine();
            postAt.put(post, posts.size());
            posts.add(null);
            postStarts.add(text.length());
        }
        int traits = TraitWords.inherit(around.traits()) | TraitWords.of(element);
        int id = block ? tree.add(around.element(), element) : around.element();
        states.push(new State(
                block ? tag : around.tag(),
                traits,
                id,
                block ? around.element() : around.parent(),
                block ? around.parent() : around.area(),
                around.link() || tag.equals("a") || tag.equals("button"),
                around.verbatim() || tag.equals("pre")));
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            PostFinder.Found post = marked.isEmpty() ? null : marked.get(element);
            String tag = element.normalName();
            boolean citesAbove =
                    tag.equals("cite") && text.length() > lineStart && text.charAt(text.length() - 1) == ':';
            if (BLOCKS.contains(tag) || post != null || citesAbove || apart.contains(element)) {
                endLine();
            }
            states.pop();
            Integer at = post == null ? null : postAt.get(post);
            if (post != null && at != null) {
                close(post, at);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void close(PostFinder.Found post, int at) {
        Span span = new Span(postStarts.get(at), text.length());
        Integer answers = post.answers == null ? null : postAt.get(post.answers);
        posts.set(at, new Post(span, post.kind, post.author, post.date, post.score, answers));
    }

    /** The document's posts, each with its place in the text. */
    List<Post> posts() {
        return posts.stream().filter(Objects::nonNull).toList();
    }

    private void append(String words) {
        State state = states.getFirst();
        int before = text.length();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n' && state.verbatim()) {
                count(state, before);
                endLine();
                before = text.length();
            } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                space = text.length() > lineStart;
            } else if (c != '\u00AD') {
                if (text.length() == lineStart) {
                    lineState = state;
                } else if (space) {
                    text.append(' ');
                }
                space = false;
                text.append(c);
            }
        }
        count(state, before);
    }

    private void count(State state, int from) {
        int added = text.length() - from;
        linkChars += state.link() ? added : 0;
        int bits = state.traits();
        while (bits != 0) {
            traitChars[Integer.numberOfTrailingZeros(bits)] += added;
            bits &= bits - 1;
        }
    }

    /** "Which gate? – Bo Kim": the dash before a signature is the signature's. */
    private void endBeforeDash() {
        int at = text.length() - 1;
        if (at > lineStart + 1 && "–—-•·|".indexOf(text.charAt(at)) >= 0 && text.charAt(at - 1) == ' ') {
            char dash = text.charAt(at);
            text.setLength(at - 1);
            endLine();
            text.append(dash);
        }
    }

    private void endLine() {
        int length = text.length() - lineStart;
        if (length > 0) {
            int traits = 0;
            for (int i = 0; i < traitChars.length; i++) {
                traits |= traitChars[i] * 2 > length ? 1 << i : 0;
            }
            Span span = new Span(lineStart, text.length()).trim(text);
            if (!span.isEmpty()) {
                raw.add(new Raw(
                        span,
                        lineState.tag(),
                        traits,
                        Math.min(1f, (float) linkChars / length),
                        lineState.element(),
                        lineState.parent(),
                        lineState.area()));
            }
            text.append('\n');
            lineStart = text.length();
        }
        Arrays.fill(traitChars, 0);
        linkChars = 0;
        space = false;
    }

    /** The lines, with what stands around each. */
    List<Markup.Line> lines() {
        float[] under = new float[tree.size()];
        float[] area = new float[tree.size()];
        float total = 1;
        for (Raw line : raw) {
            int words = runningWords(line);
            under[line.parent()] += words;
            area[line.area()] += words;
            total += words;
            tree.count(line.element(), line.parent(), line.span().length(), line.linkShare(), words);
        }
        tree.sum();
        List<Markup.Line> lines = new ArrayList<>(raw.size());
        for (Raw line : raw) {
            lines.add(new Markup.Line(
                    line.span(),
                    line.tag(),
                    Trait.of(line.traits()),
                    line.linkShare(),
                    under[line.parent()] / total,
                    Math.max(area[line.area()], under[line.parent()]) / total,
                    tree.around(line.element(), line.parent(), line.area(), total)));
        }
        return lines;
    }

    /** Words of a line that reads like running text, else 0. */
    private int runningWords(Raw line) {
        Span span = line.span();
        if (line.linkShare() > LINKED) {
            return 0;
        }
        int words = 1;
        int unspaced = 0;
        boolean stop = false;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            words += c == ' ' ? 1 : 0;
            unspaced += c >= '\u3040' && c <= '\u9fff' ? 1 : 0;
            stop |= ".?!。？！".indexOf(c) >= 0;
        }
        words += unspaced / 2;
        return words >= 10 && stop ? words : 0;
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (!style.isEmpty()) {
            String squeezed = style.replace(" ", "");
            if (squeezed.contains("display:none") || squeezed.contains("visibility:hidden")) {
                return true;
            }
        }
        if (!element.hasAttr("class")) {
            return false;
        }
        return element.classNames().stream().anyMatch(UNSEEN_CLASSES::contains);
    }
}
