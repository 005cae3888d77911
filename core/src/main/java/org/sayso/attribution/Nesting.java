package org.sayso.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.text.Span;

/** Which attribution stands in the words of which. */
final class Nesting {

    private static final Cues VERBS = Cues.ALL;
    private static final List<String> REPORTING = List.of(
            "said",
            "say",
            "told",
            "tell",
            "accord",
            "report",
            "claim",
            "writ",
            "wrote",
            "add",
            "not",
            "confirm",
            "announc",
            "alleg",
            "stat",
            "explain",
            "recall",
            "reveal",
            "disclos",
            "argu",
            "believ",
            "insist",
            "warn",
            "acknowledg",
            "admit",
            "mention",
            "deliver",
            "quot",
            "cit",
            "testif",
            "conclud",
            "found",
            "publish",
            "show",
            "suggest",
            "declar",
            "predict",
            "threaten",
            "vow",
            "promis",
            "joke",
            "repl",
            "continu",
            "stress",
            "emphasi");

    private final PageView page;

    Nesting(PageView page) {
        this.page = page;
    }

    /** The attributions in the order of the page, each with the one it stands in. */
    List<Draft> of(List<Attribution> attributions) {
        List<Attribution> sorted = attributions.stream()
                .sorted(Comparator.comparingInt(
                                (Attribution a) -> a.content().getFirst().start())
                        .thenComparingInt(a -> -FreeQuotations.extent(a).length())
                        .thenComparingInt(
                                a -> a.cue().isEmpty() ? 0 : a.cue().getFirst().start()))
                .toList();
        List<Draft> made = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Attribution a = sorted.get(i);
            int start = a.content().getFirst().start();
            open.removeIf(j -> FreeQuotations.extent(sorted.get(j)).end() <= start);
            int parent = parent(sorted, i, open);
            made.add(new Draft(a, parent < 0 ? retold(sorted, i) : parent, Clause.of(page, a)));
            open.add(i);
        }
        return made;
    }

    /** The smallest statement whose content holds this one's cue and source. */
    private int parent(List<Attribution> sorted, int at, List<Integer> open) {
        Attribution child = sorted.get(at);
        List<Span> anchors = new ArrayList<>(child.cue());
        anchors.addAll(child.source());
        if (anchors.isEmpty()) {
            anchors.addAll(child.content());
        }
        int best = -1;
        if (inRelativeClause(child) && !opensWhatIsSaid(child, sorted, open)) {
            return -1;
        }
        for (int j : open) {
            List<Span> content = sorted.get(j).content();
            boolean holds = anchors.stream().allMatch(s -> content.stream().anyMatch(c -> c.contains(s)));
            boolean wider = length(sorted.get(j)) > length(child);
            if (holds
                    && wider
                    && speaks(sorted.get(j))
                    && (best < 0 || length(sorted.get(j)) < length(sorted.get(best)))) {
                best = j;
            }
        }
        return best;
    }

    /** "Lorn told the Echo that …, but the captain had said: “…”": what had been said before is retold by who speaks. */
    private int retold(List<Attribution> sorted, int at) {
        Attribution a = sorted.get(at);
        if (a.cue().isEmpty()
                || a.source().isEmpty()
                || !page.lower(a.cue().getFirst()).startsWith("had ")
                || inRelativeClause(a)) {
            return -1;
        }
        int sentence = page.sentenceIndex(a.cue().getFirst().start());
        for (int j = at - 1; j >= Math.max(0, at - 4); j--) {
            Attribution before = sorted.get(j);
            if (!before.cue().isEmpty()
                    && !before.source().isEmpty()
                    && before.cue().getFirst().start() < a.cue().getFirst().start()
                    && page.sentenceIndex(before.cue().getFirst().start()) == sentence
                    && speaks(before)
                    && !page.lower(before.cue().getFirst()).startsWith("had ")) {
                return j;
            }
        }
        return -1;
    }

    /** "the crew, which the port said was lost": the page tells that aside in its own voice. */
    private boolean inRelativeClause(Attribution a) {
        if (a.source().isEmpty()
                || a.cue().isEmpty()
                || page.quotations().isQuoted(a.cue().getFirst().start())) {
            return false;
        }
        Words sentence = page.sentenceAt(a.source().getFirst().start());
        int at = sentence.indexAt(a.source().getFirst().start());
        String before = sentence.at(at - 1);
        String own = sentence.at(at);
        boolean that = before.equals("that") && at > 1 && sentence.isWord(at - 2) && !cuesEndAt(a, sentence, at - 2);
        Span content = a.content().getLast();
        boolean aside = content.end() + 1 == a.source().getFirst().start()
                && a.content().size() == 1
                && Character.isLetter(page.text().charAt(content.end() - 1));
        return aside
                || own.equals("who")
                || own.equals("which")
                || (before.equals("which") && !sentence.isPreposition(at - 2))
                || before.equals("whom")
                || before.equals("who")
                || that;
    }

    /** "She noted | that the guard said": the "that" before who says it opens what somebody says. */
    private boolean opensWhatIsSaid(Attribution child, List<Attribution> sorted, List<Integer> open) {
        if (child.source().isEmpty()) {
            return false;
        }
        Words sentence = page.sentenceAt(child.source().getFirst().start());
        int at = sentence.indexAt(child.source().getFirst().start()) - 1;
        return at > 0
                && sentence.at(at).equals("that")
                && open.stream()
                        .flatMap(j -> sorted.get(j).content().stream())
                        .anyMatch(piece -> piece.start() == sentence.start(at));
    }

    private boolean cuesEndAt(Attribution a, Words sentence, int at) {
        return VERBS.isKnown(sentence.at(at))
                || sentence.isSaying(at)
                || a.cue().isEmpty();
    }

    /** Whether what a statement holds is its source's words: a clause or a quotation, not "to leave" or "the plan". */
    boolean speaks(Attribution a) {
        if (a.cue().isEmpty()) {
            return true;
        }
        Span content = a.content().getFirst();
        if (page.quotations().isQuoted(content.start())
                || page.text().charAt(Math.max(0, content.start() - 1)) == '“') {
            return true;
        }
        String opens = page.lower(new Span(content.start(), Math.min(content.end(), content.start() + 8)));
        boolean phrase = opens.startsWith("to ")
                || opens.startsWith("for ")
                || opens.startsWith("of ")
                || opens.startsWith("as ")
                || opens.startsWith("with ");
        if (phrase && !Character.isUpperCase(page.text().charAt(content.start()))) {
            // not "For instance, …", which opens a sentence
            return false;
        }
        String cue = page.lower(a.cue().getLast());
        return opens.startsWith("that ") || REPORTING.stream().anyMatch(cue::contains) || cue.equals(":");
    }

    private static int length(Attribution a) {
        return a.content().stream().mapToInt(Span::length).sum();
    }
}
