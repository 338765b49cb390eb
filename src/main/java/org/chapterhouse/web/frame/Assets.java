package org.chapterhouse.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Addresses of our own style sheets, fonts and drawings, which browsers keep for a year. Thread-safe. */
@Named
@ApplicationScoped
public class Assets {

    private static final String FOLDER = "/resources/";

    @Inject
    private ServletContext context;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private String version;

    /** Changes whenever any of the files does, and is the same on every server that runs the same build. */
    public synchronized String getVersion() {
        if (version == null) {
            CRC32 sum = new CRC32();
            addFiles(FOLDER, sum);
            version = Long.toString(sum.getValue(), Character.MAX_RADIX);
        }
        return version;
    }

    /** Address of a symbol of {@code images/icons.svg}, for {@code use}. */
    public String icon(String name) {
        return address("images/icons.svg") + '#' + name;
    }

    /** Address of a pattern of {@code images/vaults.svg}, for {@code use}. */
    public String pattern(String name) {
        return address("images/vaults.svg") + '#' + name;
    }

    private String address(String name) {
        return addresses.computeIfAbsent(name, wanted -> {
            FacesContext faces = FacesContext.getCurrentInstance();
            ResourceHandler resources = faces.getApplication().getResourceHandler();
            return faces.getExternalContext().encodeResourceURL(resources.createResource(wanted).getRequestPath());
        });
    }

    private void addFiles(String folder, CRC32 sum) {
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : new TreeSet<>(paths == null ? Set.of() : paths)) {
            if (path.endsWith("/")) {
                addFiles(path, sum);
            } else {
                addFile(path, sum);
            }
        }
    }

    private void addFile(String path, CRC32 sum) {
        try (InputStream file = context.getResourceAsStream(path)) {
            sum.update(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
