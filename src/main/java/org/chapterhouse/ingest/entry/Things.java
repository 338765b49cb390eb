package org.chapterhouse.ingest.entry;

import java.util.EnumMap;
import java.util.Map;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.edit.KindEditing;
import org.chapterhouse.catalog.history.Described;
import org.chapterhouse.ingest.manifest.EntryKind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What entries became, whatever their kind, and the use cases that edit it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Things {

    @PersistenceContext
    private EntityManager entities;

    private final Map<EntryKind, KindEditing<?, ?>> editings = new EnumMap<>(EntryKind.class);

    @Inject
    void gather(@Any Instance<KindEditing<?, ?>> found) {
        found.forEach(
                each -> editings.put(EntryKind.valueOf(each.kind().subject().name()), each));
    }

    /** All that is said about it; null where it is gone. */
    Record details(EntryKind kind, long id) {
        if (kind == EntryKind.SESSION) {
            Session session = entities.find(Session.class, id);
            return session == null ? null : session.details();
        }
        Described<?> thing =
                (Described<?>) entities.find(editings.get(kind).kind().type(), id);
        return thing == null ? null : thing.details();
    }

    /** Not of sessions, which have a use case of their own. */
    KindEditing<?, ?> editing(EntryKind kind) {
        return editings.get(kind);
    }

    /** Locked, so that of two editors at once the second sees what the first made of it; null where it is gone. */
    <E> E locked(Class<E> type, long id) {
        E found = entities.find(type, id);
        if (found != null) {
            entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        }
        return found;
    }
}
