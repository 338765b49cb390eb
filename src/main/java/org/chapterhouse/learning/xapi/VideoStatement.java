package org.chapterhouse.learning.xapi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts statements together. The same event has the same id in every export, so that nothing is imported twice. */
final class VideoStatement {

    private static final String EXTENSIONS = "https://w3id.org/xapi/video/extensions/";
    private static final Map<String, Object> PROFILE = Map.of(
            "objectType",
            "Activity",
            "id",
            "https://w3id.org/xapi/video",
            "definition",
            Map.of("type", "http://adlnet.gov/expapi/activities/profile"));

    private final Learner learner;
    private final Video video;
    private final String sitting;

    /** @param begun when the sitting began; with learner and video, this names it */
    VideoStatement(Learner learner, Video video, Instant begun) {
        this.learner = learner;
        this.video = video;
        this.sitting = id(learner.site(), learner.account(), video.page(), begun);
    }

    /**
     * @param number tells events of one sitting apart
     * @param result members of the result; extensions are named by their last word
     */
    Map<String, Object> of(
            VideoVerb verb, int number, Instant at, Map<String, Object> result, Map<String, Object> extensions) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("id", id(sitting, verb, number));
        statement.put("actor", learner.json());
        statement.put("verb", verb.json());
        statement.put("object", video.json());
        if (!extensions.isEmpty()) {
            Map<String, Object> all = new LinkedHashMap<>(result);
            all.put("extensions", named(extensions));
            statement.put("result", all);
        }
        statement.put(
                "context",
                Map.of(
                        "platform",
                        "Chapterhouse",
                        "contextActivities",
                        Map.of("category", List.of(PROFILE)),
                        "extensions",
                        named(Map.of(
                                "session-id",
                                sitting,
                                "length",
                                video.length(),
                                "completion-threshold",
                                video.threshold()))));
        statement.put("timestamp", at.toString());
        return statement;
    }

    private static Map<String, Object> named(Map<String, Object> extensions) {
        Map<String, Object> named = new LinkedHashMap<>();
        extensions.forEach((name, value) -> named.put(EXTENSIONS + name, value));
        return named;
    }

    /** In the form of a random UUID, which the profile asks for. */
    private static String id(Object... parts) {
        try {
            ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256")
                    .digest(List.of(parts).toString().getBytes(StandardCharsets.UTF_8)));
            long high = hash.getLong() & ~0xF000L | 0x4000L;
            long low = hash.getLong() & ~(3L << 62) | 2L << 62;
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
