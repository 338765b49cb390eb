package org.chapterhouse.api;

import org.eclipse.microprofile.openapi.annotations.ExternalDocumentation;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The root of the REST interface. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Chapterhouse",
                        version = "1",
                        description =
                                "The webinar archive of library-association chapters: sessions, the moments in them"
                                        + " where something was said, and what a learner has watched. Every error is"
                                        + " application/problem+json (RFC 9457).",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        // WildFly adds an empty one where there is none, and generators refuse that.
        externalDocs = @ExternalDocumentation(description = "Where access tokens are made", url = "/account"),
        tags = {
            @Tag(name = "Sessions", description = "The catalog"),
            @Tag(name = "Programs", description = "What sessions and materials belong to"),
            @Tag(name = "Topics", description = "What sessions are about"),
            @Tag(
                    name = "Recordings",
                    description = "Recordings of sessions, their captions, and which part of them counts"),
            @Tag(name = "Uploads", description = "Sending recordings in, in parts; for editors"),
            @Tag(name = "Search", description = "Finding sessions and moments in them"),
            @Tag(name = "Learning", description = "What I watched, read and completed"),
            @Tag(name = "Notes", description = "My private notes"),
            @Tag(name = "Links", description = "Whether pages of other sites are still there; for editors"),
            @Tag(name = "Imports", description = "Bringing archives in; for editors"),
            @Tag(name = "Search index", description = "Its state and its rebuilds; for administrators")
        })
@SecurityScheme(
        securitySchemeName = Api.TOKEN,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A personal access token, made on the account page")
@SecurityScheme(
        securitySchemeName = Api.SESSION,
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.COOKIE,
        apiKeyName = "JSESSIONID",
        description = "The cookie of somebody signed in with a browser; changes must come from a page of this site")
public class Api extends Application {

    /**
     * What {@code @SecurityRequirement} names on a resource for people who are signed in. {@link ContractFilter} adds
     * the cookie as the other way.
     */
    public static final String TOKEN = "token";

    static final String SESSION = "session";
}
