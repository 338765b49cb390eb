package org.chapterhouse.media.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The words of a chart or diagram in a PPTX, which stand in a part of their own. */
final class FrameText extends DefaultHandler {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** Runs of text, and the names of what a chart shows. */
    private static final Set<String> TEXTS = Set.of("t", "v");
    /** Each ends a line. */
    private static final Set<String> LINES = Set.of("p", "v");

    private final StringBuilder text = new StringBuilder();
    private boolean inText;

    private FrameText() {}

    /** Line by line; empty for any other frame. */
    static String of(XSLFGraphicFrame frame) throws IOException, OpenXML4JException, SAXException, TikaException {
        FrameText handler = new FrameText();
        String id = relationship(frame);
        PackagePart slide = frame.getSheet().getPackagePart();
        PackageRelationship part = id.isEmpty() ? null : slide.getRelationship(id);
        if (part != null && part.getTargetMode() == TargetMode.INTERNAL) {
            try (InputStream in = slide.getRelatedPart(part).getInputStream()) {
                XMLReaderUtils.parseSAX(in, handler, new ParseContext());
            }
        }
        return handler.text.toString();
    }

    /** Of the chart, or of the words of the diagram. */
    private static String relationship(XSLFGraphicFrame frame) {
        NodeList elements = ((Element) frame.getXmlObject().getDomNode()).getElementsByTagNameNS("*", "*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            String name =
                    switch (element.getLocalName()) {
                        case "chart" -> "id";
                        case "relIds" -> "dm";
                        default -> "";
                    };
            Attr id = element.getAttributeNodeNS(RELATIONSHIPS, name);
            if (id != null) {
                return id.getValue();
            }
        }
        return "";
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        inText = TEXTS.contains(name);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        inText = false;
        if (LINES.contains(name)) {
            text.append('\n');
        }
    }
}
