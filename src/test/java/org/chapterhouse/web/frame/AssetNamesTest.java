package org.chapterhouse.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class AssetNamesTest {

    private static final Path ASSETS = Path.of("src/main/assets");
    private static final Pattern NAMED = Pattern.compile("resource\\['([^']+)'\\]");

    private final AssetNames names = new AssetNames(Map.of(
            "scripts/player/find.js", "scripts/player/find-X6RI5K5S.js",
            "fonts/literata-more.woff2", "fonts/literata-more-HA23VAKJ.woff2"));

    @Test
    void aSourceIsFoundUnderTheNameOfTheBuild() {
        assertThat(names.find("scripts/player/find.js")).contains("scripts/player/find-X6RI5K5S.js");
        assertThat(names.find("fonts/literata-more.woff2")).contains("fonts/literata-more-HA23VAKJ.woff2");
    }

    @Test
    void soIsWhatHasThisNameAlreadyOrThatOfAnotherBuild() {
        assertThat(names.find("scripts/player/find-X6RI5K5S.js")).contains("scripts/player/find-X6RI5K5S.js");
        assertThat(names.find("scripts/player/find-AAAAAAAA.js")).contains("scripts/player/find-X6RI5K5S.js");
    }

    @Test
    void nothingElseIsFound() {
        for (String name : List.of(
                "",
                "scripts/player/find",
                "scripts/find.js",
                "scripts/player/find-X6RI5K5S.js.gz",
                "../WEB-INF/web.xml",
                "primefaces.js")) {
            assertThat(names.find(name)).as(name).isEmpty();
        }
    }

    @Test
    void everyFileThatAViewNamesExists() throws IOException {
        try (Stream<Path> views = Files.walk(Path.of("src/main/webapp"))) {
            assertThat(views.filter(path -> path.toString().endsWith(".xhtml"))
                            .flatMap(view -> NAMED.matcher(read(view)).results())
                            .map(found -> found.group(1)))
                    .isNotEmpty()
                    .allMatch(name -> Files.exists(ASSETS.resolve(name)));
        }
    }

    private static String read(Path view) {
        try {
            return Files.readString(view);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
