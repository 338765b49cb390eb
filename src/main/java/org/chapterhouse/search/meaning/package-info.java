/**
 * What a text means, as a vector: texts of like meaning have vectors of like direction, whatever their words.
 *
 * <p>Decision: a small model inside this process (all-MiniLM-L6-v2, 384 dimensions) rather than a service, because nothing
 * people search for should leave the house. It comes as a module of the server and may be missing or switched off; search
 * is by words only then. Vectors are kept in the database by what they are of, so that a rebuild of the index or an edit
 * of a title does not compute them again. In the index they are bytes ({@link
 * org.chapterhouse.search.meaning.PackedVector}), which keeps it small.
 *
 * <p>Outside of search, {@code TextVectors} is asked whether there is any search by meaning.
 *
 * <p>Allowed dependencies: {@code search.document} and the embedding library; nothing of Elasticsearch.
 */
package org.chapterhouse.search.meaning;
