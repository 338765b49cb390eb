/**
 * The REST interface under {@code /api/v1}. Its rooms hold the resources: {@code catalog}, {@code upload},
 * {@code search}, {@code learning} and {@code admin}; {@code error} answers what cannot be done. Here is what they share: signing in, roles,
 * pages of lists, the form of JSON, and what {@code /openapi} says of every operation.
 *
 * <p>Decision: resources translate between JSON and the use cases, nothing more. A JSON shape is a record with a static
 * {@code of} beside the resource that answers with it; its {@code @Schema} says what it is called in {@code /openapi},
 * and which of its members may be null.
 *
 * <p>Allowed dependencies: everything below; never {@code web}. Rooms do not use each other.
 */
package org.chapterhouse.api;
