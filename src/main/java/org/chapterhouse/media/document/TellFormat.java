package org.chapterhouse.media.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.work.DocumentWork;

/** Recognizes PowerPoint and Word files. The result is the name of the {@link MediaType}, empty for other files. */
public final class TellFormat implements DocumentWork {

    @Override
    public void run(Path file, List<String> arguments, DataOutputStream result) throws IOException {
        result.writeBytes(OfficeFormat.of(file).map(MediaType::name).orElse(""));
    }
}
