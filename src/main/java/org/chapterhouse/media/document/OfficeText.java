package org.chapterhouse.media.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.SAXParser;

import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.document.WordParts.Paragraph;
import org.chapterhouse.problem.Invalid;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The text of PowerPoint files slide by slide and of Word files part by part. */
final class OfficeText {

    private static final Set<MediaType> BINARY = Set.of(MediaType.PPT, MediaType.DOC);
    /** Files of the old formats are held in memory whole. */
    private static final long LARGEST_BINARY = 100_000_000;

    static {
        // Loading Tika's parser switches the guard off; here it goes on again, once for all.
        new OOXMLParser();
        ZipGuard.enforce();
    }

    private OfficeText() {}

    static List<String> pages(Path file, MediaType type)
            throws IOException, OpenXML4JException, SAXException, TikaException {
        if (BINARY.contains(type) && Files.size(file) > LARGEST_BINARY) {
            throw new Invalid("problem.document.oldOffice", LARGEST_BINARY / 1_000_000);
        }
        if (type.use() == MediaType.Use.SLIDES) {
            return SlideText.pages(file, type);
        }
        return WordParts.of(paragraphs(file, type));
    }

    private static List<Paragraph> paragraphs(Path file, MediaType type)
            throws IOException, OpenXML4JException, SAXException, TikaException {
        if (type == MediaType.DOC) {
            try {
                return BinaryWordText.paragraphs(file);
            } catch (org.apache.poi.EncryptedDocumentException e) {
                throw Refusals.protectedByPassword();
            } catch (OldWordFileFormatException e) {
                // Tika still reads those of Word 6 and 95.
            }
        }
        ParagraphCollector paragraphs = new ParagraphCollector();
        parse(file, type, paragraphs);
        return paragraphs.paragraphs();
    }

    private static void parse(Path file, MediaType type, ContentHandler handler)
            throws IOException, OpenXML4JException, SAXException, TikaException {
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, config());
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        if (type != MediaType.DOC) {
            context.set(SAXParser.class, new WordParser(HidingStyles.of(file)));
        }
        Parser parser = type == MediaType.DOC ? new OfficeParser() : new OOXMLParser();
        Metadata metadata = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parser.parse(in, handler, metadata, context);
            refuseWhatTikaOverlooks(metadata);
        } catch (EncryptedDocumentException e) {
            throw Refusals.protectedByPassword();
        }
    }

    /** Tika goes on where a part cannot be read and only makes a note of it. */
    private static void refuseWhatTikaOverlooks(Metadata metadata) throws TikaException {
        for (String warning : metadata.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_WARNING)) {
            throw new TikaException(warning.lines().findFirst().orElse("unknown"));
        }
    }

    private static OfficeParserConfig config() {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        // They stand on every page.
        config.setIncludeHeadersAndFooters(false);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        config.setExtractMacros(false);
        return config;
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            throw new IllegalStateException("Nothing embedded is read.");
        }
    }
}
