package org.chapterhouse.media.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;

import org.chapterhouse.problem.Unavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The store that the settings name, and the folder in which files are written before they come there. */
@ApplicationScoped
class MediaObjects {

    private static final System.Logger LOG = System.getLogger(MediaObjects.class.getName());

    private Path folder;
    private ObjectStore store;

    protected MediaObjects() {}

    @Inject
    MediaObjects(@ConfigProperty(name = "chapterhouse.media") String media, S3Settings s3) {
        folder = Path.of(media);
        store = s3.bucket()
                .<ObjectStore>map(bucket -> new S3Store(bucket, folder))
                .orElseGet(() -> new FolderStore(folder));
    }

    MediaObjects(Path folder, ObjectStore store) {
        this.folder = folder;
        this.store = store;
    }

    static MediaObjects in(Path folder) {
        return new MediaObjects(folder, new FolderStore(folder));
    }

    /** So that a wrong setting is told at once, and not to the first reader. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        LOG.log(Level.INFO, "Recordings and materials are kept in {0}.", store);
    }

    ObjectStore store() {
        return store;
    }

    IncomingFile incoming() throws IOException {
        return IncomingFile.in(folder);
    }

    /** @throws Unavailable if nobody can tell */
    Optional<FileContent> find(String key) {
        try {
            return store.find(key);
        } catch (IOException e) {
            throw new Unavailable("problem.file.unread", e);
        }
    }
}
