/**
 * What people search for, so that editors learn what the archive lacks, and nothing about who asked.
 *
 * <p>Decisions. People who are signed in are told apart by account, all others by network address; no cookie is set
 * for this. Neither is stored: a row has a hash made with a random key of the calendar month, the keys of past months
 * are deleted, so people cannot be recognized from one month to the next, nor at all once the month is over. A query
 * is shown to editors only if five different people asked it within one month, which is as far as people can be told
 * apart: that hides more than necessary, never less. Several people behind one address count as one.
 *
 * <p>A query whose spelling was corrected counts as the corrected one, which is also the query in the links of its
 * results. The same query by the same person within half an hour is one search, so paging and filtering count once. An
 * arrival on a session's page with that query in its address is a click, if that person did search for it: a link that
 * was passed on does not count. All of this is recorded in the background; what cannot be recorded is dropped and
 * logged. Rows are removed after {@code chapterhouse.queries.months} months (13); 0 keeps none from the start.
 *
 * <p>Allowed dependencies: {@code search}, {@code jobs}.
 */
package org.chapterhouse.searchlog;
