package org.chapterhouse.media.document;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.SAXParser;

import org.apache.tika.exception.TikaException;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.InputSource;
import org.xml.sax.Parser;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The XML parser that Tika reads DOCX with: Tika's own, behind {@link PageBreakMarks}, since Tika itself drops where pages
 * break. For one file.
 */
final class PageBreakParser extends SAXParser {

    private final SAXParser parser;

    PageBreakParser() throws TikaException {
        parser = XMLReaderUtils.getSAXParser();
    }

    @Override
    public void parse(InputStream in, DefaultHandler handler) throws SAXException, IOException {
        parser.parse(in, new PageBreakMarks(handler));
    }

    @Override
    public void parse(InputSource source, DefaultHandler handler) throws SAXException, IOException {
        parser.parse(source, new PageBreakMarks(handler));
    }

    @Override
    @Deprecated
    public Parser getParser() throws SAXException {
        return parser.getParser();
    }

    @Override
    public XMLReader getXMLReader() throws SAXException {
        return parser.getXMLReader();
    }

    @Override
    public boolean isNamespaceAware() {
        return parser.isNamespaceAware();
    }

    @Override
    public boolean isValidating() {
        return parser.isValidating();
    }

    @Override
    public void setProperty(String name, Object value) throws SAXNotRecognizedException, SAXNotSupportedException {
        parser.setProperty(name, value);
    }

    @Override
    public Object getProperty(String name) throws SAXNotRecognizedException, SAXNotSupportedException {
        return parser.getProperty(name);
    }
}
