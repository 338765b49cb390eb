package org.chapterhouse.api.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.SpokenTexts;
import org.chapterhouse.media.caption.Transcript;
import org.chapterhouse.media.text.DeckText;
import org.chapterhouse.media.text.MaterialTexts;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.Synonyms;
import org.chapterhouse.search.words.TextSearch;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Search within the recording and the slides of one session. */
@Path("sessions/{slug}/matches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@RequestScoped
public class MatchesResource {

    @Inject
    private Sessions sessions;

    @Inject
    private Recordings recordings;

    @Inject
    private Programs programs;

    @Inject
    private MaterialTexts texts;

    @Inject
    private SpokenTexts captions;

    @Inject
    private Synonyms synonyms;

    @Inject
    private CurrentViewer current;

    /**
     * @param transcript in order of time
     * @param slides     in order of the slides
     */
    @Schema(name = "Matches")
    public record Matches(List<Match> transcript, List<Match> slides) {}

    /**
     * @param page    of the slides, from 1; null in the transcript
     * @param ranges  several where it runs over more than one line
     */
    @Schema(name = "Match")
    public record Match(@Schema(nullable = true) Integer page, List<Range> ranges) {}

    /**
     * @param line of the transcript or the slide, from 0
     * @param from first UTF-16 code unit in the line
     * @param to   the one after the last
     */
    @Schema(name = "MatchRange")
    public record Range(int line, int from, int to) {}

    @GET
    @Operation(
            operationId = "findInSession",
            summary = "Where something is said in a session's recording and written on its slides",
            description = "By the same forms of words and the same names as the search of all sessions: where the words"
                    + " stand together anywhere, only there; otherwise each of them.")
    public Matches find(
            @PathParam("slug") String slug,
            @Parameter(description = "Words, at most 2,000 characters", example = "friends groups") @QueryParam("q")
                    String text,
            @Parameter(description = "Language of the captions, such as en; those shown first where there are none")
                    @QueryParam("lang")
                    String language) {
        Session session = sessions.requireVisible(slug, current.viewer());
        List<List<String>> all = new ArrayList<>();
        all.add(spoken(session, language));
        all.addAll(slides(session));
        List<List<TextSearch.Place>> found = TextSearch.find(synonyms.named(SearchQuery.ofPage(text)), all);
        return new Matches(
                found.get(0).stream().map(place -> match(null, place)).toList(),
                IntStream.range(1, found.size())
                        .boxed()
                        .flatMap(page -> found.get(page).stream().map(place -> match(page, place)))
                        .toList());
    }

    private List<String> spoken(Session session, String language) {
        List<CaptionTrack> tracks =
                recordings.mainOf(session).map(recordings::captionsOf).orElse(List.of());
        return Stream.concat(tracks.stream().filter(track -> track.getLanguage().equals(language)), tracks.stream())
                .findFirst()
                .map(track -> captions.of(track).transcript().paragraphs().stream()
                        .flatMap(paragraph -> paragraph.lines().stream())
                        .map(Transcript.Line::text)
                        .toList())
                .orElse(List.of());
    }

    private List<List<String>> slides(Session session) {
        return programs.materialsOf(session).stream()
                .filter(Material::isDeck)
                .findFirst()
                .map(deck -> DeckText.lines(texts.of(deck)))
                .orElse(List.of());
    }

    private static Match match(Integer page, TextSearch.Place place) {
        return new Match(
                page,
                place.stretches().stream()
                        .map(stretch -> new Range(stretch.line(), stretch.from(), stretch.to()))
                        .toList());
    }
}
