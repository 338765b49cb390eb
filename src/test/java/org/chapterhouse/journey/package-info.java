/**
 * What people do with Chapterhouse, from the outside: a real browser and plain HTTP against the whole archive with the
 * real catalog. Uses {@code local} to run it and nothing of the application's classes.
 */
package org.chapterhouse.journey;
