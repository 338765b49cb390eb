/**
 * The ways a request can fail that a person should hear about in one sentence. They know nothing of HTTP: the REST
 * resources and the pages each translate them once. Uses nothing else of Chapterhouse.
 */
package org.chapterhouse.problem;
