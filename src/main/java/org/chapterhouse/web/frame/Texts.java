package org.chapterhouse.web.frame;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

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

    /** @param values for {@code {0}}, {@code {1}}… in the style of {@link MessageFormat} */
    public String get(String key, Object... values) {
        return new MessageFormat(messages.getString(key), Locale.US).format(values);
    }
}
