package org.chapterhouse.catalog.edit;

import java.util.List;

import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.Topic;
import org.chapterhouse.catalog.TopicDetails;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Adding, changing and removing topics. */
@ApplicationScoped
@Transactional
public class TopicEditing implements KindEditing<Topic, TopicDetails> {

    private static final Kind<Topic> KIND = new Kind<>(Topic.class, Subject.TOPIC, "slug", "name");

    private static final String SESSIONS = "select count(s) from Session s where :thing member of s.topics";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Slugs slugs;

    @Inject
    private Edits edits;

    @Inject
    private SessionsFiledUnder sessions;

    @Inject
    private Event<TopicChanged> changes;

    @Override
    public Kind<Topic> kind() {
        return KIND;
    }

    @Override
    public Topic create(String key, TopicDetails details, Editor editor) {
        return create(slugs.ofNew(Topic.class, key, details.name()), details, editor);
    }

    /**
     * @throws Conflict if another topic has this address
     * @throws Invalid  if the details break a rule
     */
    public Topic create(Slug slug, TopicDetails details, Editor editor) {
        slugs.refuseTaken(Topic.class, slug);
        Topic topic = new Topic(slug);
        edits.create(Subject.TOPIC, details, editor, () -> {
            topic.describe(details);
            entities.persist(topic);
            entities.flush();
            return topic.getId();
        });
        changes.fire(new TopicChanged(topic.getId()));
        return topic;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> change(Topic topic, TopicDetails details, Editor editor) {
        return edits.change(Subject.TOPIC, topic.getId(), topic.details(), details, editor, () -> {
            topic.describe(details);
            sessions.announce("topics", topic);
            changes.fire(new TopicChanged(topic.getId()));
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Topic topic, Editor editor) {
        long filed = edits.count(SESSIONS, topic);
        if (filed > 0) {
            throw new Conflict("problem.topic.used", filed);
        }
        edits.remove(Subject.TOPIC, topic, editor);
    }
}
