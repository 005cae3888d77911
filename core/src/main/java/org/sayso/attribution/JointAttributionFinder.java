package org.sayso.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * The learnt finder and the rules together. The learnt one decides wherever it marks something; the rules add what it was
 * never taught, because its news text had none: a thread's answers and comments, transcripts, statements inside statements.
 */
public final class JointAttributionFinder implements AttributionFinder {

    /** From this share of common letters two contents are one finding. */
    private static final double SAME = 0.5;

    /** What the rules alone find is taken from this confidence on: inside what somebody else says. */
    private static final double NESTED = 0.5;
    /** In threads, transcripts and releases. */
    private static final double OUTSIDE_NEWS = 0.4;

    private static final String QUOTES = "“”\"«»„‘";

    private static final Pattern DAY = Pattern.compile(
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?=(?:that|he|she|it|they|we|I|the|his|her|its|their|there|a|an) )");

    /** A heading has so many characters or fewer, in UTF-16 code units. */
    private static final int HEADING = 70;

    private static final Pattern DATELINE =
            Pattern.compile("[\\p{Lu}\\d][\\p{L}\\d.'’-]{0,20}(?:,? [\\p{Lu}\\d][\\p{L}\\d.'’-]{0,20}){0,6},? [–—-]{1,2} ");

    /** No clause and no words of somebody's own open so. */
    private static final Set<String> NO_CLAUSE = Set.of(
            "to", "for", "of", "as", "with", "on", "about", "at", "by", "from", "into", "in", "against", "over", "up", "out",
            "and", "or");

    private static final Comparator<Attribution> IN_ORDER = Comparator.comparing(
                    (Attribution a) -> a.content().getFirst())
            .thenComparing(a -> a.cue().isEmpty() ? new Span(0, 0) : a.cue().getFirst());

    private final AttributionFinder learnt;
    private final AttributionFinder rules;

    public JointAttributionFinder(AttributionFinder learnt, AttributionFinder rules) {
        this.learnt = learnt;
        this.rules = rules;
    }

    @Override
    public List<Attribution> find(Article article, List<Sentence> sentences) {
        List<Attribution> found = new ArrayList<>();
        fit(article, learnt.find(article, sentences)).forEach(one -> found.add(withinItsBlock(article, one)));
        List<Attribution> signed = new ArrayList<>(new SignedQuotations(article).find());
        signed.addAll(new EmbeddedPosts(article).find());
        for (Attribution post : signed) {
            found.removeIf(one -> EmbeddedPosts.disturbs(post, one));
            found.add(post);
        }
        found.addAll(new SpeakerLines(article, sentences).find());
        List<Attribution> added = new ArrayList<>();
        List<Attribution> byRule = fit(article, rules.find(article, sentences));
        for (Attribution ruled : byRule) {
            int twin = twin(found, ruled);
            if (twin >= 0) {
                Attribution known = found.get(twin);
                if (known.source().isEmpty() && areOfOneCue(known, ruled)) {
                    found.set(twin, withSource(known, ruled));
                }
            } else if (isTaken(article, found, ruled)) {
                added.add(ruled);
            }
        }
        found.addAll(added);
        found.sort(IN_ORDER);
        List<Attribution> parted = new SharedSubjects(article.page().text()).part(found, sentences);
        List<Attribution> all = new Unfolding(article.page().text()).unfold(parted, byRule);
        all.sort(IN_ORDER);
        return List.copyOf(all);
    }

    /** Without those that take a topic for a source, and with what others took for it put right. */
    private static List<Attribution> fit(Article article, List<Attribution> found) {
        return found.stream()
                .filter(one -> !Targets.isTopic(article, one) && !Targets.isYear(article.page().text(), one))
                .map(one -> Targets.withoutTarget(article.page().text(), one))
                .map(one -> Allegations.withoutDoer(article.page().text(), one))
                .map(one -> withWholeNumber(article.page().text(), one))
                .toList();
    }

    /** "According to a survey of 2,104 sailors, only some …": the comma of a number parts nobody from what they say. */
    private static Attribution withWholeNumber(String text, Attribution one) {
        if (one.source().size() != 1) {
            return one;
        }
        int end = one.source().getFirst().end();
        boolean cut = end + 1 < text.length()
                && text.charAt(end) == ','
                && Character.isDigit(text.charAt(end - 1))
                && Character.isDigit(text.charAt(end + 1));
        int comma = text.indexOf(", ", end);
        Span content = one.content().getFirst();
        if (!cut || content.start() > end + 1 || comma < 0 || comma + 2 >= content.end()) {
            return one;
        }
        List<Span> rest = new ArrayList<>(one.content());
        rest.set(0, new Span(comma + 2, content.end()));
        return new Attribution(
                List.of(new Span(one.source().getFirst().start(), comma)), one.cue(), rest, one.confidence());
    }

    /** What somebody says in a title or caption ends with it, and who says it begins behind a byline: other lines are another text. */
    private static Attribution withinItsBlock(Article article, Attribution one) {
        List<Span> source =
                one.source().stream().map(piece -> fromItsBlock(article, piece)).toList();
        List<Span> content = one.content().stream()
                .map(piece -> behindDateline(article, cut(article, piece, article.blockAt(piece.start()))))
                .map(piece -> behindDay(article.page().text(), one, piece))
                .toList();
        List<Span> told =
                content.stream().filter(piece -> !isHeading(article, piece, one)).toList();
        content = told.isEmpty() ? content : told;
        return new Attribution(source, one.cue(), content, one.confidence());
    }

    /** The part of a name or noun phrase that stands in the block it ends in. */
    private static Span fromItsBlock(Article article, Span source) {
        Block last = article.blockAt(source.end() - 1);
        return last == null || last.span().start() <= source.start()
                ? source
                : new Span(last.span().start(), source.end());
    }

    /** "said Wednesday he would go": the day is that of saying. */
    private static Span behindDay(String text, Attribution one, Span piece) {
        boolean follows = !one.cue().isEmpty()
                && one.cue().getLast().end() < piece.start()
                && piece.start() - one.cue().getLast().end() <= 1;
        Matcher day = DAY.matcher(text).region(piece.start(), piece.end());
        return follows && day.lookingAt() ? new Span(day.end(), piece.end()) : piece;
    }

    /** A line above the paragraph that tells who speaks, "“The gate problem”": no words of theirs here. */
    private static boolean isHeading(Article article, Span piece, Attribution one) {
        Block block = article.blockAt(piece.start());
        if (block == null
                || block.kind() != Block.Kind.MAIN
                || one.cue().isEmpty()
                || block.span().overlaps(one.cue().getFirst())) {
            return false;
        }
        String text = article.page().text();
        Span line = block.span().trim(text);
        int last = line.end() - 1;
        boolean closed = last > line.start() && "”\"’'".indexOf(text.charAt(last)) >= 0;
        return piece.trim(text).equals(line)
                && line.length() <= HEADING
                && ".!?,;:…".indexOf(text.charAt(closed ? last - 1 : last)) < 0;
    }

    /** "New Lismore, March 3 – The pier is shut, two sailors said": place and day are the page's. */
    private static Span behindDateline(Article article, Span piece) {
        Block block = article.blockAt(piece.start());
        if (block == null || block.span().start() != piece.start()) {
            return piece;
        }
        Matcher dateline = DATELINE.matcher(article.page().text()).region(piece.start(), piece.end());
        return dateline.lookingAt() && dateline.end() < piece.end() ? new Span(dateline.end(), piece.end()) : piece;
    }

    private static Span cut(Article article, Span piece, @Nullable Block block) {
        if (block == null || piece.end() <= block.span().end()) {
            return piece;
        }
        String words = piece.of(article.page().text());
        if (words.chars().noneMatch(c -> QUOTES.indexOf(c) >= 0)) {
            // words that are nobody's own end with their paragraph
            return new Span(piece.start(), block.span().end());
        }
        return switch (block.kind()) {
            case TITLE, CAPTION, BYLINE, DATELINE ->
                new Span(piece.start(), block.span().end());
            case MAIN, QUOTATION, QUESTION, ANSWER, COMMENT, BOILERPLATE -> piece;
        };
    }

    /** Not "Lorn said" for "when asked if …". */
    private static boolean areOfOneCue(Attribution known, Attribution ruled) {
        return known.cue().isEmpty()
                || ruled.cue().stream()
                        .anyMatch(cue -> known.cue().stream().anyMatch(cue::overlaps));
    }

    /** The learnt finding with the source the rules know, where that stands outside its content. */
    private static Attribution withSource(Attribution known, Attribution ruled) {
        List<Span> cue = known.cue().isEmpty() ? ruled.cue() : known.cue();
        boolean apart = Stream.concat(ruled.source().stream(), cue.stream())
                .noneMatch(span -> known.content().stream().anyMatch(span::overlaps));
        double sure = known.cue().isEmpty() ? Math.max(known.confidence(), ruled.confidence()) : known.confidence();
        return apart ? new Attribution(ruled.source(), cue, known.content(), sure) : known;
    }

    /**
     * Whether the rules alone are to be trusted here: in news only where somebody speaks within what another says, or is
     * silent, which the learnt finder was not taught.
     */
    private static boolean isTaken(Article article, List<Attribution> found, Attribution ruled) {
        return switch (article.kind()) {
            case ARTICLE, OTHER ->
                ruled.confidence() >= NESTED
                        && ((tells(article.page().text(), ruled)
                                        && found.stream().anyMatch(one -> isWithin(one, ruled)))
                                || (isSilence(article.page().text(), ruled) && isBeside(found, ruled)));
            case THREAD, TRANSCRIPT, RELEASE -> ruled.confidence() >= OUTSIDE_NEWS;
        };
    }

    /** Whether somebody tells a clause, uses words or "refused to say": not "called for calm", "refused to answer", "the help of states". */
    static boolean tells(String text, Attribution ruled) {
        String content = ruled.content().getFirst().of(text).toLowerCase(Locale.ROOT);
        String[] words = content.split("[^\\p{L}]+", 3);
        boolean silent = words[0].equals("to") && words.length > 1 && Silences.isSpeaking(words[1]);
        boolean somebody = ruled.source().isEmpty()
                || Unfolding.isSomebody(text, ruled.source().getFirst());
        return somebody && (silent || !NO_CLAUSE.contains(words[0]));
    }

    /**
     * Whether one attribution's content holds the other whole, its cue too. "She said", between two pieces of her words,
     * is no cue within them, and a piece without a cue is no statement within the statement.
     */
    private static boolean isWithin(Attribution one, Attribution ruled) {
        return !ruled.cue().isEmpty()
                && Stream.concat(ruled.cue().stream(), ruled.content().stream())
                        .allMatch(part -> one.content().stream().anyMatch(piece -> piece.contains(part)));
    }

    private static boolean isSilence(String text, Attribution ruled) {
        if (ruled.cue().isEmpty()) {
            return false;
        }
        String cue = ruled.cue().getLast().of(text).toLowerCase(Locale.ROOT);
        String content = ruled.content().getFirst().of(text).toLowerCase(Locale.ROOT);
        return Silences.isSilence(cue + ' ' + content) || Silences.isNobodys(cue, content);
    }

    private static boolean isBeside(List<Attribution> found, Attribution ruled) {
        return Stream.concat(ruled.cue().stream(), ruled.content().stream())
                .noneMatch(part -> found.stream()
                        .flatMap(one -> Stream.concat(one.cue().stream(), one.content().stream()))
                        .anyMatch(part::overlaps));
    }

    private static int twin(List<Attribution> found, Attribution ruled) {
        int best = -1;
        double most = SAME;
        for (int i = 0; i < found.size(); i++) {
            double like = Unfolding.likeness(found.get(i).content(), ruled.content());
            if (like >= most) {
                most = like;
                best = i;
            }
        }
        return best;
    }
}
