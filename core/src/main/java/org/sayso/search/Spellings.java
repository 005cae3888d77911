package org.sayso.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.sayso.name.NameMatcher;

/** The names in a case that a name, in any spelling, can mean: those that share a sound with it are compared by {@link NameMatcher}. */
final class Spellings {

    private Spellings() {}

    /** In alphabetical order; {@code name} itself first. */
    static List<String> of(IndexReader index, String name) throws IOException {
        Set<String> candidates = new TreeSet<>();
        Set<String> sounds = new TreeSet<>(NameSounds.of(name));
        sounds.add(NameSounds.OTHER_SCRIPT);
        for (LeafReaderContext leaf : index.leaves()) {
            Terms terms = leaf.reader().terms(PageDocuments.SOUND);
            if (terms != null) {
                for (String sound : sounds) {
                    candidates(terms.iterator(), sound + PageDocuments.AFTER_SOUND, candidates);
                }
            }
        }
        List<String> spellings = new ArrayList<>();
        spellings.add(name);
        for (String candidate : candidates) {
            if (!candidate.equals(name) && NameMatcher.score(name, candidate) >= NameMatcher.THRESHOLD) {
                spellings.add(candidate);
            }
        }
        return spellings;
    }

    private static void candidates(TermsEnum terms, String prefix, Set<String> into) throws IOException {
        BytesRef start = new BytesRef(prefix);
        if (terms.seekCeil(start) == TermsEnum.SeekStatus.END) {
            return;
        }
        BytesRef term = terms.term();
        while (term != null && org.apache.lucene.util.StringHelper.startsWith(term, start)) {
            into.add(term.utf8ToString().substring(prefix.length()));
            term = terms.next();
        }
    }
}
