package org.chapterhouse.web.bounds;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

import org.xnio.ChannelListener;
import org.xnio.XnioExecutor;
import org.xnio.conduits.ConduitStreamSourceChannel;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.AbstractServerConnection;
import io.undertow.server.Connectors;
import io.undertow.server.ExchangeCompletionListener.NextListener;
import io.undertow.server.HttpServerExchange;

/**
 * Closes a connection on which a client may still be sending. Closed at once, the client would learn that the
 * connection is broken instead of reading its answer; so what comes is thrown away for a few seconds more.
 */
final class LingeringClose implements ChannelListener<ConduitStreamSourceChannel> {

    private static final int SECONDS = 5;
    /** After so many reads the thread turns to other clients. */
    private static final int READS = 8;

    private final AbstractServerConnection connection;
    private final NextListener close;
    private XnioExecutor.Key timer;

    private LingeringClose(AbstractServerConnection connection, NextListener close) {
        this.connection = connection;
        this.close = close;
    }

    /** Nobody reads the rest of the body; the connection is closed after the answer. */
    static void after(HttpServerExchange exchange) {
        exchange.setPersistent(false);
        exchange.addExchangeCompleteListener((answered, close) -> {
            if (answered.getConnection() instanceof AbstractServerConnection connection) {
                connection.getIoThread().execute(new LingeringClose(connection, close)::begin);
            } else {
                close.proceed();
            }
        });
        Connectors.terminateRequest(exchange);
    }

    private void begin() {
        try {
            connection.clearChannel();
            connection.getChannel().getSinkChannel().shutdownWrites();
            connection.getChannel().getSinkChannel().flush();
            timer = connection.getIoThread().executeAfter(this::end, SECONDS, TimeUnit.SECONDS);
            connection.getChannel().getSourceChannel().setReadListener(this);
            connection.getChannel().getSourceChannel().resumeReads();
        } catch (IOException e) {
            close.proceed();
        }
    }

    @Override
    public void handleEvent(ConduitStreamSourceChannel source) {
        try (PooledByteBuffer pooled = connection.getByteBufferPool().allocate()) {
            ByteBuffer unwanted = pooled.getBuffer();
            int read = source.read(unwanted);
            for (int i = 1; i < READS && read > 0; i++) {
                read = source.read(unwanted.clear());
            }
            if (read < 0) {
                timer.remove();
                end();
            }
        } catch (IOException e) {
            timer.remove();
            end();
        }
    }

    private void end() {
        connection.getChannel().getSourceChannel().suspendReads();
        connection.getChannel().getSourceChannel().setReadListener(null);
        close.proceed();
    }
}
