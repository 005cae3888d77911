package org.sayso.page.format;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/** What is wrong with an XML file, in a few words: the parser's own run over lines. */
final class XmlWords {

    private XmlWords() {}

    static String of(XMLStreamException e) {
        Location place = e.getLocation();
        return place == null
                ? "its XML is broken"
                : "its XML is broken at line %d, column %d".formatted(place.getLineNumber(), place.getColumnNumber());
    }
}
