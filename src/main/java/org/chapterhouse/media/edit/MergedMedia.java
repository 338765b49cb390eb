package org.chapterhouse.media.edit;

import java.util.List;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.edit.SessionEditing;
import org.chapterhouse.catalog.edit.SessionsMerged;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.RecordingFate;
import org.chapterhouse.media.Recordings;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Hands over recordings and materials of a session that is merged into another one. A recording stays behind where the
 * other session has one, and with it the slides that are shown at its times; a material, where the other session has the
 * same file or link.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MergedMedia {

    private static final String TIMED =
            "select count(p) from material_page p where p.material_id = ?1 and start_ms is not null";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Recordings recordings;

    @Inject
    private Programs programs;

    @Inject
    private SessionEditing sessions;

    void handOver(@Observes @Priority(SessionsMerged.MEDIA) SessionsMerged merged) {
        Session kept = entities.find(Session.class, merged.kept());
        Session goes = entities.find(Session.class, merged.merged());
        RecordingFate fate = RecordingFate.of(recordings.mainOf(kept), recordings.mainOf(goes));
        if (fate == RecordingFate.MOVED) {
            List<Recording> all = recordings.of(goes);
            all.forEach(recording -> recording.belongTo(kept));
            entities.flush();
            sessions.changed(kept, List.of(new FieldChange("recordings", null, seconds(all))), merged.editor());
        }
        List<Material> own = programs.materialsOf(kept);
        List<Material> moving = programs.materialsOf(goes).stream()
                .filter(material -> own.stream().noneMatch(material::isTheSameAs))
                .filter(material -> fate.keepsTimes() || !isTimed(material))
                .toList();
        for (int i = 0; i < moving.size(); i++) {
            moving.get(i).belongTo(kept, own.size() + i);
        }
        if (!moving.isEmpty()) {
            entities.flush();
            sessions.changed(kept, List.of(new FieldChange("materials", null, titles(moving))), merged.editor());
        }
    }

    private boolean isTimed(Material material) {
        Number pages = (Number) entities.createNativeQuery(TIMED)
                .setParameter(1, material.getId())
                .getSingleResult();
        return pages.intValue() > 0;
    }

    private static String seconds(List<Recording> all) {
        return all.stream().map(recording -> recording.getSeconds() + " s").collect(Collectors.joining("\n"));
    }

    private static String titles(List<Material> all) {
        return all.stream().map(Material::getTitle).collect(Collectors.joining("\n"));
    }
}
