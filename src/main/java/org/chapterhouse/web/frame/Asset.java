package org.chapterhouse.web.frame;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** One of our scripts, style sheets, fonts or drawings as the build made it. */
final class Asset extends Resource {

    /** Where nobody but this class gets at them. */
    private static final String FOLDER = "/WEB-INF/assets/";

    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String A_YEAR = "public, max-age=31536000, immutable";

    private final ServletContext context;
    private final String name;

    /** @param name the one the build gave it */
    Asset(ServletContext context, String name) {
        this.context = context;
        this.name = name;
        setResourceName(name);
        setContentType(context.getMimeType(name));
    }

    /**
     * Answers with the file, packed if the browser takes that.
     *
     * @param asked the name it was asked for; only under its own may it be kept
     */
    void answer(HttpServletRequest request, HttpServletResponse response, String asked) throws IOException {
        Optional<Packing> packing =
                isPacked() ? Packing.smallest(request.getHeader("Accept-Encoding")) : Optional.empty();
        String file = name + packing.map(packed -> packed.ending).orElse("");
        String etag = '"' + file + '"';
        response.setHeader("ETag", etag);
        response.setHeader(CACHE_CONTROL, asked.equals(name) ? A_YEAR : "no-store");
        if (isPacked()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(getContentType());
        packing.ifPresent(packed -> response.setHeader("Content-Encoding", packed.coding));
        byte[] content = read(file);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** Fonts are packed by their own format. */
    private boolean isPacked() {
        return !name.endsWith(".woff2");
    }

    private byte[] read(String file) throws IOException {
        try (InputStream content = context.getResourceAsStream(FOLDER + file)) {
            if (content == null) {
                throw new FileNotFoundException(FOLDER + file);
            }
            return content.readAllBytes();
        }
    }

    @Override
    public String getRequestPath() {
        return context.getContextPath() + ResourceHandler.RESOURCE_IDENTIFIER + '/' + name;
    }

    @Override
    public InputStream getInputStream() {
        return context.getResourceAsStream(FOLDER + name);
    }

    @Override
    public URL getURL() {
        try {
            return context.getResource(FOLDER + name);
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, String> getResponseHeaders() {
        return Map.of(CACHE_CONTROL, A_YEAR);
    }

    @Override
    public boolean userAgentNeedsUpdate(FacesContext faces) {
        return true;
    }
}
