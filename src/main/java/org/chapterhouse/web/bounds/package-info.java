/**
 * How much of the server one client may take up. No form occupies a thread while its client is slow to send it, and
 * none fills the memory; slow readers occupy few threads, or such as nobody else needs.
 *
 * <p>An ordinary body, a form or JSON, is small: it is collected by WildFly's few I/O threads, within a bound of bytes
 * and seconds, and the request gets a thread of its own once it is complete. An upload is read by the import as it
 * comes, as long as it comes at a certain pace, and only if it may be sent at all: before the security constraints and
 * the resource have let it through, nobody reads any of it. Of both, one network has only so many under way.
 *
 * <p>Who a client is, is settled first: the other end of the connection, or whom it names if {@code chapterhouse.proxy}
 * trusts it. What a request says about the address of the site is replaced by {@code chapterhouse.url}.
 *
 * <p>Searches, exports and wrong access tokens have a budget for each network, see {@code RequestBudget}.
 *
 * <p>Recordings and other files are sent by threads of their own, as a player that has enough for now stops reading.
 * What bounds a client besides, such as the time for the headers, is set in {@code wildfly-config/configure.cli}.
 *
 * <p>The only package that knows Undertow's handlers. Uses account for what a network is, site for its default address, and ingest for the size of an
 * upload.
 */
package org.chapterhouse.web.bounds;
