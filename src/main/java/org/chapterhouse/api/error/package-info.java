/**
 * Errors of the REST interface: every problem becomes {@code application/problem+json}, here and nowhere else.
 */
package org.chapterhouse.api.error;
