package org.chapterhouse.web.bounds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

import io.undertow.UndertowOptions;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.ImmediatePooledByteBuffer;

/** Collects the body of one request without waiting for it, and only then hands the request on. Of one I/O thread. */
final class OrdinaryBody {

    /** So long nobody is counted as slow: a body that comes apart from its headers is here a moment later. */
    private static final int FREE_SECONDS = 1;

    private final HttpServerExchange exchange;
    private final HttpHandler next;
    private final Bounds bounds;
    private final StreamSourceChannel channel;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Optional<UnderWay.Place> place = Optional.empty();
    private XnioExecutor.Key timer;

    /**
     * What a body may take.
     *
     * @param bytes   of one body
     * @param seconds from its headers to its end, 2 or more
     * @param waiting counts those that take longer than {@link #FREE_SECONDS}
     */
    record Bounds(int bytes, int seconds, UnderWay waiting) {}

    OrdinaryBody(HttpServerExchange exchange, HttpHandler next, Bounds bounds) {
        this.exchange = exchange;
        this.next = next;
        this.bounds = bounds;
        this.channel = exchange.getRequestChannel();
    }

    /** Most bodies arrive together with their headers and are complete at once. */
    void takeIn() throws Exception {
        boolean ended = read();
        Refusal refusal = refusal(ended);
        if (refusal != null) {
            refusal.answer(exchange);
        } else if (ended) {
            giveBack();
            next.handleRequest(exchange);
        } else {
            await();
        }
    }

    private void await() {
        timer = exchange.getIoThread().executeAfter(this::takePlace, FREE_SECONDS, TimeUnit.SECONDS);
        channel.getReadSetter().set(readable -> goOn());
        channel.resumeReads();
    }

    private void goOn() {
        try {
            boolean ended = read();
            Refusal refusal = refusal(ended);
            if (refusal != null) {
                stopWaiting();
                refusal.answer(exchange);
            } else if (ended) {
                stopWaiting();
                giveBack();
                Connectors.executeRootHandler(next, exchange);
            }
        } catch (IOException e) {
            // The client has gone.
            stopWaiting();
            exchange.endExchange();
        }
    }

    private void takePlace() {
        place = bounds.waiting.enter(exchange.getSourceAddress().getHostString());
        if (place.isEmpty()) {
            stopWaiting();
            Refusal.TOO_MANY.answer(exchange);
        } else {
            timer = exchange.getIoThread().executeAfter(this::giveUp, bounds.seconds - FREE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void giveUp() {
        stopWaiting();
        Refusal.TOO_SLOW.answer(exchange);
    }

    private void stopWaiting() {
        timer.remove();
        place.ifPresent(UnderWay.Place::leave);
        channel.suspendReads();
        channel.getReadSetter().set(null);
    }

    /** Reads the bytes that have arrived, at most slightly more than allowed. @return whether it was the end */
    private boolean read() throws IOException {
        try (PooledByteBuffer pooled =
                exchange.getConnection().getByteBufferPool().allocate()) {
            ByteBuffer part = pooled.getBuffer();
            int read = channel.read(part);
            while (read > 0) {
                byte[] copy = new byte[part.flip().remaining()];
                part.get(copy);
                bytes.writeBytes(copy);
                read = bytes.size() > bounds.bytes ? 0 : channel.read(part.clear());
            }
            return read < 0;
        }
    }

    private Refusal refusal(boolean ended) {
        if (bytes.size() > bounds.bytes) {
            return Refusal.tooLarge(bounds.bytes);
        }
        int fields = exchange.getConnection().getUndertowOptions().get(UndertowOptions.MAX_PARAMETERS, 1000);
        String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        return ended && FormFields.count(type, bytes.toByteArray()) > fields ? Refusal.tooManyFields(fields) : null;
    }

    /** Lets the application read it as if nobody had. */
    private void giveBack() {
        Connectors.ungetRequestBytes(exchange, new ImmediatePooledByteBuffer(ByteBuffer.wrap(bytes.toByteArray())));
        Connectors.resetRequestChannel(exchange);
    }
}
