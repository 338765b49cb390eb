package org.chapterhouse.api.catalog;

import java.util.List;

import org.chapterhouse.api.MergePatch;
import org.chapterhouse.catalog.Topic;
import org.chapterhouse.catalog.TopicDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.json.JsonObject;

/** A topic with the other words for it. */
@Schema(name = "Topic")
public record TopicJson(String slug, String name, List<String> synonyms) {

    static TopicJson of(Topic topic) {
        return new TopicJson(topic.getSlug(), topic.getName(), topic.getSynonyms());
    }

    /** What of it can be changed. */
    @Schema(
            name = "TopicPatch",
            additionalProperties = Schema.False.class,
            examples = "{\"synonyms\": [\"levy\", \"millage\"]}")
    public record Patch(
            String name, @Schema(nullable = true) List<String> synonyms) {

        static final Patch NOTHING = new Patch(null, null);

        static Patch of(TopicDetails now) {
            return new Patch(now.name(), now.synonyms());
        }

        TopicDetails apply(JsonObject patch) {
            return MergePatch.apply(patch, this, Patch.class, Patch::details);
        }

        private TopicDetails details() {
            return new TopicDetails(name, synonyms == null ? List.of() : synonyms);
        }
    }
}
