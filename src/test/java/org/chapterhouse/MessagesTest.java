package org.chapterhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads every view and source: all text people see is in messages.properties, and nothing there is left over. */
class MessagesTest {

    private static final Path VIEWS = Path.of("src/main/webapp");
    private static final Path SOURCES = Path.of("src/main/java");

    /** {@code msg['home.title']}, {@code texts.get('home.title', …)}; {@code msg['frame.nav.'.concat(item)]} for a family. */
    private static final Pattern KEY = Pattern.compile("(?:msg\\[|texts\\.get\\()'([^']+)'");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern TEXT = Pattern.compile(">([^<>]*\\p{L}{2,}[^<>]*)<");
    private static final Pattern SPOKEN_ATTRIBUTE = Pattern.compile(
            "\\s(?:aria-label|placeholder|alt|title|label|header|summary|requiredMessage|emptyMessage)=\"([^\"]*\\p{L}{2,}[^\"]*)\"");
    private static final String REPLACES_FACES = "jakarta.faces.";

    private static Properties messages;

    @BeforeAll
    static void readMessages() throws IOException {
        messages = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            messages.load(reader);
        }
    }

    @Test
    void everyKeyThatAViewNamesExists() {
        List<String> missing = new ArrayList<>();
        views().forEach(view -> keys(view).filter(key -> !exists(key)).forEach(key -> missing.add(view + ": " + key)));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMessageIsUsed() {
        Set<String> unused = new TreeSet<>(messages.stringPropertyNames());
        unused.removeIf(key -> key.startsWith(REPLACES_FACES));
        views().flatMap(MessagesTest::keys).forEach(used -> unused.removeIf(key -> names(used, key)));
        views().map(MessagesTest::read).forEach(view -> unused.removeIf(key -> view.contains("'" + key + "'")));
        files(SOURCES, ".java")
                .map(MessagesTest::read)
                .forEach(source -> unused.removeIf(key -> source.contains('"' + key + '"') || isOfFamily(key, source)));
        assertThat(unused).isEmpty();
    }

    @Test
    void viewsHoldNoTextOfTheirOwn() {
        List<String> found = new ArrayList<>();
        views().forEach(view -> {
            String markup = EXPRESSION
                    .matcher(COMMENT.matcher(read(view)).replaceAll(""))
                    .replaceAll("");
            Stream.of(TEXT, SPOKEN_ATTRIBUTE)
                    .flatMap(pattern -> pattern.matcher(markup).results())
                    .forEach(text -> found.add(view + ": " + text.group(1).strip()));
        });
        assertThat(found).isEmpty();
    }

    @Test
    void patternsHaveNoLoneApostrophe() {
        // MessageFormat takes it for a quotation mark and would print {0} as it stands.
        assertThat(messages.stringPropertyNames())
                .filteredOn(key -> messages.getProperty(key).contains("{0}"))
                .noneMatch(key -> messages.getProperty(key).replace("''", "").contains("'"));
    }

    private static boolean exists(String used) {
        return messages.stringPropertyNames().stream().anyMatch(key -> names(used, key));
    }

    /** A used key that ends in a dot stands for all that begin with it. */
    private static boolean names(String used, String key) {
        return used.endsWith(".") ? key.startsWith(used) : key.equals(used);
    }

    private static boolean isOfFamily(String key, String source) {
        int dot = key.lastIndexOf('.');
        return dot > 0 && source.contains('"' + key.substring(0, dot + 1) + '"');
    }

    private static Stream<String> keys(Path view) {
        return KEY.matcher(read(view)).results().map(found -> found.group(1));
    }

    private static Stream<Path> views() {
        return files(VIEWS, ".xhtml");
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read.", e);
        }
    }
}
