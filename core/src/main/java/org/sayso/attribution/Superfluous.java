package org.sayso.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Span;

/** Which drafts of one page make no statement of their own. Remembers the captions it has seen. */
final class Superfluous {

    private static final Set<String> NOBODY = Set.of("no one", "nobody", "none", "no-one", "nothing");

    private static final Set<String> NOTHING = Set.of(
            "that",
            "as",
            "one of them",
            "some of them",
            "both of them",
            "whether",
            "how",
            "why",
            "so that",
            "him",
            "them",
            "us",
            "me");

    private static final Set<String> CITING = Set.of("cited", "quoted", "cites", "quotes");

    private static final Cues VERBS = Cues.ALL;

    private final PageView page;
    private final List<Draft> drafts;
    private final Map<String, Integer> captions = new HashMap<>();
    private final Set<List<Span>> sources = new HashSet<>();

    Superfluous(PageView page, List<Draft> drafts) {
        this.page = page;
        this.drafts = drafts;
        drafts.forEach(draft -> sources.add(draft.attribution().source()));
    }

    boolean at(int index, Who who) {
        Draft draft = drafts.get(index);
        return repeatsCaption(draft)
                || onlyRelays(index, who)
                || saysItsSource(index, who)
                || goesOn(index)
                || isTalk(draft)
                || nobodys(draft)
                || isAsked(draft)
                || isDeed(draft)
                || Records.areTerms(draft)
                || saysNothing(draft);
    }

    /** "Officials, the paper wrote, believe …": what the paper wrote is who believes it, and that has its own statement. */
    private boolean saysItsSource(int index, Who who) {
        Draft draft = drafts.get(index);
        List<Span> cue = draft.attribution().cue();
        String verb = cue.isEmpty() ? "" : page.lower(cue.getFirst());
        return who.kind() == SourceClass.OUTLET
                && (sources.contains(draft.attribution().content())
                        || verb.equals("citing")
                        || verb.equals("quoting")
                        || (CITING.contains(verb) && hasInside(index)));
    }

    /** "The paper noted that", "One of them, it wrote, had …": what is left is no content. */
    private boolean saysNothing(Draft draft) {
        List<Span> content = draft.attribution().content();
        return content.size() == 1 && NOTHING.contains(page.lower(content.getFirst()));
    }

    /** "Explaining the gate would be a waste of time": what is done by anybody is the subject of another verb. */
    private boolean isDeed(Draft draft) {
        Attribution own = draft.attribution();
        if (!own.source().isEmpty() || own.cue().size() != 1 || own.content().size() != 1) {
            return false;
        }
        Span cue = own.cue().getFirst();
        Words sentence = page.sentenceAt(cue.start());
        int behind = sentence.indexAt(own.content().getFirst().end() - 1) + 1;
        return cue.start() == sentence.start(0)
                && page.lower(cue).endsWith("ing")
                && !page.quotations().isQuoted(cue.start())
                && sentence.isAuxiliary(behind);
    }

    private boolean hasInside(int index) {
        for (int j = Math.max(0, index - 6); j < Math.min(drafts.size(), index + 7); j++) {
            if (drafts.get(j).parent() == index) {
                return true;
            }
        }
        return false;
    }

    /** "She refused to confirm or deny it": the second verb of what one source does with its words. */
    private boolean goesOn(int index) {
        Attribution own = drafts.get(index).attribution();
        if (own.source().isEmpty() || own.cue().isEmpty()) {
            return false;
        }
        for (int j = Math.max(0, index - 6); j < Math.min(drafts.size(), index + 7); j++) {
            Attribution other = drafts.get(j).attribution();
            if (j != index
                    && other.source().equals(own.source())
                    && other.content().stream()
                            .anyMatch(c -> c.contains(own.cue().getFirst()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * In a thread its users talk: what they hope, know or are interested in is no third party's statement, so somebody
     * else's words must be told by a word of saying, or stand in quotation marks behind "that".
     */
    private boolean isTalk(Draft draft) {
        Attribution a = draft.attribution();
        Block block = page.article().blockAt(a.content().getFirst().start());
        if (page.article().kind() != Article.Kind.THREAD || a.cue().isEmpty() || block == null) {
            return false;
        }
        boolean users = switch (block.kind()) {
            case ANSWER, COMMENT, QUESTION -> true;
            case MAIN, TITLE, BYLINE, DATELINE, CAPTION, QUOTATION, BOILERPLATE -> false;
        };
        if (!users || page.lower(a.content().getFirst()).startsWith("that ")) {
            return false;
        }
        for (Span cue : a.cue()) {
            for (String word : page.lower(cue).split("[^\\p{L}’']+", -1)) {
                if (VERBS.isMostlyCue(word) || word.equals("according") || word.equals("by")) {
                    return false;
                }
            }
        }
        boolean silent =
                Silences.isSilence(draft.clause().sentence(), draft.clause().cue());
        return !silent
                && a.content().stream()
                        .noneMatch(c -> page.quotations().isQuoted(c.start())
                                || page.quotations().isQuoted(c.end() - 1));
    }

    /** "She said nobody asked them to": within somebody's words, that nobody spoke is no statement. */
    private boolean nobodys(Draft draft) {
        return draft.parent() >= 0
                && !draft.attribution().source().isEmpty()
                && NOBODY.contains(page.lower(draft.attribution().source().getFirst()));
    }

    /** "Who ordered the raid?", "accounts of who ordered it": asks for somebody, and tells of nobody. */
    private boolean isAsked(Draft draft) {
        List<Span> source = draft.attribution().source();
        if (source.isEmpty() || !page.lower(source.getFirst()).equals("who")) {
            return false;
        }
        Words words = page.sentenceAt(source.getFirst().start());
        int at = words.indexAt(source.getFirst().start());
        return at == 0 || words.isPreposition(at - 1);
    }

    /** "The envoy denied it, Marine News reported": the agency is a link of the envoy's statement and says nothing itself. */
    private boolean onlyRelays(int index, Who who) {
        Attribution outer = drafts.get(index).attribution();
        Span extent = FreeQuotations.extent(outer);
        if (who.kind() != SourceClass.OUTLET
                || outer.cue().isEmpty()
                || (outer.cue().getFirst().start() < extent.start()
                        && !page.lower(outer.cue().getFirst()).startsWith("according"))) {
            return false;
        }
        for (int j = Math.max(0, index - 6); j < Math.min(drafts.size(), index + 7); j++) {
            Attribution inner = drafts.get(j).attribution();
            if (drafts.get(j).parent() != index || inner.source().isEmpty()) {
                continue;
            }
            Span told = FreeQuotations.extent(inner).cover(inner.source().getFirst());
            if (told.start() <= extent.start() + 30 && told.length() >= 0.7 * extent.length()) {
                return true;
            }
        }
        return false;
    }

    /** A caption printed twice gives one statement. */
    private boolean repeatsCaption(Draft draft) {
        Span place = draft.attribution().content().getFirst();
        Block block = page.article().blockAt(place.start());
        if (block == null || block.kind() != Block.Kind.CAPTION) {
            return false;
        }
        StringBuilder key = new StringBuilder();
        draft.attribution().content().forEach(c -> key.append(page.lower(c)).append('|'));
        return captions.merge(key.toString().toLowerCase(Locale.ROOT), 1, Integer::sum) > 1;
    }
}
