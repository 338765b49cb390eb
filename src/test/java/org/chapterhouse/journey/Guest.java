package org.chapterhouse.journey;

import java.util.UUID;

import org.chapterhouse.browser.Tab;
import org.chapterhouse.local.TestArchive;

/** Somebody with a browser that Playwright does not drive, mostly on the page of a session. Close it when they leave. */
final class Guest implements AutoCloseable {

    /** Expressions in the page of a session: its player, and where that stands in seconds. */
    static final String VIDEO = "document.querySelector('video')";

    static final String TIME = VIDEO + ".currentTime";

    /** The picture is there, and the page's own script is at work. */
    private static final String READY = "document.readyState === 'complete' && " + VIDEO + "?.readyState >= 2 && !"
            + VIDEO + ".controls && document.querySelector('#seen').textContent";

    private final Tab tab;

    Guest(Tab tab) {
        this.tab = tab;
    }

    Tab tab() {
        return tab;
    }

    /** @param path without the slash in front */
    void open(String path) {
        tab.open(TestArchive.running().url(path));
    }

    /** Opens the page of a session, ready to play. */
    void openSession(String path) {
        open("sessions/" + path);
        ready();
    }

    void ready() {
        tab.await(READY);
    }

    /** Waits for the page to which something leads, by how its path begins. */
    void arriveAt(String path) {
        tab.await("document.readyState === 'complete' && location.pathname.startsWith('" + path + "')");
    }

    /** Presses Play and stops again after some seconds, measured on the recording. */
    void watch(double seconds) {
        double from = tab.evaluate(TIME).asDouble();
        tab.click("#play");
        tab.await(TIME + " >= " + (from + seconds));
        tab.click("#play");
        tab.await(VIDEO + ".paused");
    }

    /** Makes an account and returns its e-mail address; the guest is signed in afterwards. */
    String signUp() {
        String email = "leader-" + UUID.randomUUID() + "@example.org";
        open("signup");
        tab.fill("input[autocomplete=name]", "Pat Leader");
        tab.fill("#email", email);
        tab.fill("#password", Visitor.PASSWORD + "\n");
        tab.await("!location.pathname.startsWith('/signup')");
        return email;
    }

    void signIn(String email) {
        open("signin");
        tab.fill("#email", email);
        tab.fill("#password", Visitor.PASSWORD + "\n");
        tab.await("!location.pathname.startsWith('/signin')");
    }

    /** The text of the first element. */
    String text(String selector) {
        return tab.evaluate("document.querySelector(\"" + selector + "\")?.textContent")
                .asText();
    }

    @Override
    public void close() {
        tab.close();
    }
}
