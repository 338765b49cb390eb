package org.chapterhouse.ingest;

/** Saves entries of one kind, inside the transaction of {@link EntryTransaction}. */
interface EntryImport {

    Kind kind();

    /**
     * Creates what the entry describes, or changes it.
     *
     * @param entry fits the schema
     * @param known what it became before, or null
     * @return the id of what it became
     * @throws Rejected if it cannot be saved as it is
     */
    long save(Entry entry, Long known, EntryFiles files);
}
