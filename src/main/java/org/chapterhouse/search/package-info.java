/**
 * Finding sessions and the moments in them, and keeping the index in step with the database. Only search knows
 * Elasticsearch. Its packages, each above those it uses:
 *
 * <ul>
 * <li>{@code suggest} and {@code spelling}: what somebody may have meant
 * <li>{@code find}: requests, ranking, answers
 * <li>{@code index}: queue, writers, rebuilds
 * <li>{@code query}: what somebody asks for; {@code meaning}: what texts mean, as vectors
 * <li>{@code document}: what is indexed
 * </ul>
 *
 * <p>Decision: a class that another of these packages needs is public. The description of each package names the
 * classes that the rest of the application may use, and {@code SearchRoomsTest} enforces it.
 *
 * <p>What people search for is recorded by {@code searchlog}, and searches they keep are in {@code savedsearch};
 * search works without either.
 *
 * <p>Allowed dependencies: {@code community}, {@code media}, {@code catalog}, {@code account}, {@code problem} and the
 * Elasticsearch client.
 */
package org.chapterhouse.search;
