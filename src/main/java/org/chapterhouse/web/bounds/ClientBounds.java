package org.chapterhouse.web.bounds;

import org.chapterhouse.ingest.upload.Uploads;
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
        deployment.addInitialHandlerChainWrapper(application -> bodies(application, ConfigProvider.getConfig()));
        deployment.addFilter(new FilterInfo(UploadFilter.NAME, UploadFilter.class));
        deployment.insertFilterUrlMapping(0, UploadFilter.NAME, UploadHandler.PAGE, DispatcherType.REQUEST);
        SlowReaders.bound(deployment);
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
