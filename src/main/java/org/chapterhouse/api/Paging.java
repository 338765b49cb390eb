package org.chapterhouse.api;

import org.chapterhouse.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** Which part of a list is asked for. The framework would answer a malformed number with 404, hence text. */
public class Paging {

    @QueryParam("page")
    @DefaultValue("1")
    @Parameter(
            description = "Which page of the list",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    private String page;

    @QueryParam("size")
    @DefaultValue("20")
    @Parameter(
            description = "How many items a page has, 100 at most, in a search 50, of moments 500",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "20"))
    private String size;

    /** From 1. */
    public int page() {
        return number("page", page, Integer.MAX_VALUE);
    }

    /** 1 to the most a list gives at once. */
    public int size(int most) {
        return number("size", size, most);
    }

    private static int number(String name, String text, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered like a number out of range.
        }
        throw new Invalid("problem.api.page", name, most);
    }
}
