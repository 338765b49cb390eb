package org.chapterhouse.ingest;

import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.Visibility;

/** A session as a manifest describes it. */
record SessionFields(String id, String slug, String title, List<String> programs, PartialDate date, String startTime,
        Integer durationMinutes, String summary, String coverWord, List<String> topics, List<String> keywords,
        List<PresenterFields> presenters, List<String> notes, String officialUrl, String archiveUrl,
        Visibility visibility, List<RecordingFields> recordings, List<MaterialFields> materials, List<String> sources,
        String sourceNote) {

    record PresenterFields(String name, String role, String organization) {
    }

    SessionFields {
        visibility = visibility == null ? Visibility.PUBLIC : visibility;
        refuseDoubles(recordings.stream().map(RecordingFields::id), "recording");
        refuseDoubles(materials.stream().map(MaterialFields::id), "material");
    }

    private static void refuseDoubles(Stream<String> ids, String what) {
        List<String> all = ids.toList();
        if (all.stream().distinct().count() < all.size()) {
            throw new IllegalArgumentException("The session names one " + what + " twice.");
        }
    }

    SessionDetails details() {
        return new SessionDetails(title, date, startTime, durationMinutes, summary, coverWord, keywords, notes,
                officialUrl, archiveUrl, visibility, sources, sourceNote);
    }
}
