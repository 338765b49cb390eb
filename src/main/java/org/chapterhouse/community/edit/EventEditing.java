package org.chapterhouse.community.edit;

import java.util.List;

import org.chapterhouse.catalog.edit.Edits;
import org.chapterhouse.catalog.edit.Kind;
import org.chapterhouse.catalog.edit.KindEditing;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.community.Event;
import org.chapterhouse.community.EventDetails;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Adding, changing and removing yearly dates and occasions. */
@ApplicationScoped
@Transactional
public class EventEditing implements KindEditing<Event, EventDetails> {

    private static final Kind<Event> KIND = Kind.numbered(Event.class, Subject.EVENT, "name");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Edits edits;

    @Inject
    private jakarta.enterprise.event.Event<EventChanged> changes;

    @Override
    public Kind<Event> kind() {
        return KIND;
    }

    /** @param key is of no consequence: it gets a number */
    @Override
    public Event create(String key, EventDetails details, Editor editor) {
        return create(details, editor);
    }

    /** @throws Invalid if the details break a rule */
    public Event create(EventDetails details, Editor editor) {
        Event event = new Event();
        edits.create(Subject.EVENT, details, editor, () -> {
            fill(event, details);
            return event.getId();
        });
        changes.fire(new EventChanged(event.getId()));
        return event;
    }

    /**
     * @param event managed in the caller's transaction
     * @return what changed, which may be nothing
     * @throws Invalid if the details break a rule
     */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> change(Event event, EventDetails details, Editor editor) {
        return edits.change(Subject.EVENT, event.getId(), event.details(), details, editor, () -> {
            fill(event, details);
            changes.fire(new EventChanged(event.getId()));
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Event event, Editor editor) {
        edits.remove(Subject.EVENT, event, editor);
    }

    private void fill(Event event, EventDetails details) {
        event.describe(details);
        // Emptied first: moving dates row by row would for a moment put two of them in one place.
        event.takePlace(List.of());
        entities.persist(event);
        entities.flush();
        event.takePlace(details.dates());
        entities.flush();
    }
}
