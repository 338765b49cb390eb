package org.chapterhouse.web.frame;

import java.io.IOException;
import java.util.Optional;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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
        context = (ServletContext)
                FacesContext.getCurrentInstance().getExternalContext().getContext();
        names = AssetNames.of(context);
    }

    @Override
    public Resource createResource(String name) {
        Optional<String> built = names.find(name);
        return built.isPresent() ? new Asset(context, built.get()) : super.createResource(name);
    }

    @Override
    public Resource createResource(String name, String library) {
        return library == null ? createResource(name) : super.createResource(name, library);
    }

    @Override
    public void handleResourceRequest(FacesContext faces) throws IOException {
        ExternalContext external = faces.getExternalContext();
        String path = external.getRequestPathInfo();
        if (path == null || external.getRequestParameterMap().containsKey("ln")) {
            super.handleResourceRequest(faces);
            return;
        }
        Resource resource = createResource(path.substring(1));
        if (resource instanceof Asset asset) {
            asset.answer(
                    (HttpServletRequest) external.getRequest(),
                    (HttpServletResponse) external.getResponse(),
                    path.substring(1));
        } else if (resource == null) {
            // Mojarra would take the address for one of its own and stumble over how it begins.
            external.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            super.handleResourceRequest(faces);
        }
    }
}
