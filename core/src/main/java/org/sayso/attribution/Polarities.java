package org.sayso.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Block;
import org.sayso.text.Table;

/** What a source does with its content, by phrases in and around the cue; the longest phrase that fits wins. */
final class Polarities {

    private record Rule(Polarity polarity, String phrase) {}

    private static final List<Rule> CUE = rules("cue");
    private static final List<Rule> CONTENT = rules("content");
    private static final List<Rule> NEGATED = rules("negated");
    private static final List<Rule> OPENING = rules("opening");
    private static final List<Rule> VERDICT = rules("verdict");

    /** What is granted is no denial: "he conceded that there was no proof". */
    private static final Set<String> GRANTING = Set.of(
            "conceded",
            "concedes",
            "admitted",
            "admits",
            "acknowledged",
            "acknowledges",
            "added",
            "adds",
            "warned",
            "warns",
            "complained",
            "complains",
            "believes",
            "believe",
            "fears",
            "feared");

    private static final Set<String> WISHING = Set.of("should", "must", "ought", "deserves", "needs", "wants", "may");

    private static final Set<String> ASKING =
            Set.of("if", "whether", "why", "what", "how", "who", "whom", "whose", "when", "where", "which", "about");

    private static final Set<String> CALLING = Set.of(
            "called",
            "calls",
            "calling",
            "labelled",
            "labeled",
            "described",
            "describes",
            "describing",
            "branded",
            "dubbed",
            "termed");

    private Polarities() {}

    /**
     * Reads it.
     *
     * @param forBody whether the source speaks for an institution, whose "nobody was hurt" answers a charge
     */
    static Polarity of(PageView page, Attribution attribution, Clause clause, boolean forBody) {
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
        if (Silences.isSilence(sentence, clause.cue())
                || Silences.isInverted(sentence, to)
                || Silences.isNobodys(page.lower(attribution.cue().getLast()), content)) {
            return Polarity.DECLINES;
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
        boolean request = content.startsWith("for ") || isRequest(content);
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
        Polarity negated = negated(sentence, from, to);
        if (negated != null) {
            return negated;
        }
        if (own.stream().anyMatch(CALLING::contains)) {
            for (Rule rule : VERDICT) {
                if (content.contains(rule.phrase())) {
                    return rule.polarity();
                }
            }
        }
        if (forBody && own.stream().noneMatch(GRANTING::contains)) {
            String opens = opening(content);
            for (Rule rule : OPENING) {
                if (opens.startsWith(rule.phrase() + ' ') && !isWish(opens, rule.phrase())) {
                    return rule.polarity();
                }
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

    /** "No one should be forced to": what is not to be, not what is not so. */
    private static boolean isWish(String content, String opening) {
        String[] words = content.substring(opening.length()).strip().split("[^\\p{L}’']+", 3);
        return WISHING.contains(words[0]) || (words.length > 1 && WISHING.contains(words[1]));
    }

    /** "to wait", "him to wait", "the council to wait": what somebody is asked to do is no question. */
    private static boolean isRequest(String content) {
        String[] words = content.split("[^\\p{L}’'-]+", 6);
        if (ASKING.contains(words[0])) {
            return false;
        }
        for (int i = 0; i < Math.min(4, words.length - 1); i++) {
            if (words[i].equals("to")) {
                return true;
            }
        }
        return false;
    }

    /** "did not answer", "never believed": a verb that changes what it does when it is negated. */
    private static @Nullable Polarity negated(Words sentence, int from, int to) {
        int not = -1;
        for (int i = Math.max(0, from - 4); i <= to && i < sentence.size(); i++) {
            String word = sentence.at(i);
            boolean negates = word.equals("not")
                    || word.equals("never")
                    || word.equals("nor")
                    || word.endsWith("n't")
                    || word.endsWith("n’t");
            if (negates) {
                not = i;
            } else if (not >= 0 && i >= from) {
                for (Rule rule : NEGATED) {
                    if (rule.phrase().equals(word)) {
                        return rule.polarity();
                    }
                }
            } else if (i < from
                    && !sentence.isAuxiliary(i)
                    && !sentence.isAdverb(i)
                    && not >= 0
                    && !sentence.isSubjectPronoun(i)) {
                not = -1;
            }
        }
        return null;
    }

    /** The content from its first word on, without "that" and quotation marks. */
    private static String opening(String content) {
        String opens = content.startsWith("that ") ? content.substring(5) : content;
        int at = 0;
        while (at < opens.length() && !Character.isLetterOrDigit(opens.charAt(at))) {
            at++;
        }
        return opens.substring(at);
    }

    private static List<Rule> rules(String where) {
        List<Rule> rules = new ArrayList<>();
        for (String[] row : Table.rows(Polarities.class, "polarity.tsv")) {
            if (row[1].equals(where)) {
                rules.add(new Rule(Polarity.valueOf(row[0]), row[2].toLowerCase(Locale.ROOT)));
            }
        }
        rules.sort(
                Comparator.comparingInt((Rule rule) -> -rule.phrase().length()).thenComparing(Rule::phrase));
        return List.copyOf(rules);
    }
}
