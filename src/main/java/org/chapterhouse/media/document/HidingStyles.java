package org.chapterhouse.media.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The styles of a DOCX whose text is hidden, by their own formatting or by that of a style they are based on. */
final class HidingStyles extends DefaultHandler {

    private static final String STYLES = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";

    private final Map<String, Boolean> hides = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();
    private String style;

    private HidingStyles() {}

    /** Their identifiers, as paragraphs and runs name them. */
    static Set<String> of(Path file) throws IOException, OpenXML4JException, SAXException, TikaException {
        HidingStyles styles = new HidingStyles();
        OPCPackage container = OPCPackage.open(file.toFile(), PackageAccess.READ);
        try {
            for (PackagePart part : container.getPartsByContentType(STYLES)) {
                try (InputStream in = part.getInputStream()) {
                    XMLReaderUtils.parseSAX(in, styles, new ParseContext());
                }
            }
        } finally {
            container.revert();
        }
        return styles.hiding();
    }

    private Set<String> hiding() {
        Set<String> hiding = new HashSet<>();
        for (String each : hides.keySet()) {
            Set<String> passed = new HashSet<>();
            String decisive = each;
            while (decisive != null && hides.get(decisive) == null && passed.add(decisive)) {
                decisive = bases.get(decisive);
            }
            if (decisive != null && Boolean.TRUE.equals(hides.get(decisive))) {
                hiding.add(each);
            }
        }
        return hiding;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        String value = attributes.getValue(uri, "val");
        switch (name) {
            case "style" -> {
                style = attributes.getValue(uri, "styleId");
                hides.put(style, null);
            }
            case "basedOn" -> bases.put(style, value);
            case "vanish" -> hides.replace(style, HiddenText.isOn(value));
            default -> {
                // The rest says nothing of what is hidden.
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("style")) {
            style = null;
        }
    }
}
