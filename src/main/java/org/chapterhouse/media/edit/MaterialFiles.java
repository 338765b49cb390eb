package org.chapterhouse.media.edit;

import java.util.List;
import java.util.stream.IntStream;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.media.text.MaterialTexts;
import org.chapterhouse.media.text.PageText;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * The file of a material with its text. Everything here throws {@link Forbidden} if the viewer is no editor, and {@link
 * NotFound} if there is no such material.
 */
@ApplicationScoped
@Transactional
public class MaterialFiles {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MaterialEditing editing;

    @Inject
    private MaterialTexts texts;

    void require(long material, Viewer viewer) {
        Access.requireEditor(viewer);
        if (entities.find(Material.class, material) == null) {
            throw new NotFound("problem.material.missing");
        }
    }

    /**
     * The times of slides stay where the number of slides does.
     *
     * @param name what a download is called
     */
    void set(long material, StoredFile file, String name, List<String> pages, Viewer viewer) {
        Material kept = locked(material, viewer);
        editing.change(kept, kept.details().withFile(file, name), timed(texts.of(kept), pages), Editor.byHand(viewer));
    }

    /** Without a file a material can be a link again. */
    public void remove(long material, Viewer viewer) {
        Material kept = locked(material, viewer);
        if (kept.details().file() == null) {
            throw new NotFound("problem.material.noFile");
        }
        editing.change(kept, kept.details().withFile(null, null), List.of(), Editor.byHand(viewer));
    }

    /** Of two editors at once the second sees what the first made of it. */
    private Material locked(long material, Viewer viewer) {
        require(material, viewer);
        Material kept = entities.find(Material.class, material);
        entities.refresh(kept, LockModeType.PESSIMISTIC_WRITE);
        return kept;
    }

    private static List<PageText> timed(List<PageText> before, List<String> pages) {
        boolean same = before.size() == pages.size();
        return IntStream.range(0, pages.size())
                .mapToObj(i -> new PageText(i + 1, same ? before.get(i).startMillis() : null, pages.get(i)))
                .toList();
    }
}
