package org.chapterhouse.media.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.work.DocumentWork;

/**
 * Draws a page of a document. Its arguments are the name of the {@link MediaType}, the page from 1, and the width in
 * pixels; the result is a JPEG.
 */
public final class DrawPage implements DocumentWork {

    @Override
    public void run(Path file, List<String> arguments, DataOutputStream result) throws IOException, OpenXML4JException {
        result.write(SlideDrawing.jpeg(
                file,
                MediaType.valueOf(arguments.get(0)),
                Integer.parseInt(arguments.get(1)),
                Integer.parseInt(arguments.get(2))));
    }
}
