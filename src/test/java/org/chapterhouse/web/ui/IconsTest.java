package org.chapterhouse.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** A drawing that does not exist leaves a hole nobody notices. */
class IconsTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path ASSETS = Path.of("src/main/assets");
    private static final Pattern NAMED =
            Pattern.compile("<ch:icon name=\"([a-z0-9-]+)\"|assets\\.icon\\('([a-z0-9-]+)'\\)");
    private static final Pattern CHOSEN = Pattern.compile("<ch:icon name=\"#\\{([^}]+)}\"");
    private static final Pattern QUOTED = Pattern.compile("[?:] *'([a-z0-9-]+)'");

    @Test
    void everyIconThatAViewNamesIsDrawn() throws IOException {
        String drawn = Files.readString(ASSETS.resolve("images/icons.svg"));
        List<String> missing = new ArrayList<>();
        try (Stream<Path> views = Files.walk(WEBAPP)) {
            for (Path view :
                    views.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                names(Files.readString(view))
                        .filter(name -> !drawn.contains("<symbol id=\"" + name + "\""))
                        .forEach(name -> missing.add(view + ": " + name));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPatternOfACoverIsDrawn() throws IOException {
        String drawn = Files.readString(ASSETS.resolve("images/vaults.svg"));
        String cloths = Files.readString(ASSETS.resolve("styles/site/tokens.css"));
        for (String program : List.of("cae", "lcti", "nlld", "snapshot-day", "advocacy-bootcamp", "a", "b", "c", "d")) {
            CoverModel cover = CoverModel.of("Word", "", program, "", program);
            assertThat(drawn).contains("<path id=\"" + cover.pattern() + "\"");
            assertThat(cloths).contains(".cloth-" + cover.cloth() + " ");
        }
    }

    private static Stream<String> names(String view) {
        Stream<String> named = NAMED.matcher(view).results().map(IconsTest::first);
        Stream<String> chosen = CHOSEN.matcher(view)
                .results()
                .flatMap(choice -> QUOTED.matcher(choice.group(1)).results())
                .map(choice -> choice.group(1));
        return Stream.concat(named, chosen);
    }

    private static String first(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
