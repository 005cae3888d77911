package org.sayso.search;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words as they are compared: small letters without accents or apostrophes, and without a genitive's "s": "Ka’ib’s" is "kaib". */
final class FoldedWords extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(
                words, new WithoutApostrophes(new ASCIIFoldingFilter(new LowerCaseFilter(words))));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new WithoutApostrophes(new ASCIIFoldingFilter(new LowerCaseFilter(in)));
    }

    private static final class WithoutApostrophes extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        WithoutApostrophes(TokenStream in) {
            super(in);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            char[] letters = term.buffer();
            int length = term.length();
            if (length > 2 && letters[length - 1] == 's' && letters[length - 2] == '\'') {
                length -= 2;
            }
            int kept = 0;
            for (int i = 0; i < length; i++) {
                if (letters[i] != '\'') {
                    letters[kept++] = letters[i];
                }
            }
            term.setLength(kept);
            return true;
        }
    }
}
