package org.sayso.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Entity;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.name.Names;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Quotations;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/** A page with its sentences and names at hand by place. */
final class PageView {

    private static final Set<String> PAPERS =
            Set.of("agency", "newspaper", "daily", "weekly", "tabloid", "magazine", "broadcaster", "newswire");

    /** "the Times": a paper by its title alone. */
    private static final Set<String> TITLES =
            Set.of("times", "post", "journal", "tribune", "herald", "guardian", "telegraph", "gazette", "chronicle");

    /** "radio programme Windlass", "news site Windlass". */
    private static final Set<String> AIRED =
            Set.of("programme", "program", "show", "channel", "station", "site", "website", "podcast", "network");

    /** "news agency Tern", but not "space agency Tern". */
    private static final Set<String> NEWS = Set.of("news", "press", "wire", "information", "the");

    private static final Set<String> ON_AIR = Set.of(
            "radio",
            "television",
            "tv",
            "news",
            "broadcast",
            "cable",
            "private",
            "state-run",
            "state-owned",
            "independent",
            "opposition",
            "pro-government");

    /** "Radio Windlass", "Windlass TV": a broadcaster by its name alone. */
    private static final Set<String> BROADCASTING = Set.of("radio", "tv", "television");

    private final Article article;
    private final String text;
    private final List<Words> sentences;
    private final List<Mention> mentions;
    private final Map<String, Entity> entities = new HashMap<>();
    private final Quotations quotations;

    private final Set<String> outlets;
    private final Set<String> authors = new HashSet<>();
    private final Set<String> writers = new HashSet<>();

    PageView(Article article, List<Sentence> sentences, Names names) {
        this.article = article;
        this.text = article.page().text();
        this.sentences = sentences.stream().map(Words::new).toList();
        this.mentions = names.mentions().stream()
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .toList();
        names.entities().forEach(entity -> entities.put(entity.id(), entity));
        this.quotations = Quotations.of(
                text,
                article.blocks().stream()
                        .filter(block -> block.kind().isStory())
                        .map(Block::span)
                        .toList());
        this.outlets = outlets();
        mentions.stream().filter(this::isByline).forEach(mention -> writers.add(mention.entity()));
        for (Block block : article.blocks()) {
            if (block.author() != null) {
                authors.add(block.author());
            }
        }
    }

    Article article() {
        return article;
    }

    String text() {
        return text;
    }

    Quotations quotations() {
        return quotations;
    }

    List<Words> sentences() {
        return sentences;
    }

    List<Mention> mentions() {
        return mentions;
    }

    @Nullable
    Entity entity(String id) {
        return entities.get(id);
    }

    /** The mentions that lie within a span, in order. */
    List<Mention> mentionsIn(Span span) {
        List<Mention> in = new ArrayList<>();
        for (int i = firstMentionAt(span.start());
                i < mentions.size() && mentions.get(i).span().start() < span.end();
                i++) {
            if (span.contains(mentions.get(i).span())) {
                in.add(mentions.get(i));
            }
        }
        return in;
    }

    /** Index of the first mention that begins at or behind an offset. */
    int firstMentionAt(int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Index of the sentence that holds an offset or begins next behind it. */
    int sentenceIndex(int offset) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).sentence().span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.min(low, Math.max(0, sentences.size() - 1));
    }

    Words sentenceAt(int offset) {
        return sentences.get(sentenceIndex(offset));
    }

    /** Index of the block that holds the sentence at an offset. */
    int blockIndex(int offset) {
        return sentences.isEmpty() ? -1 : sentenceAt(offset).sentence().block();
    }

    String lower(Span span) {
        return span.of(text).toLowerCase(Locale.ROOT);
    }

    /** Whether somebody is who the page says wrote it. */
    boolean isAuthor(String entity) {
        return writers.contains(entity);
    }

    boolean isPerson(Mention mention) {
        return mention.type() == NameType.PERSON;
    }

    /** Whether a name owns what stands behind it: "Lorn’s letter". */
    boolean isOwner(Mention mention) {
        int end = mention.span().end();
        return (end < text.length() && (text.charAt(end) == '’' || text.charAt(end) == '\''))
                || mention.span().of(text).endsWith("’s")
                || mention.span().of(text).endsWith("'s");
    }

    boolean isOutlet(Mention mention) {
        return outlets.contains(mention.entity());
    }

    boolean isOutlet(Entity entity) {
        return outlets.contains(entity.id());
    }

    /** Whether a name stands where the page says who wrote it: not in its story. */
    boolean isByline(Mention mention) {
        Block block = article.blockAt(mention.span().start());
        return block != null && block.kind() == Block.Kind.BYLINE;
    }

    /** Whether a name can be meant from another place: in a thread each comment stands by itself, and no author is told of. */
    boolean samePost(Span name, Span place) {
        if (article.kind() != Article.Kind.THREAD) {
            return true;
        }
        return !authors.contains(name.of(text))
                && (blockIndex(name.start()) == blockIndex(place.start()) || (!comment(name) && !comment(place)));
    }

    private boolean comment(Span place) {
        Block block = article.blockAt(place.start());
        return block != null && block.kind() == Block.Kind.COMMENT;
    }

    /** The outlets the name finder knows, and what the page itself calls one: "the Harbour Echo, a newspaper", "the Tern agency". */
    private Set<String> outlets() {
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Mention mention : mentions) {
            Entity entity = entities.get(mention.entity());
            if (entity != null && (entity.outlet() || calledOutlet(mention))) {
                ids.add(entity.id());
                names.add(mention.span().of(text));
            }
        }
        for (Mention mention : mentions) {
            if (mention.type() != NameType.PLACE
                    && names.contains(mention.span().of(text))) {
                ids.add(mention.entity());
            }
        }
        return ids;
    }

    private boolean calledOutlet(Mention mention) {
        if (sentences.isEmpty()) {
            return false;
        }
        Words words = sentenceAt(mention.span().start());
        int behind = words.indexAt(Math.max(0, mention.span().end() - 1)) + 1;
        int first = words.indexAt(mention.span().start());
        boolean the = words.at(first - 1).equals("the") || words.at(first).equals("the");
        boolean broadcasts = behind - first > 1
                && (BROADCASTING.contains(words.at(first)) || BROADCASTING.contains(words.at(behind - 1)));
        if (broadcasts && mention.type() == NameType.ORGANISATION) {
            return true;
        }
        boolean bare = the && TITLES.contains(words.at(behind - 1)) && words.isCapital(behind - 1);
        if (bare && !isPerson(mention) && first >= behind - 2) {
            return true;
        }
        if (words.at(first - 1).equals("the") && PAPERS.contains(words.at(behind))) {
            return true;
        }
        boolean agency = words.at(first - 1).equals("agency")
                && !NEWS.contains(words.at(first - 2))
                && !words.isCapital(first - 2);
        boolean aired = AIRED.contains(words.at(first - 1)) && ON_AIR.contains(words.at(first - 2));
        if (!isPerson(mention) && (aired || (!agency && PAPERS.contains(words.at(first - 1))))) {
            return true;
        }
        if (isPerson(mention)
                || !words.isComma(behind)
                || !(words.at(behind + 1).equals("a") || words.at(behind + 1).equals("an"))) {
            return false;
        }
        for (int i = behind + 2;
                i < Math.min(words.size(), behind + 6) && words.isWord(i) && !words.isPreposition(i);
                i++) {
            if (PAPERS.contains(words.at(i))) {
                // "a news agency" is one, "a harbour agency" and "an agency spokeswoman" are not
                boolean news = !words.at(i).equals("agency") || NEWS.contains(words.at(i - 1));
                return news && SourceNouns.of(words.at(i + 1)) == null;
            }
        }
        return false;
    }
}
