package org.chapterhouse.local;

import java.util.List;

/**
 * How the servers use the machine.
 *
 * @param javaOptions of WildFly and Elasticsearch alike
 */
record ServerTuning(int wildFlyMegabytes, int elasticsearchMegabytes, List<String> javaOptions) {

    /** Starts in half the processor time; a server meant to stay would want the second compiler as well. */
    static final ServerTuning QUICK_START = new ServerTuning(512, 384,
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    /** As an operator would run them: both compilers, Java's own choice of garbage collector, room for caches. */
    static final ServerTuning FULL_SPEED = new ServerTuning(1024, 2048, List.of());
}
