/**
 * Finding sessions and the moments in them, and keeping the index abreast of the database.
 *
 * <p>Decision: one document a session with its passages (20–40 seconds of speech, a slide, a page of a handout) nested
 * in it, so that one request ranks sessions, counts facets and finds moments. Only this package knows Elasticsearch.
 * A change to a session and a row in {@code index_queue} are one transaction; {@link org.chapterhouse.search.Indexer}
 * works the queue off on any number of servers. An index is never changed in form: {@link
 * org.chapterhouse.search.RebuildWorker} fills another one beside it and swaps the alias, on demand, after a change of
 * the settings or when the index was lost. Until the swap, changes go to both; documents of a rebuild have the lowest
 * version, so they never replace a change, whichever comes first. How far a rebuild is and which server is at it stands
 * in {@code index_rebuild}. Vectors follow a little later, see {@code search.meaning}; a query finds
 * by words and by meaning, {@link org.chapterhouse.search.Meaning} adds the scores of both, and Elasticsearch ranks the
 * sum. While Elasticsearch does not answer, titles are searched in the database.
 *
 * <p>Decision: names that mean the same are put into the query ({@link org.chapterhouse.search.Synonyms}), spellings
 * into the index (its analyzers). What is proposed to whoever types, another spelling or a title, comes from what that
 * viewer may see. A slip of the keyboard is forgiven ({@link org.chapterhouse.search.SpelledSearch}) only where nothing
 * has the words as they are typed, and the page says so.
 *
 * <p>Decision: marking words in texts costs more than finding them. So a search brings the texts of a few passages of each
 * session it shows, and of all others only where they lie. Vectors are bytes ({@link
 * org.chapterhouse.search.PackedVector}), which keeps the index small. Materials of programs, which belong to no session,
 * are found by the database ({@link org.chapterhouse.search.ProgramMaterials}).
 *
 * <p>Allowed dependencies: {@code community}, {@code media}, {@code catalog}, {@code account}, {@code problem} and the Elasticsearch client.
 */
package org.chapterhouse.search;
