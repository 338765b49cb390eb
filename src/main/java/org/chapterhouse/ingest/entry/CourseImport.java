package org.chapterhouse.ingest.entry;

import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryKind;
import java.util.List;

import org.chapterhouse.catalog.Course;
import org.chapterhouse.catalog.CourseDetails;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.edit.CourseEditing;
import org.chapterhouse.catalog.history.Editor;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class CourseImport implements EntryImport {

    @Inject
    private Known known;
    @Inject
    private SourceRefs refs;
    @Inject
    private CourseEditing courses;

    private record Fields(String id, String title, String description, String program, List<String> sessions) {

        /** Without program and sessions, whose ids in the manifest it does not know. */
        static Fields of(Course course) {
            return new Fields(course.getSlug(), course.getTitle(), course.details().description(), null, List.of());
        }
    }

    @Override
    public EntryKind kind() {
        return EntryKind.COURSE;
    }

    @Override
    public Saved save(Entry entry, Long id, EntryFiles files, Editor editor) {
        Course course = known.find(Course.class, id);
        Fields fields = EntryReader.merge(course == null ? null : Fields.of(course), entry.json(), Fields.class);
        CourseDetails details = details(course, fields, entry.json());
        return course == null ? Saved.created(courses.create(new Slug(fields.id()), details, editor).getId())
                : Saved.changed(id, courses.change(course, details, editor));
    }

    private CourseDetails details(Course course, Fields fields, JsonNode entry) {
        CourseDetails before = course == null ? null : course.details();
        String program = fields.program() == null ? null
                : refs.require(EntryKind.PROGRAM, fields.program(), Program.class).getSlug();
        if (before != null && !entry.has("program")) {
            program = before.program();
        }
        List<String> sessions = before != null && !entry.has("sessions") ? before.sessions()
                : refs.require(EntryKind.SESSION, fields.sessions(), Session.class).stream().map(Session::getSlug).toList();
        return new CourseDetails(fields.title(), fields.description(), program, sessions);
    }
}
