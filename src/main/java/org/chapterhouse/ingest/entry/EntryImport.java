package org.chapterhouse.ingest.entry;

import java.util.Optional;

import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.ingest.manifest.Rejected;
import org.chapterhouse.problem.Problem;

/** Saves entries of one kind through the use cases that edit them, inside the transaction of {@link EntryTransaction}. */
interface EntryImport {

    EntryKind kind();

    /**
     * Whether something else than an edit keeps an entry from being imported, such as that its thing is in the trash.
     * Asked only where somebody did something to the thing since.
     *
     * @param known what the entry became
     * @return the key of a message; empty where the entry may be saved
     */
    default Optional<String> barred(long known, HandEdits handEdits) {
        return Optional.empty();
    }

    /**
     * Creates what the entry describes, or changes it. A key the entry leaves out stays as it is.
     *
     * @param entry fits the schema
     * @param known what it became before, or null
     * @throws Rejected if it cannot be saved as it is
     * @throws Problem  likewise
     */
    Saved save(Entry entry, Long known, EntryFiles files, Editor editor);
}
