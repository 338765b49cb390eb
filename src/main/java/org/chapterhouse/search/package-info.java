/**
 * Finding sessions and the moments in them, and keeping the index in step with the database. Only search knows
 * Elasticsearch. Its rooms, each above those it uses:
 *
 * <ul>
 * <li>{@code suggest} and {@code spelling}: what somebody may mean
 * <li>{@code find}: requests, ranking, answers
 * <li>{@code index}: queue, writers, rebuilds
 * <li>{@code query}: what somebody asks for; {@code meaning}: what texts mean, as vectors
 * <li>{@code document}: what is indexed
 * </ul>
 *
 * <p>Decision: rooms are packages, so a class that another room needs is public. Which of these the rest of the application
 * may use stands in each room's description and is kept by {@code ArchitectureTest}.
 *
 * <p>What people search for is recorded by {@code searchlog}, and searches they keep are in {@code savedsearch}; both may be
 * missing for search to work.
 *
 * <p>Allowed dependencies: {@code community}, {@code media}, {@code catalog}, {@code account}, {@code problem} and the
 * Elasticsearch client.
 */
package org.chapterhouse.search;
