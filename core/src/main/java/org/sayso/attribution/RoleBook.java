package org.sayso.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sayso.name.Entity;
import org.sayso.name.Mention;
import org.sayso.name.Names;
import org.sayso.name.Role;
import org.sayso.text.Span;

/** The offices and descriptions a page gives to its people and bodies, as sets of words: "foreign", "minister". */
final class RoleBook {

    /** Titles and the nouns they are short for. */
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("gen", "general"),
            Map.entry("maj", "major"),
            Map.entry("col", "colonel"),
            Map.entry("lt", "lieutenant"),
            Map.entry("capt", "captain"),
            Map.entry("cmdr", "commander"),
            Map.entry("adm", "admiral"),
            Map.entry("sgt", "sergeant"),
            Map.entry("sen", "senator"),
            Map.entry("rep", "representative"),
            Map.entry("gov", "governor"),
            Map.entry("prof", "professor"),
            Map.entry("dr", "doctor"),
            Map.entry("pm", "premier"),
            Map.entry("fm", "minister"),
            Map.entry("amb", "ambassador"),
            Map.entry("pres", "president"));

    private final PageView page;
    private final Map<String, Set<String>> words = new HashMap<>();

    RoleBook(PageView page, Names names) {
        this.page = page;
        for (Entity entity : names.entities()) {
            for (Role role : entity.roles()) {
                add(entity.id(), role.text());
            }
        }
        for (Mention mention : names.mentions()) {
            around(mention);
        }
        for (int i = 1; i < page.sentences().size(); i++) {
            callingOfPronoun(page.sentences().get(i - 1), page.sentences().get(i));
        }
    }

    /** "Tom Moss stood up. He has been a glazier for years." */
    private void callingOfPronoun(Words before, Words sentence) {
        if (!sentence.at(0).equals("he") && !sentence.at(0).equals("she")) {
            return;
        }
        int at = 1;
        while (sentence.isAuxiliary(at) && at < 4) {
            at++;
        }
        if (at == 1
                || !(sentence.at(at).equals("a")
                        || sentence.at(at).equals("an")
                        || sentence.at(at).equals("the"))) {
            return;
        }
        int noun = at + 1;
        while (bare(sentence, noun) && bare(sentence, noun + 1) && noun - at < 4) {
            noun++;
        }
        if (!bare(sentence, noun)) {
            return;
        }
        for (Mention mention : page.mentionsIn(before.sentence().span())) {
            if (page.isPerson(mention)) {
                add(mention.entity(), sentence.at(noun));
                return;
            }
        }
    }

    Set<String> of(String entity) {
        return words.getOrDefault(entity, Set.of());
    }

    /** The words before a name that belong to it ("foreign minister" Ada Lorn) and the apposition behind it. */
    private void around(Mention mention) {
        if (!page.isPerson(mention) || page.sentences().isEmpty()) {
            return;
        }
        Words sentence = page.sentenceAt(mention.span().start());
        int first = sentence.indexAt(mention.span().start());
        int last = sentence.indexAt(Math.max(0, mention.span().end() - 1));
        int from = first;
        boolean office = false;
        if (first > 2 && sentence.isComma(first - 1) && personNoun(sentence.at(first - 2))) {
            // "the harbour minister, Ada Lorn,"
            from--;
        }
        while (from > 0 && first - from < 8) {
            String word = sentence.at(from - 1);
            if (word.equals(".") && from > 1 && SHORT.containsKey(sentence.at(from - 2))) {
                from--;
                continue;
            }
            if (!sentence.isWord(from - 1)
                    || sentence.isSubordinator(from - 1)
                    || sentence.isAuxiliary(from - 1)
                    || (sentence.isPreposition(from - 1) && !word.equals("of"))
                    || sentence.isSaying(from - 1)
                    || (!sentence.isCapital(from - 1) && SourceNouns.of(word) == null && Cues.ALL.isMostlyCue(word))
                    || verbal(sentence, from - 1)
                    || sentence.isSubjectPronoun(from - 1)) {
                break;
            }
            from--;
            office |= SourceNouns.of(word) != null
                    || SHORT.containsKey(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
        }
        if (!office) {
            calling(mention, sentence, first, last);
        }
        if (office) {
            add(mention.entity(), new Span(sentence.start(from), mention.span().start()).of(page.text()));
        }
        if (sentence.isComma(last + 1)) {
            int to = last + 2;
            while (to < sentence.size() && sentence.isWord(to) && to - last < 14) {
                to++;
            }
            boolean apposition = to > last + 2
                    && (sentence.isDeterminer(last + 2)
                            || SourceNouns.of(sentence.at(last + 2)) != null
                            || (office(sentence, last + 2, to) && !sentence.isSubordinator(last + 2)));
            if (apposition && office(sentence, last + 2, Math.min(to, last + 9))) {
                add(mention.entity(), sentence.span(last + 2, to).of(page.text()));
            }
        }
    }

    /** "the glazier Tom Moss", "Tom Moss, a glazier": a calling that no table lists, between an article and the name. */
    private void calling(Mention mention, Words sentence, int first, int last) {
        int noun = first - 1;
        if (sentence.isComma(noun)) {
            noun--;
        }
        if (bare(sentence, noun)
                && (article(sentence, noun - 1) || (bare(sentence, noun - 1) && article(sentence, noun - 2)))) {
            add(mention.entity(), sentence.at(noun));
        }
        int behind = last + 1;
        if (sentence.isComma(behind) && article(sentence, behind + 1) && !sentence.isPossessive(behind + 1)) {
            int at = behind + 2;
            while (bare(sentence, at) && bare(sentence, at + 1) && at - behind < 5) {
                at++;
            }
            boolean ends = at + 1 >= sentence.size()
                    || !sentence.isWord(at + 1)
                    || sentence.isPreposition(at + 1)
                    || sentence.isSubordinator(at + 1)
                    || sentence.at(at + 1).equals("who");
            if (bare(sentence, at) && ends) {
                add(mention.entity(), sentence.at(at));
            }
        }
    }

    private static boolean bare(Words sentence, int at) {
        return at >= 0
                && at < sentence.size()
                && sentence.isWord(at)
                && !sentence.isCapital(at)
                && !sentence.isAuxiliary(at)
                && !sentence.isPreposition(at)
                && !sentence.isSubordinator(at)
                && !sentence.isDeterminer(at)
                && !sentence.isSaying(at)
                && !sentence.isSubjectPronoun(at)
                && !verbal(sentence, at)
                && sentence.at(at).length() > 2;
    }

    private static boolean article(Words sentence, int at) {
        return at >= 0 && (sentence.isDeterminer(at) || sentence.isPossessive(at));
    }

    private static boolean personNoun(String word) {
        SourceNouns.Noun noun = SourceNouns.of(word);
        return noun != null
                && (noun.kind() == SourceNouns.Kind.PERSON || noun.kind() == SourceNouns.Kind.UNNAMED)
                && !noun.many();
    }

    /** "meeting", "met": what may be a verb, and so ends what belongs to a name. */
    private static boolean verbal(Words sentence, int at) {
        String word = sentence.at(at);
        return !sentence.isCapital(at)
                && word.length() > 4
                && (word.endsWith("ed") || word.endsWith("ing"))
                && !word.equals("acting")
                && !word.equals("outgoing");
    }

    private static boolean office(Words sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.isAuxiliary(i)
                    || (sentence.isPreposition(i)
                            && !sentence.at(i).equals("of")
                            && !sentence.at(i).equals("for"))) {
                return false;
            }
            if (SourceNouns.of(sentence.at(i)) != null) {
                return true;
            }
        }
        return false;
    }

    private void add(String entity, String role) {
        Set<String> set = words.computeIfAbsent(entity, e -> new HashSet<>());
        for (String word : role.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() > 1) {
                set.add(SHORT.getOrDefault(word, word));
            }
        }
    }
}
