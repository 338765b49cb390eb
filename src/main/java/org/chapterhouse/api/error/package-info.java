/**
 * How the REST interface answers what cannot be done: every problem becomes {@code application/problem+json}, here and
 * nowhere else.
 */
package org.chapterhouse.api.error;
