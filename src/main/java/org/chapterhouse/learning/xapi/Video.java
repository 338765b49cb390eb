package org.chapterhouse.learning.xapi;

import java.util.Map;

import org.chapterhouse.learning.completion.CompletionRule;
import org.chapterhouse.media.Recording;

/**
 * What statements are about.
 *
 * @param page      address of the page that plays it
 * @param length    seconds
 * @param threshold the share of its length that must be watched for completion, with three decimals
 */
public record Video(String page, String title, double length, double threshold) {

    public static Video of(Recording recording, String site) {
        double length = recording.getDurationMillis() / 1000.0;
        return new Video(
                site + "/sessions/" + recording.getSession().getSlug(),
                recording.getSession().getTitle(),
                length,
                decimals(CompletionRule.secondsNeeded(recording.getCreditWindow()) / length));
    }

    Map<String, Object> json() {
        return Map.of(
                "objectType",
                "Activity",
                "id",
                page,
                "definition",
                Map.of("type", "https://w3id.org/xapi/video/activity-type/video", "name", Map.of("en-US", title)));
    }

    /** The profile wants no more than three. */
    static double decimals(double number) {
        return Math.floor(number * 1000) / 1000;
    }
}
