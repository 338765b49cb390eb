package org.chapterhouse.media.edit;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.media.text.TextExtractor;
import org.chapterhouse.media.upload.Uploading;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.Messages;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Unavailable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes an uploaded document the file of a material, with its text for search and for readers. */
@ApplicationScoped
public class MaterialUploading {

    private static final int LONGEST_NAME = 200;

    @Inject
    private Uploading uploading;

    @Inject
    private TextExtractor extractor;

    @Inject
    private MediaStore store;

    @Inject
    private MaterialFiles files;

    /**
     * @param pages how many pages, slides or parts it has
     * @param hints what an editor should look at, in sentences
     */
    public record Used(StoredFile file, int pages, List<String> hints) {}

    /**
     * Reads the document, which may take a minute. The upload is gone afterwards; where this fails, it can be done again,
     * unless the file is no document that can be read.
     *
     * @param material its id
     * @param upload   the id of an upload of this viewer
     * @throws Forbidden   if the viewer is no editor
     * @throws NotFound    if there is no such material or upload
     * @throws Invalid     if bytes are missing, or it is neither PDF nor PowerPoint nor Word, damaged, protected or too
     *                     large to read
     * @throws Unavailable if no document can be read at the moment
     */
    public Used use(long material, String upload, Viewer viewer) {
        files.require(material, viewer);
        String name = uploading.require(upload, viewer).getName();
        List<String> pages = new ArrayList<>();
        StoredFile file = uploading.finish(
                upload,
                whole -> {
                    MediaType type = typeOf(whole, name);
                    pages.addAll(extractor.pages(whole, type));
                    return type;
                },
                viewer);
        if (pages.isEmpty()) { // it was kept before, by a request that went no further
            pages.addAll(extractor.pages(
                    store.require(file), MediaType.ofMime(file.getMediaType()).orElseThrow()));
        }
        files.set(material, file, name.substring(Math.max(0, name.length() - LONGEST_NAME)), pages, viewer);
        uploading.discard(upload, viewer);
        return new Used(file, pages.size(), hints(name, pages));
    }

    private MediaType typeOf(FileContent whole, String name) {
        try (InputStream content = whole.stream()) {
            return MediaType.of(content.readNBytes(MediaType.HEAD))
                    .filter(type -> !type.playable())
                    .or(() -> extractor.officeFormat(whole))
                    .orElseThrow(() -> new Invalid("problem.import.file.noDocument", name));
        } catch (IOException e) {
            throw new Unavailable("problem.file.unread", e);
        }
    }

    private static List<String> hints(String name, List<String> pages) {
        long empty = pages.stream().filter(String::isBlank).count();
        return empty == 0 ? List.of() : List.of(Messages.text("imports.hint.noText", name, empty, pages.size()));
    }
}
