package org.chapterhouse.community;

import java.util.List;

import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.SeenText;
import org.chapterhouse.catalog.WebAddress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * All that is said about a yearly date or occasion. What is unknown is null or empty.
 *
 * @param usualTiming when it usually is, in words
 * @param dates       known dates, past or coming
 */
public record EventDetails(
        @NotBlank @SeenText @Size(max = 300) String name,
        @SeenText @Size(max = 300) String usualTiming,
        @SeenText @Size(max = 300) String owner,
        @WebAddress String officialUrl,
        @Size(max = 300) List<EventDate> dates,
        @SeenText @Size(max = 1000) String note,
        @Valid Provenance provenance) {

    public EventDetails {
        dates = List.copyOf(dates);
    }
}
