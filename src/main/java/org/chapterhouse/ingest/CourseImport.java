package org.chapterhouse.ingest;

import java.util.List;

import org.chapterhouse.catalog.Course;
import org.chapterhouse.catalog.Curation;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Slug;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class CourseImport implements EntryImport {

    @Inject
    private Upsert upsert;
    @Inject
    private SourceRefs refs;
    @Inject
    private Curation curation;

    private record Fields(String id, String title, String description, String program, List<String> sessions) {
    }

    @Override
    public Kind kind() {
        return Kind.COURSE;
    }

    @Override
    public long save(Entry entry, Long known, EntryFiles files) {
        Fields fields = EntryReader.read(entry.json(), Fields.class);
        Program program = fields.program() == null ? null : refs.require(Kind.PROGRAM, fields.program(), Program.class);
        List<Session> parts = refs.require(Kind.SESSION, fields.sessions(), Session.class);
        Slug slug = new Slug(fields.id());
        Course course = upsert.find(Course.class, known, slug, () -> new Course(slug));
        // Emptied first: moving parts row by row would for a moment put two of them in one place.
        course.describe(fields.title(), fields.description(), program, List.of());
        curation.keep(course);
        course.describe(fields.title(), fields.description(), program, parts);
        return curation.keep(course).getId();
    }
}
