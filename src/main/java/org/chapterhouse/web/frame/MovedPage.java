package org.chapterhouse.web.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Leads a browser on to another page: from an old address to where it is now, or from a form that was sent. */
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

    /**
     * For a form that was sent: the browser asks for this page instead, so that reloading sends nothing again.
     *
     * @param address a path, maybe with choices
     */
    public static void show(String address) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(
                    external.getRequestContextPath() + URI.create(address).toASCIIString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ascii(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
