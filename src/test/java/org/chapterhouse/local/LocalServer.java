package org.chapterhouse.local;

import java.time.Duration;

/** One of the servers an archive consists of; may be launched again after it ended, however it ended. */
abstract class LocalServer {

    private final String name;
    private final String stopSignal;
    private volatile ServerProcess process;

    /** @param stopSignal the signal by which this server ends in good order without waiting for its clients */
    LocalServer(String name, String stopSignal) {
        this.name = name;
        this.stopSignal = stopSignal;
    }

    final String name() {
        return name;
    }

    final void launch() {
        process = launchProcess();
    }

    /** Waits until a launched server answers; fails with one sentence when it ends or does not get there in time. */
    final void awaitReady() {
        process.await(this::isReady, Duration.ofMinutes(3));
    }

    /** Ends the server in good order; one that does not run is left alone. */
    final void stop() {
        if (process != null) {
            process.stop(stopSignal);
        }
    }

    /** Ends the server as {@code kill -9} does. */
    final void kill() {
        process.kill();
    }

    /** The server lives, but does nothing until {@link #resume}. */
    final void freeze() {
        process.signal("STOP");
    }

    final void resume() {
        process.signal("CONT");
    }

    /** To be called now and then. */
    final void rotateLog() {
        if (process != null) {
            process.rotateLog();
        }
    }

    final boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** What it has used of the processors since it was started. */
    final Duration cpuTime() {
        return process.cpuTime();
    }

    abstract ServerProcess launchProcess();

    abstract boolean isReady();
}
