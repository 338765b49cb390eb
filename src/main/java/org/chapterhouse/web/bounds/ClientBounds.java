package org.chapterhouse.web.bounds;

import java.net.URI;
import java.util.List;

import org.chapterhouse.ingest.upload.Uploads;
import org.chapterhouse.site.SiteAddress;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import io.undertow.server.HttpHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.FilterInfo;
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
        deployment.addInitialHandlerChainWrapper(
                application -> new ProxyHandler(bodies(application, config), proxies(config), site(config)));
        deployment.addFilter(new FilterInfo(UploadFilter.NAME, UploadFilter.class));
        deployment.insertFilterUrlMapping(0, UploadFilter.NAME, UploadHandler.PAGE, DispatcherType.REQUEST);
        SlowReaders.bound(deployment);
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
