/**
 * The ways a request can fail that a person should hear about in one sentence, and {@link
 * org.chapterhouse.problem.Messages}, which has all sentences. A problem is thrown with the key of its sentence. Problems
 * know nothing of HTTP: the REST resources and the pages each translate them once. Uses nothing else of Chapterhouse.
 */
package org.chapterhouse.problem;
