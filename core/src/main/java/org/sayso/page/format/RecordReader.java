package org.sayso.page.format;

import java.util.List;

/** Reads an article that is a JSON object: its text exactly as the record has it, or that of its HTML. */
final class RecordReader {

    private RecordReader() {}

    static Extract read(ArticleRecord record) throws FormatException {
        String text = record.text();
        String html = record.html();
        // Where a table has both, the text is what somebody already took out of the HTML.
        String story = text != null ? text : html;
        if (story == null) {
            throw new FormatException(
                    record.hasTextColumn() ? "has an empty text" : record.lacksText("is a JSON object"));
        }
        boolean marked = text == null && ArticleRecord.isMarked(story);
        return marked || Magic.isHtml(story)
                ? HtmlReader.read(story, record.metadata(), List.of())
                : Extract.plain(story, record.metadata(), List.of());
    }
}
