package org.chapterhouse.account;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Where the site is served over HTTPS, its session cookie never travels without. */
@WebListener
public class SecureCookie implements ServletContextListener {

    /** The address of the site as browsers know it. */
    @Inject
    @ConfigProperty(name = "chapterhouse.url", defaultValue = "http://localhost:8080")
    private String site;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (site.startsWith("https:")) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
