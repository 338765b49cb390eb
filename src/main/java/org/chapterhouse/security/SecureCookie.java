package org.chapterhouse.security;

import org.chapterhouse.site.SiteAddress;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/** Where the site is served over HTTPS, its session cookie never travels without. */
@WebListener
public class SecureCookie implements ServletContextListener {

    @Inject
    private SiteAddress site;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (site.secure()) {
            SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
            cookie.setSecure(true);
            // With this prefix, browsers take it from nobody but this very host over TLS.
            cookie.setName("__Host-JSESSIONID");
            cookie.setPath("/");
        }
    }
}
