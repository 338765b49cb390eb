/**
 * Finds sessions and the moments in them: requests to Elasticsearch, ranking, and reading the response.
 *
 * <p>Decision: a query finds by words and by meaning; {@link org.chapterhouse.search.find.VectorResult} adds the
 * scores of both, and Elasticsearch ranks the sum. While Elasticsearch does not respond,
 * {@link org.chapterhouse.search.find.TitleSearch} searches titles in the database.
 *
 * <p>Decision: marking words in texts costs more than finding them. So a search brings the texts of a few passages of
 * each session it shows, and only the positions of all others. Materials of programs, which belong to no session, are
 * found by the database ({@link org.chapterhouse.search.find.ProgramMaterials}).
 *
 * <p>Outside of search, {@code SessionSearch} and the results it answers with, and {@code ProgramMaterials}
 * are used.
 *
 * <p>Allowed dependencies: {@code search.query}, {@code search.words}, {@code search.index},
 * {@code search.meaning}, {@code search.document}, {@code catalog}, {@code account}, {@code problem} and the Elasticsearch client.
 */
package org.chapterhouse.search.find;
