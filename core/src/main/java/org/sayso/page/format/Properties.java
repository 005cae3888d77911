package org.sayso.page.format;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Dublin Core title and creator of an office document; null where it says nothing. */
record Properties(@Nullable String title, @Nullable String creator) {

    static Properties of(byte[] xml) {
        String title = null;
        String creator = null;
        try {
            XMLStreamReader in = xml.length == 0 ? null : Xml.reader(xml);
            String element = "";
            while (in != null && in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element = in.getLocalName();
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    element = "";
                } else if (event == XMLStreamConstants.CHARACTERS && !in.isWhiteSpace()) {
                    title = element.equals("title") ? in.getText() : title;
                    creator = element.equals("creator") ? in.getText() : creator;
                }
            }
        } catch (XMLStreamException broken) {
            // Its properties are no part of the text: the document is read without them.
        }
        return new Properties(title, creator);
    }
}
