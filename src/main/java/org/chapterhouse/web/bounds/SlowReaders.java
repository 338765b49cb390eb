package org.chapterhouse.web.bounds;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

import io.undertow.servlet.api.DeploymentInfo;

/**
 * Clients that do not read their answers as fast as they could be sent. WildFly gives up on one that reads nothing for
 * a minute; until then its thread waits.
 */
final class SlowReaders {

    private static final String FILES = "/media/";
    /** Of one network, threads that wait to send a page; a page rarely makes one wait at all. */
    private static final int PAGES = 8;
    /** Of all networks; WildFly has at least 16 threads. */
    private static final int ALL_PAGES = 12;
    /** Of one network, threads that wait to send a file; a whole library may sit behind one address. */
    private static final int PLAYERS = 128;
    /** A thread takes little more than the bytes it sends, and stays for some seconds. */
    private static final int SENDERS = 256;

    private static final int IDLE_SECONDS = 30;

    private SlowReaders() {}

    static void bound(DeploymentInfo deployment) {
        Executor senders = senders();
        deployment.getServlets().values().stream()
                .filter(servlet -> servlet.getMappings().stream().anyMatch(mapping -> mapping.startsWith(FILES)))
                .forEach(servlet -> servlet.setExecutor(senders));
        UnderWay pages = new UnderWay(PAGES, ALL_PAGES);
        UnderWay players = new UnderWay(PLAYERS, SENDERS);
        deployment.addInitialHandlerChainWrapper(application -> exchange -> {
            UnderWay waiting = exchange.getRelativePath().startsWith(FILES) ? players : pages;
            String address = exchange.getSourceAddress().getHostString();
            exchange.addResponseWrapper((answer, sent) -> new Waiting(answer.create(), waiting, address));
            application.handleRequest(exchange);
        });
    }

    private static Executor senders() {
        ThreadPoolExecutor senders = new ThreadPoolExecutor(
                SENDERS, SENDERS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "file sender");
                    thread.setDaemon(true);
                    return thread;
                });
        senders.allowCoreThreadTimeOut(true);
        return senders;
    }

    /** An answer for which a thread may wait if not too many of its network do. */
    private static final class Waiting extends AbstractStreamSinkConduit<StreamSinkConduit> {

        private final UnderWay waiting;
        private final String address;

        Waiting(StreamSinkConduit answer, UnderWay waiting, String address) {
            super(answer);
            this.waiting = waiting;
            this.address = address;
        }

        @Override
        public void awaitWritable() throws IOException {
            UnderWay.Place place = place();
            try {
                super.awaitWritable();
            } finally {
                place.leave();
            }
        }

        @Override
        public void awaitWritable(long time, TimeUnit unit) throws IOException {
            UnderWay.Place place = place();
            try {
                super.awaitWritable(time, unit);
            } finally {
                place.leave();
            }
        }

        private UnderWay.Place place() throws IOException {
            return waiting.enter(address)
                    .orElseThrow(() -> new IOException("Too many clients of one network read too slowly."));
        }
    }
}
