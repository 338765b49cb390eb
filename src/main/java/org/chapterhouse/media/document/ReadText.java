package org.chapterhouse.media.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.tika.exception.TikaException;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.work.DocumentWork;
import org.xml.sax.SAXException;

/**
 * Reads the text of a document. Its argument is the name of the {@link MediaType}; the result is the number of pages,
 * slides or parts, and then for each its number of bytes and its text in UTF-8, normalized (NFC), without soft hyphens.
 */
public final class ReadText implements DocumentWork {

    @Override
    public void run(Path file, List<String> arguments, DataOutputStream result)
            throws IOException, OpenXML4JException, SAXException, TikaException {
        MediaType type = MediaType.valueOf(arguments.get(0));
        List<String> pages = type == MediaType.PDF ? PdfText.pages(file) : OfficeText.pages(file, type);
        result.writeInt(pages.size());
        for (String page : pages) {
            byte[] text = normalized(page).getBytes(StandardCharsets.UTF_8);
            result.writeInt(text.length);
            result.write(text);
        }
    }

    /** So that the same words are the same letters, whichever program wrote them. */
    private static String normalized(String text) {
        // The database keeps no NUL, and a broken font can yield some.
        String plain = text.replace("\0", "").replace("\u00AD", "");
        return Normalizer.normalize(plain, Normalizer.Form.NFC).strip();
    }
}
