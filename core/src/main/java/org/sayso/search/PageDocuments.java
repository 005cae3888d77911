package org.sayso.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Link;
import org.sayso.attribution.Statement;
import org.sayso.export.Labels;
import org.sayso.name.Entity;
import org.sayso.name.Mention;
import org.sayso.page.Block;
import org.sayso.page.Found;
import org.sayso.reading.Reading;
import org.sayso.text.Span;
import org.sayso.time.Days;

/** A page as the index keeps it: one document for the page, one for each of its statements. No text is stored: that is the case file's. */
final class PageDocuments {

    /** The page's id, in all its documents. */
    static final String PAGE = "#page";
    /** The page's id and revision, in the page's own document: what the index is compared with the case by. */
    static final String ROW = "#row";
    /** {@link #A_PAGE} or {@link #A_STATEMENT}. */
    static final String KIND = "#kind";

    static final String A_PAGE = "page";
    static final String A_STATEMENT = "statement";
    /** A statement's id on its page. */
    static final String STATEMENT = "#statement";
    /** A statement's number on its page. */
    static final String ORDINAL = "#ordinal";
    /** A sound and a name that has it. */
    static final String SOUND = "#sound";

    static final char AFTER_SOUND = '\u0000';

    static final String PUBLISHED = "#published";
    static final String SAID = "#said";

    private static final FieldType PLACED = placed();

    private final Analyzer analyzer;
    private final Reading reading;
    private final Map<String, Entity> entities = new HashMap<>();

    private PageDocuments(Analyzer analyzer, Reading reading) {
        this.analyzer = analyzer;
        this.reading = reading;
        reading.names().entities().forEach(entity -> entities.put(entity.id(), entity));
    }

    private static FieldType placed() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    static List<Document> of(Analyzer analyzer, Reading reading, long revision) {
        PageDocuments documents = new PageDocuments(analyzer, reading);
        List<Document> all = new ArrayList<>();
        all.add(documents.page(revision));
        int ordinal = 0;
        for (Statement statement : reading.statements()) {
            all.add(documents.statement(statement, ordinal++));
        }
        return all;
    }

    private Document page(long revision) {
        Document document = document(A_PAGE, 0);
        document.add(new StringField(ROW, reading.page().id() + "@" + revision, StringField.Store.NO));
        words(document, Field.TEXT, blocks(true));
        words(document, Field.REST, blocks(false));
        found(document, Field.TITLE, reading.article().title());
        found(document, Field.BYLINE, reading.article().byline());
        place(document, Field.NAME, PlacedTerms.names(reading.names().mentions(), entities));
        Set<String> sounds = new TreeSet<>();
        for (Entity entity : reading.names().entities()) {
            entity.names().forEach(name -> addSounds(sounds, name));
        }
        for (Statement statement : reading.statements()) {
            statement.chain().forEach(link -> addSounds(sounds, link.name()));
        }
        for (String sound : sounds) {
            document.add(new StringField(SOUND, sound, StringField.Store.NO));
        }
        return document;
    }

    private static void addSounds(Set<String> sounds, String name) {
        NameSounds.of(name).forEach(sound -> sounds.add(sound + AFTER_SOUND + name));
    }

    private Document statement(Statement statement, int ordinal) {
        Document document = document(A_STATEMENT, ordinal);
        document.add(new StoredField(STATEMENT, statement.id()));
        words(document, Field.TEXT, sorted(statement.content()));
        words(document, Field.SOURCE, sorted(statement.source()));
        List<Mention> within = reading.names().mentions().stream()
                .filter(mention -> statement.content().stream().anyMatch(mention.span()::overlaps))
                .toList();
        place(document, Field.NAME, PlacedTerms.names(within, entities));
        Link origin = statement.origin();
        String speaker = statement.sourceEntity() != null ? statement.sourceEntity() : origin.entity();
        exact(document, Field.BY, names(speaker, origin.name()));
        Set<String> hands = new LinkedHashSet<>();
        statement.chain().forEach(link -> hands.addAll(names(link.entity(), link.name())));
        exact(document, Field.THROUGH, hands);
        exact(document, Field.CLASS, Set.of(Labels.of(origin.kind())));
        exact(document, Field.POLARITY, Set.of(Labels.of(statement.polarity())));
        exact(document, Field.MANNER, Set.of(Labels.of(statement.manner())));
        document.add(new IntPoint(Field.HANDS.label(), statement.hands()));
        days(document, SAID, statement.saidOn() == null ? null : Days.parse(statement.saidOn()));
        return document;
    }

    /** What both kinds have: the page and who published it when. */
    private Document document(String kind, int ordinal) {
        Document document = new Document();
        String id = reading.page().id();
        document.add(new StringField(PAGE, id, StringField.Store.YES));
        document.add(new SortedDocValuesField(PAGE, new BytesRef(id)));
        document.add(new StringField(KIND, kind, StringField.Store.YES));
        document.add(new NumericDocValuesField(ORDINAL, ordinal));
        found(document, Field.OUTLET, reading.article().outlet());
        var published = reading.article().published();
        days(document, PUBLISHED, published == null ? null : published.days());
        return document;
    }

    private List<Span> blocks(boolean story) {
        return reading.article().blocks().stream()
                .filter(block -> block.kind().isStory() == story)
                .map(Block::span)
                .toList();
    }

    private static List<Span> sorted(List<Span> spans) {
        return spans.stream().sorted().toList();
    }

    private void words(Document document, Field field, List<Span> places) {
        place(document, field, PlacedTerms.words(analyzer, reading.page().text(), places));
    }

    private static void place(Document document, Field field, TokenStream terms) {
        document.add(new org.apache.lucene.document.Field(field.label(), terms, PLACED));
    }

    /** At its place where it has one; else its words, at no place. */
    private void found(Document document, Field field, @Nullable Found found) {
        if (found != null && found.span() != null) {
            words(document, field, List.of(found.span()));
        } else if (found != null) {
            place(document, field, PlacedTerms.nowhere(analyzer, found.value()));
        }
    }

    private static void exact(Document document, Field field, Set<String> terms) {
        for (String term : terms) {
            document.add(new StringField(field.label(), term, StringField.Store.NO));
        }
    }

    private Set<String> names(@Nullable String entity, String name) {
        Set<String> names = new LinkedHashSet<>();
        names.add(name);
        Entity known = entity == null ? null : entities.get(entity);
        if (known != null) {
            names.addAll(known.names());
        }
        return names;
    }

    private static void days(Document document, String field, @Nullable Days days) {
        if (days != null) {
            document.add(new IntPoint(field, day(days.first()), day(days.last())));
        }
    }

    static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
