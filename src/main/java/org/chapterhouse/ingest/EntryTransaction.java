package org.chapterhouse.ingest;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** One entry is one transaction: it comes in whole or not at all, whatever becomes of the others. */
@ApplicationScoped
class EntryTransaction {

    @Inject
    private SourceRefs refs;
    private final Map<Kind, EntryImport> imports = new EnumMap<>(Kind.class);

    @Inject
    void gather(@Any Instance<EntryImport> found) {
        found.forEach(each -> imports.put(each.kind(), each));
    }

    /**
     * @param entry fits the schema
     * @throws Rejected if it cannot be saved; nothing of it is
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Outcome bring(Entry entry, EntryFiles files) {
        Optional<SourceRef> known = refs.find(entry.kind(), entry.sourceId());
        if (known.filter(ref -> ref.digest().equals(files.digest())).isPresent()) {
            return Outcome.UNCHANGED;
        }
        long id = imports.get(entry.kind()).save(entry, known.map(SourceRef::entityId).orElse(null), files);
        refs.remember(entry.kind(), entry.sourceId(), id, files.digest());
        return known.isPresent() ? Outcome.CHANGED : Outcome.CREATED;
    }
}
