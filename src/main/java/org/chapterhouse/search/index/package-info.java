/**
 * Keeps the index in step with the database: the queue of edits, the writers, and rebuilds.
 *
 * <p>Decision: a change to a session and a row in {@code index_queue} are one transaction;
 * {@link org.chapterhouse.search.index.Indexer} processes the queue on any number of servers. The structure of an
 * index is never changed: {@link org.chapterhouse.search.index.RebuildWorker} fills another one next to it and swaps
 * the alias, on demand, after a change of the settings or when the index was lost. Until the swap, changes go to both;
 * documents of a rebuild have the lowest version, so they never replace a change, whichever comes first. The progress
 * of a rebuild and the server that works on it are kept in {@code index_rebuild}.
 *
 * <p>Decision: {@link org.chapterhouse.search.index.DocumentDrafts} builds the documents of both edits and rebuilds,
 * many at a time. They are written immediately with the vectors that are known. Those that lack some wait in
 * {@code vector_queue}; {@link org.chapterhouse.search.index.VectorWorker} computes the rest and writes the same
 * document again with the same version, so that an edit builds its document once and nothing newer is ever replaced. It
 * rests as long as any change waits for its words to be indexed, and steps aside for searches.
 *
 * <p>Other rooms ask the index through {@link org.chapterhouse.search.index.SearchedIndex}, which always knows the
 * filter of what a viewer may see. Outside of search, {@code IndexOverview}, {@code IndexRebuild} and
 * {@code IndexRebuilds} are used.
 *
 * <p>Allowed dependencies: {@code search.meaning}, {@code search.document}, {@code community}, {@code catalog},
 * {@code account}, {@code problem} and the Elasticsearch client.
 */
package org.chapterhouse.search.index;
