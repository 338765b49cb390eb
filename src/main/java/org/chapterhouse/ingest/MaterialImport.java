package org.chapterhouse.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.chapterhouse.catalog.Curation;
import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.media.text.MaterialTexts;
import org.chapterhouse.media.text.PageText;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Materials of a program, each an entry of its own, and those of a session, which come with it. */
@ApplicationScoped
class MaterialImport implements EntryImport {

    @Inject
    private SourceRefs refs;
    @Inject
    private Curation curation;
    @Inject
    private Programs programs;
    @Inject
    private MaterialTexts texts;
    @Inject
    private FileKeeper keeper;

    @Override
    public Kind kind() {
        return Kind.MATERIAL;
    }

    @Override
    public long save(Entry entry, Long known, EntryFiles files) {
        MaterialFields fields = EntryReader.read(entry.json(), MaterialFields.class);
        Program program = refs.require(Kind.PROGRAM, fields.program(), Program.class);
        Material material = find(fields, found -> found.getSession() == null, () -> Material.of(program));
        material.moveTo(program);
        return save(material, fields, files).getId();
    }

    /** Those the session had and that are not among these are removed. */
    void save(Session session, List<MaterialFields> entries, EntryFiles files) {
        List<Material> gone = new ArrayList<>(programs.materialsOf(session));
        for (int i = 0; i < entries.size(); i++) {
            int position = i;
            MaterialFields fields = entries.get(i);
            Material material = find(fields, found -> session.equals(found.getSession()),
                    () -> Material.of(session, position));
            material.moveTo(position);
            save(material, fields, files);
            refs.remember(Kind.MATERIAL, fields.id(), material.getId(), files.digest());
            gone.remove(material);
        }
        for (Material material : gone) {
            refs.forget(Kind.MATERIAL, material.getId());
            curation.remove(material);
        }
    }

    private Material find(MaterialFields fields, Predicate<Material> belongsHere, Supplier<Material> fresh) {
        return refs.find(Kind.MATERIAL, fields.id(), Material.class).map(found -> {
            if (!belongsHere.test(found)) {
                throw new Rejected("The material “" + fields.id() + "” belongs to another entry already.");
            }
            return found;
        }).orElseGet(fresh);
    }

    private Material save(Material material, MaterialFields fields, EntryFiles files) {
        material.describe(fields.title(), fields.kind(), fields.url(), fields.year(), fields.summary());
        material.cite(fields.sources(), fields.sourceNote());
        material.remark(fields.notes());
        List<String> pages = List.of();
        if (fields.file() == null) {
            material.attach(null, null);
        } else {
            FileKeeper.Document document = keeper.keepDocument(files, fields.file());
            material.attach(document.file(), fields.fileName());
            pages = document.pages();
        }
        curation.keep(material);
        texts.keep(material, timed(pages, fields));
        return material;
    }

    private static List<PageText> timed(List<String> pages, MaterialFields fields) {
        List<Double> times = fields.slideTimes();
        if (times.size() > pages.size()) {
            throw new Rejected("“slideTimes” of “%s” has %d times for %d pages."
                    .formatted(fields.id(), times.size(), pages.size()));
        }
        return IntStream.range(0, pages.size()).mapToObj(i -> new PageText(i + 1,
                i < times.size() ? (int) Math.round(times.get(i) * 1000) : null, pages.get(i))).toList();
    }
}
