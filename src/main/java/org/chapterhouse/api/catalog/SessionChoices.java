package org.chapterhouse.api.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.SessionContent;
import org.chapterhouse.catalog.browse.BrowseFilter;
import org.chapterhouse.catalog.browse.BrowseFilter.Order;
import org.chapterhouse.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** Which sessions are asked for, by the parameters of the page {@code /browse}. */
public class SessionChoices {

    @QueryParam("program")
    @Parameter(description = "Ids of programs such as cae: one must fit")
    private List<String> programs;

    @QueryParam("topic")
    @Parameter(description = "Ids of topics: one must fit")
    private List<String> topics;

    @QueryParam("presenter")
    @Parameter(description = "Ids of presenters: one must fit")
    private List<String> presenters;

    @QueryParam("has")
    @Parameter(
            description = "What a session must have, all of it",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"recording", "transcript", "slides"}))
    private List<String> contents;

    @QueryParam("from")
    @Parameter(description = "First year", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "9999"))
    private String from;

    @QueryParam("to")
    @Parameter(description = "Last year", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "9999"))
    private String to;

    @QueryParam("sort")
    @DefaultValue("newest")
    @Parameter(
            description = "Sessions of unknown date are last; watchable: those with a recording first",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"newest", "oldest", "title", "watchable"}))
    private String sort;

    /** @throws Invalid if a value is none that the parameter takes */
    BrowseFilter filter(int page, int size) {
        return new BrowseFilter(
                given(programs),
                given(topics),
                given(presenters),
                year("from", from),
                year("to", to),
                given(contents).stream().map(SessionChoices::content).collect(Collectors.toSet()),
                order(),
                page,
                size);
    }

    private static Set<String> given(List<String> values) {
        return values == null
                ? Set.of()
                : values.stream().filter(value -> !value.isBlank()).collect(Collectors.toSet());
    }

    private static Integer year(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.matches("\\d{4}")) {
            throw new Invalid("problem.api.year", name);
        }
        return Integer.valueOf(text);
    }

    private static SessionContent content(String name) {
        return Arrays.stream(SessionContent.values())
                .filter(content -> content.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid("problem.api.has"));
    }

    private Order order() {
        return Arrays.stream(Order.values())
                .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(sort))
                .findFirst()
                .orElseThrow(() -> new Invalid("problem.api.sessionSort"));
    }
}
