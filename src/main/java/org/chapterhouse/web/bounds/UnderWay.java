package org.chapterhouse.web.bounds;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

import org.chapterhouse.account.signin.NetworkAddress;

/** How many clients take their time at the moment, of each network and of all. Thread-safe. */
final class UnderWay {

    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();
    private final int most;
    private final Semaphore all;

    /**
     * @param most of one network
     * @param all  of all networks together
     */
    UnderWay(int most, int all) {
        this.most = most;
        this.all = new Semaphore(all);
    }

    /**
     * @param address of the client
     * @return nothing if there are too many already
     */
    Optional<Place> enter(String address) {
        if (!all.tryAcquire()) {
            return Optional.empty();
        }
        AtomicBoolean entered = new AtomicBoolean();
        String network = NetworkAddress.network(address);
        counts.compute(network, (key, known) -> {
            int count = known == null ? 0 : known;
            entered.set(count < most);
            return Math.min(count + 1, most);
        });
        if (entered.get()) {
            return Optional.of(new Place(network));
        }
        all.release();
        return Optional.empty();
    }

    /** Of one client; left when it is done or given up. */
    final class Place {

        private final String network;
        private final AtomicBoolean left = new AtomicBoolean();

        private Place(String network) {
            this.network = network;
        }

        /** Once or more often. */
        void leave() {
            if (left.compareAndSet(false, true)) {
                counts.computeIfPresent(network, (key, count) -> count == 1 ? null : count - 1);
                all.release();
            }
        }
    }
}
