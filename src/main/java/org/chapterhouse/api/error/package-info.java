/**
 * How the REST interface answers what cannot be done: everything that goes wrong under {@code /api}, in a resource, in
 * the framework or in the server, becomes {@code application/problem+json} (RFC 9457) here. Two things are refused
 * before a request gets here, in the same form: an access token that is not valid ({@code security}) and a body that is
 * too large or too slow ({@code web.bounds}).
 *
 * <p>Allowed dependencies: {@code problem}.
 */
package org.chapterhouse.api.error;
