package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

/** What other browsers, and older ones, lack or refuse: there is another way, or it is said. */
class OlderBrowserJourney {

    private static final String SESSION = "sessions/hack-your-engage";

    private final Visitor visitor = new Visitor();

    @AfterEach
    void close() {
        visitor.close();
    }

    /** A browser that differs by a script. */
    private Page open(String path, String difference) {
        visitor.profile().addInitScript(difference);
        Page page = visitor.open(path);
        if (path.startsWith("sessions/")) {
            page.waitForFunction("() => document.getElementById('seen').textContent !== ''");
        }
        return page;
    }

    @Test
    void aRefusedFullScreenFillsTheWindowAndSaysSo() {
        Page page = open(SESSION, "Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('no'));");
        page.locator("#full").click();
        assertThat(page.locator("#toast")).containsText("so the player fills the window");
        assertThat(page.evaluate("document.getElementById('theater').getBoundingClientRect().toJSON()"))
                .isEqualTo(
                        page.evaluate("new DOMRect(0, 0, document.documentElement.clientWidth, innerHeight).toJSON()"));
        assertThat(page.locator("#full")).isInViewport();
        page.locator("#full").click();
        assertThat(page.locator("#theater.is-filling")).hasCount(0);
        page.keyboard().press("f");
        page.keyboard().press("Escape");
        assertThat(page.locator("#theater.is-filling")).hasCount(0);
    }

    @Test
    void aVolumeThatCannotBeSetHasNoSlider() {
        Page page = open(
                SESSION,
                "Object.defineProperty(HTMLMediaElement.prototype, 'volume', { get: () => 1, set: () => {} });");
        assertThat(page.locator("#volume")).isHidden();
        assertThat(page.locator("#mute")).isVisible();
    }

    @Test
    void aLinkIsCopiedWithoutASecureConnection() {
        Page page = open(SESSION, """
                Object.defineProperty(navigator, 'clipboard', { value: undefined });
                addEventListener('copy', () => { window.copied = getSelection().toString() || document.activeElement.value; });""");
        page.locator("#share").click();
        assertThat(page.locator("#toast")).hasText("The link is copied. It plays from here.");
        assertThat((String) page.evaluate("window.copied")).endsWith("/" + SESSION + "?t=0");
        assertThat(page.locator("#share")).isFocused();
    }

    @Test
    void whereSoundNeedsAPressOnArrivalThatIsSaid() {
        Page page = open("search?q=volunteers", """
                HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('no', 'NotAllowedError'));""");
        page.locator(".moment a.time").first().click();
        assertThat(page.locator("#toast")).hasText("Press play to go on.");
        assertThat(page.locator("#play")).isFocused();
    }

    @Test
    void onTheNarrowestPhonesTheControlsAreOneRow() {
        Page page = open(SESSION, "");
        for (int width : new int[] {320, 360, 390, 414, 430}) {
            page.setViewportSize(width, 780);
            assertThat(page.evaluate(Controls.IN_ONE_ROW))
                    .as("%d pixels", width)
                    .isEqualTo(true);
        }
    }

    @Test
    void filtersWorkWhereFormsCannotBeAskedToSubmitThemselves() {
        Page page = open("browse", "delete HTMLFormElement.prototype.requestSubmit;");
        page.locator("[data-facets] input[type=checkbox]").first().check();
        page.waitForURL(url -> url.contains("?") && !url.endsWith("?"));
    }

    @Test
    void safariForgetsAndSaysSo() {
        Page page = open(SESSION, "Object.defineProperty(navigator, 'vendor', { value: 'Apple Computer, Inc.' });");
        assertThat(page.locator("#forgets")).containsText("after seven days");
        try (Visitor other = new Visitor()) {
            assertThat(other.open(SESSION).locator("#forgets")).isHidden();
        }
    }

    @Test
    void aFileOfSoundThatFailsDoesNotLoseThePlace() {
        Page page = open(SESSION + "?t=100", """
                // As Firefox has it: what failed stands at the beginning.
                addEventListener('error', ({ target }) => target.id === 'video'
                  && Object.defineProperty(target, 'currentTime', { value: 0, configurable: true, writable: true }), true);
                addEventListener('loadstart', ({ target }) => { delete target.currentTime; }, true);""");
        page.route("**/media/sound/**", route -> route.abort());
        visitor.watch(1.5);
        page.locator("#sound-only").click();
        page.waitForFunction("() => document.querySelector('video').currentTime > 101"
                + " && document.querySelector('video').currentSrc.includes('/media/recordings/')");
        assertThat(page.locator("#sound-only")).not().isChecked();
    }
}
