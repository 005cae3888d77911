package org.sayso.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.Statement;
import org.sayso.claim.StatementRef;
import org.sayso.claim.TermReader;
import org.sayso.model.SentenceEncoder;
import org.sayso.name.CaseEntity;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.text.Span;

/**
 * Answers questions from one story. Built once, shared by all threads. A question to many pages is asked of those alone that
 * have most of its words: asking does not look at the whole case.
 */
public final class Asker {

    /** Of more pages than this, those that a question is asked of are chosen first, where there is somebody to choose. */
    public static final int FEW_PAGES = 200;

    /** So many are chosen. */
    private static final int MOST_PAGES = 20;

    /** So many choices of pages are kept ready: a question is often asked again, or in other words of the same pages. */
    private static final int KEPT = 4;

    /** Of no more sentences than this the vectors are made ahead: some seconds, once. */
    private static final int FEW_SENTENCES = 500;

    /** So many questions are asked to rehearse; the first that somebody asks then waits no longer than those after it. */
    private static final int REHEARSED = 30;

    /** How somebody is asked about, beside somebody else. */
    private static final List<String> WAYS = List.of(
            "What did %s say about %s?",
            "Why did %s meet %s?",
            "Who denied that %s paid %s?",
            "How many people were killed by %s?",
            "When was %s arrested?",
            "Where did %s go?",
            "Did %s deny the claims of %s?",
            "How did %s react to %s?",
            "What happened to %s?");

    private final Story story;
    private final @Nullable PageChooser chooser;
    private final AtomicReference<@Nullable CarriedClaims> claims = new AtomicReference<>();
    private final Vectors vectors;
    private final Map<Choice, Inquiry> kept = new LinkedHashMap<>();
    private final @Nullable Inquiry whole;

    /** Pages that were chosen, and what was known of claims then. */
    private record Choice(List<String> pages, boolean claims) {}

    /** Of all pages. */
    public Asker(Story story) {
        this(story, null);
    }

    /**
     * With a chooser nobody waits for claims: as long as the story has none, accounts are told apart by their words alone.
     *
     * @param chooser of the pages of each question; null where it is to be asked of all
     */
    public Asker(Story story, @Nullable PageChooser chooser) {
        this.story = story;
        this.chooser = chooser;
        this.vectors =
                chooser == null ? Vectors.close(SentenceEncoder::shared) : Vectors.quick(SentenceEncoder::shared);
        this.whole = chooser == null
                ? new Inquiry(story, new Index(story, story.readings(), CarriedClaims.of(story)), vectors)
                : null;
    }

    /** For one question; build an {@code Asker} to ask more. */
    public static Answer ask(Story story, String question) {
        return new Asker(story).ask(question);
    }

    /** Makes ready what every question needs, so that the first does not wait for it; to be called when the claims are there. */
    public void prepare() {
        if (whole == null) {
            claims();
        } else if (whole.passages().size() <= FEW_SENTENCES) {
            vectors.of(whole.passages());
        }
    }

    /**
     * Asks in every way of those whom most pages name, so that who asks first of many pages waits no longer than who asks
     * later: what a question needs is loaded then, and compiled. Ends early where its thread is interrupted.
     */
    public void rehearse() {
        if (whole != null) {
            return;
        }
        List<CaseEntity> most = story.entities().stream()
                .sorted(Comparator.comparingInt(
                                (CaseEntity entity) -> -entity.members().size())
                        .thenComparing(CaseEntity::id))
                .limit(REHEARSED)
                .toList();
        for (int i = 0; i < most.size() && !Thread.currentThread().isInterrupted(); i++) {
            String way = WAYS.get(i % WAYS.size());
            String other = most.get((i + 1) % most.size()).name();
            ask(way.formatted(most.get(i).name(), other));
        }
    }

    public Answer ask(String text) {
        return (whole != null ? whole : ofChosen(text)).ask(text);
    }

    /** Of the pages chosen for a question: the same as before where the same were chosen lately. */
    private Inquiry ofChosen(String text) {
        List<Reading> pages = pages(text);
        CarriedClaims known = claims();
        Choice choice =
                new Choice(pages.stream().map(reading -> reading.page().id()).toList(), known.isKnown());
        synchronized (kept) {
            Inquiry ready = kept.remove(choice);
            if (ready != null) {
                kept.put(choice, ready);
                return ready;
            }
        }
        Inquiry made = new Inquiry(story, new Index(story, pages, known), vectors);
        synchronized (kept) {
            kept.put(choice, made);
            while (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return made;
    }

    private CarriedClaims claims() {
        CarriedClaims known = claims.get();
        if (known == null && story.hasClaims()) {
            known = CarriedClaims.of(story);
            claims.set(known);
        }
        return known == null ? CarriedClaims.UNKNOWN : known;
    }

    private List<Reading> pages(String text) {
        List<String> words = TermReader.read(text).stream()
                .map(term -> term.span().of(text))
                .distinct()
                .toList();
        List<Reading> pages = new ArrayList<>();
        if (chooser != null && !words.isEmpty()) {
            for (String id : chooser.pages(words, MOST_PAGES).stream().sorted().toList()) {
                Reading page = story.reading(id);
                if (page != null) {
                    pages.add(page);
                }
            }
        }
        return pages;
    }

    /** With the sentence before it where it needs that. */
    static Evidence evidence(Passage passage) {
        return evidence(passage, passage.whole(), List.of());
    }

    /** Who did not say, of a sentence in which others may have. */
    static Evidence silence(Passage passage) {
        Statement silent = passage.statements().stream()
                .filter(statement -> statement.polarity() == Polarity.DECLINES)
                .findFirst()
                .orElse(passage.statement());
        return evidence(passage, silent, passage.whole(), List.of());
    }

    /**
     * @param span the sentence, or it and the one before
     */
    static Evidence evidence(Passage passage, Span span, List<Passage> also) {
        return evidence(passage, passage.statement(), span, also);
    }

    private static Evidence evidence(Passage passage, @Nullable Statement statement, Span span, List<Passage> also) {
        String page = passage.reading().page().id();
        return new Evidence(
                page,
                passage.reading().page().name(),
                span,
                passage.reading().page().quote(span),
                statement == null ? null : new StatementRef(page, statement.id()),
                statement == null ? List.of() : statement.chain(),
                also.stream().map(Asker::evidence).toList());
    }
}
