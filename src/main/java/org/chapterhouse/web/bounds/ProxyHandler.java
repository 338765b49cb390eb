package org.chapterhouse.web.bounds;

import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

/**
 * Settles before everything else who sent a request and under which address the site is reached, so that nothing behind
 * it, the container included, can be told otherwise: the client is whom trusted proxies name, and scheme and host are
 * those of {@code chapterhouse.url}, from which every absolute address is made.
 */
final class ProxyHandler implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(ProxyHandler.class.getName());
    private static final List<HttpString> FORWARDED = List.of(
            Headers.X_FORWARDED_FOR,
            Headers.X_FORWARDED_HOST,
            Headers.X_FORWARDED_PROTO,
            Headers.X_FORWARDED_PORT,
            Headers.X_FORWARDED_SERVER,
            Headers.FORWARDED);

    private final HttpHandler next;
    private final TrustedProxies proxies;
    private final URI site;
    private final AtomicBoolean warned = new AtomicBoolean();

    /** @param site scheme, host and, where it is not the usual one, port */
    ProxyHandler(HttpHandler next, TrustedProxies proxies, URI site) {
        this.next = next;
        this.proxies = proxies;
        this.site = site;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HeaderMap headers = exchange.getRequestHeaders();
        InetAddress peer = exchange.getSourceAddress().getAddress();
        if (proxies.trusts(peer)) {
            List<String> hops = Optional.<List<String>>ofNullable(headers.get(Headers.X_FORWARDED_FOR))
                    .orElse(List.of());
            exchange.setSourceAddress(new InetSocketAddress(proxies.client(peer, hops), 0));
        } else if (FORWARDED.stream().anyMatch(headers::contains)) {
            warnOnce(peer);
        }
        FORWARDED.forEach(headers::remove);
        exchange.setRequestScheme(site.getScheme());
        headers.put(Headers.HOST, site.getAuthority());
        next.handleRequest(exchange);
    }

    private void warnOnce(InetAddress peer) {
        if (warned.compareAndSet(false, true)) {
            LOG.log(
                    Level.WARNING,
                    "A request from {0} has headers of a reverse proxy, which are ignored. If {0} is your proxy, name it"
                            + " in chapterhouse.proxy: until then all people behind it share one limit.",
                    peer.getHostAddress());
        }
    }
}
