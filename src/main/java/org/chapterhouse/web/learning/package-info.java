/** Pages about a learner's way: courses and "my learning". Only translates; the rules are in {@code learning}. */
package org.chapterhouse.web.learning;
