package org.chapterhouse.ingest.entry;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.ingest.manifest.Rejected;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.container.PlayCopies;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.media.text.TextExtractor;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Judges media files by their content and keeps them. */
@ApplicationScoped
class FileKeeper {

    /** @param pages its text, an entry a page, slide or part */
    record Document(StoredFile file, List<String> pages) {}

    @Inject
    private MediaStore store;

    @Inject
    private TextExtractor extractor;

    @Inject
    private PlayCopies copies;

    @Inject
    private TrialTransaction trial;

    /** @throws Rejected if it is nothing that can be played */
    StoredFile keepRecording(EntryFiles files, String name) {
        MediaType type = MediaType.of(files.head(name, MediaType.HEAD))
                .filter(MediaType::playable)
                .orElseThrow(() -> new Rejected("problem.import.file.unplayable", name));
        StoredFile file = keep(files, name, type);
        if (!trial.isOn()) {
            copies.prepare(file);
        }
        return file;
    }

    /**
     * A document: its text is read first, so that nothing is stored of one that cannot be read.
     *
     * @throws Rejected if it is neither PDF nor PowerPoint nor Word, damaged, protected or too large to read
     */
    Document keepDocument(EntryFiles files, String name) {
        try {
            MediaType type =
                    documentType(files, name).orElseThrow(() -> new Rejected("problem.import.file.noDocument", name));
            List<String> pages = extractor.pages(files.content(name), type);
            return new Document(keep(files, name, type), pages);
        } catch (Invalid e) {
            throw new Rejected("problem.import.file.refused", name, e.getMessage());
        }
    }

    private Optional<MediaType> documentType(EntryFiles files, String name) {
        return MediaType.of(files.head(name, MediaType.HEAD))
                .filter(type -> !type.playable())
                .or(() -> extractor.officeFormat(files.content(name)));
    }

    private StoredFile keep(EntryFiles files, String name, MediaType type) {
        if (trial.isOn()) {
            return files.tryOut(name, type.mime());
        }
        try (InputStream content = files.content(name).stream()) {
            return store.store(content, type);
        } catch (IOException e) {
            throw new Rejected("problem.import.file.unreadable", name);
        }
    }
}
