package org.allmende.talks.sessions;

import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Open sessions as an Atom feed (RFC 4287).
 *
 * @param url where people reach the platform
 */
record SessionFeed(String url) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d. MMMM yyyy, HH:mm", Locale.GERMANY);

    String of(String title, List<Session> sessions, Instant now) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            head(
                    xml,
                    title,
                    url + "/talk/termine",
                    sessions.stream()
                            .map(Session::changedAt)
                            .max(Comparator.naturalOrder())
                            .orElse(now));
            for (Session session : sessions) {
                xml.writeStartElement("entry");
                head(xml, session.question(), url + session.path(), session.changedAt());
                element(
                        xml,
                        "summary",
                        WHEN.format(session.startsAt().atZone(Session.ZONE))
                                + (session.isCancelled() ? " – " + session.reason() : "")
                                + "\n"
                                + session.lead());
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
