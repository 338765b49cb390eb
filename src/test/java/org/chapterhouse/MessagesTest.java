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

/**
 * Reads every view and source: all text people see is in messages.properties with as many blanks as are filled, and
 * nothing there is left over.
 */
class MessagesTest {

    private static final Path VIEWS = Path.of("src/main/webapp");
    private static final Path SOURCES = Path.of("src/main/java");

    /** {@code msg['home.title']}, {@code texts.get('home.title', …)}; {@code msg['frame.nav.'.concat(item)]} for a family. */
    private static final Pattern KEY = Pattern.compile("(?:msg\\[|texts\\.get\\()'([^']+)'");

    /** Scripts fill the blanks of what is in data attributes. */
    private static final Pattern PLAIN_KEY = Pattern.compile("(?<!\\bdata-[a-z-]{1,30}=\"#\\{)msg\\['([^']+)'\\]");

    private static final Pattern BLANK = Pattern.compile("\\{(\\d+)");
    private static final Pattern NAMED_IN_JAVA = Pattern.compile("\"((?:problem\\.|\\{rule\\.)[^\"]*)\"");
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
    void everyKeyThatASourceNamesExists() {
        List<String> missing = new ArrayList<>();
        calls().filter(MessageCall::isWritten)
                .forEach(call -> call.keys().stream()
                        .filter(key -> !exists(key))
                        .forEach(key -> missing.add(call.place() + ": " + key)));
        files(SOURCES, ".java")
                .forEach(source -> NAMED_IN_JAVA
                        .matcher(read(source))
                        .results()
                        .map(found -> found.group(1).replaceAll("[{}]", ""))
                        .filter(key -> !exists(key))
                        .forEach(key -> missing.add(source + ": " + key)));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyBlankIsFilled() {
        List<String> wrong = new ArrayList<>();
        calls().filter(MessageCall::isWritten)
                .forEach(call -> call.keys().stream()
                        .filter(key -> messages.containsKey(key) && blanks(key) != call.values())
                        .forEach(key -> wrong.add(call.place() + ": " + key + " with " + call.values())));
        views().forEach(view -> PLAIN_KEY
                .matcher(read(view))
                .results()
                .map(found -> found.group(1))
                .filter(key -> messages.containsKey(key) && blanks(key) > 0)
                .forEach(key -> wrong.add(view + ": " + key)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyMessageIsUsed() {
        Set<String> unused = new TreeSet<>(messages.stringPropertyNames());
        unused.removeIf(key -> key.startsWith(REPLACES_FACES));
        views().flatMap(MessagesTest::keys).forEach(used -> unused.removeIf(key -> names(used, key)));
        views().map(MessagesTest::read).forEach(view -> unused.removeIf(key -> view.contains("'" + key + "'")));
        files(SOURCES, ".java")
                .map(MessagesTest::read)
                .forEach(source -> unused.removeIf(key -> source.contains('"' + key + '"')
                        || source.contains("\"{" + key + "}\"")
                        || isOfFamily(key, source)));
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

    /** How many values a message wants. */
    private static int blanks(String key) {
        return BLANK.matcher(messages.getProperty(key))
                .results()
                .mapToInt(blank -> Integer.parseInt(blank.group(1)) + 1)
                .max()
                .orElse(0);
    }

    private static Stream<MessageCall> calls() {
        return Stream.concat(views(), files(SOURCES, ".java"))
                .flatMap(file -> MessageCall.in(
                        file.toString(), COMMENT.matcher(read(file)).replaceAll("")));
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
