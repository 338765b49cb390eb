package org.chapterhouse.web.bounds;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The reverse proxies that are believed when they say for whom they ask. Anybody can write an X-Forwarded-For header,
 * and each proxy adds what it has seen at its end. So it is read from its end, as long as proxies we know wrote it.
 */
record TrustedProxies(List<Network> networks) {

    /**
     * @param setting addresses and networks with commas; may be empty
     * @throws IllegalArgumentException when one of them is neither
     */
    static TrustedProxies of(String setting) {
        try {
            return new TrustedProxies(Arrays.stream(setting.split(","))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(Network::of)
                    .toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "chapterhouse.proxy lists the addresses or networks of the reverse proxies to trust, such as"
                            + " 127.0.0.1, 10.0.0.0/8; it cannot be " + setting,
                    e);
        }
    }

    boolean trusts(InetAddress peer) {
        return networks.stream().anyMatch(network -> network.contains(peer));
    }

    /**
     * Who sent a request.
     *
     * @param peer      the other end of the connection
     * @param forwarded the values of X-Forwarded-For, in order
     */
    InetAddress client(InetAddress peer, List<String> forwarded) {
        String[] hops = String.join(",", forwarded).split(",");
        InetAddress client = peer;
        for (int i = hops.length - 1; i >= 0 && trusts(client); i--) {
            Optional<InetAddress> hop = Network.parse(withoutPort(hops[i].strip()));
            if (hop.isEmpty()) {
                return client;
            }
            client = hop.get();
        }
        return client;
    }

    /** Some proxies add the port: 192.0.2.1:49152, [2001:db8::1]:49152. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            return hop.substring(1).replaceFirst("\\].*", "");
        }
        return hop.indexOf(':') == hop.lastIndexOf(':') ? hop.replaceFirst(":.*", "") : hop;
    }
}
