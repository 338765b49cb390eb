package org.chapterhouse.site;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where people reach the site. Nothing a request says about it is believed. Thread-safe. */
@ApplicationScoped
public class SiteAddress {

    /** Where a fresh WildFly serves. */
    public static final String DEFAULT = "http://localhost:8080";

    @Inject
    @ConfigProperty(name = "chapterhouse.url", defaultValue = DEFAULT)
    private String url;

    /** The address of the site, without a slash at its end: {@code https://learn.example.org}. */
    public String url() {
        return url.replaceFirst("/+$", "");
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return url() + path;
    }

    /** Whether people reach the site over TLS only. */
    public boolean secure() {
        return url.startsWith("https:");
    }
}
