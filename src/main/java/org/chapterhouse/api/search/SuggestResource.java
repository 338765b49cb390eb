package org.chapterhouse.api.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.chapterhouse.search.suggest.Suggestion;
import org.chapterhouse.search.suggest.Suggestions;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Suggestions while somebody is typing. */
@Path("suggest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@RequestScoped
public class SuggestResource {

    @Inject
    private Suggestions suggestions;

    @Inject
    private CurrentViewer current;

    /** @param suggestions best first */
    @Schema(name = "Suggestions")
    public record Suggested(List<Item> suggestions) {}

    /**
     * @param kind session, speaker, topic, program or chapter
     * @param href path of the page that shows it
     */
    @Schema(name = "Suggestion")
    public record Item(
            @Schema(enumeration = {"session", "speaker", "topic", "program", "chapter"})
            String kind,

            String text,
            String href) {

        static Item of(Suggestion suggestion) {
            String slug = suggestion.slug();
            return switch (suggestion.kind()) {
                case SESSION -> new Item("session", suggestion.text(), "/sessions/" + slug);
                case PRESENTER -> new Item("speaker", suggestion.text(), "/browse?presenter=" + slug);
                case TOPIC -> new Item("topic", suggestion.text(), "/browse?topic=" + slug);
                case PROGRAM -> new Item("program", suggestion.text(), "/programs/" + slug);
                case CHAPTER ->
                    new Item(
                            "chapter",
                            suggestion.text(),
                            "/search?q=" + URLEncoder.encode('"' + suggestion.text() + '"', StandardCharsets.UTF_8));
            };
        }
    }

    @GET
    @Operation(
            operationId = "suggest",
            summary =
                    "Sessions, speakers, topics, programs and chapters whose titles or names have words that begin so",
            description = "At most eight, best first.")
    public Suggested suggest(
            @Parameter(description = "Beginnings of words in any order, at most 200 characters", example = "cens")
                    @QueryParam("q")
                    String text) {
        return new Suggested(suggestions.find(Objects.requireNonNullElse(text, ""), current.viewer()).stream()
                .map(Item::of)
                .toList());
    }
}
