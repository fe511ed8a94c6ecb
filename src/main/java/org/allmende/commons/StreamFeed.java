package org.allmende.commons;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.allmende.shell.Texts;

/**
 * What is new and open as an Atom feed (RFC 4287).
 *
 * @param url where people reach the platform
 */
record StreamFeed(String url, Texts t) {

    /** No text of XML 1.0. */
    private static final String FORBIDDEN =
            "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    String of(List<CommonsEntry> entries, Instant now) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            head(
                    xml,
                    t.of("commons.stream.feed"),
                    StreamFilter.PATH,
                    "Allmende",
                    entries.isEmpty() ? now : entries.getFirst().at());
            for (CommonsEntry entry : entries) {
                xml.writeStartElement("entry");
                head(
                        xml,
                        t.of(entry.kind()) + ": " + entry.title(),
                        entry.path(),
                        entry.house().isEmpty() ? "Allmende" : entry.house(),
                        entry.at());
                element(xml, "summary", entry.line());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private void head(
            XMLStreamWriter xml, String title, String path, String author, Instant updated)
            throws XMLStreamException {
        element(xml, "title", title);
        element(xml, "id", url + path);
        element(xml, "updated", updated.toString());
        xml.writeStartElement("author");
        element(xml, "name", author);
        xml.writeEndElement();
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", url + path);
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll(FORBIDDEN, ""));
        xml.writeEndElement();
    }
}
