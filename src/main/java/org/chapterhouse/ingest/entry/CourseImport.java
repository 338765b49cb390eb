package org.chapterhouse.ingest.entry;

import java.util.List;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.course.Course;
import org.chapterhouse.catalog.course.CourseDetails;
import org.chapterhouse.catalog.course.CourseEditing;
import org.chapterhouse.catalog.course.CourseItemDetails;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryKind;

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

    /** Either a session or a material, by source id. */
    private record Item(String session, String material) {}

    /** Sessions are the short form of items that are all sessions; the schema lets pass one of both. */
    private record Fields(
            String id, String title, String description, String program, List<String> sessions, List<Item> items) {

        /** Without program and items, whose ids in the manifest it does not know. */
        static Fields of(Course course) {
            return new Fields(course.getSlug(), course.getTitle(), course.getDescription(), null, List.of(), List.of());
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
        return course == null
                ? Saved.created(
                        courses.create(new Slug(fields.id()), details, editor).getId())
                : Saved.changed(id, courses.change(course, details, editor));
    }

    private CourseDetails details(Course course, Fields fields, JsonNode entry) {
        CourseDetails before = course == null ? null : course.details();
        String program = fields.program() == null
                ? null
                : refs.require(EntryKind.PROGRAM, fields.program(), Program.class)
                        .getSlug();
        if (before != null && !entry.has("program")) {
            program = before.program();
        }
        boolean arranged = entry.has("sessions") || entry.has("items");
        List<CourseItemDetails> items = before != null && !arranged ? before.items() : items(fields);
        return new CourseDetails(fields.title(), fields.description(), program, items);
    }

    private List<CourseItemDetails> items(Fields fields) {
        return fields.items().isEmpty()
                ? fields.sessions().stream().map(this::session).toList()
                : fields.items().stream().map(this::item).toList();
    }

    private CourseItemDetails item(Item item) {
        return item.session() != null
                ? session(item.session())
                : CourseItemDetails.material(refs.require(EntryKind.MATERIAL, item.material(), Material.class)
                        .getId());
    }

    private CourseItemDetails session(String id) {
        return CourseItemDetails.session(
                refs.require(EntryKind.SESSION, id, Session.class).getSlug());
    }
}
