package org.chapterhouse.web.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.ServletContext;

/** Under which name the build put each of our scripts, style sheets, fonts and drawings. Immutable. */
public record AssetNames(Map<String, String> built) {

    /** {@code styles/site.css=styles/site-7GS4ZJIZ.css}, line by line. */
    private static final String LIST = "/WEB-INF/assets.properties";

    /** What changes with the content of a file. */
    private static final Pattern HASH = Pattern.compile("-[A-Z2-7]{8}(?=\\.[a-z0-9]+$)");

    /** @throws IllegalStateException if the WAR has been put together without them */
    public static AssetNames of(ServletContext context) {
        try (InputStream list = context.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + " is missing: the scripts and style sheets were not built.");
            }
            Properties names = new Properties();
            names.load(list);
            return new AssetNames(names.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), names::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The name under which a file is found now.
     *
     * @param name that of its source, or one that this build or any other gave it: a page that has been open since
     *             before an upgrade, or that a server of another version has drawn, finds the file as well
     */
    public Optional<String> find(String name) {
        return Optional.ofNullable(built.get(HASH.matcher(name).replaceFirst("")));
    }
}
