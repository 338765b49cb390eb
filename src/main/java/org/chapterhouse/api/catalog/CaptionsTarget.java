package org.chapterhouse.api.catalog;

import org.chapterhouse.media.edit.CaptionsSeen;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

/** Which captions a request changes, and what its sender saw of them. */
public class CaptionsTarget {

    @PathParam("slug")
    private String slug;

    @PathParam("language")
    private String language;

    @Parameter(description = "The ETag of the captions that you saw: if they are others now, nothing is done")
    @HeaderParam(HttpHeaders.IF_MATCH)
    private String match;

    @Parameter(description = "With *, nothing is done if there are captions in this language")
    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    private String noneMatch;

    CaptionsSeen seen() {
        String version = match == null ? null : match.replaceAll("^W/|\"", "");
        return new CaptionsSeen(slug, language, "*".equals(noneMatch) ? CaptionsSeen.NONE : version);
    }
}
