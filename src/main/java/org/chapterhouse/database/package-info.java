/**
 * A database that is away or silent: how long requests wait for it, and how the whole site learns that it is away.
 *
 * <p>Decision: a page that somebody waits for gives up after four seconds; work in the background has all the time it
 * needs. Once one connection of our own gets no answer, requests are refused at once until it does.
 *
 * <p>Allowed dependencies: none within the application.
 */
package org.chapterhouse.database;
