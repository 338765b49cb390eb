/**
 * Whether the pages of other sites, to which the archive sends its readers, are still there. Each is asked for once a
 * week, one after the other, with a pause between requests to the same site; one that did not answer is asked for again
 * the next day. Editors can have all of them checked at once.
 *
 * <p>Decision: what editors and imported archives name as an address is not trusted to be one of the public web. Only
 * {@link org.chapterhouse.link.PublicAddresses} are connected to, judged after the name was resolved and again for every
 * redirect, and the connection goes to the very address that was judged. Nothing of what a page says is read.
 *
 * <p>Allowed dependencies: {@code account}, {@code jobs}, {@code problem}. Which links there are, the view {@code
 * outgoing_link} of the database says.
 */
package org.chapterhouse.link;
