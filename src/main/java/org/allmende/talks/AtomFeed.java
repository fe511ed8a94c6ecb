package org.allmende.talks;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What is open, as an Atom feed (RFC 4287).
 *
 * @param url where people reach the platform
 * @param path the page that shows the same
 */
public record AtomFeed(String url, String path) {

    /** One thing of it; its path is its name for good. */
    public record Entry(String title, String path, Instant updated, String summary) {}

    public String of(String title, List<Entry> entries, Instant now) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            head(
                    xml,
                    title,
                    url + path,
                    entries.stream()
                            .map(Entry::updated)
                            .max(Comparator.naturalOrder())
                            .orElse(now));
            for (Entry entry : entries) {
                xml.writeStartElement("entry");
                head(xml, entry.title(), url + entry.path(), entry.updated());
                element(xml, "summary", entry.summary());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void head(XMLStreamWriter xml, String title, String address, Instant updated)
            throws XMLStreamException {
        element(xml, "title", title);
        element(xml, "id", address);
        element(xml, "updated", updated.toString());
        xml.writeStartElement("author");
        element(xml, "name", "BehördenTalk");
        xml.writeEndElement();
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
