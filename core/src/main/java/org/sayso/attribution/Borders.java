package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Span;

/** Where the spans of a finding begin and end: the learnt finder reads words, not lines, headings, datelines and numbers. */
final class Borders {

    private static final String QUOTES = "“”\"«»„‘";

    /** With the single ones, of which pages also double what they quote. */
    private static final String OPENING = QUOTES + "'‘`";

    private static final String CLOSING = "”\"»";

    private static final Pattern PRONOUN_IS =
            Pattern.compile("(He|She|They|It|he|she|they|it)(?: (?:is|are|was|were)|[’'](?:s|re)) ");

    private static final Pattern ADVERB = Pattern.compile(
            "(?:Instead|However|Meanwhile|Still|Yet|Nevertheless|Nonetheless|Moreover|Indeed|Finally|Later|Earlier|Separately"
                    + "|Similarly|Likewise|Additionally|Furthermore|Also|Then|Now|Today|Yesterday|In turn|In response), ");

    private static final Pattern DAY = Pattern.compile(
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?=(?:that|he|she|it|they|we|I|the|his|her|its|their|there|a|an) )");

    /** What stands between a saying and the next sentence: "told the Echo on Monday. ". */
    private static final Pattern ENDED = Pattern.compile("[^.!?:“”\"]{0,80}[.!?]\\s+");

    /** "…, said a guard who declined | to be named": no words of the guard's. */
    private static final Pattern UNNAMED = Pattern.compile("(?:not )?to be (?:named|identified|quoted)\\b");

    private static final Pattern REFUSAL =
            Pattern.compile("(.{0,40}\\b(?:declined|refused|declines|refuses)) to (\\p{L}{2,15}) (?:on|about|to|upon)");

    private static final Pattern TAIL = Pattern.compile(
            "(?:(?: late| early)?(?: on|(?<! News| Mail| Times| Express| Mirror| Morning| Black| Bloody| Palm| Easter| Super| Good| Ash| Cyber)) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
                    + "(?: (?:morning|afternoon|evening|night))?"
                    + "|(?: (?:a|an|one|two|three|several|some|many|a few|\\d{1,3}))? (?:hours?|days?|weeks?|months?|years?) (?:earlier|later|ago|before)"
                    + "| (?:last|earlier this|later that) (?:night|week|weekend|month|year|spring|summer|autumn|fall|winter)| (?:earlier|later)"
                    + "| in (?:an?|the|his|her|its|their) (?:[\\p{L}’'-]{1,20} ){0,4}?(?:statement|release|report|study|note|letter|post|interview|email|e-mail|tweet|column|speech|filing|memo|blog|message|video|testimony)(?: [^,“”\"]{1,60})?"
                    + "| (?:at|during) (?:an?|the|his|her|its|their) (?:[\\p{L}’'-]{1,20} ){0,2}?(?:conference|briefing|hearing|rally|event|meeting|summit)"
                    + "| [-–—] whose \\p{Ll}{1,20}|,? as (?:he|she|they) [^“”\"]{1,120})$");

    /** A heading has so many characters or fewer, in UTF-16 code units. */
    private static final int HEADING = 70;

    private static final int HEADLINE = 110;

    /** "TARNHAVEN (AP) ": a dateline without a dash is known by its agency. */
    private static final String AGENCIES =
            "A[NF]?P|ANI|ANSA|APP|Bloomberg|CNN|CNS|CP|DPA|dpa|EFE|IANS|KUNA|Kyodo|PA|PTI|R(?i:euters)|RFE/RL|RNS|TASS|UPI|VOA|WAM|Xinhua|Yonhap";

    private static final Pattern DATELINE = Pattern.compile(
            "[\\p{Lu}\\d][\\p{L}\\d.'’-]{0,20}(?:,? [\\p{Lu}\\d][\\p{L}\\d.'’-]{0,20}){0,6},? (?:[–—-]{1,2}|\\((?:"
                    + AGENCIES + ")\\)(?: [–—-]{1,2})?) ");

    private static final String THOSE = "those";

    private final Article article;
    private final String text;

    Borders(Article article) {
        this.article = article;
        this.text = article.page().text();
    }

    Attribution set(Attribution one) {
        return withinItsBlock(withWholeNumber(withWholeRefusal(new Attribution(
                one.source(),
                one.cue().stream().map(this::withoutApostrophe).toList(),
                one.content(),
                one.confidence()))));
    }

    /** "declined to comment on | her account": what is refused is to comment. */
    private Attribution withWholeRefusal(Attribution one) {
        Matcher refusal = one.cue().size() == 1
                ? REFUSAL.matcher(one.cue().getFirst().of(text).toLowerCase(Locale.ROOT))
                : null;
        boolean refuses = refusal != null
                && refusal.matches()
                && Silences.isSpeaking(refusal.group(2))
                && one.cue().getFirst().end() < one.content().getFirst().start()
                && one.content().getFirst().start() - one.cue().getFirst().end() <= 1;
        if (refusal == null || !refuses) {
            return one;
        }
        int cut = one.cue().getFirst().start() + refusal.end(1);
        List<Span> content = new ArrayList<>(one.content());
        content.set(0, new Span(cut + 1, content.getFirst().end()));
        return new Attribution(
                one.source(), List.of(new Span(one.cue().getFirst().start(), cut)), content, one.confidence());
    }

    /** "According to a survey of 2,104 sailors, only some …": the comma of a number parts nobody from what they say. */
    private Attribution withWholeNumber(Attribution one) {
        if (one.source().size() != 1) {
            return one;
        }
        int end = one.source().getFirst().end();
        boolean cut = end + 1 < text.length()
                && text.charAt(end) == ','
                && Character.isDigit(text.charAt(end - 1))
                && Character.isDigit(text.charAt(end + 1));
        Span content = one.content().getFirst();
        if (!cut || content.start() > end + 1 || content.end() <= end) {
            return one;
        }
        int behind = text.substring(end, content.end() - 1).indexOf(", ");
        if (behind < 0 || end + behind + 2 >= content.end()) {
            return one;
        }
        int comma = end + behind;
        List<Span> rest = new ArrayList<>(one.content());
        rest.set(0, new Span(comma + 2, content.end()));
        return new Attribution(
                List.of(new Span(one.source().getFirst().start(), comma)), one.cue(), rest, one.confidence());
    }

    /** What somebody says in a title or caption ends with it, and who says it begins behind a byline: other lines are another text. */
    private Attribution withinItsBlock(Attribution one) {
        List<Span> source = one.source().stream()
                .map(this::behindAgency)
                .map(this::behindAdverb)
                .map(this::beforeIs)
                .map(piece -> withoutTail(withWhoTheyAre(withItsOwner(fromItsBlock(piece)), one.cue())))
                .toList();
        List<Span> content = one.content().stream()
                .map(piece -> fromItsSaying(piece, one.cue()))
                .map(piece -> behindDateline(cut(piece, article.blockAt(piece.start()))))
                .map(piece -> behindDay(one, piece))
                .toList();
        List<Span> told = content.stream()
                .filter(piece -> !isBelowItsTitle(piece, one)
                        && !isHeading(piece, one)
                        && !isTitle(piece, one)
                        && !UNNAMED.matcher(text)
                                .region(piece.start(), piece.end())
                                .lookingAt())
                .toList();
        content = told.isEmpty() ? content : told;
        List<Span> apart = content.stream()
                .filter(piece -> one.cue().isEmpty()
                        || one.cue().getLast().end() > piece.start()
                        || behindHeading(piece, one).equals(piece))
                .toList();
        content = apart.isEmpty() ? content : apart;
        content = introduced(
                content.stream()
                        .map(piece -> inItsParagraph(behindHeading(piece, one), one))
                        .toList(),
                one.cue());
        return new Attribution(
                source, one.cue(), ofItsTitle(source, one.cue(), withoutNext(one.cue(), content)), one.confidence());
    }

    /** "Lorn told the Echo:" and a paragraph below without quotation marks: all of it is hers, not its first sentence. */
    private List<Span> introduced(List<Span> content, List<Span> cue) {
        Block said = cue.isEmpty() ? null : article.blockAt(cue.getLast().start());
        if (said == null
                || said.kind() != Block.Kind.MAIN
                || !said.span().trim(text).of(text).endsWith(":")) {
            return content;
        }
        Block below = article.blockAt(content.getFirst().start());
        if (below == null
                || below.kind() != Block.Kind.MAIN
                || below.span().start() < said.span().end()
                || !text.substring(said.span().end(), below.span().start()).isBlank()
                || !content.stream().allMatch(below.span()::contains)) {
            return content;
        }
        Span whole = below.span().trim(text);
        return isQuoted(whole) || whole.length() < HEADING ? content : List.of(whole);
    }

    /** "Gate leaked, officials say" and the story's first words: these are the page's. */
    private boolean isBelowItsTitle(Span piece, Attribution one) {
        Block said = one.cue().isEmpty()
                ? null
                : article.blockAt(one.cue().getFirst().start());
        return said != null
                && said.kind() == Block.Kind.TITLE
                && piece.start() >= said.span().end();
    }

    /** "They are the sixth and seventh sailors | to accuse | …": they. */
    private Span beforeIs(Span piece) {
        Matcher is = PRONOUN_IS.matcher(piece.of(text));
        return is.lookingAt() ? new Span(piece.start(), piece.start() + is.end(1)) : piece;
    }

    /**
     * "The ship was sound, Lorn told the Echo. It had been checked.": the next sentence is the page's own, though it may go on
     * with her account. Where her words are quoted, or the saying stands before them, it mostly is hers.
     */
    private List<Span> withoutNext(List<Span> cue, List<Span> content) {
        if (cue.isEmpty()
                || content.size() < 2
                || isQuoted(content.getFirst())
                || cue.getFirst().start() < content.getFirst().end()) {
            return content;
        }
        int said = cue.getLast().end();
        return content.stream()
                .filter(piece -> piece.start() < said
                        || isQuoted(piece)
                        || !ENDED.matcher(text.substring(said, piece.start())).matches())
                .toList();
    }

    /** "“STILL” WEATHER", a heading that runs on into the paragraph that tells who speaks: the words begin below it. */
    private Span behindHeading(Span piece, Attribution one) {
        Block block = article.blockAt(piece.start());
        if (block == null
                || block.kind() != Block.Kind.MAIN
                || one.cue().isEmpty()
                || piece.end() <= block.span().end()
                || block.span().overlaps(one.cue().getFirst())
                || block.span().trim(text).length() > HEADING
                || piece.start() > block.span().trim(text).start() + 1
                || !isUnended(block.span().trim(text))) {
            return piece;
        }
        int below = block.span().end();
        while (below < piece.end() && Character.isWhitespace(text.charAt(below))) {
            below++;
        }
        return below < piece.end() ? new Span(below, piece.end()) : piece;
    }

    /**
     * "Port says gate held", a highlight without a full stop that runs on into the paragraph that tells who speaks: words that
     * open with no quotation mark are of the paragraph of their cue.
     */
    private Span inItsParagraph(Span piece, Attribution one) {
        Block first = article.blockAt(piece.start());
        Block told = one.cue().isEmpty()
                ? null
                : article.blockAt(one.cue().getFirst().start());
        if (first == null || told == null || first.kind() != Block.Kind.MAIN) {
            return piece;
        }
        boolean apart = told.span().start() > piece.start()
                && told.span().start() < piece.end()
                && !isQuoted(piece)
                && isUnended(first.span().trim(text));
        return apart ? new Span(told.span().start(), piece.end()).trim(text) : piece;
    }

    private boolean isUnended(Span line) {
        int last = line.end() - 1;
        boolean closed = last > line.start() && "”\"’'".indexOf(text.charAt(last)) >= 0;
        return ".!?,;:…".indexOf(text.charAt(closed ? last - 1 : last)) < 0;
    }

    /** "Harbour will close, port says" above a caption or paragraph: a title's words are in the title, a heading's in it. */
    private List<Span> ofItsTitle(List<Span> source, List<Span> cue, List<Span> content) {
        Block title = cue.isEmpty() || source.isEmpty()
                ? null
                : article.blockAt(cue.getFirst().start());
        boolean heading = title != null
                && title.kind() == Block.Kind.MAIN
                && title.span().length() <= HEADLINE
                && isUnended(title.span().trim(text));
        if (title == null
                || (title.kind() != Block.Kind.TITLE && !heading)
                || !title.span().contains(source.getFirst())
                || content.stream().anyMatch(title.span()::overlaps)) {
            return content;
        }
        Span line = title.span().trim(text);
        int from = Math.min(source.getFirst().start(), cue.getFirst().start());
        Span before = new Span(line.start(), from).trim(text);
        boolean comma = before.length() > 1 && text.charAt(before.end() - 1) == ',';
        boolean ends = Math.max(source.getLast().end(), cue.getLast().end()) >= line.end() - 1;
        return comma && ends ? List.of(new Span(before.start(), before.end() - 1)) : content;
    }

    private boolean isQuoted(Span piece) {
        return OPENING.indexOf(text.charAt(piece.start())) >= 0
                || (piece.start() > 0 && OPENING.indexOf(text.charAt(piece.start() - 1)) >= 0);
    }

    /** The part of a name or noun phrase that stands in the block it ends in. */
    private Span fromItsBlock(Span source) {
        Block last = article.blockAt(source.end() - 1);
        return last == null || last.span().start() <= source.start()
                ? source
                : new Span(last.span().start(), source.end());
    }

    /** "Sunday | ’s action": the finder of words parts what one word is. */
    private Span withItsOwner(Span source) {
        if (!source.of(text).startsWith("’s ") && !source.of(text).startsWith("'s ")) {
            return source;
        }
        int start = source.start();
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return new Span(start, source.end());
    }

    /** "spokesman Tom Moss on Monday", "mayor Ada Lorn - whose party", "Tom Moss, 56, as he walked past": when it was said, what is told of them, are no part of the name. */
    private Span withoutTail(Span source) {
        Matcher tail = TAIL.matcher(source.of(text));
        return tail.find() && tail.start() > 2 ? new Span(source.start(), source.start() + tail.start()) : source;
    }

    /** "Those looking to sell the pier note": which of them it is. */
    private Span withWhoTheyAre(Span source, List<Span> cue) {
        if (cue.isEmpty() || cue.getFirst().start() < source.end() || !THOSE.equalsIgnoreCase(source.of(text))) {
            return source;
        }
        String between = text.substring(source.end(), cue.getFirst().start());
        boolean told = between.length() < HEADING
                && between.chars().noneMatch(c -> ",;:.!?\n".indexOf(c) >= 0 || QUOTES.indexOf(c) >= 0);
        return told
                ? new Span(
                        source.start(),
                        source.start()
                                + THOSE.length()
                                + between.stripTrailing().length())
                : source;
    }

    /** "said Wednesday he would go": the day is that of saying. */
    private Span behindDay(Attribution one, Span piece) {
        boolean follows = !one.cue().isEmpty()
                && one.cue().getLast().end() < piece.start()
                && piece.start() - one.cue().getLast().end() <= 1;
        Matcher day = DAY.matcher(text).region(piece.start(), piece.end());
        return follows && day.lookingAt() ? new Span(day.end(), piece.end()) : piece;
    }

    /** A line above the paragraph that tells who speaks, "“The gate problem”": no words of theirs here. */
    private boolean isHeading(Span piece, Attribution one) {
        Block block = article.blockAt(piece.start());
        if (block == null
                || block.kind() != Block.Kind.MAIN
                || one.cue().isEmpty()
                || block.span().overlaps(one.cue().getFirst())) {
            return false;
        }
        Span line = block.span().trim(text);
        return piece.trim(text).equals(line) && line.length() <= HEADING && isUnended(line);
    }

    /** What a title says is said there: none of the words that a paragraph tells of. */
    private boolean isTitle(Span piece, Attribution one) {
        Block block = article.blockAt(piece.start());
        return block != null
                && block.kind() == Block.Kind.TITLE
                && !isQuoted(piece)
                && !one.cue().isEmpty()
                && !block.span().overlaps(one.cue().getFirst());
    }

    /** "New Lismore, March 3 – The pier is shut, two sailors said": place and day are the page's. */
    private Span behindDateline(Span piece) {
        Block block = article.blockAt(piece.start());
        if (block == null || block.span().start() != piece.start()) {
            return piece;
        }
        Matcher dateline = DATELINE.matcher(text).region(piece.start(), piece.end());
        return dateline.lookingAt() && dateline.end() < piece.end() ? new Span(dateline.end(), piece.end()) : piece;
    }

    /** What somebody says in a paragraph begins no earlier than it, unless it is quoted; in a title never. */
    private Span fromItsSaying(Span piece, List<Span> cue) {
        Block first = article.blockAt(piece.start());
        Block said = cue.isEmpty() ? null : article.blockAt(cue.getFirst().start());
        if (first == null
                || said == null
                || first.span().start() >= said.span().start()
                || piece.end() <= said.span().start()
                || (first.kind() != Block.Kind.TITLE && !isUnquoted(piece))) {
            return piece;
        }
        return new Span(said.span().start(), piece.end());
    }

    private boolean isUnquoted(Span piece) {
        return piece.of(text).chars().noneMatch(c -> QUOTES.indexOf(c) >= 0);
    }

    /** "Instead, the council": how its sentence begins is no part of who. */
    private Span behindAdverb(Span source) {
        Matcher adverb = ADVERB.matcher(text).region(source.start(), source.end());
        return adverb.lookingAt() && adverb.end() < source.end() ? new Span(adverb.end(), source.end()) : source;
    }

    /** "Moss: “The gate held.”", a line of highlights: the quotation ends there. */
    private boolean endsQuoted(Span piece, Block block) {
        Span line = block.span().trim(text);
        int behind = block.span().end();
        while (behind < piece.end() && Character.isWhitespace(text.charAt(behind))) {
            behind++;
        }
        return !line.isEmpty()
                && isQuoted(piece)
                && CLOSING.indexOf(text.charAt(line.end() - 1)) >= 0
                && (behind >= piece.end() || OPENING.indexOf(text.charAt(behind)) < 0);
    }

    /** "TARNHAVEN (Reuters) - Tom Moss": the same before a name, where a dash alone may stand in it. */
    private Span behindAgency(Span source) {
        Span behind = behindDateline(source);
        return text.substring(source.start(), behind.start()).indexOf('(') >= 0 ? behind : source;
    }

    private Span cut(Span piece, @Nullable Block block) {
        if (block == null || piece.end() <= block.span().end()) {
            return piece;
        }
        if (endsQuoted(piece, block)) {
            return new Span(piece.start(), block.span().end()).trim(text);
        }
        if (isUnquoted(piece)) {
            // words that are nobody's own end with their paragraph
            return new Span(piece.start(), block.span().end());
        }
        return switch (block.kind()) {
            case TITLE, CAPTION, BYLINE, DATELINE ->
                new Span(piece.start(), block.span().end());
            case MAIN, QUOTATION, QUESTION, ANSWER, COMMENT, BOILERPLATE -> piece;
        };
    }

    /** "the lawmakers’ questioning of": whose it is ends in the mark that the words behind seem to begin with. */
    private Span withoutApostrophe(Span cue) {
        boolean owns = cue.length() > 2
                && "'’".indexOf(text.charAt(cue.start())) >= 0
                && Character.isWhitespace(text.charAt(cue.start() + 1));
        return owns ? new Span(cue.start() + 2, cue.end()) : cue;
    }
}
