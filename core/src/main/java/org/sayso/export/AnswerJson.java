package org.sayso.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.answer.Account;
import org.sayso.answer.Answer;
import org.sayso.answer.DraftQuotation;
import org.sayso.answer.Evidence;
import org.sayso.answer.Quotation;
import org.sayso.attribution.Statement;
import org.sayso.page.Published;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.text.CodePoints;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers as JSON. */
public final class AnswerJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Story pages;
    private final StoryJson story;

    private AnswerJson(Story story) {
        this.pages = story;
        this.story = new StoryJson(story);
    }

    /** The object of {@code sayso ask --json}. */
    public static ObjectNode of(Story story, Answer answer) {
        AnswerJson writer = new AnswerJson(story);
        ObjectNode json = JSON.objectNode();
        json.put("question", answer.question());
        json.put("answered", answer.answered());
        json.put("order", Account.ORDER);
        json.set("accounts", PageJson.list(answer.accounts(), writer::account));
        json.set("silences", PageJson.list(answer.silences(), writer::quote));
        json.set("nearest", PageJson.list(answer.nearest(), writer::quote));
        json.put("claimsKnown", answer.claimsKnown());
        return json;
    }

    /** A quotation looked up: the object of {@code sayso check --json}. */
    public static ObjectNode of(Story story, Quotation quotation) {
        ObjectNode json = JSON.objectNode();
        json.put("quotation", quotation.quotation());
        json.put("verdict", Labels.of(quotation.verdict()));
        json.put("tidied", quotation.tidied());
        Evidence place = quotation.place();
        json.set("place", place == null ? JSON.nullNode() : new AnswerJson(story).evidence(place));
        json.set("difference", PageJson.list(quotation.difference(), AnswerJson::change));
        json.put("bySpeaker", quotation.bySpeaker());
        return json;
    }

    /** A draft's quotations looked up: the object of {@code sayso check --draft --json}. */
    public static ObjectNode of(Story story, Reading draft, List<DraftQuotation> quotations) {
        CodePoints points = new CodePoints(draft.page().text());
        ObjectNode json = JSON.objectNode();
        json.put("draft", draft.page().name());
        json.set("quotations", PageJson.list(quotations, quotation -> {
            ObjectNode one = of(story, quotation.checked());
            one.put("line", quotation.line());
            one.set("span", PageJson.pair(points, quotation.span()));
            one.put("by", quotation.by());
            return one;
        }));
        return json;
    }

    private static ObjectNode change(Quotation.Change change) {
        return JSON.objectNode().put("kind", Labels.of(change.kind())).put("words", change.words());
    }

    private ObjectNode account(Account account) {
        ObjectNode json = JSON.objectNode();
        json.set("gist", quote(account.gist()));
        json.set("evidence", PageJson.list(account.evidence(), this::evidence));
        json.put("origins", account.origins());
        json.put("hands", account.hands());
        json.put("outlets", account.outlets());
        json.put("note", account.note());
        var unsaid = JSON.arrayNode();
        account.unsaid().forEach(unsaid::add);
        json.set("unsaid", unsaid);
        var against = JSON.arrayNode();
        account.against().forEach(against::add);
        json.set("against", against);
        return json;
    }

    private ObjectNode evidence(Evidence evidence) {
        ObjectNode json = quote(evidence);
        json.put("file", evidence.file());
        json.put(
                "statement",
                evidence.statement() == null ? null : evidence.statement().toString());
        json.set("chain", story.chain(evidence.pageId(), evidence.chain()));
        json.put("day", day(pages, evidence));
        if (!evidence.also().isEmpty()) {
            json.set("also", PageJson.list(evidence.also(), this::evidence));
        }
        return json;
    }

    /** When its words were said, or else its page's day: {@code 2031-05-04}; null where neither is known. */
    public static @Nullable String day(Story story, Evidence evidence) {
        Statement statement = evidence.statement() == null ? null : story.statement(evidence.statement());
        if (statement != null && statement.saidOn() != null) {
            return statement.saidOn();
        }
        Reading reading = story.reading(evidence.pageId());
        Published published = reading == null ? null : reading.article().published();
        return published == null ? null : published.days().toString();
    }

    private ObjectNode quote(Evidence evidence) {
        ObjectNode json = JSON.objectNode();
        json.put("page", evidence.pageId());
        json.set("span", story.pair(evidence.pageId(), evidence.span()));
        json.put("text", evidence.text());
        return json;
    }
}
