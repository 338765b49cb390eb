package org.chapterhouse.web.frame;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Gives our scripts, style sheets, fonts and drawings addresses that change with their content, and sends them packed.
 * {@code #{resource['styles/site.css']}} is such an address. Files of libraries are left to the other handlers.
 */
public class AssetHandler extends ResourceHandlerWrapper {

    private final ServletContext context;
    private final AssetNames names;

    /** For Faces, as it starts. */
    public AssetHandler(ResourceHandler wrapped) {
        super(wrapped);
        context = (ServletContext) FacesContext.getCurrentInstance().getExternalContext().getContext();
        names = AssetNames.of(context);
    }

    @Override
    public Resource createResource(String name) {
        Optional<Asset> asset = find(name);
        return asset.isPresent() ? asset.get() : super.createResource(name);
    }

    @Override
    public Resource createResource(String name, String library) {
        return library == null ? createResource(name) : super.createResource(name, library);
    }

    @Override
    public void handleResourceRequest(FacesContext faces) throws IOException {
        ExternalContext external = faces.getExternalContext();
        String path = external.getRequestPathInfo();
        boolean isOurs = path != null && external.getRequestParameterMap().get("ln") == null;
        Optional<Asset> asset = isOurs ? find(path.substring(1)) : Optional.empty();
        if (asset.isPresent()) {
            asset.get().answer((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse(),
                    path.substring(1));
        } else {
            super.handleResourceRequest(faces);
        }
    }

    private Optional<Asset> find(String name) {
        return names.find(name).map(built -> new Asset(context, built));
    }
}
