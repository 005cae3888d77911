package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.LinkFeatures.Pointer;
import org.sayso.attribution.TaggedPassage.Role;
import org.sayso.model.TaggedSpan;

/**
 * Joins tagged spans to attributions: each content goes to one cue or is dropped, each cue to one source or to none;
 * contents of one cue are one content in pieces, and a source may serve several cues. A quotation that no cue claims
 * stands alone, with neither cue nor source.
 */
final class AttributionLinker {

    /** Words between two pieces of a quotation that has no cue. */
    private static final int NEAR = 5;

    /** Spans that belong together. */
    record Linked(
            @Nullable TaggedSpan cue, @Nullable TaggedSpan source, List<TaggedSpan> contents, double confidence) {}

    private record Choice(@Nullable TaggedSpan span, double probability) {}

    /** Contents of one cue, or the pieces of a quotation that has none. */
    private static final class Group {
        private final @Nullable TaggedSpan cue;
        private final List<TaggedSpan> contents = new ArrayList<>();
        private double leastLink = 1;

        Group(@Nullable TaggedSpan cue) {
            this.cue = cue;
        }

        void add(TaggedSpan content, double link) {
            contents.add(content);
            leastLink = Math.min(leastLink, link);
        }
    }

    private final LinkerWeights weights;

    AttributionLinker(LinkerWeights weights) {
        this.weights = weights;
    }

    List<Linked> link(TaggedPassage passage) {
        var toSource = new LinkFeatures(
                passage, Pointer.TO_SOURCE, weights.link(weights.sourceLink()), weights.none(weights.sourceNone()));
        List<Linked> out = new ArrayList<>();
        for (Group group : groups(passage)) {
            TaggedSpan cue = group.cue;
            Choice source = cue == null
                    ? new Choice(null, 1)
                    : choose(cue, near(passage, Role.SOURCE, cue, null), toSource, null);
            double sure = confidence(passage, group, source);
            if (cue == null || sure >= weights.threshold()) {
                out.add(new Linked(cue, source.span(), group.contents, sure));
            }
        }
        return out;
    }

    private List<Group> groups(TaggedPassage passage) {
        var toCue = new LinkFeatures(
                passage, Pointer.TO_CUE, weights.link(weights.cueLink()), weights.none(weights.cueNone()));
        var byCue = new TreeMap<Integer, Group>();
        List<Group> free = new ArrayList<>();
        TaggedSpan carried = null;
        for (TaggedSpan content : passage.all(Role.CONTENT)) {
            Choice chosen = choose(content, near(passage, Role.CUE, content, carried), toCue, carried);
            TaggedSpan cue = chosen.span();
            if (cue != null) {
                carried = cue;
                byCue.computeIfAbsent(cue.first(), key -> new Group(cue)).add(content, chosen.probability());
            } else if (passage.quotedShare(content) > .5) {
                if (free.isEmpty() || !goesOn(passage, free.getLast().contents.getLast(), content)) {
                    free.add(new Group(null));
                }
                free.getLast().add(content, chosen.probability());
            }
        }
        List<Group> all = new ArrayList<>(byCue.values());
        all.addAll(free);
        return all;
    }

    private static boolean goesOn(TaggedPassage passage, TaggedSpan before, TaggedSpan content) {
        return content.first() - before.last() <= NEAR && passage.between(Role.CUE, before, content) == 0;
    }

    /** Those within reach, and the cue that the words before were carried by. */
    private List<TaggedSpan> near(TaggedPassage passage, Role role, TaggedSpan x, @Nullable TaggedSpan carried) {
        List<TaggedSpan> near = passage.near(role, x, weights.reach());
        if (carried == null || near.contains(carried)) {
            return near;
        }
        List<TaggedSpan> all = new ArrayList<>(near);
        all.add(near.isEmpty() || carried.first() < near.getFirst().first() ? 0 : near.size(), carried);
        return all;
    }

    private static Choice choose(
            TaggedSpan x, List<TaggedSpan> near, LinkFeatures features, @Nullable TaggedSpan carried) {
        double nothing = features.none(x, near);
        double top = nothing;
        TaggedSpan best = null;
        double[] scores = new double[near.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = features.score(x, near.get(i), carried);
            if (scores[i] > top) {
                top = scores[i];
                best = near.get(i);
            }
        }
        double sum = Math.exp(nothing - top);
        for (double score : scores) {
            sum += Math.exp(score - top);
        }
        return new Choice(best, 1 / sum);
    }

    private double confidence(TaggedPassage passage, Group group, Choice source) {
        List<TaggedSpan> contents = group.contents;
        int words = 0;
        int quoted = 0;
        double tags = 0;
        double edges = 0;
        double leastEdge = 1;
        for (TaggedSpan content : contents) {
            words += content.size();
            quoted += passage.quotedWords(content);
            tags += logTags(passage, content);
            double first = passage.tag(content.first());
            double last = passage.tag(content.last() - 1);
            edges += Math.log(first) + Math.log(last);
            leastEdge = Math.min(leastEdge, Math.min(first, last));
        }
        TaggedSpan cue = group.cue;
        TaggedSpan who = source.span();
        double sum = LinkFeatures.dot(
                weights.sure(),
                1,
                cue == null ? 0 : logTags(passage, cue) / cue.size(),
                who == null ? 0 : logTags(passage, who) / who.size(),
                tags / words,
                edges / (2 * contents.size()),
                Math.log(Math.max(group.leastLink, 1e-6)),
                Math.log(Math.max(source.probability(), 1e-6)),
                LinkFeatures.number(who == null),
                contents.size() - 1,
                Math.log1p(words),
                LinkFeatures.number(quoted == words),
                LinkFeatures.number(quoted > 0 && quoted < words),
                Math.log(leastEdge),
                LinkFeatures.number(cue != null));
        return 1 / (1 + Math.exp(-sum));
    }

    private static double logTags(TaggedPassage passage, TaggedSpan span) {
        double sum = 0;
        for (int i = span.first(); i < span.last(); i++) {
            sum += Math.log(passage.tag(i));
        }
        return sum;
    }
}
