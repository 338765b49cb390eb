package org.chapterhouse.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The texts of {@code messages.properties}, which are all that a person may read. Thread-safe. */
public final class Messages {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages", Locale.US);

    private Messages() {}

    /**
     * @param values for {@code {0}}, {@code {1}}… in the style of {@link MessageFormat}; without any, the text is not
     *               taken for a pattern
     * @throws MissingResourceException if there is no such key
     */
    public static String text(String key, Object... values) {
        String text = TEXTS.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, Locale.US).format(values);
    }

    /** All texts whose keys begin with the prefix, by the rest of the key. */
    public static Map<String, String> family(String prefix) {
        return TEXTS.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), TEXTS::getString));
    }
}
