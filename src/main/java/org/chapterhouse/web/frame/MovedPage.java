package org.chapterhouse.web.frame;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Leads whoever follows an old address to the page where it is now, with the same choices. */
public final class MovedPage {

    private MovedPage() {}

    /** For a page before it is rendered, which it then is not; browsers remember it. */
    public static void lead(String path) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        String query = ((HttpServletRequest) external.getRequest()).getQueryString();
        external.setResponseStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        external.setResponseHeader(
                "Location", external.getRequestContextPath() + ascii(path) + (query == null ? "" : "?" + query));
        context.responseComplete();
    }

    private static String ascii(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
