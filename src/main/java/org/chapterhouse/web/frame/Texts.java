package org.chapterhouse.web.frame;

import java.util.Map;

import org.chapterhouse.problem.Messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** {@link Messages} for pages. Thread-safe. */
@Named
@ApplicationScoped
public class Texts {

    public String get(String key) {
        return Messages.text(key);
    }

    /** All texts whose keys begin with the prefix, by the rest of the key. */
    public Map<String, String> family(String prefix) {
        return Messages.family(prefix);
    }

    /** @param values for {@code {0}}, {@code {1}}… in the style of {@link java.text.MessageFormat} */
    public String get(String key, Object... values) {
        return Messages.text(key, values);
    }
}
