/**
 * Sending recordings in, in parts, by the tus protocol 1.0.0 with its extensions for creation and termination, and making
 * them the recording of a session. The protocol is five headers, and everything else about a request (who may, scopes,
 * problems, what {@code /openapi} says) is that of the REST interface, so a library with a servlet of its own would
 * add more than it saves.
 *
 * <p>Allowed dependencies: {@code api} itself, {@code media}, {@code security} and {@code problem}.
 */
package org.chapterhouse.api.upload;
