package org.sayso.attribution;

import java.util.List;
import java.util.Map;

/**
 * What the tagger's training leaves beside the encoder: {@code attribution.json}.
 *
 * @param limit wordpieces a window
 * @param openingBonus added to the score of each tag that opens a span
 * @param threshold attributions less sure than this are not given
 * @param reach words a link may span
 */
record LinkerWeights(
        List<String> tags,
        int limit,
        List<List<Double>> transitions,
        double openingBonus,
        double threshold,
        int reach,
        Map<String, Double> cueLink,
        Map<String, Double> cueNone,
        Map<String, Double> sourceLink,
        Map<String, Double> sourceNone,
        Map<String, Double> confidence) {

    private static final List<String> LINK = List.of(
            "pointer",
            "elsewhere",
            "same sentence",
            "same paragraph",
            "distance",
            "after",
            "cues between",
            "contents between",
            "sources between",
            "touching",
            "relative",
            "both quoted",
            "relative touching",
            "next sentence",
            "carried",
            "carried quoted");
    private static final List<String> NONE =
            List.of("constant", "pointer", "no candidate in sentence", "quoted", "size");
    private static final List<String> SURE = List.of(
            "constant",
            "cue tags",
            "source tags",
            "content tags",
            "content edges",
            "cue link",
            "source link",
            "no source",
            "pieces",
            "size",
            "quoted",
            "mixed",
            "edge least",
            "cue known");

    double[] link(Map<String, Double> weights) {
        return inOrder(LINK, weights);
    }

    double[] none(Map<String, Double> weights) {
        return inOrder(NONE, weights);
    }

    double[] sure() {
        return inOrder(SURE, confidence);
    }

    private static double[] inOrder(List<String> names, Map<String, Double> weights) {
        return names.stream()
                .mapToDouble(name -> {
                    Double weight = weights.get(name);
                    if (weight == null) {
                        throw new IllegalArgumentException("attribution.json has no weight for '%s'".formatted(name));
                    }
                    return weight;
                })
                .toArray();
    }
}
