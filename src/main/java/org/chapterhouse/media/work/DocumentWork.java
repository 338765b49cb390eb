package org.chapterhouse.media.work;

import java.io.DataOutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Something to do with a file from outside, in a separate process. An implementation has a constructor without
 * arguments and uses only the JDK, {@code media}, {@code problem} and the libraries that read documents; nothing else is
 * on the class path there.
 */
public interface DocumentWork {

    /**
     * @param result what the caller gets, at most 32 MB; nothing if this fails
     * @throws Exception {@link org.chapterhouse.problem.Invalid} and {@link org.chapterhouse.problem.NotFound} are
     *                   passed on to the caller, with numbers alone in their messages; anything else means that the file is
     *                   damaged
     */
    void run(Path file, List<String> arguments, DataOutputStream result) throws Exception;
}
