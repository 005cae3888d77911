package org.sayso.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.claim.TermReader;
import org.sayso.claim.Words;
import org.sayso.name.Entity;
import org.sayso.page.Block;
import org.sayso.reading.Reading;
import org.sayso.text.Quotations;
import org.sayso.text.Span;

/** Holds every quotation of a draft against the pages: which stand, which are altered, which have no source. */
public final class DraftCheck {

    /** Fewer words in marks are a name or a turn of phrase, and stand in any page. */
    private static final int LEAST_WORDS = 3;

    private final QuotationCheck check;

    public DraftCheck(QuotationCheck check) {
        this.check = check;
    }

    /** The draft's quotations of three words and more, in its order. */
    public List<DraftQuotation> of(Reading draft) {
        List<DraftQuotation> found = new ArrayList<>();
        String text = draft.page().text();
        int line = 1;
        int counted = 0;
        for (org.sayso.text.Quotation quotation : Quotations.of(text).outermost()) {
            Span words = quotation.inner().trim(text);
            Block block = draft.article().blockAt(words.start());
            boolean told = block == null || block.kind().isStory();
            if (!told || Words.of(text, words).size() < LEAST_WORDS) {
                continue;
            }
            for (; counted < words.start(); counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            String by = speaker(draft, words);
            found.add(new DraftQuotation(words, line, by, check.check(words.of(text), by)));
        }
        return found;
    }

    /** Whom the innermost statement around the words is given to; nobody where a draft says "an engineer" or "it", who may be whoever a page names. */
    private static @Nullable String speaker(Reading draft, Span words) {
        Statement statement = QuotationCheck.statement(draft, words);
        if (statement == null
                || statement.origin().kind() == SourceClass.NOT_STATED
                || statement.origin().kind() == SourceClass.UNNAMED) {
            return null;
        }
        String entity = statement.sourceEntity();
        String name = draft.names().entities().stream()
                .filter(one -> one.id().equals(entity))
                .map(Entity::name)
                .findFirst()
                .orElse(statement.origin().name());
        return TermReader.read(name).isEmpty() ? null : name;
    }
}
