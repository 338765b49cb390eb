package org.chapterhouse.jobs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Hands a message to its handler. */
@ApplicationScoped
class OutboxDelivery {

    @Inject
    private Outbox outbox;

    private final Map<String, OutboxHandler<?>> handlers = new HashMap<>();

    @Inject
    void gather(@Any Instance<OutboxHandler<?>> found) {
        found.forEach(handler -> handlers.put(handler.name(), handler));
    }

    /** The removal of the message and the handler's work are one transaction. */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    void deliver(long id) throws Exception {
        Optional<Outbox.Message> message = outbox.take(id);
        if (message.isPresent()) {
            OutboxHandler<?> handler = handlers.get(message.get().handler());
            if (handler == null) {
                throw new IllegalStateException(
                        "There is no handler “" + message.get().handler() + "”.");
            }
            handle(handler, message.get());
        }
    }

    private static <M> void handle(OutboxHandler<M> handler, Outbox.Message message) throws Exception {
        handler.handle(message.as(handler.type()));
    }
}
