package org.chapterhouse.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaStore;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.text.TextExtractor;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Judges media files by their content and keeps them. */
@ApplicationScoped
class FileKeeper {

    @Inject
    private MediaStore store;
    private final TextExtractor extractor = new TextExtractor();

    /** @throws Rejected if it is nothing that can be played */
    StoredFile keepRecording(EntryFiles files, String name) {
        MediaType type = MediaType.of(files.head(name, MediaType.HEAD)).filter(MediaType::playable)
                .orElseThrow(() -> new Rejected("The file “" + name + "” is no MP4, WebM or MP3, so it cannot be played."));
        return keep(files.path(name), type);
    }

    /** @throws Rejected if it is no PDF */
    StoredFile keepDocument(EntryFiles files, String name) {
        MediaType type = MediaType.of(files.head(name, MediaType.HEAD)).filter(found -> found == MediaType.PDF)
                .orElseThrow(() -> new Rejected("The file “" + name + "” is no PDF."));
        return keep(files.path(name), type);
    }

    /** @throws Rejected if the PDF is damaged */
    List<String> pages(EntryFiles files, String name) {
        try {
            return extractor.pages(files.path(name));
        } catch (Invalid e) {
            throw new Rejected("“" + name + "”: " + e.getMessage());
        }
    }

    private StoredFile keep(Path file, MediaType type) {
        try (InputStream content = Files.newInputStream(file)) {
            return store.store(content, type);
        } catch (IOException e) {
            throw new Rejected("The file “" + file.getFileName() + "” could not be read.");
        }
    }
}
