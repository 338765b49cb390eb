package org.chapterhouse.learning.xapi;

import java.util.Locale;
import java.util.Map;

/** The verbs of the video profile for which the log has evidence. */
enum VideoVerb {
    INITIALIZED("http://adlnet.gov/expapi/verbs/"),
    PLAYED("https://w3id.org/xapi/video/verbs/"),
    PAUSED("https://w3id.org/xapi/video/verbs/"),
    SEEKED("https://w3id.org/xapi/video/verbs/"),
    COMPLETED("http://adlnet.gov/expapi/verbs/");

    private final String vocabulary;

    VideoVerb(String vocabulary) {
        this.vocabulary = vocabulary;
    }

    Map<String, Object> json() {
        String word = name().toLowerCase(Locale.ROOT);
        return Map.of("id", vocabulary + word, "display", Map.of("en-US", word));
    }
}
