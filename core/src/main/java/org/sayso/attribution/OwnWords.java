package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.text.Span;

/** What of a found content is its source's: no introduction of it, no beginning of the next saying, no main clause behind "though she said …". */
final class OwnWords {

    /** A gap of more characters is no slip of the finder, in UTF-16 code units. */
    private static final int GAP = 40;

    /** "…, and, like Moss, | argued": what leads over to the next saying. */
    private static final Pattern LEADING_OVER =
            Pattern.compile(",? (?:and|but)(?:, (?:like|unlike|as with|along with|with) [^,.;:“”\"]{2,40})?,?$");

    /** "The log said: “": what is told of the words, not the words. */
    private static final Pattern INTRODUCTION = Pattern.compile(".{2,80}:\\s*[“\"]?", Pattern.DOTALL);

    /** "Though Lorn said the gate held, | Moss told …": where a clause begins that is no main one. */
    private static final Pattern SUBORDINATE = Pattern.compile(
            "(?:^|[.!?,;:—–“\"] ?)(?:[Bb]ut |[Aa]nd )?(?:[Tt]hough|[Aa]lthough|[Ww]hile|[Ww]hereas|[Ee]ven as|[Ee]ven though) $");

    /** Characters of ", even though " and the like. */
    private static final int OPENER = 24;

    private static final Cues CUES = Cues.ALL;

    private static final Pattern RELATIVE = Pattern.compile("\\p{Ll}{2} (that|which|who) $");

    private static final Pattern SECOND = Pattern.compile(
            "[,”\"]? ?(?:and|but) (?:\\p{Ll}+ly )?(\\p{Ll}+ed) |, (?:also |again )?(\\p{Ll}+ing)[ ,:]*");

    private static final String MARKS = "“”\"«»„";

    private final String text;

    OwnWords(String text) {
        this.text = text;
    }

    /** What was found, by the order of contents, with contents put right. */
    List<Attribution> of(List<Attribution> found) {
        List<Attribution> all = new ArrayList<>();
        for (Attribution one : found) {
            all.addAll(parted(withWhoTold(one)));
        }
        all.replaceAll(this::whole);
        all.replaceAll(this::withoutIntroduction);
        for (int i = 0; i < all.size(); i++) {
            for (int j = Math.max(0, i - 2); j < Math.min(all.size(), i + 3); j++) {
                if (i != j) {
                    all.set(i, beforeNext(all.get(i), all.get(j)));
                }
            }
        }
        return all;
    }

    /** "a banner that | read | …": what stands before the verb is who, where the finder marked nobody. */
    private Attribution withWhoTold(Attribution one) {
        if (!one.source().isEmpty() || one.cue().isEmpty()) {
            return one;
        }
        int cue = one.cue().getFirst().start();
        Matcher relative = RELATIVE.matcher(text.substring(Math.max(0, cue - OPENER), cue));
        if (!relative.find()) {
            return one;
        }
        int from = cue - Math.min(cue, OPENER) + relative.start(1);
        return new Attribution(
                List.of(new Span(from, from + relative.group(1).length())), one.cue(), one.content(), one.confidence());
    }

    /** "Lorn admitted | the gate fell, | but denied | any blame", "…, Lorn said, demanding | help": behind the second verb is a second statement. */
    private List<Attribution> parted(Attribution one) {
        for (int i = 1;
                !one.source().isEmpty()
                        && !one.cue().isEmpty()
                        && i < one.content().size();
                i++) {
            int to = one.content().get(i).start();
            int said =
                    Math.max(one.cue().getLast().end(), one.source().getLast().end());
            int from = said <= to ? Math.max(said, one.content().get(i - 1).end()) : to;
            Matcher verb = from < to ? SECOND.matcher(text.substring(from, to)) : null;
            int group = verb != null && verb.matches() ? (verb.group(1) == null ? 2 : 1) : 0;
            if (verb != null && group > 0 && CUES.isMostlyCue(verb.group(group))) {
                Span cue = new Span(from + verb.start(group), from + verb.end(group));
                return List.of(
                        with(one, one.content().subList(0, i)),
                        new Attribution(
                                one.source(),
                                List.of(cue),
                                one.content().subList(i, one.content().size()),
                                one.confidence()));
            }
        }
        return List.of(one);
    }

    /** "the fund, | which cost 7m, | was spent": a few words that are nobody else's do not part what one says. */
    private Attribution whole(Attribution one) {
        List<Span> pieces = new ArrayList<>();
        for (Span piece : one.content()) {
            Span last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null && isSlip(one, last, piece)) {
                pieces.set(pieces.size() - 1, last.cover(piece));
            } else {
                pieces.add(piece);
            }
        }
        return with(one, pieces);
    }

    /** Not "his reasons, | based on her claims | that it held": the claims have whose they are. */
    private boolean isSlip(Attribution one, Span before, Span behind) {
        Span gap = new Span(before.end(), Math.max(before.end(), behind.start()));
        String between = gap.of(text);
        return gap.length() > 2
                && gap.length() <= GAP
                && between.chars().noneMatch(c -> ".!?\n".indexOf(c) >= 0 || MARKS.indexOf(c) >= 0)
                && MARKS.indexOf(text.charAt(behind.start())) < 0
                && !text.startsWith("that ", behind.start())
                && MARKS.indexOf(text.charAt(before.end() - 1)) < 0
                && one.cue().stream().noneMatch(gap::overlaps)
                && one.source().stream().noneMatch(gap::overlaps);
    }

    private Attribution withoutIntroduction(Attribution one) {
        Span first = one.content().getFirst();
        boolean introduced = one.content().size() > 1
                && !one.cue().isEmpty()
                && first.end() <= one.cue().getFirst().start()
                && one.cue().getFirst().start() - first.end() <= 2
                && INTRODUCTION.matcher(first.of(text)).matches();
        return introduced ? with(one, one.content().subList(1, one.content().size())) : one;
    }

    /** The content of one finding without what belongs to the other, which follows. */
    private Attribution beforeNext(Attribution one, Attribution next) {
        if (one.cue().isEmpty() || next.cue().isEmpty() || next.source().isEmpty()) {
            return one;
        }
        Span last = one.content().getLast();
        int cue = next.cue().getFirst().start();
        boolean sameSource = next.source().equals(one.source());
        if (sameSource && cue >= last.end() && cue - last.end() <= 2) {
            return ended(one, last, LEADING_OVER.matcher(last.of(text)));
        }
        int who = next.source().getFirst().start();
        boolean inside = last.contains(next.source().getFirst())
                && last.contains(next.cue().getFirst());
        boolean mainClause = inside
                && one.cue().getLast().end() <= last.start()
                && text.startsWith(", ", who - 2)
                && isSubordinate(one);
        return mainClause && who - 2 > last.start() ? cut(one, who - 2) : one;
    }

    private boolean isSubordinate(Attribution one) {
        int who = one.source().isEmpty() ? 0 : one.source().getFirst().start();
        return SUBORDINATE
                .matcher(text.substring(Math.max(0, who - OPENER), who))
                .find();
    }

    private static Attribution ended(Attribution one, Span last, Matcher tail) {
        return tail.find() && tail.start() > 2 ? cut(one, last.start() + tail.start()) : one;
    }

    private static Attribution cut(Attribution one, int end) {
        List<Span> pieces = new ArrayList<>(one.content());
        pieces.set(pieces.size() - 1, new Span(pieces.getLast().start(), end));
        return with(one, pieces);
    }

    private static Attribution with(Attribution one, List<Span> content) {
        return content.equals(one.content())
                ? one
                : new Attribution(one.source(), one.cue(), content, one.confidence());
    }
}
