package org.chapterhouse.startup;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The one clock of the application, injected wherever time matters so that tests can choose it. */
@ApplicationScoped
class SystemClock {

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
