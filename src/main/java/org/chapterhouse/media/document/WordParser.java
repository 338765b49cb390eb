package org.chapterhouse.media.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
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
 * The XML parser that Tika reads DOCX with: Tika's own, behind {@link HiddenText} and {@link PageBreakMarks}, since Tika
 * itself takes hidden text as any other and drops where pages break. For one file.
 */
final class WordParser extends SAXParser {

    private final SAXParser parser;
    private final Set<String> hidingStyles;

    /** @param hidingStyles see {@link HidingStyles} */
    WordParser(Set<String> hidingStyles) throws TikaException {
        parser = XMLReaderUtils.getSAXParser();
        this.hidingStyles = hidingStyles;
    }

    @Override
    public void parse(InputStream in, DefaultHandler handler) throws SAXException, IOException {
        parser.parse(in, new HiddenText(new PageBreakMarks(handler), hidingStyles));
    }

    @Override
    public void parse(InputSource source, DefaultHandler handler) throws SAXException, IOException {
        parser.parse(source, new HiddenText(new PageBreakMarks(handler), hidingStyles));
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
