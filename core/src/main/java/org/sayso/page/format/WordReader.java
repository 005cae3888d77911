package org.sayso.page.format;

import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads DOCX: its paragraphs in order, notes at the end, hidden words and what was deleted under change tracking left out. */
final class WordReader {

    private final Paragraphs text = new Paragraphs();
    private @Nullable String title;
    private boolean isTitle;

    private WordReader() {}

    static Extract read(OfficeParts parts) throws FormatException {
        WordReader reader = new WordReader();
        try {
            reader.part(parts.part("word/document.xml"));
            reader.part(parts.part("word/footnotes.xml"));
            reader.part(parts.part("word/endnotes.xml"));
        } catch (XMLStreamException e) {
            throw new FormatException("is a damaged Word document: " + XmlWords.of(e));
        }
        Properties properties = Properties.of(parts.part("docProps/core.xml"));
        return Extract.plain(
                reader.text.text(),
                Documents.metadata(reader.title != null ? reader.title : properties.title(), properties.creator()),
                List.of());
    }

    private void part(byte[] xml) throws XMLStreamException {
        if (xml.length == 0) {
            return;
        }
        XMLStreamReader in = Xml.reader(xml);
        int skipped = 0;
        boolean inText = false;
        boolean hidden = false;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = in.getLocalName();
                    if (skipped > 0 || isSkipped(name)) {
                        skipped++;
                        continue;
                    }
                    switch (name) {
                        case "r" -> hidden = false;
                        case "vanish" -> hidden = !isOff(in);
                        case "t" -> inText = !hidden;
                        case "tab" -> text.append(' ');
                        case "br", "cr" -> text.append('\n');
                        case "noBreakHyphen" -> text.append('\u2011');
                        case "pStyle" -> isTitle = isTitle(in);
                        default -> {}
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (skipped > 0) {
                        skipped--;
                    } else if (in.getLocalName().equals("t")) {
                        inText = false;
                    } else if (in.getLocalName().equals("p")) {
                        endParagraph();
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inText && skipped == 0) {
                        text.append(in.getText());
                    }
                }
                default -> {}
            }
        }
    }

    /** Deleted words; the second of two ways to show a drawing; properties that repeat element names. */
    private static boolean isSkipped(String name) {
        return name.equals("del") || name.equals("moveFrom") || name.equals("Fallback") || name.equals("instrText");
    }

    /** {@code <w:vanish w:val="false"/>}: what a style hides is shown here. */
    private static boolean isOff(XMLStreamReader in) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String value = in.getAttributeValue(i);
            if (in.getAttributeLocalName(i).equals("val") && (value.equals("0") || value.equals("false"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTitle(XMLStreamReader in) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals("val")) {
                String style = in.getAttributeValue(i);
                return style.equals("Title") || style.equals("Heading1");
            }
        }
        return false;
    }

    private void endParagraph() {
        if (isTitle && title == null && text.isOpen()) {
            title = text.openText();
        }
        isTitle = false;
        text.end();
    }
}
