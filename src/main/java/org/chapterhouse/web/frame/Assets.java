package org.chapterhouse.web.frame;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** Addresses of single drawings. Thread-safe. */
@Named
@ApplicationScoped
public class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

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
            return faces.getExternalContext()
                    .encodeResourceURL(resources.createResource(wanted).getRequestPath());
        });
    }
}
