/**
 * Measures how good and how fast search is: {@code mvn -Pbench}. Prints tables and leaves them in {@code target/bench}.
 *
 * <p>Decision: whatever is compared runs in the same minutes on the same machine (our answer against the same query
 * sent raw to Elasticsearch, our rebuild against a raw bulk), because times of different days say little.
 *
 * <p>May depend on the local servers and, for raw requests, on search. Everything else goes through the REST interface.
 */
package org.chapterhouse.bench;
