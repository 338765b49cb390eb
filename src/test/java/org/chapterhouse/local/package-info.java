/**
 * Starts the real PostgreSQL, Elasticsearch and WildFly on this machine: for {@code mvn -Prun} and for the tests.
 *
 * <p>Decision: no containers and nothing installed beforehand, so one Maven command is all the set-up there is. The
 * servers are the distributions Maven unpacked under {@code target/local}; what they keep lives in one data folder.
 *
 * <p>May depend on nothing of the application: it talks to the WAR as any operator would.
 */
package org.chapterhouse.local;
