/**
 * What a learner watched as statements of the Experience API (xAPI), by its video profile,
 * {@code https://w3id.org/xapi/video}. They are made of the log of batches, so they say what that gives and nothing else:
 * times are those at which the server heard of something; a pause and a seek are seen by where playing stopped and went
 * on; half an hour without playing ends a sitting. Volume, speed, captions and leaving the page are not known. Uses
 * {@code learning.history}, {@code learning.watch}, {@code learning.completion}, {@code media}, {@code account}.
 */
package org.chapterhouse.learning.xapi;
