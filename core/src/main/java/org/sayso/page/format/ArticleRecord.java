package org.sayso.page.format;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Given;
import org.sayso.page.Metadata;
import org.sayso.time.Days;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An article as a row of a table: a JSON object whose names say what its values are, see {@link RecordField}. Lines of
 * JSON Lines are such objects; rows of other tables and entries of feeds are made ones.
 */
public final class ArticleRecord {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(64 << 20)
                            .build())
                    .build())
            .build();

    private static final Pattern MARKED = Pattern.compile("&#?\\w{2,8};|</?[a-zA-Z]{1,10}[ >/]");

    private final Map<RecordField, List<String>> values;
    private final Set<String> columns;

    private ArticleRecord(Map<RecordField, List<String>> values, Set<String> columns) {
        this.values = values;
        this.columns = columns;
    }

    /** The one reader of JSON, which takes long texts and refuses deep nesting. */
    public static JsonMapper json() {
        return JSON;
    }

    /** Whether words are HTML, if only by one mark, as in the titles of feeds: "Tide &amp;amp; Shore". */
    public static boolean isMarked(String words) {
        return MARKED.matcher(words).find();
    }

    /** What is wrong with a JSON text, without the text. */
    public static String words(JacksonException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("cannot be read");
    }

    /** The record these bytes are; null where they are no JSON object. */
    public static @Nullable ArticleRecord parse(byte[] json) {
        try {
            return JSON.readTree(json) instanceof ObjectNode object ? of(object) : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** The record an object is; it may lack a text. */
    public static ArticleRecord of(ObjectNode object) {
        Map<RecordField, List<String>> values = new EnumMap<>(RecordField.class);
        Map<RecordField, Integer> ranks = new EnumMap<>(RecordField.class);
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            RecordField field = RecordField.of(entry.getKey());
            List<String> words = words(entry.getValue());
            if (field == null || words.isEmpty()) {
                continue;
            }
            int rank = RecordField.rank(entry.getKey());
            if (rank < ranks.getOrDefault(field, Integer.MAX_VALUE)) {
                ranks.put(field, rank);
                values.put(field, words);
            }
        }
        values.computeIfPresent(
                RecordField.PUBLISHED,
                (field, words) -> words.stream().map(ArticleRecord::time).toList());
        return new ArticleRecord(values, new LinkedHashSet<>(object.propertyNames()));
    }

    /** A time as programs count it, in seconds or milliseconds since 1970, as people write it; other words as they are. */
    private static String time(String word) {
        boolean counted =
                (word.length() == 10 || word.length() == 13) && word.chars().allMatch(Character::isDigit);
        return counted
                ? Instant.ofEpochSecond(Long.parseLong(word.substring(0, 10))).toString()
                : word;
    }

    /** The bytes kept of a row or entry that is no JSON by itself: the same row gives the same bytes. */
    public static byte[] bytes(Map<String, String> row) {
        ObjectNode object = JSON.createObjectNode();
        row.forEach(object::put);
        return object.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Strings, numbers, the name of an object ({@code "source": {"name": "The Tide"}}), the parts of a list. */
    private static List<String> words(JsonNode value) {
        List<String> words = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(part -> words.addAll(part.isArray() ? List.of() : words(part)));
        } else if (value.isObject()) {
            JsonNode name = value.path("name");
            if (name.isString() && !name.asString().isBlank()) {
                words.add(name.asString());
            }
        } else if (value.isString() || value.isNumber()) {
            String word = value.asString();
            if (!word.isBlank()) {
                words.add(word);
            }
        }
        return words;
    }

    /** The story as plain text, or null. */
    public @Nullable String text() {
        List<String> parts = values.get(RecordField.TEXT);
        return parts == null ? null : String.join("\n\n", parts);
    }

    /** The story as HTML, or null. */
    public @Nullable String html() {
        return first(RecordField.HTML);
    }

    /** Whether a column is there for the text, with or without one in it. */
    public boolean hasTextColumn() {
        return columns.stream()
                .map(RecordField::of)
                .anyMatch(field -> field == RecordField.TEXT || field == RecordField.HTML);
    }

    /** What to tell who gave records without a text. */
    public String lacksText(String what) {
        String named = columns.stream().limit(12).collect(Collectors.joining(", "));
        return "%s without a text (its names: %s): call one text, body, content or html".formatted(what, named);
    }

    /** What the record is called among others: its id, its address, else its place. */
    public String key(String place) {
        String id = first(RecordField.ID);
        String url = url();
        return id != null ? id : url != null ? url : place;
    }

    public @Nullable String url() {
        return first(RecordField.URL);
    }

    /** What the record says of its article, with what the user gives of all of them winning. */
    public Given given(Given all) {
        String day = first(RecordField.PUBLISHED);
        return new Given(
                all.url() != null ? all.url() : url(),
                all.outlet() != null ? all.outlet() : first(RecordField.OUTLET),
                all.published() != null ? all.published() : day == null ? null : days(day.strip()));
    }

    /** A day, month or year, or the day of a time: "2031-06-14T08:30:00Z". */
    private static @Nullable Days days(String value) {
        boolean hasTime = value.length() > 10 && (value.charAt(10) == 'T' || value.charAt(10) == ' ');
        return Days.parse(hasTime ? value.substring(0, 10) : value);
    }

    /** The same for the stage that reads the page. */
    public Metadata metadata() {
        return new Metadata(
                first(RecordField.TITLE),
                null,
                values.getOrDefault(RecordField.BYLINE, List.of()),
                first(RecordField.PUBLISHED),
                null,
                first(RecordField.OUTLET),
                null,
                url(),
                List.of(),
                "",
                first(RecordField.LANGUAGE),
                false);
    }

    private @Nullable String first(RecordField field) {
        List<String> all = values.get(field);
        return all == null ? null : all.getFirst().strip();
    }
}
