package org.chapterhouse.community.edit;

import java.util.List;

import org.chapterhouse.catalog.edit.Edits;
import org.chapterhouse.catalog.edit.Kind;
import org.chapterhouse.catalog.edit.KindEditing;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.community.Resource;
import org.chapterhouse.community.ResourceDetails;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Adding, changing and removing useful pages elsewhere. */
@ApplicationScoped
@Transactional
public class ResourceEditing implements KindEditing<Resource, ResourceDetails> {

    private static final Kind<Resource> KIND = Kind.numbered(Resource.class, Subject.RESOURCE, "title");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Edits edits;

    @Inject
    private Event<ResourceChanged> changes;

    @Override
    public Kind<Resource> kind() {
        return KIND;
    }

    /** @param key is of no consequence: it gets a number */
    @Override
    public Resource create(String key, ResourceDetails details, Editor editor) {
        return create(details, editor);
    }

    /** @throws Invalid if the details break a rule */
    public Resource create(ResourceDetails details, Editor editor) {
        Resource resource = new Resource();
        edits.create(Subject.RESOURCE, details, editor, () -> {
            resource.describe(details);
            entities.persist(resource);
            entities.flush();
            return resource.getId();
        });
        changes.fire(new ResourceChanged(resource.getId()));
        return resource;
    }

    /**
     * @param resource managed in the caller's transaction
     * @return what changed, which may be nothing
     * @throws Invalid if the details break a rule
     */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> change(Resource resource, ResourceDetails details, Editor editor) {
        return edits.change(Subject.RESOURCE, resource.getId(), resource.details(), details, editor, () -> {
            resource.describe(details);
            changes.fire(new ResourceChanged(resource.getId()));
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Resource resource, Editor editor) {
        edits.remove(Subject.RESOURCE, resource, editor);
    }
}
