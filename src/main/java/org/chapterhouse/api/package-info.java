/**
 * The REST interface under {@code /api/v1}. Resources translate between JSON and the use cases, nothing more; a JSON
 * shape is a record with a static {@code of} beside the resource that answers with it. Every {@code Problem} becomes
 * {@code application/problem+json} (RFC 9457) in one place. Uses everything below; never {@code web}.
 */
package org.chapterhouse.api;
