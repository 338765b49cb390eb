package org.chapterhouse.ingest.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.MaterialDetails;
import org.chapterhouse.catalog.MaterialKind;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.ingest.manifest.Rejected;
import org.chapterhouse.media.edit.MaterialEditing;
import org.chapterhouse.media.text.MaterialTexts;
import org.chapterhouse.media.text.PageText;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Materials of a program, each an entry of its own, and those of a session, which come with it. */
@ApplicationScoped
class MaterialImport implements EntryImport {

    @Inject
    private SourceRefs refs;

    @Inject
    private Known known;

    @Inject
    private Programs programs;

    @Inject
    private MaterialTexts texts;

    @Inject
    private MaterialEditing editing;

    @Inject
    private FileKeeper keeper;

    private record Content(MaterialDetails details, List<PageText> pages) {}

    @Override
    public EntryKind kind() {
        return EntryKind.MATERIAL;
    }

    @Override
    public Saved save(Entry entry, Long id, EntryFiles files, Editor editor) {
        Material material = known.find(Material.class, id);
        if (material != null && material.getSession() != null) {
            throw belongsElsewhere(entry.sourceId());
        }
        Content content = content(material, entry.json(), files);
        countLink(content, files);
        Program program = material != null && !entry.json().has("program")
                ? material.getProgram()
                : refs.require(EntryKind.PROGRAM, entry.json().path("program").asText(), Program.class);
        if (material == null) {
            return Saved.created(editing.add(program, content.details(), content.pages(), editor)
                    .getId());
        }
        List<FieldChange> changes = new ArrayList<>(editing.move(material, program, editor));
        changes.addAll(editing.change(material, content.details(), content.pages(), editor));
        return Saved.changed(id, changes);
    }

    /**
     * Those the session had and the list does not name are removed.
     *
     * @param list as the manifest has it; null where it says nothing about materials, and nothing changes then
     * @return what changed
     */
    List<FieldChange> save(Session session, JsonNode list, EntryFiles files, Editor editor) {
        List<FieldChange> changes = new ArrayList<>();
        if (list == null) {
            return changes;
        }
        EntryReader.refuseDoubles(list, "material");
        List<Material> gone = new ArrayList<>(programs.materialsOf(session));
        for (int i = 0; i < list.size(); i++) {
            JsonNode entry = list.get(i);
            Material material = find(session, entry.get("id").asText()).orElse(null);
            Content content = content(material, entry, files);
            countLink(content, files);
            if (material == null) {
                Material added = editing.add(session, i, content.details(), content.pages(), editor);
                refs.remember(EntryKind.MATERIAL, entry.get("id").asText(), added.getId(), files.digest());
                changes.add(new FieldChange("materials", null, added.getTitle()));
            } else {
                gone.remove(material);
                changes.addAll(editing.move(material, i, editor));
                changes.addAll(editing.change(material, content.details(), content.pages(), editor));
            }
        }
        for (Material material : gone) {
            refs.forget(EntryKind.MATERIAL, material.getId());
            changes.addAll(editing.remove(material, editor));
        }
        return changes;
    }

    /** Apart from those that are meant to be one. */
    private static void countLink(Content content, EntryFiles files) {
        if (content.details().url() != null && content.details().kind() != MaterialKind.LINK) {
            files.link();
        }
    }

    private Optional<Material> find(Session session, String id) {
        Optional<Material> found = refs.find(EntryKind.MATERIAL, id, Material.class);
        if (found.isPresent() && !session.equals(found.get().getSession())) {
            throw belongsElsewhere(id);
        }
        return found;
    }

    private static Rejected belongsElsewhere(String id) {
        return new Rejected("problem.import.material.elsewhere", id);
    }

    private Content content(Material material, JsonNode entry, EntryFiles files) {
        MaterialDetails before = material == null ? null : material.details();
        List<PageText> pages = material == null ? List.of() : texts.of(material);
        MaterialFields fields = EntryReader.merge(
                before == null ? null : MaterialFields.of(entry.path("id").asText(), before, pages),
                entry,
                MaterialFields.class);
        if (before != null && !EntryReader.replacesFile(entry)) {
            return new Content(
                    fields.details(before.file(), before.fileName()),
                    fields.timed(pages.stream().map(PageText::text).toList(), files));
        }
        if (fields.file() == null) {
            return new Content(fields.details(null, null), List.of());
        }
        FileKeeper.Document document = keeper.keepDocument(files, fields.file());
        long empty = document.pages().stream().filter(String::isBlank).count();
        if (empty > 0) {
            files.hint(
                    "imports.hint.noText",
                    fields.file(),
                    empty,
                    document.pages().size());
        }
        return new Content(fields.details(document.file(), fields.fileName()), fields.timed(document.pages(), files));
    }
}
