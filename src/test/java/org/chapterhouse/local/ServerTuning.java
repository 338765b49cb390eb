package org.chapterhouse.local;

import java.util.List;

/**
 * How the servers use the machine.
 *
 * @param javaOptions          of WildFly and Elasticsearch alike
 * @param elasticsearchOptions lines for Elasticsearch's {@code jvm.options} beside them
 */
record ServerTuning(
        int wildFlyMegabytes, int elasticsearchMegabytes, List<String> javaOptions, List<String> elasticsearchOptions) {

    /** Starts in half the processor time; a server meant to stay would want the second compiler as well. */
    static final ServerTuning QUICK_START =
            new ServerTuning(512, 384, List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), List.of());
    /** As an operator would run them: both compilers, Java's own choice of garbage collector, room for caches. */
    static final ServerTuning FULL_SPEED = new ServerTuning(
            1024,
            2048,
            List.of(),
            // As its full distribution has it; without the second compiler, vector instructions would only be imitated.
            List.of("21-:--add-modules=jdk.incubator.vector"));
}
