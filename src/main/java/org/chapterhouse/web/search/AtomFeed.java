package org.chapterhouse.web.search;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed as RFC 4287 describes it.
 *
 * @param id   never changes for the same feed; likewise that of an entry
 * @param self its own address
 * @param page the page that shows the same to people
 */
record AtomFeed(String id, String title, String author, String self, String page, List<Entry> entries) {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    /** XML has no way to write these, not even escaped. */
    private static final String UNWRITABLE = "[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    /** Something to read: {@code href} is its page. */
    record Entry(String id, String title, String href, Instant updated, String summary) {}

    /** When the latest entry changed. Without entries the same moment every time, so that nothing looks new. */
    Instant updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** In UTF-8. */
    byte[] xml() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory does not fail.", e);
        }
        return bytes.toByteArray();
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element(xml, "id", id);
        element(xml, "title", title);
        element(xml, "updated", updated().toString());
        xml.writeStartElement(NAMESPACE, "author");
        element(xml, "name", author);
        xml.writeEndElement();
        link(xml, "self", "application/atom+xml", self);
        link(xml, "alternate", "text/html", page);
        for (Entry entry : entries) {
            write(xml, entry);
        }
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", entry.updated().toString());
        link(xml, "alternate", "text/html", entry.href());
        element(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        xml.writeCharacters(text.replaceAll(UNWRITABLE, " "));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }
}
