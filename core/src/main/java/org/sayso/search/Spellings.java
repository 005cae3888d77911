package org.sayso.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.sayso.name.NameDecision;
import org.sayso.name.NameLookup;
import org.sayso.name.NameMatcher;

/**
 * The names in a case that a name, in any spelling, can mean: those that share a sound with it are compared by
 * {@link NameMatcher}, and what a person merged, renamed or split goes with it. Of one state of the index; shared by threads.
 */
final class Spellings {

    /** So many names are remembered with their spellings. */
    private static final int REMEMBERED = 2_000;

    /** First letters that spellings of one name may exchange, a group a word. */
    private static final String[] EXCHANGED = {"aeiouyjhw", "ckqgxh", "sztdcj", "vwfpb", "l", "m", "n", "r"};

    private final IndexReader index;
    private final List<NameDecision> decisions;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    Spellings(IndexReader index, List<NameDecision> decisions) {
        this.index = index;
        this.decisions = decisions;
    }

    /** {@code name} itself first, then in alphabetical order. */
    List<String> of(String name) throws IOException {
        List<String> found = known.get(name);
        if (found == null) {
            found = find(name);
            if (known.size() < REMEMBERED) {
                known.put(name, found);
            }
        }
        return found;
    }

    private List<String> find(String name) throws IOException {
        Set<String> spellings = new TreeSet<>(alike(name));
        for (NameDecision decision : decisions) {
            decide(name, decision, spellings);
        }
        spellings.remove(name);
        List<String> found = new ArrayList<>(List.of(name));
        found.addAll(spellings);
        return List.copyOf(found);
    }

    private void decide(String name, NameDecision decision, Set<String> spellings) throws IOException {
        switch (decision) {
            case NameDecision.Merge merge -> {
                if (means(name, merge.subject(), spellings)) {
                    addAll(merge.other(), spellings);
                } else if (means(name, merge.other(), spellings)) {
                    addAll(merge.subject(), spellings);
                }
            }
            case NameDecision.Rename rename -> {
                if (NameMatcher.score(name, rename.name()) >= NameMatcher.THRESHOLD) {
                    addAll(rename.subject(), spellings);
                }
            }
            case NameDecision.Split split -> {
                String form = split.form();
                if (form != null && split.page() == null && !plain(form).equals(plain(name))) {
                    spellings.removeIf(spelling -> plain(spelling).equals(plain(form)));
                }
            }
            case NameDecision.Retype retype -> {}
        }
    }

    /** Its fullest name tells whom a decision means: a surname alone is also a sister's. */
    private static boolean means(String name, NameDecision.Subject subject, Set<String> spellings) {
        String first = subject.names().getFirst();
        return spellings.contains(first) || NameMatcher.score(name, first) >= NameMatcher.THRESHOLD;
    }

    private void addAll(NameDecision.Subject subject, Set<String> spellings) throws IOException {
        spellings.addAll(subject.names());
        spellings.addAll(alike(subject.names().getFirst()));
    }

    private static String plain(String name) {
        return NameMatcher.plain(name);
    }

    private List<String> alike(String name) throws IOException {
        Set<String> candidates = new TreeSet<>();
        Set<String> sounds = new TreeSet<>(NameSounds.telling(name));
        sounds.add(NameSounds.OTHER_SCRIPT);
        for (LeafReaderContext leaf : index.leaves()) {
            Terms terms = leaf.reader().terms(PageDocuments.SOUND);
            if (terms != null) {
                for (String sound : sounds) {
                    candidates(terms.iterator(), sound + PageDocuments.AFTER_SOUND, candidates);
                }
            }
        }
        List<String> parts = NameSounds.parts(name);
        NameLookup lookup = new NameLookup(name);
        List<String> alike = new ArrayList<>();
        for (String candidate : candidates) {
            if (mayBe(parts, candidate) && lookup.score(candidate) >= NameMatcher.THRESHOLD) {
                alike.add(candidate);
            }
        }
        return alike;
    }

    private static void candidates(TermsEnum terms, String prefix, Set<String> into) throws IOException {
        BytesRef start = new BytesRef(prefix);
        if (terms.seekCeil(start) == TermsEnum.SeekStatus.END) {
            return;
        }
        BytesRef term = terms.term();
        while (term != null && StringHelper.startsWith(term, start)) {
            into.add(term.utf8ToString().substring(prefix.length()));
            term = terms.next();
        }
    }

    /**
     * Whether it is worth comparing two names of several parts that share the sound of one: another part of the one must
     * begin alike in the other, or be short for it. "Ada Lorn" is no "Piet Lorn".
     */
    static boolean mayBe(List<String> parts, String candidate) {
        List<String> others = NameSounds.parts(candidate);
        if (parts.size() < 2 || others.size() < 2) {
            return true;
        }
        Set<Integer> taken = new HashSet<>();
        int met = 0;
        for (String part : parts) {
            for (int i = 0; i < others.size(); i++) {
                if (!taken.contains(i) && beginsAlike(part, others.get(i))) {
                    taken.add(i);
                    met++;
                    break;
                }
            }
        }
        return met >= 2;
    }

    private static boolean beginsAlike(String part, String other) {
        char a = Character.toLowerCase(part.charAt(0));
        char b = Character.toLowerCase(other.charAt(0));
        if (a == b) {
            return true;
        }
        for (String letters : EXCHANGED) {
            if (letters.indexOf(a) >= 0 && letters.indexOf(b) >= 0) {
                return true;
            }
        }
        return NameMatcher.areShort(part, other);
    }
}
