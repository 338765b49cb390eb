package org.chapterhouse.account.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.nulabinc.zxcvbn.StandardDictionaries;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "velvet anchor tundra",
                "correct horse staple battery",
                "Ünïcödé-Schlüssel",
                "jX9#kP2$vL5q",
                "we meet at noon on the pier",
                "図書館は世界への窓です今日も明日も",
                "marketing-plan-2031",
                "harbor7lantern",
                "Zq8w!mT0xN4r",
                "20 trees, 3 rivers"
            })
    void acceptsWhateverIsLongAndNotObvious(String password) {
        assertThat(PasswordRules.findWeakness(password, "mark@example.org", "Mark Twain"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', TOO_SHORT",
        "eleven char, TOO_SHORT",
        "aaaaaaaaaaaa, REPEATED",
        "abababababab, REPEATED",
        "zebra!zebra!zebra!, REPEATED",
        "123456789012, SEQUENCE",
        "abcdefghijkl, SEQUENCE",
        "qwertyuiop123, SEQUENCE",
        "0987654321ab, SEQUENCE",
        "1qaz2wsx3edc, SEQUENCE",
        "password1234!, COMMON",
        "P@ssw0rd2026!, COMMON",
        "WelcomeAdmin99, COMMON",
        "letmein-letmein-please, REPEATED",
        "ilovelibraries, COMMON",
        "correcthorsebatterystaple, COMMON",
        "chapterhouse1, PERSONAL",
        "Chapterhouse2026, PERSONAL",
        "jane.doe@lib.example, PERSONAL",
        "JaneDoe19741, PERSONAL",
        "Jane-Doe-1974, PERSONAL",
        "doe.jane.1974, PERSONAL",
        "eodenaj12345, PERSONAL"
    })
    void saysWhyAPasswordIsRefused(String password, Weakness weakness) {
        assertThat(PasswordRules.findWeakness(password, "jane.doe@lib.example", "Jane Doe")
                        .orElse(null))
                .isEqualTo(weakness);
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(PasswordRules.findWeakness("🐙🦉🐢🦊🐝🐳🦔🦩🐌🦋🐞")).contains(Weakness.TOO_SHORT);
        assertThat(PasswordRules.findWeakness("🐙🦉🐢🦊🐝🐳🦔🦩🐌🦋🐞🦀")).isEmpty();
    }

    @Test
    void allows128CharactersAndNoMore() {
        String long128 = "tundra velvet anchor lantern ".repeat(5).substring(0, 128);
        assertThat(PasswordRules.findWeakness(long128)).isEmpty();
        assertThat(PasswordRules.findWeakness(long128 + "x")).contains(Weakness.TOO_LONG);
    }

    @Test
    void refusesEachOfThe30000MostCommonPasswords() throws IOException {
        List<String> longEnough = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                .filter(password -> password.length() >= PasswordRules.MIN_LENGTH)
                .toList();
        assertThat(longEnough)
                .hasSizeGreaterThan(200)
                .allSatisfy(password ->
                        assertThat(PasswordRules.findWeakness(password)).isPresent())
                .allSatisfy(password -> assertThat(PasswordRules.findWeakness(password.toUpperCase(Locale.ROOT) + "!"))
                        .isPresent());
    }

    /** Some took seven seconds of zxcvbn, which anybody could ask for at sign-up. */
    @ParameterizedTest
    @ValueSource(strings = {"4@8({[<369$5!1|0+7%2", "Zq8w!mT0xN4r", "1735469208", "p4$$w0rd", "1.1.2011/"})
    @Timeout(5)
    void judgesTheLongestPasswordsAtOnce(String unit) {
        String longest = unit.repeat(128).substring(0, PasswordRules.MAX_LENGTH);
        assertThatCode(() -> PasswordRules.findWeakness(longest, "jane.doe@lib.example", "Jane Doe"))
                .doesNotThrowAnyException();
    }

    @Test
    void nullIsTooShort() {
        assertThat(PasswordRules.findWeakness(null)).contains(Weakness.TOO_SHORT);
    }
}
