package org.sayso.page.format;

import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads ODT, also as one XML file: paragraphs and headings in order, notes at the end; tracked changes, comments, the table of
 * contents and styles left out.
 */
final class OpenDocumentReader {

    private static final Set<String> SKIPPED = Set.of(
            "tracked-changes",
            "annotation",
            "annotation-end",
            "note-citation",
            "automatic-styles",
            "styles",
            "master-styles",
            "meta",
            "settings",
            "table-of-content",
            "font-face-decls",
            "scripts");

    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private final Paragraphs body = new Paragraphs();
    private final Paragraphs notes = new Paragraphs();

    /** Where words go: a note stands in the middle of a sentence. */
    private Paragraphs text = body;

    private @Nullable String title;
    private boolean isTitle;
    private int depth;

    private OpenDocumentReader() {}

    static Extract read(OfficeParts parts) throws FormatException {
        return read(parts.part("content.xml"), Properties.of(parts.part("meta.xml")));
    }

    /** The same in one file. */
    static Extract read(byte[] flat) throws FormatException {
        return read(flat, new Properties(null, null));
    }

    private static Extract read(byte[] content, Properties properties) throws FormatException {
        OpenDocumentReader reader = new OpenDocumentReader();
        try {
            reader.content(Xml.reader(content));
        } catch (XMLStreamException e) {
            throw new FormatException("is a damaged OpenDocument text: " + XmlWords.of(e));
        }
        return Extract.plain(
                reader.body.text(reader.notes),
                Documents.metadata(reader.title != null ? reader.title : properties.title(), properties.creator()),
                List.of());
    }

    private void content(XMLStreamReader in) throws XMLStreamException {
        int skipped = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (skipped > 0 || SKIPPED.contains(in.getLocalName())) {
                        skipped++;
                    } else {
                        start(in);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (skipped > 0) {
                        skipped--;
                    } else if (isParagraph(in)) {
                        depth--;
                        endParagraph();
                    } else if (in.getLocalName().equals("note-body")) {
                        notes.end();
                        text = body;
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (skipped == 0 && depth > 0) {
                        text.append(in.getText().replace('\n', ' '));
                    }
                }
                default -> {}
            }
        }
    }

    private static boolean isParagraph(XMLStreamReader in) {
        return TEXT.equals(in.getNamespaceURI())
                && (in.getLocalName().equals("p") || in.getLocalName().equals("h"));
    }

    private void start(XMLStreamReader in) {
        switch (in.getLocalName()) {
            case "p", "h" -> {
                if (isParagraph(in)) {
                    depth++;
                    String style = in.getAttributeValue(TEXT, "style-name");
                    String level = in.getAttributeValue(TEXT, "outline-level");
                    isTitle = "Title".equals(style) || "1".equals(level);
                }
            }
            case "note-body" -> text = notes;
            case "s" -> text.append(' ');
            case "tab" -> text.append(' ');
            case "line-break" -> text.append('\n');
            default -> {}
        }
    }

    private void endParagraph() {
        if (isTitle && title == null && text == body && text.isOpen()) {
            title = text.openText();
        }
        isTitle &= text == notes;
        text.end();
    }
}
