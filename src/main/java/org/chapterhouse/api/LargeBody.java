package org.chapterhouse.api;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The method reads a body of any size as a stream and bounds it itself; {@link BodyLimit} does not apply. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface LargeBody {
}
