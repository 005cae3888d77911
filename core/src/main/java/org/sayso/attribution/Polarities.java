package org.sayso.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sayso.page.Block;

/** What a source does with its content, by phrases in and around the cue; the longest phrase that fits wins. */
final class Polarities {

    private record Rule(Polarity polarity, String phrase) {}

    private static final List<Rule> CUE = rules("cue");
    private static final List<Rule> CONTENT = rules("content");

    private Polarities() {}

    static Polarity of(PageView page, Attribution attribution, Clause clause) {
        String content = page.lower(attribution.content().getFirst());
        if (attribution.cue().isEmpty()) {
            Block block =
                    page.article().blockAt(attribution.content().getFirst().start());
            boolean asks = block != null && block.kind() == Block.Kind.QUESTION && content.endsWith("?");
            return asks ? Polarity.QUESTIONS : Polarity.ASSERTS;
        }
        Words sentence = clause.sentence();
        int from = sentence.indexAt(clause.cue().start());
        int to = sentence.indexAt(Math.max(0, clause.cue().end() - 1));
        int end = Math.min(sentence.size(), to + 4);
        StringBuilder around = new StringBuilder(" ");
        for (int i = Math.max(0, from - 3); i < end; i++) {
            if (i >= from || sentence.isAuxiliary(i) || sentence.isAdverb(i)) {
                around.append(sentence.at(i)).append(' ');
            }
        }
        List<String> own = new ArrayList<>();
        for (int i = from; i <= to && i < sentence.size(); i++) {
            own.add(sentence.at(i));
        }
        if (from > 0) {
            own.add(sentence.at(from - 1));
        }
        String cue = around.toString()
                .replace("did n't", "did not")
                .replace(" also ", " ")
                .replace(" repeatedly ", " ")
                .replace(" immediately ", " ");
        boolean request = content.startsWith("to ") || content.startsWith("for ");
        for (Rule rule : CUE) {
            if (request && rule.polarity() == Polarity.QUESTIONS) {
                continue;
            }
            if (rule.phrase().indexOf(' ') < 0 && !own.contains(rule.phrase())) {
                continue;
            }
            if (cue.contains(" " + rule.phrase() + " ")
                    || (cue.contains(" " + rule.phrase()) && rule.phrase().endsWith("t"))) {
                return rule.polarity();
            }
        }
        for (Rule rule : CONTENT) {
            int at = content.indexOf(rule.phrase());
            if (at >= 0 && at < 40) {
                return rule.polarity();
            }
        }
        return Polarity.ASSERTS;
    }

    private static List<Rule> rules(String where) {
        List<Rule> rules = new ArrayList<>();
        for (String[] row : Table.rows("polarity.tsv")) {
            if (row[1].equals(where)) {
                rules.add(new Rule(Polarity.valueOf(row[0]), row[2].toLowerCase(Locale.ROOT)));
            }
        }
        rules.sort(
                Comparator.comparingInt((Rule rule) -> -rule.phrase().length()).thenComparing(Rule::phrase));
        return List.copyOf(rules);
    }
}
