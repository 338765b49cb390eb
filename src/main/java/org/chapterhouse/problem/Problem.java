package org.chapterhouse.problem;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Something a person asked for that cannot be done. The message is one clear sentence for that person, from
 * {@link Messages}; what only an administrator needs belongs in the cause.
 */
public abstract class Problem extends RuntimeException {

    private final String key;
    private final transient List<Object> values;

    /**
     * @param key    of the sentence in {@code messages.properties}
     * @param values what fills its blanks
     */
    Problem(String key, Object... values) {
        super(Messages.text(key, values));
        this.key = key;
        this.values = Collections.unmodifiableList(Arrays.asList(values.clone()));
    }

    Problem(String key, Throwable cause) {
        super(Messages.text(key), cause);
        this.key = key;
        this.values = List.of();
    }

    /** Of the message. */
    public String key() {
        return key;
    }

    /** What fills the blanks of the message. */
    public List<Object> values() {
        return values;
    }
}
