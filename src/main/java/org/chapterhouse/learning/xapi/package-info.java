/**
 * What a learner watched as statements of the Experience API (xAPI), following its video profile,
 * {@code https://w3id.org/xapi/video}. They are made from the log of batches and state only what it shows: times are
 * those at which the server received a batch; pauses and seeks are derived from where playing stopped and continued;
 * half an hour without playing ends a session of watching. Volume, speed, captions and leaving the page are not known.
 * Uses {@code learning.history}, {@code learning.watch}, {@code learning.completion}, {@code media}, {@code account}.
 */
package org.chapterhouse.learning.xapi;
