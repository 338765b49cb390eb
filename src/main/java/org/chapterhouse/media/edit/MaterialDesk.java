package org.chapterhouse.media.edit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.MaterialDetails;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.edit.Edits;
import org.chapterhouse.catalog.edit.Kind;
import org.chapterhouse.catalog.edit.KindEditing;
import org.chapterhouse.catalog.edit.Slugs;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.media.text.MaterialTexts;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Editing materials from the desk: their files and the text of these stay as they are. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MaterialDesk implements KindEditing<Material, MaterialDetails> {

    private static final Kind<Material> KIND = Kind.numbered(Material.class, Subject.MATERIAL, "title");
    private static final Pattern PLACE =
            Pattern.compile("(?:https?://[^/]+)?/?(programs|sessions)/([^/?#]+)/?(?:[?#].*)?");
    private static final String COURSES = "select count(i) from CourseItem i where i.material = :thing";

    @Inject
    private MaterialEditing editing;

    @Inject
    private MaterialTexts texts;

    @Inject
    private Programs programs;

    @Inject
    private Slugs slugs;

    @Inject
    private Edits edits;

    @Override
    @Transactional
    public Kind<Material> kind() {
        return KIND;
    }

    /**
     * @param place address of the page of a program or of a session, such as {@code /programs/cae}
     * @throws Invalid also if there is nothing at that place
     */
    @Override
    public Material create(String place, MaterialDetails details, Editor editor) {
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches()) {
            throw new Invalid("problem.material.place");
        }
        if (parts.group(1).equals("programs")) {
            return editing.add(slugs.require(Program.class, parts.group(2)), details, List.of(), editor);
        }
        Session session = slugs.require(Session.class, parts.group(2));
        return editing.add(session, programs.materialsOf(session).size(), details, List.of(), editor);
    }

    @Override
    public List<FieldChange> change(Material material, MaterialDetails details, Editor editor) {
        return editing.change(material, details, texts.of(material), editor);
    }

    /** @throws Conflict if a course has it as a part, or somebody has read it */
    @Override
    public void remove(Material material, Editor editor) {
        long courses = edits.count(COURSES, material);
        if (courses > 0) {
            throw new Conflict("problem.material.used", courses);
        }
        if (material.getSession() == null) {
            edits.remove(Subject.MATERIAL, material, editor);
        } else {
            edits.ask(Subject.MATERIAL, material);
            editing.remove(material, editor);
        }
    }
}
