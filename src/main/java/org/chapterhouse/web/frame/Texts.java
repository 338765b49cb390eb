package org.chapterhouse.web.frame;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The texts of {@code messages.properties} with their blanks filled in. Thread-safe. */
@Named
@ApplicationScoped
public class Texts {

    private final ResourceBundle messages = ResourceBundle.getBundle("messages", Locale.US);

    public String get(String key) {
        return messages.getString(key);
    }

    /** All texts whose keys begin so, by the rest of the key. */
    public Map<String, String> family(String prefix) {
        return messages.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), messages::getString));
    }

    /** @param values for {@code {0}}, {@code {1}}… in the style of {@link MessageFormat} */
    public String get(String key, Object... values) {
        return new MessageFormat(messages.getString(key), Locale.US).format(values);
    }
}
