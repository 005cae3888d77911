package org.sayso.input.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.sayso.input.Input;
import org.sayso.page.format.ArticleRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a JSON list of articles, one after another; it may stand in an object. */
final class JsonArrayReader {

    private JsonArrayReader() {}

    static void read(Container container, InputStream in) throws IOException, InterruptedException {
        int number = 0;
        try (JsonParser parser = ArticleRecord.json().createParser(in)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                toList(parser);
            }
            while (parser.nextToken() != null && parser.currentToken() != JsonToken.END_ARRAY) {
                number++;
                String place = "item " + number;
                JsonNode item = parser.readValueAsTree();
                if (!(item instanceof ObjectNode object)) {
                    container.lost(place, "is not a JSON object");
                    continue;
                }
                ArticleRecord record = ArticleRecord.of(object);
                if (number == 1 && !record.hasTextColumn()) {
                    throw new UnpackException(record.lacksText("is a JSON list"));
                }
                byte[] bytes = object.toString().getBytes(StandardCharsets.UTF_8);
                if (bytes.length > Input.MOST_BYTES) {
                    container.lost(record.key(place), Input.tooLarge("%,d".formatted(bytes.length)));
                } else {
                    container.member(record.key(place), bytes, record.given(container.given));
                }
            }
        } catch (JacksonException e) {
            throw new UnpackException("is broken JSON after item %d: %s".formatted(number, ArticleRecord.words(e)));
        }
    }

    /** Goes to the first list that the object has itself. */
    private static void toList(JsonParser parser) {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.START_ARRAY;
                token = parser.nextToken()) {
            parser.skipChildren();
        }
    }
}
