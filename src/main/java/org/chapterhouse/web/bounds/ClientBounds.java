package org.chapterhouse.web.bounds;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.chapterhouse.database.Patience;
import org.chapterhouse.ingest.upload.Uploads;
import org.chapterhouse.site.SiteAddress;
import org.chapterhouse.web.frame.SecurityHeaders;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import io.undertow.server.HttpHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.FilterInfo;
import io.undertow.servlet.api.ThreadSetupHandler;
import io.undertow.util.HttpString;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;

/** Puts the handlers of this package in front of the application; found by Undertow as a service. */
public final class ClientBounds implements ServletExtension {

    /** Together they hold 64 MB at most. */
    private static final int ALL_BODIES = 1024;

    private static final int UPLOADS = 4;
    private static final int ALL_UPLOADS = 8;

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        Config config = ConfigProvider.getConfig();
        OutagePage outage = OutagePage.of(context);
        deployment.addInitialHandlerChainWrapper(application -> new OutageHandler(application, outage));
        deployment.setExceptionHandler(new OutageExceptions(outage));
        ThreadSetupHandler patience = ClientBounds::waitingBriefly;
        deployment.addThreadSetupAction(patience);
        deployment.addInitialHandlerChainWrapper(application ->
                new ProxyHandler(budgets(bodies(application, config), config), proxies(config), site(config)));
        deployment.addInitialHandlerChainWrapper(application -> headers(application, config));
        deployment.addFilter(new FilterInfo(UploadFilter.NAME, UploadFilter.class));
        deployment.insertFilterUrlMapping(0, UploadFilter.NAME, UploadHandler.PAGE, DispatcherType.REQUEST);
        SlowReaders.bound(deployment);
    }

    /** An import takes minutes anyway, and one slow commit must not cost an entry. */
    private static <T, C> ThreadSetupHandler.Action<T, C> waitingBriefly(ThreadSetupHandler.Action<T, C> action) {
        return (exchange, context) -> exchange != null && UploadHandler.isUpload(exchange)
                ? action.call(exchange, context)
                : Patience.whileSomebodyWaits(() -> action.call(exchange, context));
    }

    /** What the server answers by itself, without any filter, says the same to browsers as all the rest. */
    private static HttpHandler headers(HttpHandler next, Config config) {
        Map<String, String> headers = SecurityHeaders.of(
                site(config).getScheme().equals("https"),
                config.getOptionalValue("chapterhouse.hsts.subdomains", Boolean.class)
                        .orElse(false));
        return exchange -> {
            exchange.addResponseCommitListener(answer -> headers.forEach((name, value) -> {
                if (!answer.getResponseHeaders().contains(name)) {
                    answer.getResponseHeaders().put(new HttpString(name), value);
                }
            }));
            next.handleRequest(exchange);
        };
    }

    private static TrustedProxies proxies(Config config) {
        return TrustedProxies.of(
                config.getOptionalValue("chapterhouse.proxy", String.class).orElse(""));
    }

    private static URI site(Config config) {
        URI site = URI.create(config.getOptionalValue("chapterhouse.url", String.class)
                .orElse(SiteAddress.DEFAULT)
                .strip());
        if (site.getHost() == null || !List.of("http", "https").contains(site.getScheme())) {
            throw new IllegalArgumentException(
                    "chapterhouse.url is the address of the site, such as https://learn.example.org; it cannot be "
                            + site);
        }
        return site;
    }

    private static HttpHandler budgets(HttpHandler next, Config config) {
        return new BudgetHandler(
                next,
                budget(config, "chapterhouse.budget.searches", 60),
                budget(config, "chapterhouse.budget.exports", 10),
                budget(config, "chapterhouse.budget.bad-tokens", 10));
    }

    private static RequestBudget budget(Config config, String setting, int otherwise) {
        return new RequestBudget(config.getOptionalValue(setting, Integer.class).orElse(otherwise), System::nanoTime);
    }

    private static HttpHandler bodies(HttpHandler application, Config config) {
        int bytes = config.getOptionalValue("chapterhouse.body.max-bytes", Integer.class)
                .orElse(65_536);
        int seconds = config.getOptionalValue("chapterhouse.body.seconds", Integer.class)
                .orElse(20);
        int unfinished = config.getOptionalValue("chapterhouse.body.unfinished", Integer.class)
                .orElse(32);
        OrdinaryBody.Bounds bounds = new OrdinaryBody.Bounds(bytes, seconds, new UnderWay(unfinished, ALL_BODIES));
        return new BodyHandler(
                application,
                bounds,
                new UploadHandler(application, new UnderWay(UPLOADS, ALL_UPLOADS), Uploads.mostBytes(config)));
    }
}
