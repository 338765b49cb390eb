package org.chapterhouse.api;

import java.util.Locale;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** How any operation may be refused, as {@code /openapi} describes it once for all of them. */
enum Refusal {
    BAD_REQUEST(400, "The request cannot be read, or one of its values is not allowed"),
    UNAUTHORIZED(401, "Nobody is signed in, or the access token is not valid", "WWW-Authenticate"),
    FORBIDDEN(403, "The account may not do this"),
    NOT_FOUND(404, "There is no such thing, or the viewer may not see it"),
    NOT_ACCEPTABLE(406, "There is no answer of a media type that the request accepts"),
    REQUEST_TIMEOUT(408, "The body took too long to arrive"),
    CONFLICT(409, "It does not go with how things are at present"),
    CONTENT_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of a media type that is not taken"),
    TOO_MANY_REQUESTS(429, "There are too many requests from the same network", "Retry-After"),
    INTERNAL_SERVER_ERROR(500, "Something went wrong on the server, which its log has under the id in the answer"),
    SERVICE_UNAVAILABLE(503, "Something that the operation needs is unavailable at present");

    /** The name of the schema of them all. */
    static final String PROBLEM = "Problem";

    private final int status;
    private final String description;
    private final String header;

    Refusal(int status, String description) {
        this(status, description, null);
    }

    /** @param header that says more, or null */
    Refusal(int status, String description, String header) {
        this.status = status;
        this.description = description;
        this.header = header;
    }

    String status() {
        return String.valueOf(status);
    }

    /** In components: {@code NotFound}. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().split("_")) {
            key.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return key.toString();
    }

    APIResponse reference() {
        return OASFactory.createAPIResponse().ref(key());
    }

    APIResponse response() {
        Content content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
        APIResponse response =
                OASFactory.createAPIResponse().description(description).content(content);
        return header == null ? response : response.addHeader(header, text());
    }

    private static Header text() {
        return OASFactory.createHeader().schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
