/**
 * Limits on what one client may use. No form occupies a thread while its client is slow to send it, and none fills the
 * memory; slow readers occupy only a few threads, or threads that nobody else needs.
 *
 * <p>An ordinary body, a form or JSON, is small: it is received by WildFly's few I/O threads, within limits of bytes
 * and seconds, and the request gets a thread of its own once it is complete. An upload is read by the import as it
 * arrives, as long as it arrives fast enough, and only if it is allowed: nothing of it is read before the security
 * constraints and the resource have let it through. One network may have only a limited number of each in progress.
 *
 * <p>First it is settled who a client is: the other end of the connection, or the address that end names if
 * {@code chapterhouse.proxy} trusts it. What a request says about the address of the site is replaced by
 * {@code chapterhouse.url}.
 *
 * <p>Searches, exports and wrong access tokens have a budget for each network, see {@code RequestBudget}.
 *
 * <p>Recordings and other files are sent by threads of their own, because a player that has buffered enough stops
 * reading. Other limits on a client, such as the time for the headers, are set in
 * {@code wildfly-config/configure.cli}.
 *
 * <p>The only package that knows Undertow's handlers. Uses account.signin for what a network is, site for its default
 * address, and ingest for the size of an upload.
 */
package org.chapterhouse.web.bounds;
