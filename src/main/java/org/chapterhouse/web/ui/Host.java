package org.chapterhouse.web.ui;

import java.net.URI;
import java.util.Locale;

/** Which site an address leads to, as people call it. */
public final class Host {

    private Host() {}

    /** Such as {@code ala.org}; empty where the address is null or names no site. */
    public static String of(String url) {
        try {
            String host = url == null ? null : URI.create(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
