package org.chapterhouse.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.journey.Guest.TIME;
import static org.chapterhouse.journey.Guest.VIDEO;

import org.chapterhouse.browser.Tab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** The main ways through the site, in a browser other than Chromium, which goes all of them. */
abstract class MainJourneys {

    private static final String SLUG = "hack-your-engage";
    private static final String MOMENT = ".moment a.time[href*='/" + SLUG + "?']";

    private Guest guest;

    /** A browser that remembers nothing, with a window of this size. */
    abstract Tab start(int width, int height);

    final Guest guest() {
        return guest;
    }

    @BeforeEach
    void atADesk() {
        guest = new Guest(start(1440, 900));
    }

    private void onAPhone() {
        guest.close();
        guest = new Guest(start(390, 844));
    }

    @AfterEach
    void leave() {
        guest.close();
    }

    @Test
    void homeLeadsToASession() {
        guest.open("");
        guest.tab().click("header a[href='/browse']");
        guest.arriveAt("/browse");
        guest.tab().click(".item a[href='/sessions/" + SLUG + "']");
        guest.arriveAt("/sessions/" + SLUG);
        guest.ready();
        assertThat(guest.text("h1")).isEqualTo("Hack Your Engage");
        assertThat(guest.tab().evaluate(VIDEO + ".videoWidth").asInt()).isPositive();
    }

    /** Neither browser makes a sound before somebody pressed something on the page that makes it. */
    @Test
    void whatIsFoundOpensWhereItIsSaidAndSaysWhatToPress() {
        guest.open("");
        guest.tab().fill("main input[name=q]", "volunteers\n");
        guest.arriveAt("/search");
        double meant = Double.parseDouble(guest.tab()
                .await("document.querySelector(\"" + MOMENT + "\")?.href")
                .asText()
                .replaceFirst(".*[?&]t=", ""));
        guest.tab().click(MOMENT);
        guest.arriveAt("/sessions/" + SLUG);
        guest.ready();
        guest.tab().await("Math.abs(" + TIME + " - " + meant + ") < 2");
        guest.tab().await("document.querySelector('.cue mark.is-here')?.textContent === 'volunteers'");
        guest.tab().await("document.querySelector('#toast').textContent === 'Press play to go on.'");
        assertThat(guest.tab().evaluate("document.activeElement.id").asText()).isEqualTo("play");
    }

    @Test
    void whatWasWatchedIsKeptAndFoundOnAnotherDevice() {
        String email = guest.signUp();
        guest.openSession(SLUG);
        guest.watch(3);
        String counted = "/You have seen [2-9] s/.test(document.querySelector('#seen').textContent)";
        guest.tab().await(counted);
        guest.tab().reload();
        guest.ready();
        guest.tab().await(TIME + " >= 2 && " + counted);
        onAPhone();
        guest.signIn(email);
        guest.openSession(SLUG);
        guest.tab().await(TIME + " >= 2 && " + TIME + " < 15");
    }

    @Test
    void aLineOfTheTranscriptIsPlayedAndGetsANote() {
        guest.signUp();
        guest.openSession(SLUG);
        guest.tab().click(".cue:nth-child(2)");
        guest.tab().await("!" + VIDEO + ".paused && " + TIME + " >= 5.5");
        guest.tab().click("#play");
        guest.tab().await(VIDEO + ".paused");
        guest.tab().click("#note");
        guest.tab().type("Ask the board");
        guest.tab().click(".note-form .btn-primary");
        String saved = "document.querySelector('#notes .note-text')?.textContent === 'Ask the board'";
        guest.tab().await(saved);
        assertThat(guest.text("#notes .note .time")).matches("Play from 0:(0[5-9]|1\\d)");
        guest.tab().reload();
        guest.tab().await(saved);
    }

    @Test
    void wordsOfTheTranscriptAreMarkedByMouseWithoutPlaying() {
        guest.openSession(SLUG);
        JsonNode line = guest.tab().evaluate("document.querySelectorAll('.cue span')[4].getBoundingClientRect()");
        double middle = line.get("y").asDouble() + line.get("height").asDouble() / 2;
        guest.tab().drag(line.get("x").asDouble() + 5, middle, line.get("right").asDouble() - 5, middle);
        assertThat(guest.tab().evaluate("getSelection().toString()").asText()).contains("we will talk about");
        assertThat(guest.tab().evaluate("[" + VIDEO + ".paused, " + TIME + "]")).hasToString("[true,0]");
    }

    @Test
    void onAPhoneNothingIsCutOff() {
        onAPhone();
        guest.openSession(SLUG);
        for (int width : new int[] {390, 360, 320}) {
            guest.tab().resize(width, 780);
            assertThat(guest.tab().evaluate(Controls.IN_ONE_ROW).asBoolean())
                    .as("%d pixels", width)
                    .isTrue();
            assertThat(guest.tab()
                            .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                            .asInt())
                    .as("%d pixels", width)
                    .isZero();
        }
    }

    @Test
    void whatIsReadCounts() {
        guest.signUp();
        guest.openSession(SLUG);
        guest.tab().click(".about a[href^='/transcripts/']");
        guest.arriveAt("/transcripts/");
        guest.tab().await("document.querySelector('.spoken-part.is-seen')");
        guest.open("browse");
        guest.openSession(SLUG);
        guest.tab().await("Math.abs(" + TIME + " - 13) < 1.5");
    }

    @Test
    void aLongRecordingPlaysFromItsMiddle() {
        guest.openSession("looking-ahead-2022?t=1800");
        guest.watch(1);
        assertThat(guest.tab().evaluate(TIME).asDouble()).isBetween(1801.0, 1815.0);
    }

    /** Who pressed Play once hears the next part without pressing it again. */
    @Test
    void theNextPartOfACourseGoesOnByItself() {
        guest.openSession("building-your-base");
        guest.watch(0.5);
        guest.tab().evaluate("(" + VIDEO + ".currentTime = " + VIDEO + ".duration - 2)");
        guest.tab().click("#play");
        guest.tab().await("!document.querySelector('#next-panel').hidden");
        guest.arriveAt("/sessions/best-defense-is-a-good-offense");
        guest.tab().await("!" + VIDEO + ".paused && !" + VIDEO + ".muted && " + TIME + " > 1 && " + TIME + " < 20");
        assertThat(guest.text("h1")).isEqualTo("Part 2: The Best Defense is a Good Offense");
    }

    @Test
    void theStripIsDraggedAndThePlayerFillsTheScreen() {
        guest.openSession(SLUG);
        JsonNode strip = guest.tab().evaluate("document.querySelector('#scrub').getBoundingClientRect()");
        double left = strip.get("x").asDouble();
        double middle = strip.get("y").asDouble() + strip.get("height").asDouble() / 2;
        guest.tab().drag(left + 20, middle, left + strip.get("width").asDouble() / 2, middle);
        guest.tab().await("Math.abs(" + TIME + " - " + VIDEO + ".duration / 2) < 2");
        guest.tab().click("#full");
        guest.tab().await("document.fullscreenElement?.id === 'theater'");
        guest.tab().click("#full");
        guest.tab().await("!document.fullscreenElement");
    }
}
