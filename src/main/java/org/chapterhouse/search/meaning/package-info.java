/**
 * The meaning of a text as a vector: texts with similar meanings have vectors with similar directions, whatever their
 * words.
 *
 * <p>Decision: a small model inside this process (bge-small-en-v1.5, 384 dimensions) rather than a service, so that no
 * search query leaves the server. It comes as a module of the server and may be missing or turned off; then search is
 * by words only. Vectors are kept in the database by the hash of their text, so that a rebuild of the index or an edit
 * of a title does not compute them again. In the index they are bytes ({@link
 * org.chapterhouse.search.meaning.PackedVector}), which keeps it small.
 *
 * <p>Outside of search, {@code TextVectors} tells whether search by meaning is available.
 *
 * <p>Allowed dependencies: {@code search.document} and the embedding library; nothing of Elasticsearch.
 */
package org.chapterhouse.search.meaning;
