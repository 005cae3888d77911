package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import org.sayso.attribution.Statement;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;

/** The sentences a page says in its own voice: no part of them is anybody's words, and nobody signs them as a user. */
final class OwnSentences {

    private OwnSentences() {}

    /** Indexes into the reading's sentences. */
    static List<Integer> of(Reading reading) {
        List<Integer> own = new ArrayList<>();
        if (reading.article().kind() == Article.Kind.TRANSCRIPT) {
            return own;
        }
        StatementIndex statements = new StatementIndex(reading.statements());
        List<Sentence> sentences = reading.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            Block block = reading.article().blockAt(sentence.span().start());
            if ((block == null || isTold(block.kind()))
                    && statements.in(sentence.span()).isEmpty()
                    && isTelling(reading.page().quote(sentence.span()).strip())) {
                own.add(i);
            }
        }
        return own;
    }

    /** A sentence, no heading, quotation or question. */
    private static boolean isTelling(String text) {
        return !text.isEmpty()
                && ".!…".indexOf(text.charAt(text.length() - 1)) >= 0
                && "“‘\"'«".indexOf(text.charAt(0)) < 0;
    }

    private static boolean isTold(Block.Kind kind) {
        return switch (kind) {
            case MAIN, CAPTION -> true;
            case TITLE, BYLINE, DATELINE, QUOTATION, QUESTION, ANSWER, COMMENT, BOILERPLATE -> false;
        };
    }

    /** Whether a statement rests on somebody other than the page that has it, and affirms. */
    static boolean isAttributed(Statement statement) {
        return statement.hands() > 0
                && switch (statement.polarity()) {
                    case ASSERTS -> true;
                    case DENIES, DECLINES, QUESTIONS -> false;
                }
                && switch (statement.sourceClass()) {
                    case NAMED, UNNAMED, GROUP, OUTLET, DOCUMENT -> true;
                    case NET_USER, NOT_STATED -> false;
                };
    }
}
