package org.chapterhouse.web.bounds;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.account.signin.NetworkAddress;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/**
 * Bounds what one network may ask for of that which costs much: searches, exports and access tokens that are not in
 * force. Programs on the server itself, such as measurements, are not bounded.
 *
 * @param tokens how many wrong ones
 */
record BudgetHandler(HttpHandler next, RequestBudget searches, RequestBudget exports, RequestBudget tokens)
        implements HttpHandler {

    private static final Set<String> SEARCHES = Set.of("/search", "/search.xhtml", "/search.atom", "/api/v1/search");
    private static final Set<String> EXPORTS =
            Set.of("/api/v1/me/export.json", "/api/v1/me/export.csv", "/api/v1/me/xapi.json", "/api/v1/me/notes.md");

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        InetAddress address = exchange.getSourceAddress().getAddress();
        if (address.isLoopbackAddress()) {
            next.handleRequest(exchange);
            return;
        }
        String network = NetworkAddress.network(address.getHostAddress());
        Optional<RequestBudget> budget = of(exchange.getRelativePath());
        Duration pause = budget.map(of -> of.pause(network)).orElse(Duration.ZERO);
        boolean withToken = exchange.getRequestHeaders().contains(Headers.AUTHORIZATION);
        if (withToken && pause.isZero()) {
            pause = tokens.pause(network);
        }
        if (!pause.isZero()) {
            Refusal.tooOften(pause).answer(exchange);
            return;
        }
        budget.ifPresent(of -> of.spend(network));
        if (withToken) {
            exchange.addResponseCommitListener(answer -> countRefused(answer, network));
        }
        next.handleRequest(exchange);
    }

    private void countRefused(HttpServerExchange answer, String network) {
        if (answer.getStatusCode() == StatusCodes.UNAUTHORIZED) {
            tokens.spend(network);
        }
    }

    private Optional<RequestBudget> of(String path) {
        if (SEARCHES.contains(path)) {
            return Optional.of(searches);
        }
        return EXPORTS.contains(path) ? Optional.of(exports) : Optional.empty();
    }
}
