package org.chapterhouse.catalog.edit;

import java.util.List;

import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.Topic;
import org.chapterhouse.catalog.TopicDetails;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.FieldChanges;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Adding and changing topics. */
@ApplicationScoped
@Transactional
public class TopicEditing {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Slugs slugs;
    @Inject
    private Rules rules;
    @Inject
    private EditHistory history;
    @Inject
    private SessionsFiledUnder sessions;
    @Inject
    private Event<TopicChanged> changes;

    /**
     * @throws Conflict if another topic has this address
     * @throws Invalid  if the details break a rule
     */
    public Topic create(Slug slug, TopicDetails details, Editor editor) {
        rules.check(details);
        slugs.refuseTaken(Topic.class, slug);
        Topic topic = new Topic(slug);
        topic.describe(details);
        entities.persist(topic);
        entities.flush();
        history.created(Subject.TOPIC, topic.getId(), details, editor);
        changes.fire(new TopicChanged(topic.getId()));
        return topic;
    }

    /**
     * @param topic managed in the caller's transaction
     * @return what changed, which may be nothing
     * @throws Invalid if the details break a rule
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> change(Topic topic, TopicDetails details, Editor editor) {
        rules.check(details);
        List<FieldChange> changed = FieldChanges.between(topic.details(), details);
        if (!changed.isEmpty()) {
            topic.describe(details);
            history.changed(Subject.TOPIC, topic.getId(), changed, editor);
            sessions.announce("topics", topic);
            changes.fire(new TopicChanged(topic.getId()));
        }
        return changed;
    }
}
