package org.sayso.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Quotations;
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

    /** No clause and no words of somebody's own open so. */
    private static final Set<String> NO_CLAUSE = Set.of(
            "to",
            "for",
            "of",
            "as",
            "with",
            "on",
            "about",
            "at",
            "by",
            "from",
            "into",
            "in",
            "against",
            "over",
            "up",
            "out",
            "and",
            "or",
            "throughout",
            "during");

    /** "said this, and that": neither opens a clause. */
    private static final Set<String> POINTING = Set.of("this", "that", "it", "so");

    /** "Senator Moss, who wrote": nothing of the words before is said. */
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");

    /** And in news alone, where nothing else can be meant. */
    private static final double PLAIN = 0.7;

    /** To whom, where or when, behind the verb of a saying that ends its sentence: " reporters on Monday." */
    private static final Pattern OF_THE_SAYING = Pattern.compile("(?: [\\p{L}\\d.'’-]{1,20}){0,7}[.!?]?");

    /** The same, and what was done with it: " on Monday, laying out a plan for the pier." */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?: [\\p{L}\\d.'’-]{1,20}){0,4}(?:, (?:\\p{L}{3,15}ing|in|on|at|after|as|with|amid|while)| (?:after|as|when|while))\\b.*",
            Pattern.DOTALL);

    /** Words of something having been told: not of what somebody says as a rule. */
    private static final Pattern TOLD =
            Pattern.compile("(?i)\\b(said|saying|told|wrote|written|informed|assured|warned|advised|reminded)$");

    private static final Pattern OF_THE_DAY = Pattern.compile("(?: [\\p{L}\\d.'’-]{1,20}){0,4}, ");

    /** A clause has more characters, in UTF-16 code units. */
    private static final int CLAUSE = 25;

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
        Borders borders = new Borders(article);
        for (Attribution one : fit(article, learnt.find(article, sentences))) {
            found.add(borders.set(one));
        }
        List<Words> words = sentences.stream().map(Words::new).toList();
        List<Attribution> handed =
                new HandedOn(words).in(new QuotedSayings(words).in(new Asides(sentences, words).without(found)));
        List<Attribution> whole = new InsertedSayings(sentences, words).whole(handed);
        found.clear();
        found.addAll(whole);
        List<Attribution> signed = new ArrayList<>(new SignedQuotations(article).find());
        signed.addAll(new EmbeddedPosts(article).find());
        for (Attribution post : signed) {
            found.removeIf(one -> EmbeddedPosts.disturbs(post, one));
            found.add(post);
        }
        List<Attribution> turns = new TranscriptLines(article, words).find();
        found.removeIf(one -> turns.stream().anyMatch(turn -> TranscriptLines.disturbs(turn, one)));
        found.addAll(turns);
        found.addAll(new SpeakerLines(article, sentences).find());
        new HeadlineSources(article).find().ifPresent(headline -> {
            Span who = headline.source().getFirst();
            found.removeIf(one -> Stream.concat(one.cue().stream(), one.source().stream())
                            .anyMatch(who::overlaps)
                    || one.content().getFirst().equals(headline.content().getFirst()));
            found.add(headline);
        });
        new HeadlineSources(article).opening().ifPresent(headline -> {
            Span said = headline.content().getFirst();
            if (found.stream().flatMap(one -> one.content().stream()).noneMatch(said::overlaps)) {
                found.add(headline);
            }
        });
        found.sort(IN_ORDER);
        List<Attribution> own = new OwnWords(article.page().text()).of(found);
        found.clear();
        found.addAll(own);
        Places contents = new Places();
        for (int i = 0; i < found.size(); i++) {
            contents.add(i, found.get(i).content());
        }
        List<Attribution> added = new ArrayList<>();
        List<Attribution> byRule = new HandedOn(words)
                .in(fit(article, rules.find(article, sentences))).stream()
                        .filter(ruled -> turns.stream().noneMatch(turn -> TranscriptLines.disturbs(turn, ruled)))
                        .toList();
        for (Attribution ruled : byRule) {
            if (isIntroduced(article.page().text(), ruled) && leave(found, ruled)) {
                added.add(ruled);
                continue;
            }
            int misread = isPlain(article, sentences, ruled, GOES_ON)
                    ? misread(article.page().text(), found, ruled)
                    : -1;
            if (misread >= 0) {
                found.set(misread, withWhatStandsBefore(article.page().text(), found.get(misread), ruled));
                contents.add(misread, found.get(misread).content());
                continue;
            }
            int twin = twin(article, found, contents, ruled);
            if (twin >= 0) {
                Attribution known = found.get(twin);
                if (isStrayColon(article.page().text(), known, ruled)) {
                    found.set(twin, new Attribution(ruled.source(), ruled.cue(), known.content(), known.confidence()));
                } else if (known.source().isEmpty() && areOfOneCue(known, ruled)) {
                    found.set(twin, withSource(known, ruled));
                }
            } else if (isTaken(article, sentences, found, ruled)) {
                added.add(ruled);
            }
        }
        found.addAll(added);
        found.sort(IN_ORDER);
        goOn(article, words, found);
        List<Attribution> parted = new SharedSubjects(article.page().text()).part(found, sentences);
        List<Attribution> unfolded = new Unfolding(article.page().text()).unfold(parted, byRule);
        List<Attribution> all = new ArrayList<>(new Asides(sentences, words).apart(unfolded));
        all.sort(IN_ORDER);
        return List.copyOf(all);
    }

    /** "“A,” she said. “B.”": the quotation behind is hers, where the learnt finder marks nothing. */
    private static void goOn(Article article, List<Words> words, List<Attribution> found) {
        String text = article.page().text();
        Quotations quotations = Quotations.of(
                text,
                article.blocks().stream()
                        .filter(block -> block.kind().isStory())
                        .map(Block::span)
                        .toList());
        List<Attribution> whole =
                new Continuations(text, words, quotations, new Contents(text, quotations)).extend(found);
        found.clear();
        found.addAll(whole);
    }

    /** "Moss made this line famous: “…”": whose words come is said right before a colon. */
    private static boolean isIntroduced(String text, Attribution ruled) {
        return ruled.cue().size() == 1
                && ruled.source().size() == 1
                && text.startsWith(":", ruled.cue().getFirst().end())
                && ruled.content().getFirst().start() - ruled.cue().getFirst().end() <= 3;
    }

    /** Takes a quotation that is introduced as another's out of what somebody was found to say on in; whether there was such. */
    private static boolean leave(List<Attribution> found, Attribution introduced) {
        Span who = introduced.source().getFirst();
        for (int i = 0; i < found.size(); i++) {
            Attribution known = found.get(i);
            List<Span> own = known.content().stream()
                    .filter(piece -> piece.end() <= who.start())
                    .toList();
            boolean before = !known.cue().isEmpty() && known.cue().getLast().end() < who.start();
            boolean takes =
                    known.content().getLast().overlaps(introduced.content().getFirst());
            if (before && takes && !own.isEmpty()) {
                found.set(i, new Attribution(known.source(), known.cue(), own, known.confidence()));
                return true;
            }
        }
        return false;
    }

    /** Without those that take a topic for a source, and with what others took for it put right. */
    private static List<Attribution> fit(Article article, List<Attribution> found) {
        return found.stream()
                .filter(one -> !Targets.isTopic(article, one)
                        && !Targets.isYear(article.page().text(), one)
                        && !Targets.isObject(article.page().text(), one)
                        && !Targets.isAskedOnly(article.page().text(), one))
                .map(one -> Targets.withoutTarget(article.page().text(), one))
                .map(one -> Targets.withWhoseDeed(article.page().text(), one))
                .map(one -> Allegations.withoutDoer(article.page().text(), one))
                .map(one -> Impersonals.withoutSubject(article.page().text(), one))
                .toList();
    }

    /** "One more dream came true for Lorn: in May, when Moss announced that …": no colon brings what another's verb does. */
    private static boolean isStrayColon(String text, Attribution known, Attribution ruled) {
        return known.cue().size() == 1
                && ruled.cue().size() == 1
                && known.cue().getFirst().of(text).equals(":")
                && known.cue().getFirst().end()
                        < ruled.source().stream().mapToInt(Span::start).min().orElse(0)
                && ruled.cue().getFirst().end() <= known.content().getFirst().start()
                && known.content().getFirst().start() - ruled.cue().getFirst().end() <= 2;
    }

    /** Not "Lorn said" for "when asked if …". */
    private static boolean areOfOneCue(Attribution known, Attribution ruled) {
        return known.cue().isEmpty()
                || ruled.cue().stream().anyMatch(cue -> known.cue().stream().anyMatch(cue::overlaps));
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
    private static boolean isTaken(
            Article article, List<Sentence> sentences, List<Attribution> found, Attribution ruled) {
        return switch (article.kind()) {
            case ARTICLE, OTHER ->
                ruled.confidence() >= NESTED
                        && ((tells(article.page().text(), ruled)
                                        && found.stream().anyMatch(one -> isWithin(one, ruled)))
                                || ((isSilence(article.page().text(), ruled)
                                                || isRefusal(article.page().text(), ruled)
                                                || isPlain(article, sentences, ruled, OF_THE_SAYING))
                                        && isBeside(found, ruled)));
            case THREAD, TRANSCRIPT, RELEASE -> ruled.confidence() >= OUTSIDE_NEWS;
        };
    }

    /** Whether somebody tells a clause, uses words or "refused to say": not "called for calm", "refused to answer", "the help of states". */
    static boolean tells(String text, Attribution ruled) {
        String content = ruled.content().getFirst().of(text).toLowerCase(Locale.ROOT);
        String[] words = content.split("[^\\p{L}]+", 3);
        boolean silent = words[0].equals("to") && words.length > 1 && Silences.isSpeaking(words[1]);
        if (POINTING.contains(words[0]) && content.startsWith(",", words[0].length())) {
            return false;
        }
        if (words[0].isEmpty() && words.length <= 2 && "’”".indexOf(content.charAt(0)) >= 0) {
            // "’ puzzle": what is left behind a mark
            return false;
        }
        boolean somebody = ruled.source().isEmpty()
                || Unfolding.isSomebody(text, ruled.source().getFirst());
        boolean sentence =
                Character.isUpperCase(ruled.content().getFirst().of(text).codePointAt(0));
        return somebody && !areStates(text, ruled) && (silent || sentence || !NO_CLAUSE.contains(words[0]));
    }

    /** "the southern | states": no verb. */
    private static boolean areStates(String text, Attribution ruled) {
        if (ruled.source().isEmpty() || ruled.cue().isEmpty()) {
            return false;
        }
        String who = ruled.source().getFirst().of(text);
        String last = who.substring(who.lastIndexOf(' ') + 1);
        return ruled.cue().getFirst().of(text).equals("states")
                && Character.isLowerCase(last.charAt(0))
                && SourceNouns.of(last) == null;
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

    /** "The guard declined to comment on it": as plain, and passed over now and then. */
    private static boolean isRefusal(String text, Attribution ruled) {
        if (ruled.cue().isEmpty() || ruled.source().isEmpty()) {
            return false;
        }
        String cue = ruled.cue().getLast().of(text).toLowerCase(Locale.ROOT);
        String[] content =
                ruled.content().getFirst().of(text).toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 3);
        return (cue.endsWith("declined") || cue.endsWith("refused"))
                && content.length > 1
                && content[0].equals("to")
                && Silences.isSpeaking(content[1]);
    }

    /**
     * "The train went onto the siding, Ida Brann, who heads the board, told reporters.": a whole sentence, a comma, and at its end who
     * says so. It cannot be read otherwise, but among many lines the learnt finder now and then passes one over.
     */
    private static boolean isPlain(Article article, List<Sentence> sentences, Attribution ruled, Pattern behind) {
        String text = article.page().text();
        if (ruled.confidence() < PLAIN
                || ruled.content().size() != 1
                || ruled.source().size() != 1
                || !Unfolding.isSomebody(text, ruled.source().getFirst())
                || ruled.cue().size() != 1) {
            return false;
        }
        Span content = ruled.content().getFirst();
        Span saying = ruled.source().getFirst().cover(ruled.cue().getFirst());
        int at = Sentence.firstBehind(sentences, content.start());
        if (at == sentences.size() || content.length() < CLAUSE) {
            return false;
        }
        Span sentence = sentences.get(at).span();
        String between = saying.start() < content.end() ? "" : text.substring(content.end(), saying.start());
        return sentence.start() == content.start()
                && between.strip().equals(",")
                && saying.end() <= sentence.end()
                && behind.matcher(text).region(saying.end(), sentence.end()).matches();
    }

    /** What is said before the saying, and with it what goes on behind it: "Two are lost, Lorn said, in the worst of nights". */
    private static Attribution withWhatStandsBefore(String text, Attribution known, Attribution plain) {
        int said = plain.cue().getLast().end();
        int next = known.content().getFirst().start();
        boolean goesOn =
                said < next && OF_THE_DAY.matcher(text.substring(said, next)).matches();
        if (!goesOn) {
            return plain;
        }
        List<Span> whole = new ArrayList<>(plain.content());
        whole.addAll(known.content());
        return new Attribution(plain.source(), plain.cue(), whole, plain.confidence());
    }

    /** Index of what was found to be said behind a saying whose words stand before it, "…, Lorn said, laying out a plan"; -1 where none was. */
    private static int misread(String text, List<Attribution> found, Attribution plain) {
        Span cue = plain.cue().getFirst();
        // ", said many of the guards as they left" may be what Lorn said
        boolean inOrder = plain.source().getFirst().end() <= cue.start()
                && !RELATIVE.contains(plain.source().getFirst().of(text).toLowerCase(Locale.ROOT));
        for (int i = 0; inOrder && i < found.size(); i++) {
            Attribution known = found.get(i);
            boolean same = known.cue().size() == 1
                    && known.cue().getFirst().overlaps(cue)
                    && text.charAt(known.cue().getFirst().end() - 1) != ':';
            if (same && known.content().getFirst().start() >= cue.end()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether nothing found overlaps it but what nobody says and stands within it whole, "the order is expected to go". */
    private static boolean isBeside(List<Attribution> found, Attribution ruled) {
        return Stream.concat(ruled.cue().stream(), ruled.content().stream())
                .noneMatch(part -> found.stream()
                        .filter(known -> !(known.source().isEmpty() && isWithin(ruled, known)))
                        .flatMap(one -> Stream.concat(one.cue().stream(), one.content().stream()))
                        .anyMatch(part::overlaps));
    }

    /** "She says | the guard told her that the gate was shut": nearly all she says is what the guard told her, and yet he did. */
    private static boolean isToldWithin(Article article, Attribution one, Attribution ruled) {
        String text = article.page().text();
        return isWithin(one, ruled)
                && (TOLD.matcher(ruled.cue().getLast().of(text)).find() || !isNews(article))
                && !ruled.source().isEmpty()
                && ruled.cue().getLast().end() <= ruled.content().getFirst().start()
                && ruled.source().stream()
                        .allMatch(part -> one.content().stream().anyMatch(piece -> piece.contains(part)));
    }

    private static boolean isNews(Article article) {
        return article.kind() == Article.Kind.ARTICLE || article.kind() == Article.Kind.OTHER;
    }

    private static int twin(Article article, List<Attribution> found, Places contents, Attribution ruled) {
        int best = -1;
        double most = SAME;
        for (int i : contents.near(ruled.content())) {
            double like = Unfolding.likeness(found.get(i).content(), ruled.content());
            if (like >= most && !isToldWithin(article, found.get(i), ruled)) {
                most = like;
                best = i;
            }
        }
        return best;
    }
}
